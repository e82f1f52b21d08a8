/** Numbers by chance for one purpose of one run: the same seed gives the same ones on every machine. */
export class Chance {
  constructor(private state: number) {
    this.state = state >>> 0
  }

  /** 32 bits (the mixer splitmix32). */
  next32(): number {
    this.state = (this.state + 0x9e3779b9) >>> 0
    let mixed = this.state
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }

  /** A whole number from 0 to `count` - 1. */
  below(count: number): number {
    return this.next32() % count
  }
}
