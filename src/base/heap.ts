/** A binary min-heap; ties are the caller's business (`isBefore` must be a strict order). */
export class Heap<T> {
  private readonly items: T[] = []

  constructor(private readonly isBefore: (left: T, right: T) => boolean) {}

  get size(): number {
    return this.items.length
  }

  clear(): void {
    this.items.length = 0
  }

  peek(): T | undefined {
    return this.items[0]
  }

  push(item: T): void {
    const items = this.items
    let index = items.length
    items.push(item)
    while (index > 0) {
      const parent = (index - 1) >> 1
      const above = items[parent]!
      if (!this.isBefore(item, above)) break
      items[index] = above
      index = parent
    }
    items[index] = item
  }

  pop(): T | undefined {
    const items = this.items
    const top = items[0]
    const last = items.pop()
    if (last === undefined || items.length === 0) return top
    this.sink(last)
    return top
  }

  /** All items in no particular order; for inspection only. */
  values(): readonly T[] {
    return this.items
  }

  private sink(item: T): void {
    const items = this.items
    const size = items.length
    let index = 0
    for (;;) {
      let child = index * 2 + 1
      if (child >= size) break
      if (child + 1 < size && this.isBefore(items[child + 1]!, items[child]!)) child++
      if (!this.isBefore(items[child]!, item)) break
      items[index] = items[child]!
      index = child
    }
    items[index] = item
  }
}
