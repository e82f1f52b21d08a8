/** How the built-in kinds compare among themselves, without looking at methods. */
import { countItems, PER_ITEM } from "../work"
import { PyDict } from "../dict"
import { BoundMethod } from "../function"
import { intOf, textOf, type Int } from "../numbers"
import { rangeLength } from "../range"
import { PySet } from "../set"
import { NEEDS_CALL } from "../singletons"
import { compareText } from "../text"
import {
  PyBytes,
  PyComplex,
  PyFloat,
  PyList,
  PyRange,
  PySlice,
  PyTuple,
  type Value,
} from "../value"
import type { ComparisonOperator } from "./compare"
import { isSetLike } from "./set-algebra"

/** A truth, "these kinds do not compare", or "Python has to be asked". */
export type KindResult = boolean | "not implemented" | typeof NEEDS_CALL

/** How items inside containers are compared. */
export interface ItemComparison {
  /** Identity first. */
  equals(left: Value, right: Value): boolean | typeof NEEDS_CALL
  /** With the operator itself, no identity. */
  compare(left: Value, right: Value): KindResult
  /** True when containers must not be entered any more. */
  readonly isTooDeep: boolean
}

/** The comparison of two built-in kinds. */
export function compareKinds(
  operator: ComparisonOperator,
  left: Value,
  right: Value,
  items: ItemComparison,
): KindResult {
  const numbers = compareNumbers(operator, left, right)
  if (numbers !== null) return numbers
  const [a, b] = [textOf(left), textOf(right)]
  if (a !== null && b !== null) {
    countItems(Math.min(a.length, b.length), PER_ITEM.seen)
    return ordered(operator, compareText(a, b))
  }
  if (left instanceof PyList && right instanceof PyList)
    return compareItems(operator, left.items, right.items, items)
  if (left instanceof PyTuple && right instanceof PyTuple)
    return compareItems(operator, left.items, right.items, items)
  if (left instanceof PySlice && right instanceof PySlice) {
    const [a, b] = [left, right].map(slice => [slice.start, slice.stop, slice.step])
    return compareItems(operator, a!, b!, items)
  }
  if (left instanceof PyBytes && right instanceof PyBytes)
    return ordered(operator, compareBytes(left.data, right.data))
  if (left instanceof PySet && right instanceof PySet) return compareSets(operator, left, right)
  // Of items only the keys are hashed: the slow path looks them up one by one.
  if (isSetLike(left) && isSetLike(right)) return NEEDS_CALL
  if (operator !== "==" && operator !== "!=") return "not implemented"
  const equal = equalKinds(left, right, items)
  return typeof equal === "boolean" && operator === "!=" ? !equal : equal
}

/** Int, float and bool among each other, exactly; null when one is neither. */
function compareNumbers(operator: ComparisonOperator, left: Value, right: Value): boolean | null {
  const a = left instanceof PyFloat ? left.value : intOf(left)
  const b = right instanceof PyFloat ? right.value : intOf(right)
  if (a === null || b === null) return null
  switch (operator) {
    case "<":
      return a < b
    case "<=":
      return a <= b
    case ">":
      return a > b
    case ">=":
      return a >= b
    // Loose equality compares a number with a bigint by value.
    case "==":
      return typeof a === typeof b ? a === b : a >= b && a <= b
    case "!=":
      return typeof a === typeof b ? a !== b : !(a >= b && a <= b)
  }
}

/** Whether a difference (negative, 0, positive) satisfies the operator. */
export function ordered(operator: ComparisonOperator, difference: number): boolean {
  switch (operator) {
    case "<":
      return difference < 0
    case "<=":
      return difference <= 0
    case "==":
      return difference === 0
    case "!=":
      return difference !== 0
    case ">":
      return difference > 0
    case ">=":
      return difference >= 0
  }
}

function compareBytes(left: Uint8Array, right: Uint8Array): number {
  for (let at = 0; at < left.length && at < right.length; at++)
    if (left[at] !== right[at]) return left[at]! - right[at]!
  return left.length - right.length
}

function compareItems(
  operator: ComparisonOperator,
  left: readonly Value[],
  right: readonly Value[],
  items: ItemComparison,
): KindResult {
  const isEquality = operator === "==" || operator === "!="
  if (isEquality && left.length !== right.length) return operator === "!="
  if (items.isTooDeep) return NEEDS_CALL
  countItems(Math.min(left.length, right.length), PER_ITEM.copied)
  for (let at = 0; at < left.length && at < right.length; at++) {
    const equal = items.equals(left[at]!, right[at]!)
    if (equal === NEEDS_CALL) return NEEDS_CALL
    if (equal) continue
    if (isEquality) return operator === "!="
    const found = items.compare(left[at]!, right[at]!)
    // The message about the items is the slow path's to give.
    return found === "not implemented" ? NEEDS_CALL : found
  }
  return ordered(operator, left.length - right.length)
}

function compareSets(operator: ComparisonOperator, left: PySet, right: PySet): KindResult {
  switch (operator) {
    case "==":
      return left.size === right.size && isSubset(left, right)
    case "!=": {
      if (left.size !== right.size) return true
      const equal = isSubset(left, right)
      return equal === NEEDS_CALL ? NEEDS_CALL : !equal
    }
    case "<=":
      return left.size <= right.size && isSubset(left, right)
    case "<":
      return left.size < right.size && isSubset(left, right)
    case ">=":
      return left.size >= right.size && isSubset(right, left)
    case ">":
      return left.size > right.size && isSubset(right, left)
  }
}

function isSubset(part: PySet, whole: PySet): boolean | typeof NEEDS_CALL {
  countItems(part.size, PER_ITEM.made)
  for (const element of part.keys) {
    if (element === undefined) continue
    const has = whole.has(element)
    if (has !== true) return has
  }
  return true
}

function equalKinds(left: Value, right: Value, items: ItemComparison): KindResult {
  if (left instanceof PyDict && right instanceof PyDict) return equalDicts(left, right, items)
  if (left instanceof PyRange && right instanceof PyRange) return equalRanges(left, right)
  if (left instanceof PyComplex || right instanceof PyComplex) return equalComplex(left, right)
  if (left instanceof BoundMethod && right instanceof BoundMethod)
    return left.self === right.self && items.equals(left.callee, right.callee)
  return "not implemented"
}

function equalDicts(left: PyDict, right: PyDict, items: ItemComparison): KindResult {
  if (left.size !== right.size) return false
  if (items.isTooDeep) return NEEDS_CALL
  countItems(left.size, PER_ITEM.hashed)
  for (const [key, value] of left.entries()) {
    const other = right.get(key)
    if (other === NEEDS_CALL) return NEEDS_CALL
    if (other === undefined) return false
    const equal = items.equals(value, other)
    if (equal !== true) return equal
  }
  return true
}

function equalRanges(left: PyRange, right: PyRange): boolean {
  const length = rangeLength(left)
  if (length !== rangeLength(right)) return false
  if (length === 0) return true
  return left.start === right.start && (length === 1 || left.step === right.step)
}

function equalComplex(left: Value, right: Value): KindResult {
  const [a, b] = [complexParts(left), complexParts(right)]
  if (a === null || b === null) return "not implemented"
  // An int that no float is equal to equals no complex number either.
  return a[1] === b[1] && isSameNumber(a[0], b[0])
}

function isSameNumber(a: Int, b: Int): boolean {
  return typeof a === typeof b ? a === b : a >= b && a <= b
}

function complexParts(value: Value): [Int, number] | null {
  if (value instanceof PyComplex) return [value.real, value.imaginary]
  if (value instanceof PyFloat) return [value.value, 0]
  const whole = intOf(value)
  return whole === null ? null : [whole, 0]
}
