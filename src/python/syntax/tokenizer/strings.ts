/** String tokens, and the text parts of f-strings and t-strings (PEP 701, PEP 750). */
import type { Mark, OpenFormatString, Scanner } from "./scanner"

const newline = 10
const backslash = 92
const openBrace = 123
const closeBrace = 125

/** CPython's limit of f-strings inside f-strings. */
const maxFormatStrings = 149
/** CPython's limit of replacement fields inside format specs. */
const maxFieldDepth = 3

const incompatiblePrefixes = [
  ["u", "b"],
  ["u", "r"],
  ["u", "f"],
  ["u", "t"],
  ["b", "f"],
  ["b", "t"],
  ["f", "t"],
] as const

/** Reads the string whose prefix of `prefixLength` characters begins here. */
export function scanString(scanner: Scanner, prefixLength: number): void {
  const mark = scanner.mark()
  const prefix = scanner.source.slice(mark.offset, mark.offset + prefixLength).toLowerCase()
  scanner.offset += prefixLength
  for (const [one, other] of incompatiblePrefixes) {
    if (prefix.includes(one) && prefix.includes(other)) failPrefixes(scanner, mark, one, other)
  }
  const quote = openingQuote(scanner)
  scanner.offset += quote.length
  if (prefix.includes("f")) openFormatString(scanner, mark, "f", prefix.includes("r"), quote)
  else if (prefix.includes("t")) openFormatString(scanner, mark, "t", prefix.includes("r"), quote)
  else scanPlain(scanner, mark, quote)
}

function failPrefixes(scanner: Scanner, mark: Mark, one: string, other: string): never {
  const endColumn = scanner.offset - scanner.lineStart
  const { line, column } = mark
  scanner.failAt(`'${one}' and '${other}' prefixes are incompatible`, {
    line,
    column,
    endLine: line,
    endColumn,
  })
}

function openingQuote(scanner: Scanner): string {
  const quote = scanner.source.charAt(scanner.offset)
  return scanner.source.startsWith(quote.repeat(3), scanner.offset) ? quote.repeat(3) : quote
}

function scanPlain(scanner: Scanner, mark: Mark, quote: string): void {
  let escapedQuote = false
  while (!scanner.source.startsWith(quote, scanner.offset)) {
    const code = scanner.code()
    if (Number.isNaN(code) || (code === newline && quote.length === 1)) {
      failUnterminated(scanner, mark, quote, escapedQuote)
    }
    scanner.offset++
    if (code === newline) scanner.newLine()
    if (code !== backslash) continue
    if (scanner.source.charAt(scanner.offset) === quote.charAt(0)) escapedQuote = true
    if (scanner.offset < scanner.source.length) scanner.offset++
    if (scanner.code(-1) === newline) scanner.newLine()
  }
  scanner.offset += quote.length
  scanner.add("STRING", mark)
}

function failUnterminated(
  scanner: Scanner,
  mark: Mark,
  quote: string,
  escapedQuote: boolean,
): never {
  const range = { line: mark.line, column: mark.column, endLine: mark.line, endColumn: mark.column }
  const outer = scanner.formatString
  if (outer?.quote === quote) scanner.failAt(`${outer.prefix}-string: expecting '}'`, range)
  // At the end of the source CPython has already counted the line that is not there.
  const atEnd = Number.isNaN(scanner.code())
  const detected = `(detected at line ${atEnd ? scanner.line - 1 : scanner.line})`
  if (quote.length === 3) {
    scanner.failAt(`unterminated triple-quoted string literal ${detected}`, range)
  }
  const hint = escapedQuote ? "; perhaps you escaped the end quote?" : ""
  scanner.failAt(`unterminated string literal ${detected}${hint}`, range)
}

function openFormatString(
  scanner: Scanner,
  mark: Mark,
  ...[prefix, isRaw, quote]: [prefix: "f" | "t", isRaw: boolean, quote: string]
): void {
  if (scanner.formatStrings.length >= maxFormatStrings) {
    scanner.fail("too many nested f-strings or t-strings")
  }
  scanner.add(prefix === "f" ? "FSTRING_START" : "TSTRING_START", mark)
  scanner.formatStrings.push({
    prefix,
    quote,
    isRaw,
    line: mark.line,
    column: mark.column,
    bracketDepth: 0,
    fieldDepth: -1,
    inFormatSpec: false,
    inText: true,
  })
}

/** Reads text of the innermost f-string up to a brace or its end. */
export function scanFormatText(scanner: Scanner, string: OpenFormatString): void {
  const mark = scanner.mark()
  if (scanner.code() === openBrace && scanner.code(1) !== openBrace)
    return enterField(scanner, string)
  if (scanner.source.startsWith(string.quote, scanner.offset)) {
    scanner.offset += string.quote.length
    scanner.add(string.prefix === "f" ? "FSTRING_END" : "TSTRING_END", mark)
    scanner.formatStrings.pop()
    return
  }
  scanMiddle(scanner, string, mark)
}

function addMiddle(scanner: Scanner, string: OpenFormatString, mark: Mark): void {
  scanner.add(string.prefix === "f" ? "FSTRING_MIDDLE" : "TSTRING_MIDDLE", mark)
}

function enterField(scanner: Scanner, string: OpenFormatString): void {
  string.fieldDepth++
  if (string.fieldDepth >= maxFieldDepth) {
    scanner.fail(`${string.prefix}-string: expressions nested too deeply`)
  }
  string.inText = false
}

function scanMiddle(scanner: Scanner, string: OpenFormatString, mark: Mark): void {
  const inSpec = string.inFormatSpec && string.fieldDepth >= 0
  let inCharacterName = false
  while (!scanner.source.startsWith(string.quote, scanner.offset)) {
    const code = scanner.code()
    if (Number.isNaN(code) || (string.quote.length === 1 && code === newline)) {
      if (inSpec && code === newline) failNewlineInSpec(scanner, string)
      failUnterminatedFormat(scanner, string)
    }
    if (code === openBrace) return stopAtOpenBrace(scanner, string, mark, inSpec)
    if (code === closeBrace) {
      if (!inCharacterName) return stopAtCloseBrace(scanner, string, mark, inSpec)
      inCharacterName = false
    }
    scanner.offset++
    if (code === newline) scanner.newLine()
    if (code === backslash) inCharacterName = skipEscape(scanner, string)
  }
  addMiddle(scanner, string, mark)
}

function failNewlineInSpec(scanner: Scanner, string: OpenFormatString): never {
  scanner.offset++
  const { prefix } = string
  return scanner.fail(
    `${prefix}-string: newlines are not allowed in format specifiers for single quoted ${prefix}-strings`,
  )
}

/** A doubled brace ends the token: it stands for one in the text and for two in the range. */
function addDoubledBrace(scanner: Scanner, string: OpenFormatString, mark: Mark): void {
  const text = scanner.source.slice(mark.offset, scanner.offset + 1)
  scanner.offset += 2
  scanner.add(string.prefix === "f" ? "FSTRING_MIDDLE" : "TSTRING_MIDDLE", mark, text)
}

function stopAtOpenBrace(
  scanner: Scanner,
  string: OpenFormatString,
  mark: Mark,
  inSpec: boolean,
): void {
  if (scanner.code(1) !== openBrace || inSpec) {
    addMiddle(scanner, string, mark)
    return enterField(scanner, string)
  }
  addDoubledBrace(scanner, string, mark)
}

function stopAtCloseBrace(
  scanner: Scanner,
  string: OpenFormatString,
  mark: Mark,
  inSpec: boolean,
): void {
  if (scanner.code(1) !== closeBrace || inSpec || string.bracketDepth > 0) {
    string.inText = false
    return addMiddle(scanner, string, mark)
  }
  addDoubledBrace(scanner, string, mark)
}

/** Skips what follows a backslash; true inside `\N{`. */
function skipEscape(scanner: Scanner, string: OpenFormatString): boolean {
  const code = scanner.code()
  if (code === openBrace || code === closeBrace || Number.isNaN(code)) return false
  scanner.offset++
  if (code === newline) scanner.newLine()
  if (string.isRaw || code !== "N".charCodeAt(0) || scanner.code() !== openBrace) return false
  scanner.offset++
  return true
}

function failUnterminatedFormat(scanner: Scanner, string: OpenFormatString): never {
  const triple = string.quote.length === 3 ? "triple-quoted " : ""
  const line = Number.isNaN(scanner.code()) ? scanner.line - 1 : scanner.line
  scanner.failAt(
    `unterminated ${triple}${string.prefix}-string literal (detected at line ${line})`,
    { line: string.line, column: string.column, endLine: string.line, endColumn: string.column },
  )
}
