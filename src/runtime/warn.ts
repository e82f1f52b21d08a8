/**
 * The one way in which natives warn: through the module `warnings`, which is imported for it, so that
 * filters and `catch_warnings` of the program apply.
 */
import { call, callWith, type NativeSteps, run } from "../python/objects/native"
import { exceptionTypeNamed, isRaised, raised } from "../python/objects/exception"
import { PyModule, type Value } from "../python/objects/value"
import { importSteps } from "../python/vm/imports"
import type { Machine } from "../python/vm/machine"

/** A line of a program, from 1. */
export interface WarningPlace {
  readonly filename: string
  readonly line: number
}

/** What to warn of. */
export interface NativeWarning {
  /** Name of a built-in category: `SyntaxWarning`, `RuntimeWarning`. */
  readonly category: string
  readonly message: string
  /** Where it is said to be; null for the line of Python code that runs now. */
  readonly place: WarningPlace | null
  /** The object it is about; with one, the text tells how to find out where it was made. */
  readonly source?: Value
}

/** Issues the warning; raises it when a filter says "error". */
export function* warningSteps(machine: Machine, warning: NativeWarning): NativeSteps {
  const { category, message, place } = warning
  const type = exceptionTypeNamed(category)
  const source = warning.source ?? null
  if (place === null) {
    const warn = yield* functionOf(machine, "warn")
    return yield callWith(warn, [message, type], new Map([["source", source]]))
  }
  const report = yield* functionOf(machine, "_warn_at")
  return yield call(report, message, type, place.filename, place.line, source)
}

/** A warning of the compiler. */
export interface CompilerWarning extends WarningPlace {
  readonly message: string
}

/** Issues warnings of the compiler; one that a filter makes an error is a SyntaxError. */
export function* syntaxWarningSteps(
  machine: Machine,
  warnings: readonly CompilerWarning[],
): NativeSteps {
  for (const { message, ...place } of warnings) {
    try {
      yield run(warningSteps(machine, { category: "SyntaxWarning", message, place }))
    } catch (error) {
      if (!isRaised(error, "SyntaxWarning")) throw error
      // As an error it is there already, and not to come.
      throw raised(
        "SyntaxError",
        message.replace("Such sequences will not work in the future. ", ""),
      )
    }
  }
  return null
}

function* functionOf(machine: Machine, name: string): NativeSteps {
  const request = { name: "warnings", fromList: null, level: 0, frame: null }
  const module = yield run(importSteps(machine, request))
  return module instanceof PyModule ? (module.namespace.get(name) ?? null) : null
}
