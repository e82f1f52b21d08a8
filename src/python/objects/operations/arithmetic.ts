/**
 * Binary, augmented and unary operators: built-in kinds first, then the protocol of `__add__`,
 * `__radd__`, `__iadd__`. A subclass on the right is asked first if it has a method of its own.
 */
import type { BinaryOperator, UnaryOperator } from "../../bytecode"
import { operatorMethods } from "../../code-object"
import { typeError } from "../exception"
import { NativeFunction, type NativeSteps } from "../native"
import { NEEDS_CALL, NotImplemented, type PlainResult } from "../singletons"
import { typeName, typeOf } from "../type-of"
import { bytearrayType, bytesType, listType, strType, tupleType } from "../types"
import { PyBytes, PyComplex, PyList, PyObject, PyTuple, type Value } from "../value"
import type { Vm } from "../vm-interface"
import { numericBinary, numericUnary } from "./arithmetic-numbers"
import { indexSteps } from "./convert"
import { collectionBinary, extendInPlace, updateInPlace } from "./arithmetic-collections"
import { callSpecial, isOverridden, specialMethod } from "./special"

/** By unary operator. */
export const unaryNames: Readonly<Record<UnaryOperator, { symbol: string; method: string }>> = {
  USub: { symbol: "-", method: "__neg__" },
  UAdd: { symbol: "+", method: "__pos__" },
  Invert: { symbol: "~", method: "__invert__" },
}

/** `left operator right` without Python code. */
export function binaryPlain(operator: BinaryOperator, left: Value, right: Value): PlainResult {
  const { method, reflected } = operatorMethods[operator]
  if (left instanceof PyObject && isOverridden(left, method)) return NEEDS_CALL
  if (right instanceof PyObject && isOverridden(right, reflected)) return NEEDS_CALL
  const found = binaryOfKinds(operator, left, right)
  return found === NotImplemented ? NEEDS_CALL : found
}

/** The operator on built-in kinds; NotImplemented when they do not go together. */
export function binaryOfKinds(operator: BinaryOperator, left: Value, right: Value): PlainResult {
  const numeric = numericBinary(operator, left, right)
  if (numeric !== NotImplemented) return numeric
  return collectionBinary(operator, left, right)
}

/** `left operator right` for natives that meet any two values. */
export function* operate(vm: Vm, operator: BinaryOperator, left: Value, right: Value): NativeSteps {
  const plain = binaryPlain(operator, left, right)
  return plain === NEEDS_CALL ? yield* binarySteps(vm, operator, left, right) : plain
}

/** `left operator right` for every type, after `binaryPlain` did not know. */
export function* binarySteps(
  vm: Vm,
  operator: BinaryOperator,
  left: Value,
  right: Value,
): NativeSteps {
  const answer = yield* askBoth(operator, left, right)
  if (answer !== NotImplemented) return answer
  if (operator === "Mult" && isSequence(left) !== isSequence(right)) {
    const [sequence, times] = isSequence(left) ? [left, right] : [right, left]
    const index = specialMethod(times, "__index__")
    if (index !== undefined && index !== null) {
      const found = binaryOfKinds(operator, sequence, yield* indexSteps(vm, times))
      if (found !== NotImplemented && found !== NEEDS_CALL) return found
    }
  }
  throw unsupported(operator, operatorMethods[operator].symbol, left, right)
}

function* askBoth(operator: BinaryOperator, left: Value, right: Value): NativeSteps {
  const { method, reflected } = operatorMethods[operator]
  const [leftType, rightType] = [typeOf(left), typeOf(right)]
  const leftMethod = leftType.lookup(method)
  const rightMethod = leftType === rightType ? undefined : rightType.lookup(reflected)
  const isRightFirst =
    rightMethod !== undefined &&
    rightType.isSubtypeOf(leftType) &&
    rightMethod !== leftType.lookup(reflected)
  if (isRightFirst && rightMethod !== null) {
    const answer = yield callSpecial(rightMethod, right, left)
    if (answer !== NotImplemented) return answer
  }
  if (leftMethod !== undefined && leftMethod !== null && !isSequenceMethod(leftMethod)) {
    const answer = yield callSpecial(leftMethod, left, right)
    if (answer !== NotImplemented) return answer
  }
  if (isRightFirst || rightMethod === undefined || rightMethod === null) return NotImplemented
  if (isSequenceMethod(rightMethod)) return NotImplemented
  return yield callSpecial(rightMethod, right, left)
}

// Whoever calls `[].__add__` by its name gets a TypeError for what it cannot take, but `+` goes on
// to ask the other side; what sequences do know was tried before.
function isSequenceMethod(method: Value): boolean {
  return (
    method instanceof NativeFunction &&
    (method.name === "__add__" || method.name === "__mul__" || method.name === "__rmul__") &&
    [strType, listType, tupleType, bytesType, bytearrayType].some(type => method.owner === type)
  )
}

/** `sequence.__add__(other)` and `sequence.__mul__(count)`, called by their names. */
export function sequenceOperator(operator: "Add" | "Mult", self: Value, other: Value): PlainResult {
  const found = binaryOfKinds(operator, self, other)
  if (found !== NotImplemented) return found
  if (operator === "Add") throw typeError(cannotConcatenate(self, other) ?? "")
  throw typeError(`'${typeName(other)}' object cannot be interpreted as an integer`)
}

/** `left operator= right` without Python code; lists, sets and dicts change in place. */
export function inplacePlain(operator: BinaryOperator, left: Value, right: Value): PlainResult {
  if (!(left instanceof PyObject)) return binaryPlain(operator, left, right)
  if (isOverridden(left, operatorMethods[operator].inplace)) return NEEDS_CALL
  const found = inplaceOfKinds(operator, left, right)
  return found === NotImplemented ? binaryPlain(operator, left, right) : found
}

/** The augmented operator of mutable built-in kinds; NotImplemented for all others. */
export function inplaceOfKinds(operator: BinaryOperator, left: Value, right: Value): PlainResult {
  if (left instanceof PyList) return extendInPlace(operator, left, right)
  // Its own methods change it; `bytes` has none.
  if (left instanceof PyBytes && left.type.isSubtypeOf(bytearrayType)) return NEEDS_CALL
  return updateInPlace(operator, left, right)
}

/** `left operator= right` for every type. */
export function* inplaceSteps(
  _vm: Vm,
  operator: BinaryOperator,
  left: Value,
  right: Value,
): NativeSteps {
  const { inplace, symbol } = operatorMethods[operator]
  const method = specialMethod(left, inplace)
  // A list extends itself only after the other side was asked for `__radd__`.
  if (method instanceof NativeFunction && method.owner === listType) {
    const answer = yield* askBoth(operator, left, right)
    if (answer !== NotImplemented) return answer
  }
  if (method !== undefined && method !== null) {
    const answer = yield callSpecial(method, left, right)
    if (answer !== NotImplemented) return answer
  }
  const answer = yield* askBoth(operator, left, right)
  if (answer !== NotImplemented) return answer
  throw unsupported(operator, operator === "Pow" ? "**=" : `${symbol}=`, left, right)
}

function unsupported(operator: BinaryOperator, symbol: string, left: Value, right: Value): unknown {
  const [a, b] = [typeName(left), typeName(right)]
  const concatenated = operator === "Add" ? cannotConcatenate(left, right) : null
  if (concatenated !== null) return typeError(concatenated)
  if (operator === "Mult" && (isSequence(left) || isSequence(right))) {
    const other = isSequence(left) ? b : a
    return typeError(`can't multiply sequence by non-int of type '${other}'`)
  }
  const hint = operator === "RShift" && a === "builtin_function_or_method" ? printHint : ""
  return typeError(`unsupported operand type(s) for ${symbol}: '${a}' and '${b}'${hint}`)
}

const printHint = `. Did you mean "print(<message>, file=<output_stream>)"?`

function cannotConcatenate(left: Value, right: Value): string | null {
  const other = typeName(right)
  if (typeOf(left).isSubtypeOf(strType)) return `can only concatenate str (not "${other}") to str`
  if (typeOf(left).isSubtypeOf(listType))
    return `can only concatenate list (not "${other}") to list`
  if (typeOf(left).isSubtypeOf(tupleType))
    return `can only concatenate tuple (not "${other}") to tuple`
  return left instanceof PyBytes ? `can't concat ${other} to ${typeName(left)}` : null
}

function isSequence(value: Value): boolean {
  return (
    typeOf(value).isSubtypeOf(strType) ||
    value instanceof PyList ||
    value instanceof PyTuple ||
    value instanceof PyBytes
  )
}

/** A unary operator without Python code. */
export function unaryPlain(operator: UnaryOperator, value: Value): PlainResult {
  if (value instanceof PyObject && !(value instanceof PyComplex)) {
    const method = value.type.lookup(unaryNames[operator].method)
    if (value.type.isUserDefined && method !== undefined) return NEEDS_CALL
  }
  // `~True` warns.
  if (operator === "Invert" && typeof value === "boolean") return NEEDS_CALL
  const found = numericUnary(operator, value)
  return found === NotImplemented ? NEEDS_CALL : found
}

/** A unary operator for every type. */
export function* unarySteps(_vm: Vm, operator: UnaryOperator, value: Value): NativeSteps {
  const { method, symbol } = unaryNames[operator]
  const found = specialMethod(value, method)
  if (found !== undefined && found !== null) return yield callSpecial(found, value)
  throw typeError(`bad operand type for unary ${symbol}: '${typeName(value)}'`)
}
