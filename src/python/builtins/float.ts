/** float. */
import { exactParts } from "../objects/elementary"
import { raised, typeError, valueError } from "../objects/exception"
import { call, native, nativeSteps, type NativeRequest } from "../objects/native"
import { floatOf, intOf, textOf } from "../objects/numbers"
import {
  intToFloat,
  parseFloatText,
  roundFloat,
  roundToInt,
  scaleByPowerOfTwo,
  truncateFloat,
} from "../objects/numbers-float"
import { formatMethod, reprPlain } from "../objects/operations"
import { numericUnary } from "../objects/operations/arithmetic-numbers"
import { indexPlain } from "../objects/operations/convert"
import { callSpecial, isOverridden, specialMethod } from "../objects/operations/special"
import { float, int, NEEDS_CALL, tuple } from "../objects/singletons"
import { textRepr } from "../objects/text-repr"
import type { PyType } from "../objects/type"
import { typeName } from "../objects/type-of"
import { floatType } from "../objects/types"
import { PyBytes, PyFloat, PyObject, type Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { divmodOf } from "./divmod"
import { install, readOnly, withInstanceDict } from "./install"
import { allComparisons, comparisons, hashMethod, operators, requireText } from "./shared"

function make(type: PyType, value: number): PyFloat {
  return type === floatType ? float(value) : withInstanceDict(new PyFloat(type, value), type)
}

function floatPlain(type: PyType, value: Value) {
  const isUser = value instanceof PyObject && value.type.isUserDefined
  if (isUser && isOverridden(value, "__float__")) return NEEDS_CALL
  const number = floatOf(value)
  if (number !== null) return type === floatType && !isUser ? value : make(type, number)
  const whole = intOf(value)
  if (whole !== null) return make(type, intToFloat(whole))
  const text =
    value instanceof PyBytes
      ? Array.from(value.data, byte => String.fromCharCode(byte)).join("")
      : textOf(value)
  if (text === null) return NEEDS_CALL
  const parsed = parseFloatText(text)
  if (parsed !== null) return make(type, parsed)
  const shown = value instanceof PyBytes ? String(reprPlain(value)) : textRepr(text)
  throw valueError(`could not convert string to float: ${shown}`)
}

function* floatSteps(_vm: Vm, type: PyType, value: Value): Generator<NativeRequest, Value, Value> {
  for (const name of ["__float__", "__index__"]) {
    const method = specialMethod(value, name)
    if (method === undefined || method === null) continue
    const answer = yield callSpecial(method, value)
    const number = name === "__float__" ? floatOf(answer) : intOf(answer)
    if (number !== null) return make(type, intToFloat(number))
    throw typeError(`${typeName(value)}.${name} returned non-float (type ${typeName(answer)})`)
  }
  const wanted = "a string or a real number"
  throw typeError(`float() argument must be ${wanted}, not '${typeName(value)}'`)
}

function ratio(value: number): Value {
  if (Number.isNaN(value)) throw valueError("cannot convert NaN to integer ratio")
  if (!Number.isFinite(value))
    throw raised("OverflowError", "cannot convert Infinity to integer ratio")
  const [mantissa, exponent] = exactParts(Math.abs(value))
  return tuple([int(value < 0 ? -mantissa : mantissa), int(1n << BigInt(-exponent))])
}

function hexText(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf"
  const sign = value < 0 || Object.is(value, -0) ? "-" : ""
  let size = Math.abs(value)
  if (size === 0) return `${sign}0x0.0p+0`
  let exponent = 0
  while (size >= 2) {
    size /= 2
    exponent++
  }
  while (size < 1 && exponent > -1022) {
    size *= 2
    exponent--
  }
  const whole = Math.floor(size)
  const digits = BigInt((size - whole) * 2 ** 52)
    .toString(16)
    .padStart(13, "0")
  return `${sign}0x${whole}.${digits}p${exponent < 0 ? "" : "+"}${exponent}`
}

const hexadecimal =
  /^[ \t\n\r\f\v]*([+-]?)(?:(inf(?:inity)?|nan)|(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?\d+))?)[ \t\n\r\f\v]*$/i

function fromHex(text: string): number {
  const [, sign, special, whole = "", fraction = "", exponent = "0"] = hexadecimal.exec(text) ?? []
  if (special === undefined && whole + fraction === "")
    throw valueError("invalid hexadecimal floating-point string")
  const size =
    special === undefined
      ? hexValue(BigInt(`0x${whole}${fraction}`), Number(exponent) - 4 * fraction.length)
      : special.toLowerCase() === "nan"
        ? NaN
        : Infinity
  return sign === "-" ? -size : size
}

/** mantissa * 2 ** exponent, rounded once. */
function hexValue(mantissa: bigint, exponent: number): number {
  if (mantissa === 0n || mantissa.toString(16).length * 4 + exponent < -1080) return 0
  const tooLarge = "hexadecimal value too large to represent as a float"
  if (exponent > 1100) throw raised("OverflowError", tooLarge)
  const value = scaleByPowerOfTwo(mantissa, exponent)
  if (!Number.isFinite(value)) throw raised("OverflowError", tooLarge)
  return value
}

const numeric = ["Add", "Sub", "Mult", "Div", "FloorDiv", "Mod", "Pow"] as const

install(floatType, {
  construct: native(
    "float",
    "(type, x=0, /)",
    (_vm, type: PyType, value?: Value) =>
      value === undefined ? make(type, 0) : floatPlain(type, value),
    floatSteps,
  ),
  methods: [
    ...comparisons(allComparisons, other => floatOf(other) !== null || intOf(other) !== null),
    ...operators(numeric),
    native("__divmod__", "($self, value, /)", (_vm, self: Value, other: Value) =>
      divmodOf(self, other),
    ),
    native("__rdivmod__", "($self, value, /)", (_vm, self: Value, other: Value) =>
      divmodOf(other, self),
    ),
    native("__neg__", "($self, /)", (_vm, self: Value) => numericUnary("USub", self)),
    native("__pos__", "($self, /)", (_vm, self: Value) => numericUnary("UAdd", self)),
    native("__abs__", "($self, /)", (_vm, self: PyFloat) => float(Math.abs(self.value))),
    native("__bool__", "($self, /)", (_vm, self: PyFloat) => self.value !== 0),
    native("__int__", "($self, /)", (_vm, self: PyFloat) => truncateFloat(self.value)),
    native("__trunc__", "($self, /)", (_vm, self: PyFloat) => truncateFloat(self.value)),
    native("__floor__", "($self, /)", (_vm, self: PyFloat) =>
      truncateFloat(Math.floor(self.value)),
    ),
    native("__ceil__", "($self, /)", (_vm, self: PyFloat) => truncateFloat(Math.ceil(self.value))),
    native("__float__", "($self, /)", (_vm, self: PyFloat) => float(self.value)),
    native("__round__", "($self, ndigits=None, /)", (_vm, self: PyFloat, digits: Value = null) => {
      if (digits === null) return roundToInt(self.value)
      const count = indexPlain(digits)
      return count === NEEDS_CALL ? NEEDS_CALL : float(roundFloat(self.value, Number(count)))
    }),
    native("__repr__", "($self, /)", (_vm, self: PyFloat) => reprPlain(float(self.value))),
    formatMethod(),
    hashMethod(),
    native("is_integer", "($self, /)", (_vm, self: PyFloat) => Number.isInteger(self.value)),
    native("as_integer_ratio", "($self, /)", (_vm, self: PyFloat) => ratio(self.value)),
    native("conjugate", "($self, /)", (_vm, self: PyFloat) => self),
    native("hex", "($self, /)", (_vm, self: PyFloat) => hexText(self.value)),
  ],
  classMethods: [
    nativeSteps("fromhex", "(type, string, /)", function* (_vm, type: PyType, text: Value) {
      const value = float(fromHex(requireText(text, () => "fromhex() argument must be a string")))
      return type === floatType ? value : yield call(type, value)
    }),
    native(
      "from_number",
      "(type, number, /)",
      (_vm, type: PyType, value: Value) => {
        if (type === floatType && value instanceof PyFloat && value.type === floatType) return value
        if (floatOf(value) !== null || intOf(value) !== null) return floatPlain(type, value)
        const isReal = ["__float__", "__index__"].some(
          name => specialMethod(value, name) !== undefined,
        )
        if (isReal) return NEEDS_CALL
        throw typeError(`must be real number, not ${typeName(value)}`)
      },
      floatSteps,
    ),
  ],
  attributes: [readOnly("real", (self: PyFloat) => self), readOnly("imag", () => float(0))],
  doc: "Convert a string or number to a floating-point number, if possible.",
})
