/**
 * Floats: conversions, division, text. Everything that must be exact (rounding, printing a given
 * number of digits) is done with bigints, so that it is the same in every JavaScript engine.
 */
import { withAsciiDigits } from "./text-digits"
import { exactParts, power as powerOfPositive } from "./elementary"
import { raised } from "./exception"
import { bitLength, type Int } from "./numbers"
import { int } from "./singletons"

/** float(int), correctly rounded; OverflowError when it is too large. */
export function intToFloat(value: Int): number {
  if (typeof value === "number") return value
  const result = Number(value)
  if (!Number.isFinite(result)) throw raised("OverflowError", "int too large to convert to float")
  return result
}

/** a / b of two ints, correctly rounded. */
export function divideInts(left: Int, right: Int): number {
  if (right === 0) throw raised("ZeroDivisionError", "division by zero")
  if (typeof left === "number" && typeof right === "number") return left / right
  const size = ratio(absolute(BigInt(left)), absolute(BigInt(right)))
  if (!Number.isFinite(size))
    throw raised("OverflowError", "integer division result too large for a float")
  return left < 0 !== right < 0 ? -size : size
}

/** a / b of a >= 0 and b > 0, correctly rounded; Infinity when it is too large. */
function ratio(a: bigint, b: bigint): number {
  if (a === 0n) return 0
  // A quotient of 66 bits or more whose lowest bit says whether anything is left rounds once.
  const shift = BigInt(66 - (bitLength(a) - bitLength(b)))
  const top = shift > 0n ? a << shift : a
  const bottom = shift > 0n ? b : b << -shift
  const quotient = (top / bottom) | (top % bottom === 0n ? 0n : 1n)
  return scaleByPowerOfTwo(quotient, -Number(shift))
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value
}

/** value * 2 ** exponent of a value above 0, rounded once. */
export function scaleByPowerOfTwo(value: bigint, exponent: number): number {
  const bits = bitLength(value)
  // Below the normal range the kept bits shrink: drop the others exactly before converting.
  const lost = -1074 - exponent
  if (bits + exponent < -1021 && lost > 0) return Number(roundShift(value, lost)) * 2 ** -1074
  const number = Number(value)
  const half = Math.trunc(exponent / 2)
  return number * 2 ** half * 2 ** (exponent - half)
}

function roundShift(value: bigint, shift: number): bigint {
  const unit = 1n << BigInt(shift)
  return divideHalfEven(value, unit)
}

/** a / b of non-negative a, rounded to the nearest, ties to even. */
export function divideHalfEven(a: bigint, b: bigint): bigint {
  const quotient = a / b
  const twice = (a % b) * 2n
  return twice > b || (twice === b && (quotient & 1n) === 1n) ? quotient + 1n : quotient
}

/** a // b */
export function floorDivideFloats(left: number, right: number): number {
  return divmodFloats(left, right)[0]
}

/** a % b, with the sign of b. */
export function moduloFloats(left: number, right: number): number {
  return divmodFloats(left, right)[1]
}

/** divmod(a, b), as CPython's float_divmod computes it. */
export function divmodFloats(left: number, right: number): [number, number] {
  if (right === 0) throw raised("ZeroDivisionError", "division by zero")
  let rest = left % right
  let quotient = (left - rest) / right
  if (rest !== 0) {
    if (right < 0 !== rest < 0) {
      rest += right
      quotient -= 1
    }
  } else rest = right < 0 ? -0 : 0
  if (quotient === 0) return [left / right < 0 || Object.is(left / right, -0) ? -0 : 0, rest]
  const floor = Math.floor(quotient)
  return [quotient - floor > 0.5 ? floor + 1 : floor, rest]
}

/** base ** exponent of floats; null when the result is complex. */
export function powerFloats(base: number, exponent: number): number | null {
  if (base === 1 || exponent === 0) return 1
  if (base === -1 && !Number.isFinite(exponent) && !Number.isNaN(exponent)) return 1
  if (base === 0 && exponent < 0) throw raised("ZeroDivisionError", "zero to a negative power")
  if (base < 0 && Number.isFinite(base) && Number.isFinite(exponent) && !Number.isInteger(exponent))
    return null
  const result = powerOf(base, exponent)
  if (!Number.isFinite(result) && Number.isFinite(base) && Number.isFinite(exponent))
    throw raised("OverflowError", 34, "Numerical result out of range")
  return result
}

/** Most bits of a power that is computed exactly. */
const mostPowerBits = 24_000

/** Not the engine's own power: engines differ in its last digit. */
function powerOf(base: number, exponent: number): number {
  if (exponent === 2) return base * base
  if (exponent === 0.5) return Math.sqrt(base)
  if (!Number.isFinite(base) || !Number.isFinite(exponent) || base === 0) return base ** exponent
  const count = Math.abs(exponent)
  const isWhole = Number.isInteger(exponent) && count <= 1100
  if (!isWhole) return roundedPower(base, exponent)
  const [mantissa, places] = exactParts(Math.abs(base))
  if (bitLength(mantissa) * count > mostPowerBits) return roundedPower(base, exponent)
  const power = mantissa ** BigInt(count)
  const scale = 1n << BigInt(-places * count)
  const size = exponent < 0 ? ratio(scale, power) : ratio(power, scale)
  return base < 0 && count % 2 === 1 ? -size : size
}

function roundedPower(base: number, exponent: number): number {
  const size = powerOfPositive(Math.abs(base), exponent)
  return base < 0 && Math.abs(exponent) % 2 === 1 ? -size : size
}

/** int(float), truncated; raises for nan and infinities. */
export function truncateFloat(value: number): Int {
  requireFinite(value)
  const whole = Math.trunc(value)
  return Number.isSafeInteger(whole) ? whole + 0 : int(BigInt(whole))
}

function requireFinite(value: number): void {
  if (Number.isNaN(value)) throw raised("ValueError", "cannot convert float NaN to integer")
  if (!Number.isFinite(value))
    throw raised("OverflowError", "cannot convert float infinity to integer")
}

/** round(float): to the nearest int, ties to even. */
export function roundToInt(value: number): Int {
  requireFinite(value)
  const floor = Math.floor(value)
  const rest = value - floor
  const up = rest > 0.5 || (rest === 0.5 && floor % 2 !== 0)
  return truncateFloat(up ? floor + 1 : floor)
}

/** round(float, digits): correctly rounded, as CPython does through decimal digits. */
export function roundFloat(value: number, digits: number): number {
  if (!Number.isFinite(value) || digits > 323) return value
  if (digits < -308) return value < 0 || Object.is(value, -0) ? -0 : 0
  const scaled = scaledDecimal(Math.abs(value), digits)
  const result = Number(`${scaled}e${-digits}`)
  if (!Number.isFinite(result))
    throw raised("OverflowError", "rounded value too large to represent")
  return value < 0 || Object.is(value, -0) ? -result : result
}

/** value * 10 ** digits rounded half to even, exactly, for finite value >= 0. */
export function scaledDecimal(value: number, digits: number): bigint {
  const [mantissa, exponent] = exactParts(value)
  const [top, bottom] = digits >= 0 ? [10n ** BigInt(digits), 1n] : [1n, 10n ** BigInt(-digits)]
  return divideHalfEven(mantissa * top, bottom << BigInt(-exponent))
}

/** Decimal digits without leading zeros and the place of the point: 0.digits * 10 ** point. */
export interface Decimal {
  readonly digits: string
  readonly point: number
}

/** The shortest digits that give the same float back, for finite value >= 0. */
export function shortestDecimal(value: number): Decimal {
  if (value === 0) return { digits: "0", point: 1 }
  const [mantissa, exponent] = value.toExponential().split("e")
  return { digits: mantissa!.replace(".", ""), point: Number(exponent) + 1 }
}

/** Exactly `count` significant digits, correctly rounded, for finite value >= 0. */
export function roundedDecimal(value: number, count: number): Decimal {
  if (value === 0) return { digits: "0".repeat(count), point: 1 }
  const shortest = shortestDecimal(value)
  let point = shortest.point
  let digits = scaledDecimal(value, count - point).toString()
  if (shortest.digits === "1") {
    // Perhaps rounded up to this power of ten, as 1e23 is.
    const below = scaledDecimal(value, count - point + 1).toString()
    if (below.length === count) return { digits: below, point: point - 1 }
  }
  if (digits.length > count) {
    digits = digits.slice(0, count)
    point++
  }
  return { digits, point }
}

/** repr(float) */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return "nan"
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf"
  const sign = value < 0 || Object.is(value, -0) ? "-" : ""
  const { digits, point } = shortestDecimal(Math.abs(value))
  if (point > 16 || point < -3) return sign + exponentText(digits, point - 1)
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`
  if (digits.length <= point) return `${sign}${digits.padEnd(point, "0")}.0`
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}

/** `d.ddde+XX` with an exponent of at least two digits. */
export function exponentText(digits: string, exponent: number, marker = "e"): string {
  const mantissa = digits.length > 1 ? `${digits[0]}.${digits.slice(1)}` : digits
  const size = String(Math.abs(exponent)).padStart(2, "0")
  return `${mantissa}${marker}${exponent < 0 ? "-" : "+"}${size}`
}

/** float(text), or null when the text is no number. */
export function parseFloatText(text: string): number | null {
  const clean = withAsciiDigits(text).trim().toLowerCase()
  const special = /^([+-]?)(inf|infinity|nan)$/.exec(clean)
  if (special !== null) {
    const size = special[2] === "nan" ? NaN : Infinity
    return special[1] === "-" ? -size : size
  }
  if (!/^[+-]?(\d+(_\d+)*\.?(\d+(_\d+)*)?|\.\d+(_\d+)*)(e[+-]?\d+(_\d+)*)?$/.test(clean))
    return null
  return Number(clean.replace(/_/g, ""))
}
