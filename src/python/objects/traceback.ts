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
  return exception.traceback.length === 0 ? null : new PyTraceback(exception.traceback.slice())
}
