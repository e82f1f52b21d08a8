/**
 * A list as persistent data, for what a queue holds and what a gather waits for: every moment keeps
 * its own list, and neighbours share all but one chunk. Items are put in and taken out at any place,
 * because a PriorityQueue does so.
 */

const CHUNK = 32

/** An immutable list: `insert` and `remove` answer a changed one. */
export class PersistentList<T> implements Iterable<T> {
  static readonly empty: PersistentList<never> = new PersistentList<never>([], 0)

  private constructor(
    private readonly chunks: readonly (readonly T[])[],
    readonly length: number,
  ) {}

  *[Symbol.iterator](): Iterator<T> {
    for (const chunk of this.chunks) yield* chunk
  }

  /** With `item` before the one at `place`; at the end where there is none. */
  insert(place: number, item: T): PersistentList<T> {
    const [index, at] = this.find(place)
    const chunk = this.chunks[index] ?? []
    const longer = [...chunk.slice(0, at), item, ...chunk.slice(at)]
    const half = CHUNK / 2
    const parts = longer.length > CHUNK ? [longer.slice(0, half), longer.slice(half)] : [longer]
    return new PersistentList<T>(this.replaced(index, parts), this.length + 1)
  }

  /** Without the item at `place`. */
  remove(place: number): PersistentList<T> {
    if (place < 0 || place >= this.length) return this
    const [index, at] = this.find(place)
    const chunk = this.chunks[index]!
    const shorter = [...chunk.slice(0, at), ...chunk.slice(at + 1)]
    return new PersistentList<T>(
      this.replaced(index, shorter.length > 0 ? [shorter] : []),
      this.length - 1,
    )
  }

  /** The place of the first item equal to `item`, or -1. */
  placeOf(item: T): number {
    let place = 0
    for (const one of this) {
      if (one === item) return place
      place++
    }
    return -1
  }

  private replaced(index: number, parts: readonly (readonly T[])[]) {
    return [...this.chunks.slice(0, index), ...parts, ...this.chunks.slice(index + 1)]
  }

  /** The chunk a place is in, and where in it; beyond the end the end of the last chunk. */
  private find(place: number): readonly [index: number, at: number] {
    let before = 0
    for (const [index, { length }] of this.chunks.entries()) {
      const isLast = index === this.chunks.length - 1
      if (place < before + length || isLast) return [index, Math.min(place - before, length)]
      before += length
    }
    return [0, 0]
  }
}
