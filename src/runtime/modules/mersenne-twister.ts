/** The generator behind `random`: MT19937, seeded as CPython seeds it. */
import { install } from "../../python/builtins/install"
import { indexOf } from "../../python/builtins/shared"
import { valueError } from "../../python/objects/exception"
import { native, nativeSteps } from "../../python/objects/native"
import { float, int, tuple } from "../../python/objects/singletons"
import { builtinType } from "../../python/objects/types"
import { type PyBytes, PyObject, type PyTuple, type Value } from "../../python/objects/value"
import type { PyType } from "../../python/objects/type"
import type { Vm } from "../../python/objects/vm-interface"
import type { ModuleRows } from "./module-rows"
import { sha512 } from "./sha512"

const SIZE = 624
const MIDDLE = 397

const randomType = builtinType("Random", "fixed", {
  module: "_random",
  canBeBase: true,
  hasInstanceDict: true,
})

/** One stream of pseudo-random numbers. */
class MersenneTwister extends PyObject {
  words = new Uint32Array(SIZE)
  index = SIZE

  private startWith(seed: number): void {
    const { words } = this
    words[0] = seed
    for (let at = 1; at < SIZE; at++) {
      const before = words[at - 1]!
      words[at] = Math.imul(1812433253, before ^ (before >>> 30)) + at
    }
    this.index = SIZE
  }

  /** init_by_array of the reference implementation. */
  seed(key: readonly number[]): void {
    const { words } = this
    this.startWith(19650218)
    let at = 1
    const mixed = () => words[at - 1]! ^ (words[at - 1]! >>> 30)
    const turn = () => {
      if (++at < SIZE) return
      words[0] = words[SIZE - 1]!
      at = 1
    }
    for (let count = 0, place = 0; count < Math.max(SIZE, key.length); count++) {
      words[at] = (words[at]! ^ Math.imul(mixed(), 1664525)) + key[place]! + place
      place = (place + 1) % key.length
      turn()
    }
    for (let count = 1; count < SIZE; count++) {
      words[at] = (words[at]! ^ Math.imul(mixed(), 1566083941)) - at
      turn()
    }
    words[0] = 0x80000000
  }

  private refill(): void {
    const { words } = this
    for (let at = 0; at < SIZE; at++) {
      const joined = (words[at]! & 0x80000000) | (words[(at + 1) % SIZE]! & 0x7fffffff)
      const twist = (joined & 1) === 0 ? 0 : 0x9908b0df
      words[at] = words[(at + MIDDLE) % SIZE]! ^ (joined >>> 1) ^ twist
    }
    this.index = 0
  }

  next(): number {
    if (this.index >= SIZE) this.refill()
    let word = this.words[this.index++]!
    word ^= word >>> 11
    word ^= (word << 7) & 0x9d2c5680
    word ^= (word << 15) & 0xefc60000
    return (word ^ (word >>> 18)) >>> 0
  }

  fraction(): number {
    const high = this.next() >>> 5
    return (high * 67108864 + (this.next() >>> 6)) / 9007199254740992
  }

  bits(count: number): Value {
    if (count === 0) return 0
    if (count <= 32) return this.next() >>> (32 - count)
    let result = 0n
    for (let place = 0; place < count; place += 32) {
      const left = count - place
      const word = left < 32 ? this.next() >>> (32 - left) : this.next()
      result |= BigInt(word) << BigInt(place)
    }
    return int(result)
  }
}

/** The 32-bit words of a number, lowest first; at least one. */
function wordsOf(value: bigint): number[] {
  const words: number[] = []
  for (let rest = value < 0n ? -value : value; rest > 0n; rest >>= 32n)
    words.push(Number(rest & 0xffffffffn))
  return words.length === 0 ? [0] : words
}

function chance(vm: Vm): bigint {
  let seed = 0n
  for (let at = 0; at < 4; at++) seed = (seed << 32n) | BigInt(vm.host.random32())
  return seed
}

install(randomType, {
  construct: native("__new__", "(type, /, *args, **kwargs)", (_vm, type: PyType) => {
    const made = new MersenneTwister(type)
    if (type.hasInstanceDict) made.attributes = type.newAttributes()
    return made
  }),
  methods: [
    nativeSteps("_seed", "($self, number=None, /)", function* (vm, self: MersenneTwister, number) {
      const isGiven = number !== undefined && number !== null
      const seed = isGiven ? BigInt(yield* indexOf(vm, number)) : chance(vm)
      self.seed(wordsOf(seed))
      return null
    }),
    native("random", "($self, /)", (_vm, self: MersenneTwister) => float(self.fraction())),
    nativeSteps("getrandbits", "($self, k, /)", function* (vm, self: MersenneTwister, k: Value) {
      const count = Number(yield* indexOf(vm, k))
      if (count < 0) throw valueError("Cannot convert negative int")
      vm.host.allocate(count / 8)
      return self.bits(count)
    }),
    native("_words", "($self, /)", (_vm, self: MersenneTwister) =>
      tuple([...self.words, self.index]),
    ),
    native("_set_words", "($self, words, /)", (_vm, self: MersenneTwister, words: PyTuple) => {
      if (words.items.length !== SIZE + 1) throw valueError("state vector is the wrong size")
      const numbers = words.items.map(Number)
      self.words = Uint32Array.from(numbers.slice(0, SIZE))
      self.index = numbers[SIZE]!
      return null
    }),
  ],
})

/** The rows of `_random`. */
export const randomNatives: ModuleRows = {
  natives: [
    native("sha512_number", "(data, /)", (_vm, data: PyBytes) => {
      let number = 0n
      for (const byte of [...data.data, ...sha512(data.data)])
        number = (number << 8n) | BigInt(byte)
      return int(number)
    }),
  ],
  constants: [["Random", randomType]],
}
