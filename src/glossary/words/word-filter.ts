/**
 * Which words a note may hold, in so few bits that every note can have them: when a term comes or
 * goes, nearly all notes tell at once that they do not speak of it. A Bloom filter of two bits for
 * each word.
 */

/** So many bits; of notes of 300 different words one word in two hundred passes that is not there. */
const bits = 8192
const mask = bits - 1

/** Words by their keys (`keyOf`). */
export class WordFilter {
  private readonly row = new Int32Array(bits / 32)

  /** Adds a word. */
  add(key: number): void {
    this.set(key & mask)
    this.set((key >>> 13) & mask)
  }

  /** False for certain when the word was not added, nearly always. */
  mayHold(key: number): boolean {
    return this.has(key & mask) && this.has((key >>> 13) & mask)
  }

  private set(bit: number): void {
    this.row[bit >>> 5] = (this.row[bit >>> 5] ?? 0) | (1 << (bit & 31))
  }

  private has(bit: number): boolean {
    return ((this.row[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0
  }
}
