/**
 * Numbers by pairs of whole numbers of 32 bits. All lie in one row of memory, which is what a table
 * costs that is asked a hundred thousand times for ever other pairs.
 */

/** Numbers in the row for each pair: the two of the pair and its own. */
const width = 3

/** Numbers from 1 by pairs of numbers. */
export class PairTable {
  private count = 0
  private row = new Int32Array(4 * width)

  /** The number of a pair, or 0. */
  find(left: number, right: number): number {
    return this.row[this.placeOf(left, right) + 2] ?? 0
  }

  /** The number of a pair; when it has none it gets this one. */
  findOrAdd(left: number, right: number, fresh: number): number {
    const known = this.find(left, right)
    if (known !== 0) return known
    this.count++
    if (this.count * width * 2 > this.row.length) this.grow()
    this.put(left, right, fresh)
    return fresh
  }

  private put(left: number, right: number, number: number): void {
    const at = this.placeOf(left, right)
    this.row[at] = left
    this.row[at + 1] = right
    this.row[at + 2] = number
  }

  private grow(): void {
    const old = this.row
    this.row = new Int32Array(old.length * 2)
    for (let at = 0; at < old.length; at += width) {
      const number = old[at + 2] ?? 0
      if (number > 0) this.put(old[at] ?? 0, old[at + 1] ?? 0, number)
    }
  }

  /** Where a pair stands in the row, or where it would. */
  private placeOf(left: number, right: number): number {
    const { row } = this
    const last = row.length / width - 1
    const mixed = Math.imul(left ^ Math.imul(right, 0x9e3779b1), 0x85ebca6b)
    for (let slot = (mixed ^ (mixed >>> 15)) & last; ; slot = (slot + 1) & last) {
      const at = slot * width
      if (row[at + 2] === 0 || (row[at] === left && row[at + 1] === right)) return at
    }
  }
}
