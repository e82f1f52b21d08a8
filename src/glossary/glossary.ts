/**
 * What the notes define at one moment: an immutable snapshot that views read. Whatever costs more
 * than a look (matcher, related terms, uses) is made when it is first asked for, or before that in
 * idle time, step by step, through `counting`.
 */
import { wordsOf } from "./candidates"
import type { Entry, EntryId } from "./entry"
import { IndexedNote } from "./indexed-note"
import type { Known } from "./known-uses"
import { groupNotes, type NoteGroups } from "./note-groups"
import { comparePlaces, type Place } from "./note-order"
import type { Mention, TermMatcher } from "./occurrences"
import { atOnce } from "./steps"
import type { Terms } from "./terms"
import { findUndefined, type UndefinedTerm } from "./undefined-terms"
import type { Use } from "./uses"
import type { Words } from "./words/words"

/** The entries that begin with a letter: `É` is filed under `E`, digits and signs under `#`. */
export interface LetterGroup {
  readonly letter: string
  readonly entries: readonly Entry[]
}

/** Whether the note that a link in the note `path` names does not exist. */
export type IsMissing = (link: string, path: string) => boolean

/** What a glossary is made from. */
export interface GlossarySources {
  readonly terms: Terms
  /** The notes it was made from, in their order. */
  readonly notes: readonly IndexedNote[]
  readonly isMissing: IsMissing
  /** What earlier snapshots found. */
  readonly known: Known
}

/** A snapshot of all entries, in alphabetical order. */
export class Glossary {
  private readonly terms: Terms
  /** The notes it was made from, in their order. */
  readonly notes: readonly IndexedNote[]
  private readonly isMissing: IsMissing
  private readonly known: Known
  private usesMade: NoteGroups<Use> | null = null
  private undefinedMade: readonly UndefinedTerm[] | null = null

  constructor({ terms, notes, isMissing, known }: GlossarySources) {
    this.terms = terms
    this.notes = notes
    this.isMissing = isMissing
    this.known = known
  }

  /** All entries, in alphabetical order. */
  get entries(): readonly Entry[] {
    return this.terms.entries
  }

  /** Terms that may be some, and more definitions of entries: found in forms used for other things. */
  get candidates(): readonly Entry[] {
    return this.terms.candidates
  }

  /** Which spellings and names are the same. */
  get words(): Words {
    return this.terms.words
  }

  /** The entry with this id, or null when it is hidden or no longer defined. */
  entry(id: EntryId): Entry | null {
    return this.terms.entry(id)
  }

  /** The entry that has this name (term, alias or family, in any form), or null. */
  named(name: string): Entry | null {
    return this.terms.named(name)
  }

  /** The entry that a name of Python belongs to (see `python-entries.ts`), or null. */
  forPython(name: string): Entry | null {
    return this.terms.forPython(name)
  }

  /** Finds the terms in any text; the same for all views of this snapshot. */
  get matcher(): TermMatcher {
    return this.terms.matcher
  }

  /** Makes the matcher in short steps; whoever asks for it before the last does the rest at once. */
  *preparing(): Generator<void> {
    yield* this.terms.makeMatcher()
  }

  /** The other terms a text of this entry mentions, with their places; for showing them as links. */
  mentionsIn(markdown: string, own: EntryId): readonly Mention[] {
    return this.matcher.find(markdown).filter(mention => mention.entry !== own)
  }

  /** The other entries that this entry's definitions mention or link to, each once, in their order. */
  relatedTo(entry: Entry): readonly Entry[] {
    const ids = entry.definitions.flatMap(({ path, markdown }) =>
      IndexedNote.from({ path, text: markdown }, { words: this.words, definitions: [] })
        .uses(this.matcher)
        .map(use => use.entry),
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
    if (this.isCounted) return true
    if (!this.terms.hasMatcher && this.notes.length > notes) return false
    return unknownIn(this.notes, this.matcher) <= notes
  }

  /** Finds all uses in short steps; whoever asks before the last step does the rest at once. */
  *counting(): Generator<void> {
    yield* this.preparing()
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
    const uses = this.notes.find(note => note.path === path)?.uses(this.matcher) ?? []
    return uses.filter(use => {
      const entry = this.entry(use.entry)
      return entry !== null && !isInside(use, entry)
    })
  }

  /** The entries that a note defines, alphabetically. */
  entriesIn(path: string): readonly Entry[] {
    return this.terms.in(path)
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
    return this.terms.search(query)
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

  private *findUses(): Generator<void, NoteGroups<Use>> {
    const { matcher, notes } = this
    const known = this.known.entries
    known.uses = yield* groupNotes({
      notes,
      itemsOf: note => note.uses(matcher),
      nameOf: use => use.entry,
      known: known.uses,
      finder: matcher,
    })
    return known.uses
  }

  private findUndefined(): Generator<void, readonly UndefinedTerm[]> {
    const { notes, terms, isMissing, known } = this
    return findUndefined({ notes, terms, isMissing, known })
  }
}

function unknownIn(notes: readonly IndexedNote[], matcher: TermMatcher): number {
  return notes.filter(note => !note.hasUses(matcher)).length
}

function isInside(use: Use, { definitions }: Entry): boolean {
  return definitions.some(
    each => each.path === use.path && each.line <= use.line && use.line <= each.endLine,
  )
}
