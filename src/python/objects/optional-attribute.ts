import { isRaised } from "./exception"
import { getAttributeSteps } from "./attributes"
import { type NativeRequest, run } from "./native"
import type { Value } from "./value"
import type { Vm } from "./vm-interface"

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
