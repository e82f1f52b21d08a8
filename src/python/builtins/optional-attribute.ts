import { isRaised } from "../objects/exception"
import { getAttributeSteps } from "../objects/attributes"
import { type NativeRequest, run } from "../objects/native"
import type { Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"

/** The attribute, or undefined when there is none. */
export function* optionalAttributeSteps(
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
