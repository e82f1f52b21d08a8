/** `type.__call__`: the general way to make an instance, where Python code may run. */
import { typeError } from "../objects/exception"
import { callWith, type NativeSteps } from "../objects/native"
import type { PyType } from "../objects/type"
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
  const instance = yield callWith(callee, [type, ...call.args], call.keywords)
  if (!isInstance(instance, type)) return instance
  if (type.hasFinalizer && instance instanceof PyObject) machine.lifetimes?.made(instance)
  yield* initializeSteps(machine, instance, call)
  return instance
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
