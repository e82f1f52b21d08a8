/**
 * Finds the terms of a glossary in text, in all their forms and under the other names of their
 * family. Of several names at a place the longest wins; a name must stand alone as a word, where
 * hyphens, dots and underscores between letters join words (`asyncio.Lock` holds no term `lock`).
 * Code, links, mathematics, addresses and tags are skipped, and so are idioms that
 * only hold the words of a term.
 */
import type { Entry, EntryId } from "./entry"
import { skippedStretches, type Stretch } from "./inline"
import { idioms } from "./words/idioms"
import type { NameIndex } from "./words/name-index"
import type { Tokens } from "./words/tokens"
import { Words } from "./words/words"

/** A term in a text, by UTF-16 offsets; `to` is exclusive. */
export interface Mention extends Stretch {
  readonly entry: EntryId
}

/** Who has a name when several claim it. */
const rank = { term: 0, alias: 1, family: 2, aliasFamily: 3 } as const

/** Finds the names of entries; built once for a set of entries, used for any text. */
export class TermMatcher {
  /** Names by whom they name; null is what is passed over. */
  private readonly names: NameIndex<EntryId | null>

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
    const terms = [entry.term, ...entry.definitions.map(each => each.term)]
    for (const name of new Set(terms)) this.names.add(name, entry.id, rank.term)
    for (const name of entry.aliases) this.names.add(name, entry.id, rank.alias)
    this.addFamilies(terms, entry.id, { words, rank: rank.family })
    this.addFamilies(entry.aliases, entry.id, { words, rank: rank.aliasFamily })
  }

  private addFamilies(
    names: readonly string[],
    entry: EntryId,
    { words, rank }: { readonly words: Words; readonly rank: number },
  ): void {
    const families = new Set(names.flatMap(name => words.familyOf(name) ?? []))
    for (const family of families) {
      for (const name of family.names) this.names.add(name, entry, rank)
    }
  }
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
