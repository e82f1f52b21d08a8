/** `type.__call__`: the general way to make an instance, where Python code may run. */
import { typeError } from "../objects/exception"
import { callWith, NativeFunction, type NativeSteps } from "../objects/native"
import type { PyType } from "../objects/type"
import { setType } from "../objects/types"
import { isInstance, typeName } from "../objects/type-of"
import { PyObject, type Value } from "../objects/value"
import { bind } from "../objects/attributes"
import { NEEDS_CALL } from "../objects/singletons"
import type { CallArguments } from "./calls"
import type { Machine } from "./machine"
import { typeOf } from "../objects/type-of"
import { PyStaticMethod } from "../objects/descriptors"

/** `cls.__new__(cls, ...)`, then `__init__` when the result is an instance of `cls`. */
export function* instantiateSteps(
  machine: Machine,
  type: PyType,
  call: CallArguments,
): NativeSteps {
  const construct = type.lookup("__new__")
  if (construct === undefined) throw typeError(`cannot create '${type.name}' instances`)
  const callee = construct instanceof PyStaticMethod ? construct.callee : construct
  const keywords = isLeftTo(type.lookup("__init__"), callee) ? null : call.keywords
  const instance = yield callWith(callee, [type, ...call.args], keywords)
  if (!isInstance(instance, type)) return instance
  if (type.hasFinalizer && instance instanceof PyObject) machine.lifetimes?.made(instance)
  const isForNew = isLeftTo(construct, type.lookup("__init__")) && !type.isSubtypeOf(setType)
  yield* initializeSteps(machine, instance, isForNew ? { ...call, keywords: null } : call)
  return instance
}

/**
 * Whether keywords are for the other one of `__new__` and `__init__` alone: a built-in one that has
 * no names for its arguments does not look at them when the class defines the other.
 */
function isLeftTo(other: Value | undefined, own: Value | undefined): boolean {
  if (!(own instanceof NativeFunction) || other instanceof NativeFunction) return false
  return own.isSimple && own.parameters.every(({ kind }) => kind === "positional-only")
}

function* initializeSteps(machine: Machine, instance: Value, call: CallArguments): NativeSteps {
  const type = typeOf(instance)
  const method = type.lookup("__init__")
  if (method === undefined) return null
  const initialize = bind(machine, method, instance, type)
  const callee =
    initialize === NEEDS_CALL
      ? yield callWith(typeOf(method).lookup("__get__")!, [method, instance, type], null)
      : initialize
  const result = yield callWith(callee, call.args, call.keywords)
  if (result !== null) {
    throw typeError(`__init__() should return None, not '${typeName(result)}'`)
  }
  return null
}
