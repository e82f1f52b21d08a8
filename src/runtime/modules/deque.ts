/** collections.deque: a list with two ends. */
import { classItem } from "../../python/builtins/generic-alias"
import { install, withInstanceDict } from "../../python/builtins/install"
import {
  iteratorMethods,
  lengthHintMethod,
  rebuildingMethods,
} from "../../python/builtins/iterators"
import {
  allComparisons,
  eachOf,
  indexOf,
  iteratorOf,
  sliceIndexOf,
} from "../../python/builtins/shared"
import { asText } from "../../python/objects/as-text"
import { raised, typeError } from "../../python/objects/exception"
import { GetSetDescriptor } from "../../python/objects/function"
import { PyIterator, type Rebuilding } from "../../python/objects/iterator"
import {
  call,
  native,
  type NativeRequest,
  nativeSteps,
  type NativeSteps,
  run,
} from "../../python/objects/native"
import { intOf, moduloInts, type Int } from "../../python/objects/numbers"
import { compareSteps, equalsPlain, equalsSteps, reprSteps } from "../../python/objects/operations"
import { requireBytes } from "../../python/objects/operations/arithmetic-collections"
import { comparisonMethods } from "../../python/objects/operations/compare"
import { clampIndex } from "../../python/objects/operations/convert"
import { shownOnce } from "../../python/objects/operations/repr-steps"
import {
  emptyTuple,
  EXHAUSTED,
  list,
  NEEDS_CALL,
  NotImplemented,
  tuple,
} from "../../python/objects/singletons"
import { builtinType } from "../../python/objects/types"
import { typeName, typeOf } from "../../python/objects/type-of"
import { PySized, type Value } from "../../python/objects/value"
import type { PyType } from "../../python/objects/type"
import type { Vm } from "../../python/objects/vm-interface"

export const dequeType = builtinType("deque", "fixed", {
  module: "collections",
  canBeBase: true,
  hasInstanceDict: true,
})

dequeType.pattern = "sequence"

/** What `iter` of a deque gives. */
export const dequeIteratorType = builtinType("_deque_iterator", "fixed", { module: "_collections" })
/** What `reversed` of a deque gives. */
export const dequeReverseIteratorType = builtinType("_deque_reverse_iterator", "fixed", {
  module: "_collections",
})

/** A deque; items stand in `items` from `first` on, so that popping left moves nothing. */
export class PyDeque extends PySized {
  items: Value[] = []
  first = 0
  /** Changes with every mutation; iterators notice. */
  version = 0

  constructor(
    type: PyType,
    public most: Int | null = null,
  ) {
    super(type)
  }

  get size(): number {
    return this.items.length - this.first
  }

  append(item: Value): void {
    this.items.push(item)
    this.version++
    if (this.most !== null && this.size > this.most) this.popLeft()
  }

  appendLeft(item: Value): void {
    this.version++
    if (this.first > 0) this.items[--this.first] = item
    else this.items.unshift(item)
    if (this.most !== null && this.size > this.most) this.pop()
  }

  pop(): Value {
    if (this.size === 0) throw raised("IndexError", "pop from an empty deque")
    this.version++
    return this.items.pop()!
  }

  popLeft(): Value {
    if (this.size === 0) throw raised("IndexError", "pop from an empty deque")
    this.version++
    const item = this.items[this.first]!
    this.items[this.first++] = null
    if (this.first > 64 && this.first * 2 > this.items.length) {
      this.items = this.items.slice(this.first)
      this.first = 0
    }
    return item
  }

  values(): Value[] {
    return this.items.slice(this.first)
  }

  clear(): void {
    this.items = []
    this.first = 0
    this.version++
  }

  placeOf(index: number): number {
    const at = index < 0 ? index + this.size : index
    if (at < 0 || at >= this.size) throw raised("IndexError", "deque index out of range")
    return this.first + at
  }

  replace(items: Value[]): void {
    this.clear()
    this.items = items
  }
}

class DequeIterator extends PyIterator {
  /** Items not given yet. */
  left: number
  private readonly version: number

  constructor(
    protected readonly deque: PyDeque,
    type: PyType = dequeIteratorType,
  ) {
    super(type)
    this.version = deque.version
    this.left = deque.size
  }

  override next(): Value | typeof EXHAUSTED {
    if (this.version !== this.deque.version) return this.refuse()
    return this.left === 0 ? EXHAUSTED : this.deque.items[this.take()]!
  }

  protected take(): number {
    return this.deque.first + this.deque.size - this.left--
  }

  private refuse(): never {
    this.left = 0
    throw raised("RuntimeError", "deque mutated during iteration")
  }

  override rebuilding(): Rebuilding {
    return { maker: null, args: [this.deque, this.deque.size - this.left] }
  }
}

class DequeReverseIterator extends DequeIterator {
  constructor(deque: PyDeque) {
    super(deque, dequeReverseIteratorType)
  }

  override next(): Value | typeof EXHAUSTED {
    return this.left === 0 ? EXHAUSTED : super.next()
  }

  protected override take(): number {
    return this.deque.first + --this.left
  }
}

/** A deque of the same class and length limit with the same items, as `copy` makes it. */
function* copyOf(deque: PyDeque): Generator<NativeRequest, PyDeque, Value> {
  if (deque.type === dequeType) {
    const made = new PyDeque(dequeType, deque.most)
    made.items = deque.values()
    return made
  }
  const made = yield deque.most === null
    ? call(deque.type, deque)
    : call(deque.type, deque, deque.most)
  if (made instanceof PyDeque) return made
  throw typeError(`${deque.type.name}() must return a deque, not ${typeName(made)}`)
}

/** Repeats the items; of more than fit only the last ones stay. */
function repeat(deque: PyDeque, times: Int): void {
  const items = deque.values()
  const wanted = times > 0 ? BigInt(times) * BigInt(items.length) : 0n
  const most = deque.most === null ? wanted : BigInt(deque.most)
  const count = Number(wanted < most ? wanted : most)
  requireBytes(count * 8)
  const { length } = items
  const skipped = length - (count % length)
  deque.replace(Array.from({ length: count }, (_, at) => items[(at + skipped) % length]!))
}

function* extendSteps(
  vm: Vm,
  deque: PyDeque,
  iterable: Value,
  add: (item: Value) => void = item => deque.append(item),
): NativeSteps {
  const source = iterable === deque ? list(deque.values()) : iterable
  yield* eachOf(vm, yield* iteratorOf(vm, source), add)
  return null
}

/** Where an item equal to another is, from one index up to another; -1 when nowhere. */
function* findSteps(
  vm: Vm,
  deque: PyDeque,
  wanted: { readonly item: Value; readonly start?: number; readonly stop?: number },
): Generator<NativeRequest, number, Value> {
  const { item, start = 0, stop = deque.size } = wanted
  const { version } = deque
  for (let index = start; index < stop; index++) {
    const isEqual = yield* isEqualTo(vm, deque.items[deque.first + index]!, item)
    if (version !== deque.version) throw raised("RuntimeError", "deque mutated during iteration")
    if (isEqual) return index
  }
  return -1
}

function* isEqualTo(vm: Vm, left: Value, right: Value): Generator<NativeRequest, boolean, Value> {
  const plain = equalsPlain(left, right)
  return (plain === NEEDS_CALL ? yield run(equalsSteps(vm, left, right)) : plain) === true
}

function* removeSteps(vm: Vm, deque: PyDeque, item: Value): NativeSteps {
  const { version } = deque
  for (let index = 0; index < deque.size; index++) {
    const isEqual = yield* isEqualTo(vm, deque.items[deque.first + index]!, item)
    if (version !== deque.version) throw raised("IndexError", "deque mutated during iteration")
    if (!isEqual) continue
    deque.items.splice(deque.first + index, 1)
    deque.version++
    return null
  }
  throw raised("ValueError", "deque.remove(x): x not in deque")
}

/** A bound as slices take it: from the end when negative, within the length. */
function bound(index: number, size: number): number {
  return Math.min(size, index < 0 ? Math.max(0, index + size) : index)
}

/** The index in `deque[index]`. */
function* subscriptOf(vm: Vm, key: Value): Generator<NativeRequest, number, Value> {
  if (typeof key === "number") return key
  if (intOf(key) === null && typeOf(key).lookup("__index__") === undefined)
    throw typeError(`sequence index must be integer, not '${typeName(key)}'`)
  return clampIndex(yield* indexOf(vm, key))
}

/** `maxlen` as it was given. */
function limitOf(most: Value | undefined): Int | null {
  if (most === undefined || most === null) return null
  const limit = intOf(most)
  if (limit === null) throw typeError("an integer is required")
  if (limit < 0) throw raised("ValueError", "maxlen must be non-negative")
  return limit
}

function* reprOf(vm: Vm, deque: PyDeque): NativeSteps {
  const shown: string[] = []
  for (const item of deque.values()) shown.push(asText(yield run(reprSteps(vm, item))))
  const most = deque.most === null ? "" : `, maxlen=${deque.most}`
  return `${deque.type.name}([${shown.join(", ")}]${most})`
}

const methods = [
  nativeSteps(
    "__init__",
    "($self, iterable=(), maxlen=None)",
    function* (vm, self: PyDeque, iterable, most): NativeSteps {
      self.most = limitOf(most)
      self.clear()
      return iterable === undefined ? null : yield* extendSteps(vm, self, iterable)
    },
  ),
  native("append", "($self, item, /)", (_vm, self: PyDeque, item: Value) => {
    self.append(item)
    return null
  }),
  native("appendleft", "($self, item, /)", (_vm, self: PyDeque, item: Value) => {
    self.appendLeft(item)
    return null
  }),
  native("pop", "($self, /)", (_vm, self: PyDeque) => self.pop()),
  native("popleft", "($self, /)", (_vm, self: PyDeque) => self.popLeft()),
  native("clear", "($self, /)", (_vm, self: PyDeque) => {
    self.clear()
    return null
  }),
  nativeSteps("extend", "($self, iterable, /)", (vm, self: PyDeque, iterable: Value) =>
    extendSteps(vm, self, iterable),
  ),
  nativeSteps("extendleft", "($self, iterable, /)", (vm, self: PyDeque, iterable: Value) =>
    extendSteps(vm, self, iterable, item => self.appendLeft(item)),
  ),
  nativeSteps("remove", "($self, value, /)", removeSteps),
  nativeSteps(
    "__contains__",
    "($self, key, /)",
    function* (vm, self: PyDeque, item: Value): NativeSteps {
      return (yield* findSteps(vm, self, { item })) >= 0
    },
  ),
  nativeSteps(
    "insert",
    "($self, index, value, /)",
    function* (vm, self: PyDeque, index: Value, item: Value) {
      const given = clampIndex(yield* indexOf(vm, index))
      if (self.most !== null && self.size >= self.most)
        throw raised("IndexError", "deque already at its maximum size")
      self.items.splice(self.first + bound(given, self.size), 0, item)
      self.version++
      return null
    },
  ),
  nativeSteps("count", "($self, value, /)", function* (vm, self: PyDeque, item: Value) {
    let count = 0
    let at = -1
    while ((at = yield* findSteps(vm, self, { item, start: at + 1 })) >= 0) count++
    return count
  }),
  nativeSteps(
    "index",
    "($self, value, start=0, stop=sys.maxsize, /)",
    function* (vm, self: PyDeque, item: Value, start: Value = 0, stop: Value = self.size) {
      const from = bound(yield* sliceIndexOf(vm, start), self.size)
      const end = bound(yield* sliceIndexOf(vm, stop), self.size)
      const found = yield* findSteps(vm, self, { item, start: from, stop: end })
      if (found < 0) throw raised("ValueError", "deque.index(x): x not in deque")
      return found
    },
  ),
  ...["copy", "__copy__"].map(name =>
    nativeSteps(name, "($self, /)", (_vm, self: PyDeque) => copyOf(self)),
  ),
  nativeSteps("__reduce__", "($self, /)", function* (vm, self: PyDeque): NativeSteps {
    const state = yield call(typeOf(self).lookup("__getstate__") ?? null, self)
    const args = self.most === null ? [] : [emptyTuple, self.most]
    return tuple([self.type, tuple(args), state, yield* iteratorOf(vm, self)])
  }),
  native("reverse", "($self, /)", (_vm, self: PyDeque) => {
    self.replace(self.values().reverse())
    return null
  }),
  native("__reversed__", "($self, /)", (_vm, self: PyDeque) => new DequeReverseIterator(self)),
  nativeSteps("__add__", "($self, value, /)", function* (_vm, self: PyDeque, other: Value) {
    if (!(other instanceof PyDeque))
      throw typeError(`can only concatenate deque (not "${typeName(other)}") to deque`)
    const joined = yield* copyOf(self)
    for (const item of other.values()) joined.append(item)
    return joined
  }),
  nativeSteps("__iadd__", "($self, value, /)", function* (vm, self: PyDeque, iterable: Value) {
    yield* extendSteps(vm, self, iterable)
    return self
  }),
  ...["__mul__", "__rmul__"].map(name =>
    nativeSteps(name, "($self, value, /)", function* (vm, self: PyDeque, count: Value) {
      const times = yield* indexOf(vm, count)
      const made = yield* copyOf(self)
      repeat(made, times)
      return made
    }),
  ),
  nativeSteps("__imul__", "($self, value, /)", function* (vm, self: PyDeque, count: Value) {
    repeat(self, yield* indexOf(vm, count))
    return self
  }),
  nativeSteps("__delitem__", "($self, key, /)", function* (vm, self: PyDeque, key: Value) {
    self.items.splice(self.placeOf(yield* subscriptOf(vm, key)), 1)
    self.version++
    return null
  }),
  ...allComparisons.map(operator =>
    nativeSteps(
      comparisonMethods[operator],
      "($self, value, /)",
      function* (vm, self: PyDeque, other: Value) {
        if (!(other instanceof PyDeque)) return NotImplemented
        return yield run(compareSteps(vm, operator, list(self.values()), list(other.values())))
      },
    ),
  ),
  nativeSteps("rotate", "($self, n=1, /)", function* (vm, self: PyDeque, count: Value = 1) {
    const by = yield* indexOf(vm, count)
    const items = self.values()
    if (items.length === 0) return null
    const shift = Number(moduloInts(by, items.length))
    self.replace(items.slice(items.length - shift).concat(items.slice(0, items.length - shift)))
    return null
  }),
  native("__len__", "($self, /)", (_vm, self: PyDeque) => self.size),
  native("__iter__", "($self, /)", (_vm, self: PyDeque) => new DequeIterator(self)),
  native(
    "__getitem__",
    "($self, key, /)",
    (_vm, self: PyDeque, key: Value) =>
      typeof key === "number" ? self.items[self.placeOf(key)]! : NEEDS_CALL,
    function* (vm, self: PyDeque, key: Value) {
      return self.items[self.placeOf(yield* subscriptOf(vm, key))]!
    },
  ),
  nativeSteps(
    "__setitem__",
    "($self, key, value, /)",
    function* (vm, self: PyDeque, key: Value, value: Value) {
      self.items[self.placeOf(yield* subscriptOf(vm, key))] = value
      return null
    },
  ),
  nativeSteps("__repr__", "($self, /)", (vm, self: PyDeque) =>
    shownOnce(vm, self, { again: "[...]", show: () => reprOf(vm, self) }),
  ),
]

install(dequeType, { classMethods: [classItem] })
for (const method of methods) dequeType.own.set(method.name, method.asMethodOf(dequeType))
dequeType.own.set(
  "__new__",
  native("__new__", "(cls, /, *args, **kwargs)", (_vm, cls: PyType) =>
    withInstanceDict(new PyDeque(cls), cls),
  ),
)
dequeType.own.set("__hash__", null)
dequeType.own.set("maxlen", new GetSetDescriptor("maxlen", (_vm, self) => (self as PyDeque).most))

/** `_deque_iterator(deque, index)`, as unpickling calls it. */
function constructing(type: PyType, make: (deque: PyDeque) => DequeIterator): void {
  install(type, {
    construct: nativeSteps(
      type.name,
      "(type, deque, index=0, /)",
      function* (vm, _type: PyType, deque: Value, skipped: Value = 0) {
        if (!(deque instanceof PyDeque))
          throw typeError(`argument 1 must be collections.deque, not ${typeName(deque)}`)
        const iterator = make(deque)
        const count = clampIndex(yield* indexOf(vm, skipped))
        for (let at = 0; at < count && iterator.next() !== EXHAUSTED; at++);
        return iterator
      },
    ),
    methods: [...iteratorMethods(), lengthHintMethod(), ...rebuildingMethods()],
  })
}

constructing(dequeIteratorType, deque => new DequeIterator(deque))
constructing(dequeReverseIteratorType, deque => new DequeReverseIterator(deque))
