/**
 * A set of numbers that may take another number for one of its own, but never the other way round:
 * one bit each, so that asking costs next to nothing. What passes is looked up for certain elsewhere.
 */

/** So many bits for each number: about one of sixteen others passes. */
const bitsEach = 16

/** Numbers from 0 to 2^30 - 1. */
export class Sieve {
  /** May hold a number several times; asked only when there are too few bits. */
  private readonly added: number[] = []
  private bits = new Int32Array(8)

  /** Adds a number. */
  add(key: number): void {
    this.added.push(key)
    if (this.added.length * bitsEach <= this.bits.length * 32) return this.set(key)
    this.bits = new Int32Array(this.bits.length * 2)
    for (const each of this.added) this.set(each)
  }

  /** False for certain when it was not added, nearly always. */
  has(key: number): boolean {
    const { bits } = this
    return ((bits[(key >>> 5) & (bits.length - 1)] ?? 0) & (1 << (key & 31))) !== 0
  }

  private set(key: number): void {
    const at = (key >>> 5) & (this.bits.length - 1)
    this.bits[at] = (this.bits[at] ?? 0) | (1 << (key & 31))
  }
}
