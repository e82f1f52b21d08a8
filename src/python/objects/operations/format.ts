/** format(value, spec): the built-in kinds here, all others by `__format__`. */
import { typeError } from "../exception"
import { native, NativeFunction, run, type NativeSteps } from "../native"
import { intOf, textOf } from "../numbers"
import { NEEDS_CALL } from "../singletons"
import { typeName } from "../type-of"
import { objectType } from "../types"
import { PyComplex, PyFloat, PyObject, type Value } from "../value"
import type { Vm } from "../vm-interface"
import { formatFloat, formatInt, formatText } from "./format-number"
import { parseFormatSpec } from "./format-spec"
import { callSpecial, isOverridden, specialMethod } from "./special"
import { strPlain, strSteps } from "./text"
import { formatComplex } from "./format-complex"

type TextResult = string | typeof NEEDS_CALL

/** format(value, spec) without Python code. */
export function formatPlain(value: Value, spec: string): TextResult {
  if (value instanceof PyObject && isOverridden(value, "__format__")) return NEEDS_CALL
  if (spec === "") return strPlain(value)
  return formatOfKind(value, spec) ?? NEEDS_CALL
}

/** What `value.__format__(spec)` is given must be a str. */
export function requireSpec(spec: Value): string {
  const text = textOf(spec)
  if (text === null)
    throw typeError(
      `__format__() argument must be str, not ${spec === null ? "None" : typeName(spec)}`,
    )
  return text
}

/** `__format__` of the built-in kinds. */
export function formatMethod(): NativeFunction {
  return native(
    "__format__",
    "($self, format_spec, /)",
    (_vm, self: Value, spec: Value) => formatPlain(self, requireSpec(spec)),
    function* (vm, self: Value, spec: Value) {
      return yield run(formatSteps(vm, self, requireSpec(spec)))
    },
  )
}

/** A non-empty specification on the built-in kinds; null for all others. */
export function formatOfKind(value: Value, spec: string): string | null {
  const text = textOf(value)
  const name = typeName(value)
  if (text !== null) return formatText(text, parseFormatSpec(spec, name), name)
  const whole = intOf(value)
  if (whole !== null) return formatInt(whole, parseFormatSpec(spec, name), name)
  if (value instanceof PyFloat) return formatFloat(value.value, parseFormatSpec(spec, name), name)
  return value instanceof PyComplex ? formatComplex(value, parseFormatSpec(spec, name)) : null
}

function isObjectFormat(value: Value): boolean {
  const method = specialMethod(value, "__format__")
  return method === undefined || (method instanceof NativeFunction && method.owner === objectType)
}

/** format(value, spec) for every type; gives a str. */
export function* formatSteps(vm: Vm, value: Value, spec: string): NativeSteps {
  const plain = formatPlain(value, spec)
  if (plain !== NEEDS_CALL) return plain
  if (isObjectFormat(value)) {
    if (spec === "") return yield run(strSteps(vm, value))
    throw typeError(`unsupported format string passed to ${typeName(value)}.__format__`)
  }
  const answer = yield callSpecial(specialMethod(value, "__format__")!, value, spec)
  if (textOf(answer) === null)
    throw typeError(`__format__ must return a str, not ${typeName(answer)}`)
  return answer
}
