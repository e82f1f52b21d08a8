/**
 * Names as a tree by words, in which every word stands for all its forms. All ways
 * between nodes lie in one table, so that following a name touches little memory.
 */
import { longer } from "../../base/longer"
import { PairTable } from "./pair-table"
import type { Name } from "./vocabulary"

/** What a name is that ends at a node. */
export interface Ending<Value> {
  readonly value: Value
  /** Of two names in the same words the lower one counts, then the one that came first. */
  readonly rank: number
  readonly order: number
  readonly name: Name
  /** Whether every spelling of its words counts and no sign belongs to it, as nearly always. */
  readonly isOrdinary: boolean
}

/** The end of a name's words, and where longer names go on. */
export interface Node<Value> {
  readonly number: number
  /** What ends here; nearly always one name does, and it is looked at without a list. */
  ending: Ending<Value> | null
  others: readonly Ending<Value>[]
  isInner: boolean
}

const none: readonly never[] = []

/** What stands before the first word of a name. */
export const emptyGap = 0

/** What mostly stands before the others. */
export const spaceGap = 1

/** So many bits hold the number of a word. */
const wordBits = 22

/** Names word by word; a name's words are numbers of the vocabulary, with gaps before them. */
export class NameTree<Value> {
  /** The node from which all names begin. */
  readonly root: Node<Value> = { number: 0, ending: null, others: none, isInner: true }
  /** Numbers of nodes by the one before and the next word with its gap. */
  private readonly numbers = new PairTable()
  private readonly nodes: Node<Value>[] = [this.root]
  /** Those of the nodes behind the root by word alone: this is asked for words that begin nothing. */
  private beginnings = new Int32Array(64)
  /** Numbers of what stands between words of names. */
  private readonly gaps = new Map([
    ["", emptyGap],
    [" ", spaceGap],
  ])

  /** The node behind another by a word, made now when there is none. */
  grow(node: Node<Value>, word: number, gap: string): Node<Value> {
    const number = this.gaps.get(gap) ?? this.gaps.size
    this.gaps.set(gap, number)
    const fresh = this.nodes.length
    const known = this.nodes[this.numbers.findOrAdd(node.number, wayOf(word, number), fresh)]
    if (known) return known
    if (node === this.root) this.begin(word, fresh)
    const next: Node<Value> = { number: fresh, ending: null, others: none, isInner: false }
    this.nodes.push(next)
    node.isInner = true
    return next
  }

  /** Has a name end at a node. */
  end(node: Node<Value>, ending: Ending<Value>): void {
    if (node.ending) node.others = [...node.others, ending]
    else node.ending = ending
  }

  /** The node behind the root by a word, or undefined. */
  beginning(word: number): Node<Value> | undefined {
    const number = this.beginnings[word] ?? 0
    return number === 0 ? undefined : this.nodes[number]
  }

  /** The number of a gap; undefined when no name has it. */
  gapNumber(gap: string): number | undefined {
    return this.gaps.get(gap)
  }

  /** The node behind another by a word, or undefined. */
  nodeBehind(node: Node<Value>, word: number, gap: number): Node<Value> | undefined {
    if (node === this.root && gap === emptyGap) return this.beginning(word)
    const number = this.numbers.find(node.number, wayOf(word, gap))
    return number === 0 ? undefined : this.nodes[number]
  }

  private begin(word: number, number: number): void {
    if (word >= this.beginnings.length) this.beginnings = longer(this.beginnings, word * 2)
    this.beginnings[word] = number
  }
}

function wayOf(word: number, gap: number): number {
  return (gap << wordBits) | word
}
