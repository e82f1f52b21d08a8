/** What `traceback` and `inspect` need of the machine: places, source lines, carets and hints. */
import { PyException, typeError } from "../../python/objects/exception"
import { lineOf, PyFrame } from "../../python/objects/frame-object"
import { native } from "../../python/objects/native"
import { list, tuple } from "../../python/objects/singletons"
import { PyTraceback } from "../../python/objects/traceback"
import { typeName } from "../../python/objects/type-of"
import type { Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { rangeAt } from "../../python/objects/code"
import { runtimeOf } from "../process"
import { sourceLines } from "../traceback/carets"
import { hintFor } from "../traceback/hints"
import type { ModuleRows } from "./module-rows"

/** The lines of a source of the program, or null. */
function linesOf(vm: Vm, filename: Value): readonly string[] | null {
  const { sources } = runtimeOf(vm).recorder
  const source = sources.find(one => one.filename === filename && !one.isLibrary)
  return source?.text.split("\n") ?? null
}

/** Line, end line, first and last column of where a frame or an entry of a traceback is. */
function placeOf(held: Value): Value {
  if (held instanceof PyFrame) {
    const { frame } = held
    const range = frame.pc === 0 ? null : rangeAt(frame.code, frame.pc - 1)
    return range === null
      ? tuple([lineOf(frame), null, null, null])
      : tuple([range.line, range.endLine, range.column, range.endColumn])
  }
  if (!(held instanceof PyTraceback))
    throw typeError(`expected a frame or a traceback, got ${typeName(held)}`)
  const { range, line } = held.entry
  return range === null
    ? tuple([line, null, null, null])
    : tuple([line, range.endLine, range.column, range.endColumn])
}

function isLibrary(held: Value): boolean {
  if (held instanceof PyFrame) return held.frame.code.isLibrary
  return held instanceof PyTraceback && held.entry.isLibrary
}

/** The rows of `_tracebacks`. */
export const tracebackNatives: ModuleRows = {
  natives: [
    native("place", "(held, /)", (_vm, held: Value) => placeOf(held)),
    native("is_library", "(held, /)", (_vm, held: Value) => isLibrary(held)),
    native("source", "(filename, /)", (vm, filename: Value) => {
      const lines = linesOf(vm, filename)
      return lines === null ? null : list([...lines])
    }),
    native(
      "entry_text",
      "(filename, line, end_line, column, end_column, /)",
      (vm, filename: Value, line: number, endLine: Value, column: Value, endColumn: Value) => {
        const lines = linesOf(vm, filename)
        const text = lines?.[line - 1]
        if (!lines || text === undefined || text.trim() === "") return ""
        const hasRange =
          typeof endLine === "number" && typeof column === "number" && typeof endColumn === "number"
        const range = hasRange ? { line, endLine, column, endColumn } : null
        return sourceLines(lines, { line, range })
      },
    ),
    native("hint", "(exception, /)", (vm, exception: Value) =>
      exception instanceof PyException ? hintFor(vm, exception) : "",
    ),
  ],
}
