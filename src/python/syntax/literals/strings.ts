/** The values of string and bytes literals: prefixes taken off, escapes resolved. */
import { characterNamed } from "./character-names"

/** What went wrong in a literal: CPython's message. */
export interface LiteralError {
  readonly error: string
}

/** The text between the quotes of a string token and what its prefix says. */
export interface QuotedText {
  readonly body: string
  readonly isRaw: boolean
  readonly isBytes: boolean
}

/** Takes prefix and quotes off the text of a string token. */
export function unquote(text: string): QuotedText {
  const quoteAt = text.search(/["']/)
  const prefix = text.slice(0, quoteAt).toLowerCase()
  const quote = text.charAt(quoteAt)
  const isTriple = text.length >= quoteAt + 6 && text.startsWith(quote.repeat(3), quoteAt)
  const size = isTriple ? 3 : 1
  return {
    body: text.slice(quoteAt + size, text.length - size),
    isRaw: prefix.includes("r"),
    isBytes: prefix.includes("b"),
  }
}

const simpleEscapes: ReadonlyMap<string, string> = new Map([
  ["\n", ""],
  ["\\", "\\"],
  ["'", "'"],
  ['"', '"'],
  ["a", "\x07"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["v", "\v"],
])

/** Digits after `\x`, `\u` and `\U`. */
const hexLengths: ReadonlyMap<string, number> = new Map([
  ["x", 2],
  ["u", 4],
  ["U", 8],
])

/** `text` with the escapes of a str literal resolved. */
export function decodeString(text: string): string | LiteralError {
  let result = ""
  let from = 0
  for (let at = text.indexOf("\\"); at >= 0; at = text.indexOf("\\", from)) {
    const escape = readEscape(text, at)
    if ("error" in escape) return escape
    result += text.slice(from, at) + escape.value
    from = escape.end
  }
  return result + text.slice(from)
}

interface Escape {
  readonly value: string
  readonly end: number
}

function readEscape(text: string, at: number): Escape | LiteralError {
  const letter = text.charAt(at + 1)
  const simple = simpleEscapes.get(letter)
  if (simple !== undefined) return { value: simple, end: at + 2 }
  const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))
  if (octal) {
    return { value: String.fromCharCode(parseInt(octal[0], 8)), end: at + 1 + octal[0].length }
  }
  const length = hexLengths.get(letter)
  if (length !== undefined) return readHex(text, at, length)
  if (letter === "N") return readNamed(text, at)
  // An unknown escape stays as it is (CPython warns).
  return { value: "\\", end: at + 1 }
}

function readHex(text: string, at: number, length: number): Escape | LiteralError {
  const digits = /^[0-9a-fA-F]*/.exec(text.slice(at + 2, at + 2 + length))![0]
  if (digits.length < length) {
    const pattern = { 2: "\\xXX", 4: "\\uXXXX", 8: "\\UXXXXXXXX" }[length] ?? ""
    return unicodeError(text, at, at + 1 + digits.length, `truncated ${pattern} escape`)
  }
  const point = parseInt(digits, 16)
  if (point > 0x10ffff) {
    return unicodeError(text, at, at + 1 + length, "illegal Unicode character")
  }
  return { value: String.fromCodePoint(point), end: at + 2 + length }
}

function readNamed(text: string, at: number): Escape | LiteralError {
  const name = /^\{([^}]+)\}/.exec(text.slice(at + 2))
  if (!name) {
    const end = /^\{[^}]*/.exec(text.slice(at + 2))?.[0].length ?? 0
    return unicodeError(text, at, at + 1 + end, "malformed \\N character escape")
  }
  const value = characterNamed(name[1] ?? "")
  const end = at + 2 + name[0].length
  return value === null
    ? unicodeError(text, at, end - 1, "unknown Unicode character name")
    : { value, end }
}

const utf8Length = (text: string): number => {
  let length = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    // CPython decodes a copy in which everything beyond ASCII is written \UXXXXXXXX.
    length += point < 128 ? 1 : 10
  }
  return length
}

function unicodeError(text: string, from: number, to: number, reason: string): LiteralError {
  const start = utf8Length(text.slice(0, from))
  const end = start + (to - from)
  const place =
    start === end
      ? `byte ${hexByte(text, from)} in position ${start}`
      : `bytes in position ${start}-${end}`
  return { error: `(unicode error) 'unicodeescape' codec can't decode ${place}: ${reason}` }
}

function hexByte(text: string, at: number): string {
  return "0x" + text.charCodeAt(at).toString(16)
}

/** The bytes of a bytes literal. */
export function decodeBytes(text: string, isRaw: boolean): Uint8Array | LiteralError {
  const bytes: number[] = []
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    if (code >= 128) return { error: "bytes can only contain ASCII literal characters" }
    if (isRaw || code !== 92) {
      bytes.push(code)
      at++
      continue
    }
    const escape = readByteEscape(text, at)
    if ("error" in escape) return escape
    if (escape.byte !== null) bytes.push(escape.byte)
    at = escape.end
  }
  return Uint8Array.from(bytes)
}

function readByteEscape(
  text: string,
  at: number,
): { readonly byte: number | null; readonly end: number } | LiteralError {
  const letter = text.charAt(at + 1)
  const simple = simpleEscapes.get(letter)
  if (simple !== undefined)
    return { byte: simple === "" ? null : simple.charCodeAt(0), end: at + 2 }
  const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))
  if (octal) return { byte: parseInt(octal[0], 8) & 255, end: at + 1 + octal[0].length }
  if (letter !== "x") return { byte: 92, end: at + 1 }
  const digits = /^[0-9a-fA-F]{2}/.exec(text.slice(at + 2))
  if (!digits) return { error: `(value error) invalid \\x escape at position ${at}` }
  return { byte: parseInt(digits[0], 16), end: at + 4 }
}
