/** Source text to code, with CPython's SyntaxError as a Python exception. */
import { compileModule, type CompileOptions } from "../python/compiler"
import type { CodeObject } from "../python/code-object"
import {
  exceptionTypeNamed,
  newException,
  type PyException,
  PyRaise,
} from "../python/objects/exception"
import { tuple } from "../python/objects/singletons"
import type { Statement } from "../python/syntax/ast"
import {
  parseExpression,
  parseModule,
  type PythonSyntaxError,
  type SyntaxWarning,
  syntaxWarnings,
} from "../python/syntax"

/** What a source text became: code and what to warn of, or the mistake in it. */
export type Compiled =
  | { readonly code: CodeObject; readonly warnings: readonly SyntaxWarning[] }
  | { readonly error: PythonSyntaxError }

/**
 * Compiles a source text. What is long is handled step by step; a few things that can only be nested
 * on purpose (a hundred thousand `x if y else ...`) are not, and end as a stack that was too deep.
 */
export function compileSource(source: string, options: CompileOptions): Compiled {
  try {
    return compileText(source, options)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const message = "Parser stack overflowed - Python source too complex to parse"
    const range = { line: 1, column: 0, endLine: 1, endColumn: 0 }
    return { error: { type: "MemoryError", message, range } }
  }
}

function compileText(source: string, options: CompileOptions): Compiled {
  const parsed = options.mode === "eval" ? parseToModule(source) : parseModule(source)
  if ("error" in parsed) return parsed
  const { module } = parsed
  const error = options.mode === "single" ? notSingle(module.body) : null
  if (error !== null) return { error }
  const compiled = compileModule(module, { ...options, source })
  if ("error" in compiled) return compiled
  const warnings = options.isLibrary === true ? [] : syntaxWarnings(source, module)
  return { code: compiled.code, warnings }
}

/** A module of nothing but the expression. */
function parseToModule(source: string): ReturnType<typeof parseModule> {
  const parsed = parseExpression(source)
  if ("error" in parsed) return parsed
  const { expression } = parsed
  const { range } = expression
  return { module: { kind: "Module", body: [{ kind: "Expr", value: expression, range }] } }
}

/** At a prompt there is one statement at a time; several may share its line. */
function notSingle(body: readonly Statement[]): PythonSyntaxError | null {
  const [first, ...rest] = body
  if (first === undefined) {
    const range = { line: 0, column: 0, endLine: 0, endColumn: 0 }
    return { type: "SyntaxError", message: "invalid syntax", range }
  }
  const { endLine } = first.range
  if (rest.every(statement => statement.range.line === endLine)) return null
  const message = "multiple statements found while compiling a single statement"
  return { type: "SyntaxError", message, range: first.range }
}

/** The exception CPython raises for a mistake: `SyntaxError(msg, (filename, line, offset, text, ...))`. */
export function syntaxException(
  error: PythonSyntaxError,
  filename: string,
  source: string,
): PyException {
  const { range } = error
  const text = source.split("\n")[range.line - 1] ?? ""
  const details = [
    filename,
    range.line,
    pointColumn(text, range.column) + 1,
    `${text}\n`,
    range.endLine,
    pointColumn(source.split("\n")[range.endLine - 1] ?? "", range.endColumn) + 1,
  ]
  const type = exceptionTypeNamed(error.type)
  const exception = newException(type, [error.message, tuple(details)])
  const names = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"]
  exception.setMember("msg", error.message)
  names.forEach((name, index) => exception.setMember(name, details[index]))
  exception.setMember("_metadata", tuple([0, 0, source]))
  return exception
}

/** The same, thrown; for `compile`, `exec` and `eval` inside the simulation. */
export function raiseSyntaxError(
  error: PythonSyntaxError,
  filename: string,
  source: string,
): never {
  throw new PyRaise(syntaxException(error, filename, source))
}

/** A column in code points, as CPython counts, from one in UTF-16 units. */
function pointColumn(line: string, column: number): number {
  if (column < 0) return column
  return [...line.slice(0, column)].length + Math.max(0, column - line.length)
}
