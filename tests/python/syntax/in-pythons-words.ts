import type { PythonSyntaxError } from "../../../src/python/syntax"

/** An error as the recordings have it: lines and code points counted from 1. */
export function inPythonsWords(error: PythonSyntaxError, source: string): string {
  const { type, message, range } = error
  const lines = source.split("\n")
  const column = (line: number, units: number): number =>
    [...(lines[line - 1] ?? "").padEnd(units).slice(0, units)].length + 1
  const start = `${range.line}:${column(range.line, range.column)}`
  const end = `${range.endLine}:${column(range.endLine, range.endColumn)}`
  return `${type} ${start}-${end} ${message}`
}
