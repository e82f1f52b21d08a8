/**
 * Finds the terms of a glossary in text, in all their forms and under the other names of their
 * family. Of several names at a place the longest wins; a name must stand alone as a word, where
 * hyphens, dots and underscores between letters join words (`asyncio.Lock` holds no term `lock`).
 * Code, links, mathematics, addresses and tags are skipped, and so are idioms that
 * only hold the words of a term. A name that is a word of every sentence (`with`) is not looked for.
 */
import type { Entry, EntryId } from "./entry"
import { fold } from "./fold"
import { skippedStretches, type Stretch } from "./inline"
import { idioms } from "./words/idioms"
import type { NameIndex } from "./words/name-index"
import type { Tokens } from "./words/tokens"
import type { WordFilter } from "./words/word-filter"
import { everydayWords } from "./words/word-lists"
import { Words } from "./words/words"

/** A term in a text, by UTF-16 offsets; `to` is exclusive. */
export interface Mention extends Stretch {
  readonly entry: EntryId
}

/** What came or went between a matcher and the next one. */
interface Change {
  readonly from: symbol
  /** The keys of the words with which the names begin that only one of them knows. */
  readonly beginnings: readonly number[]
}

/** A note whose uses were found by a matcher older than so many changes is looked through again. */
const mostChanges = 20

/** Who has a name when several claim it. */
const rank = { term: 0, alias: 1, family: 2, aliasFamily: 3 } as const

/** Finds the names of entries; built once for a set of entries, used for any text. */
export class TermMatcher {
  /** Whether names that somebody asked for belong to an entry: kept for the next one who asks. */
  readonly asked = new Map<string, boolean>()
  /** Names by whom they name; null is what is passed over. */
  private readonly names: NameIndex<EntryId | null>
  private readonly self = Symbol("matcher")
  private history: readonly Change[] = []

  constructor(
    entries: Iterable<Entry>,
    readonly words: Words = new Words(),
  ) {
    this.names = words.newIndex()
    for (const idiom of idioms) this.names.add(idiom, null, rank.term)
    for (const entry of entries) this.addEntry(entry, words)
  }

  /** The same, one entry a step. */
  static *inSteps(entries: Iterable<Entry>, words: Words): Generator<void, TermMatcher> {
    const matcher = new TermMatcher([], words)
    for (const entry of entries) {
      matcher.addEntry(entry, words)
      yield
    }
    return matcher
  }

  /** Notes which entries came or went since an earlier matcher of the same words. */
  follow(earlier: TermMatcher, changed: readonly Entry[]): void {
    const names = changed.flatMap(entry => [...namesOf(entry, this.words)].map(({ name }) => name))
    const beginnings = [...new Set(names)].flatMap(name => this.words.beginningsOf(name))
    this.history = [...earlier.history, { from: earlier.self, beginnings }].slice(-mostChanges)
  }

  /** Whether it surely finds in a note what an earlier one found there: no other name begins in it. */
  agreesWith(earlier: TermMatcher, held: WordFilter): boolean {
    const at = this.history.findIndex(({ from }) => from === earlier.self)
    if (at < 0) return false
    return this.history
      .slice(at)
      .every(({ beginnings }) => !beginnings.some(key => held.mayHold(key)))
  }

  /** The terms in Markdown text, in order, never overlapping. */
  find(markdown: string): readonly Mention[] {
    return this.search(this.words.tokensOf(markdown), skippedStretches(markdown))
  }

  /** The terms in a text without marks, as its reader sees it, taken apart by the same words. */
  findIn(shown: Tokens): readonly Mention[] {
    return this.search(shown, [])
  }

  /** The mention that an offset touches, or null; both its ends count. */
  at(markdown: string, offset: number): Mention | null {
    return this.find(markdown).find(({ from, to }) => from <= offset && offset <= to) ?? null
  }

  /** The entry that a name, written in any form and either language, belongs to, or null. */
  named(name: string): EntryId | null {
    return this.names.valueOf(name)
  }

  private search(tokens: Tokens, stretches: readonly Stretch[]): readonly Mention[] {
    const skipped = stretches.length > 0 ? new Skipper(stretches) : null
    // Most texts hold no term: they shall cost no list.
    let mentions: Mention[] | null = null
    let next = 0
    for (let at = 0; at < tokens.startCount; at++) {
      const index = tokens.start(at)
      const found = index < next ? null : this.names.longestAt(tokens, index)
      if (!found) continue
      const { value, last, to } = found
      const from = tokens.from(index)
      if (skipped?.touches({ from, to }) === true) continue
      if (value !== null) (mentions ??= []).push({ entry: value, from, to })
      next = last + 1
    }
    return mentions ?? none
  }

  private addEntry(entry: Entry, words: Words): void {
    for (const { name, rank } of namesOf(entry, words)) {
      if (!isEveryday(name)) this.names.add(name, entry.id, rank)
    }
  }
}

interface RankedName {
  readonly name: string
  readonly rank: number
}

/** All names of an entry, also those of its families. */
function* namesOf({ term, aliases, definitions }: Entry, words: Words): Generator<RankedName> {
  const terms = [...new Set([term, ...definitions.map(each => each.term)])]
  for (const name of terms) yield { name, rank: rank.term }
  for (const name of aliases) yield { name, rank: rank.alias }
  for (const name of familyNames(terms, words)) yield { name, rank: rank.family }
  for (const name of familyNames(aliases, words)) yield { name, rank: rank.aliasFamily }
}

/** Two capitals say that the acronym is meant: `OR`, `IS`. */
function isEveryday(name: string): boolean {
  return everydayWords.has(fold(name)) && !/^\p{Lu}{2}/u.test(name)
}

function familyNames(names: readonly string[], words: Words): readonly string[] {
  const families = new Set(names.flatMap(name => words.familyOf(name) ?? []))
  return [...families].flatMap(family => family.names)
}

const none: readonly never[] = []

/** Goes along the stretches in which nothing is looked for; asked from left to right. */
class Skipper {
  private next = 0

  constructor(private readonly stretches: readonly Stretch[]) {}

  touches({ from, to }: Stretch): boolean {
    while ((this.stretches[this.next]?.to ?? Infinity) <= from) this.next++
    return (this.stretches[this.next]?.from ?? Infinity) < to
  }
}
