/** Backslashes that mean nothing (`"\d"`), and numbers that run into a keyword (`1if x`). */
import { tokenize } from "../tokenizer/tokenizer"
import type { Token } from "../tokenizer/tokens"
import type { SyntaxWarning } from "./warnings"

/** The warnings of a text. Most have neither backslash nor such a number, and are not read again. */
export function doubtfulLiterals(source: string): SyntaxWarning[] {
  if (!source.includes("\\") && !/[0-9a-fjA-FJ_](?:and|else|for|if|in|is|not|or)\b/.test(source)) {
    return []
  }
  const { tokens } = tokenize(source)
  const found: SyntaxWarning[] = []
  const isRawAround: boolean[] = []
  tokens.forEach((token, index) => {
    const warning = ofToken(token, tokens[index + 1], isRawAround)
    if (warning !== null) found.push(warning)
  })
  return found
}

function ofToken(
  token: Token,
  next: Token | undefined,
  isRawAround: boolean[],
): SyntaxWarning | null {
  switch (token.type) {
    case "NUMBER":
      return ofNumber(token, next)
    case "STRING":
      return ofString(token)
    case "FSTRING_START":
    case "TSTRING_START":
      isRawAround.push(/^[a-z]*r/i.test(token.text))
      return null
    case "FSTRING_END":
    case "TSTRING_END":
      isRawAround.pop()
      return null
    case "FSTRING_MIDDLE":
    case "TSTRING_MIDDLE":
      // CPython names the line on which such a part ends.
      return isRawAround.at(-1) === true
        ? null
        : ofText(token.text, { isBytes: false, lineAt: () => token.endLine })
    default:
      return null
  }
}

function ofNumber(token: Token, next: Token | undefined): SyntaxWarning | null {
  const isJoined = next?.line === token.endLine && next.column === token.endColumn
  if (!isJoined || !/^[a-z]/.test(next.text)) return null
  return { message: `invalid ${kindOfNumber(token.text)} literal`, line: token.line }
}

function kindOfNumber(text: string): string {
  if (/^0x/i.test(text)) return "hexadecimal"
  if (/^0o/i.test(text)) return "octal"
  if (/^0b/i.test(text)) return "binary"
  return /j$/i.test(text) ? "imaginary" : "decimal"
}

function ofString(token: Token): SyntaxWarning | null {
  const prefix = /^[a-z]*/i.exec(token.text)![0].toLowerCase()
  if (prefix.includes("r")) return null
  const lineAt = (offset: number): number =>
    token.line + token.text.slice(0, offset).split("\n").length - 1
  return ofText(token.text, { isBytes: prefix.includes("b"), lineAt })
}

interface TextPlace {
  readonly isBytes: boolean
  readonly lineAt: (offset: number) => number
}

/** The first doubtful escape of one literal. */
function ofText(text: string, { isBytes, lineAt }: TextPlace): SyntaxWarning | null {
  const known = isBytes ? "\n\\'\"abfnrtvx" : "\n\\'\"abfnrtvxNuU"
  for (let at = text.indexOf("\\"); at >= 0; at = text.indexOf("\\", at + 2)) {
    // Only a field can follow a backslash that ends a part of an f-string.
    const letter = text.charAt(at + 1) || "{"
    const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0]
    if (
      octal === undefined ? known.includes(letter) || letter > "\x7f" : parseInt(octal, 8) < 256
    ) {
      continue
    }
    const kind = octal === undefined ? "escape" : "octal escape"
    return { message: doubtfulEscape(kind, octal ?? letter), line: lineAt(at) }
  }
  return null
}

function doubtfulEscape(kind: string, shown: string): string {
  return (
    `"\\${shown}" is an invalid ${kind} sequence. Such sequences will not work in the future. ` +
    `Did you mean "\\\\${shown}"? A raw string is also an option.`
  )
}
