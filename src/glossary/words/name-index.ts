/**
 * Names, found in text in all their forms: a tree by words, in which every word of a name stands
 * for all its forms. Most words of a text are form of nothing and cost one look. Acronyms of up to
 * three capitals count as written only (`GIL`, `GILs`), because `me` and `ME` are two words.
 */
import { emptyGap, NameTree, spaceGap, type Ending, type Node } from "./name-tree"
import type { Tokens } from "./tokens"
import type { Vocabulary } from "./vocabulary"

/** A name found in a text. */
export interface Found<Value> {
  readonly value: Value
  /** Index of its last word. */
  readonly last: number
  /** Where it ends, in UTF-16 units. */
  readonly to: number
}

/** A place between the words of a text at which a name goes on behind a node. */
interface Place<Value> {
  readonly node: Node<Value>
  readonly gap: number
  readonly index: number
}

interface Candidate<Value> extends Found<Value> {
  readonly first: number
  readonly ending: Ending<Value>
}

/** What is found while names are followed word by word from one word of a text. */
interface Search<Value> {
  readonly tokens: Tokens
  readonly first: number
  best: Candidate<Value> | null
}

/** Names with a value each; built once, then asked about any text. */
export class NameIndex<Value> {
  private readonly tree = new NameTree<Value>()
  private nameCount = 0

  constructor(private readonly vocabulary: Vocabulary) {}

  /** Adds a name; of equal names the one with the lowest rank, then the first, is found. */
  add(written: string, value: Value, rank = 0): void {
    const name = this.vocabulary.learn(written)
    const isOrdinary = name.exact === null && name.tail === ""
    const ending = { value, rank, order: this.nameCount++, name, isOrdinary }
    for (const way of name.ways) {
      let node = this.tree.root
      for (const { word, gap } of way) node = this.tree.grow(node, word, gap)
      this.tree.end(node, ending)
    }
  }

  /** The longest name that begins with a word of the text, or null. */
  longestAt(tokens: Tokens, index: number): Found<Value> | null {
    if (!tokens.hasHyphens && !this.mayFind(tokens, index)) return null
    const search: Search<Value> = { tokens, first: index, best: null }
    this.follow(search, { node: this.tree.root, gap: emptyGap, index })
    return search.best
  }

  /** The value of a name that is written in any of its forms, or null. */
  valueOf(name: string): Value | null {
    const tokens = this.vocabulary.tokensOf(name)
    const found = tokens.length > 0 ? this.longestAt(tokens, 0) : null
    return found?.last === tokens.length - 1 ? found.value : null
  }

  /** Whether a name may begin with a word, and it is all of it or the next word may go on with it. */
  private mayFind(tokens: Tokens, index: number): boolean {
    const { tree, vocabulary } = this
    for (let each = tokens.form(index); each !== 0; each = vocabulary.nextOf(each)) {
      const node = tree.beginning(vocabulary.wordOf(each))
      if (node && (node.ending !== null || tokens.mayBeNamed(index + 1))) return true
    }
    return false
  }

  /** Goes on behind a node with a word, or with what hyphens make of it and the next ones. */
  private follow(search: Search<Value>, place: Place<Value>): void {
    const { tokens } = search
    const { index } = place
    this.step(search, place, { form: tokens.form(index), last: index })
    if (!tokens.hasHyphens) return
    for (const { spelling, last } of tokens.compoundsAt(index)) {
      this.step(search, place, { form: this.vocabulary.forms.numberOf(spelling), last })
    }
  }

  private step(
    search: Search<Value>,
    { node, gap }: Place<Value>,
    { form, last }: { readonly form: number; readonly last: number },
  ): void {
    const { tree, vocabulary } = this
    for (let each = form; each !== 0; each = vocabulary.nextOf(each)) {
      const next = tree.nodeBehind(node, vocabulary.wordOf(each), gap)
      if (next) this.take(search, next, last)
    }
  }

  private take(search: Search<Value>, node: Node<Value>, last: number): void {
    const { tokens } = search
    if (node.ending) this.end(search, node.ending, last)
    for (const ending of node.others) this.end(search, ending, last)
    const index = last + 1
    if (!node.isInner || !tokens.mayBeNamed(index)) return
    const gap = this.gapAfter(tokens, last)
    if (gap !== undefined) this.follow(search, { node, gap, index })
  }

  private end(search: Search<Value>, ending: Ending<Value>, last: number): void {
    const { tokens, first } = search
    search.best = better(search.best, candidate(tokens, { ending, first, last }), tokens)
  }

  private gapAfter(tokens: Tokens, index: number): number | undefined {
    if (tokens.hasSpaceAfter(index)) return spaceGap
    const gap = tokens.gapAfter(index)
    return gap === null ? undefined : this.tree.gapNumber(gap)
  }
}

function candidate<Value>(
  tokens: Tokens,
  found: { readonly ending: Ending<Value>; readonly first: number; readonly last: number },
): Candidate<Value> | null {
  const { ending, first, last } = found
  const end = tokens.to(last)
  const { value } = ending
  if (!tokens.standAlone(first, last)) return null
  if (ending.isOrdinary) return { value, first, last, to: end, ending }
  const { exact, tail } = ending.name
  if (tail !== "" && !tokens.text.startsWith(tail, end)) return null
  const written = exact === null ? null : tokens.text.slice(tokens.from(first), end)
  if (written !== exact && written !== `${exact ?? ""}s`) return null
  return { value, first, last, to: end + tail.length, ending }
}

/** The longer one; of equal length the lower rank, then the one that is written just so. */
function better<Value>(
  best: Candidate<Value> | null,
  other: Candidate<Value> | null,
  tokens: Tokens,
): Candidate<Value> | null {
  if (best === null || other === null) return best ?? other
  if (best.to !== other.to) return best.to > other.to ? best : other
  if (best.ending.rank !== other.ending.rank) {
    return best.ending.rank < other.ending.rank ? best : other
  }
  const [isBestPlain, isOtherPlain] = [isPlain(best, tokens), isPlain(other, tokens)]
  if (isBestPlain !== isOtherPlain) return isBestPlain ? best : other
  return best.ending.order <= other.ending.order ? best : other
}

function isPlain<Value>({ first, last, ending }: Candidate<Value>, tokens: Tokens): boolean {
  let written = tokens.word(first)
  for (let index = first + 1; index <= last; index++) written += ` ${tokens.word(index)}`
  return written === ending.name.plain
}
