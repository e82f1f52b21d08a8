import { countItems, PER_ITEM } from "./work"
import { emptyRow, shortRow } from "../../base/rows"
import { closeHoles, FEW, KeyTable } from "./key-table"
import { NEEDS_CALL } from "./singletons"
import type { PyType } from "./type"
import { dictType } from "./types"
import type { Value } from "./value"

/**
 * A dict. `get`, `set`, `delete`, `has` answer NEEDS_CALL when a Python-level `__hash__` or `__eq__`
 * has to run; the resumable versions are in `operations/keys.ts`. Iteration goes by place:
 * `keys[at]` is undefined where an entry was deleted.
 */
export class PyDict extends KeyTable {
  protected override readonly role: string = "dict key"
  values: (Value | undefined)[] = emptyRow()

  constructor(type: PyType = dictType) {
    super(type)
  }

  /** The value at the key; undefined when there is none. */
  get(key: Value): Value | undefined | typeof NEEDS_CALL {
    const at = this.find(key)
    if (typeof at === "symbol") return NEEDS_CALL
    return at < 0 ? undefined : this.values[at]
  }

  /** Sets or replaces; null when done. */
  set(key: Value, value: Value): null | typeof NEEDS_CALL {
    const at = this.find(key)
    if (typeof at === "symbol") return NEEDS_CALL
    if (at >= 0) this.setAt(at, value)
    else this.add(key, value)
    return null
  }

  /** Removes the key and gives its value; undefined when there was none. */
  delete(key: Value): Value | undefined | typeof NEEDS_CALL {
    const at = this.find(key)
    if (typeof at === "symbol") return NEEDS_CALL
    return at < 0 ? undefined : this.deleteAt(at)
  }

  has(key: Value): boolean | typeof NEEDS_CALL {
    const at = this.find(key)
    return typeof at === "symbol" ? NEEDS_CALL : at >= 0
  }

  /** Adds a key known not to be there; `hash` when Python computed it. */
  add(key: Value, value: Value, hash?: number | bigint): void {
    const at = this.append(key, hash)
    this.values[at] = value
  }

  /** Fills an empty dict with a few pairs, if its keys can be taken as they are; else does nothing. */
  fill(pairs: readonly Value[]): boolean {
    const count = pairs.length / 2
    if (count > FEW) return false
    const keys = shortRow<Value>(count)
    const values = shortRow<Value>(count)
    for (let at = 0; at < count; at++) {
      keys[at] = pairs[2 * at]!
      values[at] = pairs[2 * at + 1]!
    }
    const isFilled = this.takeKeys(keys)
    if (isFilled) this.values = values
    return isFilled
  }

  /** Replaces the value at a place `find` gave. */
  setAt(at: number, value: Value): void {
    this.values[at] = value
  }

  /** Removes the entry at a place `find` gave. */
  deleteAt(at: number): Value | undefined {
    const value = this.values[at]
    this.values[at] = undefined
    this.removeAt(at)
    return value
  }

  /** Removes the last entry and gives it; undefined when there is none. */
  popLast(): [Value, Value] | undefined {
    this.trimEnd()
    const key = this.keys.at(-1)
    if (key === undefined) return undefined
    const value = this.deleteAt(this.keys.length - 1)!
    this.trimEnd()
    return [key, value]
  }

  clear(): void {
    this.clearKeys()
    this.values = []
  }

  /** Keys and values in order, as they are now. */
  entries(): [Value, Value][] {
    const pairs: [Value, Value][] = []
    this.keys.forEach((key, at) => {
      if (key !== undefined) pairs.push([key, this.values[at]!])
    })
    return pairs
  }

  /** A plain dict with the same entries. */
  copy(type: PyType = dictType): PyDict {
    countItems(this.size, PER_ITEM.made)
    const copy = new PyDict(type)
    this.copyInto(copy)
    copy.values = this.values.slice()
    return copy
  }

  protected override moveEntries(moved: Int32Array): void {
    super.moveEntries(moved)
    closeHoles(this.values)
  }

  protected override trim(): void {
    super.trim()
    this.values.pop()
  }
}

/** A new dict from pairs whose keys need no Python to be compared (names, numbers, ...). */
export function dict(pairs: Iterable<readonly [Value, Value]> = []): PyDict {
  const made = new PyDict()
  for (const [key, value] of pairs) made.set(key, value)
  return made
}
