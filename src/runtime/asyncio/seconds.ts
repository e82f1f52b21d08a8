import { typeError } from "../../python/objects/exception"
import { typeName } from "../../python/objects/type-of"
import { PyFloat, type Value } from "../../python/objects/value"

/** Seconds from an int or float. */
export function secondsOf(value: Value, what: string): number {
  if (typeof value === "number") return value
  if (typeof value === "boolean" || typeof value === "bigint") return Number(value)
  if (value instanceof PyFloat) return value.value
  throw typeError(`${what} must be a number, not ${typeName(value)}`)
}
