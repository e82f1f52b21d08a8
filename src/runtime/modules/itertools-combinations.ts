/** itertools: product, permutations, combinations. Indices are the state; nothing calls Python. */
import { install } from "../../python/builtins/install"
import { iteratorMethods } from "../../python/builtins/iterators"
import { indexOf, itemsOfIterable } from "../../python/builtins/shared"
import { raised, valueError } from "../../python/objects/exception"
import { PyIterator } from "../../python/objects/iterator"
import { nativeSteps, type NativeSteps } from "../../python/objects/native"
import { EXHAUSTED, tuple } from "../../python/objects/singletons"
import type { PyType } from "../../python/objects/type"
import type { PyTuple, Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { itertoolsTypes } from "./itertools"
import { teeFunction } from "./itertools-groups"
import { iteratorType } from "./itertools-tool"
import type { ModuleRows } from "./module-rows"

/** Moves the indices on to the next choice; false after the last. */
type Advance = (indices: number[]) => boolean

/** Gives one tuple per choice of indices. */
class Choices extends PyIterator {
  private isStarted = false

  constructor(
    type: PyType,
    private readonly pick: (indices: readonly number[]) => Value[],
    private readonly state: { indices: number[] | null; readonly advance: Advance },
  ) {
    super(type)
  }

  override next(vm: Vm): Value | typeof EXHAUSTED {
    const { indices, advance } = this.state
    if (indices === null) return EXHAUSTED
    if (this.isStarted && !advance(indices)) {
      this.state.indices = null
      return EXHAUSTED
    }
    this.isStarted = true
    vm.host.charge(indices.length * 5)
    return tuple(this.pick(indices))
  }
}

function range(size: number): number[] {
  return Array.from({ length: size }, (_, at) => at)
}

function* lengthOf(vm: Vm, r: Value) {
  const length = Number(yield* indexOf(vm, r))
  if (length < 0) throw valueError("r must be non-negative")
  return length
}

const productType = iteratorType("product")
install(productType, {
  construct: nativeSteps(
    "product",
    "(type, /, *iterables, repeat=1)",
    function* (vm, _type, iterables: PyTuple, repeat: Value = 1): NativeSteps {
      const times = Number(yield* indexOf(vm, repeat))
      if (times < 0) throw valueError("repeat argument cannot be negative")
      const once: Value[][] = []
      for (const iterable of iterables.items) once.push(yield* itemsOfIterable(vm, iterable))
      const pools = Array.from({ length: times }, () => once).flat()
      const advance: Advance = indices => {
        for (let at = indices.length - 1; at >= 0; at--) {
          indices[at]!++
          if (indices[at]! < pools[at]!.length) return true
          indices[at] = 0
        }
        return false
      }
      const isEmpty = pools.some(pool => pool.length === 0)
      const indices = isEmpty ? null : pools.map(() => 0)
      return new Choices(productType, at => at.map((index, pool) => pools[pool]![index]!), {
        indices,
        advance,
      })
    },
  ),
  methods: iteratorMethods(),
})

/** combinations and combinations_with_replacement. */
function combinationType(name: string, isRepeating: boolean): PyType {
  const type = iteratorType(name)
  const construct = nativeSteps(
    name,
    "(type, iterable, r)",
    function* (vm, _type, iterable: Value, r: Value): NativeSteps {
      const pool = yield* itemsOfIterable(vm, iterable)
      const length = yield* lengthOf(vm, r)
      const isEmpty = isRepeating ? pool.length === 0 && length > 0 : length > pool.length
      const first = isRepeating ? Array.from({ length }, () => 0) : range(length)
      const advance: Advance = indices => {
        const last = (at: number) => pool.length - (isRepeating ? 1 : length - at)
        let at = length - 1
        while (at >= 0 && indices[at] === last(at)) at--
        if (at < 0) return false
        const index = indices[at]! + 1
        for (let after = at; after < length; after++)
          indices[after] = isRepeating ? index : index + after - at
        return true
      }
      const pick = (indices: readonly number[]) => indices.map(index => pool[index]!)
      return new Choices(type, pick, { indices: isEmpty ? null : first, advance })
    },
  )
  install(type, { construct, methods: iteratorMethods() })
  return type
}

const permutationsType = iteratorType("permutations")
install(permutationsType, {
  construct: nativeSteps(
    "permutations",
    "(type, iterable, r=None)",
    function* (vm, _type, iterable: Value, r: Value = null): NativeSteps {
      const pool = yield* itemsOfIterable(vm, iterable)
      if (r !== null && typeof r !== "number") throw raised("TypeError", "Expected int as r")
      const length = r === null ? pool.length : yield* lengthOf(vm, r)
      const turns = Array.from({ length }, (_, at) => pool.length - at)
      const advance: Advance = indices => {
        for (let at = length - 1; at >= 0; at--) {
          turns[at]!--
          if (turns[at]! > 0) {
            const other = indices.length - turns[at]!
            ;[indices[at], indices[other]] = [indices[other]!, indices[at]!]
            return true
          }
          indices.push(indices.splice(at, 1)[0]!)
          turns[at] = pool.length - at
        }
        return false
      }
      const pick = (indices: readonly number[]) =>
        indices.slice(0, length).map(index => pool[index]!)
      const indices = length > pool.length ? null : range(pool.length)
      return new Choices(permutationsType, pick, { indices, advance })
    },
  ),
  methods: iteratorMethods(),
})

const combinatoric = [
  productType,
  permutationsType,
  combinationType("combinations", false),
  combinationType("combinations_with_replacement", true),
]

/** What `import itertools` offers. */
export const itertoolsModule: ModuleRows = {
  natives: [teeFunction],
  constants: [...itertoolsTypes, ...combinatoric].map(type => [type.name, type] as const),
}
