/**
 * What the notes define at one moment: an immutable snapshot that views read. Whatever costs more
 * than a look (matcher, related terms, uses) is made when it is first asked for.
 */
import type { Entry, EntryId } from "./entry"
import { fold } from "./fold"
import { TermMatcher, type Mention } from "./occurrences"
import { usesIn, type Note, type Use } from "./uses"
import { Words } from "./words/words"

/** The entries that begin with a letter: `É` is filed under `E`, digits and signs under `#`. */
export interface LetterGroup {
  readonly letter: string
  readonly entries: readonly Entry[]
}

/** A term that the notes use and none defines. */
export interface UndefinedTerm {
  readonly name: string
  readonly uses: readonly Omit<Use, "entry">[]
}

/** A place in a note; `line` from 1. */
export interface Place {
  readonly path: string
  readonly line: number
}

/** What a glossary holds besides its entries. */
export interface GlossaryParts {
  /** Terms that may be some: found in forms that are also used for other things. */
  readonly candidates?: readonly Entry[]
  /** Which spellings and names are the same. */
  readonly words?: Words
}

/** A snapshot of all entries, in alphabetical order. */
export class Glossary {
  /** Terms that may be some: found in forms that are also used for other things. */
  readonly candidates: readonly Entry[]
  /** Which spellings and names are the same. */
  readonly words: Words
  private readonly byId: ReadonlyMap<EntryId, Entry>
  private namesMade: ReadonlyMap<string, Entry> | null = null
  private matcherMade: TermMatcher | null = null
  private usesMade: ReadonlyMap<EntryId, readonly Use[]> | null = null

  constructor(
    readonly entries: readonly Entry[],
    /** The notes it was made from. */
    readonly notes: readonly Note[],
    { candidates = [], words = new Words() }: GlossaryParts = {},
  ) {
    this.candidates = candidates
    this.words = words
    this.byId = new Map(entries.map(entry => [entry.id, entry]))
  }

  /** The entry with this id, or null when it is hidden or no longer defined. */
  entry(id: EntryId): Entry | null {
    return this.byId.get(id) ?? null
  }

  /** The entry that has this name (term or alias, written anyhow), or null. */
  named(name: string): Entry | null {
    const names = (this.namesMade ??= namesOf(this.entries))
    return names.get(fold(name)) ?? null
  }

  /** Finds the terms in any text; the same for all views of this snapshot. */
  get matcher(): TermMatcher {
    return (this.matcherMade ??= new TermMatcher(this.entries, this.words))
  }

  /** The other terms a text of this entry mentions, with their places; for showing them as links. */
  mentionsIn(markdown: string, own: EntryId): readonly Mention[] {
    return this.matcher.find(markdown).filter(mention => mention.entry !== own)
  }

  /** The other entries that this entry's definitions mention, each once, in their order. */
  relatedTo(entry: Entry): readonly Entry[] {
    const ids = entry.definitions.flatMap(each =>
      this.mentionsIn(each.markdown, entry.id).map(mention => mention.entry),
    )
    return [...new Set(ids)].flatMap(id => this.entry(id) ?? [])
  }

  /** Where the notes use this entry outside its own definitions, by note and line. */
  usesOf(entry: Entry): readonly Use[] {
    return (this.usesMade ??= this.findUses()).get(entry.id) ?? []
  }

  /** The uses of all entries in one note, by line. */
  usesIn(path: string): readonly Use[] {
    return this.entries
      .flatMap(entry => this.usesOf(entry).filter(use => use.path === path))
      .sort((left, right) => left.line - right.line || left.column - right.column)
  }

  /** The entries that a note defines, alphabetically. */
  entriesIn(path: string): readonly Entry[] {
    return this.entries.filter(entry => entry.definitions.some(each => each.path === path))
  }

  /** Whether the notes say different things of an entry: more than other wording of its label. */
  isConflicting(entry: Entry): boolean {
    return new Set(entry.definitions.map(each => fold(each.markdown))).size > 1
  }

  /** The entries that no note uses outside their own definitions. */
  unused(): readonly Entry[] {
    return this.entries.filter(entry => this.usesOf(entry).length === 0)
  }

  /** What the notes use as a term and none defines, most used first. */
  undefinedTerms(): readonly UndefinedTerm[] {
    return []
  }

  /** Where a reader who follows the notes in their order meets an entry first. */
  firstAppearance(entry: Entry): Place {
    const places = [...entry.definitions, ...this.usesOf(entry)]
    const [first] = places.sort((left, right) =>
      left.path === right.path ? left.line - right.line : left.path < right.path ? -1 : 1,
    )
    return { path: first?.path ?? "", line: first?.line ?? 1 }
  }

  /** The entry that a name of Python belongs to: `asyncio.Lock` to the lock; or null. */
  forPython(name: string): Entry | null {
    return this.named(name)
  }

  /**
   * The entries that match a query, best first: the term itself, terms that begin with it, that
   * hold it, aliases, definitions. Case and accents do not matter; an empty query gives all.
   */
  search(query: string): readonly Entry[] {
    const wanted = fold(query)
    if (wanted === "") return this.entries
    const ranked = this.entries.map(entry => ({ entry, rank: rankOf(entry, wanted) }))
    return ranked
      .filter(each => each.rank < noMatch)
      .sort((left, right) => left.rank - right.rank)
      .map(each => each.entry)
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

  private findUses(): ReadonlyMap<EntryId, readonly Use[]> {
    const uses = new Map<EntryId, Use[]>()
    for (const note of this.notes) {
      for (const use of usesIn(note, this.matcher, id => this.entry(id))) {
        const list = uses.get(use.entry)
        if (list) list.push(use)
        else uses.set(use.entry, [use])
      }
    }
    return uses
  }
}

/** Entries by their folded names; a term goes before an alias, the first alias before others. */
function namesOf(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const names = new Map<string, Entry>(entries.map(entry => [entry.id, entry]))
  for (const entry of entries) {
    for (const alias of entry.aliases.map(fold)) if (!names.has(alias)) names.set(alias, entry)
  }
  return names
}

const noMatch = 5

function rankOf(entry: Entry, wanted: string): number {
  const term: string = entry.id
  if (term === wanted) return 0
  if (term.startsWith(wanted)) return 1
  if (term.includes(wanted)) return 2
  if (entry.aliases.some(alias => fold(alias).includes(wanted))) return 3
  return entry.definitions.some(each => fold(each.markdown).includes(wanted)) ? 4 : noMatch
}
