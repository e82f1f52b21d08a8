/**
 * Special methods as operations see them: looked up on the type, never on the instance. Plain paths
 * ask whether Python code is in the way; slow paths call whatever the type has.
 */
import { BoundMethod, PyFunction } from "../function"
import { call, NativeFunction, type NativeRequest, type NativeSteps } from "../native"
import type { PyType } from "../type"
import { typeOf } from "../type-of"
import { classmethodType, staticmethodType } from "../types"
import { PyObject, type Value } from "../value"

/** The method as found on the type, or undefined. `None` (an operation switched off) included. */
export function specialMethod(value: Value, name: string): Value | undefined {
  return typeOf(value).lookup(name)
}

/** Whether the type of the value has such a method and it is written in Python. */
export function isOverridden(value: Value, name: string): boolean {
  if (!(value instanceof PyObject) || !value.type.isUserDefined) return false
  const method = value.type.lookup(name)
  return method !== undefined && !(method instanceof NativeFunction)
}

/** The request to call a special method found on the type of `self`. */
export function callSpecial(method: Value, self: Value, ...args: Value[]): NativeRequest {
  if (method instanceof PyFunction || method instanceof NativeFunction)
    return call(method, self, ...args)
  if (method instanceof BoundMethod || !(method instanceof PyObject)) return call(method, ...args)
  if (!hasGet(method.type)) return call(method, ...args)
  return { kind: "run", native: bindAndCall(method, self, args) }
}

function hasGet(type: PyType): boolean {
  return (
    type.isSubtypeOf(staticmethodType) ||
    type.isSubtypeOf(classmethodType) ||
    type.lookup("__get__") !== undefined
  )
}

function* bindAndCall(method: PyObject, self: Value, args: readonly Value[]): NativeSteps {
  const get = method.type.lookup("__get__")!
  const bound = yield call(get, method, self, typeOf(self))
  return yield call(bound, ...args)
}
