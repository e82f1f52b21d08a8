/** Constants of digests, computed as their standards define them. */
import { sin } from "../../python/objects/elementary"

/** The first primes. */
export function primesUpTo(count: number): readonly bigint[] {
  const found: bigint[] = []
  for (let number = 2n; found.length < count; number++)
    if (found.every(prime => number % prime !== 0n)) found.push(number)
  return found
}

/** The first bits of the fraction of a prime's square or cube root. */
export function fractionOfRoot(prime: bigint, degree: 2 | 3, bits: number): bigint {
  const value = prime << BigInt(bits * degree)
  let low = 0n
  let high = 1n << BigInt(bits + 8)
  while (high - low > 1n) {
    const middle = (low + high) >> 1n
    if (middle ** BigInt(degree) <= value) low = middle
    else high = middle
  }
  return low & ((1n << BigInt(bits)) - 1n)
}

/** MD5's table: the whole part of 2 ** 32 * |sin(n)|. */
export function sinesOfMd5(): readonly number[] {
  return Array.from({ length: 64 }, (_, at) => Math.floor(Math.abs(sin(at + 1)) * 2 ** 32))
}
