/**
 * The source lines of a traceback entry and the carets under them (CPython 3.14,
 * `StackSummary.format_frame_summary`): operators and subscripts point at the operator (`~~^~~`),
 * calls at the parentheses; none when the range is all there is on the line.
 */
import type { TextRange } from "../../base/text-range"
import type { TracebackEntry } from "../../python/objects/exception"
import { parseExpression, parseModule } from "../../python/syntax"
import type * as ast from "../../python/syntax/ast"
import { displayWidth } from "./display-width"

/** The lines an entry shows, indented, each ending in a newline. */
export function sourceLines(
  lines: readonly string[],
  entry: Pick<TracebackEntry, "line" | "range">,
): string {
  const { range } = entry
  if (range === null) return `    ${lines[entry.line - 1]!.trim()}\n`
  const shown = dedented(lines.slice(range.line - 1, range.endLine))
  const segment: Segment = {
    lines: shown.lines,
    start: Math.max(0, range.column - shown.removed),
    end: Math.max(0, range.endColumn - shown.removed),
  }
  const anchors = anchorsOf(segment)
  return showsCarets(segment, anchors) ? withCarets(segment, anchors) : plain(segment)
}

/** The lines of a range, their common indentation taken off. */
interface Segment {
  readonly lines: readonly string[]
  /** Column in the first line, in UTF-16 units. */
  readonly start: number
  /** Column in the last line, exclusive. */
  readonly end: number
}

/** The operator within a segment: line (from 0) and column of its start and end. */
interface Anchors {
  readonly fromLine: number
  readonly from: number
  readonly toLine: number
  readonly to: number
}

function dedented(lines: readonly string[]): { lines: string[]; removed: number } {
  const indents = lines.filter(line => line.trim() !== "").map(indentOf)
  const removed = indents.length === 0 ? 0 : Math.min(...indents)
  return { lines: lines.map(line => line.slice(removed).trimEnd()), removed }
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

function plain(segment: Segment): string {
  return segment.lines.map(line => `    ${line}\n`).join("")
}

/** CPython leaves carets out where they would underline the whole statement. */
function showsCarets(segment: Segment, anchors: Anchors | null): boolean {
  const { lines, start, end } = segment
  const value = calledValue(lines.join("\n"))
  const isWhole =
    value !== null &&
    value.line === 1 &&
    value.endLine === lines.length &&
    value.column === start &&
    value.endColumn === end
  if (isWhole) return false
  if (anchors !== null) return true
  const last = lines[lines.length - 1]!
  return lines[0]!.slice(0, start).trim() !== "" || last.slice(end).trim() !== ""
}

/** The call that `return f(...)` or `x = f(...)` consists of. */
function calledValue(text: string): TextRange | null {
  const parsed = parseModule(text.startsWith("return") ? `def _():\n ${text}` : text)
  if ("error" in parsed) return null
  const [first] = parsed.module.body
  if (first?.kind === "FunctionDef") {
    const [statement] = first.body
    const call = statement?.kind === "Return" ? statement.value : null
    if (call?.kind !== "Call" || call.func.kind !== "Name") return null
    const { line, column, endLine, endColumn } = call.range
    const shift = (at: number, row: number) => (row === 2 ? at - 1 : at)
    return {
      line: line - 1,
      column: shift(column, line),
      endLine: endLine - 1,
      endColumn: shift(endColumn, endLine),
    }
  }
  const isCall = first?.kind === "Assign" && first.value.kind === "Call"
  return isCall ? first.value.range : null
}

function withCarets(segment: Segment, anchors: Anchors | null): string {
  const { lines } = segment
  const significant = new Set([0, lines.length - 1])
  if (anchors !== null) {
    for (const near of [anchors.fromLine, anchors.toLine]) {
      for (const line of [near - 1, near, near + 1]) significant.add(line)
    }
  }
  const shown = [...significant]
    .filter(line => line >= 0 && line < lines.length)
    .sort((a, b) => a - b)
  let text = ""
  shown.forEach((line, index) => {
    const gap = index === 0 ? 1 : line - shown[index - 1]!
    if (gap === 2) text += lineWithCarets(segment, line - 1, anchors)
    else if (gap > 2) text += `    ...<${gap - 1} lines>...\n`
    text += lineWithCarets(segment, line, anchors)
  })
  return text
}

function lineWithCarets(segment: Segment, line: number, anchors: Anchors | null): string {
  const text = segment.lines[line]!
  const end = line === segment.lines.length - 1 ? segment.end : text.length
  const begin = line === 0 ? Math.max(segment.start, indentOf(text)) : indentOf(text)
  let carets = ""
  for (let column = 0; column < end; column += pointLength(text, column)) {
    const mark =
      column < begin ? " " : anchors === null || isWithin(anchors, line, column) ? "^" : "~"
    carets += mark.repeat(displayWidth(text.codePointAt(column)!))
  }
  return `    ${text}\n    ${carets}\n`
}

function pointLength(text: string, column: number): number {
  return (text.codePointAt(column) ?? 0) > 0xffff ? 2 : 1
}

function isWithin(anchors: Anchors, line: number, column: number): boolean {
  const isAfterStart =
    line > anchors.fromLine || (line === anchors.fromLine && column >= anchors.from)
  const isBeforeEnd = line < anchors.toLine || (line === anchors.toLine && column < anchors.to)
  return isAfterStart && isBeforeEnd
}

/** Where in the segment the operator is; null for expressions without one. */
function anchorsOf(segment: Segment): Anchors | null {
  const { lines, start, end } = segment
  const last = lines.length - 1
  const cut = lines.map((line, index) => {
    const upTo = index === last ? line.slice(0, end) : line
    return index === 0 ? " ".repeat(start) + upTo.slice(start) : upTo
  })
  const parsed = parseExpression(`(\n${cut.join("\n")}\n)`)
  if ("error" in parsed) return null
  const { expression } = parsed
  if (expression.kind === "BinOp") return operatorAnchors(cut, expression)
  if (expression.kind === "Subscript")
    return bracketAnchors(cut, expression.value, expression.range)
  if (expression.kind === "Call") return bracketAnchors(cut, expression.func, expression.range)
  return null
}

/** The text was put in parentheses on lines of their own, so lines count from 2. */
const FIRST_LINE = 2

function operatorAnchors(lines: readonly string[], operation: ast.BinOp): Anchors | null {
  const place = nextText(lines, operation.left.range)
  if (place === null) return null
  const { line, column } = place
  const text = lines[line]!
  const second = text[column + 1]
  const isDouble = second !== undefined && second === text[column] && "*/<>".includes(second)
  return { fromLine: line, from: column, toLine: line, to: column + (isDouble ? 2 : 1) }
}

function bracketAnchors(
  lines: readonly string[],
  head: ast.Expression,
  whole: TextRange,
): Anchors | null {
  const place = nextText(lines, head.range)
  if (place === null) return null
  return {
    fromLine: place.line,
    from: place.column,
    toLine: whole.endLine - FIRST_LINE,
    to: whole.endColumn,
  }
}

/** The first place behind a range that is no blank, closing parenthesis, line joint or comment. */
function nextText(
  lines: readonly string[],
  after: TextRange,
): { line: number; column: number } | null {
  let line = after.endLine - FIRST_LINE
  let column = after.endColumn
  for (;;) {
    const text = lines[line]
    if (text === undefined) return null
    const next = text[column]
    if (next === undefined || next === "\\" || next === "#") {
      line++
      column = 0
    } else if (/[\s)]/.test(next)) column++
    else return { line, column }
  }
}
