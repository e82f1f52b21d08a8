/** `math`: functions of floats, the same in every JavaScript engine. */
import { itemsOfIterable, optionalIndex } from "../../python/builtins/shared"
import { raised, typeError, valueError } from "../../python/objects/exception"
import { call, nativeSteps } from "../../python/objects/native"
import { bitLength, intOf } from "../../python/objects/numbers"
import { floatText, powerFloats, truncateFloat } from "../../python/objects/numbers-float"
import { operate } from "../../python/objects/operations"
import { float, NEEDS_CALL, tuple } from "../../python/objects/singletons"
import { typeName, typeOf } from "../../python/objects/type-of"
import { PyFloat, type PyTuple, type Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { inRange, ofReal, ofTwoReals, realOf } from "./math-arguments"
import { integerFunctions } from "./math-integers"
import { exactParts } from "../../python/objects/elementary"
import * as precise from "../../python/objects/elementary"
import { specialFunctions } from "./math-special"
import type { ModuleRows } from "./module-rows"

const domainError = () => valueError("math domain error")
const refuse = (message: string, x: number) => valueError(`${message}, got ${floatText(x)}`)

/** A function that CPython refuses outside of an interval; nan passes through. */
function within(
  name: string,
  isInside: (x: number) => boolean,
  message: string,
  compute: (x: number) => number,
) {
  return ofReal(name, x => {
    if (Number.isNaN(x)) return x
    if (!isInside(x)) throw refuse(message, x)
    return compute(x)
  })
}

/** sin, cos, tan: of finite angles. */
function circular(name: string, compute: (x: number) => number) {
  return within(name, Number.isFinite, "expected a finite input", compute)
}

/** A function that grows beyond the floats. */
function growing(name: string, compute: (x: number) => number) {
  return ofReal(name, x => (Number.isFinite(x) ? inRange(compute(x), x) : compute(x)))
}

function finiteOr(compute: (x: number) => number, infinite: (x: number) => number) {
  return (x: number) => (Number.isFinite(x) ? compute(x) : infinite(x))
}

function exactSum(values: readonly number[]): [sum: bigint, exponent: number] {
  const parts = values.map(value => ({ value, parts: exactParts(Math.abs(value)) }))
  const least = Math.min(0, ...parts.map(({ parts: [, exponent] }) => exponent))
  let sum = 0n
  for (const {
    value,
    parts: [mantissa, exponent],
  } of parts) {
    const shifted = mantissa << BigInt(exponent - least)
    sum += value < 0 ? -shifted : shifted
  }
  return [sum, least]
}

function preciseSum(values: readonly number[]): number {
  const special = values.filter(value => !Number.isFinite(value))
  if (special.length > 0) {
    if (special.includes(Infinity) && special.includes(-Infinity))
      throw valueError("-inf + inf in fsum")
    return special.reduce((sum, value) => sum + value, 0)
  }
  const result = precise.scaled(...exactSum(values))
  if (!Number.isFinite(result)) throw raised("OverflowError", "intermediate overflow in fsum")
  return result
}

/** The length of a vector, rounded once. */
function lengthOf(parts: readonly number[]): number {
  if (parts.some(part => Math.abs(part) === Infinity)) return Infinity
  if (parts.some(Number.isNaN)) return NaN
  const exact = parts.map(part => exactParts(Math.abs(part)))
  const least = Math.min(0, ...exact.map(([, exponent]) => exponent))
  let sum = 0n
  for (const [mantissa, exponent] of exact) sum += (mantissa << BigInt(exponent - least)) ** 2n
  return precise.rootOfSum(sum, least)
}

function splitFloat(x: number): [mantissa: number, exponent: number] {
  if (x === 0 || !Number.isFinite(x)) return [x, 0]
  let [mantissa, exponent] = [x, 0]
  while (Math.abs(mantissa) >= 1) [mantissa, exponent] = [mantissa / 2, exponent + 1]
  while (Math.abs(mantissa) < 0.5) [mantissa, exponent] = [mantissa * 2, exponent - 1]
  return [mantissa, exponent]
}

function nextFloat(from: number, isUp: boolean): number {
  if (from === 0) return isUp ? 5e-324 : -5e-324
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, from)
  const step = isUp === from > 0 ? 1n : -1n
  view.setBigInt64(0, view.getBigInt64(0) + step)
  return view.getFloat64(0)
}

function ulp(x: number): number {
  if (Number.isNaN(x)) return x
  const size = Math.abs(x)
  if (size === Infinity) return size
  const next = nextFloat(size, true)
  return next === Infinity ? size - nextFloat(size, false) : next - size
}

function remainder(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN
  if (!Number.isFinite(x) || y === 0) throw domainError()
  if (!Number.isFinite(y)) return x
  const size = Math.abs(y)
  const rest = Math.abs(x) % size
  const other = size - rest
  let result = rest
  if (rest > other) result = -other
  else if (rest === other) result = rest - 2 * (((Math.abs(x) - rest) / 2) % size)
  return Object.is(x, -0) || x < 0 ? -result : result
}

function power(x: number, y: number): number {
  if (y === 0 || x === 1) return 1
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN
  if (!Number.isFinite(x) || !Number.isFinite(y)) return infinitePower(x, y)
  if (x === 0) {
    if (y < 0) throw domainError()
    return Math.abs(y % 2) === 1 ? x : 0
  }
  if (Number.isInteger(y) && Math.abs(y) <= 1100) return exactPower(x, y)
  if (x < 0 && !Number.isInteger(y)) throw domainError()
  const size = precise.power(Math.abs(x), y)
  return inRange(x < 0 && Math.abs(y % 2) === 1 ? -size : size)
}

function exactPower(x: number, y: number): number {
  try {
    return powerFloats(x, y)!
  } catch {
    throw raised("OverflowError", "math range error")
  }
}

function infinitePower(x: number, y: number): number {
  if (!Number.isFinite(y)) {
    const size = Math.abs(x)
    if (size === 1) return 1
    return size > 1 === y > 0 ? Infinity : 0
  }
  const isOdd = Math.abs(y % 2) === 1
  const size = y > 0 ? Infinity : 0
  return x < 0 && isOdd ? -size : size
}

function angle(y: number, x: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN
  const sign = y < 0 || Object.is(y, -0) ? -1 : 1
  const isLeft = x < 0 || Object.is(x, -0)
  if (y === 0) return isLeft ? sign * Math.PI : y
  if (Math.abs(y) === Infinity) {
    if (Number.isFinite(x)) return (sign * Math.PI) / 2
    return sign * precise.atan2(1, isLeft ? -1 : 1)
  }
  if (!Number.isFinite(x)) return isLeft ? sign * Math.PI : sign * 0
  return precise.atan2(y, x)
}

function rounding(name: string, method: string, round: (x: number) => Value) {
  return nativeSteps(name, "(x, /)", function* (vm, x: Value) {
    const whole = intOf(x)
    if (whole !== null) return whole
    if (x instanceof PyFloat) return round(x.value)
    const own = typeOf(x).lookup(method)
    if (own !== undefined) return yield call(own, x)
    if (name === "trunc") throw typeError(`type ${typeName(x)} doesn't define __trunc__ method`)
    return round(yield* realOf(vm, x))
  })
}

/** Of an int beyond the floats: that of its leading part, and of the power of two. */
function largeLog(value: bigint, base: 0 | 2 | 10): number {
  const exponent = bitLength(value)
  const part = precise.scaled(value, -exponent)
  const ofPart = (x: number) =>
    base === 0 ? precise.log(x) : precise.logTo(base, ...exactParts(x))
  return ofPart(part) + (base === 2 ? exponent : ofPart(2) * exponent)
}

/** The logarithm of a float or of an int of any size. */
function* logSteps(vm: Vm, x: Value, base: 0 | 2 | 10) {
  const whole = intOf(x)
  if (whole !== null && whole <= 0) throw valueError("expected a positive input")
  if (whole !== null && !Number.isFinite(Number(whole))) return largeLog(BigInt(whole), base)
  const value = yield* realOf(vm, x)
  if (value <= 0) throw refuse("expected a positive input", value)
  if (!Number.isFinite(value)) return value
  return base === 0 ? precise.log(value) : precise.logTo(base, ...exactParts(value))
}

function* realsOf(vm: Vm, values: readonly Value[]) {
  const reals: number[] = []
  for (const value of values) reals.push(yield* realOf(vm, value))
  return reals
}

const isUnit = (x: number) => x >= -1 && x <= 1
const unitMessage = "expected a number in range from -1 up to 1"
const halfPi = Math.PI / 2

const functions = [
  within("sqrt", x => x >= 0, "expected a nonnegative input", Math.sqrt),
  circular("sin", precise.sin),
  circular("cos", precise.cos),
  circular("tan", precise.tan),
  within("asin", isUnit, unitMessage, precise.asin),
  within("acos", isUnit, unitMessage, precise.acos),
  ofReal(
    "atan",
    finiteOr(precise.atan, x => (x > 0 ? halfPi : x < 0 ? -halfPi : x)),
  ),
  growing(
    "sinh",
    finiteOr(
      x => precise.hyperbolic(x, -1),
      x => x,
    ),
  ),
  growing(
    "cosh",
    finiteOr(x => precise.hyperbolic(x, 1), Math.abs),
  ),
  ofReal(
    "tanh",
    finiteOr(precise.tanh, x => (Number.isNaN(x) ? x : Math.sign(x))),
  ),
  ofReal(
    "asinh",
    finiteOr(precise.asinh, x => x),
  ),
  within(
    "acosh",
    x => x >= 1,
    "expected argument value not less than 1",
    finiteOr(precise.acosh, x => x),
  ),
  within("atanh", x => x > -1 && x < 1, "expected a number between -1 and 1", precise.atanh),
  growing(
    "exp",
    finiteOr(precise.exp, x => (x === -Infinity ? 0 : x)),
  ),
  growing(
    "exp2",
    finiteOr(precise.exp2, x => (x === -Infinity ? 0 : x)),
  ),
  growing(
    "expm1",
    finiteOr(precise.expm1, x => (x === -Infinity ? -1 : x)),
  ),
  within(
    "log1p",
    x => x > -1,
    "expected argument value > -1",
    finiteOr(precise.log1p, x => x),
  ),
  ofReal("cbrt", precise.cubeRoot),
  ofReal("fabs", Math.abs),
  ofReal("degrees", x => x * (180 / Math.PI)),
  ofReal("radians", x => x * (Math.PI / 180)),
  ofReal("isnan", x => ({ value: Number.isNaN(x) })),
  ofReal("isinf", x => ({ value: Math.abs(x) === Infinity })),
  ofReal("isfinite", x => ({ value: Number.isFinite(x) })),
  ofReal("ulp", ulp),
  ofReal("modf", x => {
    const whole = Math.trunc(x)
    const rest = Math.abs(x) === Infinity ? 0 * Math.sign(x) : x - whole
    const part = rest === 0 && (x < 0 || Object.is(x, -0)) ? -0 : rest
    return { value: tuple([float(part), float(whole)]) }
  }),
  ofReal("frexp", x => {
    const [mantissa, exponent] = splitFloat(x)
    return { value: tuple([float(mantissa), exponent]) }
  }),
  ofTwoReals("copysign", "(x, y, /)", (x, y) =>
    y < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x),
  ),
  ofTwoReals("fmod", "(x, y, /)", (x, y) => {
    const result = x % y
    if (Number.isNaN(result) && !Number.isNaN(x) && !Number.isNaN(y)) throw domainError()
    return result
  }),
  ofTwoReals("remainder", "(x, y, /)", remainder),
  ofTwoReals("atan2", "(y, x, /)", angle),
  ofTwoReals("pow", "(x, y, /)", power),
  rounding("floor", "__floor__", x => truncateFloat(Math.floor(x))),
  rounding("ceil", "__ceil__", x => truncateFloat(Math.ceil(x))),
  rounding("trunc", "__trunc__", x => truncateFloat(x)),
  nativeSteps("log", "(x, base=None, /)", function* (vm, x: Value, base?: Value) {
    const result = yield* logSteps(vm, x, 0)
    if (base === undefined) return float(result)
    const divisor = yield* logSteps(vm, base, 0)
    if (divisor === 0) throw raised("ZeroDivisionError", "division by zero")
    return float(result / divisor)
  }),
  nativeSteps("log2", "(x, /)", function* (vm, x: Value) {
    return float(yield* logSteps(vm, x, 2))
  }),
  nativeSteps("log10", "(x, /)", function* (vm, x: Value) {
    return float(yield* logSteps(vm, x, 10))
  }),
  nativeSteps("hypot", "(*coordinates)", function* (vm, coordinates: PyTuple) {
    const reals = yield* realsOf(vm, coordinates.items)
    return float(inRange(lengthOf(reals), ...reals))
  }),
  nativeSteps("dist", "(p, q, /)", function* (vm, p: Value, q: Value) {
    const from = yield* realsOf(vm, yield* itemsOfIterable(vm, p))
    const to = yield* realsOf(vm, yield* itemsOfIterable(vm, q))
    if (from.length !== to.length)
      throw valueError("both points must have the same number of dimensions")
    return float(lengthOf(from.map((part, at) => part - to[at]!)))
  }),
  nativeSteps("fsum", "(seq, /)", function* (vm, all: Value) {
    return float(preciseSum(yield* realsOf(vm, yield* itemsOfIterable(vm, all))))
  }),
  nativeSteps("sumprod", "(p, q, /)", function* (vm, p: Value, q: Value) {
    const left = yield* itemsOfIterable(vm, p)
    const right = yield* itemsOfIterable(vm, q)
    if (left.length !== right.length) throw valueError("Inputs are not the same length")
    if ([...left, ...right].some(item => item instanceof PyFloat))
      return float(exactProducts(yield* realsOf(vm, left), yield* realsOf(vm, right)))
    let sum: Value = 0
    for (const [at, item] of left.entries()) {
      const product = yield* operate(vm, "Mult", item, right[at]!)
      sum = yield* operate(vm, "Add", sum, product)
    }
    return sum
  }),
  nativeSteps("fma", "(x, y, z, /)", function* (vm, x: Value, y: Value, z: Value) {
    const [a, b, c] = yield* realsOf(vm, [x, y, z])
    if (Number.isFinite(a) && Number.isFinite(b) && !Number.isFinite(c)) return float(c!)
    if (![a!, b!, c!].every(Number.isFinite)) {
      const result = a! * b! + c!
      if (Number.isNaN(result) && ![a, b, c].some(Number.isNaN))
        throw valueError("invalid operation in fma")
      return float(result)
    }
    const result = exactProducts([a!, c!], [b!, 1])
    if (!Number.isFinite(result)) throw raised("OverflowError", "overflow in fma")
    return float(result)
  }),
  nativeSteps("ldexp", "(x, i, /)", function* (vm, x: Value, i: Value) {
    const value = yield* realOf(vm, x)
    const exponent = intOf(i)
    if (exponent === null) throw typeError("Expected an int as second argument to ldexp.")
    if (value === 0 || !Number.isFinite(value)) return float(value)
    const [mantissa, places] = exactParts(Math.abs(value))
    if (exponent > 3000) throw raised("OverflowError", "math range error")
    const size = exponent < -3000 ? 0 : precise.scaled(mantissa, places + Number(exponent))
    return float(inRange(value < 0 ? -size : size, value))
  }),
  nativeSteps(
    "isclose",
    "(a, b, *, rel_tol=1e-09, abs_tol=0.0)",
    function* (vm, a: Value, b: Value, relative?: Value, absolute?: Value) {
      const [x, y] = yield* realsOf(vm, [a, b])
      const rel = relative === undefined ? 1e-9 : yield* realOf(vm, relative)
      const abs = absolute === undefined ? 0 : yield* realOf(vm, absolute)
      if (rel < 0 || abs < 0) throw valueError("tolerances must be non-negative")
      if (x === y) return true
      if (Math.abs(x!) === Infinity || Math.abs(y!) === Infinity) return false
      const apart = Math.abs(y! - x!)
      return apart <= Math.abs(rel * y!) || apart <= Math.abs(rel * x!) || apart <= abs
    },
  ),
  nativeSteps(
    "nextafter",
    "(x, y, /, *, steps=None)",
    function* (vm, x: Value, y: Value, steps: Value = null) {
      const [from, to] = yield* realsOf(vm, [x, y])
      const count = steps === null ? 1 : optionalIndex(steps, 1)
      if (count === NEEDS_CALL) throw typeError("steps must be an int")
      if (count < 0) throw valueError("steps must be a non-negative integer")
      let at = from!
      if (Number.isNaN(at) || Number.isNaN(to!)) return float(NaN)
      for (let step = 0; step < count && at !== to; step++) at = nextFloat(at, to! > at)
      return float(at === to ? to : at)
    },
  ),
]

/** The sum of products, exact and rounded once. */
function exactProducts(left: readonly number[], right: readonly number[]): number {
  if (![...left, ...right].every(Number.isFinite))
    return left.reduce((sum, value, at) => sum + value * right[at]!, 0)
  let sum = 0n
  for (const [at, value] of left.entries()) {
    const [a, b] = [exactParts(Math.abs(value)), exactParts(Math.abs(right[at]!))]
    const product = (a[0] * b[0]) << BigInt(a[1] + b[1] + 2148)
    sum += value < 0 !== right[at]! < 0 ? -product : product
  }
  return precise.scaled(sum, -2148)
}

/** What `import math` offers. */
export const mathModule: ModuleRows = {
  natives: [...functions, ...integerFunctions, ...specialFunctions],
  constants: [
    ["pi", float(Math.PI)],
    ["e", float(Math.E)],
    ["tau", float(2 * Math.PI)],
    ["inf", float(Infinity)],
    ["nan", float(NaN)],
  ],
}
