/**
 * The digests that work on words of 32 bits: MD5 (RFC 1321), SHA-1 and SHA-224/256 (FIPS 180-4).
 * All of them pad alike and mix block after block of 64 bytes into a state.
 */
import { lazy } from "../../base/lazy"
import { fractionOfRoot, primesUpTo } from "./hash-constants"

type State = Uint32Array

interface Method {
  readonly start: readonly number[]
  readonly mix: (state: State, words: Uint32Array) => void
  /** The order of bytes in words. */
  readonly isLittle: boolean
  readonly size: number
}

const turn = (word: number, by: number) => (word << by) | (word >>> (32 - by))
const turnRight = (word: number, by: number) => (word >>> by) | (word << (32 - by))

const cubeFractions = lazy(() => primesUpTo(64).map(prime => Number(fractionOfRoot(prime, 3, 32))))
const squareFractions = lazy(() => primesUpTo(8).map(prime => Number(fractionOfRoot(prime, 2, 32))))
/** SHA-224 starts with the second halves of the fractions of the ninth to sixteenth primes. */
const squareFractions224 = lazy(() =>
  primesUpTo(16)
    .slice(8)
    .map(prime => Number(fractionOfRoot(prime, 2, 64) & 0xffffffffn)),
)

function mixSha256(state: State, words: Uint32Array): void {
  const all = new Uint32Array(64)
  all.set(words)
  for (let at = 16; at < 64; at++) {
    const [early, late] = [all[at - 15]!, all[at - 2]!]
    const first = turnRight(early, 7) ^ turnRight(early, 18) ^ (early >>> 3)
    const second = turnRight(late, 17) ^ turnRight(late, 19) ^ (late >>> 10)
    all[at] = all[at - 16]! + first + all[at - 7]! + second
  }
  let [a, b, c, d] = [state[0]!, state[1]!, state[2]!, state[3]!]
  let [e, f, g, h] = [state[4]!, state[5]!, state[6]!, state[7]!]
  const constants = cubeFractions()
  for (let at = 0; at < 64; at++) {
    const big = turnRight(e, 6) ^ turnRight(e, 11) ^ turnRight(e, 25)
    const first = (h + big + ((e & f) ^ (~e & g)) + constants[at]! + all[at]!) | 0
    const other = turnRight(a, 2) ^ turnRight(a, 13) ^ turnRight(a, 22)
    const second = (other + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, at) => (state[at] = state[at]! + word))
}

function mixSha1(state: State, words: Uint32Array): void {
  const all = new Uint32Array(80)
  all.set(words)
  for (let at = 16; at < 80; at++)
    all[at] = turn(all[at - 3]! ^ all[at - 8]! ^ all[at - 14]! ^ all[at - 16]!, 1)
  let [a, b, c, d, e] = [state[0]!, state[1]!, state[2]!, state[3]!, state[4]!]
  for (let at = 0; at < 80; at++) {
    const [chosen, constant] =
      at < 20
        ? [(b & c) | (~b & d), 0x5a827999]
        : at < 40
          ? [b ^ c ^ d, 0x6ed9eba1]
          : at < 60
            ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
            : [b ^ c ^ d, 0xca62c1d6]
    const next = (turn(a, 5) + chosen + e + constant + all[at]!) | 0
    e = d
    d = c
    c = turn(b, 30)
    b = a
    a = next
  }
  ;[a, b, c, d, e].forEach((word, at) => (state[at] = state[at]! + word))
}

const turnsOfMd5 = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
]

function mixMd5(state: State, words: Uint32Array, sines: readonly number[]): void {
  let [a, b, c, d] = [state[0]!, state[1]!, state[2]!, state[3]!]
  for (let at = 0; at < 64; at++) {
    const round = at >> 4
    const [chosen, place] =
      round === 0
        ? [(b & c) | (~b & d), at]
        : round === 1
          ? [(d & b) | (~d & c), (5 * at + 1) & 15]
          : round === 2
            ? [b ^ c ^ d, (3 * at + 5) & 15]
            : [c ^ (b | ~d), (7 * at) & 15]
    const sum = (a + chosen + sines[at]! + words[place]!) | 0
    a = d
    d = c
    c = b
    b = (b + turn(sum, turnsOfMd5[round]![at & 3]!)) | 0
  }
  ;[a, b, c, d].forEach((word, at) => (state[at] = state[at]! + word))
}

const startOfMd5 = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]

/** The methods by their name; MD5's table of sines comes from who asks. */
function methodOf(name: string, sines: readonly number[]): Method | null {
  switch (name) {
    case "md5":
      return {
        start: startOfMd5,
        mix: (state, words) => mixMd5(state, words, sines),
        isLittle: true,
        size: 16,
      }
    case "sha1":
      return { start: [...startOfMd5, 0xc3d2e1f0], mix: mixSha1, isLittle: false, size: 20 }
    case "sha224":
      return { start: squareFractions224(), mix: mixSha256, isLittle: false, size: 28 }
    case "sha256":
      return { start: squareFractions(), mix: mixSha256, isLittle: false, size: 32 }
  }
  return null
}

/** The digest of the data; null for a name that is none of these. `sines` are MD5's constants. */
export function digest32(
  name: string,
  data: Uint8Array,
  sines: readonly number[],
): Uint8Array | null {
  const method = methodOf(name, sines)
  if (method === null) return null
  const size = Math.ceil((data.length + 9) / 64) * 64
  const whole = new Uint8Array(size)
  whole.set(data)
  whole[data.length] = 0x80
  const view = new DataView(whole.buffer)
  view.setBigUint64(size - 8, BigInt(data.length) * 8n, method.isLittle)
  const state = Uint32Array.from(method.start)
  const words = new Uint32Array(16)
  for (let block = 0; block < size; block += 64) {
    for (let at = 0; at < 16; at++) words[at] = view.getUint32(block + at * 4, method.isLittle)
    method.mix(state, words)
  }
  const digest = new DataView(new ArrayBuffer(state.length * 4))
  state.forEach((word, at) => digest.setUint32(at * 4, word, method.isLittle))
  return new Uint8Array(digest.buffer).slice(0, method.size)
}
