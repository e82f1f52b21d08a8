/** Complex numbers: the four operations, powers, text. */
import { atan2, cos, exactParts, exp, log, power, rootOfSum, sin } from "./elementary"
import type { BinaryOperator } from "../bytecode"
import { raised } from "./exception"
import { floatText } from "./numbers-float"
import { NotImplemented } from "./singletons"
import { complexType } from "./types"
import { PyComplex, type Value } from "./value"

/** A complex number. */
export function complex(real: number, imaginary: number): PyComplex {
  return new PyComplex(complexType, real, imaginary)
}

/** An operand: a real one has no imaginary part, which is something else than a zero. */
type Operand = PyComplex | number

/** An operator on complex numbers and reals; NotImplemented when one operand is no number. */
export function complexBinary(
  operator: BinaryOperator,
  left: Operand | null,
  right: Operand | null,
): Value {
  if (left === null || right === null) return NotImplemented
  switch (operator) {
    case "Add":
      return add(left, right)
    case "Sub":
      return subtract(left, right)
    case "Mult":
      return multiply(left, right)
    case "Div":
      return divide(left, right)
    case "Pow":
      return powerComplex(withImaginary(left), withImaginary(right))
    default:
      return NotImplemented
  }
}

function withImaginary(operand: Operand): PyComplex {
  return typeof operand === "number" ? complex(operand, 0) : operand
}

function add(left: Operand, right: Operand): PyComplex {
  if (typeof left === "number") return add(right, left)
  if (typeof right === "number") return complex(left.real + right, left.imaginary)
  return complex(left.real + right.real, left.imaginary + right.imaginary)
}

function subtract(left: Operand, right: Operand): PyComplex {
  if (typeof right === "number") {
    const { real, imaginary } = withImaginary(left)
    return complex(real - right, imaginary)
  }
  if (typeof left === "number") return complex(left - right.real, -right.imaginary)
  return complex(left.real - right.real, left.imaginary - right.imaginary)
}

function multiply(left: Operand, right: Operand): PyComplex {
  if (typeof left === "number") return multiply(right, left)
  if (typeof right === "number") return complex(left.real * right, left.imaginary * right)
  return product(left, right)
}

function divide(left: Operand, right: Operand): PyComplex {
  if (typeof right !== "number") return quotient(left, right)
  if (right === 0) throw raised("ZeroDivisionError", "division by zero")
  const { real, imaginary } = withImaginary(left)
  return complex(real / right, imaginary / right)
}

/** By the larger component, which avoids overflow; infinities as in annex G.5.2 of C11. */
function quotient(left: Operand, { real: c, imaginary: d }: PyComplex): PyComplex {
  if (c === 0 && d === 0) throw raised("ZeroDivisionError", "division by zero")
  const isReal = typeof left === "number"
  const [a, b] = isReal ? [left, 0] : [left.real, left.imaginary]
  const isWide = Math.abs(c) >= Math.abs(d)
  const ratio = isWide ? d / c : c / d
  const bottom = isWide ? c + d * ratio : c * ratio + d
  const [x, y] = isWide ? [a, a * ratio] : [a * ratio, a]
  // A real number over a complex one adds no product with a zero it does not have.
  const real = isReal ? x / bottom : (isWide ? a + b * ratio : a * ratio + b) / bottom
  const imaginary = isReal ? -y / bottom : (isWide ? b - a * ratio : b * ratio - a) / bottom
  if (!Number.isNaN(real) || !Number.isNaN(imaginary)) return complex(real, imaginary)
  return recoveredQuotient([a, b], [c, d], isReal) ?? complex(real, imaginary)
}

type Parts = readonly [real: number, imaginary: number]

function recoveredQuotient([a, b]: Parts, [c, d]: Parts, isReal: boolean): PyComplex | null {
  if (!isReal && isInfinite(a, b) && isFinite(c) && isFinite(d)) {
    const [x, y] = [boxed(a), boxed(b)]
    return complex(Infinity * (x * c + y * d), Infinity * (y * c - x * d))
  }
  if (!isInfinite(c, d) || !isFinite(a) || !isFinite(b)) return null
  const [x, y] = [boxed(c), boxed(d)]
  if (isReal) return complex(0 * (a * x), 0 * (-a * y))
  return complex(0 * (a * x + b * y), 0 * (b * x - a * y))
}

/** The product; infinities as in annex G.5.1 of C11. */
function product(left: PyComplex, right: PyComplex): PyComplex {
  let [a, b, c, d] = [left.real, left.imaginary, right.real, right.imaginary]
  const products = [a * c, b * d, a * d, b * c] as const
  const real = products[0] - products[1]
  const imaginary = products[2] + products[3]
  if (!Number.isNaN(real) || !Number.isNaN(imaginary)) return complex(real, imaginary)
  let isRecovered = false
  if (isInfinite(a, b)) {
    ;[a, b, c, d] = [boxed(a), boxed(b), zeroForNan(c), zeroForNan(d)]
    isRecovered = true
  }
  if (isInfinite(c, d)) {
    ;[a, b, c, d] = [zeroForNan(a), zeroForNan(b), boxed(c), boxed(d)]
    isRecovered = true
  }
  if (!isRecovered && products.some(each => Math.abs(each) === Infinity)) {
    ;[a, b, c, d] = [zeroForNan(a), zeroForNan(b), zeroForNan(c), zeroForNan(d)]
    isRecovered = true
  }
  if (!isRecovered) return complex(real, imaginary)
  return complex(Infinity * (a * c - b * d), Infinity * (a * d + b * c))
}

function isInfinite(a: number, b: number): boolean {
  return Math.abs(a) === Infinity || Math.abs(b) === Infinity
}

/** One for an infinity, else zero, with the sign kept. */
function boxed(value: number): number {
  const size = Math.abs(value) === Infinity ? 1 : 0
  return value < 0 || Object.is(value, -0) ? -size : size
}

function zeroForNan(value: number): number {
  return Number.isNaN(value) ? 0 : value
}

/** abs(z), rounded correctly. */
export function absoluteComplex({ real, imaginary }: PyComplex): number {
  if (Math.abs(real) === Infinity || Math.abs(imaginary) === Infinity) return Infinity
  if (Number.isNaN(real) || Number.isNaN(imaginary)) return NaN
  const [a, first] = exactParts(real)
  const [b, second] = exactParts(imaginary)
  if (a === 0n || b === 0n) return Math.abs(a === 0n ? imaginary : real)
  // Parts so far apart that the smaller one changes nothing.
  if (Math.abs(first - second) > 1200) return Math.max(Math.abs(real), Math.abs(imaginary))
  const least = Math.min(first, second)
  const [x, y] = [a << BigInt(first - least), b << BigInt(second - least)]
  return rootOfSum(x * x + y * y, least)
}

/** base ** exponent */
export function powerComplex(base: PyComplex, exponent: PyComplex): PyComplex {
  const whole = exponent.real
  if (exponent.imaginary === 0 && Number.isInteger(whole) && Math.abs(whole) <= 100)
    return requireFinite(integerPower(base, whole))
  if (base.real === 0 && base.imaginary === 0) {
    if (exponent.real < 0 || exponent.imaginary !== 0)
      throw raised("ZeroDivisionError", "zero to a negative or complex power")
    return complex(0, 0)
  }
  const size = absoluteComplex(base)
  const isBounded = Number.isFinite(size)
  const angle = (isBounded ? atan2 : Math.atan2)(base.imaginary, base.real)
  const isPlain = isBounded && Number.isFinite(exponent.real) && size > 0
  let length = isPlain ? power(size, exponent.real) : size ** exponent.real
  let phase = angle * exponent.real
  if (exponent.imaginary !== 0) {
    length *= finite(exp, -angle * exponent.imaginary, Math.exp)
    phase += exponent.imaginary * finite(log, size, Math.log)
  }
  const real = length * finite(cos, phase, Math.cos)
  const imaginary = length * finite(sin, phase, Math.sin)
  return requireFinite(complex(real, imaginary))
}

function requireFinite(power: PyComplex): PyComplex {
  if (isInfinite(power.real, power.imaginary))
    throw raised("OverflowError", "complex exponentiation")
  return power
}

/** A function that knows finite numbers only; about the others all engines agree. */
function finite(own: (x: number) => number, x: number, other: (x: number) => number): number {
  return Number.isFinite(x) ? own(x) : other(x)
}

function integerPower(base: PyComplex, exponent: number): PyComplex {
  let result = complex(1, 0)
  let factor = base
  for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = product(result, factor)
    factor = product(factor, factor)
  }
  if (exponent >= 0) return result
  if (base.real === 0 && base.imaginary === 0)
    throw raised("ZeroDivisionError", "zero to a negative or complex power")
  return quotient(complex(1, 0), result)
}

/** repr(complex) */
export function complexText(value: PyComplex): string {
  const imaginary = shortText(value.imaginary)
  if (value.real === 0 && !Object.is(value.real, -0)) return `${imaginary}j`
  const sign = imaginary.startsWith("-") ? "" : "+"
  return `(${shortText(value.real)}${sign}${imaginary}j)`
}

function shortText(value: number): string {
  return floatText(value).replace(/\.0$/, "")
}
