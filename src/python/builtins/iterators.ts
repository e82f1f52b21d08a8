/** `__iter__` and `__next__` of every built-in iterator, and the constructors of enumerate, zip, ... */
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
import { EXHAUSTED } from "../objects/singletons"
import type { PyType } from "../objects/type"
import { typeName, typeOf } from "../objects/type-of"
import type { PyTuple, Value } from "../objects/value"
import { install } from "./install"
import { indexOf, isIterable, iteratorOf } from "./shared"

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

const hint = () =>
  native("__length_hint__", "($self, /)", (_vm, self: Value) =>
    self instanceof PyIterator && "left" in self ? Number(self.left) : 0,
  )

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
  sequenceIteratorType,
  callableIteratorType,
  ...Object.values(dictIteratorTypes),
  ...Object.values(dictReverseIteratorTypes),
]

for (const type of plainTypes) install(type, { methods: [...iteratorMethods(), hint()] })

install(enumerateType, {
  construct: nativeSteps(
    "enumerate",
    "(type, iterable, start=0)",
    function* (vm, _type: PyType, iterable: Value, start: Value = 0) {
      const first = yield* indexOf(vm, start)
      return new EnumerateIterator(yield* iteratorOf(vm, iterable), first, nextSteps)
    },
  ),
  methods: iteratorMethods(),
})

install(zipType, {
  construct: nativeSteps(
    "zip",
    "(type, /, *iterables, strict=False)",
    function* (vm, _type: PyType, iterables: PyTuple, strict: Value = false) {
      const iterators: Value[] = []
      for (const [at, iterable] of iterables.items.entries()) {
        if (!isIterable(iterable)) throw typeError(`'${typeName(iterable)}' object is not iterable`)
        iterators[at] = yield* iteratorOf(vm, iterable)
      }
      return new ZipIterator(iterators, strict === true, nextSteps)
    },
  ),
  methods: iteratorMethods(),
})

install(mapType, {
  construct: nativeSteps("map", "(type, /, *args)", function* (vm, _type: PyType, args: PyTuple) {
    const [callee, ...iterables] = args.items
    if (callee === undefined || iterables.length === 0)
      throw typeError("map() must have at least two arguments.")
    const iterators: Value[] = []
    for (const iterable of iterables) iterators.push(yield* iteratorOf(vm, iterable))
    return new MapIterator(callee, iterators, nextSteps)
  }),
  methods: iteratorMethods(),
})

install(filterType, {
  construct: nativeSteps(
    "filter",
    "(type, function, iterable, /)",
    function* (vm, _type: PyType, callee: Value, iterable: Value) {
      const iterator = yield* iteratorOf(vm, iterable)
      return new FilterIterator(callee, iterator, { step: nextSteps, truth: truthSteps })
    },
  ),
  methods: iteratorMethods(),
})

install(reversedType, {
  construct: nativeSteps(
    "reversed",
    "(type, object, /)",
    function* (vm, _type: PyType, sequence: Value) {
      const type = typeOf(sequence)
      const method = type.lookup("__reversed__")
      if (method !== undefined && method !== null) return yield call(method, sequence)
      const isSequence =
        method !== null &&
        type.lookup("__getitem__") !== undefined &&
        type.lookup("__len__") !== undefined
      if (!isSequence || type.layout === "dict")
        throw typeError(`'${typeName(sequence)}' object is not reversible`)
      const length = Number(yield run(lengthSteps(vm, sequence)))
      return new SequenceIterator(sequence, length - 1, -1)
    },
  ),
  methods: [...iteratorMethods(), hint()],
})
