import { countItems, PER_ITEM } from "./work"
import { combineSetHashes, hashPlain, type HashResult } from "./hash"
import { KeyTable } from "./key-table"
import { SetTable } from "./set-table"
import { NEEDS_CALL } from "./singletons"
import type { PyType } from "./type"
import { frozensetType, setType } from "./types"
import type { Value } from "./value"

/**
 * A set or frozenset. Membership is KeyTable's business; the order of iteration comes from a
 * SetTable that is brought up to date only when somebody looks (or something is removed). A set with
 * an element hashed by identity keeps the order of insertion: CPython's would be that of addresses.
 */
export class PySet extends KeyTable {
  protected override readonly role: string = "set element"
  readonly isFrozenElements = true
  /** Null before it is needed, and where there is none. */
  private table: SetTable | null = null
  private hasTable = true
  /** Places below this one are in `table`. */
  private synced = 0
  /** `pop` goes on from here. */
  private finger = 0
  private ownHash: HashResult | undefined

  constructor(type: PyType = setType) {
    super(type)
  }

  /** Adds an element; null when it is in. */
  add(element: Value): null | typeof NEEDS_CALL {
    const at = this.find(element)
    if (at === NEEDS_CALL) return NEEDS_CALL
    if (at < 0) this.append(element)
    return null
  }

  /** Fills an empty set with a few elements, if they can be taken as they are; else does nothing. */
  fill(elements: Value[]): boolean {
    return this.takeKeys(elements)
  }

  /** Adds an element known not to be there; `hash` when Python computed it. */
  addNew(element: Value, hash?: number | bigint): void {
    this.append(element, hash)
  }

  /** Whether it was there. */
  delete(element: Value): boolean | typeof NEEDS_CALL {
    const at = this.find(element)
    if (at === NEEDS_CALL) return NEEDS_CALL
    if (at >= 0) this.deleteAt(at)
    return at >= 0
  }

  has(element: Value): boolean | typeof NEEDS_CALL {
    const at = this.find(element)
    return at === NEEDS_CALL ? NEEDS_CALL : at >= 0
  }

  /** Removes the element at a place `find` gave. */
  deleteAt(at: number): void {
    this.sync()?.remove(at)
    this.removeAt(at)
    this.synced = Math.min(this.synced, this.keys.length)
  }

  /** Removes and gives the element CPython's `pop` would; undefined when empty. */
  pop(): Value | undefined {
    const places = this.slots()
    if (this.size === 0) return undefined
    let slot = this.finger < places.length ? this.finger : 0
    while (this.keys[places[slot] ?? -1] === undefined) slot = (slot + 1) % places.length
    this.finger = slot + 1
    const at = places[slot]!
    const element = this.keys[at]!
    this.deleteAt(at)
    return element
  }

  clear(): void {
    this.clearKeys()
    this.table = null
    this.hasTable = true
    this.synced = 0
    this.finger = 0
  }

  /** Elements in iteration order. */
  elements(): Value[] {
    const elements: Value[] = []
    for (const at of this.slots()) {
      const key = at < 0 ? undefined : this.keys[at]
      if (key !== undefined) elements.push(key)
    }
    return elements
  }

  /** Places of elements in iteration order; negative ones, and places of holes, are skipped. */
  slots(): Int32Array {
    return this.sync()?.slots ?? Int32Array.from(this.keys.keys())
  }

  /** Adds what `other` has, when no Python is needed, in the order and layout CPython gives. */
  mergePlain(other: PySet): null | typeof NEEDS_CALL {
    if (other.size === 0 || other === this) return null
    countItems(other.size, PER_ITEM.hashed)
    const theirs = other.sync()
    this.sync()?.reserve(other.size)
    const isPristine = this.table?.isPristine === true && theirs !== null
    for (const element of other.elements()) if (this.add(element) === NEEDS_CALL) return NEEDS_CALL
    if (!isPristine || this.table === null) return null
    // An empty set of the same size takes over the layout, slots and all.
    const places = new Map<number, number>()
    other.keys.forEach((key, at) => {
      const mine = key === undefined ? NEEDS_CALL : this.find(key)
      if (mine !== NEEDS_CALL) places.set(at, mine)
    })
    if (this.table.copyLayout(theirs, places)) this.synced = this.keys.length
    return null
  }

  /** A set of the given type with the same elements. */
  copy(type: PyType = setType): PySet | typeof NEEDS_CALL {
    const copy = new PySet(type)
    return copy.mergePlain(this) === NEEDS_CALL ? NEEDS_CALL : copy
  }

  /** Makes room for keys of a dict, as `set.update` does. */
  reserve(count: number): void {
    this.sync()?.reserve(count)
  }

  /** Becomes what `other`, which nobody else holds, is: its elements and their layout. */
  takeOver(other: PySet): void {
    other.copyInto(this)
    this.version++
    this.table = other.table
    this.hasTable = other.hasTable
    this.synced = other.synced
    this.finger = 0
  }

  /** After `difference_update`. */
  tidy(): void {
    this.sync()?.tidy()
  }

  /** The hash of a frozenset, if no element needs Python. */
  plainHash(): HashResult {
    this.ownHash ??= this.computeHash()
    return this.ownHash
  }

  private computeHash(): HashResult {
    const hashes: (number | bigint)[] = []
    for (const element of this.elements()) {
      const hash = hashPlain(element)
      if (hash === NEEDS_CALL) return NEEDS_CALL
      hashes.push(hash)
    }
    return combineSetHashes(hashes)
  }

  /** Brings the table up to date; null once an element has no hash of its own. */
  private sync(): SetTable | null {
    if (!this.hasTable) return null
    const table = (this.table ??= new SetTable())
    while (this.synced < this.keys.length) {
      const at = this.synced++
      const key = this.keys[at]
      if (key === undefined) continue
      const hash = this.hashAt(at) ?? hashPlain(key)
      if (hash === NEEDS_CALL) return this.loseTable()
      table.add(at, hash)
    }
    return table
  }

  private loseTable(): null {
    this.hasTable = false
    this.table = null
    return null
  }

  protected override moveEntries(moved: Int32Array): void {
    this.sync()?.rename(moved)
    super.moveEntries(moved)
    this.synced = this.keys.length
  }
}

/** A new set of elements that need no Python to be compared. */
export function newSet(elements: Iterable<Value> = [], type: PyType = setType): PySet {
  const made = new PySet(type)
  for (const element of elements) made.add(element)
  return made
}

/** A new frozenset of elements that need no Python to be compared, like constants. */
export function frozenSet(elements: Iterable<Value> = []): PySet {
  return newSet(elements, frozensetType)
}

/** Whether the value is a frozenset (or of a class derived from it). */
export function isFrozen(set: PySet): boolean {
  return set.type.isSubtypeOf(frozensetType)
}
