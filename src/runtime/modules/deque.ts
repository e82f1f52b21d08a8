/** collections.deque: a list with two ends. */
import { asText } from "../../python/objects/as-text"
import { raised, typeError } from "../../python/objects/exception"
import { PyIterator } from "../../python/objects/iterator"
import {
  native,
  type NativeRequest,
  nativeSteps,
  type NativeSteps,
  run,
} from "../../python/objects/native"
import { collectSteps, compareSteps, equalsSteps, reprSteps } from "../../python/objects/operations"
import { comparisonMethods } from "../../python/objects/operations/compare"
import { EXHAUSTED, list, NotImplemented, tuple } from "../../python/objects/singletons"
import { builtinType } from "../../python/objects/types"
import { typeName } from "../../python/objects/type-of"
import { type PyList, PyObject, type Value } from "../../python/objects/value"
import type { PyType } from "../../python/objects/type"
import { install } from "../../python/builtins/install"
import { classItem } from "../../python/builtins/generic-alias"
import { allComparisons } from "../../python/builtins/shared"
import { iteratorMethods } from "../../python/builtins/iterators"
import { GetSetDescriptor } from "../../python/objects/function"
import type { Vm } from "../../python/objects/vm-interface"

export const dequeType = builtinType("deque", "fixed", {
  module: "collections",
  canBeBase: true,
  hasInstanceDict: true,
})
const dequeReverseIteratorType = builtinType("_deque_reverse_iterator", "fixed", {
  module: "collections",
})
const dequeIteratorType = builtinType("_deque_iterator", "fixed", { module: "collections" })

dequeType.pattern = "sequence"

/** A deque; items stand in `items` from `first` on, so that popping left moves nothing. */
export class PyDeque extends PyObject {
  items: Value[] = []
  first = 0
  /** Changes with every mutation; iterators notice. */
  version = 0

  constructor(
    type: PyType,
    public most: number | null = null,
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

  placeOf(index: Value): number {
    if (typeof index !== "number")
      throw typeError(`sequence index must be integer, not '${typeName(index)}'`)
    const at = index < 0 ? index + this.size : index
    if (at < 0 || at >= this.size) throw raised("IndexError", "deque index out of range")
    return this.first + at
  }
}

class DequeIterator extends PyIterator {
  private index = 0
  private readonly version: number

  constructor(private readonly deque: PyDeque) {
    super(dequeIteratorType)
    this.version = deque.version
  }

  override next(): Value | typeof EXHAUSTED {
    if (this.index >= this.deque.size && this.version === this.deque.version) return EXHAUSTED
    if (this.version !== this.deque.version) {
      throw raised("RuntimeError", "deque mutated during iteration")
    }
    return this.deque.items[this.deque.first + this.index++]!
  }
}

class DequeReverseIterator extends PyIterator {
  private index: number
  private readonly version: number

  constructor(private readonly deque: PyDeque) {
    super(dequeReverseIteratorType)
    this.version = deque.version
    this.index = deque.size - 1
  }

  override next(): Value | typeof EXHAUSTED {
    if (this.index < 0) return EXHAUSTED
    if (this.version !== this.deque.version) {
      throw raised("RuntimeError", "deque mutated during iteration")
    }
    return this.deque.items[this.deque.first + this.index--]!
  }
}

/** A deque of the same class and length limit with other items. */
function copyOf(deque: PyDeque, items: readonly Value[]): PyDeque {
  const made = new PyDeque(deque.type, deque.most)
  if (deque.type.hasInstanceDict) made.attributes = new Map()
  for (const item of items) made.append(item)
  return made
}

function repeated(deque: PyDeque, count: number): Value[] {
  const items = deque.values()
  return Array.from(
    { length: Math.max(0, count) * items.length },
    (_, at) => items[at % items.length]!,
  )
}

/** A bound as slices take it: from the end when negative, within the length. */
function clamp(index: Value, size: number, missing: number): number {
  if (typeof index !== "number") return missing
  return Math.min(size, index < 0 ? Math.max(0, index + size) : index)
}

function* extendSteps(vm: Vm, deque: PyDeque, iterable: Value, isLeft: boolean): NativeSteps {
  const more = (yield run(collectSteps(vm, iterable))) as PyList
  for (const item of more.items) {
    if (isLeft) deque.appendLeft(item)
    else deque.append(item)
  }
  return null
}

function* indexSteps(vm: Vm, deque: PyDeque, item: Value): Generator<NativeRequest, number, Value> {
  const items = deque.values()
  for (let index = 0; index < items.length; index++) {
    if ((yield run(equalsSteps(vm, items[index]!, item))) === true) return index
  }
  return -1
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
      if (most !== undefined && most !== null) {
        if (typeof most !== "number") throw typeError("an integer is required")
        if (most < 0) throw raised("ValueError", "maxlen must be non-negative")
        self.most = most
      }
      self.clear()
      return iterable === undefined ? null : yield* extendSteps(vm, self, iterable, false)
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
    extendSteps(vm, self, iterable, false),
  ),
  nativeSteps("extendleft", "($self, iterable, /)", (vm, self: PyDeque, iterable: Value) =>
    extendSteps(vm, self, iterable, true),
  ),
  nativeSteps(
    "remove",
    "($self, value, /)",
    function* (vm, self: PyDeque, item: Value): NativeSteps {
      const index = yield* indexSteps(vm, self, item)
      if (index < 0) throw raised("ValueError", "deque.remove(x): x not in deque")
      self.items.splice(self.first + index, 1)
      self.version++
      return null
    },
  ),
  nativeSteps(
    "__contains__",
    "($self, value, /)",
    function* (vm, self: PyDeque, item: Value): NativeSteps {
      return (yield* indexSteps(vm, self, item)) >= 0
    },
  ),
  native("insert", "($self, index, value, /)", (_vm, self: PyDeque, index: Value, item: Value) => {
    if (typeof index !== "number") {
      throw typeError(`'${typeName(index)}' object cannot be interpreted as an integer`)
    }
    if (self.most !== null && self.size >= self.most) {
      throw raised("IndexError", "deque already at its maximum size")
    }
    const at = index < 0 ? Math.max(0, index + self.size) : Math.min(index, self.size)
    self.items.splice(self.first + at, 0, item)
    self.version++
    return null
  }),
  nativeSteps("count", "($self, value, /)", function* (vm, self: PyDeque, item: Value) {
    let count = 0
    for (const each of self.values()) {
      if ((yield run(equalsSteps(vm, each, item))) === true) count++
    }
    return count
  }),
  nativeSteps(
    "index",
    "($self, value, start=0, stop=None, /)",
    function* (vm, self: PyDeque, item: Value, start: Value = 0, stop: Value = null) {
      const items = self.values()
      const from = clamp(start, items.length, 0)
      const end = clamp(stop, items.length, items.length)
      for (let index = from; index < end; index++) {
        if ((yield run(equalsSteps(vm, items[index]!, item))) === true) return index
      }
      throw raised("ValueError", "deque.index(x): x not in deque")
    },
  ),
  ...["copy", "__copy__"].map(name =>
    native(name, "($self, /)", (_vm, self: PyDeque) => copyOf(self, self.values())),
  ),
  native("__reduce__", "($self, /)", (_vm, self: PyDeque) => {
    const args = self.most === null ? [] : [list([]), self.most]
    return tuple([self.type, tuple(args), null, new DequeIterator(self)])
  }),
  native("reverse", "($self, /)", (_vm, self: PyDeque) => {
    const items = self.values().reverse()
    self.clear()
    self.items = items
    return null
  }),
  native("__reversed__", "($self, /)", (_vm, self: PyDeque) => new DequeReverseIterator(self)),
  native("__add__", "($self, value, /)", (_vm, self: PyDeque, other: Value) => {
    if (!(other instanceof PyDeque)) {
      throw typeError(`can only concatenate deque (not "${typeName(other)}") to deque`)
    }
    return copyOf(self, [...self.values(), ...other.values()])
  }),
  nativeSteps("__iadd__", "($self, value, /)", function* (vm, self: PyDeque, iterable: Value) {
    yield* extendSteps(vm, self, iterable, false)
    return self
  }),
  ...["__mul__", "__rmul__"].map(name =>
    native(name, "($self, value, /)", (_vm, self: PyDeque, count: Value) =>
      typeof count === "number" ? copyOf(self, repeated(self, count)) : NotImplemented,
    ),
  ),
  native("__imul__", "($self, value, /)", (_vm, self: PyDeque, count: Value) => {
    if (typeof count !== "number") return NotImplemented
    const made = copyOf(self, repeated(self, count))
    self.clear()
    self.items = made.values()
    return self
  }),
  native("__delitem__", "($self, key, /)", (_vm, self: PyDeque, key: Value) => {
    self.items.splice(self.placeOf(key), 1)
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
  native("rotate", "($self, n=1, /)", (_vm, self: PyDeque, count: Value | undefined) => {
    const by = typeof count === "number" ? count : 1
    const items = self.values()
    const shift = items.length === 0 ? 0 : ((by % items.length) + items.length) % items.length
    self.clear()
    self.items = [...items.slice(items.length - shift), ...items.slice(0, items.length - shift)]
    return null
  }),
  native("__len__", "($self, /)", (_vm, self: PyDeque) => self.size),
  native("__bool__", "($self, /)", (_vm, self: PyDeque) => self.size > 0),
  native("__iter__", "($self, /)", (_vm, self: PyDeque) => new DequeIterator(self)),
  native(
    "__getitem__",
    "($self, key, /)",
    (_vm, self: PyDeque, key: Value) => self.items[self.placeOf(key)]!,
  ),
  native(
    "__setitem__",
    "($self, key, value, /)",
    (_vm, self: PyDeque, key: Value, value: Value) => {
      self.items[self.placeOf(key)] = value
      return null
    },
  ),
  nativeSteps("__repr__", "($self, /)", (vm, self: PyDeque) => reprOf(vm, self)),
]

install(dequeIteratorType, { methods: iteratorMethods() })
install(dequeReverseIteratorType, { methods: iteratorMethods() })
install(dequeType, { classMethods: [classItem] })
for (const method of methods) dequeType.own.set(method.name, method.asMethodOf(dequeType))
dequeType.own.set(
  "__new__",
  native("__new__", "(cls, /, *args, **kwargs)", (_vm, cls: PyType) => new PyDeque(cls)),
)
dequeType.own.set("__hash__", null)
dequeType.own.set("maxlen", new GetSetDescriptor("maxlen", (_vm, self) => (self as PyDeque).most))
