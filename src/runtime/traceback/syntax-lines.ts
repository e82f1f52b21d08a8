/** The lines a SyntaxError adds before its message: place, source, carets (`_format_syntax_error`). */
import type { PyException } from "../../python/objects/exception"
import { exceptionTypeNamed } from "../../python/objects/exception"
import { PyTuple, type Value } from "../../python/objects/value"
import { type PythonSyntaxError, withKeywordHint } from "../../python/syntax"
import { syntaxException } from "../compile-source"

/** What CPython prints for a program that it cannot compile. */
export function syntaxErrorText(
  error: PythonSyntaxError,
  filename: string,
  source: string,
): string {
  // A source too complex to parse is a MemoryError, which has no place.
  const parts = syntaxParts(syntaxException(error, filename, source))
  return `${parts?.before ?? ""}${error.type}: ${parts?.message ?? error.message}\n`
}

/** Place and carets of a SyntaxError, and its bare message; null for other exceptions. */
export function syntaxParts(exception: PyException): { before: string; message: string } | null {
  if (!exception.type.isSubtypeOf(exceptionTypeNamed("SyntaxError"))) return null
  const part = partsOf(exception)
  const line = part("lineno", 1)
  const filename = part("filename", 0)
  const message = textOr(part("msg", -1) ?? exception.args.items[0], "<no detail available>")
  if (typeof line !== "number") {
    return {
      before: "",
      message: filename === null ? message : `${message} (${textOr(filename, "<string>")})`,
    }
  }
  const before = `  File "${textOr(filename, "<string>")}", line ${line}\n`
  const hint = keywordHint(message, line, part("_metadata", -1))
  if (hint === null) return { before: before + sourceText(part, line), message }
  const hinted: Part = (name, index) =>
    name === "offset" ? hint.offset : name === "end_offset" ? hint.endOffset : part(name, index)
  return { before: before + sourceText(hinted, line), message: hint.message }
}

/** Message and columns that name the keyword that was meant; null if there is none or no source. */
export function keywordHint(
  message: string,
  line: number,
  metadata: Value,
): { message: string; offset: number; endOffset: number } | null {
  const source = metadata instanceof PyTuple ? metadata.items[2] : null
  if (typeof source !== "string") return null
  const range = { line, column: 0, endLine: line, endColumn: 0 }
  const error = { type: "SyntaxError", message, range } as const
  const hinted = withKeywordHint(source, error)
  if (hinted === error) return null
  const text = source.split(/\r\n?|\n/)[line - 1] ?? ""
  const offset = [...text.slice(0, hinted.range.column)].length + 1
  const endOffset = [...text.slice(0, hinted.range.endColumn)].length + 1
  return { message: hinted.message, offset, endOffset }
}

function textOr(value: Value | undefined, missing: string): string {
  return typeof value === "string" ? value : missing
}

type Part = (name: string, index: number) => Value

/** Attributes win over the details among the arguments. */
function partsOf(exception: PyException): Part {
  const details = exception.args.items[1]
  const items = details instanceof PyTuple ? details.items : []
  return (name, index) => exception.member(name) ?? items[index] ?? null
}

function sourceText(part: Part, line: number): string {
  const text = part("text", 3)
  if (typeof text !== "string") return ""
  const raw = text.replace(/\n+$/, "")
  const shown = raw.replace(/^[ \n\f]+/, "")
  const offset = part("offset", 2)
  if (typeof offset !== "number") return `    ${shown}\n`
  const removed = raw.length - shown.length
  const endLine = part("end_lineno", 4)
  let end = part("end_offset", 5)
  if (typeof endLine === "number" && endLine !== line) end = [...raw].length + 1
  const stop = typeof end !== "number" || end <= 0 || end === offset ? offset + 1 : end
  const start = offset - 1 - removed
  if (start < 0) return `    ${shown}\n`
  const margin = [...shown].slice(0, start).map(letter => (/\s/.test(letter) ? letter : " "))
  const carets = "^".repeat(Math.max(0, stop - offset))
  return `    ${shown}\n    ${margin.join("").padEnd(start)}${carets}\n`
}
