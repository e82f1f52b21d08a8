/**
 * Comparison: `<` ... `!=`, equality as containers ask it (identity first), `is`. Containers compare
 * their items without JavaScript recursion beyond a fixed depth; deeper ones go the slow way, on the
 * machine's own stack.
 */
import { typeError } from "../exception"
import { NativeFunction, run, type NativeSteps } from "../native"
import { NEEDS_CALL, NotImplemented, type PlainResult } from "../singletons"
import { compareText } from "../text"
import { typeName, typeOf } from "../type-of"
import { objectType } from "../types"
import { PyObject, type Value } from "../value"
import type { Vm } from "../vm-interface"
import { compareKinds, ordered, type KindResult } from "./compare-kinds"
import { callSpecial, specialMethod } from "./special"
import { truthSteps } from "./truth"

/** The six comparisons. */
export type ComparisonOperator = "<" | "<=" | "==" | "!=" | ">" | ">="

/** The special method of a comparison. */
export const comparisonMethods = {
  "<": "__lt__",
  "<=": "__le__",
  "==": "__eq__",
  "!=": "__ne__",
  ">": "__gt__",
  ">=": "__ge__",
} as const satisfies Record<ComparisonOperator, string>

const reflected = {
  "<": ">",
  "<=": ">=",
  "==": "==",
  "!=": "!=",
  ">": "<",
  ">=": "<=",
} as const satisfies Record<ComparisonOperator, ComparisonOperator>

/** `left is right`: ints, strs and bools by value, all else by identity. */
export function isSame(left: Value, right: Value): boolean {
  return left === right
}

/** The comparison without Python code. */
export function comparePlain(operator: ComparisonOperator, left: Value, right: Value): PlainResult {
  if (typeof left === "number" && typeof right === "number") return ordered(operator, left - right)
  if (typeof left === "string" && typeof right === "string") {
    if (operator === "==") return left === right
    return ordered(operator, compareText(left, right))
  }
  const found = compareAtDepth(operator, left, right, 0)
  return found === "not implemented" ? lastResort(operator, left, right) : found
}

function compareAtDepth(
  operator: ComparisonOperator,
  left: Value,
  right: Value,
  depth: number,
): KindResult {
  if (isComparedByPython(left, operator) || isComparedByPython(right, reflected[operator]))
    return NEEDS_CALL
  const found = compareKinds(operator, left, right, {
    equals: (a, b) => equalsAtDepth(a, b, depth + 1),
    compare: (a, b) => compareAtDepth(operator, a, b, depth + 1),
    isTooDeep: depth > 50,
  })
  if (found !== "not implemented") return found
  return hasOwnComparison(left, operator) || hasOwnComparison(right, reflected[operator])
    ? NEEDS_CALL
    : "not implemented"
}

/** Whether a class of the program says how its instances compare. */
function isComparedByPython(value: Value, operator: ComparisonOperator): boolean {
  if (!(value instanceof PyObject) || !value.type.isUserDefined) return false
  const method = value.type.lookup(comparisonMethods[operator])
  if (method !== undefined && !(method instanceof NativeFunction)) return true
  if (operator !== "!=") return false
  const equals = value.type.lookup("__eq__")
  return equals !== undefined && !(equals instanceof NativeFunction)
}

/** Whether a built-in type has a comparison of its own (not that of `object`). */
function hasOwnComparison(value: Value, operator: ComparisonOperator): boolean {
  if (!(value instanceof PyObject)) return false
  const method = value.type.lookup(comparisonMethods[operator])
  return method instanceof NativeFunction && method.owner !== objectType
}

function lastResort(operator: ComparisonOperator, left: Value, right: Value): boolean {
  if (operator === "==") return isSame(left, right)
  if (operator === "!=") return !isSame(left, right)
  const names = `'${typeName(left)}' and '${typeName(right)}'`
  throw typeError(`'${operator}' not supported between instances of ${names}`)
}

/** Equality as containers ask it: an object equals itself. */
export function equalsPlain(left: Value, right: Value): boolean | typeof NEEDS_CALL {
  return equalsAtDepth(left, right, 0)
}

function equalsAtDepth(left: Value, right: Value, depth: number): boolean | typeof NEEDS_CALL {
  if (left === right) return true
  if (typeof left === "string" && typeof right === "string") return false
  if (typeof left === "number" && typeof right === "number") return false
  const found = compareAtDepth("==", left, right, depth)
  if (found === "not implemented") return false
  return typeof found === "boolean" ? found : NEEDS_CALL
}

/** Equality as containers ask it, for every type; gives true or false. */
export function* equalsSteps(vm: Vm, left: Value, right: Value): NativeSteps {
  const plain = equalsPlain(left, right)
  if (plain !== NEEDS_CALL) return plain
  const answer = yield run(compareSteps(vm, "==", left, right))
  return typeof answer === "boolean" ? answer : yield run(truthSteps(vm, answer))
}

/** The comparison for every type: `__lt__`, reflected, subclass first. */
export function* compareSteps(
  _vm: Vm,
  operator: ComparisonOperator,
  left: Value,
  right: Value,
): NativeSteps {
  const isRightFirst = typeOf(left) !== typeOf(right) && typeOf(right).isSubtypeOf(typeOf(left))
  if (isRightFirst) {
    const answer = yield* ask(reflected[operator], right, left)
    if (answer !== NotImplemented) return answer
  }
  const answer = yield* ask(operator, left, right)
  if (answer !== NotImplemented) return answer
  if (!isRightFirst) {
    const other = yield* ask(reflected[operator], right, left)
    if (other !== NotImplemented) return other
  }
  return lastResort(operator, left, right)
}

function* ask(operator: ComparisonOperator, self: Value, other: Value): NativeSteps {
  const method = specialMethod(self, comparisonMethods[operator])
  // None switches the comparison off: calling it says so.
  if (method === undefined) return NotImplemented
  return yield callSpecial(method, self, other)
}

/** What the comparison method of a built-in type answers; NotImplemented for foreign operands. */
export function compareMethodPlain(
  operator: ComparisonOperator,
  self: Value,
  other: Value,
): PlainResult {
  const found = compareKinds(operator, self, other, {
    equals: (a, b) => equalsAtDepth(a, b, 1),
    compare: (a, b) => compareAtDepth(operator, a, b, 1),
    isTooDeep: false,
  })
  return found === "not implemented" ? NotImplemented : found
}
