/** functools.lru_cache: results kept by arguments; a native, so that recursion stays as deep as it is. */
import { install, withInstanceDict } from "../../python/builtins/install"
import { nameOf } from "../../python/builtins/shared"
import { dict, type PyDict } from "../../python/objects/dict"
import { isRaised } from "../../python/objects/exception"
import { BoundMethod } from "../../python/objects/function"
import {
  callWith,
  native,
  nativeSteps,
  run,
  type NativeRequest,
  type NativeSteps,
} from "../../python/objects/native"
import { hashSteps } from "../../python/objects/operations"
import { dictSetSteps, type Located, locateSteps } from "../../python/objects/operations/keys"
import { NEEDS_CALL, tuple } from "../../python/objects/singletons"
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

/**
 * A result among those that are limited in number, which are linked in the order of their last use:
 * a table that a call reorders would look changed to a search that goes on in it.
 */
class Kept extends PyObject {
  older: Kept | null = null
  newer: Kept | null = null

  constructor(
    readonly key: Value,
    readonly hash: Hash,
    readonly result: Value,
  ) {
    super(wrapperType)
  }
}

/** What a key hashes to; undefined where that need not be known. */
type Hash = number | bigint | undefined

/** A function whose results are kept. */
class CachedFunction extends PyObject {
  /** By key; with a limit they are `Kept`. */
  readonly results = dict()
  oldest: Kept | null = null
  newest: Kept | null = null
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

  /** Puts a result behind all others. */
  append(kept: Kept): void {
    kept.older = this.newest
    if (this.newest === null) this.oldest = kept
    else this.newest.newer = kept
    this.newest = kept
  }

  /** Takes a result out of the order. */
  unlink(kept: Kept): void {
    const { older, newer } = kept
    if (older === null) this.oldest = newer
    else older.newer = newer
    if (newer === null) this.newest = older
    else newer.older = older
    kept.older = kept.newer = null
  }

  clear(): void {
    this.results.clear()
    this.oldest = this.newest = null
    this.hits = this.misses = 0
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

/** Where a key is; it is hashed once for each call, and what cannot be is told as `hash` tells it. */
function* locate(
  vm: Vm,
  self: CachedFunction,
  key: Value,
): Generator<NativeRequest, Located, Value> {
  let at: number | typeof NEEDS_CALL
  try {
    at = self.results.find(key)
  } catch (error) {
    if (isRaised(error, "TypeError")) yield run(hashSteps(vm, key))
    throw error
  }
  if (at !== NEEDS_CALL) return { at, hash: undefined }
  const hash = yield run(hashSteps(vm, key))
  return yield* locateSteps(vm, self.results, key, hash as number | bigint)
}

function* resultSteps(self: CachedFunction, args: PyTuple, keywords: PyDict): NativeSteps {
  const named = keywords.entries().map(([name, value]) => [nameOf(name), value] as const)
  return yield callWith(self.callee, args.items, named.length > 0 ? new Map(named) : null)
}

function* callSteps(vm: Vm, self: CachedFunction, args: PyTuple, keywords: PyDict): NativeSteps {
  if (self.most === 0) {
    self.misses++
    return yield* resultSteps(self, args, keywords)
  }
  const key = keyOf(self, args.items, keywords)
  const { at, hash } = yield* locate(vm, self, key)
  if (at >= 0) {
    self.hits++
    return used(self, self.results.values[at]!)
  }
  self.misses++
  const result = yield* resultSteps(self, args, keywords)
  if (self.most === null) yield* dictSetSteps(vm, self.results, key, result, hash)
  else yield* keepSteps(vm, self, new Kept(key, hash, result))
  return result
}

/** The result that is found; it is the one used last. */
function used(self: CachedFunction, found: Value): Value {
  if (!(found instanceof Kept)) return found
  if (found !== self.newest) {
    self.unlink(found)
    self.append(found)
  }
  return found.result
}

/**
 * Keeps a result, unless the call has kept it already; of too many the one that was used longest ago
 * goes. Keys are compared as often as in CPython: programs that print in `__eq__` show it.
 */
function* keepSteps(vm: Vm, self: CachedFunction, kept: Kept): NativeSteps {
  const { results, oldest } = self
  const { at } = yield* locateSteps(vm, results, kept.key, kept.hash)
  if (at >= 0) return null
  if (oldest !== null && results.size >= self.most!) {
    self.unlink(oldest)
    const gone = yield* locateSteps(vm, results, oldest.key, oldest.hash)
    if (gone.at >= 0) results.deleteAt(gone.at)
  }
  yield* dictSetSteps(vm, results, kept.key, kept, kept.hash)
  self.append(kept)
  return null
}

install(wrapperType, {
  methods: [
    nativeSteps("__call__", "($self, /, *args, **kwargs)", callSteps),
    native("__get__", "($self, instance, owner=None, /)", (_vm, self: Value, instance: Value) =>
      instance === null ? self : new BoundMethod(self, instance),
    ),
    native("cache_clear", "($self, /)", (_vm, self: CachedFunction) => {
      self.clear()
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
