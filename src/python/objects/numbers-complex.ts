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

/** An operator on two complex numbers. */
export function complexBinary(operator: BinaryOperator, left: PyComplex, right: PyComplex): Value {
  const [a, b, c, d] = [left.real, left.imaginary, right.real, right.imaginary]
  switch (operator) {
    case "Add":
      return complex(a + c, b + d)
    case "Sub":
      return complex(a - c, b - d)
    case "Mult":
      return complex(a * c - b * d, a * d + b * c)
    case "Div":
      return divideComplex(left, right)
    case "Pow":
      return powerComplex(left, right)
    default:
      return NotImplemented
  }
}

/** Division as CPython does it: by the larger component, which avoids overflow. */
function divideComplex(left: PyComplex, right: PyComplex): PyComplex {
  const [a, b, c, d] = [left.real, left.imaginary, right.real, right.imaginary]
  if (c === 0 && d === 0) throw raised("ZeroDivisionError", "division by zero")
  if (Math.abs(c) >= Math.abs(d)) {
    const ratio = d / c
    const bottom = c + d * ratio
    return complex((a + b * ratio) / bottom, (b - a * ratio) / bottom)
  }
  const ratio = c / d
  const bottom = c * ratio + d
  return complex((a * ratio + b) / bottom, (b * ratio - a) / bottom)
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
    return integerPower(base, whole)
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
  if (Math.abs(real) === Infinity || Math.abs(imaginary) === Infinity)
    throw raised("OverflowError", "complex exponentiation")
  return complex(real, imaginary)
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
  return divideComplex(complex(1, 0), result)
}

function product(left: PyComplex, right: PyComplex): PyComplex {
  const [a, b, c, d] = [left.real, left.imaginary, right.real, right.imaginary]
  return complex(a * c - b * d, a * d + b * c)
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
