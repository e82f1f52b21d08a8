import type { PyType } from "./type"
import { boolType, intType, noneType, strType } from "./types"
import type { Value } from "./value"

/** `type(value)`. */
export function typeOf(value: Value): PyType {
  switch (typeof value) {
    case "number":
    case "bigint":
      return intType
    case "string":
      return strType
    case "boolean":
      return boolType
    default:
      return value === null ? noneType : value.type
  }
}

/** The name of the value's type, as messages show it. */
export function typeName(value: Value): string {
  const type = typeOf(value)
  return type.messageName ?? type.name
}

/** `isinstance(value, type)` without `__instancecheck__`. */
export function isInstance(value: Value, type: PyType): boolean {
  return typeOf(value).isSubtypeOf(type)
}
