/** The values made last, by what they were made for: of too many, the one not asked for longest goes. */
export class Latest<Key, Value extends object> {
  private readonly values = new Map<Key, Value>()

  constructor(private readonly most: number) {}

  /** What was made for `key`, or what `make` makes now. */
  get(key: Key, make: () => Value): Value {
    const value = this.values.get(key) ?? make()
    this.values.delete(key)
    this.values.set(key, value)
    for (const oldest of this.values.keys()) {
      if (this.values.size <= this.most) break
      this.values.delete(oldest)
    }
    return value
  }
}
