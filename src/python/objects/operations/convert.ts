/** Conversions that operations ask of their operands: `__index__`, `__len__`, sizes. */
import type { PyDict } from "../dict"
import { DictView } from "../dict-view"
import { raised, typeError, valueError } from "../exception"
import { KeyTable } from "../key-table"
import type { NativeSteps } from "../native"
import { intOf, textOf, type Int } from "../numbers"
import { rangeLength } from "../range"
import { NEEDS_CALL } from "../singletons"
import { codePointLength } from "../text"
import { typeName } from "../type-of"
import { dictType, listType, tupleType } from "../types"
import { PyBytes, PyList, PyObject, PyRange, PySized, PyTuple, type Value } from "../value"
import type { Vm } from "../vm-interface"
import { callSpecial, isOverridden, specialMethod } from "./special"

/** The int a value stands for as an index; NEEDS_CALL when `__index__` says it; else TypeError. */
export function indexPlain(value: Value): Int | typeof NEEDS_CALL {
  if (typeof value === "number") return value
  const known = intOf(value)
  if (known !== null) return known
  if (specialMethod(value, "__index__") !== undefined) return NEEDS_CALL
  throw typeError(`'${typeName(value)}' object cannot be interpreted as an integer`)
}

/** The int a value stands for as an index, for every type. */
export function* indexSteps(_vm: Vm, value: Value): NativeSteps {
  const plain = indexPlain(value)
  if (plain !== NEEDS_CALL) return plain
  const answer = yield callSpecial(specialMethod(value, "__index__")!, value)
  const known = intOf(answer)
  if (known === null) throw typeError(`__index__ returned non-int (type ${typeName(answer)})`)
  return known
}

/** An index as a JavaScript number, cut to where no sequence reaches. */
export function clampIndex(value: Int): number {
  if (typeof value === "number") return value
  return value > 0n ? Number.MAX_SAFE_INTEGER : Number.MIN_SAFE_INTEGER
}

/** What `__len__` gave, checked. */
export function checkedLength(answer: Value): number {
  const length = intOf(answer)
  if (length === null)
    throw typeError(`'${typeName(answer)}' object cannot be interpreted as an integer`)
  if (length < 0) throw valueError("__len__() should return >= 0")
  if (typeof length === "bigint")
    throw raised("OverflowError", "cannot fit 'int' into an index-sized integer")
  return length
}

/** len(value); NEEDS_CALL when a method says it. */
export function lengthPlain(value: Value): number | typeof NEEDS_CALL {
  if (typeof value === "string") return codePointLength(value)
  if (value instanceof PyObject) {
    if (value.type === listType || value.type === tupleType) return (value as PyList).items.length
    if (value.type === dictType) return (value as PyDict).size
    if (isOverridden(value, "__len__")) return NEEDS_CALL
    const known = lengthOfKind(value)
    if (known !== NEEDS_CALL) return known
    if (value.type.lookup("__len__") !== undefined) return NEEDS_CALL
  }
  throw typeError(`object of type '${typeName(value)}' has no len()`)
}

/** len() of the built-in kinds. */
export function lengthOfKind(value: Value): number | typeof NEEDS_CALL {
  if (value instanceof PyList || value instanceof PyTuple) return value.items.length
  if (value instanceof KeyTable || value instanceof PySized) return value.size
  if (value instanceof PyBytes) return value.data.length
  if (value instanceof DictView) return value.dict.size
  if (value instanceof PyRange) {
    const length = rangeLength(value)
    if (typeof length === "number") return length
    throw raised("OverflowError", "Python int too large to convert to C ssize_t")
  }
  const text = textOf(value)
  return text === null ? NEEDS_CALL : codePointLength(text)
}

/** len(value) for every type. */
export function* lengthSteps(_vm: Vm, value: Value): NativeSteps {
  const plain = lengthPlain(value)
  if (plain !== NEEDS_CALL) return plain
  return checkedLength(yield callSpecial(specialMethod(value, "__len__")!, value))
}
