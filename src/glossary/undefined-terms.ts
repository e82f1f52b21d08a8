/**
 * What notes use as terms and none defines: names of families, phrases that are bold again and
 * again, links to notes that do not exist. First the names are gathered, then their uses are found
 * as those of entries are, so that every mention counts and not only the bold ones.
 */
import type { Entry, EntryId } from "./entry"
import { fold } from "./fold"
import type { IndexedNote } from "./indexed-note"
import type { Known } from "./known-uses"
import { entryIdOf } from "./merge"
import { groupNotes, type NoteGroups } from "./note-groups"
import { comparePlaces } from "./note-order"
import { phraseName, type Phrase } from "./phrases"
import type { Terms } from "./terms"
import type { NotePlace, Use } from "./uses"
import type { Words } from "./words/words"

/** A term that the notes use and none defines. */
export interface UndefinedTerm {
  readonly name: string
  /** By path and line; at least one. */
  readonly uses: readonly NotePlace[]
}

/** What `findUndefined` goes by. */
export interface UndefinedSources {
  /** In their order. */
  readonly notes: readonly IndexedNote[]
  readonly terms: Terms
  /** Whether a link names a note that does not exist. */
  readonly isMissing: (link: string, path: string) => boolean
  /** What was found for an earlier state; shortens the work. */
  readonly known: Known
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
  const { notes, terms, known } = sources
  const phrases = yield* groupNotes({
    notes,
    itemsOf: note => note.phrases,
    nameOf: phrase => phrase.name,
    known: known.phrases,
    finder: null,
  })
  known.phrases = phrases
  const suspects = yield* suspectsIn(sources, phrases)
  const matcher = yield* known.suspects.matcherFor(suspects, terms.words)
  const matchers = known.matchers({ suspects: matcher, entries: terms.matcher })
  const uses = yield* groupNotes({
    notes,
    itemsOf: note => note.usesOfSuspects(matchers),
    nameOf: use => use.entry,
    known: known.suspects.uses,
    finder: matchers,
  })
  known.suspects.uses = uses
  return suspects
    .map(suspect => ({ suspect, uses: placesOf(suspect, uses, phrases) }))
    .filter(found => found.uses.length >= found.suspect.least)
    .map(found => ({ name: shownName(found.suspect, found.uses, terms.words), uses: found.uses }))
    .sort(byNumberOfUses)
}

function* suspectsIn(
  { terms, isMissing, known }: UndefinedSources,
  phrases: NoteGroups<Phrase>,
): Generator<void, readonly Suspect[]> {
  const suspects = new Map<EntryId, Suspect>()
  const add = (term: string, family: Pick<Suspect, "aliases" | "python" | "least">): void => {
    const id = entryIdOf(term)
    if (suspects.has(id)) return
    suspects.set(id, { id, term, ...family, definitions: [], category: null })
  }
  for (const { names, unsure, python } of terms.words.families) {
    yield
    const [name, ...others] = names
    if (name === undefined || [...names, ...unsure].some(each => terms.isSettled(each))) continue
    add(name, { aliases: others, python, least: enough.uses })
  }
  for (const list of phrases.all()) {
    yield
    const name = isRecurring(list) ? known.termIn(list[0].text) : missingName(list, isMissing)
    if (name === null || terms.isSettled(name) || terms.words.familyOf(name)) continue
    add(name, { aliases: [], python: [], least: 1 })
  }
  return [...suspects.values()]
}

/** Whether a bold phrase stands in several notes, or often in one. */
function isRecurring(phrases: readonly Phrase[]): phrases is readonly [Phrase, ...Phrase[]] {
  const [first] = phrases
  if (first?.kind !== "bold" || phrases.length < enough.notes) return false
  return phrases.length >= enough.times || phrases.some(phrase => phrase.path !== first.path)
}

/** The name of a note that is linked to and does not exist. */
function missingName(
  [first]: readonly Phrase[],
  isMissing: UndefinedSources["isMissing"],
): string | null {
  if (!first || first.target === "" || !isMissing(first.target, first.path)) return null
  return first.target.slice(first.target.lastIndexOf("/") + 1).replace(/\.md$/i, "")
}

/** The uses, and where the notes write a name of Python as code: `asyncio.Lock`, `await task`. */
function placesOf(
  { id, python }: Suspect,
  uses: NoteGroups<Use>,
  phrases: NoteGroups<Phrase>,
): readonly NotePlace[] {
  const inCode = python.flatMap(name => phrases.of(phraseName("code", name)))
  return inCode.length === 0 ? uses.of(id) : [...uses.of(id), ...inCode].sort(byPlace)
}

/** Of several names the one that the notes write first. */
function shownName({ term, aliases }: Suspect, uses: readonly NotePlace[], words: Words): string {
  const [first] = uses
  const written = first?.paragraph.slice(first.from, first.to) ?? term
  return [term, ...aliases].find(name => words.sameWord(name, written)) ?? term
}

function byNumberOfUses(left: UndefinedTerm, right: UndefinedTerm): number {
  return right.uses.length - left.uses.length || (fold(left.name) < fold(right.name) ? -1 : 1)
}

function byPlace(left: NotePlace, right: NotePlace): number {
  return comparePlaces(left, right) || left.column - right.column
}
