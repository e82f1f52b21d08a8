/** re.PatternError: what is wrong with a pattern, and where. */
import { raised, newException, PyRaise, type PyException } from "../../../python/objects/exception"
import { exceptionTypeNamed } from "../../../python/objects/exception"
import { native } from "../../../python/objects/native"
import { intOf, textOf } from "../../../python/objects/numbers"
import { tuple } from "../../../python/objects/singletons"
import { builtinType } from "../../../python/objects/types"
import { PyBytes, type Value } from "../../../python/objects/value"
import { install } from "../../../python/builtins/install"
import { latinText } from "./subject"

/** The class; `re.error` is its old name. */
export const patternErrorType = builtinType("PatternError", "exception", {
  module: "re",
  bases: [exceptionTypeNamed("Exception")],
  canBeBase: true,
  hasInstanceDict: true,
})

/** A mistake in a pattern or template, before it is known which object holds the text. */
export class PatternFault extends Error {
  constructor(
    message: string,
    /** Code point index; null when there is no place. */
    readonly position: number | null,
  ) {
    super(message)
  }
}

function describe(self: PyException, message: Value, pattern: Value, position: Value): void {
  const attributes = self.ownAttributes()
  attributes.set("msg", message)
  attributes.set("pattern", pattern)
  attributes.set("pos", position)
  attributes.set("lineno", null)
  attributes.set("colno", null)
  const at = intOf(position)
  const text = pattern instanceof PyBytes ? latinText(pattern.data) : textOf(pattern)
  if (at === null || text === null) {
    self.args = tuple([message])
    return
  }
  const before = Array.from(text).slice(0, Number(at))
  const line = before.filter(letter => letter === "\n").length + 1
  const column = before.length - before.lastIndexOf("\n")
  attributes.set("lineno", line)
  attributes.set("colno", column)
  const place = text.includes("\n") ? ` (line ${line}, column ${column})` : ""
  self.args = tuple([`${textOf(message) ?? ""} at position ${at}${place}`])
}

install(patternErrorType, {
  initialize: native(
    "__init__",
    "($self, msg, pattern=None, pos=None)",
    (_vm, self: PyException, message: Value, pattern: Value = null, position: Value = null) => {
      describe(self, message, pattern, position)
      return null
    },
  ),
  doc: "Exception raised for invalid regular expressions.",
})

/** The exception for a fault in `pattern`. */
export function patternError(fault: PatternFault, pattern: Value): PyRaise {
  const exception = newException(patternErrorType)
  const hasPlace = fault.position !== null
  describe(exception, fault.message, hasPlace ? pattern : null, fault.position)
  return new PyRaise(exception)
}

/** Runs `work`; a fault it finds becomes Python's exception about `pattern`. */
export function reportingFaults<Result>(pattern: Value, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof PatternFault) throw patternError(error, pattern)
    // Patterns nest as deep as JavaScript's stack allows, or CPython's.
    if (error instanceof RangeError)
      throw raised("RecursionError", "maximum recursion depth exceeded")
    throw error
  }
}
