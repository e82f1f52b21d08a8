/** The format letters of `struct`: sizes, and values to bytes and back. */
import {
  raised,
  typeError,
  PyRaise,
  newException,
  exceptionTypeNamed,
} from "../../python/objects/exception"
import { intOf } from "../../python/objects/numbers"
import { float, int } from "../../python/objects/singletons"
import { builtinType } from "../../python/objects/types"
import { PyFloat, PyBytes, type Value } from "../../python/objects/value"

/** `struct.error` */
export const structErrorType = builtinType("error", "exception", {
  bases: [exceptionTypeNamed("Exception")],
  canBeBase: true,
  hasInstanceDict: true,
  module: "struct",
})

/** Raises `struct.error`. */
export function structError(message: string): PyRaise {
  return new PyRaise(newException(structErrorType, [message]))
}

/** One piece of a format: a letter, how often, and where it begins. */
export interface FormatPiece {
  readonly letter: string
  readonly count: number
  readonly size: number
  readonly offset: number
}

/** A format taken apart. */
export interface StructFormat {
  readonly isLittle: boolean
  readonly pieces: readonly FormatPiece[]
  readonly size: number
  /** Values it packs. */
  readonly arity: number
}

const standardSizes = new Map(
  Object.entries({
    x: 1,
    c: 1,
    b: 1,
    B: 1,
    "?": 1,
    h: 2,
    H: 2,
    i: 4,
    I: 4,
    l: 4,
    L: 4,
    q: 8,
    Q: 8,
    e: 2,
    f: 4,
    d: 8,
    s: 1,
    p: 1,
    F: 8,
    D: 16,
  }),
)
const nativeSizes = new Map([...standardSizes, ["l", 8], ["L", 8], ["n", 8], ["N", 8], ["P", 8]])

/** Reads a format text. */
export function parseFormat(text: string): StructFormat {
  const first = text[0] ?? ""
  const isNative = !"<>=!".includes(first) || first === ""
  const body = "<>=!@".includes(first) && first !== "" ? text.slice(1) : text
  const sizes = isNative ? nativeSizes : standardSizes
  const pieces: FormatPiece[] = []
  let offset = 0
  let arity = 0
  const pattern = /\s+|(\d*)([\s\S])/g
  for (let found = pattern.exec(body); found !== null; found = pattern.exec(body)) {
    const letter = found[2]
    if (letter === undefined) continue
    if (/\d/.test(letter)) throw structError("repeat count given without format specifier")
    const size = sizes.get(letter)
    if (size === undefined) throw structError("bad char in struct format")
    const count = found[1] === "" ? 1 : Number(found[1])
    if (isNative && size > 1) offset = Math.ceil(offset / Math.min(size, 8)) * Math.min(size, 8)
    pieces.push({ letter, count, size, offset })
    offset += size * count
    if (letter === "s" || letter === "p") arity++
    else if (letter !== "x") arity += count
    if (offset > 2 ** 40) throw structError("total struct size too long")
  }
  return { isLittle: isNative || first === "<" || first === "=", pieces, size: offset, arity }
}

const ranges = new Map<string, readonly [bigint, bigint]>(
  (["b", "h", "i", "l", "q"] as const).flatMap((letter, at) => {
    const bits = BigInt([8, 16, 32, 32, 64][at]!)
    const half = 1n << (bits - 1n)
    return [
      [letter, [-half, half - 1n] as const],
      [letter.toUpperCase(), [0n, 2n * half - 1n] as const],
    ] as const
  }),
)
/** An int as bytes of a piece. */
export function packInteger(view: DataView, at: number, how: PackOptions): void {
  const { piece, value, isLittle } = how
  const known = intOf(value)
  if (known === null) throw structError("required argument is not an integer")
  const bits = piece.size * 8
  const isSigned = piece.letter === piece.letter.toLowerCase() && piece.letter !== "?"
  const letter = piece.size === 8 ? (isSigned ? "q" : "Q") : piece.letter
  const [low, high] = ranges.get(letter)!
  const wide = BigInt(known)
  if (wide < low || wide > high) throw outOfRange(piece, [low, high])
  for (let byte = 0; byte < piece.size; byte++) {
    const place = isLittle ? at + byte : at + piece.size - 1 - byte
    view.setUint8(place, Number((BigInt.asUintN(bits, wide) >> BigInt(8 * byte)) & 255n))
  }
}

/** What packing one value needs. */
export interface PackOptions {
  readonly piece: FormatPiece
  readonly value: Value
  readonly isLittle: boolean
}

function outOfRange(piece: FormatPiece, [low, high]: readonly [bigint, bigint]): PyRaise {
  return structError(`'${piece.letter}' format requires ${low} <= number <= ${high}`)
}

/** The int in bytes of a piece. */
export function unpackInteger(
  view: DataView,
  at: number,
  piece: FormatPiece,
  isLittle: boolean,
): Value {
  let wide = 0n
  for (let byte = piece.size - 1; byte >= 0; byte--) {
    const place = isLittle ? at + byte : at + piece.size - 1 - byte
    wide = (wide << 8n) | BigInt(view.getUint8(place))
  }
  const isSigned = piece.letter === piece.letter.toLowerCase()
  return int(isSigned ? BigInt.asIntN(piece.size * 8, wide) : wide)
}

/** A float as bytes of a piece. */
export function packFloat(
  view: DataView,
  at: number,
  { piece, value, isLittle }: PackOptions,
): void {
  const known = value instanceof PyFloat ? value.value : Number(intOf(value) ?? NaN)
  if (!(value instanceof PyFloat) && intOf(value) === null)
    throw structError("required argument is not a float")
  if (piece.letter === "d") view.setFloat64(at, known, isLittle)
  else if (piece.letter === "f") {
    if (Number.isFinite(known) && !Number.isFinite(Math.fround(known)))
      throw raised("OverflowError", "float too large to pack with f format")
    view.setFloat32(at, known, isLittle)
  } else view.setUint16(at, halfOf(known), isLittle)
}

/** The float in bytes of a piece. */
export function unpackFloat(
  view: DataView,
  at: number,
  piece: FormatPiece,
  isLittle: boolean,
): Value {
  if (piece.letter === "d") return float(view.getFloat64(at, isLittle))
  if (piece.letter === "f") return float(view.getFloat32(at, isLittle))
  return float(fromHalf(view.getUint16(at, isLittle)))
}

/** A number in half precision, rounded to even. */
function halfOf(value: number): number {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0
  const size = Math.abs(value)
  if (Number.isNaN(value)) return 0x7e00
  if (size === Infinity) return sign | 0x7c00
  if (size === 0) return sign
  let exponent = -14
  while (exponent < 15 && size >= 2 ** (exponent + 1)) exponent++
  const unit = 2 ** (exponent - 10)
  let steps = Math.floor(size / unit)
  const left = size / unit - steps
  if (left > 0.5 || (left === 0.5 && steps % 2 === 1)) steps++
  if (steps >= 2048) {
    steps = 1024
    exponent++
  }
  if (exponent > 15) throw raised("OverflowError", "float too large to pack with e format")
  return steps < 1024 ? sign | steps : sign | ((exponent + 15) << 10) | (steps - 1024)
}

function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 31
  const steps = bits & 1023
  if (exponent === 31) return steps === 0 ? sign * Infinity : NaN
  if (exponent === 0) return sign * steps * 2 ** -24
  return sign * (1024 + steps) * 2 ** (exponent - 25)
}

/** Bytes for `c`, `s` and `p`. */
export function bytesArgument(value: Value, letter: string): Uint8Array {
  if (value instanceof PyBytes) {
    if (letter === "c" && value.data.length !== 1)
      throw structError("char format requires a bytes object of length 1")
    return value.data
  }
  if (letter === "c") throw structError("char format requires a bytes object of length 1")
  throw structError(`argument for '${letter}' must be a bytes object`)
}

/** Refuses what is no format. */
export function formatText(value: Value): string {
  if (typeof value === "string") return value
  if (value instanceof PyBytes)
    return Array.from(value.data, byte => String.fromCharCode(byte)).join("")
  throw typeError("Struct() argument 1 must be a str or bytes object, not int")
}
