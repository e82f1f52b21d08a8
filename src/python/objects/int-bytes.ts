/** Ints as bytes in two's complement, in time that grows as their length. */
import { noteLong } from "./long-ints"

/** Each byte as two hexadecimal digits. */
const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"))

/** The last `length` bytes, the most significant first. */
export function bytesOfInteger(value: bigint, length: number): Uint8Array {
  noteLong(value, SLOWNESS)
  const digits = BigInt.asUintN(length * 8, value)
    .toString(16)
    .padStart(length * 2, "0")
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at++) bytes[at] = parseInt(digits.slice(at * 2, at * 2 + 2), 16)
  return bytes
}

/** The int of bytes of which the most significant is the first. */
export function integerOfBytes(bytes: Uint8Array, isSigned: boolean): bigint {
  if (bytes.length === 0) return 0n
  let digits = "0x"
  for (const byte of bytes) digits += pairs[byte]!
  const value = BigInt(digits)
  noteLong(value, SLOWNESS)
  return isSigned ? BigInt.asIntN(bytes.length * 8, value) : value
}

/** How many sums of the same length take as long. */
const SLOWNESS = 50
