/** int and bool. */
import { exceptionTypeNamed, raised, typeError, valueError } from "../objects/exception"
import { call, native, nativeSteps, type NativeRequest } from "../objects/native"
import { bytesOfInteger, integerOfBytes } from "../objects/int-bytes"
import {
  absoluteInt,
  bitLength,
  intOf,
  parseInteger,
  powerModulo,
  requireBits,
  textOf,
  type Int,
} from "../objects/numbers"
import { truncateFloat } from "../objects/numbers-float"
import { formatMethod, reprPlain, truthPlain } from "../objects/operations"
import { numericUnary } from "../objects/operations/arithmetic-numbers"
import { binaryOfKinds } from "../objects/operations/arithmetic"
import { indexPlain } from "../objects/operations/convert"
import { requireBytes } from "../objects/operations/arithmetic-collections"
import { callSpecial, specialMethod } from "../objects/operations/special"
import {
  FAILED,
  float,
  int,
  NEEDS_CALL,
  NotImplemented,
  type PlainResult,
  tuple,
} from "../objects/singletons"
import { textRepr } from "../objects/text-repr"
import type { PyType } from "../objects/type"
import { typeName } from "../objects/type-of"
import { boolType, bytesType, intType } from "../objects/types"
import { bufferOf } from "../objects/memory-view"
import { PyBoxed, PyBytes, PyFloat, PyList, PyObject, PyTuple, type Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { install, readOnly } from "./install"
import { allComparisons, comparisons, hashMethod, libraryCall, operators, truthOf } from "./shared"
import { divmodOf } from "./divmod"

function make(type: PyType, value: Int): Value {
  if (type === intType) return value
  return new PyBoxed(type, value, type.hasInstanceDict ? type.newAttributes() : null)
}

/** int(text): white space around, a sign, underscores between digits. */
function fromText(
  vm: Vm,
  type: PyType,
  text: { value: Value; base: number },
): PlainResult | typeof FAILED {
  const { value, base } = text
  const digits = value instanceof PyBytes ? bytesText(value) : (textOf(value) ?? "")
  const parsed = parseInteger(digits, base)
  if (parsed !== null) return make(type, parsed)
  const shown = value instanceof PyBytes ? String(reprPlain(value)) : textRepr(digits)
  return vm.fail(valueError(`invalid literal for int() with base ${base}: ${shown}`))
}

function bytesText(value: PyBytes): string {
  return Array.from(value.data, byte => String.fromCharCode(byte)).join("")
}

function baseOf(value: Value): number {
  const base = indexPlain(value)
  if (base === NEEDS_CALL) throw typeError("int() base must be an integer")
  if (base !== 0 && (base < 2 || base > 36))
    throw valueError("int() base must be >= 2 and <= 36, or 0")
  return Number(base)
}

function intPlain(
  vm: Vm,
  type: PyType,
  given: { value: Value | undefined; base: Value | undefined },
) {
  const { value, base } = given
  if (value === undefined) {
    if (base !== undefined) throw typeError("int() missing string argument")
    return make(type, 0)
  }
  if (base !== undefined) {
    const radix = baseOf(base)
    if (textOf(value) === null && !(value instanceof PyBytes))
      throw typeError("int() can't convert non-string with explicit base")
    return fromText(vm, type, { value, base: radix })
  }
  const isUser = value instanceof PyObject && value.type.isUserDefined
  if (isUser && specialMethod(value, "__int__") !== undefined) return NEEDS_CALL
  const whole = intOf(value)
  if (whole !== null) return make(type, whole)
  if (value instanceof PyFloat) return make(type, truncateFloat(value.value))
  if (textOf(value) !== null || value instanceof PyBytes)
    return fromText(vm, type, { value, base: 10 })
  return NEEDS_CALL
}

function* intSteps(_vm: Vm, type: PyType, value: Value): Generator<NativeRequest, Value, Value> {
  for (const name of ["__int__", "__index__"]) {
    const method = specialMethod(value, name)
    if (method === undefined || method === null) continue
    const answer = yield callSpecial(method, value)
    const whole = intOf(answer)
    if (whole !== null) return make(type, whole)
    throw typeError(`${name} returned non-int (type ${typeName(answer)})`)
  }
  const known = intOf(value)
  if (known !== null) return make(type, known)
  const wanted = "a string, a bytes-like object or a real number"
  throw typeError(`int() argument must be ${wanted}, not '${typeName(value)}'`)
}

/** pow(base, exponent, modulus) of ints. */
function power(self: Value, exponent: Value, modulus: Value = null): Value | typeof NEEDS_CALL {
  if (modulus === null) return binaryOfKinds("Pow", self, exponent)
  const [a, b, m] = [intOf(self), intOf(exponent), intOf(modulus)]
  return a === null || b === null || m === null ? NotImplemented : powerModulo(a, b, m)
}

function bitCount(value: Int): number {
  let count = 0
  for (const byte of bytesOfInteger(BigInt(absoluteInt(value)), (bitLength(value) + 7) >>> 3))
    for (let rest = byte; rest > 0; rest &= rest - 1) count++
  return count
}

function byteCount(length: Value | undefined): number {
  const count = Number(length === undefined ? 1 : (intOf(length) ?? 1))
  if (count < 0) throw valueError("length argument must be non-negative")
  requireBytes(count)
  return count
}

function toBytes(
  self: Int,
  options: { length: number; order: string; isSigned: boolean },
): PyBytes {
  const { length, order, isSigned } = options
  if (order !== "big" && order !== "little")
    throw valueError("byteorder must be either 'little' or 'big'")
  const value = BigInt(self)
  if (value < 0n && !isSigned)
    throw raised("OverflowError", "can't convert negative int to unsigned")
  const limit = 1n << BigInt(length * 8 - (isSigned ? 1 : 0))
  if (value >= limit || value < -limit) throw raised("OverflowError", "int too big to convert")
  const data = bytesOfInteger(value, length)
  return new PyBytes(bytesType, order === "little" ? data.reverse() : data)
}

function fromBytes(data: Uint8Array, order: string, isSigned: boolean): Int {
  requireBits(data.length * 8)
  return int(integerOfBytes(order === "little" ? data.slice().reverse() : data, isSigned))
}

/** Rounds to a power of ten, ties to even: round(1234, -2). */
function roundInt(self: Int, digits: Int): Int {
  if (digits >= 0) return self
  // More digits than there are.
  if (-Number(digits) * 3 > bitLength(self) + 3) return 0
  const unit = 10n ** BigInt(-Number(digits))
  const value = BigInt(self)
  const rest = ((value % unit) + unit) % unit
  const down = value - rest
  const isUp = rest * 2n > unit || (rest * 2n === unit && (down / unit) % 2n !== 0n)
  return int(isUp ? down + unit : down)
}

const itself = (name: string) => native(name, "($self, /)", (_vm, self: Int) => intOf(self) ?? self)

const isInt = (other: Value): boolean => intOf(other) !== null

const methods = [
  ...comparisons(allComparisons, isInt),
  ...operators(["Add", "Sub", "Mult", "FloorDiv", "Mod", "Div"], isInt),
  ...operators(["LShift", "RShift", "BitAnd", "BitOr", "BitXor"], isInt),
  native("__pow__", "($self, value, mod=None, /)", (_vm, self: Value, other: Value, mod?: Value) =>
    power(self, other, mod),
  ),
  native("__rpow__", "($self, value, mod=None, /)", (_vm, self: Value, other: Value, mod?: Value) =>
    power(other, self, mod),
  ),
  native("__divmod__", "($self, value, /)", (_vm, self: Value, other: Value) =>
    divmodOf(self, other),
  ),
  native("__rdivmod__", "($self, value, /)", (_vm, self: Value, other: Value) =>
    divmodOf(other, self),
  ),
  native("__neg__", "($self, /)", (_vm, self: Value) => numericUnary("USub", self)),
  native("__invert__", "($self, /)", (_vm, self: Value) => numericUnary("Invert", self)),
  native("__abs__", "($self, /)", (_vm, self: Int) =>
    self < 0 ? numericUnary("USub", self) : numericUnary("UAdd", self),
  ),
  ...["__pos__", "__int__", "__index__", "__trunc__", "__floor__", "__ceil__", "conjugate"].map(
    itself,
  ),
  native("__float__", "($self, /)", (_vm, self: Value) => binaryOfKinds("Mult", self, float(1))),
  native("__bool__", "($self, /)", (_vm, self: Value) => self !== 0 && self !== false),
  native("__round__", "($self, ndigits=None, /)", (_vm, self: Int, digits: Value = null) => {
    if (digits === null) return intOf(self) ?? self
    const count = indexPlain(digits)
    return count === NEEDS_CALL ? NEEDS_CALL : roundInt(intOf(self) ?? self, count)
  }),
  native("__repr__", "($self, /)", (_vm, self: Value) => reprPlain(self)),
  formatMethod(),
  hashMethod(),
  native("bit_length", "($self, /)", (_vm, self: Int) => bitLength(intOf(self) ?? 0)),
  native("bit_count", "($self, /)", (_vm, self: Int) => bitCount(intOf(self) ?? 0)),
  native("is_integer", "($self, /)", () => true),
  native("as_integer_ratio", "($self, /)", (_vm, self: Int) => tuple([intOf(self) ?? self, 1])),
  native(
    "to_bytes",
    "($self, /, length=1, byteorder='big', *, signed=False)",
    (_vm, self: Int, length: Value = 1, order: Value = "big", signed: Value = false) =>
      toBytes(intOf(self) ?? 0, {
        length: byteCount(length),
        order: textOf(order) ?? "",
        isSigned: signed === true,
      }),
  ),
]

install(intType, {
  construct: native(
    "int",
    "(type, x=0, /, base=10)",
    (vm: Vm, type: PyType, value?: Value, base?: Value) => intPlain(vm, type, { value, base }),
    intSteps,
  ),
  methods,
  classMethods: [
    native(
      "from_bytes",
      "(type, bytes, byteorder='big', *, signed=False)",
      (_vm, type: PyType, bytes: Value, order: Value = "big", signed: Value = false) =>
        type === intType ? bytesInt(bytes, order, signed) : NEEDS_CALL,
      function* (_vm, type: PyType, bytes: Value, order: Value = "big", signed: Value = false) {
        return yield call(type, bytesInt(bytes, order, signed))
      },
    ),
  ],
  attributes: [
    readOnly("real", self => intOf(self) ?? 0),
    readOnly("imag", () => 0),
    readOnly("numerator", self => intOf(self) ?? 0),
    readOnly("denominator", () => 1),
  ],
  doc: "Convert a number or string to an integer, or return 0 if no arguments are given.",
})

function bytesInt(bytes: Value, order: Value, signed: Value): Int {
  return fromBytes(bytesOf(bytes), textOf(order) ?? "big", signed === true)
}

/** The bytes of a buffer, or of a list or tuple of small ints. */
function bytesOf(value: Value): Uint8Array {
  const buffer = bufferOf(value)
  if (buffer !== null) return buffer
  if (!(value instanceof PyList) && !(value instanceof PyTuple))
    throw typeError(`cannot convert '${typeName(value)}' object to bytes`)
  const bytes = value.items.map(item => intOf(item) ?? NaN)
  if (bytes.some(byte => Number.isNaN(byte)))
    throw typeError("'str' object cannot be interpreted as an integer")
  if (bytes.some(byte => byte < 0 || byte > 255)) throw valueError("bytes must be in range(0, 256)")
  return Uint8Array.from(bytes, Number)
}

const invertedBool =
  "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns " +
  "the bitwise inversion of the underlying int object and is usually not what you expect from " +
  "negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want the " +
  "bitwise inversion of the underlying int."

install(boolType, {
  construct: native(
    "bool",
    "(type, object=False, /)",
    (_vm, _type: PyType, value: Value = false) => truthPlain(value),
    function* (vm, _type: PyType, value: Value) {
      return yield* truthOf(vm, value)
    },
  ),
  methods: [
    native("__repr__", "($self, /)", (_vm, self: boolean) => (self ? "True" : "False")),
    nativeSteps("__invert__", "($self, /)", function* (vm, self: boolean) {
      const category = exceptionTypeNamed("DeprecationWarning")
      yield* libraryCall(vm, ["warnings", "warn"], invertedBool, category)
      return self ? -2 : -1
    }),
  ],
  doc: "Returns True when the argument is true, False otherwise.",
})
