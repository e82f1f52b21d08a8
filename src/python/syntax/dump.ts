/**
 * A syntax tree as text, for tests and for looking at it: `Kind(field=value, ...)` with ASDL's
 * names, fields that are null or empty left out, statements on lines of their own.
 */
import type { TextRange } from "../../base/text-range"
import type { ConstantValue, Module, Expression } from "./ast"

/** What to show beside the structure. */
export interface DumpOptions {
  /** Adds `@line:column-endLine:endColumn` to every node that has a place. */
  readonly ranges?: boolean
}

/** The text of a tree. */
export function dump(tree: Module | Expression, options: DumpOptions = {}): string {
  return dumpNode(tree, "", options)
}

const statementLists = new Set(["body", "orelse", "finalbody", "handlers", "cases"])

function dumpNode(node: object, indent: string, options: DumpOptions): string {
  const fields = new Map<string, unknown>(Object.entries(node))
  const kind = String(fields.get("kind"))
  const parts: string[] = []
  for (const [name, value] of fields) {
    if (name === "kind" || name === "range" || value === null) continue
    if (Array.isArray(value) && value.length === 0) continue
    parts.push(`${name}=${dumpField(kind, name, value, indent, options)}`)
  }
  const place = options.ranges ? placeOf(fields.get("range")) : ""
  return `${kind}${place}(${parts.sort(byName).join(", ")})`
}

function byName(one: string, other: string): number {
  return one < other ? -1 : 1
}

function dumpField(
  kind: string,
  name: string,
  value: unknown,
  ...[indent, options]: [indent: string, options: DumpOptions]
): string {
  if ((kind === "Constant" || kind === "MatchSingleton") && name === "value" && isConstant(value)) {
    return dumpConstant(value)
  }
  if (!Array.isArray(value)) return dumpValue(value, indent, options)
  const isBlock = statementLists.has(name)
  const inner = isBlock ? indent + "  " : indent
  const items = value.map(item => dumpValue(item, inner, options))
  return isBlock ? items.map(item => `\n${inner}${item}`).join("") : `[${items.join(", ")}]`
}

function dumpValue(value: unknown, indent: string, options: DumpOptions): string {
  if (typeof value === "object" && value !== null) return dumpNode(value, indent, options)
  return typeof value === "string" ? JSON.stringify(value) : String(value)
}

function placeOf(range: unknown): string {
  return isRange(range) ? `@${range.line}:${range.column}-${range.endLine}:${range.endColumn}` : ""
}

function isRange(value: unknown): value is TextRange {
  return typeof value === "object" && value !== null && "endColumn" in value
}

function isConstant(value: unknown): value is ConstantValue {
  return typeof value === "object" && value !== null && "type" in value
}

function dumpConstant(value: ConstantValue): string {
  switch (value.type) {
    case "str":
      return JSON.stringify(value.value)
    case "bytes":
      return `bytes[${[...value.value].join(" ")}]`
    case "float":
      return `float ${value.value}`
    case "complex":
      return `complex ${value.imag}`
    case "bool":
      return value.value ? "True" : "False"
    case "int":
      return String(value.value)
    default:
      return value.type
  }
}
