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
import { collectSteps, equalsSteps, reprSteps } from "../../python/objects/operations"
import { EXHAUSTED } from "../../python/objects/singletons"
import { builtinType } from "../../python/objects/types"
import { typeName } from "../../python/objects/type-of"
import { type PyList, PyObject, type Value } from "../../python/objects/value"
import type { PyType } from "../../python/objects/type"
import { install } from "../../python/builtins/install"
import { iteratorMethods } from "../../python/builtins/iterators"
import { GetSetDescriptor } from "../../python/objects/function"
import type { Vm } from "../../python/objects/vm-interface"

export const dequeType = builtinType("deque", "fixed", {
  module: "collections",
  canBeBase: true,
  hasInstanceDict: true,
})
const dequeIteratorType = builtinType("_deque_iterator", "fixed", { module: "collections" })

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
for (const method of methods) dequeType.own.set(method.name, method.asMethodOf(dequeType))
dequeType.own.set(
  "__new__",
  native("__new__", "(cls, /, *args, **kwargs)", (_vm, cls: PyType) => new PyDeque(cls)),
)
dequeType.own.set("__hash__", null)
dequeType.own.set("maxlen", new GetSetDescriptor("maxlen", (_vm, self) => (self as PyDeque).most))
