/**
 * The front end of our Python: source text to syntax tree, or to the one mistake that CPython 3.14
 * would report, with its words and its place.
 */
import type { Expression, Module } from "./ast"
import { checkExpression, checkModule } from "./checks/checks"
import type { PythonSyntaxError } from "./errors"
import { parse, wholeFile } from "./parse"
import { expressions } from "./parser/expressions"

export type * from "./ast"
export type { PythonSyntaxError } from "./errors"
export { withKeywordHint } from "./keyword-hints"
export { syntaxWarnings, type SyntaxWarning } from "./warnings/warnings"

/** A whole program, as `compile(source, filename, "exec")` reads it. */
export function parseModule(source: string): { module: Module } | { error: PythonSyntaxError } {
  const result = parse(source, wholeFile)
  if ("error" in result) return { error: result.error }
  const module: Module = { kind: "Module", body: result.value }
  const error = checkModule(module)
  return error ? { error } : { module }
}

/** One expression, as `eval` reads it. */
export function parseExpression(
  source: string,
): { expression: Expression } | { error: PythonSyntaxError } {
  const text = source.replace(/^[ \t]+/, "")
  const result = parse(text, p => {
    const value = expressions(p)
    while (p.eat("NEWLINE"));
    p.expect("ENDMARKER")
    return value
  })
  if ("error" in result) return { error: atEndOfSource(result.error, text) }
  const error = checkExpression(result.value)
  return error ? { error } : { expression: result.value }
}

/** What ends too early, and not with a line, has no column: CPython counts from 0 there. */
function atEndOfSource(error: PythonSyntaxError, source: string): PythonSyntaxError {
  const { line, column } = error.range
  const lines = source.split("\n")
  const text = lines[line - 1] ?? ""
  const isCut = line === lines.length && column >= text.length
  const isNothing = column === 0 && /^\s*(#|$)/.test(text)
  if (error.message !== "invalid syntax" || !(isCut || isNothing)) return error
  const found = source === "" ? 0 : line
  const range = { line: found, column: -1, endLine: found, endColumn: -1 }
  return { ...error, range }
}
