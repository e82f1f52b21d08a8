import { assert } from "../../base/assert"
import type { Value } from "./value"

/** The text of a value that is known to be a str; anything else is a mistake of ours. */
export function asText(value: Value | undefined): string {
  assert(typeof value === "string", "A str was expected here.")
  return value
}
