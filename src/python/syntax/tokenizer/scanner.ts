/**
 * The place of the tokenizer in the source and what it has to remember there: open brackets and
 * open f-strings. Errors that CPython's tokenizer reports itself leave as a thrown `TokenizerError`;
 * they win over anything the parser finds. Those that the parser reports on reaching the spot
 * (bad indentation, the end of the source inside a bracket) end the list of tokens with `ERROR`.
 */
import type { TextRange } from "../../../base/text-range"
import type { PythonSyntaxError } from "../errors"
import type { Token, TokenType } from "./tokens"

/** A mistake that ends tokenizing at once and wins over every other. */
export class TokenizerError extends Error {
  constructor(readonly error: PythonSyntaxError) {
    super(error.message)
  }
}

/** An open bracket. */
export interface OpenBracket {
  readonly text: "(" | "[" | "{"
  readonly line: number
  readonly column: number
}

/** An open f-string or t-string. */
export interface OpenFormatString {
  readonly prefix: "f" | "t"
  readonly quote: string
  readonly isRaw: boolean
  readonly line: number
  readonly column: number
  /** Brackets opened since the string began, braces of replacement fields included. */
  bracketDepth: number
  /** `bracketDepth` outside the innermost replacement field; -1 in the text itself. */
  fieldDepth: number
  inFormatSpec: boolean
  /** Whether the next characters are text of the string, not an expression. */
  inText: boolean
}

/** Where a token begins. */
export interface Mark {
  readonly offset: number
  readonly line: number
  readonly column: number
}

/** Reads characters and collects tokens. */
export class Scanner {
  readonly tokens: Token[] = []
  readonly brackets: OpenBracket[] = []
  readonly formatStrings: OpenFormatString[] = []
  offset = 0
  line = 1
  lineStart = 0

  constructor(readonly source: string) {}

  /** Code unit `distance` places on; NaN beyond the end. */
  code(distance = 0): number {
    return this.source.charCodeAt(this.offset + distance)
  }

  mark(): Mark {
    return { offset: this.offset, line: this.line, column: this.offset - this.lineStart }
  }

  /** Notes that the character before `offset` was a newline. */
  newLine(): void {
    this.line++
    this.lineStart = this.offset
  }

  /** Adds the token from `mark` to here. */
  add(type: TokenType, mark: Mark, text = this.source.slice(mark.offset, this.offset)): void {
    this.tokens.push({
      type,
      text,
      line: mark.line,
      column: mark.column,
      endLine: this.line,
      endColumn: this.offset - this.lineStart,
      start: mark.offset,
      end: this.offset,
      depth: this.brackets.length,
    })
  }

  /** Reports `message` at the last character read, as CPython's tokenizer does. */
  fail(message: string): never {
    const column = this.offset - this.lineStart - 1
    this.failAt(message, { line: this.line, column, endLine: this.line, endColumn: column })
  }

  failAt(message: string, range: TextRange): never {
    throw new TokenizerError({ type: "SyntaxError", message, range })
  }

  /** The innermost open f-string or t-string. */
  get formatString(): OpenFormatString | undefined {
    const { length } = this.formatStrings
    // Reading index -1 would be a slow property look-up for every token.
    return length === 0 ? undefined : this.formatStrings[length - 1]
  }
}

/** Whether an ASCII code unit may stand in a name; beyond ASCII: true, checked later. */
export function isNameCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code >= 128
  )
}

/** Whether a code unit is one of 0-9. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
