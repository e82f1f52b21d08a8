/**
 * What operations on long ints take. One of them can take as long as a million instructions, and as
 * much memory. The figures are fitted to V8's own times.
 */
import { countBytes, countWork } from "./work"

/** Ints within so many bits are as quick and small as any. */
const SHORT_BITS = 2048
/** Of one `pow` with a modulus, in instructions; more would take seconds. */
const MOST_WORK = 120_000_000

function count(work: number, bytes: number): void {
  countWork(work)
  countBytes(bytes)
}

export function isLong(value: number | bigint): value is bigint {
  return typeof value === "bigint" && BigInt.asIntN(SHORT_BITS, value) !== value
}

/** Bits of the absolute value of an int that is no number. */
export function bitsOfLong(value: bigint): number {
  let rest = value < 0n ? -value : value
  let shifted = 0
  // The first shift takes away half or more, and what is left is looked at more closely.
  for (let step = isLong(value) ? widthOf(value) / 2 : 0; step >= SHORT_BITS; step /= 2) {
    const top = rest >> BigInt(step)
    if (top === 0n) continue
    rest = top
    shifted += step
  }
  const hex = rest.toString(16)
  return shifted + (hex.length - 1) * 4 + (32 - Math.clz32(parseInt(hex[0]!, 16)))
}

/** A power of two of bits that a long int does not exceed. */
function widthOf(value: bigint): number {
  let bits = SHORT_BITS * 2
  while (BigInt.asIntN(bits, value) !== value) bits *= 2
  return bits
}

/** An int that was read or made in time that grows as its length, `slowness` times that of a sum. */
export function noteLong(value: bigint, slowness = 1): void {
  if (!isLong(value)) return
  const bits = widthOf(value)
  count((bits * slowness) / 512, bits / 8)
}

/** A product of ints of so many bits, or a quotient and a divisor. */
export function noteProduct(leftBits: number, rightBits: number): void {
  count(productWork(leftBits, rightBits), (leftBits + rightBits) / 8)
}

function productWork(leftBits: number, rightBits: number): number {
  const [left, right] = [limbs(leftBits), limbs(rightBits)]
  return (left * right) ** 0.75 / 2 + (left + right) / 4
}

/** The work of a product of many factors, in halves, that has so many bits. */
export function workOfProducts(bits: number): number {
  return productWork(bits / 2, bits / 2) * 3.4
}

/** A power of so many bits: mostly its last squarings. */
export function notePower(bits: number): void {
  if (bits > SHORT_BITS) noteProduct(bits * 0.6, bits * 0.6)
}

/** A power with a modulus. False for one that would take too long. */
export function notePowerModulo(exponentBits: number, modulusBits: number): boolean {
  const work = exponentBits * 3 * productWork(modulusBits, modulusBits)
  return countIfPossible(work)
}

/** Euclid's algorithm with cofactors. False for one that would take too long. */
export function noteInverse(bits: number): boolean {
  const work = (bits * limbs(bits)) / 8
  return countIfPossible(work)
}

function countIfPossible(work: number): boolean {
  if (work > MOST_WORK) return false
  // Of short ints it is no more than any other call.
  if (work > 1000) countWork(work)
  return true
}

/** An int as text with digits that are no bits, or the other way round. */
export function noteDigits(bits: number): void {
  if (bits > SHORT_BITS) countWork(2 * limbs(bits) ** 1.5)
}

/** Digits of the engine, of 64 bits. */
function limbs(bits: number): number {
  return Math.ceil(Math.max(bits, 1) / 64)
}
