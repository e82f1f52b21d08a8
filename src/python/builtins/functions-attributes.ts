/** Built-in functions about objects and classes: getattr, isinstance, callable, vars, dir. */
import {
  findAttribute,
  getAttributePlain,
  getAttributeSteps,
  instanceDict,
  setAttributePlain,
  setAttributeSteps,
} from "../objects/attributes"
import { attributesDict, globalsDict } from "../objects/attributes-dict"
import { isRaised, typeError } from "../objects/exception"
import {
  call,
  native,
  nativeSteps,
  run,
  type NativeRequest,
  type NativeSteps,
} from "../objects/native"
import { textOf } from "../objects/numbers"
import { callSpecial } from "../objects/operations/special"
import { list, NEEDS_CALL, type PlainResult } from "../objects/singletons"
import { PyType } from "../objects/type"
import { typeName, typeOf } from "../objects/type-of"
import { objectType, typeType } from "../objects/types"
import { PyModule, PyObject, PyTuple, type Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { directoryOf } from "./directory"
import { callerLocals } from "./functions-execute"
import { isCallable } from "./functions-iteration"
import { GenericAlias, UnionAlias } from "./generic-alias"
import { itemsOfIterable, truthOf } from "./shared"
import { sortSteps } from "./sorting"

function attributeName(name: Value, role: string): string {
  const text = textOf(name)
  if (text !== null) return text
  throw typeError(`${role}attribute name must be string, not '${typeName(name)}'`)
}

/** The attribute, or undefined when there is none. */
function* attributeSteps(
  vm: Vm,
  object: Value,
  name: string,
): Generator<NativeRequest, Value | undefined, Value> {
  try {
    return yield run(getAttributeSteps(vm, object, name))
  } catch (error) {
    if (isRaised(error, "AttributeError")) return undefined
    throw error
  }
}

/** As attributeSteps, but plain where it can be; an AttributeError of a descriptor counts too. */
function attributePlain(vm: Vm, object: Value, name: string): PlainResult<Value | undefined> {
  try {
    return findAttribute(vm, object, name)
  } catch (error) {
    if (isRaised(error, "AttributeError")) return undefined
    throw error
  }
}

function isClass(value: Value): value is PyType {
  return value instanceof PyType
}

type Relation = "isinstance" | "issubclass"

/** The classes a second argument stands for: tuples and unions are flattened on the way. */
function members(classes: Value): readonly Value[] | null {
  if (classes instanceof PyTuple) return classes.items
  return classes instanceof UnionAlias ? classes.args.items : null
}

/** isinstance / issubclass where only `type`'s own rules apply. */
function relatesPlain(relation: Relation, value: Value, classes: Value): PlainResult<boolean> {
  if (isClass(classes)) {
    const hook = relation === "isinstance" ? "__instancecheck__" : "__subclasscheck__"
    const isOwn = classes.type === typeType || classes.type.lookup(hook) === typeType.own.get(hook)
    if (!isOwn) return typeOf(value) === classes && relation === "isinstance" ? true : NEEDS_CALL
    if (relation === "issubclass") {
      if (!isClass(value)) throw typeError("issubclass() arg 1 must be a class")
      return value.isSubtypeOf(classes)
    }
    return typeOf(value).isSubtypeOf(classes) || (claimsClass(value) ? NEEDS_CALL : false)
  }
  const options = members(classes)
  if (options === null) {
    if (classes instanceof PyObject && !(classes instanceof GenericAlias))
      if (classes.type.lookup("__instancecheck__") !== undefined) return NEEDS_CALL
    throw wrongClasses(relation, classes)
  }
  for (const option of options) {
    const answer = relatesPlain(relation, value, option)
    if (answer !== false) return answer
  }
  return false
}

/** Whether a `__class__` of its own says what the object is, as a mock with a spec does. */
function claimsClass(value: Value): boolean {
  const type = typeOf(value)
  return type.isUserDefined && type.lookup("__class__") !== objectType.own.get("__class__")
}

/** isinstance of an object whose `__class__` is the program's own. */
function* claimSteps(vm: Vm, value: Value, type: PyType): Generator<NativeRequest, boolean, Value> {
  if (typeOf(value).isSubtypeOf(type)) return true
  const claimed = yield run(getAttributeSteps(vm, value, "__class__"))
  return claimed instanceof PyType && claimed.isSubtypeOf(type)
}

function wrongClasses(relation: Relation, classes: Value): unknown {
  if (classes instanceof GenericAlias)
    return typeError(`${relation}() argument 2 cannot be a parameterized generic`)
  const what =
    relation === "isinstance"
      ? "a type, a tuple of types, or a union"
      : "a class, a tuple of classes, or a union"
  return typeError(`${relation}() arg 2 must be ${what}`)
}

function* relatesSteps(
  vm: Vm,
  relation: Relation,
  value: Value,
  classes: Value,
): Generator<NativeRequest, boolean, Value> {
  const options = members(classes)
  if (options !== null) {
    for (const option of options) if (yield* relatesSteps(vm, relation, value, option)) return true
    return false
  }
  const plain = relatesPlain(relation, value, classes)
  if (plain !== NEEDS_CALL) return plain
  const hook = relation === "isinstance" ? "__instancecheck__" : "__subclasscheck__"
  const check = typeOf(classes).lookup(hook)!
  if (check === typeType.own.get("__instancecheck__"))
    return yield* claimSteps(vm, value, classes as PyType)
  return yield* truthOf(vm, yield callSpecial(check, classes, value))
}

function relationFunction(relation: Relation, first: string) {
  return native(
    relation,
    `(${first}, class_or_tuple, /)`,
    (_vm, value: Value, classes: Value) => relatesPlain(relation, value, classes),
    function* (vm, value: Value, classes: Value) {
      return yield* relatesSteps(vm, relation, value, classes)
    },
  )
}

function* directorySteps(vm: Vm, value: Value): NativeSteps {
  const method = typeOf(value).lookup("__dir__")
  if (method === undefined) return directoryOf(value)
  const own = value instanceof PyModule ? value.namespace.get("__dir__") : undefined
  const request = own === undefined ? callSpecial(method, value) : call(own)
  const names = yield* itemsOfIterable(vm, yield request)
  return list(yield* sortSteps(vm, names, { key: null, isReversed: false }))
}

/** `dir()`: the names of the caller. */
function* ownDirectorySteps(vm: Vm): NativeSteps {
  const names = yield* itemsOfIterable(vm, callerLocals(vm))
  return list(yield* sortSteps(vm, names, { key: null, isReversed: false }))
}

function variables(vm: Vm, value: Value): PlainResult {
  if (value instanceof PyModule) return globalsDict(value.namespace)
  if (value instanceof PyType) return getAttributePlain(vm, value, "__dict__")
  const attributes = value instanceof PyObject ? instanceDict(value) : null
  if (attributes === null) throw typeError("vars() argument must have __dict__ attribute")
  return attributesDict(attributes)
}

/** Rows for the built-in functions. */
export const attributeFunctions = [
  native(
    "getattr",
    "(object, name, default=None, /)",
    (vm, object: Value, name: Value, missing?: Value) => {
      const text = attributeName(name, "")
      if (missing === undefined) return getAttributePlain(vm, object, text)
      const found = attributePlain(vm, object, text)
      return found === undefined ? missing : found
    },
    function* (vm, object: Value, name: Value, missing?: Value) {
      const text = attributeName(name, "")
      if (missing === undefined) return yield run(getAttributeSteps(vm, object, text))
      return (yield* attributeSteps(vm, object, text)) ?? missing
    },
  ),
  native(
    "hasattr",
    "(obj, name, /)",
    (vm, object: Value, name: Value) => {
      const found = attributePlain(vm, object, attributeName(name, ""))
      return found === NEEDS_CALL ? NEEDS_CALL : found !== undefined
    },
    function* (vm, object: Value, name: Value) {
      return (yield* attributeSteps(vm, object, attributeName(name, ""))) !== undefined
    },
  ),
  native(
    "setattr",
    "(obj, name, value, /)",
    (vm, object: Value, name: Value, value: Value) =>
      setAttributePlain(vm, object, attributeName(name, ""), value),
    function* (vm, object: Value, name: Value, value: Value) {
      return yield run(setAttributeSteps(vm, object, attributeName(name, ""), value))
    },
  ),
  native(
    "delattr",
    "(obj, name, /)",
    (vm, object: Value, name: Value) =>
      setAttributePlain(vm, object, attributeName(name, ""), undefined),
    function* (vm, object: Value, name: Value) {
      return yield run(setAttributeSteps(vm, object, attributeName(name, ""), undefined))
    },
  ),
  relationFunction("isinstance", "obj"),
  relationFunction("issubclass", "cls"),
  native("callable", "(obj, /)", (_vm, value: Value) => isCallable(value)),
  nativeSteps("dir", "(object=None, /)", (vm, object?: Value) =>
    object === undefined ? ownDirectorySteps(vm) : directorySteps(vm, object),
  ),
  native("vars", "(object=None, /)", (vm, object?: Value) =>
    object === undefined ? callerLocals(vm) : variables(vm, object),
  ),
]
