/** `__iter__` and `__next__` of every built-in iterator, and the constructors of enumerate, zip, ... */
import { classItem } from "./generic-alias"
import { raised, typeError } from "../objects/exception"
import { PyIterator } from "../objects/iterator"
import {
  bytearrayIteratorType,
  bytesIteratorType,
  dictIteratorTypes,
  dictReverseIteratorTypes,
  listIteratorType,
  listReverseIteratorType,
  rangeIteratorType,
  setIteratorType,
  strAsciiIteratorType,
  strIteratorType,
  tupleIteratorType,
} from "../objects/iterators"
import {
  callableIteratorType,
  EnumerateIterator,
  enumerateType,
  FilterIterator,
  filterType,
  MapIterator,
  mapType,
  reversedType,
  SequenceIterator,
  sequenceIteratorType,
  ZipIterator,
  zipType,
} from "../objects/iterators-wrapping"
import { call, native, nativeSteps, run, type NativeFunction } from "../objects/native"
import { nextSteps, truthSteps } from "../objects/operations"
import { lengthSteps } from "../objects/operations/convert"
import type { Int } from "../objects/numbers"
import { EXHAUSTED, NotImplemented, tuple } from "../objects/singletons"
import type { PyType } from "../objects/type"
import { typeName, typeOf } from "../objects/type-of"
import type { PyTuple, Value } from "../objects/value"
import { install, withInstanceDict } from "./install"
import { indexOf, isIterable, iteratorOf, truthOf } from "./shared"

/** Rows of every iterator. */
export function iteratorMethods(): NativeFunction[] {
  return [
    native("__iter__", "($self, /)", (_vm, self: PyIterator) => self),
    native(
      "__next__",
      "($self, /)",
      (vm, self: PyIterator) => {
        const item = self.next(vm)
        if (item === EXHAUSTED) throw raised("StopIteration")
        return item
      },
      function* (vm, self: PyIterator) {
        return yield run(nextSteps(vm, self))
      },
    ),
  ]
}

function hasLeft(value: Value): value is PyIterator & { readonly left: Int } {
  return value instanceof PyIterator && "left" in value
}

/** `__length_hint__` of iterators that know how many items are left. */
export const lengthHintMethod = () =>
  native("__length_hint__", "($self, /)", (_vm, self: Value) => (hasLeft(self) ? self.left : 0))

/** Of an iterator over `__getitem__`: its source is asked for its length. */
const sequenceHint = () =>
  nativeSteps("__length_hint__", "($self, /)", function* (vm, self: SequenceIterator) {
    if (typeOf(self.source).lookup("__len__") === undefined) return NotImplemented
    return self.leftOf(Number(yield run(lengthSteps(vm, self.source))))
  })

/** `__reduce__` and `__setstate__` of iterators that can be copied and pickled. */
export function rebuildingMethods(): NativeFunction[] {
  return [
    native("__reduce__", "($self, /)", (vm, self: PyIterator) => {
      const found = self.rebuilding?.(vm)
      if (found === undefined) throw typeError(`cannot pickle '${typeName(self)}' object`)
      const { maker, args, state } = found
      const callee = maker === null ? self.type : (vm.builtins.get(maker) ?? null)
      return tuple(state === undefined ? [callee, tuple(args)] : [callee, tuple(args), state])
    }),
    nativeSteps("__setstate__", "($self, object, /)", function* (vm, self: PyIterator, to: Value) {
      self.restore?.(typeof to === "boolean" ? Number(to) : yield* indexOf(vm, to))
      return null
    }),
  ]
}

/** An iterator of a class that derives from a built-in one. */
function ofClass(made: PyIterator, type: PyType): PyIterator {
  made.type = type
  return withInstanceDict(made, type)
}

const plainTypes: readonly PyType[] = [
  listIteratorType,
  listReverseIteratorType,
  tupleIteratorType,
  strIteratorType,
  strAsciiIteratorType,
  bytesIteratorType,
  bytearrayIteratorType,
  rangeIteratorType,
  setIteratorType,
  callableIteratorType,
  ...Object.values(dictIteratorTypes),
  ...Object.values(dictReverseIteratorTypes),
]

for (const type of plainTypes)
  install(type, { methods: [...iteratorMethods(), lengthHintMethod(), ...rebuildingMethods()] })

install(sequenceIteratorType, {
  methods: [...iteratorMethods(), sequenceHint(), ...rebuildingMethods()],
})

install(enumerateType, {
  construct: nativeSteps(
    "enumerate",
    "(type, iterable=None, start=0)",
    function* (vm, type: PyType, iterable?: Value, start: Value = 0) {
      if (iterable === undefined)
        throw typeError("enumerate() missing required argument 'iterable'")
      const first = yield* indexOf(vm, start)
      return ofClass(new EnumerateIterator(yield* iteratorOf(vm, iterable), first, nextSteps), type)
    },
  ).telling("(type, iterable, start=0)"),
  methods: [...iteratorMethods(), ...rebuildingMethods()],
  classMethods: [classItem],
})

install(zipType, {
  construct: nativeSteps(
    "zip",
    "(type, /, *iterables, strict=False)",
    function* (vm, type: PyType, iterables: PyTuple, strict: Value = false) {
      const isStrict = yield* truthOf(vm, strict)
      const iterators: Value[] = []
      for (const [at, iterable] of iterables.items.entries()) {
        if (!isIterable(iterable)) throw typeError(`'${typeName(iterable)}' object is not iterable`)
        iterators[at] = yield* iteratorOf(vm, iterable)
      }
      return ofClass(new ZipIterator(iterators, isStrict, nextSteps), type)
    },
  ),
  methods: [...iteratorMethods(), ...rebuildingMethods()],
})

install(mapType, {
  construct: nativeSteps(
    "map",
    "(type, /, *args, strict=False)",
    function* (vm, type: PyType, args: PyTuple, strict: Value = false) {
      const isStrict = yield* truthOf(vm, strict)
      const [callee, ...iterables] = args.items
      if (callee === undefined || iterables.length === 0)
        throw typeError("map() must have at least two arguments.")
      const iterators: Value[] = []
      for (const iterable of iterables) iterators.push(yield* iteratorOf(vm, iterable))
      return ofClass(new MapIterator(callee, iterators, { step: nextSteps, isStrict }), type)
    },
  ),
  methods: [...iteratorMethods(), ...rebuildingMethods()],
})

install(filterType, {
  construct: nativeSteps(
    "filter",
    "(type, function, iterable, /)",
    function* (vm, type: PyType, callee: Value, iterable: Value) {
      const iterator = yield* iteratorOf(vm, iterable)
      const operations = { step: nextSteps, truth: truthSteps }
      return ofClass(new FilterIterator(callee, iterator, operations), type)
    },
  ),
  methods: [...iteratorMethods(), ...rebuildingMethods()],
})

install(reversedType, {
  construct: nativeSteps(
    "reversed",
    "(type, object, /)",
    function* (vm, type: PyType, sequence: Value) {
      const kind = typeOf(sequence)
      const method = kind.lookup("__reversed__")
      if (method !== undefined && method !== null) return yield call(method, sequence)
      const isSequence =
        method !== null &&
        kind.lookup("__getitem__") !== undefined &&
        kind.lookup("__len__") !== undefined
      if (!isSequence || kind.layout === "dict")
        throw typeError(`'${typeName(sequence)}' object is not reversible`)
      const length = Number(yield run(lengthSteps(vm, sequence)))
      return ofClass(new SequenceIterator(sequence, length - 1, -1), type)
    },
  ),
  methods: [...iteratorMethods(), sequenceHint(), ...rebuildingMethods()],
})
