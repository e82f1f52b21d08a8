/** Operators on text, sequences, sets and dicts. */
import { countItems, PER_ITEM } from "../work"
import type { BinaryOperator } from "../../bytecode"
import { PyDict } from "../dict"
import { raised } from "../exception"
import { bufferOf } from "../memory-view"
import { intOf, textOf, type Int } from "../numbers"
import { isFrozen, PySet } from "../set"
import { list, NEEDS_CALL, NotImplemented, tuple, type PlainResult } from "../singletons"
import { bytesType, tupleType } from "../types"
import { PyBytes, PyList, PyTuple, type Value } from "../value"
import { percentPlain } from "./percent"
import { setOperation, toggle, type SetOperator } from "./set-algebra"

/** The operator on collections; NotImplemented when they do not go together. */
export function collectionBinary(operator: BinaryOperator, left: Value, right: Value): PlainResult {
  switch (operator) {
    case "Add":
      return concatenate(left, right)
    case "Mult": {
      const count = intOf(right)
      if (count !== null) return repeat(left, count)
      const reversed = intOf(left)
      return reversed === null ? NotImplemented : repeat(right, reversed)
    }
    case "Mod": {
      const text = textOf(left)
      return text === null ? NotImplemented : percentPlain(text, right)
    }
    case "BitOr":
      if (left instanceof PyDict && right instanceof PyDict) return mergeDicts(left, right)
      return setOperation(operator, left, right) ?? NotImplemented
    case "BitAnd":
    case "Sub":
    case "BitXor":
      return setOperation(operator, left, right) ?? NotImplemented
    default:
      return NotImplemented
  }
}

function concatenate(left: Value, right: Value): Value {
  const [a, b] = [textOf(left), textOf(right)]
  if (a !== null && b !== null) return a + b
  if (left instanceof PyList && right instanceof PyList) return list(joined(left, right))
  if (left instanceof PyTuple && right instanceof PyTuple) {
    if (right.items.length === 0 && left.type === tupleType) return left
    return tuple(joined(left, right))
  }
  const more = left instanceof PyBytes ? bufferOf(right) : null
  if (left instanceof PyBytes && more !== null) {
    const joined = new Uint8Array(left.data.length + more.length)
    joined.set(left.data)
    joined.set(more, left.data.length)
    return new PyBytes(left.type.isUserDefined ? bytesType : left.type, joined)
  }
  return NotImplemented
}

function joined(left: PyList | PyTuple, right: PyList | PyTuple): Value[] {
  countItems(left.items.length + right.items.length, PER_ITEM.copied)
  return left.items.concat(right.items)
}

const largestAllocation = 64 * 1024 * 1024

const largestIndex = 2n ** 63n - 1n

function timesOf(count: Int): number {
  if (count > largestIndex || count < -largestIndex - 1n)
    throw raised("OverflowError", "cannot fit 'int' into an index-sized integer")
  return count < 0 ? 0 : Number(count)
}

function repeat(value: Value, times: Int): Value {
  const length = lengthOf(value)
  if (length === null) return NotImplemented
  const wanted = timesOf(times)
  const count = length === 0 ? 0 : wanted
  const text = textOf(value)
  if (text !== null) {
    requireBytes(text.length * count)
    countItems(text.length * count, PER_ITEM.searched)
    return text.repeat(count)
  }
  if (value instanceof PyList) return list(repeatItems(value.items, count))
  if (value instanceof PyTuple) {
    const isSame = (wanted === 1 || length === 0) && value.type === tupleType
    return isSame ? value : tuple(repeatItems(value.items, count))
  }
  if (value instanceof PyBytes) {
    requireBytes(value.data.length * count)
    const data = new Uint8Array(value.data.length * count)
    for (let at = 0; at < count; at++) data.set(value.data, at * value.data.length)
    return new PyBytes(value.type.isUserDefined ? bytesType : value.type, data)
  }
  return NotImplemented
}

/** Of a sequence that can be repeated, else null. */
function lengthOf(value: Value): number | null {
  if (value instanceof PyList || value instanceof PyTuple) return value.items.length
  return value instanceof PyBytes ? value.data.length : (textOf(value)?.length ?? null)
}

/** The items `count` times over. */
export function repeatItems(items: readonly Value[], count: number): Value[] {
  requireBytes(items.length * count * 8)
  if (items.length === 0) return []
  countItems(items.length * count, PER_ITEM.copied)
  if (items.length === 1) return new Array<Value>(count).fill(items[0]!)
  const repeated: Value[] = []
  for (let time = 0; time < count; time++) for (const item of items) repeated.push(item)
  return repeated
}

/** Raises MemoryError for more than one allocation may have. */
export function requireBytes(bytes: number): void {
  if (bytes > largestAllocation) throw raised("MemoryError")
}

function mergeDicts(left: PyDict, right: PyDict): PlainResult {
  const merged = left.copy()
  return updateDict(merged, right) === NEEDS_CALL ? NEEDS_CALL : merged
}

/** Puts all entries of `source` into `target`. */
export function updateDict(target: PyDict, source: PyDict): null | typeof NEEDS_CALL {
  countItems(source.size, PER_ITEM.hashed)
  for (const [key, value] of source.entries())
    if (target.set(key, value) === NEEDS_CALL) return NEEDS_CALL
  return null
}

/** `list += iterable` of a list or tuple, and `list *= int`. */
export function extendInPlace(operator: BinaryOperator, left: PyList, right: Value): PlainResult {
  if (operator === "Mult") {
    const count = intOf(right)
    if (count === null) return NotImplemented
    const items = repeatItems(left.items, timesOf(count))
    left.items.length = 0
    for (const item of items) left.items.push(item)
    return left
  }
  if (operator !== "Add") return NotImplemented
  if (!(right instanceof PyList) && !(right instanceof PyTuple)) return NEEDS_CALL
  if (right.type.isUserDefined) return NEEDS_CALL
  for (const item of right.items.slice()) left.items.push(item)
  return left
}

/** `set |= set` and the like, `dict |= dict`. */
export function updateInPlace(operator: BinaryOperator, left: Value, right: Value): PlainResult {
  if (left instanceof PyDict && operator === "BitOr") {
    if (!(right instanceof PyDict)) return NEEDS_CALL
    return updateDict(left, right) === NEEDS_CALL ? NEEDS_CALL : left
  }
  if (!(left instanceof PySet) || isFrozen(left) || !(right instanceof PySet)) return NotImplemented
  return updateSet(operator, left, right)
}

function updateSet(operator: BinaryOperator, left: PySet, right: PySet): PlainResult {
  if (operator === "BitOr") return left.mergePlain(right) === NEEDS_CALL ? NEEDS_CALL : left
  if (operator === "BitXor" && left !== right)
    return toggle(left, right) === NEEDS_CALL ? NEEDS_CALL : left
  if (operator !== "BitAnd" && operator !== "Sub" && operator !== "BitXor") return NotImplemented
  const result = setOperation(operator satisfies SetOperator, left, right)
  if (result === null) return NotImplemented
  if (result === NEEDS_CALL) return NEEDS_CALL
  if (operator === "Sub") {
    for (const element of right === left ? left.elements() : right.elements()) left.delete(element)
    left.tidy()
    return left
  }
  left.takeOver(result)
  return left
}
