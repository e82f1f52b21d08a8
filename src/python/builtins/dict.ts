import {
  DictView,
  dictItemsType,
  dictKeysType,
  dictValuesType,
  MappingProxy,
} from "../objects/dict-view"
import { PyDict } from "../objects/dict"
import { KeyTable } from "../objects/key-table"
import { exceptionTypeNamed, PyRaise, raised, typeError, valueError } from "../objects/exception"
import { DictIterator } from "../objects/iterators"
import {
  call,
  native,
  nativeSteps,
  run,
  type NativeRequest,
  type NativeSteps,
} from "../objects/native"
import { updateDict } from "../objects/operations/arithmetic-collections"
import {
  dictGetSteps,
  dictHasSteps,
  dictSetSteps,
  operate,
  compareSteps,
  getItemSteps,
  hashSteps,
  lengthPlain,
  setAddSteps,
  setItemSteps,
} from "../objects/operations"
import { hashedKeys, locateSteps } from "../objects/operations/keys"
import { comparisonMethods } from "../objects/operations/compare"
import { isOverridden } from "../objects/operations/special"
import { deleteItemOfKind, getItemPlain, setItemOfKind } from "../objects/operations/subscript"
import { EXHAUSTED, NEEDS_CALL, NotImplemented, tuple } from "../objects/singletons"
import type { PyType } from "../objects/type"
import { typeName, typeOf } from "../objects/type-of"
import { dictType, mappingProxyType } from "../objects/types"
import { PySet } from "../objects/set"
import { PyList, PyTuple, type Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { combineSteps } from "./set"
import { classItem } from "./generic-alias"
import { install, readOnly, withInstanceDict } from "./install"
import {
  allComparisons,
  comparisons,
  containerMethods,
  isIterable,
  itemsOfIterable,
  iteratorOf,
  nextOf,
  operators,
} from "./shared"

/** Puts a mapping, or an iterable of pairs, into a dict. */
function* mergeSteps(vm: Vm, target: PyDict, source: Value): Generator<NativeRequest, void, Value> {
  if (source instanceof PyDict && typeOf(source).lookup("keys") === dictType.own.get("keys"))
    return yield* mergeDict(vm, target, source)
  const keys = typeOf(source).lookup("keys")
  if (keys === undefined) return yield* mergePairs(vm, target, source)
  for (const key of yield* itemsOfIterable(vm, yield call(keys, source)))
    yield* putSteps(vm, target, [key, yield run(getItemSteps(vm, source, key))])
}

/** Comparing keys may run Python, which must leave the source as it is. */
function* mergeDict(vm: Vm, target: PyDict, source: PyDict): Generator<NativeRequest, void, Value> {
  const count = source.keys.length
  for (let at = 0; at < count && source !== target; at++) {
    const key = source.keys[at]
    if (key === undefined) continue
    const value = source.values[at]!
    if (target.set(key, value) !== NEEDS_CALL) continue
    yield run(dictSetSteps(vm, target, key, value, source.hashAt(at)))
    if (source.keys.length !== count) throw raised("RuntimeError", "dict mutated during update")
  }
}

function* putSteps(
  vm: Vm,
  target: PyDict,
  [key, value]: readonly [Value, Value],
): Generator<NativeRequest, void, Value> {
  if (target.set(key, value) === NEEDS_CALL) yield run(dictSetSteps(vm, target, key, value))
}

function* mergePairs(vm: Vm, target: PyDict, source: Value): Generator<NativeRequest, void, Value> {
  const iterator = yield* iteratorOf(vm, source)
  for (let at = 0; ; at++) {
    const pair = yield* nextOf(vm, iterator)
    if (pair === EXHAUSTED) return
    const items = yield* pairItems(vm, pair, at)
    if (items.length !== 2)
      throw valueError(
        `dictionary update sequence element #${at} has length ${items.length}; 2 is required`,
      )
    yield* putSteps(vm, target, [items[0]!, items[1]!])
  }
}

/** The items of what should be a pair; a TypeError says which one it was. */
function* pairItems(vm: Vm, pair: Value, at: number): Generator<NativeRequest, Value[], Value> {
  try {
    if (!isIterable(pair)) throw typeError("object is not iterable")
    return yield* itemsOfIterable(vm, pair)
  } catch (error) {
    if (error instanceof PyRaise && error.exception.type === exceptionTypeNamed("TypeError")) {
      const note = `Cannot convert dictionary update sequence element #${at} to a sequence`
      error.exception.notes = [...(error.exception.notes ?? []), note]
    }
    throw error
  }
}

function* updateSteps(
  vm: Vm,
  self: PyDict,
  source: Value | undefined,
  keywords: PyDict,
): NativeSteps {
  if (source !== undefined) yield* mergeSteps(vm, self, source)
  for (const [key, value] of keywords.entries()) yield* putSteps(vm, self, [key, value])
  return null
}

function updatePlain(
  _vm: Vm,
  self: PyDict,
  source: Value | undefined,
  keywords: PyDict,
): null | typeof NEEDS_CALL {
  if (source !== undefined && !(source instanceof PyDict && !source.type.isUserDefined))
    return NEEDS_CALL
  if (source !== undefined && updateDict(self, source) === NEEDS_CALL) return NEEDS_CALL
  return updateDict(self, keywords)
}

function getPlain(_vm: Vm, self: PyDict, key: Value, missing: Value = null) {
  const value = self.get(key)
  return value === undefined ? missing : value
}

function* popSteps(vm: Vm, self: PyDict, key: Value, missing?: Value): NativeSteps {
  // An empty dict does not hash what it is asked for.
  const at = self.size === 0 ? -1 : (yield* locateSteps(vm, self, key)).at
  if (at >= 0) return self.deleteAt(at) ?? null
  if (missing === undefined) throw raised("KeyError", key)
  return missing
}

function popItem(self: PyDict): Value {
  const entry = self.popLast()
  if (entry === undefined) throw raised("KeyError", "popitem(): dictionary is empty")
  return tuple(entry)
}

function* setDefaultSteps(vm: Vm, self: PyDict, key: Value, value: Value = null): NativeSteps {
  const { at, hash } = yield* locateSteps(vm, self, key)
  if (at >= 0) return self.values[at]!
  self.add(key, value, hash)
  return value
}

function* fromKeysSteps(vm: Vm, type: PyType, keys: Value, value: Value = null): NativeSteps {
  const made = type === dictType ? new PyDict() : yield call(type)
  const isPlain = made instanceof PyDict && made.type === dictType
  if (isPlain && keys instanceof KeyTable && !isOverridden(keys, "__iter__")) {
    for (const [key, hash] of hashedKeys(keys))
      if (made.set(key, value) === NEEDS_CALL) yield run(dictSetSteps(vm, made, key, value, hash))
    return made
  }
  for (const key of yield* itemsOfIterable(vm, keys))
    if (isPlain) yield* putSteps(vm, made, [key, value])
    else yield run(setItemSteps(vm, made, key, value))
  return made
}

const initialize = native(
  "__init__",
  "($self, mapping=(), /, **kwargs)",
  (vm, self: PyDict, source: Value | undefined, keywords: PyDict) =>
    updatePlain(vm, self, source, keywords),
  updateSteps,
)

const methods = [
  native("update", "($self, other=(), /, **kwargs)", updatePlain, updateSteps),
  native(
    "get",
    "($self, key, default=None, /)",
    getPlain,
    function* (vm, self: PyDict, key: Value, missing: Value = null) {
      return yield run(dictGetSteps(vm, self, key, missing))
    },
  ),
  nativeSteps("pop", "($self, key, default=None, /)", popSteps),
  native("popitem", "($self, /)", (_vm, self: PyDict) => popItem(self)),
  native(
    "setdefault",
    "($self, key, default=None, /)",
    (_vm, self: PyDict, key: Value, value: Value = null) => {
      const known = self.get(key)
      if (known !== undefined) return known
      self.add(key, value)
      return value
    },
    setDefaultSteps,
  ),
  native("clear", "($self, /)", (_vm, self: PyDict) => {
    self.clear()
    return null
  }),
  native("copy", "($self, /)", (_vm, self: PyDict) => self.copy()),
  native("keys", "($self, /)", (_vm, self: PyDict) => new DictView("keys", self)),
  native("values", "($self, /)", (_vm, self: PyDict) => new DictView("values", self)),
  native("items", "($self, /)", (_vm, self: PyDict) => new DictView("items", self)),
  native(
    "__setitem__",
    "($self, key, value, /)",
    (_vm, self: PyDict, key: Value, value: Value) => setItemOfKind(self, key, value),
    dictSetSteps,
  ),
  native(
    "__delitem__",
    "($self, key, /)",
    (_vm, self: PyDict, key: Value) => deleteItemOfKind(self, key),
    function* (vm, self: PyDict, key: Value) {
      const { at } = yield* locateSteps(vm, self, key)
      if (at < 0) throw raised("KeyError", key)
      self.deleteAt(at)
      return null
    },
  ),
  native("__reversed__", "($self, /)", (_vm, self: PyDict) => new DictIterator(self, "keys", true)),
  ...operators(["BitOr"], undefined, function* (vm, _operator, left, right) {
    if (!(left instanceof PyDict) || !(right instanceof PyDict)) return NotImplemented
    const merged = left.copy()
    yield* mergeDict(vm, merged, right)
    return merged
  }),
  nativeSteps("__ior__", "($self, value, /)", function* (vm, self: PyDict, other: Value) {
    yield* mergeSteps(vm, self, other)
    return self
  }),
  ...containerMethods(),
  ...comparisons(["==", "!="]),
]

install(dictType, {
  initialize,
  construct: native("dict", "(type, /, *args, **kwargs)", (_vm, type: PyType) =>
    withInstanceDict(new PyDict(type), type),
  ),
  methods,
  classMethods: [
    classItem,
    nativeSteps("fromkeys", "(type, iterable, value=None, /)", fromKeysSteps),
  ],
  constants: [["__hash__", null]],
  doc: "Built-in mapping.",
})

const isDisjoint = () =>
  nativeSteps("isdisjoint", "($self, other, /)", function* (vm, self: Value, other: Value) {
    const mine = new PySet()
    for (const item of yield* itemsOfIterable(vm, self)) yield run(setAddSteps(vm, mine, item))
    for (const item of yield* itemsOfIterable(vm, other)) {
      if ((yield run(dictHasSteps(vm, mine, item))) === true) return false
    }
    return true
  })

const viewMethods = (isSet: boolean) => [
  native(
    "__reversed__",
    "($self, /)",
    (_vm, self: DictView) => new DictIterator(self.dict, self.kind, true),
  ),
  ...containerMethods(false),
  ...(isSet ? [isDisjoint(), ...setOperators(), ...comparisons()] : []),
]

/** `|`, `&`, `-`, `^` with any iterable on the other side. */
function setOperators() {
  const rows = [
    ["BitOr", "__or__", "__ror__"],
    ["BitAnd", "__and__", "__rand__"],
    ["Sub", "__sub__", "__rsub__"],
    ["BitXor", "__xor__", "__rxor__"],
  ] as const
  return rows.flatMap(([operator, method, reflected]) =>
    [method, reflected].map(name =>
      nativeSteps(name, "($self, value, /)", function* (vm, self: Value, other: Value) {
        const mine = new PySet()
        for (const item of yield* itemsOfIterable(vm, self)) yield run(setAddSteps(vm, mine, item))
        const theirs = new PySet()
        for (const item of yield* itemsOfIterable(vm, other))
          yield run(setAddSteps(vm, theirs, item))
        const [left, right] = name === method ? [mine, theirs] : [theirs, mine]
        return yield* combineSteps(vm, operator, left, right)
      }),
    ),
  )
}

const mappingAttribute = readOnly(
  "mapping",
  (self: DictView) => new MappingProxy(mappingProxyType, self.dict),
)

for (const type of [dictKeysType, dictValuesType, dictItemsType])
  install(type, {
    methods: viewMethods(type !== dictValuesType),
    attributes: [mappingAttribute],
    constants: type === dictValuesType ? [] : [["__hash__", null]],
  })

/** Methods of a mapping that a proxy passes on. */
function forwarded(name: string) {
  return nativeSteps(name, "($self, /, *args)", function* (_vm, self: MappingProxy, args: PyTuple) {
    const method = typeOf(self.mapping).lookup(name)
    if (method === undefined)
      throw raised(
        "AttributeError",
        `'${typeName(self.mapping)}' object has no attribute '${name}'`,
      )
    return yield call(method, self.mapping, ...args.items)
  })
}

install(mappingProxyType, {
  construct: native("mappingproxy", "(type, mapping)", (_vm, type: PyType, mapping: Value) => {
    const isSequence = mapping instanceof PyList || mapping instanceof PyTuple
    if (isSequence || typeOf(mapping).lookup("__getitem__") === undefined) {
      const shown = typeName(mapping)
      throw typeError(`mappingproxy() argument must be a mapping, not ${shown}`)
    }
    return new MappingProxy(type, mapping)
  }),
  methods: [
    ...["get", "keys", "values", "items", "copy", "__reversed__", "__str__"].map(forwarded),
    ...containerMethods(false).filter(({ name }) => name !== "__len__"),
    native("__len__", "($self, /)", (_vm, self: MappingProxy) => lengthPlain(self.mapping)),
    nativeSteps("__hash__", "($self, /)", function* (vm, self: MappingProxy) {
      return yield* hashSteps(vm, self.mapping)
    }),
    ...allComparisons.map(operator =>
      nativeSteps(
        comparisonMethods[operator],
        "($self, value, /)",
        function* (vm, self: MappingProxy, other: Value) {
          return yield run(compareSteps(vm, operator, self.mapping, other))
        },
      ),
    ),
    ...(["__or__", "__ror__"] as const).map(name =>
      nativeSteps(name, "($self, value, /)", function* (vm, self: MappingProxy, other: Value) {
        const mine = self.mapping
        const given = other instanceof MappingProxy ? other.mapping : other
        const [left, right] = name === "__or__" ? [mine, given] : [given, mine]
        return yield* operate(vm, "BitOr", left, right)
      }),
    ),
    nativeSteps("__getitem__", "($self, key, /)", function* (vm, self: MappingProxy, key: Value) {
      const plain = getItemPlain(self.mapping, key)
      return plain === NEEDS_CALL ? yield run(getItemSteps(vm, self.mapping, key)) : plain
    }),
  ],
})
