/** Built-in functions about objects and classes: getattr, isinstance, callable, vars, dir. */
import {
  findAttribute,
  getAttributePlain,
  getAttributeSteps,
  instanceDict,
  setAttributePlain,
  setAttributeSteps,
} from "../objects/attributes"
import { attributesDict } from "../objects/instance-dict"
import { globalsDict } from "../objects/mirror-dict"
import { isRaised, typeError } from "../objects/exception"
import { call, native, nativeSteps, run, type NativeSteps } from "../objects/native"
import { textOf } from "../objects/numbers"
import { callSpecial } from "../objects/operations/special"
import { list, NEEDS_CALL, type PlainResult } from "../objects/singletons"
import { PyType } from "../objects/type"
import { typeName, typeOf } from "../objects/type-of"
import { PyModule, PyObject, type Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { relationFunctions } from "./class-relations"
import { directoryOf } from "./directory"
import { callerLocals } from "./functions-execute"
import { isCallable } from "./functions-iteration"
import { optionalAttributeSteps } from "../objects/optional-attribute"
import { itemsOfIterable } from "./shared"
import { sortSteps } from "./sorting"

function attributeName(name: Value, role: string): string {
  const text = textOf(name)
  if (text !== null) return text
  throw typeError(`${role}attribute name must be string, not '${typeName(name)}'`)
}

/** As optionalAttributeSteps, but plain where it can be; an AttributeError of a descriptor counts too. */
function attributePlain(vm: Vm, object: Value, name: string): PlainResult<Value | undefined> {
  try {
    return findAttribute(vm, object, name)
  } catch (error) {
    if (isRaised(error, "AttributeError")) return undefined
    throw error
  }
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
      return (yield* optionalAttributeSteps(vm, object, text)) ?? missing
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
      return (yield* optionalAttributeSteps(vm, object, attributeName(name, ""))) !== undefined
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
  ...relationFunctions,
  native("callable", "(obj, /)", (_vm, value: Value) => isCallable(value)),
  nativeSteps("dir", "(object=None, /)", (vm, object?: Value) =>
    object === undefined ? ownDirectorySteps(vm) : directorySteps(vm, object),
  ),
  native("vars", "(object=None, /)", (vm, object?: Value) =>
    object === undefined ? callerLocals(vm) : variables(vm, object),
  ),
]
