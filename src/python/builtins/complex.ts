/** complex. */
import { raised, typeError, valueError } from "../objects/exception"
import { native, type NativeRequest } from "../objects/native"
import { floatOf, intOf, textOf } from "../objects/numbers"
import { absoluteComplex } from "../objects/numbers-complex"
import { intToFloat } from "../objects/numbers-float"
import { formatMethod, reprPlain } from "../objects/operations"
import { numericBinary, numericUnary } from "../objects/operations/arithmetic-numbers"
import { callSpecial, specialMethod } from "../objects/operations/special"
import { float, NEEDS_CALL, type PlainResult } from "../objects/singletons"
import type { PyType } from "../objects/type"
import { typeName } from "../objects/type-of"
import { complexType } from "../objects/types"
import { PyComplex, type Value } from "../objects/value"
import { install, readOnly, withInstanceDict } from "./install"
import { comparisons, hashMethod, operators } from "./shared"

type Parts = readonly [real: number, imaginary: number]

function make(type: PyType, [real, imaginary]: Parts): PyComplex {
  const made = new PyComplex(type, real, imaginary)
  return type === complexType ? made : withInstanceDict(made, type)
}

/** A number as it is; null when it is none. */
function numberOf(value: Value): PyComplex | number | null {
  if (value instanceof PyComplex) return value
  const number = floatOf(value) ?? intOf(value)
  return number === null ? null : intToFloat(number)
}

function complexPlain(type: PyType, real: Value, imaginary?: Value): PlainResult {
  if (imaginary === undefined) {
    if (real instanceof PyComplex && real.type === complexType && type === complexType) return real
    const text = textOf(real)
    if (text !== null) return make(type, partsOfText(text))
  }
  const [first, second] = [numberOf(real), numberOf(imaginary ?? 0)]
  if (first === null || second === null) return NEEDS_CALL
  return make(type, together(first, imaginary === undefined ? null : second))
}

/** `real + imaginary * 1j`; a part that is missing adds no zero, which would turn -0.0 into 0.0. */
function together(real: PyComplex | number, imaginary: PyComplex | number | null): Parts {
  const [a, b] = typeof real === "number" ? [real, null] : [real.real, real.imaginary]
  if (imaginary === null) return [a, b ?? 0]
  if (typeof imaginary === "number") return [a, b === null ? imaginary : imaginary + b]
  return [a - imaginary.imaginary, b === null ? imaginary.real : imaginary.real + b]
}

function* complexSteps(
  type: PyType,
  real: Value,
  imaginary: Value | undefined,
): Generator<NativeRequest, Value, Value> {
  const first = yield* convertedSteps(real, true)
  if (first === null) {
    const wanted = imaginary === undefined ? "a string or a number" : "a real number"
    const argument = imaginary === undefined ? "argument" : "argument 'real'"
    throw typeError(`complex() ${argument} must be ${wanted}, not ${typeName(real)}`)
  }
  if (imaginary === undefined) return make(type, together(first, null))
  const second = yield* convertedSteps(imaginary, false)
  if (second === null)
    throw typeError(`complex() argument 'imag' must be a real number, not ${typeName(imaginary)}`)
  return make(type, together(first, second))
}

/** What `__complex__`, `__float__` or `__index__` makes of it; null when it has none of them. */
function* convertedSteps(
  value: Value,
  mayBeComplex: boolean,
): Generator<NativeRequest, PyComplex | number | null, Value> {
  const known = numberOf(value)
  if (known !== null) return known
  for (const name of mayBeComplex ? ["__complex__", ...realMethods] : realMethods) {
    const method = specialMethod(value, name)
    if (method === undefined || method === null) continue
    const answer = yield callSpecial(method, value)
    const isRight = name !== "__complex__" || answer instanceof PyComplex
    const number = isRight ? numberOf(answer) : null
    if (number !== null) return number
    const wanted =
      name === "__complex__" ? "a complex" : name === "__float__" ? "a float" : "an int"
    throw typeError(`${typeName(value)}.${name}() must return ${wanted}, not ${typeName(answer)}`)
  }
  return null
}

const realMethods = ["__float__", "__index__"]

const number =
  "[+-]?(?:inf(?:inity)?|nan|(?:\\d+(?:_\\d+)*\\.?(?:\\d+(?:_\\d+)*)?|\\.\\d+(?:_\\d+)*)(?:e[+-]?\\d+(?:_\\d+)*)?)"
const grammar = new RegExp(`^(${number})?(?:([+-]${number.slice(5)}|[+-])?j)?$`, "i")

function partsOfText(text: string): Parts {
  const clean = text
    .trim()
    .replace(/^\((.*)\)$/, "$1")
    .trim()
  const found = grammar.exec(clean)
  if (found === null || clean === "") throw valueError("complex() arg is a malformed string")
  const [, first, second] = found
  if (!clean.toLowerCase().endsWith("j")) return [numberFrom(first!), 0]
  if (second === undefined) return [0, unit(first)]
  return [first === undefined ? 0 : numberFrom(first), unit(second)]
}

function unit(text: string | undefined): number {
  if (text === undefined || text === "+") return 1
  return text === "-" ? -1 : numberFrom(text)
}

/** A number of the grammar above; JavaScript does not know `inf` and `nan`. */
function numberFrom(text: string): number {
  const plain = text.toLowerCase().replace(/^[+-]/, "").replaceAll("_", "")
  const size = plain.startsWith("inf") ? Infinity : plain === "nan" ? NaN : Number(plain)
  return text.startsWith("-") ? -size : size
}

function power(left: Value, right: Value, modulus: Value | undefined): Value {
  if (modulus !== undefined && modulus !== null) throw valueError("complex modulo")
  return numericBinary("Pow", left, right)
}

install(complexType, {
  construct: native(
    "complex",
    "(type, real=0, imag=0)",
    (_vm, type: PyType, real: Value = 0, imaginary?: Value) => complexPlain(type, real, imaginary),
    (_vm, type: PyType, real: Value = 0, imaginary?: Value) => complexSteps(type, real, imaginary),
  ),
  methods: [
    ...comparisons(["==", "!="]),
    ...operators(["Add", "Sub", "Mult", "Div"]),
    native(
      "__pow__",
      "($self, value, mod=None, /)",
      (_vm, self: Value, other: Value, mod?: Value) => power(self, other, mod),
    ),
    native(
      "__rpow__",
      "($self, value, mod=None, /)",
      (_vm, self: Value, other: Value, mod?: Value) => power(other, self, mod),
    ),
    native("__neg__", "($self, /)", (_vm, self: Value) => numericUnary("USub", self)),
    native("__pos__", "($self, /)", (_vm, self: Value) => numericUnary("UAdd", self)),
    native("__abs__", "($self, /)", (_vm, self: PyComplex) => {
      const size = absoluteComplex(self)
      const isOverflow = size === Infinity && Math.abs(self.real) + Math.abs(self.imaginary) > 0
      if (isOverflow && Number.isFinite(self.real) && Number.isFinite(self.imaginary))
        throw raised("OverflowError", "absolute value too large")
      return float(size)
    }),
    native("__complex__", "($self, /)", (_vm, self: PyComplex) =>
      make(complexType, [self.real, self.imaginary]),
    ),
    native(
      "__bool__",
      "($self, /)",
      (_vm, self: PyComplex) => self.real !== 0 || self.imaginary !== 0,
    ),
    native("__repr__", "($self, /)", (_vm, self: Value) => reprPlain(self)),
    formatMethod(),
    hashMethod(),
    native("conjugate", "($self, /)", (_vm, self: PyComplex) =>
      make(complexType, [self.real, -self.imaginary]),
    ),
  ],
  classMethods: [
    native(
      "from_number",
      "(type, number, /)",
      (_vm, type: PyType, value: Value) => {
        if (type === complexType && value instanceof PyComplex && value.type === type) return value
        const known = numberOf(value)
        return known === null ? NEEDS_CALL : make(type, together(known, null))
      },
      function* (_vm, type: PyType, value: Value) {
        const known = yield* convertedSteps(value, true)
        if (known === null) throw typeError(`must be real number, not ${typeName(value)}`)
        return make(type, together(known, null))
      },
    ),
  ],
  attributes: [
    readOnly("real", (self: PyComplex) => float(self.real)),
    readOnly("imag", (self: PyComplex) => float(self.imaginary)),
  ],
  doc: "Create a complex number from a string or numbers.",
})
