/** What `traceback` and `inspect` need of the machine: places, source lines, carets and hints. */
import { PyException, typeError } from "../../python/objects/exception"
import { lineOf, PyFrame } from "../../python/objects/frame-object"
import { native } from "../../python/objects/native"
import { list, tuple } from "../../python/objects/singletons"
import { PyTraceback } from "../../python/objects/traceback"
import { typeName } from "../../python/objects/type-of"
import { dict, type PyDict } from "../../python/objects/dict"
import { PyFunction } from "../../python/objects/function"
import type { PyTuple, Value } from "../../python/objects/value"
import { nameOf } from "../../python/builtins/shared"
import { parseModule } from "../../python/syntax"
import type { Node } from "../../python/syntax/ast"
import { childrenOf } from "../../python/syntax/checks/children"
import { bindArguments } from "../../python/vm/bind-arguments"
import type { Vm } from "../../python/objects/vm-interface"
import { rangeAt } from "../../python/code-object"
import { runtimeOf } from "../process"
import { sourceLines } from "../traceback/carets"
import { hintFor } from "../traceback/hints"
import { keywordHint } from "../traceback/syntax-lines"
import type { ModuleRows } from "./module-rows"

/** The lines of a source of the program, or null. */
function linesOf(vm: Vm, filename: Value): readonly string[] | null {
  return typeof filename === "string" ? runtimeOf(vm).recorder.linesOf(filename) : null
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

/** First and last line of the definition that begins at a line, else of the statement there. */
function blockAt(vm: Vm, filename: Value, line: number): Value {
  const lines = linesOf(vm, filename)
  const parsed = lines === null ? null : parseModule(lines.join("\n"))
  if (parsed === null || "error" in parsed) return null
  let found: readonly [number, number] | null = null
  const open: Node[] = [parsed.module]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    open.push(...childrenOf(node))
    if (node.kind === "Module" || !("range" in node)) continue
    const isDefinition = /^(Async)?FunctionDef$|^ClassDef$/.test(node.kind)
    const decorators = "decoratorList" in node ? node.decoratorList : []
    const first = decorators[0]?.range.line ?? node.range.line
    const { endLine } = node.range
    if (isDefinition && first === line) return tuple([first, endLine])
    if (!isDefinition && first === line && (found === null || endLine > found[1]))
      found = [first, endLine]
  }
  return found === null ? null : tuple([...found])
}

/** What the parameters of a function would hold after such a call. */
function boundArguments(callee: Value, args: PyTuple, keywords: PyDict): Value {
  if (!(callee instanceof PyFunction)) throw typeError("a function of the program was expected")
  const registers: (Value | undefined)[] = []
  const named = new Map(keywords.entries().map(([key, value]) => [nameOf(key), value] as const))
  bindArguments(callee, { args: args.items, keywords: named.size > 0 ? named : null }, registers)
  const bound = dict()
  registers.forEach((value, at) => {
    if (value !== undefined) bound.set(callee.code.localNames[at]!, value)
  })
  return bound
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
    native("block", "(filename, line, /)", (vm, filename: Value, line: number) =>
      blockAt(vm, filename, line),
    ),
    native(
      "bound",
      "(callee, args, keywords, /)",
      (_vm, callee: Value, args: PyTuple, keywords: PyDict) =>
        boundArguments(callee, args, keywords),
    ),
    native(
      "keyword_hint",
      "(message, line, metadata, /)",
      (_vm, message: Value, line: Value, metadata: Value) => {
        const isPlaced = typeof message === "string" && typeof line === "number"
        const hint = isPlaced ? keywordHint(message, line, metadata) : null
        return hint === null ? null : tuple([hint.message, hint.offset, hint.endOffset])
      },
    ),
    native("hint", "(exception, has_names, /)", (vm, exception: Value, hasNames: Value) =>
      exception instanceof PyException ? hintFor(vm, exception, hasNames === true) : "",
    ),
  ],
}
