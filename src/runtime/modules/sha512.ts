/** SHA-384 and SHA-512 (FIPS 180-4). */
import { lazy } from "../../base/lazy"
import { fractionOfRoot, primesUpTo } from "./hash-constants"

const mask = (1n << 64n) - 1n
const roundConstants = lazy(() => primesUpTo(80).map(prime => fractionOfRoot(prime, 3, 64)))
const starts = lazy(() => primesUpTo(16).map(prime => fractionOfRoot(prime, 2, 64)))

function rotated(word: bigint, ...places: readonly [bigint, bigint, bigint]): bigint {
  return places.reduce((mixed, by) => mixed ^ (word >> by) ^ ((word << (64n - by)) & mask), 0n)
}

function shifted(word: bigint, first: bigint, second: bigint, drop: bigint): bigint {
  const turn = (by: bigint) => (word >> by) ^ ((word << (64n - by)) & mask)
  return turn(first) ^ turn(second) ^ (word >> drop)
}

/** The message, a one bit, zeros, and its length in bits: whole blocks of 128 bytes. */
function padded(data: Uint8Array): Uint8Array {
  const size = Math.ceil((data.length + 17) / 128) * 128
  const whole = new Uint8Array(size)
  whole.set(data)
  whole[data.length] = 0x80
  new DataView(whole.buffer).setBigUint64(size - 8, BigInt(data.length) * 8n)
  return whole
}

function schedule(view: DataView, block: number): bigint[] {
  const words: bigint[] = []
  for (let at = 0; at < 16; at++) words.push(view.getBigUint64(block + at * 8))
  for (let at = 16; at < 80; at++) {
    const early = shifted(words[at - 15]!, 1n, 8n, 7n)
    const late = shifted(words[at - 2]!, 19n, 61n, 6n)
    words.push((words[at - 16]! + early + words[at - 7]! + late) & mask)
  }
  return words
}

function compress(state: bigint[], words: readonly bigint[]): bigint[] {
  let [a, b, c, d, e, f, g, h] = state as [
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
  ]
  const constants = roundConstants()
  for (let at = 0; at < 80; at++) {
    const choice = (e & f) ^ (~e & mask & g)
    const first = h + rotated(e, 14n, 18n, 41n) + choice + constants[at]! + words[at]!
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const second = rotated(a, 28n, 34n, 39n) + majority
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) & mask, c, b, a, (first + second) & mask]
  }
  return [a, b, c, d, e, f, g, h].map((word, at) => (word + state[at]!) & mask)
}

/** The 64 bytes of the digest. */
export function sha512(data: Uint8Array): Uint8Array {
  return digestFrom(starts().slice(0, 8), data)
}

/** The 48 bytes of the shorter digest. */
export function sha384(data: Uint8Array): Uint8Array {
  return digestFrom(starts().slice(8), data).slice(0, 48)
}

function digestFrom(begin: bigint[], data: Uint8Array): Uint8Array {
  const view = new DataView(padded(data).buffer)
  let state = begin
  for (let block = 0; block < view.byteLength; block += 128)
    state = compress(state, schedule(view, block))
  const digest = new DataView(new ArrayBuffer(64))
  state.forEach((word, at) => digest.setBigUint64(at * 8, word))
  return new Uint8Array(digest.buffer)
}
