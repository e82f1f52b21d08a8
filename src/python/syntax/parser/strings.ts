/** String literals side by side, and the replacement fields of f-strings and t-strings. */
import { spanning } from "../../../base/text-range"
import type {
  Constant,
  Conversion,
  Expression,
  FormattedValue,
  Interpolation,
  JoinedStr,
} from "../ast"
import { decodeBytes, decodeString, unquote, type LiteralError } from "../literals/strings"
import type { Token } from "../tokenizer/tokens"
import { formatPrefix } from "./format-prefix"
import { invalidReplacementField } from "./invalid-strings"
import type { Parser } from "./parser"

type Part = Constant | FormattedValue | Interpolation

/** One or more adjacent literals. */
export function strings(p: Parser): Expression {
  const start = p.current
  const parts: Part[] = []
  const kinds: Token["type"][] = []
  let lastRange = p.current
  while (p.at("STRING") || p.at("FSTRING_START") || p.at("TSTRING_START")) {
    const first = p.current
    kinds.push(first.type)
    if (first.type === "STRING") parts.push(plain(p))
    else parts.push(...formatString(p))
    checkMixture(p, kinds, spanning(lastRange, p.previous))
    lastRange = first
  }
  const range = p.rangeFrom(start)
  if (parts.some(isBytes)) return joinBytes(p, parts, start)
  const values = mergeText(parts)
  if (kinds.includes("TSTRING_START")) {
    return { kind: "TemplateStr", values: values.filter(isTemplatePart), range }
  }
  if (kinds.includes("FSTRING_START")) {
    return { kind: "JoinedStr", values: values.filter(isJoinedPart), range }
  }
  return { kind: "Constant", value: { type: "str", value: textOf(parts) }, range }
}

function checkMixture(
  p: Parser,
  kinds: readonly Token["type"][],
  range: ReturnType<typeof spanning>,
): void {
  const templates = kinds.filter(kind => kind === "TSTRING_START").length
  if (templates === 0 || templates === kinds.length) return
  p.failWith("cannot mix t-string literals with string or bytes literals", range)
}

function isTemplatePart(part: Part): part is Constant | Interpolation {
  return part.kind !== "FormattedValue"
}

function isJoinedPart(part: Part): part is Constant | FormattedValue {
  return part.kind !== "Interpolation"
}

function isBytes(part: Part): boolean {
  return part.kind === "Constant" && part.value.type === "bytes"
}

function plain(p: Parser): Constant {
  const token = p.advance()
  const { body, isRaw, isBytes } = unquote(token.text)
  const range = p.rangeFrom(token)
  if (isBytes) {
    const value = orRaise(p, token, decodeBytes(body, isRaw))
    return { kind: "Constant", value: { type: "bytes", value }, range }
  }
  const value = isRaw ? body : orRaise(p, token, decodeString(body))
  return { kind: "Constant", value: { type: "str", value }, range }
}

function orRaise<T extends string | Uint8Array>(
  p: Parser,
  token: Token,
  value: T | LiteralError,
): T {
  if (typeof value === "object" && "error" in value) return p.raise(value.error, token)
  return value
}

function joinBytes(p: Parser, parts: readonly Part[], start: Token): Constant {
  const bytes: number[] = []
  for (const part of parts) {
    if (part.kind !== "Constant" || part.value.type !== "bytes") {
      return p.raiseHere("cannot mix bytes and nonbytes literals")
    }
    for (const byte of part.value.value) bytes.push(byte)
  }
  const value = { type: "bytes", value: Uint8Array.from(bytes) } as const
  return { kind: "Constant", value, range: p.rangeFrom(start) }
}

function textOf(parts: readonly Part[]): string {
  return parts.map(part => (part.kind === "Constant" ? text(part) : "")).join("")
}

function text(part: Constant): string {
  return part.value.type === "str" ? part.value.value : ""
}

/** Neighbouring pieces of text become one, empty ones vanish. */
function mergeText(parts: readonly Part[]): readonly Part[] {
  const merged: Part[] = []
  for (const part of parts) {
    const last = merged[merged.length - 1]
    if (part.kind !== "Constant") merged.push(part)
    else if (last?.kind === "Constant") {
      const value = { type: "str", value: text(last) + text(part) } as const
      merged[merged.length - 1] = {
        kind: "Constant",
        value,
        range: spanning(last.range, part.range),
      }
    } else if (text(part) !== "") merged.push(part)
  }
  return merged
}

function formatString(p: Parser): readonly Part[] {
  const start = p.advance()
  const isRaw = start.text.toLowerCase().includes("r")
  const prefix = start.type === "FSTRING_START" ? "F" : "T"
  const parts: Part[] = []
  while (!p.eat(`${prefix}STRING_END`)) {
    if (p.at("{")) parts.push(...p.nested(p => replacementField(p, prefix === "T")))
    else parts.push(middle(p, isRaw))
  }
  return parts
}

function middle(p: Parser, isRaw: boolean): Constant {
  if (!p.at("FSTRING_MIDDLE") && !p.at("TSTRING_MIDDLE")) return p.fail()
  const token = p.advance()
  const value = isRaw ? token.text : orRaise(p, token, decodeString(token.text))
  return { kind: "Constant", value: { type: "str", value }, range: p.rangeFrom(token) }
}

/** `{value!conversion:spec}`; with `=` also the text of the expression. */
function replacementField(p: Parser, isTemplate: boolean): readonly Part[] {
  const field = p.optionally(p => replacementFieldHere(p, isTemplate))
  if (field) return field
  if (p.looksForMistakes) invalidReplacementField(p)
  return p.fail()
}

function replacementFieldHere(p: Parser, isTemplate: boolean): readonly Part[] {
  const open = p.expect("{")
  const first = p.position
  const value = annotatedValue(p)
  const equals = p.eat("=")
  const source = sourceOf(p, open, first)
  const afterText = p.current
  const conversion = p.at("!") ? conversionHere(p) : null
  const formatSpec = p.at(":") ? formatSpecHere(p) : null
  p.expect("}")
  const range = p.rangeFrom(open)
  const shown = conversion ?? (equals && !formatSpec ? "r" : null)
  const part: Part = isTemplate
    ? {
        kind: "Interpolation",
        value,
        str: source.replace(/[\s=]+$/, ""),
        conversion: shown,
        formatSpec,
        range,
      }
    : { kind: "FormattedValue", value, conversion: shown, formatSpec, range }
  if (!equals) return [part]
  const textRange = {
    line: open.endLine,
    column: open.endColumn,
    endLine: afterText.line,
    endColumn: afterText.column,
  }
  return [{ kind: "Constant", value: { type: "str", value: source }, range: textRange }, part]
}

/** A `yield` or expressions: what may stand right of `=` and in a field. */
export function annotatedValue(p: Parser): Expression {
  return p.at("yield") ? p.rules.yieldExpression(p) : p.rules.starExpressions(p)
}

/** The text of a field's expression as written, without comments. */
function sourceOf(p: Parser, open: Token, first: number): string {
  const whole = p.source.slice(open.end, p.current.start)
  if (!whole.includes("#")) return whole
  let result = ""
  let from = open.end
  for (let index = first; index <= p.position; index++) {
    const token = p.tokens[index]!
    result += p.source.slice(from, token.start).replace(/#[^\n]*/g, "")
    if (index < p.position) result += p.source.slice(token.start, token.end)
    from = token.end
  }
  return result
}

function conversionHere(p: Parser): Conversion {
  const mark = p.expect("!")
  const name = p.expect("NAME")
  const prefix = formatPrefix(p)
  if (mark.end !== name.start) {
    const message = `${prefix}-string: conversion type must come right after the exclamation mark`
    return p.raise(message, spanning(mark, name))
  }
  const { text } = name
  if (text === "s" || text === "r" || text === "a") return text
  const message = `${prefix}-string: invalid conversion character '${text}': expected 's', 'r', or 'a'`
  return p.raise(message, name)
}

function formatSpecHere(p: Parser): JoinedStr {
  const colon = p.expect(":")
  const values: Part[] = []
  for (;;) {
    // Escapes in a format spec are resolved even if the string is raw.
    if (p.at("FSTRING_MIDDLE") || p.at("TSTRING_MIDDLE")) values.push(middle(p, false))
    else if (p.at("{")) values.push(...p.nested(p => replacementField(p, false)))
    else break
  }
  return {
    kind: "JoinedStr",
    values: mergeText(values).filter(isJoinedPart),
    range: p.rangeFrom(colon),
  }
}
