import { getAttributePlain } from "../../python/objects/attributes"
import { raised } from "../../python/objects/exception"
import { NEEDS_CALL } from "../../python/objects/singletons"
import { typeName } from "../../python/objects/type-of"
import type { Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"

/** An attribute that a stream passes on from the one below it; one that a property computes is not seen. */
export function plainAttribute(vm: Vm, object: Value, name: string): Value {
  const found = getAttributePlain(vm, object, name)
  if (found !== NEEDS_CALL) return found
  throw raised("AttributeError", `'${typeName(object)}' object has no attribute '${name}'`)
}
