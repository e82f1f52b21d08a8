import type { PyException, TracebackEntry } from "./exception"
import { tracebackType } from "./types"
import { PyObject, type Value } from "./value"

/** `exception.__traceback__`: the entries as they are when it is asked for, innermost first. */
export class PyTraceback extends PyObject {
  constructor(public entries: readonly TracebackEntry[]) {
    super(tracebackType)
  }

  /** The entry this object stands for: the outermost. */
  get entry(): TracebackEntry {
    return this.entries[this.entries.length - 1]!
  }
}

/** The traceback object of an exception, or None before it was raised. */
export function tracebackObject(exception: PyException): Value {
  return tracebackOf(exception.traceback)
}

/** The object for these entries: the same one every time, as long as nothing was added inside. */
export function tracebackOf(entries: readonly TracebackEntry[]): Value {
  const outermost = entries[entries.length - 1]
  if (outermost === undefined) return null
  const known = outermost.object
  if (known instanceof PyTraceback && isSame(known.entries, entries)) return known
  const made = new PyTraceback(entries.slice())
  outermost.object = made
  return made
}

function isSame(left: readonly TracebackEntry[], right: readonly TracebackEntry[]): boolean {
  return left.length === right.length && left.every((one, index) => one === right[index])
}
