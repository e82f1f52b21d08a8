/**
 * What dict and set share: finding a key. Almost every key of real programs has a JavaScript value
 * that is equal exactly when the Python keys are equal (its token): strings and numbers are their
 * own, identity-hashed objects too, and a tuple is a node in a trie of its items' tokens. So a
 * lookup is one `Map.get`, or one in the table of small ints, without hash and without comparison;
 * among few texts and ints it is a look at each.
 *
 * Only keys with a Python-level `__hash__` or `__eq__` need both; as soon as there is one, hashes of
 * all keys are kept in `hashIndex`, and `find` answers NEEDS_CALL where Python has to be asked.
 */
import { assert } from "../../base/assert"
import { emptyRow, MOST_SHORT } from "../../base/rows"
import { hashPlain } from "./hash"
import { IntIndex, isSmall } from "./int-index"
import { Tokens, type Token } from "./key-tokens"
import { NEEDS_CALL } from "./singletons"
import { PyObject, type Value } from "./value"

type Hash = number | bigint

/** Among so few keys an int or a text is found by looking at each. */
export const FEW = MOST_SHORT

/** After so many looks for texts among few keys, finding them by an index is worth making it. */
const MOST_LOOKS = 16

const NO_HASHES: (Hash | undefined)[] = []

/** Keys in the order they came. A deleted one leaves a hole until an insertion compacts. */
export abstract class KeyTable extends PyObject {
  /** `undefined` is a hole left by a deletion. */
  keys: (Value | undefined)[] = emptyRow()
  size = 0
  /** Changes whenever a key is added or removed. */
  version = 0
  /** "dict key" or "set element", for messages. */
  protected abstract readonly role: string
  /** Places by token, without those of small ints; null while there are only texts, and few keys. */
  private index: Map<Token, number> | null = null
  /** How often a text was looked for without it. */
  private looks = 0
  /** Places of small ints; null while there is none, or they are plain ints among few keys. */
  private ints: IntIndex | null = null
  /** Of keys that are no tokens themselves; null before there was one. */
  private tokens: Tokens | null = null
  /** The text found last, mostly it is asked for again at once; its place is -1 where there is none. */
  private foundKey = ""
  private foundAt = -1
  /** Places of the keys by hash; null while no key needs Python to be compared. */
  private hashIndex: Map<Hash, number[]> | null = null
  /** The hash of the key at each place, as far as `hashIndex` knows it. */
  private hashes = NO_HASHES

  /** Where the key is, or -1; NEEDS_CALL when Python has to be asked. Raises for unhashable keys. */
  find(key: Value): number | typeof NEEDS_CALL {
    if (typeof key === "string") {
      if (key === this.foundKey && this.foundAt >= 0) return this.foundAt
      const at = this.placeOfText(key)
      if (at < 0) return this.hashIndex === null ? -1 : this.findAmongHashed(key)
      this.foundKey = key
      this.foundAt = at
      return at
    }
    const token = this.tokenOf(key, false)
    if (typeof token === "symbol") return NEEDS_CALL
    const at = token === undefined ? -1 : this.placeOf(token)
    return at >= 0 || this.hashIndex === null ? at : this.findAmongHashed(key)
  }

  private placeOfText(text: string): number {
    if (this.index === null) {
      if (this.keys.length > FEW) return -1
      if (this.looks++ < MOST_LOOKS) return lookFor(text, this.keys)
      this.index = this.indexedTexts()
    }
    return this.index.get(text) ?? -1
  }

  private placeOf(token: Token): number {
    if (typeof token === "string") return this.placeOfText(token)
    if (typeof token !== "number" || !isSmall(token)) return this.index?.get(token) ?? -1
    if (this.ints !== null) return this.ints.get(token)
    if (this.keys.length > FEW) return -1
    for (let at = 0; at < this.keys.length; at++) {
      const key = this.keys[at]
      if (typeof key === "number" && key === token) return at
    }
    return -1
  }

  /** Remembers the place of a key that comes there. */
  private addPlace(key: Value, token: Token, at: number): void {
    if (typeof token !== "number" || !isSmall(token)) {
      if (this.index === null && at < FEW && typeof key === "string") return
      this.index ??= this.indexedTexts()
      this.index.set(token, at)
    } else if (this.ints !== null || at >= FEW || token !== key) {
      this.ints ??= this.indexedInts()
      this.ints.add(token, at)
    }
  }

  private deletePlace(token: Token): void {
    if (typeof token !== "number" || !isSmall(token)) this.index?.delete(token)
    else this.ints?.delete(token)
  }

  private indexedTexts(): Map<Token, number> {
    const made = new Map<Token, number>()
    for (let at = 0; at < this.keys.length; at++) {
      const key = this.keys[at]
      if (typeof key === "string") made.set(key, at)
    }
    return made
  }

  private indexedInts(): IntIndex {
    const made = new IntIndex()
    for (let at = 0; at < this.keys.length; at++) {
      const key = this.keys[at]
      if (typeof key === "number" && isSmall(key)) made.add(key, at)
    }
    return made
  }

  private tokenOf(key: Value, isMade: boolean): Token | typeof NEEDS_CALL | undefined {
    if (typeof key === "string" || typeof key === "number") return key
    this.tokens ??= new Tokens()
    return this.tokens.of(key, this.role, isMade)
  }

  /** Whether the key itself is compared by Python, so that it is kept by hash. */
  needsHash(key: Value): boolean {
    return this.tokenOf(key, false) === NEEDS_CALL
  }

  /** Places of keys with that hash in the order they came: what a resumable search compares. */
  candidates(hash: Hash): readonly number[] {
    return this.hashIndexed().get(hash) ?? []
  }

  /** The hash Python or `hashIndex` gave the key at a place, if any. */
  hashAt(at: number): number | bigint | undefined {
    return this.hashes[at]
  }

  /** Takes keys into an empty table, if they are few, and different texts or small ints. */
  protected takeKeys(keys: Value[]): boolean {
    const { length } = keys
    if (length > FEW) return false
    for (let at = 0; at < length; at++) {
      const key = keys[at]
      if (typeof key !== "string" && !(typeof key === "number" && isSmall(key))) return false
      for (let before = 0; before < at; before++) if (keys[before] === key) return false
    }
    this.keys = keys
    this.size = this.version = length
    return true
  }

  /** Adds a key that is not there; its place. `hash` is given when Python computed it. */
  protected append(key: Value, hash?: Hash): number {
    this.compact()
    const at = this.keys.length
    if (at === FEW) this.indexFew()
    if (hash === undefined) {
      const token = this.tokenOf(key, true)
      assert(
        typeof token !== "symbol" && token !== undefined,
        "A key hashed by Python comes with hash.",
      )
      this.addPlace(key, token, at)
      if (this.hashIndex !== null) this.remember(at, hashPlain(key))
    } else {
      this.hashIndexed()
      this.remember(at, hash)
    }
    this.keys.push(key)
    this.size++
    this.version++
    return at
  }

  /** Says that there are no longer few. */
  private indexFew(): void {
    if (this.ints === null && this.keys.some(key => typeof key === "number"))
      this.ints = this.indexedInts()
    if (this.index === null && this.keys.some(key => typeof key === "string"))
      this.index = this.indexedTexts()
  }

  /** Takes out the key at a place. */
  protected removeAt(at: number): void {
    const key = this.keys[at]
    if (key === undefined) return
    const token = this.tokenOf(key, false)
    if (typeof token !== "symbol" && token !== undefined) this.deletePlace(token)
    this.foundAt = -1
    this.forgetHash(at)
    this.keys[at] = undefined
    this.size--
    this.version++
  }

  /** Drops the holes at the end: `popitem` does, a deletion does not, so that iterators notice. */
  protected trimEnd(): void {
    while (this.keys.length > 0 && this.keys[this.keys.length - 1] === undefined) this.trim()
  }

  /** Makes `other` hold the same keys at the same places. */
  protected copyInto(other: KeyTable): void {
    other.keys = this.keys.slice()
    other.foundAt = -1
    other.size = this.size
    other.index = this.index === null ? null : new Map(this.index)
    other.ints = this.ints?.copy() ?? null
    // Tokens only ever grow, so that two tables may share them.
    other.tokens = this.tokens
    other.hashes = NO_HASHES
    other.hashIndex = null
    if (this.hashIndex === null) return
    other.hashes = this.hashes.slice()
    other.hashIndex = new Map([...this.hashIndex].map(([hash, places]) => [hash, places.slice()]))
  }

  protected clearKeys(): void {
    this.keys = emptyRow()
    this.size = 0
    this.version++
    this.index = null
    this.ints = null
    this.foundAt = -1
    this.tokens = null
    this.hashIndex = null
    this.hashes = NO_HASHES
  }

  /** Moves the entries together; `moved` says where each that is left goes. */
  protected moveEntries(_moved: Int32Array): void {
    closeHoles(this.keys)
  }

  /** Drops the last entry, a hole. */
  protected trim(): void {
    this.keys.pop()
  }

  /** Removes holes once they are the majority; only insertions do, as in CPython. */
  private compact(): void {
    if (this.keys.length < 16 || this.keys.length < this.size * 2) return
    const moved = new Int32Array(this.keys.length)
    const hashes: (Hash | undefined)[] = []
    for (let at = 0, to = 0; at < moved.length; at++) {
      moved[at] = to
      if (this.keys[at] === undefined) continue
      if (this.hashIndex !== null) hashes.push(this.hashes[at])
      to++
    }
    this.moveEntries(moved)
    this.foundAt = -1
    this.ints?.move(moved)
    this.index?.forEach((at, token, index) => index.set(token, moved[at]!))
    if (this.hashIndex === null) return
    this.hashIndex = new Map()
    this.hashes = []
    hashes.forEach((hash, at) => this.remember(at, hash ?? NEEDS_CALL))
  }

  private hashIndexed(): Map<Hash, number[]> {
    if (this.hashIndex !== null) return this.hashIndex
    const made = new Map<Hash, number[]>()
    this.hashIndex = made
    this.hashes = []
    this.keys.forEach((key, at) => {
      if (key !== undefined) this.remember(at, hashPlain(key))
    })
    return made
  }

  /** Without a plain hash the key is hashed by identity: no other object equals it. */
  private remember(at: number, hash: Hash | typeof NEEDS_CALL): void {
    if (hash === NEEDS_CALL || this.hashIndex === null) return
    this.hashes[at] = hash
    const places = this.hashIndex.get(hash)
    if (places === undefined) this.hashIndex.set(hash, [at])
    else places.push(at)
  }

  private forgetHash(at: number): void {
    const hash = this.hashes[at]
    if (hash === undefined) return
    this.hashes[at] = undefined
    const left = this.hashIndex?.get(hash)?.filter(place => place !== at) ?? []
    if (left.length === 0) this.hashIndex?.delete(hash)
    else this.hashIndex?.set(hash, left)
  }

  private findAmongHashed(key: Value): number | typeof NEEDS_CALL {
    const hash = hashPlain(key)
    if (hash === NEEDS_CALL) return -1
    const isPythonAsked = this.candidates(hash).some(
      at => this.tokenOf(this.keys[at]!, false) === NEEDS_CALL,
    )
    return isPythonAsked ? NEEDS_CALL : -1
  }
}

/** The place of a text among the keys, or -1. */
function lookFor(text: string, keys: readonly (Value | undefined)[]): number {
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at]
    if (typeof key === "string" && key === text) return at
  }
  return -1
}

/** Moves what is there together, in place: tables that lose as much as they gain do it often. */
export function closeHoles<T>(items: (T | undefined)[]): void {
  let end = 0
  for (let at = 0; at < items.length; at++) if (items[at] !== undefined) items[end++] = items[at]
  items.length = end
}
