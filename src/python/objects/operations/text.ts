/**
 * repr() and str(). The plain path walks nested containers to a fixed depth; deeper ones, objects
 * with methods of their own, and whatever shows an identity go through steps.
 */
import { PyException, typeError } from "../exception"
import { NativeFunction, run, type NativeSteps } from "../native"
import { intText, textOf } from "../numbers"
import { NEEDS_CALL, type PlainResult } from "../singletons"
import { typeName, typeOf } from "../type-of"
import { objectType } from "../types"
import { PyFloat, PyObject, type Value } from "../value"
import type { Vm } from "../vm-interface"
import { floatText } from "../numbers-float"
import { textRepr } from "../text-repr"
import { messagePlan } from "./exception-text"
import { reprOfKind } from "./repr-kinds"
import { callSpecial, isOverridden, specialMethod } from "./special"

type TextResult = string | typeof NEEDS_CALL

const deepest = 40

/** repr(value) without Python code. */
export function reprPlain(value: Value): TextResult {
  return reprInside(value, [])
}

/** repr() inside the containers of `path`. */
function reprInside(value: Value, path: readonly PyObject[]): TextResult {
  switch (typeof value) {
    case "string":
      return textRepr(value)
    case "number":
    case "bigint":
      return intText(value)
    case "boolean":
      return value ? "True" : "False"
  }
  if (value === null) return "None"
  if (isOverridden(value, "__repr__") || path.length > deepest) return NEEDS_CALL
  return reprOfKind(value, { path, inside: reprInside })
}

/** repr(value) for every type. */
export function* reprSteps(_vm: Vm, value: Value): NativeSteps {
  const plain = reprPlain(value)
  if (plain !== NEEDS_CALL) return plain
  const method = specialMethod(value, "__repr__")
  if (method === undefined || method === null) return `<${typeName(value)} object>`
  const answer = yield callSpecial(method, value)
  if (textOf(answer) === null)
    throw typeError(`__repr__ returned non-string (type ${typeName(answer)})`)
  return answer
}

/** str(value) without Python code. */
export function strPlain(value: Value): TextResult {
  if (typeof value === "string") return value
  if (typeof value === "number") return String(value)
  if (value instanceof PyFloat && !value.type.isUserDefined) return floatText(value.value)
  if (!(value instanceof PyObject)) return reprPlain(value)
  if (isOverridden(value, "__str__")) return NEEDS_CALL
  const text = textOf(value)
  if (text !== null) return text
  if (value instanceof PyException) return exceptionTextPlain(value)
  return hasOwnStr(value) ? NEEDS_CALL : reprPlain(value)
}

/** Whether a built-in type has a `__str__` besides that of `object`. */
function hasOwnStr(value: PyObject): boolean {
  const method = value.type.lookup("__str__")
  return method instanceof NativeFunction && method.owner !== objectType
}

/** str(value) for every type; gives a str. */
export function* strSteps(vm: Vm, value: Value): NativeSteps {
  const plain: PlainResult = strPlain(value)
  if (plain !== NEEDS_CALL) return plain
  const method = typeOf(value).lookup("__str__")
  const isDefault = method === undefined || (method instanceof NativeFunction && isObjects(method))
  if (isDefault) return yield run(reprSteps(vm, value))
  const answer = yield callSpecial(method, value)
  if (textOf(answer) === null)
    throw typeError(`__str__ returned non-string (type ${typeName(answer)})`)
  return answer
}

function isObjects(method: NativeFunction): boolean {
  return method.owner === objectType
}

function exceptionTextPlain(exception: PyException): TextResult {
  const plan = messagePlan(exception)
  const texts: string[] = []
  for (const { value, isRepr } of plan.parts) {
    const text = isRepr ? reprPlain(value) : strPlain(value)
    if (text === NEEDS_CALL) return NEEDS_CALL
    texts.push(text)
  }
  return plan.fill(texts)
}

/** str(exception) for arguments of every type. */
export function* exceptionTextSteps(vm: Vm, exception: PyException): NativeSteps {
  const plan = messagePlan(exception)
  const texts: string[] = []
  for (const { value, isRepr } of plan.parts) {
    const text = yield run(isRepr ? reprSteps(vm, value) : strSteps(vm, value))
    texts.push(textOf(text) ?? "")
  }
  return plan.fill(texts)
}
