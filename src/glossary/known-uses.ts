/**
 * What one snapshot of the glossary found and the next need not find again: matchers while the
 * names stay the same, phrases and uses. Snapshots share it; it only ever saves work.
 */
import type { Entry } from "./entry"
import type { Matchers } from "./indexed-note"
import { readLabel } from "./labels"
import { NoteGroups } from "./note-groups"
import { TermMatcher } from "./occurrences"
import type { Phrase } from "./phrases"
import type { Use } from "./uses"
import type { Words } from "./words/words"

/** What snapshots hand on. */
export class Known {
  phrases = new NoteGroups<Phrase>()
  /** Of entries, and of names that nobody defined. */
  readonly entries = new KnownUses()
  readonly suspects = new KnownUses()
  private readonly terms = new Map<string, string | null>()
  private lastMatchers: Matchers | null = null

  /** The same object as long as both matchers are the same. */
  matchers(matchers: Matchers): Matchers {
    const last = this.lastMatchers
    if (last?.entries === matchers.entries && last.suspects === matchers.suspects) return last
    return (this.lastMatchers = matchers)
  }

  /** The term that a bold phrase names, or null when it can be none. */
  termIn(phrase: string): string | null {
    const known = this.terms.get(phrase)
    if (known !== undefined) return known
    const term = readLabel(phrase)?.term ?? null
    this.terms.set(phrase, term)
    return term
  }
}

/** The last matcher for a kind of names, and the last uses found. */
export class KnownUses {
  /** What was found last; perhaps by an older matcher. */
  uses = new NoteGroups<Use>()
  private last: { names: readonly Entry[]; words: Words; matcher: TermMatcher } | null = null;

  /** A matcher for these names: the last one while names and words are the same. */
  *matcherFor(names: readonly Entry[], words: Words): Generator<void, TermMatcher> {
    const { last } = this
    if (last?.words === words && areSame(last.names, names)) return last.matcher
    const matcher = yield* TermMatcher.inSteps(names, words)
    const changed = last?.words === words ? changedBetween(last.names, names) : null
    if (last && changed) matcher.follow(last.matcher, changed)
    this.last = { names, words, matcher }
    return matcher
  }
}

/** Whether two lists hold the same names; what is said of them does not matter here. */
function areSame(left: readonly Entry[], right: readonly Entry[]): boolean {
  return left.length === right.length && left.every((each, index) => isSame(each, right[index]))
}

/** More changes than a person makes at a time are looked for in all notes. */
const mostChanged = 50

/** The entries that only one of two lists has; null when they are many, or the others are in another order. */
function changedBetween(
  before: readonly Entry[],
  after: readonly Entry[],
): readonly Entry[] | null {
  // Nearly all are the same objects; only what the others are called has to be compared.
  const [gone, come] = [others(before, after), others(after, before)]
  const removed = new Set(namedOtherwise(gone, come))
  const added = new Set(namedOtherwise(come, gone))
  if (removed.size + added.size > mostChanged) return null
  const kept = before.filter(each => !removed.has(each))
  const isInOrder = areSame(
    kept,
    after.filter(each => !added.has(each)),
  )
  return isInOrder ? [...removed, ...added] : null
}

/** The entries that another list does not hold. */
function others(list: readonly Entry[], other: readonly Entry[]): readonly Entry[] {
  const held = new Set(other)
  return list.filter(each => !held.has(each))
}

/** The entries of which another list has none with the same names. */
function namedOtherwise(list: readonly Entry[], other: readonly Entry[]): readonly Entry[] {
  const names = new Set(other.map(namesOf))
  return list.filter(each => !names.has(namesOf(each)))
}

function isSame(left: Entry, right: Entry | undefined): boolean {
  return left === right || (right !== undefined && namesOf(left) === namesOf(right))
}

function namesOf({ id, term, aliases, definitions }: Entry): string {
  const written = new Set(definitions.map(each => each.term))
  return [id, term, ...aliases, "", ...written].join("\n")
}
