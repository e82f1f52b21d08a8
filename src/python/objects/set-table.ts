/**
 * The order of a set. CPython's sets iterate in the order of their hash table, and programs print
 * it; so this is that table (Objects/setobject.c): nine linear probes, then a jump by the perturbed
 * hash, growing four times when 3/5 full. It holds places of a PySet instead of keys.
 */

const unused = -1
const dummy = -2
const smallest = 8
const linearProbes = 9

/** A hash as two unsigned 32-bit halves, side by side in two arrays. */
function halves(hash: number | bigint): [low: number, high: number] {
  if (typeof hash === "number" && hash >= 0) return [hash >>> 0, Math.floor(hash / 2 ** 32) >>> 0]
  const bits = BigInt.asUintN(64, BigInt(hash))
  return [Number(bits & 0xffffffffn), Number(bits >> 32n)]
}

/** CPython's open-addressing table of one set. */
export class SetTable {
  slots: Int32Array = new Int32Array(smallest).fill(unused)
  /** Used slots and dummies. */
  private fill = 0
  private used = 0
  private low: Uint32Array = new Uint32Array(smallest)
  private high: Uint32Array = new Uint32Array(smallest)

  get mask(): number {
    return this.slots.length - 1
  }

  /** Adds a place with a hash; the key is known not to be there. A dummy on the way is used again. */
  add(place: number, hash: number | bigint): void {
    const [low, high] = halves(hash)
    const slot = this.search(low, high)
    const isFresh = this.slots[slot] === unused
    this.put(slot, place, low, high)
    this.used++
    if (isFresh) this.fill++
    if (!isFresh || this.fill * 5 < this.mask * 3) return
    this.resize(this.used > 50000 ? this.used * 2 : this.used * 4)
  }

  /** Turns the slot of a place into a dummy. */
  remove(place: number): void {
    const slot = this.slots.indexOf(place)
    if (slot < 0) return
    this.slots[slot] = dummy
    this.used--
  }

  /** Makes room as `set_merge` does before taking `count` more keys. */
  reserve(count: number): void {
    if ((this.fill + count) * 5 >= this.mask * 3) this.resize((this.used + count) * 2)
  }

  /** Shrinks away dummies as `difference_update` does at its end. */
  tidy(): void {
    if (this.fill - this.used > Math.floor(this.mask / 4))
      this.resize(this.used > 50000 ? this.used * 2 : this.used * 4)
  }

  /** True when nothing was ever put in, so that merging may copy instead of adding. */
  get isPristine(): boolean {
    return this.fill === 0
  }

  /** Takes over the exact layout of a table without dummies and of the same size. */
  copyLayout(other: SetTable, places: ReadonlyMap<number, number>): boolean {
    if (this.mask !== other.mask || other.fill !== other.used) return false
    this.slots = other.slots.map(place => places.get(place) ?? unused)
    this.low = other.low.slice()
    this.high = other.high.slice()
    this.fill = other.fill
    this.used = other.used
    return true
  }

  /** Renames places after the set dropped its holes. */
  rename(moved: Int32Array): void {
    this.slots = this.slots.map(place => (place < 0 ? place : moved[place]!))
  }

  /** Places in iteration order. */
  places(): number[] {
    return [...this.slots].filter(place => place >= 0)
  }

  private resize(least: number): void {
    let size = smallest
    while (size <= least) size *= 2
    const { slots, low, high } = this
    this.slots = new Int32Array(size).fill(unused)
    this.low = new Uint32Array(size)
    this.high = new Uint32Array(size)
    slots.forEach((place, slot) => {
      if (place >= 0) this.put(this.search(low[slot]!, high[slot]!), place, low[slot]!, high[slot]!)
    })
    this.fill = this.used
  }

  /** The slot for a new key: the last dummy met before the first unused slot, or that slot. */
  private search(low: number, high: number): number {
    const mask = this.mask
    let perturbLow = low
    let perturbHigh = high
    let free = -1
    let start = (low & mask) >>> 0
    for (;;) {
      const last = start + linearProbes <= mask ? start + linearProbes : start
      for (let slot = start; slot <= last; slot++) {
        if (this.slots[slot] === unused) return free < 0 ? slot : free
        if (this.slots[slot] === dummy) free = slot
      }
      perturbLow = ((perturbLow >>> 5) | (perturbHigh << 27)) >>> 0
      perturbHigh = perturbHigh >>> 5
      start = (((Math.imul(start, 5) >>> 0) + 1 + perturbLow) & mask) >>> 0
    }
  }

  private put(slot: number, place: number, low: number, high: number): void {
    this.slots[slot] = place
    this.low[slot] = low
    this.high[slot] = high
  }
}
