/**
 * Tokens: JavaScript values that stand for Python keys, same token for equal keys. Composite keys
 * (tuples, frozensets, bytes, ...) get a node of a trie that belongs to one table.
 */
import { raised } from "./exception"
import { BoundMethod } from "./function"
import { isUserHashed, unhashable } from "./hash"
import { NativeFunction } from "./native"
import { NEEDS_CALL } from "./singletons"
import { typeName } from "./type-of"
import { objectType } from "./types"
import {
  PyBoxed,
  PyBytes,
  PyComplex,
  PyFloat,
  PyObject,
  PyRange,
  PySlice,
  PyTuple,
  type Value,
} from "./value"

/** What a `Map` finds a key by. */
export type Token = string | number | bigint | null | object

/** A frozenset, as far as tokens care. */
export interface HasElements {
  readonly isFrozenElements: true
  elements(): Value[]
}

/** A node of the trie; the node itself is the token. */
class TokenNode {
  /** Null until there is one: most tables have no composite keys, and there are very many tables. */
  private children: Map<Token, TokenNode> | null = null

  child(token: Token, isMade: boolean): TokenNode | undefined {
    const known = this.children?.get(token)
    if (known !== undefined || !isMade) return known
    const made = new TokenNode()
    this.children ??= new Map()
    this.children.set(token, made)
    return made
  }
}

/** Says which type, inside a key, cannot be hashed. */
class Unhashable {
  constructor(readonly type: string) {}
}

type Inside = Token | undefined | typeof NEEDS_CALL | Unhashable

/** Keys nested deeper than this are hashed step by step instead. */
const deepest = 100

/** The tokens of one table. */
export class Tokens {
  private readonly root = new TokenNode()
  /** The order in which tokens inside frozensets were first seen: gives them an order. */
  private ordinals: Map<Token, number> | null = null

  /** undefined: composite and none of the keys has it. NEEDS_CALL: Python decides equality. */
  of(key: Value, role: string, isMade: boolean): Token | undefined | typeof NEEDS_CALL {
    if (typeof key === "string" || typeof key === "number") return key
    const found = this.inside(key, isMade, 0)
    if (!(found instanceof Unhashable)) return found
    const name = typeName(key)
    const reason = `(unhashable type: '${found.type}')`
    throw raised("TypeError", `cannot use '${name}' as a ${role} ${reason}`)
  }

  private inside(key: Value, isMade: boolean, depth: number): Inside {
    switch (typeof key) {
      case "string":
      case "number":
      case "bigint":
        return key
      case "boolean":
        return key ? 1 : 0
    }
    if (key === null) return null
    if (depth > deepest || isUserHashed(key)) return NEEDS_CALL
    const name = unhashable(key)
    if (name !== null) return new Unhashable(name)
    if (key instanceof PyFloat) return floatToken(key)
    if (key instanceof PyBoxed) return key.value
    if (key instanceof PyComplex && key.imaginary === 0) return floatToken(key, key.real)
    if (key instanceof BoundMethod) return this.method(key, isMade)
    const parts = partsOf(key)
    if (parts !== null) return this.composite(parts, isMade, depth)
    return isComparedByMethod(key) ? NEEDS_CALL : key
  }

  /** Methods are equal when they are the same of the same object, whatever that is equal to. */
  private method({ callee, self }: BoundMethod, isMade: boolean): Token | undefined {
    const methods = this.root.child("method", isMade)
    return methods?.child(itself(callee), isMade)?.child(itself(self), isMade)
  }

  private composite(parts: Composite, isMade: boolean, depth: number): Inside {
    const tokens: Token[] = []
    for (const item of parts.items) {
      const token = this.inside(item, isMade, depth + 1)
      if (token === NEEDS_CALL || token instanceof Unhashable) return token
      const found = token === undefined || !parts.isUnordered ? token : this.ordinal(token, isMade)
      if (found === undefined) return undefined
      tokens.push(found)
    }
    if (parts.isUnordered) tokens.sort((left, right) => Number(left) - Number(right))
    let node = this.root.child(parts.kind, isMade)
    for (const token of tokens) node = node?.child(token, isMade)
    return node
  }

  private ordinal(token: Token, isMade: boolean): number | undefined {
    const known = this.ordinals?.get(token)
    if (known !== undefined || !isMade) return known
    this.ordinals ??= new Map()
    this.ordinals.set(token, this.ordinals.size)
    return this.ordinals.size - 1
  }
}

/** A key made of parts: two are equal when kind and parts are. */
interface Composite {
  readonly kind: string
  readonly items: readonly Value[]
  readonly isUnordered?: boolean
}

function partsOf(key: PyObject): Composite | null {
  if (key instanceof PyTuple) return { kind: "tuple", items: key.items }
  if (key instanceof PyBytes) return { kind: "bytes", items: [...key.data] }
  if (key instanceof PyComplex) {
    const { type, real, imaginary } = key
    return { kind: "complex", items: [real, imaginary].map(part => new PyFloat(type, part)) }
  }
  if (key instanceof PySlice) return { kind: "slice", items: [key.start, key.stop, key.step] }
  if (key instanceof PyRange) return { kind: "range", items: rangeParts(key) }
  if (hasElements(key)) return { kind: "frozenset", items: key.elements(), isUnordered: true }
  return null
}

function itself(value: Value): Token {
  return typeof value === "boolean" ? Number(value) : value
}

/** Other objects are equal to themselves alone, unless their class says more. */
function isComparedByMethod(key: PyObject): boolean {
  const equals = key.type.lookup("__eq__")
  return equals instanceof NativeFunction && equals.owner !== objectType
}

function hasElements(key: PyObject): key is PyObject & HasElements {
  return "isFrozenElements" in key && key.isFrozenElements === true
}

/** Ranges are equal when they give the same numbers. */
function rangeParts(range: PyRange): Value[] {
  const [start, stop, step] = [BigInt(range.start), BigInt(range.stop), BigInt(range.step)]
  const span = step > 0n ? stop - start : start - stop
  const stride = step > 0n ? step : -step
  const length = span <= 0n ? 0n : (span + stride - 1n) / stride
  if (length === 0n) return [0]
  if (length === 1n) return [1, range.start]
  return [length <= 9007199254740991n ? Number(length) : length, range.start, range.step]
}

/** Equal to the int of the same value; nan is equal to itself only. */
function floatToken(
  object: PyObject,
  value = object instanceof PyFloat ? object.value : NaN,
): Token {
  if (Number.isNaN(value)) return object
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? BigInt(value) : value
}
