/**
 * A map whose keys are two whole numbers of 32 bits. All keys lie in one row of memory, which is
 * what a map costs that is asked a hundred thousand times for ever other keys.
 */

/** Numbers in the row for each key: the two of the key and the place of its value, from 1. */
const width = 3

/** Values by pairs of numbers. */
export class PairMap<Value> {
  private readonly values: Value[] = []
  private row = new Int32Array(16 * width)

  /** The value of a pair, or undefined. */
  get(left: number, right: number): Value | undefined {
    return this.values[(this.row[this.placeOf(left, right) + 2] ?? 0) - 1]
  }

  /** Sets the value of a pair that has none. */
  add(left: number, right: number, value: Value): void {
    this.values.push(value)
    if (this.values.length * width * 2 > this.row.length) this.grow()
    this.put(left, right, this.values.length)
  }

  private put(left: number, right: number, place: number): void {
    const at = this.placeOf(left, right)
    this.row[at] = left
    this.row[at + 1] = right
    this.row[at + 2] = place
  }

  private grow(): void {
    const old = this.row
    this.row = new Int32Array(old.length * 2)
    for (let at = 0; at < old.length; at += width) {
      const place = old[at + 2] ?? 0
      if (place > 0) this.put(old[at] ?? 0, old[at + 1] ?? 0, place)
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
