/**
 * Elementary functions that give the same float in every JavaScript engine: computed with whole
 * numbers that stand for value * 2 ** 200 and rounded once at the end, so that the result is the
 * float nearest to the true value. Small arguments go by the first terms of their series, where
 * plain float arithmetic already rounds correctly.
 */
import { isLong, noteProduct } from "./long-ints"
import { bitLength } from "./numbers"

const BITS = 200
const bits = BigInt(BITS)
const one = 1n << bits
/** Below this size x and the next term of a series are all there is. */
const small = 2 ** -27

/** The exact value of a finite non-negative float as mantissa * 2 ** exponent. */
export function exactParts(value: number): [mantissa: bigint, exponent: number] {
  let exponent = 0
  let mantissa = value
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2
    exponent--
  }
  return [BigInt(mantissa), exponent]
}

/** The sum of z ** (2k + 1) / (2k + 1), with signs taking turns for atan instead of atanh. */
function inverseSeries(z: bigint, isAlternating: boolean, places = bits): bigint {
  const square = (z * z) >> places
  let power = z
  let sum = 0n
  for (let odd = 1n; power !== 0n; odd += 2n) {
    const term = power / odd
    sum += isAlternating && (odd & 2n) === 2n ? -term : term
    power = (power * square) >> places
    if (power === -1n) break
  }
  return sum
}

/** pi with so many binary places (Machin's formula). */
function piWith(places: bigint): bigint {
  const guard = places + 16n
  const unit = 1n << guard
  const quarter =
    4n * inverseSeries(unit / 5n, true, guard) - inverseSeries(unit / 239n, true, guard)
  return (4n * quarter) >> 16n
}

const pi = piWith(bits)
const ln2 =
  18n * inverseSeries(one / 26n, false) -
  2n * inverseSeries(one / 4801n, false) +
  8n * inverseSeries(one / 8749n, false)
const ln10 = naturalLog(10n, 0)

function multiply(left: bigint, right: bigint): bigint {
  return (left * right) >> bits
}

function divide(left: bigint, right: bigint): bigint {
  return (left << bits) / right
}

/** The fixed-point number nearest below a finite float. */
function fixed(value: number): bigint {
  const [mantissa, exponent] = exactParts(Math.abs(value))
  const shift = bits + BigInt(exponent)
  const size = shift >= 0n ? mantissa << shift : mantissa >> -shift
  return value < 0 ? -size : size
}

/** The float nearest to a fixed-point number times 2 ** exponent. */
function rounded(given: bigint, power = 0): number {
  let [value, exponent] = [given, power]
  const excess = bitLength(value) - 900
  if (excess > 0) {
    // Too long for a float: the bits cut off leave a trace, so that rounding is still right.
    const cut = value >> BigInt(excess)
    value = cut << BigInt(excess) === value ? cut : cut | 1n
    exponent += excess
  }
  const size = bitLength(value) - BITS + exponent
  // Among the smallest floats, bits are lost: they are dropped before the one rounding.
  if (size < -1020 && value !== 0n) {
    const places = BITS - exponent - 1074
    const half = 1n << BigInt(places - 1)
    return Number((value + half) >> BigInt(places)) * 2 ** -1074
  }
  const scale = exponent - BITS
  const first = Math.trunc(scale / 2)
  return Number(value) * 2 ** first * 2 ** (scale - first)
}

/** ln(mantissa * 2 ** exponent) of a positive whole mantissa. */
function naturalLog(mantissa: bigint, exponent: number): bigint {
  const length = bitLength(mantissa)
  const shift = bits - BigInt(length)
  const part = shift >= 0n ? mantissa << shift : mantissa >> -shift
  // `part` is in [1/2, 1): its logarithm by atanh((part - 1) / (part + 1)) * 2.
  const isLow = part * 7n < one * 5n
  const near = isLow ? part * 2n : part
  const whole = BigInt(length + exponent - (isLow ? 1 : 0))
  return 2n * inverseSeries(divide(near - one, near + one), false) + whole * ln2
}

function logOf(value: number): bigint {
  const [mantissa, exponent] = exactParts(value)
  return naturalLog(mantissa, exponent)
}

/** log2 and log10 of a positive whole number times 2 ** exponent. */
export function logTo(base: 2 | 10, mantissa: bigint, exponent: number): number {
  return rounded(divide(naturalLog(mantissa, exponent), base === 2 ? ln2 : ln10))
}

/** ln(x) of finite x > 0. */
export function log(x: number): number {
  return rounded(logOf(x))
}

/** ln(1 + x) of finite x > -1. */
export function log1p(x: number): number {
  if (Math.abs(x) < 2 ** -54) return x
  const sum = one + fixed(x)
  return rounded(naturalLog(sum, -BITS))
}

/** e ** r of a fixed-point r: a fixed-point number in [1/2, 2] and a power of two. */
function exponential(r: bigint): [bigint, number] {
  const whole = (2n * r + ln2) / (2n * ln2) - (r < 0n ? 1n : 0n)
  const rest = (r - whole * ln2) >> 8n
  let term = one
  let sum = one
  for (let k = 1n; term !== 0n && term !== -1n; k++) {
    term = multiply(term, rest) / k
    sum += term
  }
  for (let times = 0; times < 8; times++) sum = multiply(sum, sum)
  return [sum, Number(whole)]
}

/** e ** x; Infinity when it is too large. */
export function exp(x: number): number {
  if (x > 710) return Infinity
  if (x < -746) return 0
  if (Math.abs(x) < 2 ** -60) return 1 + x
  return rounded(...exponential(fixed(x)))
}

/** e ** x - 1 */
export function expm1(x: number): number {
  if (Math.abs(x) < 2 ** -54) return x
  if (x > 710) return Infinity
  if (x < -60) return -1
  return rounded(shifted(exponential(fixed(x))) - one)
}

function shifted([value, exponent]: [bigint, number]): bigint {
  return exponent >= 0 ? value << BigInt(exponent) : value >> BigInt(-exponent)
}

/** 2 ** x */
export function exp2(x: number): number {
  if (x > 1100) return Infinity
  if (x < -1200) return 0
  const whole = Math.floor(x)
  const [value, exponent] = exponential(multiply(fixed(x - whole), ln2))
  return rounded(value, exponent + whole)
}

/** base ** exponent of base > 0 and both finite; Infinity or 0 beyond the floats. */
export function power(base: number, exponent: number): number {
  const product = logOf(base) * fixedWide(exponent)
  const whole = product >> (bits + wide)
  if (whole > 710n) return Infinity
  if (whole < -746n) return 0
  return rounded(...exponential(product >> wide))
}

// An exponent may be tiny or huge: it keeps more places than other numbers.
const wide = 200n

function fixedWide(value: number): bigint {
  const [mantissa, exponent] = exactParts(Math.abs(value))
  const shift = wide + BigInt(exponent)
  const size = shift >= 0n ? mantissa << shift : mantissa >> -shift
  return value < 0 ? -size : size
}

/** Sine and cosine of a fixed-point angle within pi / 4. */
function circular(r: bigint): { sine: bigint; cosine: bigint } {
  let term = one
  let sine = 0n
  let cosine = 0n
  for (let k = 1n; term !== 0n && term !== -1n; k++) {
    const isNegative = ((k - 1n) & 2n) === 2n
    if ((k & 1n) === 1n) cosine += isNegative ? -term : term
    else sine += isNegative ? -term : term
    term = multiply(term, r) / k
  }
  return { sine, cosine }
}

/** x = quadrant * pi / 2 + rest. */
function reduced(x: number): { quadrant: number; sine: bigint; cosine: bigint } {
  const [, exponent] = exactParts(x === 0 ? 1 : Math.abs(x))
  const size = Math.max(0, bitLength(fixed(x)) - BITS)
  const extra = BigInt(size + 8)
  const places = bits + extra
  const halfPi = size < 1 && exponent < 0 ? pi >> 1n : piWith(places) >> 1n
  const angle = size < 1 && exponent < 0 ? fixed(x) : fixed(x) << extra
  const quadrants = floorDivide(2n * angle + halfPi, 2n * halfPi)
  const rest = angle - quadrants * halfPi
  const r = size < 1 && exponent < 0 ? rest : rest >> extra
  return { quadrant: Number(((quadrants % 4n) + 4n) % 4n), ...circular(r) }
}

function floorDivide(left: bigint, right: bigint): bigint {
  const quotient = left / right
  return left % right < 0n ? quotient - 1n : quotient
}

/** sin(x) of finite x. */
export function sin(x: number): number {
  if (Math.abs(x) < small) return x === 0 ? x : x - (x * x * x) / 6
  const { quadrant, sine, cosine } = reduced(x)
  return rounded([sine, cosine, -sine, -cosine][quadrant]!)
}

/** cos(x) of finite x. */
export function cos(x: number): number {
  if (Math.abs(x) < small) return 1 - (x * x) / 2
  const { quadrant, sine, cosine } = reduced(x)
  return rounded([cosine, -sine, -cosine, sine][quadrant]!)
}

/** tan(x) of finite x. */
export function tan(x: number): number {
  if (Math.abs(x) < small) return x + (x * x * x) / 3
  const { quadrant, sine, cosine } = reduced(x)
  return rounded(quadrant % 2 === 0 ? divide(sine, cosine) : -divide(cosine, sine))
}

/** The whole part of the square root: Newton's step from that of the leading half of the bits. */
export function wholeRoot(value: bigint): bigint {
  if (value < 2n ** 52n) return BigInt(Math.floor(Math.sqrt(Number(value))))
  const bits = bitLength(value)
  if (isLong(value)) noteProduct(bits / 2, bits / 2)
  const shift = BigInt(bits >> 2)
  const guess = wholeRoot(value >> (shift * 2n)) << shift
  let root = (guess + value / guess) >> 1n
  while (root * root > value) root--
  return root
}

function squareRoot(value: bigint): bigint {
  return wholeRoot(value << bits)
}

/** atan of a fixed-point number: halved three times, so that the series is short. */
function arcTangent(z: bigint): bigint {
  let part = z
  for (let times = 0; times < 3; times++)
    part = divide(part, one + squareRoot(one + multiply(part, part)))
  return 8n * inverseSeries(part, true)
}

/** atan(y / x) of y >= 0 and x >= 0, not both 0. */
function angleOf(y: bigint, x: bigint): bigint {
  if (y <= x) return arcTangent(divide(y, x))
  return (pi >> 1n) - arcTangent(divide(x, y))
}

/** atan(x) */
export function atan(x: number): number {
  const size = Math.abs(x)
  if (size < small) return x === 0 ? x : x - (x * x * x) / 3
  const angle = size > 2 ** 190 ? rounded(pi >> 1n) : rounded(angleOf(fixed(size), one))
  return x < 0 ? -angle : angle
}

/** The angle of the point (x, y), both finite and not both zero. */
export function atan2(y: number, x: number): number {
  const [mantissaY, exponentY] = exactParts(Math.abs(y))
  const [mantissaX, exponentX] = exactParts(Math.abs(x))
  const shift = BigInt(Math.min(exponentY, exponentX))
  const tall = mantissaY << (BigInt(exponentY) - shift)
  const broad = mantissaX << (BigInt(exponentX) - shift)
  const places = bits + 1100n
  // Of a very flat angle the ratio itself is the answer.
  const ratio = broad === 0n ? null : (tall << places) / broad
  const isFlat = ratio !== null && ratio >> (places - 27n) === 0n
  if (isFlat && x > 0) {
    const flat = Math.abs(y) / Math.abs(x)
    return y < 0 || Object.is(y, -0) ? -flat : flat
  }
  const angle = isFlat ? ratio >> 1100n : angleOf(tall << bits, broad << bits)
  const size = rounded(x < 0 || Object.is(x, -0) ? pi - angle : angle)
  return y < 0 || Object.is(y, -0) ? -size : size
}

/** asin(x) of x within [-1, 1]. */
export function asin(x: number): number {
  if (Math.abs(x) < small) return x + (x * x * x) / 6
  const z = fixed(Math.abs(x))
  const angle = rounded(angleOf(z, squareRoot(one - multiply(z, z))))
  return x < 0 ? -angle : angle
}

/** acos(x) of x within [-1, 1]. */
export function acos(x: number): number {
  const z = fixed(Math.abs(x))
  const angle = angleOf(squareRoot(one - multiply(z, z)), z)
  return rounded(x < 0 ? pi - angle : angle)
}

/** sinh and cosh: half the difference, or the sum, of e ** x and e ** -x. */
export function hyperbolic(x: number, sign: 1 | -1): number {
  if (sign < 0 && Math.abs(x) < small) return x + (x * x * x) / 6
  if (Math.abs(x) > 711) return sign < 0 && x < 0 ? -Infinity : Infinity
  const [value, exponent] = exponential(fixed(Math.abs(x)))
  const back = divide(one, value)
  const shift = BigInt(2 * exponent)
  const sum = value + BigInt(sign) * (back >> shift)
  const size = rounded(sum, exponent - 1)
  return sign < 0 && x < 0 ? -size : size
}

/** tanh(x) */
export function tanh(x: number): number {
  if (Math.abs(x) < small) return x === 0 ? x : x - (x * x * x) / 3
  if (Math.abs(x) > 25) return x < 0 ? -1 : 1
  const square = shifted(exponential(fixed(2 * x)))
  return rounded(divide(square - one, square + one))
}

/** asinh(x) */
export function asinh(x: number): number {
  const size = Math.abs(x)
  if (size < small) return x === 0 ? x : x - (x * x * x) / 6
  const z = fixed(size)
  const result = rounded(naturalLog(z + squareRoot(multiply(z, z) + one), -BITS))
  return x < 0 ? -result : result
}

/** acosh(x) of x >= 1. */
export function acosh(x: number): number {
  const z = fixed(x)
  return rounded(naturalLog(z + squareRoot(multiply(z, z) - one), -BITS))
}

/** atanh(x) of x within (-1, 1). */
export function atanh(x: number): number {
  if (Math.abs(x) < small) return x + (x * x * x) / 3
  const z = fixed(x)
  return rounded((naturalLog(one + z, -BITS) - naturalLog(one - z, -BITS)) >> 1n)
}

/** The float nearest to the square root of a whole number times 4 ** exponent. */
export function rootOfSum(sum: bigint, exponent: number): number {
  if (sum === 0n) return 0
  const shift = Math.max(0, 130 - bitLength(sum))
  const even = shift + (shift & 1)
  const wideSum = sum << BigInt(even)
  const root = wholeRoot(wideSum)
  const sticky = root * root === wideSum ? 0n : 1n
  return rounded((root * 2n + sticky) << bits, exponent - even / 2 - 1)
}

/** The real cube root. */
export function cubeRoot(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x
  const [mantissa, exponent] = exactParts(Math.abs(x))
  const lift = 180 + ((((exponent - 180) % 3) + 3) % 3)
  const value = mantissa << BigInt(lift)
  let root = 1n << BigInt(Math.ceil(bitLength(value) / 3))
  for (;;) {
    const next = (2n * root + value / (root * root)) / 3n
    if (next >= root) break
    root = next
  }
  const sticky = root ** 3n === value ? 0n : 1n
  const size = rounded((root * 2n + sticky) << bits, (exponent - lift) / 3 - 1)
  return x < 0 ? -size : size
}

/** A whole number times 2 ** exponent as the nearest float; Infinity when it is too large. */
export function scaled(value: bigint, exponent: number): number {
  return value === 0n ? 0 : signed(value, rounded((value < 0n ? -value : value) << bits, exponent))
}

function signed(value: bigint, size: number): number {
  return value < 0n ? -size : size
}
