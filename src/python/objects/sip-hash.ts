/**
 * SipHash-1-3 with key 0, the hash CPython gives to text and bytes when PYTHONHASHSEED is 0.
 * 64-bit words are pairs of 32-bit halves: `state` holds v0..v3 as low, high, low, high, ...
 */

/** The unsigned 64-bit hash of the bytes. */
export function sipHash13(data: Uint8Array): bigint {
  // "somepseudorandomlygeneratedbytes", the constants of the definition, xored with key 0.
  const state = Uint32Array.of(
    0x70736575,
    0x736f6d65,
    0x6e646f6d,
    0x646f7261,
    0x6e657261,
    0x6c796765,
    0x79746573,
    0x74656462,
  )
  const whole = data.length & ~7
  for (let at = 0; at < whole; at += 8) absorb(state, word(data, at), word(data, at + 4))
  const high = (word(data, whole + 4) | (data.length << 24)) >>> 0
  absorb(state, word(data, whole), high)
  state[4] = state[4]! ^ 0xff
  for (let round = 0; round < 3; round++) mix(state)
  const low = (state[0]! ^ state[2]! ^ state[4] ^ state[6]!) >>> 0
  const top = (state[1]! ^ state[3]! ^ state[5]! ^ state[7]!) >>> 0
  return (BigInt(top) << 32n) | BigInt(low)
}

function word(data: Uint8Array, at: number): number {
  let value = 0
  for (let byte = 3; byte >= 0; byte--) value = (value << 8) | (data[at + byte] ?? 0)
  return value >>> 0
}

function absorb(state: Uint32Array, low: number, high: number): void {
  state[6] = state[6]! ^ low
  state[7] = state[7]! ^ high
  mix(state)
  state[0] = state[0]! ^ low
  state[1] = state[1]! ^ high
}

function mix(state: Uint32Array): void {
  add(state, 0, 2)
  add(state, 4, 6)
  rotateXor(state, 2, 13, 0)
  rotateXor(state, 6, 16, 4)
  swap(state, 0)
  add(state, 4, 2)
  add(state, 0, 6)
  rotateXor(state, 2, 17, 4)
  rotateXor(state, 6, 21, 0)
  swap(state, 4)
}

/** state[to] += state[from], 64 bits. */
function add(state: Uint32Array, to: number, from: number): void {
  const low = state[to]! + state[from]!
  state[to + 1] = state[to + 1]! + state[from + 1]! + (low > 0xffffffff ? 1 : 0)
  state[to] = low
}

/** state[word] = rotated left by `bits`, then xored with state[other]. */
function rotateXor(state: Uint32Array, at: number, bits: number, other: number): void {
  const [low, high] = [state[at]!, state[at + 1]!]
  state[at] = ((low << bits) | (high >>> (32 - bits))) ^ state[other]!
  state[at + 1] = ((high << bits) | (low >>> (32 - bits))) ^ state[other + 1]!
}

/** Rotates by 32 bits. */
function swap(state: Uint32Array, at: number): void {
  const low = state[at]!
  state[at] = state[at + 1]!
  state[at + 1] = low
}
