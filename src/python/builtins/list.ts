import { countItems, PER_ITEM } from "../objects/work"
import { raised, typeError, valueError } from "../objects/exception"
import { ListReverseIterator } from "../objects/iterators"
import { native, nativeSteps, run, type NativeRequest } from "../objects/native"
import {
  accountGrowth,
  collectPlain,
  equalsPlain,
  equalsSteps,
  lengthHintSteps,
} from "../objects/operations"
import { indexPlain } from "../objects/operations/convert"
import { deleteItemOfKind, setItemOfKind } from "../objects/operations/subscript"
import { assignSlice, resolveSlice, slicePlain } from "../objects/operations/slices"
import { list, NEEDS_CALL } from "../objects/singletons"
import type { PyType } from "../objects/type"
import { listType } from "../objects/types"
import { PyList, PySlice, PyTuple, type Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { classItem } from "./generic-alias"
import { install, withInstanceDict } from "./install"
import {
  comparisons,
  containerMethods,
  eachOf,
  indexOf,
  inplaceOperators,
  isIterable,
  itemsOfIterable,
  iteratorOf,
  sequenceOperators,
  sliceIndexOf,
} from "./shared"
import { sortListSteps, sortPlain } from "./sorting"

/** Appends all items; a list extended by itself takes a copy first. */
function extend(self: PyList, items: readonly Value[]): null {
  for (const item of items) self.items.push(item)
  return null
}

function* extendSteps(
  vm: Vm,
  self: PyList,
  iterable: Value,
): Generator<NativeRequest, Value, Value> {
  const iterator = yield* iteratorOf(vm, iterable)
  yield run(lengthHintSteps(vm, iterable))
  yield* eachOf(vm, iterator, item => {
    self.items.push(item)
    accountGrowth(vm, self.items, item)
  })
  return null
}

function extendPlain(vm: Vm, self: PyList, iterable: Value): null | typeof NEEDS_CALL {
  const items = collectPlain(vm, iterable)
  return items === NEEDS_CALL ? NEEDS_CALL : extend(self, items)
}

/** Where an item is between two bounds; -1 when nowhere. */
function* findSteps(
  vm: Vm,
  items: readonly Value[],
  wanted: { readonly value: Value; readonly start: number; readonly stop: number },
): Generator<NativeRequest, number, Value> {
  countItems(Math.min(items.length, wanted.stop) - wanted.start, PER_ITEM.seen)
  for (let at = wanted.start; at < items.length && at < wanted.stop; at++) {
    const plain = equalsPlain(items[at]!, wanted.value)
    const isEqual =
      plain === NEEDS_CALL ? yield run(equalsSteps(vm, items[at]!, wanted.value)) : plain
    if (isEqual === true) return at
  }
  return -1
}

/** Where a value is among items, from and to bounds that may count from the end; -1 for nowhere. */
export function* findBetween(
  vm: Vm,
  items: readonly Value[],
  { value, bounds }: { value: Value; bounds: readonly (Value | undefined)[] },
): Generator<NativeRequest, number, Value> {
  const start = bounds[0] === undefined ? 0 : yield* sliceIndexOf(vm, bounds[0])
  const stop = bounds[1] === undefined ? Infinity : yield* sliceIndexOf(vm, bounds[1])
  const { length } = items
  return yield* findSteps(vm, items, {
    value,
    start: start < 0 ? Math.max(0, start + length) : start,
    stop: stop < 0 ? stop + length : stop,
  })
}

/** list.index and tuple.index. */
export function* indexSteps(
  vm: Vm,
  self: PyList | PyTuple,
  value: Value,
  bounds: readonly (Value | undefined)[],
): Generator<NativeRequest, Value, Value> {
  const at = yield* findBetween(vm, self.items, { value, bounds })
  const kind = self instanceof PyList ? "list" : "tuple"
  if (at < 0) throw valueError(`${kind}.index(x): x not in ${kind}`)
  return at
}

/** list.count and tuple.count. */
export function* countSteps(
  vm: Vm,
  self: PyList | PyTuple,
  value: Value,
): Generator<NativeRequest, Value, Value> {
  let count = 0
  let start = 0
  for (;;) {
    const at = yield* findSteps(vm, self.items, { value, start, stop: Infinity })
    if (at < 0) return count
    count++
    start = at + 1
  }
}

function* removeSteps(vm: Vm, self: PyList, value: Value): Generator<NativeRequest, Value, Value> {
  const at = yield* findSteps(vm, self.items, { value, start: 0, stop: Infinity })
  if (at < 0) throw valueError("list.remove(x): x not in list")
  self.items.splice(at, 1)
  return null
}

function popAt(self: PyList, index: Value | undefined): Value | typeof NEEDS_CALL {
  if (self.items.length === 0) throw raised("IndexError", "pop from empty list")
  if (index === undefined) return self.items.pop()!
  const given = indexPlain(index)
  if (given === NEEDS_CALL) return NEEDS_CALL
  const at = Number(given) < 0 ? Number(given) + self.items.length : Number(given)
  if (at < 0 || at >= self.items.length) throw raised("IndexError", "pop index out of range")
  countItems(self.items.length - at, PER_ITEM.seen)
  return self.items.splice(at, 1)[0]!
}

function* setSteps(
  vm: Vm,
  self: PyList,
  key: Value,
  value: Value,
): Generator<NativeRequest, Value, Value> {
  if (!(key instanceof PySlice)) {
    setItemOfKind(self, yield* indexOf(vm, key), value)
    return null
  }
  const slice = yield* resolveSlice(vm, key)
  slicePlain(slice, self.items.length)
  if (!isIterable(value)) throw typeError("must assign iterable to extended slice")
  const items = yield* itemsOfIterable(vm, value)
  const range = slicePlain(slice, self.items.length)
  if (range !== NEEDS_CALL) assignSlice(self.items, range, items)
  return null
}

const initialize = native(
  "__init__",
  "($self, iterable=(), /)",
  (vm, self: PyList, iterable: Value | undefined) => {
    const items = iterable === undefined ? [] : collectPlain(vm, iterable)
    if (items === NEEDS_CALL) return NEEDS_CALL
    self.items.length = 0
    return extend(self, items)
  },
  function* (vm, self: PyList, iterable: Value) {
    self.items.length = 0
    return yield* extendSteps(vm, self, iterable)
  },
)

const methods = [
  native("append", "($self, object, /)", (_vm, self: PyList, item: Value) => {
    self.items.push(item)
    return null
  }),
  native("extend", "($self, iterable, /)", extendPlain, extendSteps),
  native(
    "__iadd__",
    "($self, value, /)",
    (vm, self: PyList, other: Value) =>
      extendPlain(vm, self, other) === NEEDS_CALL ? NEEDS_CALL : self,
    function* (vm, self: PyList, other: Value) {
      yield* extendSteps(vm, self, other)
      return self
    },
  ),
  native("insert", "($self, index, object, /)", (_vm, self: PyList, index: Value, item: Value) => {
    const given = indexPlain(index)
    if (given === NEEDS_CALL) return NEEDS_CALL
    const at = Number(given)
    countItems(self.items.length - Math.max(at, 0), PER_ITEM.seen)
    self.items.splice(at < 0 ? Math.max(0, at + self.items.length) : at, 0, item)
    return null
  }),
  native(
    "pop",
    "($self, index=-1, /)",
    (_vm, self: PyList, index: Value | undefined) => popAt(self, index),
    function* (vm, self: PyList, index: Value) {
      const item = popAt(self, yield* indexOf(vm, index))
      return item === NEEDS_CALL ? null : item
    },
  ),
  nativeSteps("remove", "($self, value, /)", removeSteps),
  native("clear", "($self, /)", (_vm, self: PyList) => {
    self.items.length = 0
    return null
  }),
  native("copy", "($self, /)", (_vm, self: PyList) => {
    countItems(self.items.length, PER_ITEM.copied)
    return list(self.items.slice())
  }),
  native("reverse", "($self, /)", (_vm, self: PyList) => {
    countItems(self.items.length, PER_ITEM.seen)
    self.items.reverse()
    return null
  }),
  nativeSteps(
    "index",
    "($self, value, start=0, stop=sys.maxsize, /)",
    function* (vm, self: PyList, value: Value, start: Value | undefined, stop: Value | undefined) {
      return yield* indexSteps(vm, self, value, [start, stop])
    },
  ),
  nativeSteps("count", "($self, value, /)", countSteps),
  native(
    "sort",
    "($self, /, *, key=None, reverse=False)",
    (vm, self: PyList, key: Value = null, reverse: Value = false) => {
      if (key !== null) return NEEDS_CALL
      const sorted = sortPlain(vm, self.items, isTrue(reverse))
      if (sorted === NEEDS_CALL) return NEEDS_CALL
      self.items.length = 0
      return extend(self, sorted)
    },
    function* (vm, self: PyList, key: Value = null, reverse: Value = false) {
      return yield* sortListSteps(vm, self, { key, isReversed: isTrue(reverse) })
    },
  ),
  native(
    "__setitem__",
    "($self, key, value, /)",
    (_vm, self: PyList, key: Value, value: Value) => setItemOfKind(self, key, value),
    setSteps,
  ),
  native(
    "__delitem__",
    "($self, key, /)",
    (_vm, self: PyList, key: Value) => deleteItemOfKind(self, key),
    function* (vm, self: PyList, key: Value) {
      const resolved =
        key instanceof PySlice ? yield* resolveSlice(vm, key) : yield* indexOf(vm, key)
      deleteItemOfKind(self, resolved)
      return null
    },
  ),
  native("__reversed__", "($self, /)", (_vm, self: PyList) => new ListReverseIterator(self)),
  ...containerMethods(),
  ...comparisons(),
  ...sequenceOperators(),
  ...inplaceOperators(["Mult"]),
]

function isTrue(flag: Value): boolean {
  return flag !== false && flag !== 0 && flag !== null
}

install(listType, {
  initialize,
  construct: native("list", "(type, /, *args, **kwargs)", (_vm, type: PyType) =>
    withInstanceDict(new PyList(type, []), type),
  ),
  methods,
  classMethods: [classItem],
  constants: [["__hash__", null]],
  doc: "Built-in mutable sequence.",
})
