/** SHA-512 (FIPS 180-4). Its constants are computed from the first primes, as the standard defines them. */
import { wholeRoot } from "../../python/objects/elementary"

const mask = (1n << 64n) - 1n
const primes = firstPrimes(80)
const roundConstants = primes.map(prime => cubeRoot(prime << 192n) & mask)
const start = primes.slice(0, 8).map(prime => wholeRoot(prime << 128n) & mask)

function firstPrimes(count: number): bigint[] {
  const found: bigint[] = []
  for (let number = 2n; found.length < count; number++)
    if (found.every(prime => number % prime !== 0n)) found.push(number)
  return found
}

function cubeRoot(value: bigint): bigint {
  let root = 1n << 70n
  for (;;) {
    const next = (2n * root + value / (root * root)) / 3n
    if (next >= root) return root
    root = next
  }
}

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
  for (let at = 0; at < 80; at++) {
    const choice = (e & f) ^ (~e & mask & g)
    const first = h + rotated(e, 14n, 18n, 41n) + choice + roundConstants[at]! + words[at]!
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const second = rotated(a, 28n, 34n, 39n) + majority
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) & mask, c, b, a, (first + second) & mask]
  }
  return [a, b, c, d, e, f, g, h].map((word, at) => (word + state[at]!) & mask)
}

/** The 64 bytes of the digest. */
export function sha512(data: Uint8Array): Uint8Array {
  const view = new DataView(padded(data).buffer)
  let state = start
  for (let block = 0; block < view.byteLength; block += 128)
    state = compress(state, schedule(view, block))
  const digest = new DataView(new ArrayBuffer(64))
  state.forEach((word, at) => digest.setBigUint64(at * 8, word))
  return new Uint8Array(digest.buffer)
}
