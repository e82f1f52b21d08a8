/** Docstrings, with the indentation they share taken away as CPython's compiler does since 3.13. */
import type { Statement } from "../syntax/ast"

/** The docstring a body begins with, or null. */
export function docstringOf(body: readonly Statement[]): string | null {
  const [first] = body
  if (first?.kind !== "Expr" || first.value.kind !== "Constant") return null
  const { value } = first.value
  return value.type === "str" ? cleaned(value.value) : null
}

function cleaned(text: string): string {
  const [first = "", ...others] = expandTabs(text).split("\n")
  const margin = Math.min(...others.filter(line => line.trim() !== "").map(indentation))
  const rest = others.map(line => line.slice(Math.min(margin, indentation(line))))
  return [first.slice(indentation(first)), ...rest].join("\n")
}

function indentation(line: string): number {
  return line.length - line.replace(/^ +/, "").length
}

function expandTabs(text: string): string {
  if (!text.includes("\t")) return text
  return text.split("\n").map(expandLine).join("\n")
}

function expandLine(line: string): string {
  let expanded = ""
  for (const character of line) {
    expanded += character === "\t" ? " ".repeat(8 - (expanded.length % 8)) : character
  }
  return expanded
}
