/** SQL text to tokens: words, quoted names, literals, parameters and operators. */
import { sqlError } from "./errors"

/** One token; `text` of names and strings is without its quotes, of words as written. */
export interface Token {
  readonly kind: "word" | "name" | "string" | "number" | "blob" | "parameter" | "operator" | "end"
  readonly text: string
  /** Where it begins and ends in the SQL. */
  readonly from: number
  readonly to: number
}

const patterns: readonly (readonly [Token["kind"] | "space", RegExp])[] = [
  ["space", /(?:\s+|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$))+/y],
  ["blob", /[xX]'(?:[0-9a-fA-F]{2})*'/y],
  ["number", /0[xX][0-9a-fA-F]+|(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y],
  ["string", /'(?:[^']|'')*'/y],
  ["name", /"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]/y],
  ["parameter", /\?\d*|[:@$][A-Za-z0-9_]+/y],
  ["word", /[A-Za-z_\u0080-\uffff][A-Za-z0-9_$\u0080-\uffff]*/y],
  ["operator", /\|\||<<|>>|<=|>=|<>|!=|==|->>|->|::|[-+*/%&|~<>=(),.;]/y],
]

/** The tokens of a text, closed by one of kind "end". */
export function tokenize(sql: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < sql.length) {
    const token = tokenAt(sql, at)
    if (token.kind !== "space") tokens.push({ ...token, kind: token.kind })
    at = token.to
  }
  tokens.push({ kind: "end", text: "", from: at, to: at })
  return tokens
}

function tokenAt(sql: string, at: number) {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at
    const found = pattern.exec(sql)?.[0]
    if (found === undefined) continue
    return { kind, text: unquoted(kind, found), from: at, to: at + found.length }
  }
  const rest = sql.slice(at)
  throw sqlError(`unrecognized token: "${/^['"`[]/.test(rest) ? rest : rest[0]}"`)
}

function unquoted(kind: string, text: string): string {
  if (kind !== "string" && kind !== "name") return text
  const quote = text.at(-1)!
  const inner = text.slice(1, -1)
  return quote === "]" ? inner : inner.replaceAll(quote + quote, quote)
}
