/**
 * What one snapshot of the glossary found and the next need not find again: the matcher while the
 * names stay the same, and the uses it found. Snapshots share it; it only ever saves work.
 */
import type { Entry } from "./entry"
import type { IndexedNote } from "./indexed-note"
import { TermMatcher } from "./occurrences"
import type { Phrase } from "./phrases"
import type { UseIndex } from "./use-index"
import type { Words } from "./words/words"

/** Phrases that recur in some notes. */
export interface Recurring {
  readonly notes: readonly IndexedNote[]
  readonly phrases: readonly Pick<Phrase, "name" | "text">[]
}

/** The last matcher for a kind of names, and the last uses found. */
export class KnownUses {
  /** What was found last; perhaps by an older matcher. */
  uses: UseIndex | null = null
  /** Which phrases stood in bold again and again, and in which notes that was looked for. */
  recurring: Recurring | null = null
  private last: { names: readonly Entry[]; words: Words; matcher: TermMatcher } | null = null

  /** A matcher for these names: the last one while names and words are the same. */
  matcherFor(names: readonly Entry[], words: Words): TermMatcher {
    const { last } = this
    if (last?.words === words && areSame(last.names, names)) return last.matcher
    const matcher = new TermMatcher(names, words)
    this.last = { names, words, matcher }
    return matcher
  }
}

/** Whether two lists hold the same names; what is said of them does not matter here. */
function areSame(left: readonly Entry[], right: readonly Entry[]): boolean {
  return left.length === right.length && left.every((each, index) => isSame(each, right[index]))
}

function isSame(left: Entry, right: Entry | undefined): boolean {
  return left === right || (right !== undefined && namesOf(left) === namesOf(right))
}

function namesOf({ id, term, aliases, definitions }: Entry): string {
  const written = new Set(definitions.map(each => each.term))
  return [id, term, ...aliases, "", ...written].join("\n")
}
