/**
 * Python source to tokens, all at once: comments and blank lines vanish, indentation becomes
 * `INDENT` and `DEDENT`, f-strings are split as PEP 701 says. Follows CPython's `lexer.c` in what
 * it accepts, in its messages and in their places.
 */
import type { PythonSyntaxError } from "../errors"
import { continuesIdentifier, isPrintable, startsIdentifier } from "./identifiers"
import { Indentation } from "./indentation"
import { scanNumber } from "./numbers"
import { isDigit, isNameCode, Scanner, TokenizerError, type Mark } from "./scanner"
import { scanFormatText, scanString } from "./strings"
import {
  keywordOf,
  longOperatorsFrom,
  shortOperatorOf,
  type OperatorType,
  type TokenizedSource,
} from "./tokens"

const newline = 10
const hash = 35
const quotes = [34, 39]
/** CPython's limit of brackets inside brackets. */
const maxBrackets = 200

/** The tokens of `text`, up to its end or to a mistake that ends them. */
export function tokenize(text: string): TokenizedSource {
  const source = normalise(text)
  const scanner = new Scanner(source)
  try {
    if (source.includes("\0")) failNullByte(scanner)
    return new Tokenizer(scanner).run()
  } catch (failure) {
    if (!(failure instanceof TokenizerError)) throw failure
    scanner.add("ERROR", scanner.mark(), "")
    const { tokens } = scanner
    return { source, tokens, error: failure.error, isFatal: true, unclosed: null }
  }
}

/** One kind of line ending, one newline at the end, no byte order mark. */
function normalise(text: string): string {
  const source = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n")
  return source === "" || source.endsWith("\n") ? source : source + "\n"
}

function failNullByte(scanner: Scanner): never {
  const range = { line: 1, column: 0, endLine: 1, endColumn: 0 }
  scanner.failAt("source code string cannot contain null bytes", range)
}

class Tokenizer {
  private readonly indentation: Indentation
  private atLineStart = true
  private error: PythonSyntaxError | null = null

  constructor(private readonly scanner: Scanner) {
    this.indentation = new Indentation(scanner)
  }

  run(): TokenizedSource {
    const { scanner } = this
    while (!this.error && scanner.offset < scanner.source.length) {
      const string = scanner.formatString
      if (string?.inText) scanFormatText(scanner, string)
      else this.next()
    }
    const unclosed = this.finish()
    return {
      source: scanner.source,
      tokens: scanner.tokens,
      error: this.error,
      isFatal: false,
      unclosed,
    }
  }

  /** Adds what ends every source and reports a bracket that was never closed. */
  private finish(): PythonSyntaxError | null {
    const { scanner } = this
    const string = scanner.formatString
    if (!this.error && string?.inText) scanFormatText(scanner, string)
    const open = scanner.brackets[scanner.brackets.length - 1]
    const unclosed = open && !this.error ? neverClosed(open) : null
    this.error ??= unclosed
    if (this.error) scanner.add("ERROR", scanner.mark(), "")
    else this.indentation.finish()
    // CPython does not blame the field of an f-string for a mistake inside it.
    return scanner.formatString ? null : unclosed
  }

  private next(): void {
    const { scanner } = this
    if (this.atLineStart) {
      this.atLineStart = false
      if (scanner.brackets.length === 0) {
        this.error = this.indentation.read()
        if (this.error) return
      }
    }
    this.skipSpaces()
    // A newline token begins at the comment before it.
    const start = scanner.mark()
    if (scanner.code() === hash) scanner.offset = scanner.source.indexOf("\n", scanner.offset)
    const code = scanner.code()
    if (Number.isNaN(code)) return
    if (code === newline) return this.newLine(start)
    if (code === 92) return this.continuationLine()
    if (isDigit(code) || (code === 46 && isDigit(scanner.code(1)))) return scanNumber(scanner)
    if (isNameCode(code)) return this.nameOrString()
    if (quotes.includes(code)) return scanString(scanner, 0)
    this.operator()
  }

  private skipSpaces(): void {
    const { scanner } = this
    let code = scanner.code()
    while (code === 32 || code === 9 || code === 12) {
      scanner.offset++
      code = scanner.code()
    }
  }

  private newLine(mark: Mark): void {
    const { scanner } = this
    const last = scanner.tokens[scanner.tokens.length - 1]
    const isBlank = last === undefined || ["NEWLINE", "INDENT", "DEDENT"].includes(last.type)
    scanner.offset++
    if (scanner.brackets.length === 0 && !isBlank) scanner.add("NEWLINE", mark, "")
    scanner.newLine()
    this.atLineStart = true
  }

  /** A backslash joins this line and the next. */
  private continuationLine(): void {
    this.error = this.indentation.joinLines()
  }

  private nameOrString(): void {
    const { scanner } = this
    const mark = scanner.mark()
    const prefix = this.stringPrefixLength()
    if (prefix > 0) return scanString(scanner, prefix)
    let isAscii = true
    for (let code = scanner.code(); isNameCode(code); code = scanner.code()) {
      if (code >= 128) isAscii = false
      scanner.offset++
    }
    const written = scanner.source.slice(mark.offset, scanner.offset)
    if (!isAscii) this.verifyName(written, mark)
    const text = isAscii ? written : written.normalize("NFKC")
    // Only a word written in ASCII is a keyword.
    scanner.add((isAscii ? keywordOf.get(text) : undefined) ?? "NAME", mark, text)
  }

  /** Length of `rb` and the like before a quote; each letter counts once. */
  private stringPrefixLength(): number {
    const { scanner } = this
    let seen = ""
    for (;;) {
      const character = scanner.source.charAt(scanner.offset + seen.length).toLowerCase()
      if (character === '"' || character === "'") return seen.length
      if (character === "" || !"bruft".includes(character) || seen.includes(character)) return 0
      seen += character
    }
  }

  private verifyName(name: string, mark: Mark): void {
    const { scanner } = this
    let offset = 0
    for (const character of name) {
      const point = character.codePointAt(0) ?? 0
      const isValid =
        point < 128 || (offset === 0 ? startsIdentifier(point) : continuesIdentifier(point))
      offset += character.length
      if (isValid) continue
      scanner.offset = mark.offset + offset
      const hex = point.toString(16).toUpperCase().padStart(4, "0")
      if (!isPrintable(point)) scanner.fail(`invalid non-printable character U+${hex}`)
      // A character of two UTF-16 units begins one earlier.
      scanner.offset -= character.length - 1
      scanner.fail(`invalid character '${character}' (U+${hex})`)
    }
  }

  private operator(): void {
    const { scanner } = this
    const mark = scanner.mark()
    const first = scanner.source.charAt(mark.offset)
    const type = this.operatorHere(first)
    if (type === undefined) {
      scanner.offset++
      const point = first.charCodeAt(0)
      const hex = point.toString(16).toUpperCase().padStart(4, "0")
      if (!isPrintable(point)) scanner.fail(`invalid non-printable character U+${hex}`)
      // `$`, `?` and "`": CPython's tokenizer lets them pass and the parser knows nothing of them.
      return scanner.add("OP", mark, first)
    }
    scanner.offset += type.length
    if (type === "(" || type === "[" || type === "{") this.openBracket(type, mark)
    if (type === ")" || type === "]" || type === "}") this.closeBracket(type)
    if (type === ":") this.colon()
    scanner.add(type, mark, type)
  }

  private operatorHere(first: string): OperatorType | undefined {
    const { scanner } = this
    // In a replacement field `:` begins the format spec, even before `=`.
    if (first === ":" && this.isFieldColon()) return ":"
    const long = longOperatorsFrom.get(first)
    const found = long?.find(text => scanner.source.startsWith(text, scanner.offset))
    return found ?? shortOperatorOf.get(first)
  }

  private isFieldColon(): boolean {
    const string = this.scanner.formatString
    return (
      string !== undefined &&
      string.fieldDepth >= 0 &&
      string.bracketDepth - 1 === string.fieldDepth
    )
  }

  private colon(): void {
    const string = this.scanner.formatString
    if (!string || !this.isFieldColon()) return
    string.inText = true
    string.inFormatSpec = true
  }

  private openBracket(text: "(" | "[" | "{", mark: Mark): void {
    const { scanner } = this
    if (scanner.brackets.length >= maxBrackets) scanner.fail("too many nested parentheses")
    scanner.brackets.push({ text, line: mark.line, column: mark.column })
    if (scanner.formatString) scanner.formatString.bracketDepth++
  }

  private closeBracket(text: ")" | "]" | "}"): void {
    const { scanner } = this
    const string = scanner.formatString
    if (string && string.bracketDepth === 0 && text === "}") {
      scanner.fail(`${string.prefix}-string: single '}' is not allowed`)
    }
    const open = scanner.brackets.pop()
    if (!open) return scanner.fail(`unmatched '${text}'`)
    const pair = open.text + text
    if (pair !== "()" && pair !== "[]" && pair !== "{}") {
      if (string && open.text === "{" && string.bracketDepth - 1 === string.fieldDepth) {
        scanner.fail(`${string.prefix}-string: unmatched '${text}'`)
      }
      const place = open.line === scanner.line ? "" : ` on line ${open.line}`
      scanner.fail(
        `closing parenthesis '${text}' does not match opening parenthesis '${open.text}'${place}`,
      )
    }
    if (!string) return
    string.bracketDepth--
    if (string.bracketDepth < 0) scanner.fail(`${string.prefix}-string: unmatched '${text}'`)
    if (text !== "}" || string.bracketDepth !== string.fieldDepth) return
    string.fieldDepth--
    string.inText = true
    string.inFormatSpec = false
  }
}

function neverClosed(open: { text: string; line: number; column: number }): PythonSyntaxError {
  const { line, column } = open
  return {
    type: "SyntaxError",
    message: `'${open.text}' was never closed`,
    range: { line, column, endLine: line, endColumn: column },
  }
}
