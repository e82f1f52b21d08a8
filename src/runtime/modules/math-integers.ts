/** math of ints: factorial, gcd, comb and their like. */
import { nextOf, iteratorOf } from "../../python/builtins/shared"
import { raised, valueError } from "../../python/objects/exception"
import { workOfProducts } from "../../python/objects/long-ints"
import { nativeSteps, type NativeFunction } from "../../python/objects/native"
import { bitLength, moduloInts, type Int } from "../../python/objects/numbers"
import { operate } from "../../python/objects/operations"
import { EXHAUSTED, int } from "../../python/objects/singletons"
import type { PyTuple, Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { wholeOf } from "./math-arguments"
import { wholeRoot } from "../../python/objects/elementary"

function size(value: Int): bigint {
  const whole = BigInt(value)
  return whole < 0n ? -whole : whole
}

/** Bits of two ints that are looked at to find several steps of Euclid at once. */
const LEADING_BITS = 50

/** Euclid's algorithm; with long ints many steps at once, by their leading bits (Lehmer's). */
function commonDivisor(vm: Vm, left: bigint, right: bigint): bigint {
  let [a, b] = left > right ? [left, right] : [right, left]
  for (let length = bitLength(a); ; length = lengthBelow(a, length)) {
    if (length <= LEADING_BITS || b === 0n) break
    vm.host.work(1 + (length >>> 8))
    const cofactors = stepsOfEuclid(a, b, BigInt(length - LEADING_BITS))
    if (cofactors === null) [a, b] = [b, BigInt(moduloInts(a, b))]
    else {
      const [p, q, r, s] = cofactors
      ;[a, b] = [p * a + q * b, r * a + s * b]
    }
  }
  let [x, y] = [Number(a), Number(b)]
  while (y !== 0) [x, y] = [y, x % y]
  return b === 0n ? a : BigInt(x)
}

/** The bits of an int that had `before` and may have lost some: only its first ones are looked at. */
function lengthBelow(value: bigint, before: number): number {
  let rest = Math.max(0, before - 64)
  let leading = value >> BigInt(rest)
  while (leading === 0n && rest > 0) {
    rest = Math.max(0, rest - 64)
    leading = value >> BigInt(rest)
  }
  return rest + bitLength(leading)
}

/**
 * The steps that follow from the leading bits alone, whatever the others are: the two ints become
 * `p * a + q * b` and `r * a + s * b`. Null for none.
 */
function stepsOfEuclid(
  a: bigint,
  b: bigint,
  shift: bigint,
): readonly [bigint, bigint, bigint, bigint] | null {
  let [x, y] = [Number(a >> shift), Number(b >> shift)]
  let [p, q, r, s] = [1, 0, 0, 1]
  while (y + r !== 0 && y + s !== 0) {
    const quotient = Math.floor((x + p) / (y + r))
    if (quotient !== Math.floor((x + q) / (y + s))) break
    ;[p, r] = [r, p - quotient * r]
    ;[q, s] = [s, q - quotient * s]
    ;[x, y] = [y, x - quotient * y]
  }
  return q === 0 ? null : [BigInt(p), BigInt(q), BigInt(r), BigInt(s)]
}

/** The product of start, start + 1, ..., end - 1, in halves so that big factors meet late. */
function product(start: bigint, end: bigint): bigint {
  if (end - start > 8n) {
    const middle = (start + end) >> 1n
    return product(start, middle) * product(middle, end)
  }
  let result = 1n
  for (let factor = start; factor < end; factor++) result *= factor
  return result
}

/** Counts a product of so many factors before it is made. */
function chargeProduct(vm: Vm, factors: number, largest: Int): void {
  const length = factors * bitLength(largest)
  if (length > 2 ** 26) throw raised("MemoryError")
  vm.host.work(Math.ceil(factors + workOfProducts(length)), factors * 20 + length)
  vm.host.allocate(length / 8)
}

/** How many ways, in order (perm) or without (comb). */
function choose(vm: Vm, n: Int, k: Int, isOrdered: boolean): Value {
  if (n < 0) throw valueError("n must be a non-negative integer")
  if (k < 0) throw valueError("k must be a non-negative integer")
  if (k > n) return 0
  const total = BigInt(n)
  const chosen = !isOrdered && BigInt(k) * 2n > total ? total - BigInt(k) : BigInt(k)
  if (chosen > 1_000_000n) throw raised("OverflowError", "k must not exceed 1000000")
  chargeProduct(vm, Number(chosen), n)
  const ordered = product(total - chosen + 1n, total + 1n)
  return int(isOrdered ? ordered : ordered / product(2n, chosen + 1n))
}

/** Rows of `math` that take and give ints. */
export const integerFunctions: readonly NativeFunction[] = [
  nativeSteps("factorial", "(n, /)", function* (vm, n: Value) {
    const whole = yield* wholeOf(vm, n)
    if (whole < 0) throw valueError("factorial() not defined for negative values")
    if (whole > 2 ** 31) {
      throw raised("OverflowError", "factorial() argument should not exceed 9223372036854775807")
    }
    chargeProduct(vm, Number(whole), whole)
    return int(product(2n, BigInt(whole) + 1n))
  }),
  nativeSteps("gcd", "(*integers)", function* (vm, all: PyTuple) {
    let result = 0n
    for (const each of all.items) result = commonDivisor(vm, result, size(yield* wholeOf(vm, each)))
    return int(result)
  }),
  nativeSteps("lcm", "(*integers)", function* (vm, all: PyTuple) {
    let result = 1n
    for (const each of all.items) {
      const whole = size(yield* wholeOf(vm, each))
      result = whole === 0n ? 0n : (result / commonDivisor(vm, result, whole)) * whole
    }
    return int(result)
  }),
  nativeSteps("isqrt", "(n, /)", function* (vm, n: Value) {
    const whole = yield* wholeOf(vm, n)
    if (whole < 0) throw valueError("isqrt() argument must be nonnegative")
    return int(wholeRoot(BigInt(whole)))
  }),
  nativeSteps("comb", "(n, k, /)", function* (vm, n: Value, k: Value) {
    const total = yield* wholeOf(vm, n)
    return choose(vm, total, yield* wholeOf(vm, k), false)
  }),
  nativeSteps("perm", "(n, k=None, /)", function* (vm, n: Value, k: Value = null) {
    const total = yield* wholeOf(vm, n)
    return choose(vm, total, k === null ? total : yield* wholeOf(vm, k), true)
  }),
  nativeSteps("prod", "(iterable, /, *, start=1)", function* (vm, all: Value, start: Value = 1) {
    const iterator = yield* iteratorOf(vm, all)
    let result = start
    for (;;) {
      const item = yield* nextOf(vm, iterator)
      if (item === EXHAUSTED) return result
      result = yield* operate(vm, "Mult", result, item)
    }
  }),
]
