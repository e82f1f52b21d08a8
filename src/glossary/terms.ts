/**
 * The entries of a glossary with all that depends on nothing but them: what has which name, what a
 * search finds. Snapshots share it until an entry changes. What costs more than a look is made when
 * it is first asked for; the matcher can be made in steps before that.
 */
import { newCandidates } from "./candidates"
import type { Entry, EntryId } from "./entry"
import { fold } from "./fold"
import { KnownUses } from "./known-uses"
import type { TermMatcher } from "./occurrences"
import { PythonEntries } from "./python-entries"
import { EntrySearch } from "./search"
import { atOnce } from "./steps"
import type { Words } from "./words/words"

/** What the notes define, as the person's choices leave it. */
export interface TermSources {
  /** In alphabetical order. */
  readonly entries: readonly Entry[]
  /** What forms that are also used for other things define. */
  readonly unsure: readonly Entry[]
  /** Names of which the person does not want to hear that they are undefined. */
  readonly unwanted: ReadonlySet<EntryId>
  /** Which spellings and names are the same. */
  readonly words: Words
}

/** Entries and their names. */
export class Terms {
  readonly entries: readonly Entry[]
  readonly words: Words
  private readonly entrySearch: EntrySearch
  private readonly unsure: readonly Entry[]
  /** Names of which nobody need be told that they are undefined. */
  private readonly decided: ReadonlySet<EntryId>
  private byNameMade: ReadonlyMap<string, Entry> | null = null
  private candidatesMade: readonly Entry[] | null = null
  private pythonMade: PythonEntries | null = null
  private byPathMade: ReadonlyMap<string, readonly Entry[]> | null = null
  private matcherMade: TermMatcher | null = null

  constructor(
    sources: TermSources,
    private readonly known: KnownUses = new KnownUses(),
  ) {
    this.entries = sources.entries
    this.unsure = sources.unsure
    this.words = sources.words
    this.entrySearch = new EntrySearch(this.entries)
    this.decided = new Set([...sources.unwanted, ...this.unsure.map(each => each.id)])
  }

  /** What the unsure forms say and no entry does. */
  get candidates(): readonly Entry[] {
    return (this.candidatesMade ??= newCandidates(this.unsure, name => this.named(name)))
  }

  /** Finds the terms in any text. */
  get matcher(): TermMatcher {
    return this.matcherMade ?? atOnce(this.makeMatcher())
  }

  /** Whether `matcher` is there without work. */
  get hasMatcher(): boolean {
    return this.matcherMade !== null
  }

  /** Makes the matcher in short steps. */
  *makeMatcher(): Generator<void, TermMatcher> {
    return (this.matcherMade ??= yield* this.known.matcherFor(this.entries, this.words))
  }

  /** The entry with this id, or null. */
  entry(id: EntryId): Entry | null {
    // Their order finds them: a map of all would have to be made again for every change.
    let [low, high] = [0, this.entries.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const entry = this.entries[middle]
      if (!entry || entry.id >= id) high = middle
      else low = middle + 1
    }
    const entry = this.entries[low]
    return entry?.id === id ? entry : null
  }

  /** The entry that has this name (term, alias or family, in any form), or null. */
  named(name: string): Entry | null {
    const folded = fold(name)
    const exact = this.entry(folded as EntryId) ?? this.byName.get(folded)
    if (exact) return exact
    const id = this.matcher.named(name)
    return id === null ? null : this.entry(id)
  }

  /** The entry that a name of Python belongs to, or null. */
  forPython(name: string): Entry | null {
    const { entries, words } = this
    const named = (each: string): Entry | null => this.named(each)
    return (this.pythonMade ??= new PythonEntries({ entries, words, named })).find(name)
  }

  /** Whether nobody need be told that a name is undefined: it is defined, or the person decided. */
  isSettled(name: string): boolean {
    if (this.decided.size > 0 && this.decided.has(fold(name) as EntryId)) return true
    // As long as the matcher stays the same no name comes or goes.
    const { asked } = this.matcher
    const known = asked.get(name)
    if (known !== undefined) return known
    const isNamed = this.named(name) !== null
    asked.set(name, isNamed)
    return isNamed
  }

  /** The entries that a note defines, alphabetically. */
  in(path: string): readonly Entry[] {
    return (this.byPathMade ??= byPath(this.entries)).get(path) ?? []
  }

  /** The entries that match a query, best first; an empty query gives all. */
  search(query: string): readonly Entry[] {
    return this.entrySearch.find(query)
  }

  private get byName(): ReadonlyMap<string, Entry> {
    return (this.byNameMade ??= byName(this.entries))
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
