/**
 * What the tokenizer hands to the parser. A keyword or operator is its own type (`"if"`, `"+="`),
 * everything else has an upper-case type as in CPython's `Grammar/Tokens`.
 */
import type { TextRange } from "../../../base/text-range"
import type { PythonSyntaxError } from "../errors"

/** The reserved words; `match`, `case`, `type` and `_` are names that the parser knows. */
export const keywords = [
  "False",
  "None",
  "True",
  "and",
  "as",
  "assert",
  "async",
  "await",
  "break",
  "class",
  "continue",
  "def",
  "del",
  "elif",
  "else",
  "except",
  "finally",
  "for",
  "from",
  "global",
  "if",
  "import",
  "in",
  "is",
  "lambda",
  "nonlocal",
  "not",
  "or",
  "pass",
  "raise",
  "return",
  "try",
  "while",
  "with",
  "yield",
] as const

const shortOperators = [
  "(",
  ")",
  "[",
  "]",
  "{",
  "}",
  ":",
  ",",
  ";",
  ".",
  "=",
  "+",
  "-",
  "*",
  "/",
  "%",
  "@",
  "&",
  "|",
  "^",
  "~",
  "<",
  ">",
  "!",
] as const

/** Operators and delimiters of more than one character, longest first. */
const longOperators = [
  "**=",
  "//=",
  ">>=",
  "<<=",
  "...",
  "!=",
  "->",
  ":=",
  "**",
  "//",
  "<<",
  ">>",
  "<=",
  ">=",
  "==",
  "<>",
  "+=",
  "-=",
  "*=",
  "/=",
  "%=",
  "@=",
  "&=",
  "|=",
  "^=",
] as const

/** A reserved word. */
export type KeywordType = (typeof keywords)[number]

/** An operator or delimiter. */
export type OperatorType = (typeof longOperators)[number] | (typeof shortOperators)[number]

/**
 * Every type of token. `OP` is a character that no rule knows (`$`, `?`); `ERROR` ends a source
 * whose tokenizing could not go on.
 */
export type TokenType =
  | KeywordType
  | OperatorType
  | "NAME"
  | "NUMBER"
  | "STRING"
  | "FSTRING_START"
  | "FSTRING_MIDDLE"
  | "FSTRING_END"
  | "TSTRING_START"
  | "TSTRING_MIDDLE"
  | "TSTRING_END"
  | "NEWLINE"
  | "INDENT"
  | "DEDENT"
  | "ENDMARKER"
  | "OP"
  | "ERROR"

/** A token and its place; `start` and `end` are offsets into the normalised source. */
export interface Token extends TextRange {
  readonly type: TokenType
  /** The token's text as written; of a name its NFKC form. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** Brackets open after this token. */
  readonly depth: number
}

/** Tokens of a source; `error` is what the parser reports when it reaches the `ERROR` token. */
export interface TokenizedSource {
  readonly source: string
  readonly tokens: readonly Token[]
  readonly error: PythonSyntaxError | null
  /** Whether `error` wins over what the parser finds before it. */
  readonly isFatal: boolean
  /** Place of the innermost bracket still open at the end, if that is what went wrong. */
  readonly unclosed: PythonSyntaxError | null
}

/** The keyword that `text` is, if it is one. */
export const keywordOf: ReadonlyMap<string, KeywordType> = new Map(
  keywords.map(word => [word, word]),
)

/** The one-character operator that `text` is, if it is one. */
export const shortOperatorOf: ReadonlyMap<string, OperatorType> = new Map(
  shortOperators.map(text => [text, text]),
)

/** The long operators by their first character, longest first. */
export const longOperatorsFrom: ReadonlyMap<string, readonly OperatorType[]> = new Map(
  shortOperators.map(first => [first, longOperators.filter(text => text.startsWith(first))]),
)
