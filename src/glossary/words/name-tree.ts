/**
 * Names as a tree by words, in which every word stands for all its forms. Nodes are numbers, and
 * all ways between them lie in one table, so that following a name touches little memory.
 */
import { PairTable } from "./pair-table"
import type { Name } from "./vocabulary"

/** What a name is that ends at a node. */
export interface Ending<Value> {
  readonly value: Value
  /** Of two names in the same words the lower one counts, then the one that came first. */
  readonly rank: number
  readonly order: number
  readonly name: Name
}

/** The node from which all names begin. */
export const rootNode = 0

/** What stands before the first word of a name. */
export const emptyGap = 0

/** What mostly stands before the others. */
export const spaceGap = 1

/** So many bits hold the number of a word. */
const wordBits = 22

/** Names word by word; a name's words are numbers of the vocabulary, with gaps before them. */
export class NameTree<Value> {
  /** Nodes by the one before and the next word with its gap. */
  private readonly nodes = new PairTable()
  private readonly endings: (readonly Ending<Value>[])[] = [[]]
  private readonly inner: boolean[] = [false]
  /** Numbers of what stands between words of names. */
  private readonly gaps = new Map([
    ["", emptyGap],
    [" ", spaceGap],
  ])

  /** The node behind another by a word, made now when there is none. */
  grow(node: number, word: number, gap: string): number {
    const number = this.gaps.get(gap) ?? this.gaps.size
    this.gaps.set(gap, number)
    const fresh = this.endings.length
    const next = this.nodes.findOrAdd(node, wayOf(word, number), fresh)
    if (next === fresh) {
      this.endings.push([])
      this.inner.push(false)
      this.inner[node] = true
    }
    return next
  }

  /** Lets a name end at a node. */
  end(node: number, ending: Ending<Value>): void {
    this.endings[node] = [...this.endingsAt(node), ending]
  }

  /** The number of a gap; undefined when no name has it. */
  gapNumber(gap: string): number | undefined {
    return this.gaps.get(gap)
  }

  /** The names that end at a node. */
  endingsAt(node: number): readonly Ending<Value>[] {
    return this.endings[node] ?? []
  }

  /** Whether any name goes on behind a node. */
  goesOn(node: number): boolean {
    return this.inner[node] ?? false
  }

  /** The node behind another by a word, or 0. */
  nodeBehind(node: number, word: number, gap: number): number {
    return this.nodes.find(node, wayOf(word, gap))
  }
}

function wayOf(word: number, gap: number): number {
  return (gap << wordBits) | word
}
