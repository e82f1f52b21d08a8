/**
 * CPython's hash values of built-in kinds, with PYTHONHASHSEED=0 for text: they decide the order of
 * sets. Numbers hash modulo 2^61 - 1, so that equal numbers of different types hash equally.
 */
import { countItems, PER_ITEM } from "./work"
import { noteLong } from "./long-ints"
import { NativeFunction } from "./native"
import { NEEDS_CALL, int } from "./singletons"
import { sipHash13 } from "./sip-hash"
import {
  PyBoxed,
  PyBytes,
  PyComplex,
  PyFloat,
  PyObject,
  PyRange,
  PySlice,
  PyTuple,
  type Value,
} from "./value"

/** A hash, or "Python has to be asked" (also for objects hashed by identity). */
export type HashResult = number | bigint | typeof NEEDS_CALL

/** A kind that knows its own hash without Python: frozenset. */
export interface HashesItself {
  plainHash(): HashResult
}

const modulus = (1n << 61n) - 1n
const mask64 = (1n << 64n) - 1n
const deepest = 100

/** Whether hashing or comparing the value as a key runs Python code of a class. */
export function isUserHashed(value: Value): boolean {
  if (!(value instanceof PyObject) || !value.type.isUserDefined) return false
  const hash = value.type.lookup("__hash__")
  if (hash === null) return false
  const equals = value.type.lookup("__eq__")
  const isNativeHash = hash === undefined || hash instanceof NativeFunction
  const isNativeEquals = equals === undefined || equals instanceof NativeFunction
  return !(isNativeHash && isNativeEquals)
}

/** The name of the type when values of it cannot be hashed, else null. */
export function unhashable(value: Value): string | null {
  if (!(value instanceof PyObject)) return null
  return value.type.lookup("__hash__") === null ? (value.type.messageName ?? value.type.name) : null
}

/** The hash without Python; NEEDS_CALL also for unhashable values, whose slow path raises. */
export function hashPlain(value: Value): HashResult {
  return hashAtDepth(value, 0)
}

/** The hash of a built-in kind, methods of its class not asked. */
export function hashOfKind(value: Value): HashResult {
  return value instanceof PyObject ? hashObject(value, 0) : hashPlain(value)
}

function hashAtDepth(value: Value, depth: number): HashResult {
  switch (typeof value) {
    case "number":
      return hashNumber(value)
    case "string":
      return int(hashText(value))
    case "boolean":
      return value ? 1 : 0
    case "bigint":
      return hashInteger(value)
  }
  if (value === null) return 0xfca86420
  if (depth > deepest || isUserHashed(value) || unhashable(value) !== null) return NEEDS_CALL
  return hashObject(value, depth)
}

function hashObject(value: PyObject, depth: number): HashResult {
  if (value instanceof PyTuple) return hashItems(value.items, depth)
  if (value instanceof PyFloat) return hashFloat(value)
  if (value instanceof PyBoxed) return hashAtDepth(value.value, depth)
  if (value instanceof PyBytes) return int(hashBytes(value.data))
  if (value instanceof PyComplex) return hashComplex(value)
  if (value instanceof PySlice) return hashItems([value.start, value.stop, value.step], depth)
  if (value instanceof PyRange) return hashRange(value)
  return hashesItself(value) ? value.plainHash() : NEEDS_CALL
}

function hashesItself(value: PyObject): value is PyObject & HashesItself {
  return "plainHash" in value
}

function hashNumber(value: number): number | bigint {
  if (value === -1) return -2
  return value < 2 ** 53 && value > -(2 ** 53) ? value : hashInteger(BigInt(value))
}

/** hash(int) for any size. */
export function hashInteger(value: bigint): number | bigint {
  noteLong(value)
  const size = value < 0n ? -value : value
  const rest = size % modulus
  const hash = value < 0n ? -rest : rest
  return hash === -1n ? -2 : int(hash)
}

function hashFloat(object: PyFloat): HashResult {
  const value = object.value
  // CPython hashes each nan by identity.
  if (Number.isNaN(value)) return NEEDS_CALL
  return hashDouble(value)
}

/** hash(float) of anything but nan. */
export function hashDouble(value: number): number | bigint {
  if (!Number.isFinite(value)) return value > 0 ? 314159 : -314159
  if (Number.isInteger(value)) return hashInteger(BigInt(value))
  let exponent = 0
  let mantissa = Math.abs(value)
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2
    exponent++
  }
  // Dividing by 2^k is multiplying by 2^(61 - k mod 61) modulo 2^61 - 1.
  const shift = BigInt((61 - (exponent % 61)) % 61)
  const hash = (BigInt(mantissa) % modulus << shift) % modulus
  return int(value < 0 ? (hash === 1n ? -2n : -hash) : hash)
}

function hashComplex(value: PyComplex): HashResult {
  if (Number.isNaN(value.real) || Number.isNaN(value.imaginary)) return NEEDS_CALL
  const real = BigInt(hashDouble(value.real))
  const imaginary = BigInt(hashDouble(value.imaginary))
  return signed(real + 1000003n * imaginary)
}

function hashItems(items: readonly Value[], depth: number): HashResult {
  countItems(items.length, PER_ITEM.hashed)
  const hashes: (number | bigint)[] = []
  for (const item of items) {
    const hash = hashAtDepth(item, depth + 1)
    if (hash === NEEDS_CALL) return NEEDS_CALL
    hashes.push(hash)
  }
  return combineHashes(hashes)
}

const prime1 = 11400714785074694791n
const prime2 = 14029467366897019727n
const prime5 = 2870177450012600261n

/** The hash of a tuple from the hashes of its items: CPython's simplified xxHash. */
export function combineHashes(hashes: readonly (number | bigint)[]): number | bigint {
  let sum = prime5
  for (const hash of hashes) {
    sum = (sum + (BigInt(hash) & mask64) * prime2) & mask64
    sum = ((sum << 31n) | (sum >> 33n)) & mask64
    sum = (sum * prime1) & mask64
  }
  sum = (sum + (BigInt(hashes.length) ^ (prime5 ^ 3527539n))) & mask64
  return sum === mask64 ? 1546275796 : signed(sum)
}

/** The hash of a frozenset from the hashes of its elements; their order does not matter. */
export function combineSetHashes(hashes: readonly (number | bigint)[]): number | bigint {
  let sum = 0n
  for (const hash of hashes) {
    const bits = BigInt(hash) & mask64
    sum ^= ((bits ^ 89869747n ^ ((bits << 16n) & mask64)) * 3644798167n) & mask64
  }
  sum ^= (BigInt(hashes.length + 1) * 1927868237n) & mask64
  sum ^= (sum >> 11n) ^ (sum >> 25n)
  sum = (sum * 69069n + 907133923n) & mask64
  return sum === mask64 ? 590923713 : signed(sum)
}

function hashRange(range: PyRange): HashResult {
  const [start, stop, step] = [BigInt(range.start), BigInt(range.stop), BigInt(range.step)]
  const span = step > 0n ? stop - start : start - stop
  const stride = step > 0n ? step : -step
  const length = span <= 0n ? 0n : (span + stride - 1n) / stride
  const none = 0xfca86420
  if (length === 0n) return combineHashes([0, none, none])
  const first = hashInteger(start)
  if (length === 1n) return combineHashes([1, first, none])
  return combineHashes([hashInteger(length), first, hashInteger(step)])
}

/** The low 64 bits as a signed int; -1 means "error" inside CPython and becomes -2. */
export function signed(bits: bigint): number | bigint {
  const value = BigInt.asIntN(64, bits)
  return value === -1n ? -2 : int(value)
}

function hashText(text: string): bigint {
  return hashBytesOf(textBytes(text))
}

function hashBytes(data: Uint8Array): bigint {
  return hashBytesOf(data)
}

function hashBytesOf(data: Uint8Array): bigint {
  if (data.length === 0) return 0n
  countItems(data.length, PER_ITEM.hashed)
  const value = BigInt.asIntN(64, sipHash13(data))
  return value === -1n ? -2n : value
}

/** The text as CPython keeps it: one, two or four bytes for every code point. */
function textBytes(text: string): Uint8Array {
  let widest = 0
  for (let at = 0; at < text.length; at++) widest = Math.max(widest, text.charCodeAt(at))
  if (widest < 256) return Uint8Array.from(text, letter => letter.charCodeAt(0))
  const points = Array.from(text, letter => letter.codePointAt(0)!)
  const width = points.some(point => point > 0xffff) ? 4 : 2
  const bytes = new Uint8Array(points.length * width)
  points.forEach((point, index) => {
    for (let byte = 0; byte < width; byte++)
      bytes[index * width + byte] = (point >>> (8 * byte)) & 255
  })
  return bytes
}
