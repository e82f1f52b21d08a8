/** `_weakref`: weak references, and the collector that `gc` shows. */
import { classItem } from "../../python/builtins/generic-alias"
import { kernelOf } from "../asyncio/kernel"
import { PyHandle } from "../asyncio/loop"
import { reportLost } from "../asyncio/report-lost"
import { raised, typeError } from "../../python/objects/exception"
import { BoundMethod, PyFunction } from "../../python/objects/function"
import { PyGenerator } from "../../python/objects/generator"
import { native, NativeFunction, nativeSteps, run } from "../../python/objects/native"
import { equalsSteps } from "../../python/objects/operations"
import { valueHashSteps } from "../../python/objects/operations/hash-steps"
import { address } from "../../python/objects/operations/repr-steps"
import { PySet } from "../../python/objects/set"
import { list, NotImplemented } from "../../python/objects/singletons"
import { PyType } from "../../python/objects/type"
import { typeName } from "../../python/objects/type-of"
import { install, readOnly, withInstanceDict } from "../../python/builtins/install"
import { PyModule, PyObject, PyTuple, type Value } from "../../python/objects/value"
import { finalizersOf } from "../lifetimes"
import { PyWeakReference, weakReferenceType } from "../lifetimes/weak-reference"
import type { ModuleRows } from "./module-rows"

/** Built-in classes of which CPython's objects have a place for weak references, beside those below. */
const referable = new Set(
  "Future Task lock RLock deque code memoryview Pattern _lru_cache_wrapper partial".split(" "),
)

/** CPython gives no place for weak references to numbers, texts, tuples, lists and dicts. */
function canBeReferenced(value: Value): value is PyObject {
  if (!(value instanceof PyObject)) return false
  if (value.type.isUserDefined && !(value instanceof PyType)) return hasPlaceForReferences(value)
  return (
    value instanceof PyType ||
    value instanceof PyFunction ||
    value instanceof NativeFunction ||
    value instanceof BoundMethod ||
    value instanceof PyGenerator ||
    value instanceof PyModule ||
    value instanceof PySet ||
    value instanceof PyHandle ||
    referable.has(value.type.name)
  )
}

function hasPlaceForReferences(value: PyObject): boolean {
  if (value instanceof PyTuple) return false
  if (value.type.hasInstanceDict) return true
  return value.type.mro.some(one => {
    const slots = one.own.get("__slots__")
    const names = slots instanceof PyTuple ? slots.items : [slots]
    return names.includes("__weakref__")
  })
}

function newReference(type: PyType, target: Value, callback: Value): PyWeakReference {
  if (!canBeReferenced(target))
    throw typeError(`cannot create weak reference to '${typeName(target)}' object`)
  return withInstanceDict(new PyWeakReference(type, target, callback), type)
}

/** The one that `weakref.ref(object)` gives again. */
function isPlainReference({ type, callback }: PyWeakReference): boolean {
  return type === weakReferenceType && callback === null
}

function hashOf(reference: PyWeakReference): PyObject {
  if (reference.target === null) throw typeError("weak object has gone away")
  return reference.target
}

const comparison = (name: "__eq__" | "__ne__") =>
  nativeSteps(name, "($self, value, /)", function* (vm, self: PyWeakReference, other: Value) {
    if (!(other instanceof PyWeakReference)) return NotImplemented
    const isNegated = name === "__ne__"
    if (self.target === null || other.target === null) return (self === other) !== isNegated
    const isEqual = yield run(equalsSteps(vm, self.target, other.target))
    return (isEqual === true) !== isNegated
  })

install(weakReferenceType, {
  construct: native(
    "__new__",
    "(type, object, callback=None, /, *args, **kwargs)",
    (vm, type: PyType, target: Value, callback: Value = null) => {
      const made = newReference(type, target, callback)
      const { references } = finalizersOf(vm).made(made.target!)
      const isPlain = callback === null && type === weakReferenceType
      // As in CPython there is one without a callback at most, and it is the last to be cut.
      if (isPlain && references[0] !== undefined && isPlainReference(references[0]))
        return references[0]
      if (isPlain) references.unshift(made)
      else references.push(made)
      return made
    },
  ),
  initialize: native("__init__", "($self, /, *args, **kwargs)", () => null),
  methods: [
    native("__call__", "($self, /)", (_vm, self: PyWeakReference) => self.target),
    nativeSteps("__hash__", "($self, /)", function* (vm, self: PyWeakReference) {
      return yield run(valueHashSteps(vm, hashOf(self)))
    }),
    comparison("__eq__"),
    comparison("__ne__"),
    native("__repr__", "($self, /)", (vm, self: PyWeakReference) => {
      const place = `<weakref at ${address(vm, self)}`
      const { target } = self
      if (target === null) return `${place}; dead>`
      const name =
        target instanceof PyType || target instanceof PyFunction ? ` (${target.name})` : ""
      return `${place}; to '${typeName(target)}' at ${address(vm, target)}${name}>`
    }),
  ],
  classMethods: [classItem],
  attributes: [readOnly("__callback__", (self: PyWeakReference) => self.callback)],
})

/** The rows of `_weakref`. */
export const weakrefNatives: ModuleRows = {
  natives: [
    native("references", "(object, /)", (vm, target: Value) => {
      if (!(target instanceof PyObject)) return list([])
      const references = finalizersOf(vm).watched.get(target)?.references ?? []
      const isPlainFirst = references[0] !== undefined && isPlainReference(references[0])
      const plain = isPlainFirst ? 1 : 0
      return list([...references.slice(0, plain), ...references.slice(plain).reverse()])
    }),
    native("is_finalized", "(object, /)", (vm, target: Value) =>
      target instanceof PyObject
        ? (finalizersOf(vm).watched.get(target)?.isFinalized ?? false)
        : false,
    ),
    native("cut", "(reference, /)", (_vm, reference: Value) => {
      if (!(reference instanceof PyWeakReference))
        throw raised("TypeError", "a weakref was expected")
      reference.callback = null
      return null
    }),
    nativeSteps("collect", "()", function* (vm) {
      const found = yield* finalizersOf(vm).collect(vm.topFrame)
      const kernel = kernelOf(vm)
      yield* reportLost(kernel, kernel.lifetimes.takeUnreachable(), "now")
      return found
    }),
  ],
  constants: [["ref", weakReferenceType]],
}
