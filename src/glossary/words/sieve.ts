/**
 * A set of numbers that may take another number for one of its own, but never the other way round:
 * two bits of one word of memory each, so that asking costs next to nothing. It is asked for every
 * word of every note, so it is kept small enough for the processor's caches. What passes is looked
 * up for certain elsewhere.
 */

/** At least so many bits for each number: at most one of sixteen others passes. */
const bitsEach = 8

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
    const both = bothOf(key)
    return ((bits[(key >>> 10) & (bits.length - 1)] ?? 0) & both) === both
  }

  private set(key: number): void {
    const at = (key >>> 10) & (this.bits.length - 1)
    this.bits[at] = (this.bits[at] ?? 0) | bothOf(key)
  }
}

/** The two bits of a number, which its lower digits choose; the others choose the word. */
function bothOf(key: number): number {
  return (1 << (key & 31)) | (1 << ((key >>> 5) & 31))
}
