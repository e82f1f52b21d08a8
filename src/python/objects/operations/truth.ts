import { typeError } from "../exception"
import { KeyTable } from "../key-table"
import type { NativeSteps } from "../native"
import { rangeLength } from "../range"
import { NEEDS_CALL, type PlainResult } from "../singletons"
import { typeName } from "../type-of"
import {
  PyBoxed,
  PyBytes,
  PyComplex,
  PyFloat,
  PyList,
  PyRange,
  PyTuple,
  type Value,
  PySized,
} from "../value"
import type { Vm } from "../vm-interface"
import { checkedLength } from "./convert"
import { callSpecial, specialMethod } from "./special"

/** bool(value), unless the type says it with a method. */
export function truthPlain(value: Value): boolean | typeof NEEDS_CALL {
  switch (typeof value) {
    case "boolean":
      return value
    case "number":
    case "string":
      return value !== 0 && value !== ""
    case "bigint":
      return true
  }
  if (value === null) return false
  if (value.type.isUserDefined) {
    const isAsked =
      value.type.lookup("__bool__") !== undefined || value.type.lookup("__len__") !== undefined
    return isAsked ? NEEDS_CALL : true
  }
  const known = truthOfKind(value)
  if (known !== NEEDS_CALL) return known
  const isAsked =
    value.type.lookup("__bool__") !== undefined || value.type.lookup("__len__") !== undefined
  return isAsked ? NEEDS_CALL : true
}

/** bool() of the built-in kinds, also for what user classes derive from them. */
export function truthOfKind(value: Value): boolean | typeof NEEDS_CALL {
  if (value instanceof PyList || value instanceof PyTuple) return value.items.length > 0
  if (value instanceof KeyTable || value instanceof PySized) return value.size > 0
  if (value instanceof PyFloat) return value.value !== 0
  if (value instanceof PyBytes) return value.data.length > 0
  if (value instanceof PyRange) return rangeLength(value) > 0
  if (value instanceof PyComplex) return value.real !== 0 || value.imaginary !== 0
  if (value instanceof PyBoxed) return value.value !== 0 && value.value !== ""
  return NEEDS_CALL
}

/** bool(value) for every type; gives true or false. */
export function* truthSteps(_vm: Vm, value: Value): NativeSteps {
  const plain: PlainResult = truthPlain(value)
  if (plain !== NEEDS_CALL) return plain
  const method = specialMethod(value, "__bool__")
  if (method === null) throw typeError(`'${typeName(value)}' cannot be interpreted as a boolean`)
  if (method !== undefined) {
    const answer = yield callSpecial(method, value)
    if (typeof answer === "boolean") return answer
    throw typeError(`__bool__ should return bool, returned ${typeName(answer)}`)
  }
  const lengthMethod = specialMethod(value, "__len__")
  if (lengthMethod === undefined || lengthMethod === null) return true
  return checkedLength(yield callSpecial(lengthMethod, value)) > 0
}
