/** functools.lru_cache: results kept by arguments; a native, so that recursion stays as deep as it is. */
import { install, withInstanceDict } from "../../python/builtins/install"
import { nameOf } from "../../python/builtins/shared"
import { dict, type PyDict } from "../../python/objects/dict"
import { isRaised } from "../../python/objects/exception"
import { BoundMethod } from "../../python/objects/function"
import { callWith, native, nativeSteps, run, type NativeSteps } from "../../python/objects/native"
import { hashSteps } from "../../python/objects/operations"
import { locateSteps } from "../../python/objects/operations/keys"
import { tuple } from "../../python/objects/singletons"
import { typeOf } from "../../python/objects/type-of"
import { builtinType } from "../../python/objects/types"
import { PyObject, type PyTuple, type Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"

const wrapperType = builtinType("_lru_cache_wrapper", "fixed", {
  module: "functools",
  hasInstanceDict: true,
})

/** Stands between positional and named arguments in a key. */
const keywordMark = new PyObject(wrapperType)

/** A function whose results are kept. */
class CachedFunction extends PyObject {
  readonly results = dict()
  hits = 0
  misses = 0

  constructor(
    readonly callee: Value,
    /** Most results kept; null for no limit. */
    readonly most: number | null,
    readonly isTyped: boolean,
  ) {
    super(wrapperType)
  }
}

function keyOf(self: CachedFunction, args: readonly Value[], keywords: PyDict): Value {
  const [first] = args
  const isAlone = args.length === 1 && keywords.size === 0 && !self.isTyped
  if (isAlone && (typeof first === "number" || typeof first === "string")) return first
  const named = keywords.entries()
  const parts: Value[] = named.length === 0 ? [...args] : [...args, keywordMark, ...named.flat()]
  if (self.isTyped) parts.push(...args.map(typeOf), ...named.map(([, value]) => typeOf(value)))
  return tuple(parts)
}

function dropOldest(self: CachedFunction): void {
  const at = self.results.keys.findIndex(key => key !== undefined)
  if (at >= 0) self.results.deleteAt(at)
}

/** As for any dict, but a key that cannot be hashed says what in it cannot, as `hash` does. */
function* locate(vm: Vm, self: CachedFunction, key: Value) {
  try {
    return yield* locateSteps(vm, self.results, key)
  } catch (error) {
    if (isRaised(error, "TypeError")) yield run(hashSteps(vm, key))
    throw error
  }
}

function* callSteps(vm: Vm, self: CachedFunction, args: PyTuple, keywords: PyDict): NativeSteps {
  const key = keyOf(self, args.items, keywords)
  const { at, hash } = yield* locate(vm, self, key)
  if (at >= 0) {
    self.hits++
    const found = self.results.values[at]!
    // What was used last stands last.
    if (self.most !== null) {
      self.results.deleteAt(at)
      self.results.add(key, found, hash)
    }
    return found
  }
  self.misses++
  const named = keywords.entries().map(([name, value]) => [nameOf(name), value] as const)
  const result = yield callWith(self.callee, args.items, named.length > 0 ? new Map(named) : null)
  if (self.most === 0) return result
  const again = yield* locateSteps(vm, self.results, key)
  if (again.at >= 0) return result
  if (self.most !== null && self.results.size >= self.most) dropOldest(self)
  self.results.add(key, result, again.hash)
  return result
}

install(wrapperType, {
  methods: [
    nativeSteps("__call__", "($self, /, *args, **kwargs)", callSteps),
    native("__get__", "($self, instance, owner=None, /)", (_vm, self: Value, instance: Value) =>
      instance === null ? self : new BoundMethod(self, instance),
    ),
    native("cache_clear", "($self, /)", (_vm, self: CachedFunction) => {
      self.results.clear()
      self.hits = 0
      self.misses = 0
      return null
    }),
    native("_counts", "($self, /)", (_vm, self: CachedFunction) =>
      tuple([self.hits, self.misses, self.most, self.results.size]),
    ),
    native("__copy__", "($self, /)", (_vm, self: CachedFunction) => self),
    native("__deepcopy__", "($self, memo, /)", (_vm, self: CachedFunction) => self),
  ],
})

/** Makes the wrapper; `functools` dresses it as the function. */
export const cachedFunction = native(
  "cached_function",
  "(function, most, is_typed, /)",
  (_vm, callee: Value, most: number | null, isTyped: boolean) =>
    withInstanceDict(new CachedFunction(callee, most, isTyped), wrapperType),
)
