/**
 * What notes use as terms and none defines: names of families, phrases that are bold again and
 * again, links to notes that do not exist. First the names are gathered, then their uses are found
 * as those of entries are, so that every mention counts and not only the bold ones.
 */
import type { Entry, EntryId } from "./entry"
import { fold } from "./fold"
import type { IndexedNote, Sought } from "./indexed-note"
import type { KnownUses } from "./known-uses"
import { readLabel } from "./labels"
import { entryIdOf } from "./merge"
import { comparePlaces } from "./note-order"
import type { TermMatcher } from "./occurrences"
import type { Phrase } from "./phrases"
import { findUses, type UseIndex } from "./use-index"
import type { Passage } from "./uses"
import type { Words } from "./words/words"

/** A term that the notes use and none defines. */
export interface UndefinedTerm {
  readonly name: string
  /** By path and line; at least one. */
  readonly uses: readonly Passage[]
}

/** What `findUndefined` goes by. */
export interface UndefinedSources {
  /** By path. */
  readonly notes: readonly IndexedNote[]
  readonly words: Words
  /** Whether a name is an entry's, or one that the person does not want to hear of. */
  readonly isSettled: (name: string) => boolean
  /** Whether a link names a note that does not exist. */
  readonly isMissing: (link: string, path: string) => boolean
  /** Finds the entries: both kinds of names are looked for in one reading. */
  readonly entries: TermMatcher
  /** What was found for an earlier state; shortens the work. */
  readonly known: KnownUses
}

/** A bold phrase counts in this many notes, or this often in one; a family from so many uses. */
const enough = { notes: 2, times: 3, uses: 2 } as const

/** A name without definition, looked for as an entry without definitions would be. */
interface Suspect extends Entry {
  /** Names in Python that stand for it. */
  readonly python: readonly string[]
  /** Uses from which it is worth a definition. */
  readonly least: number
}

/** Finds terms without definition, most used first; each step is the work on one note. */
export function* findUndefined(
  sources: UndefinedSources,
): Generator<void, readonly UndefinedTerm[]> {
  const { notes, words, known, entries } = sources
  for (const note of notes) {
    if (note.hasPhrases) continue
    void note.phrases
    yield
  }
  const suspects = suspectsIn(sources)
  const matcher = known.matcherFor(suspects, words)
  const sought: readonly Sought[] = [
    { kind: "suspects", matcher },
    { kind: "entries", matcher: entries },
  ]
  for (const note of notes) if (note.find(sought)) yield
  const uses = yield* findUses({ kind: "suspects", matcher, notes, known: known.uses })
  known.uses = uses
  const code = codeByName(notes, new Set(suspects.flatMap(each => each.python)))
  return suspects
    .map(suspect => ({ suspect, uses: passagesOf(suspect, uses, code) }))
    .filter(found => found.uses.length >= found.suspect.least)
    .map(found => ({ name: shownName(found.suspect, found.uses, words), uses: found.uses }))
    .sort(byNumberOfUses)
}

function suspectsIn(sources: UndefinedSources): readonly Suspect[] {
  const { words, isSettled } = sources
  const suspects = new Map<EntryId, Suspect>()
  const add = (term: string, family: Pick<Suspect, "aliases" | "python" | "least">): void => {
    const id = entryIdOf(term)
    if (suspects.has(id)) return
    suspects.set(id, { id, term, ...family, definitions: [], category: null })
  }
  for (const { names, unsure, python } of words.families) {
    const [name, ...others] = names
    if (name === undefined || [...names, ...unsure].some(isSettled)) continue
    add(name, { aliases: others, python, least: enough.uses })
  }
  for (const name of [...recurring(sources), ...missing(sources)]) {
    if (!isSettled(name) && !words.familyOf(name)) add(name, { aliases: [], python: [], least: 1 })
  }
  return [...suspects.values()]
}

/** The bold phrases that recur and that nobody settled, as first written. */
function recurring({ notes, isSettled, known }: UndefinedSources): readonly string[] {
  const last = known.recurring
  const isSame = last?.notes.length === notes.length && notes.every(sameBoldAs(last.notes))
  known.recurring = { notes, phrases: isSame ? last.phrases : recurringIn(notes) }
  return known.recurring.phrases.flatMap(({ name, text }) =>
    isSettled(name) ? [] : (readLabel(text)?.term ?? []),
  )
}

/** Tells of a note whether the one at its place has the same path and the same in bold. */
function sameBoldAs(others: readonly IndexedNote[]) {
  return (note: IndexedNote, index: number): boolean => {
    const other = others[index]
    if (note === other) return true
    return note.path === other?.path && boldIn(note) === boldIn(other)
  }
}

function boldIn({ phrases }: IndexedNote): string {
  return phrases.flatMap(({ kind, text }) => (kind === "bold" ? text : [])).join("\n")
}

/** The first of all bold phrases that stand in several notes, or often in one. */
function recurringIn(notes: readonly IndexedNote[]): readonly Phrase[] {
  const places = new Map<string, Phrase[]>()
  for (const { phrases } of notes) {
    for (const phrase of phrases) if (phrase.kind === "bold") push(places, phrase.name, phrase)
  }
  return [...places.values()].flatMap(list => {
    if (list.length < enough.notes) return []
    const paths = new Set(list.map(phrase => phrase.passage.path))
    return paths.size < enough.notes && list.length < enough.times ? [] : list.slice(0, 1)
  })
}

/** The names of notes that are linked to and do not exist. */
function missing({ notes, isMissing }: UndefinedSources): readonly string[] {
  return notes.flatMap(({ path, phrases }) =>
    phrases
      .filter(({ target }) => target !== "" && isMissing(target, path))
      .map(({ target }) => target.slice(target.lastIndexOf("/") + 1).replace(/\.md$/i, "")),
  )
}

/** Where the notes write one of these names of Python as code: `asyncio.Lock`, `await task`, `lock()`. */
function codeByName(
  notes: readonly IndexedNote[],
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, readonly Passage[]> {
  const places = new Map<string, Passage[]>()
  for (const { phrases } of notes) {
    for (const { kind, name, passage } of phrases) {
      if (kind === "code" && wanted.has(name)) push(places, name, passage)
    }
  }
  return places
}

function passagesOf(
  { id, python }: Suspect,
  uses: UseIndex,
  code: ReadonlyMap<string, readonly Passage[]>,
): readonly Passage[] {
  const inCode = python.flatMap(name => code.get(name) ?? [])
  return inCode.length === 0 ? uses.of(id) : [...uses.of(id), ...inCode].sort(byPlace)
}

/** Of several names the one that the notes write first. */
function shownName({ term, aliases }: Suspect, uses: readonly Passage[], words: Words): string {
  const [first] = uses
  const written = first?.paragraph.slice(first.from, first.to) ?? term
  return [term, ...aliases].find(name => words.sameWord(name, written)) ?? term
}

function byNumberOfUses(left: UndefinedTerm, right: UndefinedTerm): number {
  return right.uses.length - left.uses.length || (fold(left.name) < fold(right.name) ? -1 : 1)
}

function byPlace(left: Passage, right: Passage): number {
  return comparePlaces(left, right) || left.column - right.column
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}
