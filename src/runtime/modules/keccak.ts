/** SHA-3 and SHAKE (FIPS 202): the sponge on 25 words of 64 bits. */
const mask = (1n << 64n) - 1n
const rounds = 24

function turn(word: bigint, by: bigint): bigint {
  return ((word << by) | (word >> (64n - by))) & mask
}

/** The bits of the round constants come from a shift register, as the standard defines them. */
function roundConstants(): readonly bigint[] {
  let register = 1
  const step = () => {
    const bit = register & 1
    register = register & 0x80 ? ((register << 1) ^ 0x171) & 0xff : register << 1
    return bit
  }
  return Array.from({ length: rounds }, () => {
    let constant = 0n
    for (let power = 0; power < 7; power++)
      if (step() === 1) constant |= 1n << BigInt(2 ** power - 1)
    return constant
  })
}

function permute(words: bigint[], constants: readonly bigint[]): void {
  for (const constant of constants) {
    const columns = [0, 1, 2, 3, 4].map(
      x => words[x]! ^ words[x + 5]! ^ words[x + 10]! ^ words[x + 15]! ^ words[x + 20]!,
    )
    for (let at = 0; at < 25; at++) {
      const x = at % 5
      words[at] = words[at]! ^ columns[(x + 4) % 5]! ^ turn(columns[(x + 1) % 5]!, 1n)
    }
    let [x, y] = [1, 0]
    let moving = words[1]!
    for (let step = 0; step < 24; step++) {
      ;[x, y] = [y, (2 * x + 3 * y) % 5]
      const place = x + 5 * y
      const next = words[place]!
      words[place] = turn(moving, BigInt((((step + 1) * (step + 2)) / 2) % 64))
      moving = next
    }
    for (let row = 0; row < 25; row += 5) {
      const [a, b, c, d, e] = words.slice(row, row + 5) as [bigint, bigint, bigint, bigint, bigint]
      words[row] = a ^ (~b & mask & c)
      words[row + 1] = b ^ (~c & mask & d)
      words[row + 2] = c ^ (~d & mask & e)
      words[row + 3] = d ^ (~e & mask & a)
      words[row + 4] = e ^ (~a & mask & b)
    }
    words[0] = words[0]! ^ constant
  }
}

const kinds: ReadonlyMap<string, readonly [rate: number, size: number, suffix: number]> = new Map([
  ["sha3_224", [144, 28, 6]],
  ["sha3_256", [136, 32, 6]],
  ["sha3_384", [104, 48, 6]],
  ["sha3_512", [72, 64, 6]],
  ["shake_128", [168, 0, 0x1f]],
  ["shake_256", [136, 0, 0x1f]],
])

/** The digest of the data, `length` bytes of it for SHAKE; null for a name that is none of these. */
export function keccakDigest(name: string, data: Uint8Array, length: number): Uint8Array | null {
  const kind = kinds.get(name)
  if (kind === undefined) return null
  const [rate, size, suffix] = kind
  const constants = roundConstants()
  const whole = new Uint8Array(Math.ceil((data.length + 1) / rate) * rate)
  whole.set(data)
  whole[data.length] = suffix
  whole[whole.length - 1]! |= 0x80
  const view = new DataView(whole.buffer)
  const words = Array.from({ length: 25 }, () => 0n)
  for (let block = 0; block < whole.length; block += rate) {
    for (let at = 0; at < rate / 8; at++)
      words[at] = words[at]! ^ view.getBigUint64(block + at * 8, true)
    permute(words, constants)
  }
  const wanted = size === 0 ? length : size
  const digest = new DataView(new ArrayBuffer(Math.ceil(Math.max(wanted, 1) / rate) * rate))
  for (let block = 0; block < wanted; block += rate) {
    if (block > 0) permute(words, constants)
    for (let at = 0; at < rate / 8; at++) digest.setBigUint64(block + at * 8, words[at]!, true)
  }
  return new Uint8Array(digest.buffer).slice(0, wanted)
}
