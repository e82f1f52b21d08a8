/**
 * What the notes define at one moment: an immutable snapshot that views read. Whatever costs more
 * than a look (matcher, related terms, uses) is made when it is first asked for, or before that in
 * idle time, step by step, through `counting`.
 */
import { newCandidates, wordsOf } from "./candidates"
import type { Entry, EntryId } from "./entry"
import { fold } from "./fold"
import { IndexedNote } from "./indexed-note"
import { KnownUses } from "./known-uses"
import { comparePlaces, type Place } from "./note-order"
import type { Mention, TermMatcher } from "./occurrences"
import { PythonEntries } from "./python-entries"
import { EntrySearch } from "./search"
import { findUndefined, type UndefinedTerm } from "./undefined-terms"
import { findUses, type UseIndex } from "./use-index"
import type { Use } from "./uses"
import { Words } from "./words/words"

/** The entries that begin with a letter: `É` is filed under `E`, digits and signs under `#`. */
export interface LetterGroup {
  readonly letter: string
  readonly entries: readonly Entry[]
}

/** What a glossary holds besides its entries. */
export interface GlossaryParts {
  /** Terms that may be some: found in forms that are also used for other things. */
  readonly candidates?: readonly Entry[]
  /** Which spellings and names are the same. */
  readonly words?: Words
  /** Names of which the person does not want to hear that they are undefined. */
  readonly unwanted?: ReadonlySet<EntryId>
  /** Whether a link in a note leads nowhere. */
  readonly isMissing?: IsMissing
  /** What earlier snapshots found. */
  readonly known?: KnownOfAll
}

/** Whether the note that a link in the note `path` names does not exist. */
export type IsMissing = (link: string, path: string) => boolean

/** What snapshots hand on: of entries, and of names that nobody defined. */
export interface KnownOfAll {
  readonly entries: KnownUses
  readonly suspects: KnownUses
}

/** Nothing found yet. */
export function nothingKnown(): KnownOfAll {
  return { entries: new KnownUses(), suspects: new KnownUses() }
}

/** A snapshot of all entries, in alphabetical order. */
export class Glossary {
  /** Which spellings and names are the same. */
  readonly words: Words
  private readonly unsure: readonly Entry[]
  private candidatesMade: readonly Entry[] | null = null
  private readonly unwanted: ReadonlySet<EntryId>
  private readonly isMissing: IsMissing
  private readonly known: KnownOfAll
  private readonly entrySearch: EntrySearch
  private readonly byId: ReadonlyMap<EntryId, Entry>
  private byNameMade: ReadonlyMap<string, Entry> | null = null
  private byPathMade: ReadonlyMap<string, readonly Entry[]> | null = null
  private pythonMade: PythonEntries | null = null
  private matcherMade: TermMatcher | null = null
  private usesMade: UseIndex | null = null
  private undefinedMade: readonly UndefinedTerm[] | null = null

  constructor(
    readonly entries: readonly Entry[],
    /** The notes it was made from, in their order. */
    readonly notes: readonly IndexedNote[],
    parts: GlossaryParts = {},
  ) {
    this.unsure = parts.candidates ?? []
    this.words = parts.words ?? new Words()
    this.unwanted = parts.unwanted ?? new Set()
    this.isMissing = parts.isMissing ?? (() => false)
    this.known = parts.known ?? nothingKnown()
    this.entrySearch = new EntrySearch(entries)
    this.byId = new Map(entries.map(entry => [entry.id, entry]))
  }

  /** Terms that may be some, and more definitions of entries: found in forms used for other things. */
  get candidates(): readonly Entry[] {
    return (this.candidatesMade ??= newCandidates(this.unsure, name => this.named(name)))
  }

  /** The entry with this id, or null when it is hidden or no longer defined. */
  entry(id: EntryId): Entry | null {
    return this.byId.get(id) ?? null
  }

  /** The entry that has this name (term, alias or family, in any form), or null. */
  named(name: string): Entry | null {
    const folded = fold(name)
    const exact = this.byId.get(folded as EntryId) ?? this.byName.get(folded)
    if (exact) return exact
    const id = this.matcher.named(name)
    return id === null ? null : this.entry(id)
  }

  /** The entry that a name of Python belongs to (see `python-entries.ts`), or null. */
  forPython(name: string): Entry | null {
    const { entries, words } = this
    const named = (each: string): Entry | null => this.named(each)
    return (this.pythonMade ??= new PythonEntries({ entries, words, named })).find(name)
  }

  /** Finds the terms in any text; the same for all views of this snapshot. */
  get matcher(): TermMatcher {
    return (this.matcherMade ??= this.known.entries.matcherFor(this.entries, this.words))
  }

  /** The other terms a text of this entry mentions, with their places; for showing them as links. */
  mentionsIn(markdown: string, own: EntryId): readonly Mention[] {
    return this.matcher.find(markdown).filter(mention => mention.entry !== own)
  }

  /** The other entries that this entry's definitions mention or link to, each once, in their order. */
  relatedTo(entry: Entry): readonly Entry[] {
    const ids = entry.definitions.flatMap(({ path, markdown }) =>
      new IndexedNote(path, markdown, []).uses("entries", this.matcher).map(use => use.entry),
    )
    return [...new Set(ids)].flatMap(id => (id === entry.id ? [] : (this.entry(id) ?? [])))
  }

  /** Whether the notes say different things of an entry, not only in other marks or signs. */
  isConflicting(entry: Entry): boolean {
    return new Set(entry.definitions.map(each => wordsOf(each.markdown))).size > 1
  }

  /** Whether uses can be asked for without work: each is known. */
  get isCounted(): boolean {
    return this.usesMade !== null && this.undefinedMade !== null
  }

  /** Whether the uses are known, or can be found in at most so many notes. */
  isQuick(notes: number): boolean {
    return this.isCounted || unknownIn(this.notes, this.matcher) <= notes
  }

  /** Finds all uses in short steps; whoever asks before the last step does the rest at once. */
  *counting(): Generator<void> {
    this.undefinedMade ??= yield* this.findUndefined()
    this.usesMade ??= yield* this.findUses()
  }

  /** Where the notes use this entry outside its own definitions, by note and line. */
  usesOf(entry: Entry): readonly Use[] {
    this.usesMade ??= atOnce(this.findUses())
    return this.usesMade.of(entry.id).filter(use => !isInside(use, entry))
  }

  /** The uses of all entries in one note outside their own definitions, by line. */
  usesIn(path: string): readonly Use[] {
    const uses = this.notes.find(note => note.path === path)?.uses("entries", this.matcher) ?? []
    return uses.filter(use => {
      const entry = this.entry(use.entry)
      return entry !== null && !isInside(use, entry)
    })
  }

  /** The entries that a note defines, alphabetically. */
  entriesIn(path: string): readonly Entry[] {
    return (this.byPathMade ??= byPath(this.entries)).get(path) ?? []
  }

  /** The entries that no note uses outside their own definitions. */
  unused(): readonly Entry[] {
    return this.entries.filter(entry => this.usesOf(entry).length === 0)
  }

  /** What the notes use as a term and none defines, most used first. */
  undefinedTerms(): readonly UndefinedTerm[] {
    return (this.undefinedMade ??= atOnce(this.findUndefined()))
  }

  /** Where a reader who follows the notes in their order meets an entry first. */
  firstAppearance(entry: Entry): Place {
    const [definition] = entry.definitions
    const [use] = this.usesOf(entry)
    const first = definition && use && comparePlaces(use, definition) < 0 ? use : definition
    return { path: first?.path ?? "", line: first?.line ?? 1 }
  }

  /** The entries that match a query, best first; an empty query gives all. */
  search(query: string): readonly Entry[] {
    return this.entrySearch.find(query)
  }

  /** The entries by first letter; only letters that have any. */
  letters(): readonly LetterGroup[] {
    const groups = new Map<string, Entry[]>()
    for (const entry of this.entries) {
      const first = entry.id.charAt(0).toUpperCase()
      const letter = /\p{L}/u.test(first) ? first : "#"
      const group = groups.get(letter)
      if (group) group.push(entry)
      else groups.set(letter, [entry])
    }
    return [...groups].map(([letter, entries]) => ({ letter, entries }))
  }

  private get byName(): ReadonlyMap<string, Entry> {
    return (this.byNameMade ??= byName(this.entries))
  }

  private *findUses(): Generator<void, UseIndex> {
    const { matcher, notes } = this
    const known = this.known.entries
    const uses = yield* findUses({ kind: "entries", matcher, notes, known: known.uses })
    known.uses = uses
    return uses
  }

  private findUndefined(): Generator<void, readonly UndefinedTerm[]> {
    const settled = new Set([...this.unwanted, ...this.unsure.map(each => each.id)])
    const isSettled = (name: string): boolean =>
      settled.has(fold(name) as EntryId) || this.named(name) !== null
    const { notes, words, isMissing, matcher: entries } = this
    const known = this.known.suspects
    return findUndefined({ notes, words, isMissing, isSettled, entries, known })
  }
}

function byName(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const named = new Map<string, Entry>()
  for (const entry of entries) {
    for (const alias of entry.aliases.map(fold)) if (!named.has(alias)) named.set(alias, entry)
  }
  return named
}

function byPath(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>()
  for (const entry of entries) {
    for (const path of new Set(entry.definitions.map(each => each.path))) {
      const list = found.get(path)
      if (list) list.push(entry)
      else found.set(path, [entry])
    }
  }
  return found
}

function unknownIn(notes: readonly IndexedNote[], matcher: TermMatcher): number {
  return notes.filter(note => !note.hasUses("entries", matcher)).length
}

function isInside(use: Use, { definitions }: Entry): boolean {
  return definitions.some(
    each => each.path === use.path && each.line <= use.line && use.line <= each.endLine,
  )
}

function atOnce<T>(steps: Generator<void, T>): T {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}
