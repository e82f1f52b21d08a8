/** Built-in functions over iterables: len, iter, next, sorted, sum, min, max, any, all. */
import { PyNextOrDefault } from "../objects/async-step"
import { raised, typeError, valueError } from "../objects/exception"
import { CallableIterator } from "../objects/iterators-wrapping"
import {
  call,
  native,
  nativeSteps,
  run,
  type NativeRequest,
  type NativeSteps,
} from "../objects/native"
import { floatOf, intOf, textOf } from "../objects/numbers"
import { intToFloat } from "../objects/numbers-float"
import {
  binaryPlain,
  binarySteps,
  comparePlain,
  compareSteps,
  equalsSteps,
  iteratorPlain,
  iteratorSteps,
  lengthPlain,
  lengthSteps,
  nextPlain,
  nextSteps,
  truthPlain,
} from "../objects/operations"
import { GeneratorItems } from "../objects/steppers"
import { callSpecial } from "../objects/operations/special"
import { EXHAUSTED, float, list, NEEDS_CALL, type PlainResult } from "../objects/singletons"
import { typeName, typeOf } from "../objects/type-of"
import { PyGenerator } from "../objects/generator"
import { PyBytes, type PyTuple, type Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { itemsOfIterable, iteratorOf, nextOf, sizedItemsOf, truthOf } from "./shared"
import { sortSteps } from "./sorting"

/** A running sum: exact ints, then compensated floats (as since 3.12), then whatever `+` gives. */
class Sum {
  private compensation = 0

  constructor(private total: Value) {}

  /** False when `+` has to be asked. */
  add(item: Value): boolean {
    const [a, b] = [this.total, item]
    if (typeof a === "number" && typeof b === "number" && Number.isSafeInteger(a + b)) {
      this.total = a + b
      return true
    }
    const x = floatOf(a)
    if (x !== null) {
      const y = floatOf(b) ?? intOf(b)
      if (y === null) return false
      this.total = float(this.compensate(x, intToFloat(y)))
      return true
    }
    const plain = intOf(a) !== null && (intOf(b) !== null || floatOf(b) !== null)
    if (!plain) return false
    const sum = binaryPlain("Add", a, b)
    if (sum === NEEDS_CALL) return false
    this.total = sum
    return true
  }

  /** Neumaier's sum: the lost low part is kept apart. */
  private compensate(total: number, item: number): number {
    const sum = total + item
    if (Math.abs(total) >= Math.abs(item)) this.compensation += total - sum + item
    else this.compensation += item - sum + total
    return sum
  }

  get value(): Value {
    const x = floatOf(this.total)
    if (x === null || this.compensation === 0 || !Number.isFinite(this.compensation))
      return this.total
    return float(x + this.compensation)
  }

  set value(total: Value) {
    this.total = total
    this.compensation = 0
  }
}

function* sumSteps(vm: Vm, iterable: Value, start: Value = 0): NativeSteps {
  if (textOf(start) !== null) throw typeError("sum() can't sum strings [use ''.join(seq) instead]")
  if (start instanceof PyBytes) throw typeError("sum() can't sum bytes [use b''.join(seq) instead]")
  const sum = new Sum(start)
  const iterator = yield* iteratorOf(vm, iterable)
  const items = GeneratorItems.of(iterator, item => sum.add(item))
  for (;;) {
    if (items !== null) yield run(items)
    const item = items === null ? yield* nextOf(vm, iterator) : items.refused
    if (item === EXHAUSTED || item === undefined) return sum.value
    if (items === null && sum.add(item)) continue
    const plain = binaryPlain("Add", sum.value, item)
    sum.value = plain === NEEDS_CALL ? yield run(binarySteps(vm, "Add", sum.value, item)) : plain
  }
}

/** min and max of the items, by `key`. */
function* extremeSteps(
  vm: Vm,
  name: "min" | "max",
  given: { args: readonly Value[]; key: Value; missing: Value | undefined },
): NativeSteps {
  const { args, key, missing } = given
  if (args.length === 0) throw typeError(`${name} expected at least 1 argument, got 0`)
  if (args.length > 1 && missing !== undefined)
    throw typeError(`Cannot specify a default for ${name}() with multiple positional arguments`)
  const items = args.length === 1 ? yield* itemsOfIterable(vm, args[0]!) : args
  let best: { item: Value; key: Value } | null = null
  for (const item of items) {
    const mine = key === null ? item : yield call(key, item)
    if (best === null || (yield* isBetter(vm, name, mine, best.key))) best = { item, key: mine }
  }
  if (best !== null) return best.item
  if (missing !== undefined) return missing
  throw valueError(`${name}() iterable argument is empty`)
}

function* isBetter(
  vm: Vm,
  name: "min" | "max",
  candidate: Value,
  best: Value,
): Generator<NativeRequest, boolean, Value> {
  const operator = name === "min" ? "<" : ">"
  const plain = comparePlain(operator, candidate, best)
  const answer =
    plain === NEEDS_CALL ? yield run(compareSteps(vm, operator, candidate, best)) : plain
  return yield* truthOf(vm, answer)
}

/** min and max of several arguments without Python; NEEDS_CALL for everything else. */
function extremePlain(name: "min" | "max", items: readonly Value[]): PlainResult {
  if (items.length < 2) return NEEDS_CALL
  let [best = null] = items
  for (const item of items.slice(1)) {
    const isBetter = comparePlain(name === "min" ? "<" : ">", item, best)
    if (typeof isBetter !== "boolean") return NEEDS_CALL
    if (isBetter) best = item
  }
  return best
}

function extreme(name: "min" | "max") {
  return native(
    name,
    "(*args, key=None, default=None)",
    (_vm, args: PyTuple, key: Value = null, missing?: Value) =>
      key === null && missing === undefined ? extremePlain(name, args.items) : NEEDS_CALL,
    function* (vm, args: PyTuple, key: Value = null, missing?: Value) {
      return yield* extremeSteps(vm, name, { args: args.items, key, missing })
    },
  )
}

/** any and all: stop at the first item whose truth is `stopsAt`. */
function quantifier(name: "any" | "all", stopsAt: boolean) {
  return nativeSteps(name, "(iterable, /)", function* (vm, iterable: Value) {
    const iterator = yield* iteratorOf(vm, iterable)
    for (;;) {
      const item = yield* nextOf(vm, iterator)
      if (item === EXHAUSTED) return !stopsAt
      const plain = truthPlain(item)
      const truth = plain === NEEDS_CALL ? yield* truthOf(vm, item) : plain
      if (truth === stopsAt) return stopsAt
    }
  })
}

function* nextWithDefault(vm: Vm, iterator: Value, missing: Value | undefined): NativeSteps {
  if (missing === undefined) return yield run(nextSteps(vm, iterator))
  const item = yield* nextOf(vm, iterator)
  return item === EXHAUSTED ? missing : item
}

/** Rows for the built-in functions. */
export const iterationFunctions = [
  native("len", "(obj, /)", (_vm, value: Value) => lengthPlain(value), lengthSteps),
  native(
    "iter",
    "(object, sentinel=None, /)",
    (_vm, value: Value, sentinel?: Value) => {
      if (sentinel === undefined) return iteratorPlain(value)
      if (!isCallable(value)) throw typeError("iter(v, w): v must be callable")
      return new CallableIterator(value, sentinel, equalsSteps)
    },
    iteratorSteps,
  ),
  native(
    "next",
    "(iterator, default=None, /)",
    (vm, iterator: Value, missing?: Value) => {
      const item = nextPlain(vm, iterator)
      if (item !== EXHAUSTED) return item
      if (missing === undefined) throw raised("StopIteration")
      return missing
    },
    nextWithDefault,
  ),
  nativeSteps(
    "sorted",
    "(*args, key=None, reverse=False)",
    function* (vm, args: PyTuple, key: Value = null, reverse: Value = false) {
      const [iterable] = args.items
      if (iterable === undefined || args.items.length > 1)
        throw typeError(`sorted expected 1 argument, got ${args.items.length}`)
      const items = yield* sizedItemsOf(vm, iterable)
      const isReversed = yield* truthOf(vm, reverse)
      return list(yield* sortSteps(vm, items, { key, isReversed }))
    },
  ).telling("(iterable, /, *, key=None, reverse=False)", "sort"),
  nativeSteps("sum", "(iterable, /, start=0)", sumSteps),
  extreme("min"),
  extreme("max"),
  quantifier("any", true),
  quantifier("all", false),
  native(
    "aiter",
    "(async_iterable, /)",
    (_vm, value: Value) => {
      if (value instanceof PyGenerator && value.kind === "async-generator") return value
      if (typeOf(value).lookup("__aiter__") === undefined)
        throw typeError(`'${typeName(value)}' object is not an async iterable`)
      return NEEDS_CALL
    },
    function* (_vm, value: Value) {
      const iterator = yield callSpecial(typeOf(value).lookup("__aiter__")!, value)
      if (typeOf(iterator).lookup("__anext__") !== undefined) return iterator
      throw typeError(`aiter() returned not an async iterator of type '${typeName(iterator)}'`)
    },
  ),
  nativeSteps(
    "anext",
    "(async_iterator, default=<unrepresentable>, /)",
    function* (_vm, value: Value, missing?: Value) {
      const method = typeOf(value).lookup("__anext__")
      if (method === undefined)
        throw typeError(`'${typeName(value)}' object is not an async iterator`)
      const next = yield callSpecial(method, value)
      return missing === undefined ? next : new PyNextOrDefault(next, missing)
    },
  ),
]

/** callable(value) */
export function isCallable(value: Value): boolean {
  return typeOf(value).lookup("__call__") !== undefined
}
