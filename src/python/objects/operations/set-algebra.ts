/** `|`, `&`, `-`, `^` of sets and set-like dict views, in the order CPython fills the result. */
import { countItems, PER_ITEM } from "../work"
import { DictView } from "../dict-view"
import { PySet } from "../set"
import { NEEDS_CALL, tuple } from "../singletons"
import { frozensetType, setType } from "../types"
import type { Value } from "../value"

/** The four operators. */
export type SetOperator = "BitOr" | "BitAnd" | "Sub" | "BitXor"

type SetResult = PySet | typeof NEEDS_CALL

/** Whether it is a set, or a view that behaves like one. */
export function isSetLike(value: Value): value is PySet | DictView {
  return value instanceof PySet || (value instanceof DictView && value.kind !== "values")
}

/** A set of what a keys or items view shows. */
export function viewElements(view: DictView): SetResult {
  const elements = new PySet()
  const items =
    view.kind === "items"
      ? view.dict.entries().map(([key, value]) => tuple([key, value]))
      : view.dict.entries().map(([key]) => key)
  for (const item of items) if (elements.add(item) === NEEDS_CALL) return NEEDS_CALL
  return elements
}

/** The result of a set operator; null when an operand is no set. */
export function setOperation(operator: SetOperator, left: Value, right: Value): SetResult | null {
  if (left instanceof PySet && right instanceof PySet)
    return combineSets(operator, left, right, left.type.isSubtypeOf(frozensetType))
  if (!(left instanceof DictView) && !(right instanceof DictView)) return null
  const a = setOrView(left)
  const b = setOrView(right)
  if (a === null || b === null) return null
  if (a === NEEDS_CALL || b === NEEDS_CALL) return NEEDS_CALL
  return combineSets(operator, a, b, false)
}

function setOrView(value: Value): SetResult | null {
  if (value instanceof PySet) return value
  return value instanceof DictView && value.kind !== "values" ? viewElements(value) : null
}

/** The operator on two sets; the result is a frozenset or a set. */
export function combineSets(
  operator: SetOperator,
  left: PySet,
  right: PySet,
  isFrozen: boolean,
): SetResult {
  const type = isFrozen ? frozensetType : setType
  countItems(left.size, PER_ITEM.hashed)
  switch (operator) {
    case "BitOr": {
      const result = left.copy(type)
      if (result === NEEDS_CALL) return NEEDS_CALL
      return result.mergePlain(right) === NEEDS_CALL ? NEEDS_CALL : result
    }
    case "BitAnd": {
      const [small, large] = right.size > left.size ? [left, right] : [right, left]
      return filtered(small, element => large.has(element), type)
    }
    case "Sub":
      return difference(left, right, type)
    case "BitXor": {
      // As CPython: what is in the left one leaves a copy of the right one, or joins it.
      const result = right.copy(type)
      return result === NEEDS_CALL || toggle(result, left) === NEEDS_CALL ? NEEDS_CALL : result
    }
  }
}

function difference(left: PySet, right: PySet, type: PySet["type"]): SetResult {
  if (Math.floor(left.size / 4) <= right.size)
    return filtered(left, element => negated(right.has(element)), type)
  const result = left.copy(type)
  if (result === NEEDS_CALL) return NEEDS_CALL
  for (const element of right.elements())
    if (result.delete(element) === NEEDS_CALL) return NEEDS_CALL
  result.tidy()
  return result
}

/** Removes from `target` what it has of `elements`, adds the others. */
export function toggle(target: PySet, elements: PySet): null | typeof NEEDS_CALL {
  for (const element of elements.elements()) {
    const was = target.delete(element)
    if (was === NEEDS_CALL) return NEEDS_CALL
    if (!was) target.add(element)
  }
  return null
}

function filtered(
  source: PySet,
  isKept: (element: Value) => boolean | typeof NEEDS_CALL,
  type: PySet["type"],
): SetResult {
  const result = new PySet(type)
  for (const element of source.elements()) {
    const kept = isKept(element)
    if (kept === NEEDS_CALL) return NEEDS_CALL
    if (kept && result.add(element) === NEEDS_CALL) return NEEDS_CALL
  }
  return result
}

function negated(answer: boolean | typeof NEEDS_CALL): boolean | typeof NEEDS_CALL {
  return answer === NEEDS_CALL ? NEEDS_CALL : !answer
}
