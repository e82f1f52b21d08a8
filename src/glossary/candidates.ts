/** Candidates beside the entries there are: what only repeats an entry is none. */
import type { Definition, Entry } from "./entry"
import { fold } from "./fold"
import { plainText } from "./inline"

/** The candidates that say something the entry of their name does not say yet. */
export function newCandidates(
  candidates: readonly Entry[],
  named: (name: string) => Entry | null,
): readonly Entry[] {
  return candidates.flatMap(candidate => {
    const known = new Set(named(candidate.term)?.definitions.map(textOf))
    if (known.size === 0) return [candidate]
    const definitions = candidate.definitions.filter(each => !known.has(textOf(each)))
    return definitions.length > 0 ? [{ ...candidate, definitions }] : []
  })
}

/** What a text says, whatever its marks and signs. */
export function wordsOf(markdown: string): string {
  return fold(plainText(markdown))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
}

function textOf({ markdown }: Definition): string {
  return wordsOf(markdown)
}
