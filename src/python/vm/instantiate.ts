/** `type.__call__`: the general way to make an instance, where Python code may run. */
import { typeError } from "../objects/exception"
import { callWith, type NativeSteps } from "../objects/native"
import type { PyType } from "../objects/type"
import { isInstance, typeName } from "../objects/type-of"
import type { Value } from "../objects/value"
import { getAttributePlain } from "../objects/attributes"
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
  yield* initializeSteps(machine, instance, call)
  return instance
}

function* initializeSteps(machine: Machine, instance: Value, call: CallArguments): NativeSteps {
  if (typeOf(instance).lookup("__init__") === undefined) return null
  const initialize = getAttributePlain(machine, instance, "__init__")
  if (initialize === NEEDS_CALL) throw new Error("__init__ is no plain method.")
  const result = yield callWith(initialize, call.args, call.keywords)
  if (result !== null) {
    throw typeError(`__init__() should return None, not '${typeName(result)}'`)
  }
  return null
}
