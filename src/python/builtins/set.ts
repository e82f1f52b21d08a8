import { countItems, PER_ITEM } from "../objects/work"
import type { BinaryOperator } from "../bytecode"
import { raised, typeError } from "../objects/exception"
import { instanceDict } from "../objects/attributes"
import { dict, PyDict } from "../objects/dict"
import { KeyTable } from "../objects/key-table"
import {
  native,
  nativeSteps,
  run,
  type NativeFunction,
  type NativeRequest,
  type NativeSteps,
} from "../objects/native"
import { collectPlain, setAddSteps } from "../objects/operations"
import { elementKey, hashedKeys, locateSteps } from "../objects/operations/keys"
import { combineSets, isSetLike, toggle, type SetOperator } from "../objects/operations/set-algebra"
import { isOverridden } from "../objects/operations/special"
import { isFrozen, PySet } from "../objects/set"
import { EXHAUSTED, list, NEEDS_CALL, NotImplemented, tuple } from "../objects/singletons"
import type { PyType } from "../objects/type"
import { frozensetType, setType } from "../objects/types"
import type { PyTuple, Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { classItem } from "./generic-alias"
import { install, withInstanceDict } from "./install"
import {
  comparisons,
  containerMethods,
  hashMethod,
  inplaceOperators,
  itemsOfIterable,
  iteratorOf,
  nextOf,
  operators,
  subsetSteps,
} from "./shared"

/** Adds all elements of an iterable, in CPython's order and with its resizing. */
function fillPlain(vm: Vm, set: PySet, iterable: Value): null | typeof NEEDS_CALL {
  if (iterable instanceof PySet) return set.mergePlain(iterable)
  const items = collectPlain(vm, iterable)
  if (items === NEEDS_CALL) return NEEDS_CALL
  countItems(items.length, PER_ITEM.hashed)
  if (iterable instanceof PyDict) set.reserve(iterable.size)
  for (const item of items) if (set.add(item) === NEEDS_CALL) return NEEDS_CALL
  return null
}

function* fillSteps(vm: Vm, set: PySet, iterable: Value): Generator<NativeRequest, void, Value> {
  if (iterable instanceof KeyTable && !isOverridden(iterable, "__iter__")) {
    for (const [key, hash] of hashedKeys(iterable))
      if (set.add(key) === NEEDS_CALL) yield run(setAddSteps(vm, set, key, hash))
    return
  }
  const iterator = yield* iteratorOf(vm, iterable)
  for (;;) {
    const item = yield* nextOf(vm, iterator)
    if (item === EXHAUSTED) return
    if (set.add(item) === NEEDS_CALL) yield run(setAddSteps(vm, set, item))
  }
}

/** A set of the elements of an iterable; the set itself when it is one. */
function* asSet(vm: Vm, iterable: Value): Generator<NativeRequest, PySet, Value> {
  if (iterable instanceof PySet) return iterable
  const made = new PySet()
  yield* fillSteps(vm, made, iterable)
  return made
}

function* hasSteps(vm: Vm, set: PySet, item: Value): Generator<NativeRequest, boolean, Value> {
  return (yield* locateSteps(vm, set, item)).at >= 0
}

/** The operator where elements may need Python. */
export function* combineSteps(
  vm: Vm,
  operator: SetOperator,
  left: PySet,
  right: PySet,
): Generator<NativeRequest, PySet, Value> {
  const plain = combineSets(operator, left, right, isFrozen(left))
  if (plain !== NEEDS_CALL) return plain
  const result = new PySet(isFrozen(left) ? frozensetType : setType)
  const isKept = { BitOr: true, BitAnd: true, Sub: false, BitXor: false }[operator]
  for (const [item, hash] of hashedKeys(left))
    if (operator === "BitOr" || (yield* locateSteps(vm, right, item, hash)).at >= 0 === isKept)
      yield run(setAddSteps(vm, result, item, hash))
  if (operator === "BitAnd" || operator === "Sub") return result
  for (const [item, hash] of hashedKeys(right))
    if (operator === "BitOr" || (yield* locateSteps(vm, left, item, hash)).at < 0)
      yield run(setAddSteps(vm, result, item, hash))
  return result
}

/** `left | right` and the like, of sets and views. */
function* operatorSteps(
  vm: Vm,
  operator: BinaryOperator,
  left: Value,
  right: Value,
): Generator<NativeRequest, Value, Value> {
  if (!isSetLike(left) || !isSetLike(right) || !isSetOperator(operator)) return NotImplemented
  return yield* combineSteps(vm, operator, yield* asSet(vm, left), yield* asSet(vm, right))
}

function isSetOperator(operator: BinaryOperator): operator is SetOperator {
  return ["BitOr", "BitAnd", "Sub", "BitXor"].includes(operator)
}

/** `set.union(*others)` and its siblings: any iterables, a new set. */
function combining(name: string, operator: SetOperator): NativeFunction {
  return nativeSteps(name, "($self, /, *others)", function* (vm, self: PySet, others: PyTuple) {
    let result = self
    for (const [at, other] of others.items.entries()) {
      const isFresh = at > 0
      if (operator === "BitOr") {
        if (!isFresh) result = yield* copySteps(vm, self)
        yield* fillAny(vm, result, other)
      } else if (other instanceof PySet && !(isFresh && operator === "Sub"))
        result = yield* combineSteps(vm, operator, result, other)
      else result = yield* combineIterable(vm, operator, result, other)
    }
    return others.items.length === 0 ? yield* copySteps(vm, self) : result
  })
}

/** The operator with an iterable that is no set, in the order CPython goes through it. */
function* combineIterable(
  vm: Vm,
  operator: SetOperator,
  left: PySet,
  iterable: Value,
): Generator<NativeRequest, PySet, Value> {
  if (operator === "Sub") {
    const result = yield* copySteps(vm, left)
    yield* discardAll(vm, result, iterable)
    return result
  }
  if (operator === "BitXor") {
    const result = new PySet(isFrozen(left) ? frozensetType : setType)
    yield* fillAny(vm, result, iterable)
    return toggle(result, left) === NEEDS_CALL
      ? yield* combineSteps(vm, operator, left, yield* asSet(vm, iterable))
      : result
  }
  const result = new PySet(isFrozen(left) ? frozensetType : setType)
  for (const item of yield* itemsOfIterable(vm, iterable))
    if (yield* hasSteps(vm, left, item)) yield run(setAddSteps(vm, result, item))
  return result
}

function* copySteps(vm: Vm, set: PySet): Generator<NativeRequest, PySet, Value> {
  const copy = new PySet(isFrozen(set) ? frozensetType : setType)
  yield* fillAny(vm, copy, set)
  return copy
}

function* fillAny(vm: Vm, set: PySet, iterable: Value): Generator<NativeRequest, void, Value> {
  if (fillPlain(vm, set, iterable) === NEEDS_CALL) yield* fillSteps(vm, set, iterable)
}

function* discardAll(vm: Vm, set: PySet, iterable: Value): Generator<NativeRequest, void, Value> {
  if (iterable instanceof KeyTable && !isOverridden(iterable, "__iter__")) {
    for (const [key, hash] of hashedKeys(iterable)) {
      const { at } = yield* locateSteps(vm, set, key, hash)
      if (at >= 0) set.deleteAt(at)
    }
    return set.tidy()
  }
  for (const item of yield* itemsOfIterable(vm, iterable)) {
    const { at } = yield* locateSteps(vm, set, item)
    if (at >= 0) set.deleteAt(at)
  }
  set.tidy()
}

/** `set.update(*others)` and its siblings: changes the set. */
function updating(name: string, operator: SetOperator): NativeFunction {
  if (operator === "BitXor") {
    return nativeSteps(name, "($self, other, /)", function* (vm, self: PySet, other: Value) {
      yield* updateWith(vm, operator, self, other)
      return null
    })
  }
  return nativeSteps(name, "($self, /, *others)", function* (vm, self: PySet, others: PyTuple) {
    for (const other of others.items) yield* updateWith(vm, operator, self, other)
    return null
  })
}

function* updateWith(
  vm: Vm,
  operator: SetOperator,
  self: PySet,
  other: Value,
): Generator<NativeRequest, void, Value> {
  if (operator === "BitOr") yield* fillAny(vm, self, other)
  else if (operator === "Sub") yield* discardAll(vm, self, other)
  else if (operator === "BitXor" && other !== self) {
    const right = yield* asSet(vm, other)
    if (toggle(self, right) === NEEDS_CALL)
      self.takeOver(yield* combineSteps(vm, operator, self, right))
  } else if (other instanceof PySet) self.takeOver(yield* combineSteps(vm, operator, self, other))
  else self.takeOver(yield* combineIterable(vm, operator, self, other))
}

/** `left |= right` and the like. */
function* inplaceSteps(
  vm: Vm,
  operator: BinaryOperator,
  left: Value,
  right: Value,
): Generator<NativeRequest, Value, Value> {
  if (!(left instanceof PySet) || !(right instanceof PySet) || !isSetOperator(operator))
    return NotImplemented
  yield* updateWith(vm, operator, left, right)
  return left
}

function* isSubsetSteps(vm: Vm, self: PySet, other: Value): NativeSteps {
  return yield* subsetSteps(vm, self, yield* asSet(vm, other))
}

const sharedMethods = (): NativeFunction[] => [
  combining("union", "BitOr"),
  combining("intersection", "BitAnd"),
  combining("difference", "Sub"),
  nativeSteps(
    "symmetric_difference",
    "($self, other, /)",
    function* (vm, self: PySet, other: Value) {
      const isSet = other instanceof PySet
      return isSet
        ? yield* combineSteps(vm, "BitXor", self, other)
        : yield* combineIterable(vm, "BitXor", self, other)
    },
  ),
  nativeSteps("issubset", "($self, other, /)", isSubsetSteps),
  nativeSteps("issuperset", "($self, other, /)", function* (vm, self: PySet, other: Value) {
    return yield* subsetSteps(vm, yield* asSet(vm, other), self)
  }),
  nativeSteps("isdisjoint", "($self, other, /)", function* (vm, self: PySet, other: Value) {
    const theirs = yield* asSet(vm, other)
    for (const item of theirs.elements()) if (yield* hasSteps(vm, self, item)) return false
    return true
  }),
  nativeSteps("copy", "($self, /)", function* (vm, self: PySet) {
    return self.type === frozensetType ? self : yield* copySteps(vm, self)
  }),
  native("__reduce__", "($self, /)", (_vm, self: PySet) =>
    tuple([self.type, tuple([list([...self.elements()])]), instanceState(self)]),
  ),
  ...containerMethods(false),
  ...comparisons(),
  ...operators(["BitOr", "BitAnd", "Sub", "BitXor"], undefined, operatorSteps),
]

/** What a set of the program's own class keeps besides elements. */
function instanceState(self: PySet): Value {
  const state = [...(instanceDict(self) ?? [])]
  return state.length === 0 ? null : dict(state)
}

const initialize = native(
  "__init__",
  "($self, iterable=(), /)",
  (vm, self: PySet, iterable?: Value) => {
    if (self.size > 0) self.clear()
    return iterable === undefined ? null : fillPlain(vm, self, iterable)
  },
  function* (vm, self: PySet, iterable: Value) {
    yield* fillSteps(vm, self, iterable)
    return null
  },
)

const mutatingMethods = [
  native(
    "add",
    "($self, object, /)",
    (_vm, self: PySet, item: Value) => self.add(item),
    setAddSteps,
  ),
  native(
    "discard",
    "($self, object, /)",
    (_vm, self: PySet, item: Value) =>
      item instanceof PySet || self.delete(item) === NEEDS_CALL ? NEEDS_CALL : null,
    function* (vm, self: PySet, item: Value) {
      const { at } = yield* locateSteps(vm, self, yield* elementKey(vm, item))
      if (at >= 0) self.deleteAt(at)
      return null
    },
  ),
  nativeSteps("remove", "($self, object, /)", function* (vm, self: PySet, item: Value) {
    const { at } = yield* locateSteps(vm, self, yield* elementKey(vm, item))
    if (at < 0) throw raised("KeyError", item)
    self.deleteAt(at)
    return null
  }),
  native("pop", "($self, /)", (_vm, self: PySet) => {
    const item = self.pop()
    if (item === undefined) throw raised("KeyError", "pop from an empty set")
    return item
  }),
  native("clear", "($self, /)", (_vm, self: PySet) => {
    self.clear()
    return null
  }),
  updating("update", "BitOr"),
  updating("intersection_update", "BitAnd"),
  updating("difference_update", "Sub"),
  updating("symmetric_difference_update", "BitXor"),
  ...inplaceOperators(["BitOr", "BitAnd", "Sub", "BitXor"], inplaceSteps),
]

install(setType, {
  initialize,
  construct: native("set", "(type, /, *args, **kwargs)", (_vm, type: PyType) =>
    withInstanceDict(new PySet(type), type),
  ),
  methods: [...sharedMethods(), ...mutatingMethods],
  classMethods: [classItem],
  constants: [["__hash__", null]],
  doc: "Build an unordered collection of unique elements.",
})

function newFrozen(type: PyType): PySet {
  if (!type.isSubtypeOf(frozensetType)) throw typeError("frozenset.__new__(X): X is no frozenset")
  return withInstanceDict(new PySet(type), type)
}

install(frozensetType, {
  construct: native(
    "frozenset",
    "(type, iterable=(), /)",
    (vm, type: PyType, iterable?: Value) => {
      const made = newFrozen(type)
      if (iterable === undefined) return made
      if (type === frozensetType && iterable instanceof PySet && iterable.type === frozensetType)
        return iterable
      return fillPlain(vm, made, iterable) === NEEDS_CALL ? NEEDS_CALL : made
    },
    function* (vm, type: PyType, iterable: Value) {
      const made = newFrozen(type)
      yield* fillSteps(vm, made, iterable)
      return made
    },
  ),
  methods: [...sharedMethods(), hashMethod()],
  classMethods: [classItem],
  doc: "Build an immutable unordered collection of unique elements.",
})
