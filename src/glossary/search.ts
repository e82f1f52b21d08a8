/** Finds entries by what a person types; names and texts are folded once. */
import type { Entry } from "./entry"
import { fold } from "./fold"

interface Folded {
  readonly entry: Entry
  readonly aliases: readonly string[]
  readonly texts: readonly string[]
}

const noMatch = 5

/** Searches some entries again and again. */
export class EntrySearch {
  private foldedMade: readonly Folded[] | null = null

  constructor(private readonly entries: readonly Entry[]) {}

  /**
   * The entries that match a query, best first: the term itself, terms that begin with it, that
   * hold it, aliases, definitions. Case and accents do not matter; an empty query gives all.
   */
  find(query: string): readonly Entry[] {
    const wanted = fold(query)
    if (wanted === "") return this.entries
    const ranked = this.folded.map(each => ({ entry: each.entry, rank: rankOf(each, wanted) }))
    return ranked
      .filter(each => each.rank < noMatch)
      .sort((left, right) => left.rank - right.rank)
      .map(each => each.entry)
  }

  private get folded(): readonly Folded[] {
    return (this.foldedMade ??= this.entries.map(entry => ({
      entry,
      aliases: entry.aliases.map(fold),
      texts: entry.definitions.map(each => fold(each.markdown)),
    })))
  }
}

function rankOf({ entry, aliases, texts }: Folded, wanted: string): number {
  const term: string = entry.id
  if (term === wanted) return 0
  if (term.startsWith(wanted)) return 1
  if (term.includes(wanted)) return 2
  if (aliases.some(alias => alias.includes(wanted))) return 3
  return texts.some(text => text.includes(wanted)) ? 4 : noMatch
}
