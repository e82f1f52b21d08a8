import { typeError } from "../../python/objects/exception"
import { typeName } from "../../python/objects/type-of"
import { PyFloat, type Value } from "../../python/objects/value"

/** Seconds from an int or float. */
export function secondsOf(value: Value, what: string): number {
  return plainSeconds(value) ?? refuse(`${what} must be a number, not ${typeName(value)}`)
}

/** Seconds as CPython's clocks and timeouts ask for them. */
export function clockSeconds(value: Value): number {
  const refusal = `'${typeName(value)}' object cannot be interpreted as an integer or float`
  return plainSeconds(value) ?? refuse(refusal)
}

/** Seconds, or null for what is no number. */
export function plainSeconds(value: Value): number | null {
  if (typeof value === "number") return value
  if (typeof value === "boolean" || typeof value === "bigint") return Number(value)
  return value instanceof PyFloat ? value.value : null
}

function refuse(message: string): never {
  throw typeError(message)
}
