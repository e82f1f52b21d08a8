/**
 * gamma, lgamma, erf and erfc. The first two go by the approximation of Lanczos that CPython uses,
 * in the same order of float operations, so that even their last digits agree; the error functions
 * by the rational approximations that C libraries have from Sun's, piece by piece.
 */
import { raised, valueError } from "../../python/objects/exception"
import { cos, exp, log, power, sin } from "../../python/objects/elementary"
import { floatText } from "../../python/objects/numbers-float"
import { inRange, ofReal } from "./math-arguments"

const g = 6.024680040776729583740234375
const gMinusHalf = 5.524680040776729583740234375
const numerators = [
  23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028,
  1439720407.3117216, 248874557.86205417, 31426415.585400194, 2876370.6289353725,
  186056.26539522348, 8071.672002365816, 210.82427775157936, 2.5066282746310002,
]
const denominators = [
  0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925,
  66, 1,
]

function lanczosSum(x: number): number {
  let [top, bottom] = [0, 0]
  if (x < 5) {
    for (let at = numerators.length - 1; at >= 0; at--) {
      top = top * x + numerators[at]!
      bottom = bottom * x + denominators[at]!
    }
  } else {
    for (const [at, numerator] of numerators.entries()) {
      top = top / x + numerator
      bottom = bottom / x + denominators[at]!
    }
  }
  return top / bottom
}

/** sin(pi * x), exact where it is 0. */
function sineOfTurns(x: number): number {
  const rest = Math.abs(x) % 2
  const quarter = Math.round(2 * rest)
  const { PI } = Math
  const values = [
    () => sin(PI * rest),
    () => cos(PI * (rest - 0.5)),
    () => sin(PI * (1 - rest)),
    () => -cos(PI * (rest - 1.5)),
    () => sin(PI * (rest - 2)),
  ]
  return Math.sign(x) * values[quarter]!()
}

function refuse(x: number): unknown {
  return valueError(`expected a noninteger or positive integer, got ${floatText(x)}`)
}

function factorial(n: number): number {
  let product = 1
  for (let factor = 2; factor <= n; factor++) product *= factor
  return product
}

function gamma(x: number): number {
  if (Number.isNaN(x) || x === Infinity) return x
  if (x === -Infinity || x === 0 || (x < 0 && Number.isInteger(x))) throw refuse(x)
  if (Number.isInteger(x) && x <= 23) return factorial(x - 1)
  const size = Math.abs(x)
  if (size < 1e-20) return inRange(1 / x, x)
  if (size > 200) {
    if (x < 0) return 0 / sineOfTurns(x)
    throw raised("OverflowError", "math range error")
  }
  const y = size + gMinusHalf
  // What the sum lost, depending on which of the two was larger.
  const lost = size > gMinusHalf ? y - size - gMinusHalf : y - gMinusHalf - size
  const z = (lost * g) / y
  return inRange(x < 0 ? gammaBelow(size, y, z) : gammaAbove(size, y, z), x)
}

function gammaBelow(size: number, y: number, z: number): number {
  let result = ((-Math.PI / sineOfTurns(size) / size) * exp(y)) / lanczosSum(size)
  result -= z * result
  if (size < 140) return result / power(y, size - 0.5)
  const half = power(y, size / 2 - 0.25)
  return result / half / half
}

function gammaAbove(size: number, y: number, z: number): number {
  let result = lanczosSum(size) / exp(y)
  result += z * result
  if (size < 140) return result * power(y, size - 0.5)
  const half = power(y, size / 2 - 0.25)
  return result * half * half
}

function logGamma(x: number): number {
  if (Number.isNaN(x)) return x
  if (!Number.isFinite(x)) return Infinity
  if (Number.isInteger(x) && x <= 2) {
    if (x <= 0) throw refuse(x)
    return 0
  }
  const size = Math.abs(x)
  if (size < 1e-20) return -log(size)
  let result = log(lanczosSum(size)) - g
  result += (size - 0.5) * (log(size + g - 0.5) - 1)
  if (x < 0) result = log(Math.PI) - log(Math.abs(sineOfTurns(size))) - log(size) - result
  return inRange(result, x)
}

/** Coefficients of a ratio of two polynomials, from the constant term on. */
interface Ratio {
  readonly top: readonly number[]
  readonly bottom: readonly number[]
}

/** (erf(x) - x) / x by x * x, for |x| < 0.84375. */
const nearZero: Ratio = {
  top: [
    1.28379167095512558561e-1, -3.2504210724700149937e-1, -2.84817495755985104766e-2,
    -5.77027029648944159157e-3, -2.37630166566501626084e-5,
  ],
  bottom: [
    1, 3.97917223959155352819e-1, 6.50222499887672944485e-2, 5.08130628187576562776e-3,
    1.32494738004321644526e-4, -3.9602282787753681232e-6,
  ],
}
/** erf(x) - nearOneBase by |x| - 1, up to 1.25. */
const nearOne: Ratio = {
  top: [
    -2.36211856075265944077e-3, 4.14856118683748331666e-1, -3.72207876035701323847e-1,
    3.18346619901161753674e-1, -1.10894694282396677476e-1, 3.54783043256182359371e-2,
    -2.166375594868790843e-3,
  ],
  bottom: [
    1, 1.06420880400844228286e-1, 5.40397917702171048937e-1, 7.18286544141962662868e-2,
    1.26171219808761642112e-1, 1.36370839120290507362e-2, 1.1984499846799107417e-2,
  ],
}
const nearOneBase = 8.45062911510467529297e-1
/** log(erfc(x) * x) + x * x + 0.5625 by 1 / (x * x), up to 1 / 0.35. */
const middle: Ratio = {
  top: [
    -9.86494403484714822705e-3, -6.93858572707181764372e-1, -1.05586262253232909814e1,
    -6.23753324503260060396e1, -1.62396669462573470355e2, -1.84605092906711035994e2,
    -8.12874355063065934246e1, -9.81432934416914548592,
  ],
  bottom: [
    1, 1.96512716674392571292e1, 1.376577541435190426e2, 4.34565877475229228821e2,
    6.45387271733267880336e2, 4.29008140027567833386e2, 1.08635005541779435134e2,
    6.57024977031928170135, -6.04244152148580987438e-2,
  ],
}
/** The same beyond 1 / 0.35. */
const far: Ratio = {
  top: [
    -9.86494292470009928597e-3, -7.99283237680523006574e-1, -1.77579549177547519889e1,
    -1.60636384855821916062e2, -6.37566443368389627722e2, -1.02509513161107724954e3,
    -4.83519191608651397019e2,
  ],
  bottom: [
    1, 3.03380607434824582924e1, 3.25792512996573918826e2, 1.53672958608443695994e3,
    3.19985821950859553908e3, 2.55305040643316442583e3, 4.74528541206955367215e2,
    -2.24409524465858183362e1,
  ],
}

const polynomial = (terms: readonly number[], z: number): number =>
  terms.reduceRight((sum, term) => term + z * sum)
const ratioAt = ({ top, bottom }: Ratio, z: number): number =>
  polynomial(top, z) / polynomial(bottom, z)

/** erfc(x) of 1.25 <= x < 28. */
function tail(x: number): number {
  const correction = ratioAt(x < 1 / 0.35 ? middle : far, 1 / (x * x))
  // The square of `short` is exact, so that the large part of the exponent is.
  const short = withoutLowWord(x)
  return (exp(-short * short - 0.5625) * exp((short - x) * (short + x) + correction)) / x
}

function withoutLowWord(x: number): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, x)
  view.setUint32(4, 0)
  return view.getFloat64(0)
}

function errorFunction(x: number): number {
  const size = Math.abs(x)
  if (Number.isNaN(x) || x === 0) return x
  if (size < 2 ** -28) return x + 1.28379167095512586316e-1 * x
  if (size < 0.84375) return x + x * ratioAt(nearZero, x * x)
  let result = 1
  if (size < 1.25) result = nearOneBase + ratioAt(nearOne, size - 1)
  else if (size < 6) result = 1 - tail(size)
  return x < 0 ? -result : result
}

function complementary(x: number): number {
  const size = Math.abs(x)
  if (Number.isNaN(x)) return x
  if (size < 2 ** -56) return 1 - x
  if (size < 0.84375) {
    const part = x * ratioAt(nearZero, x * x)
    return x < 0.25 ? 1 - (x + part) : 0.5 - (part + (x - 0.5))
  }
  if (size < 1.25) {
    const part = ratioAt(nearOne, size - 1)
    return x > 0 ? 1 - nearOneBase - part : 1 + (nearOneBase + part)
  }
  if (x >= 28) return 0
  if (x <= -6) return 2
  return x > 0 ? tail(x) : 2 - tail(size)
}

/** The rows of `math` that are here. */
export const specialFunctions = [
  ofReal("gamma", gamma),
  ofReal("lgamma", logGamma),
  ofReal("erf", errorFunction),
  ofReal("erfc", complementary),
]
