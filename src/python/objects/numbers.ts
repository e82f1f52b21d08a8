/**
 * Arithmetic of ints: numbers while the result is safe, bigints beyond. Floats and what both share
 * are in `numbers-float.ts`.
 */
import { withAsciiDigits } from "./text-digits"
import {
  bitsOfLong,
  isLong,
  noteDigits,
  noteInverse,
  noteLong,
  notePower,
  notePowerModulo,
  noteProduct,
} from "./long-ints"
import { raised, valueError } from "./exception"
import { int } from "./singletons"
import { PyBoxed, PyFloat, type Value } from "./value"

/** An int of any size. */
export type Int = number | bigint

/** Larger ints (five million digits) would take seconds for each operation. */
const maximumBits = 2 ** 24
const largestHalf = 2 ** 52

/** The int inside a value: ints, bools and instances of classes derived from int; else null. */
export function intOf(value: Value): Int | null {
  switch (typeof value) {
    case "number":
    case "bigint":
      return value
    case "boolean":
      return value ? 1 : 0
    case "string":
      return null
  }
  return value instanceof PyBoxed && typeof value.value !== "string" ? value.value : null
}

/** The float inside a float, as a JavaScript number; else null. */
export function floatOf(value: Value): number | null {
  return value instanceof PyFloat ? value.value : null
}

/** The text inside a str (or an instance of a class derived from it); else null. */
export function textOf(value: Value): string | null {
  if (typeof value === "string") return value
  return value instanceof PyBoxed && typeof value.value === "string" ? value.value : null
}

/** a + b */
export function addInts(left: Int, right: Int): Int {
  if (typeof left === "number" && typeof right === "number") {
    const sum = left + right
    if (Number.isSafeInteger(sum)) return sum
  }
  return sum(BigInt(left) + BigInt(right))
}

/** a - b */
export function subtractInts(left: Int, right: Int): Int {
  if (typeof left === "number" && typeof right === "number") {
    const difference = left - right
    if (Number.isSafeInteger(difference)) return difference
  }
  return sum(BigInt(left) - BigInt(right))
}

/** An int that was made in time that grows as its length. */
function sum(value: bigint): Int {
  noteLong(value)
  return int(value)
}

/** a * b */
export function multiplyInts(left: Int, right: Int): Int {
  if (typeof left === "number" && typeof right === "number") {
    const product = left * right
    // Adding 0 turns -0, which is no int, into 0.
    if (Number.isSafeInteger(product)) return product + 0
  }
  if (isLong(left) || isLong(right)) {
    const [leftBits, rightBits] = [bitLength(left), bitLength(right)]
    requireBits(leftBits + rightBits)
    noteProduct(leftBits, rightBits)
  }
  return int(BigInt(left) * BigInt(right))
}

/** a // b, rounded down. */
export function floorDivideInts(left: Int, right: Int): Int {
  if (right === 0) throw raised("ZeroDivisionError", "division by zero")
  if (isHalfSafe(left) && isHalfSafe(right)) return (left - modulo(left, right)) / right + 0
  noteDivision(left, right)
  const [a, b] = [BigInt(left), BigInt(right)]
  const quotient = a / b
  return int(a < 0n !== b < 0n && a % b !== 0n ? quotient - 1n : quotient)
}

/** a % b, with the sign of b. */
export function moduloInts(left: Int, right: Int): Int {
  if (right === 0) throw raised("ZeroDivisionError", "division by zero")
  if (isHalfSafe(left) && isHalfSafe(right)) return modulo(left, right)
  noteDivision(left, right)
  const [a, b] = [BigInt(left), BigInt(right)]
  const rest = a % b
  return int(rest !== 0n && rest < 0n !== b < 0n ? rest + b : rest)
}

function noteDivision(left: Int, right: Int): void {
  if (!isLong(left)) return
  const [leftBits, rightBits] = [bitLength(left), bitLength(right)]
  noteProduct(Math.max(leftBits - rightBits, 0), rightBits)
}

function isHalfSafe(value: Int): value is number {
  return typeof value === "number" && value <= largestHalf && value >= -largestHalf
}

function modulo(left: number, right: number): number {
  const rest = left % right
  return (rest !== 0 && rest < 0 !== right < 0 ? rest + right : rest) + 0
}

/** base ** exponent for exponent >= 0. */
export function powerInts(base: Int, exponent: Int): Int {
  if (base === 1 || exponent === 0) return 1
  if (base === 0) return 0
  if (base === -1) return moduloInts(exponent, 2) === 0 ? 1 : -1
  const bits = Math.max(bitLength(base) - 1, 1) * Number(exponent)
  requireBits(bits)
  notePower(bits)
  let result = 1
  for (let step = 0; typeof base === "number" && step < exponent; step++) {
    result *= base
    if (!Number.isSafeInteger(result)) return int(BigInt(base) ** BigInt(exponent))
  }
  return typeof base === "number" ? result : int(base ** BigInt(exponent))
}

/** pow(base, exponent, modulus) with Python's signs. */
export function powerModulo(base: Int, exponent: Int, modulus: Int): Int {
  if (modulus === 0) throw valueError("pow() 3rd argument cannot be 0")
  const m = BigInt(modulus) < 0n ? -BigInt(modulus) : BigInt(modulus)
  if (!notePowerModulo(bitLength(exponent), bitLength(modulus))) throw raised("MemoryError")
  let factor = ((BigInt(base) % m) + m) % m
  let left = BigInt(exponent)
  if (left < 0n) {
    factor = inverse(factor, m)
    left = -left
  }
  let result = 1n % m
  for (; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * factor) % m
    factor = (factor * factor) % m
  }
  return moduloInts(int(result), modulus)
}

function inverse(value: bigint, modulus: bigint): bigint {
  if (!noteInverse(bitLength(modulus))) throw raised("MemoryError")
  let [a, b] = [value, modulus]
  let [x, y] = [1n, 0n]
  while (b !== 0n) {
    const quotient = a / b
    ;[a, b] = [b, a - quotient * b]
    ;[x, y] = [y, x - quotient * y]
  }
  if (a !== 1n) throw valueError("base is not invertible for the given modulus")
  return ((x % modulus) + modulus) % modulus
}

/** a << b */
export function shiftLeft(left: Int, right: Int): Int {
  if (right < 0) throw valueError("negative shift count")
  if (left === 0) return 0
  requireBits(bitLength(left) + Number(right))
  if (typeof left === "number" && right < 31) {
    const shifted = left * 2 ** Number(right)
    if (Number.isSafeInteger(shifted)) return shifted
  }
  return sum(BigInt(left) << BigInt(right))
}

/** a >> b */
export function shiftRight(left: Int, right: Int): Int {
  if (right < 0) throw valueError("negative shift count")
  if (isSmall(left) && isSmall(right)) return right > 31 ? (left < 0 ? -1 : 0) : left >> right
  if (right > 2 ** 30) return left < 0 ? -1 : 0
  return sum(BigInt(left) >> BigInt(right))
}

/** a & b, a | b, a ^ b */
export function bitwise(operator: "BitAnd" | "BitOr" | "BitXor", left: Int, right: Int): Int {
  if (isSmall(left) && isSmall(right)) {
    if (operator === "BitAnd") return left & right
    return operator === "BitOr" ? left | right : left ^ right
  }
  const [a, b] = [BigInt(left), BigInt(right)]
  if (operator === "BitAnd") return sum(a & b)
  return sum(operator === "BitOr" ? a | b : a ^ b)
}

function isSmall(value: Int): value is number {
  return typeof value === "number" && (value | 0) === value
}

/** -a */
export function negateInt(value: Int): Int {
  return typeof value === "number" ? 0 - value : sum(-value)
}

/** abs(a) */
export function absoluteInt(value: Int): Int {
  return value < 0 ? negateInt(value) : value
}

/** Number of bits needed for the absolute value: int.bit_length(). */
export function bitLength(value: Int): number {
  if (typeof value === "bigint") {
    noteLong(value)
    return bitsOfLong(value)
  }
  const size = Math.abs(value)
  const high = Math.floor(size / 2 ** 32)
  return high > 0 ? 64 - Math.clz32(high) : 32 - Math.clz32(size)
}

/** Raises MemoryError for an int that would be too large to work with. */
export function requireBits(bits: number): void {
  if (bits > maximumBits) throw raised("MemoryError")
}

/** Digits of the longest decimal text of an int, unless a program says otherwise. */
export const DEFAULT_DIGITS = 4300

/** That of the program whose turn it is; 0 for no limit. */
let mostDigits = DEFAULT_DIGITS

/** What `sys.set_int_max_str_digits` set: to be said whenever another program's turn comes. */
export function limitDigits(most: number): void {
  mostDigits = most
}

/** str(int), within the limit of its digits. */
export function intText(value: Int): string {
  if (!isLong(value)) return String(value)
  const bits = bitLength(value)
  if (mostDigits > 0 && bits > mostDigits * 4) throw tooManyDigits()
  noteDigits(bits)
  const text = value.toString()
  if (mostDigits > 0 && text.length - (value < 0n ? 1 : 0) > mostDigits) throw tooManyDigits()
  return text
}

/** The digits of an int whose base is a power of two, without a prefix. */
export function digitsOf(value: Int, base: number): string {
  if (typeof value === "bigint") noteLong(value, 8)
  return value.toString(base)
}

function tooManyDigits(): unknown {
  const advice = "use sys.set_int_max_str_digits() to increase the limit"
  return valueError(
    `Exceeds the limit (${mostDigits} digits) for integer string conversion; ${advice}`,
  )
}

/** int(text, base), or null when the text is no such number. Underscores as in literals. */
export function parseInteger(text: string, base: number): Int | null {
  if (base === 10) {
    if (text.length <= 15 && isDecimal(text)) return Number(text)
    // Visible, and in no decimal number: most texts that are none are found out by one letter.
    if (/[!-*,./:-^`-~]/.test(text)) return null
  }
  const found = /^([+-]?)(0[xX]|0[oO]|0[bB])?([0-9a-zA-Z_]+)$/.exec(withAsciiDigits(text).trim())
  if (found === null) return null
  const [, sign, prefix, rest] = found
  const prefixBase = prefix === undefined ? 0 : { x: 16, o: 8, b: 2 }[prefix[1]!.toLowerCase()]!
  const isPrefixed = prefix !== undefined && (base === 0 || base === prefixBase)
  const digits = isPrefixed ? rest!.replace(/^_/, "") : (prefix ?? "") + rest!
  if (/^_|__|_$/.test(digits)) return null
  const clean = digits.replace(/_/g, "").toLowerCase()
  if (base === 0 && !isPrefixed && /^0+[1-9]/.test(clean)) return null
  return parseDigits(clean, isPrefixed ? prefixBase : base || 10, sign === "-")
}

function isDecimal(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x30 || code > 0x39) return false
  }
  return text !== ""
}

const prefixes = new Map([
  [2, "0b"],
  [8, "0o"],
  [10, ""],
  [16, "0x"],
])

/** Digits to an int in time that grows with their number, where the base allows it. */
function largeFrom(digits: string, base: number): bigint {
  const prefix = prefixes.get(base)
  if (prefix !== undefined) return BigInt(prefix + digits)
  if (base === 4 || base === 32) {
    const width = base === 4 ? 2 : 5
    const bits = [...digits].map(digit => parseInt(digit, base).toString(2).padStart(width, "0"))
    return BigInt(`0b${bits.join("")}`)
  }
  if (digits.length <= 8) return BigInt(parseInt(digits, base))
  const high = digits.length >>> 1
  const low = BigInt(base) ** BigInt(digits.length - high)
  return largeFrom(digits.slice(0, high), base) * low + largeFrom(digits.slice(high), base)
}

function parseDigits(digits: string, base: number, isNegative: boolean): Int | null {
  for (const digit of digits) if (!(parseInt(digit, 36) < base)) return null
  if (digits === "") return null
  if (base !== 2 && base !== 4 && base !== 8 && base !== 16 && base !== 32)
    if (mostDigits > 0 && digits.length > mostDigits)
      throw valueError(
        `Exceeds the limit (${mostDigits} digits) for integer string conversion: value has ` +
          `${digits.length} digits; use sys.set_int_max_str_digits() to increase the limit`,
      )
  const small = parseInt(digits, base)
  if (Number.isSafeInteger(small)) return isNegative ? 0 - small : small
  noteDigits(digits.length * Math.log2(base))
  const value = largeFrom(digits, base)
  return int(isNegative ? -value : value)
}
