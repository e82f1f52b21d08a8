/** Built-in functions about single values: repr, abs, round, chr, hex, hash, id, format, ... */
import { raised, typeError } from "../objects/exception"
import { native, nativeSteps, run, type NativeRequest } from "../objects/native"
import { absoluteInt, digitsOf, intOf, textOf, type Int, floatOf } from "../objects/numbers"
import { roundToInt } from "../objects/numbers-float"
import {
  operate,
  formatPlain,
  formatSteps,
  hashPlain,
  hashSteps,
  reprPlain,
  reprSteps,
} from "../objects/operations"
import { indexPlain } from "../objects/operations/convert"
import { callSpecial, specialMethod } from "../objects/operations/special"
import { NEEDS_CALL, type PlainResult, NotImplemented } from "../objects/singletons"
import { codePointLength } from "../objects/text"
import { escapeNonAscii } from "../objects/text-repr"
import { typeName } from "../objects/type-of"
import { PyBytes, PyFloat, type Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { divmodOf } from "./divmod"
import { indexOf } from "./shared"

/** hex, oct, bin */
function inBase(name: string, base: number, prefix: string) {
  const shown = (value: Int): string =>
    `${value < 0 ? "-" : ""}${prefix}${digitsOf(absoluteInt(value), base)}`
  return native(
    name,
    "(number, /)",
    (_vm, value: Value) => {
      const index = indexPlain(value)
      return index === NEEDS_CALL ? NEEDS_CALL : shown(index)
    },
    function* (vm, value: Value) {
      return shown(yield* indexOf(vm, value))
    },
  )
}

function character(value: Value): PlainResult {
  const point = indexPlain(value)
  if (point === NEEDS_CALL) return NEEDS_CALL
  if (point < 0 || point > 0x10ffff) throw raised("ValueError", "chr() arg not in range(0x110000)")
  return String.fromCodePoint(Number(point))
}

function ordinal(value: Value): number {
  const text = textOf(value)
  if (text === null && value instanceof PyBytes) {
    if (value.data.length === 1) return value.data[0]!
    throw typeError(`ord() expected a character, but string of length ${value.data.length} found`)
  }
  if (text === null)
    throw typeError(`ord() expected string of length 1, but ${typeName(value)} found`)
  const length = codePointLength(text)
  if (length === 1) return text.codePointAt(0)!
  throw typeError(`ord() expected a character, but string of length ${length} found`)
}

/** Calls a special method that must be there. */
function* special(
  value: Value,
  name: string,
  message: string,
): Generator<NativeRequest, Value, Value> {
  const method = specialMethod(value, name)
  if (method === undefined || method === null) throw typeError(message)
  return yield callSpecial(method, value)
}

function* roundSteps(
  _vm: Vm,
  value: Value,
  digits: Value = null,
): Generator<NativeRequest, Value, Value> {
  const method = specialMethod(value, "__round__")
  if (method === undefined || method === null)
    throw typeError(`type ${typeName(value)} doesn't define __round__ method`)
  return yield digits === null ? callSpecial(method, value) : callSpecial(method, value, digits)
}

function* divmodSteps(_vm: Vm, left: Value, right: Value): Generator<NativeRequest, Value, Value> {
  const forward = specialMethod(left, "__divmod__")
  if (forward !== undefined && forward !== null) {
    const answer = yield callSpecial(forward, left, right)
    if (answer !== NotImplemented) return answer
  }
  const backward = specialMethod(right, "__rdivmod__")
  if (backward !== undefined && backward !== null) {
    const answer = yield callSpecial(backward, right, left)
    if (answer !== NotImplemented) return answer
  }
  const names = `'${typeName(left)}' and '${typeName(right)}'`
  throw typeError(`unsupported operand type(s) for divmod(): ${names}`)
}

function* powerSteps(
  vm: Vm,
  base: Value,
  exponent: Value,
  modulus: Value = null,
): Generator<NativeRequest, Value, Value> {
  if (modulus === null) return yield* operate(vm, "Pow", base, exponent)
  if (floatOf(base) !== null && !specialUser(base))
    throw typeError("pow() 3rd argument not allowed unless all arguments are integers")
  const method = specialMethod(base, "__pow__")
  if (method !== undefined && method !== null) {
    const answer = yield callSpecial(method, base, exponent, modulus)
    if (answer !== NotImplemented) return answer
  }
  if (intOf(base) !== null)
    throw typeError("pow() 3rd argument not allowed unless all arguments are integers")
  const names = [base, exponent, modulus].map(value => `'${typeName(value)}'`).join(", ")
  throw typeError(`unsupported operand type(s) for ** or pow(): ${names}`)
}

/** Rows for the built-in functions. */
export const valueFunctions = [
  native("repr", "(obj, /)", (_vm, value: Value) => reprPlain(value), reprSteps),
  native(
    "ascii",
    "(obj, /)",
    (_vm, value: Value) => {
      const text = reprPlain(value)
      return text === NEEDS_CALL ? NEEDS_CALL : escapeNonAscii(text)
    },
    function* (vm, value: Value) {
      return escapeNonAscii(textOf(yield run(reprSteps(vm, value))) ?? "")
    },
  ),
  native(
    "format",
    "(value, format_spec='', /)",
    (_vm, value: Value, spec: Value = "") => {
      const text = textOf(spec)
      if (text === null) throw typeError(`format() argument 2 must be str, not ${typeName(spec)}`)
      return formatPlain(value, text)
    },
    function* (vm, value: Value, spec: Value = "") {
      return yield run(formatSteps(vm, value, textOf(spec) ?? ""))
    },
  ),
  native("hash", "(obj, /)", (_vm, value: Value) => hashPlain(value), hashSteps),
  native("id", "(obj, /)", (vm, value: Value) => vm.identityOf(value)),
  native(
    "abs",
    "(x, /)",
    (_vm, value: Value) => (typeof value === "number" ? Math.abs(value) : NEEDS_CALL),
    function* (_vm, value: Value) {
      return yield* special(value, "__abs__", `bad operand type for abs(): '${typeName(value)}'`)
    },
  ),
  native(
    "round",
    "(number, ndigits=None)",
    (_vm, value: Value, digits: Value = null) => {
      if (digits !== null) return NEEDS_CALL
      if (typeof value === "number") return value
      const isFloat = value instanceof PyFloat && !value.type.isUserDefined
      return isFloat ? roundToInt(value.value) : NEEDS_CALL
    },
    roundSteps,
  ),
  native(
    "divmod",
    "(x, y, /)",
    (_vm, left: Value, right: Value) => {
      const isUser = [left, right].some(value => specialUser(value))
      const answer = isUser ? NotImplemented : divmodOf(left, right)
      return answer === NotImplemented ? NEEDS_CALL : answer
    },
    divmodSteps,
  ),
  nativeSteps("pow", "(base, exp, mod=None)", powerSteps),
  native("chr", "(i, /)", (_vm, value: Value) => character(value)),
  native("ord", "(character, /)", (_vm, value: Value) => ordinal(value)),
  inBase("hex", 16, "0x"),
  inBase("oct", 8, "0o"),
  inBase("bin", 2, "0b"),
]

function specialUser(value: Value): boolean {
  return value !== null && typeof value === "object" && value.type.isUserDefined
}
