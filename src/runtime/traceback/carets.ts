/**
 * The source line of a traceback entry and the carets under it (CPython 3.14,
 * `StackSummary._format_frame_summary`): none when the range is the whole line; operators and
 * subscripts point at the operator (`~~^~~`), calls at the parentheses.
 */
import { parseExpression } from "../../python/syntax"
import type * as ast from "../../python/syntax/ast"
import type { TracebackEntry } from "../../python/objects/exception"

/** The indented source line, with a line of carets where CPython draws one; both end in a newline. */
export function caretLine(lines: readonly string[], entry: TracebackEntry): string {
  const { range } = entry
  const line = lines[entry.line - 1]!
  const shown = line.trim()
  const source = `    ${shown}\n`
  if (range === null || range.line !== range.endLine) return source
  const offset = line.length - line.trimStart().length
  const start = range.column - offset
  const end = Math.min(range.endColumn - offset, shown.length)
  if (start < 0 || end <= start) return source
  const anchors = anchorsOf(shown.slice(start, end))
  if (anchors === null && start === 0 && end === shown.length) return source
  return `${source}    ${" ".repeat(width(shown.slice(0, start)))}${marks(shown.slice(start, end), anchors)}\n`
}

interface Anchors {
  /** Columns within the segment between which carets stand; tildes elsewhere. */
  readonly from: number
  readonly to: number
}

function marks(segment: string, anchors: Anchors | null): string {
  if (anchors === null) return "^".repeat(width(segment))
  return (
    "~".repeat(width(segment.slice(0, anchors.from))) +
    "^".repeat(width(segment.slice(anchors.from, anchors.to))) +
    "~".repeat(width(segment.slice(anchors.to)))
  )
}

/** Columns a text takes: one for each code point (wide characters are not counted double). */
function width(text: string): number {
  return [...text].length
}

/** Where in the segment the operator is; null for expressions without one. */
function anchorsOf(segment: string): Anchors | null {
  const parsed = parseExpression(segment)
  if ("error" in parsed) return null
  const { expression } = parsed
  if (expression.kind === "BinOp") return operatorAnchors(segment, expression)
  if (expression.kind === "Subscript") return bracketAnchors(segment, expression.value, "[")
  if (expression.kind === "Call") return bracketAnchors(segment, expression.func, "(")
  return null
}

function operatorAnchors(segment: string, operation: ast.BinOp): Anchors | null {
  let at = operation.left.range.endColumn
  const end = operation.right.range.column
  while (at < end && /[\s)\\]/.test(segment[at]!)) at++
  if (at >= end) return null
  let to = at + 1
  if (to < end && !/[\s(]/.test(segment[to]!) && segment[to] !== "#") to++
  return { from: at, to }
}

function bracketAnchors(segment: string, head: ast.Expression, bracket: string): Anchors | null {
  let at = head.range.endColumn
  while (at < segment.length && segment[at] !== bracket) at++
  return at < segment.length ? { from: at, to: segment.length } : null
}
