/** Text to bytes and back: UTF-8, ASCII, Latin-1, UTF-16 and UTF-32, with CPython's errors. */
import { raised, typeError } from "../objects/exception"
import { bytesType } from "../objects/types"
import { PyBytes } from "../objects/value"

/** Canonical names of the encodings known. */
function canonical(encoding: string): string {
  const name = encoding.toLowerCase().replace(/[-_ ]/g, "")
  const known = new Map([
    ["utf8", "utf-8"],
    ["u8", "utf-8"],
    ["ascii", "ascii"],
    ["usascii", "ascii"],
    ["latin1", "latin-1"],
    ["iso88591", "latin-1"],
    ["l1", "latin-1"],
    ["utf16", "utf-16"],
    ["utf16le", "utf-16-le"],
    ["utf32", "utf-32"],
  ])
  const found = known.get(name)
  if (found === undefined) throw raised("LookupError", `unknown encoding: ${encoding}`)
  return found
}

/** text.encode(encoding, errors) */
export function encodeText(text: string, encoding: string, errors: string): PyBytes {
  const codec = canonical(encoding)
  const bytes: number[] = []
  if (codec === "utf-16" || codec === "utf-16-le") encodeUtf16(text, bytes, codec === "utf-16")
  else {
    let index = 0
    for (const letter of text) {
      const point = letter.codePointAt(0)!
      if (!encodePoint(point, codec, bytes))
        for (const byte of replacement({ text, point, index, codec, errors })) bytes.push(byte)
      index++
    }
  }
  return new PyBytes(bytesType, Uint8Array.from(bytes))
}

function encodeUtf16(text: string, bytes: number[], hasMark: boolean): void {
  if (hasMark) bytes.push(0xff, 0xfe)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    bytes.push(unit & 255, unit >> 8)
  }
}

/** False when the encoding has no bytes for the code point. */
function encodePoint(point: number, codec: string, bytes: number[]): boolean {
  if (codec === "ascii" || codec === "latin-1") {
    if (point >= (codec === "ascii" ? 128 : 256)) return false
    bytes.push(point)
    return true
  }
  if (codec === "utf-32") {
    if (bytes.length === 0) bytes.push(0xff, 0xfe, 0, 0)
    bytes.push(point & 255, (point >> 8) & 255, point >> 16, 0)
    return true
  }
  if (point >= 0xd800 && point <= 0xdfff) return false
  if (point < 0x80) bytes.push(point)
  else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63))
  else if (point < 0x10000)
    bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63))
  else
    bytes.push(
      0xf0 | (point >> 18),
      0x80 | ((point >> 12) & 63),
      0x80 | ((point >> 6) & 63),
      0x80 | (point & 63),
    )
  return true
}

interface Unencodable {
  readonly text: string
  readonly point: number
  readonly index: number
  readonly codec: string
  readonly errors: string
}

/** The end of the run of characters without bytes that begins at `index`. */
function unencodableEnd(text: string, index: number, codec: string): number {
  const letters = Array.from(text)
  let end = index + 1
  while (end < letters.length && !encodePoint(letters[end]!.codePointAt(0)!, codec, [])) end++
  return end
}

function replacement({ text, point, index, codec, errors }: Unencodable): number[] {
  if (errors === "ignore") return []
  if (errors === "replace") return [63]
  const hex = point.toString(16)
  const escape =
    point < 256
      ? `\\x${hex.padStart(2, "0")}`
      : point < 65536
        ? `\\u${hex.padStart(4, "0")}`
        : `\\U${hex.padStart(8, "0")}`
  if (errors === "backslashreplace") return [...escape].map(letter => letter.charCodeAt(0))
  if (errors === "xmlcharrefreplace") return [...`&#${point};`].map(letter => letter.charCodeAt(0))
  if (errors !== "strict") throw raised("LookupError", `unknown error handler name '${errors}'`)
  const reason =
    codec === "utf-8"
      ? "surrogates not allowed"
      : `ordinal not in range(${codec === "ascii" ? 128 : 256})`
  throw raised("UnicodeEncodeError", codec, text, index, unencodableEnd(text, index, codec), reason)
}

/** bytes.decode(encoding, errors) */
export function decodeBytes(data: Uint8Array, encoding: string, errors: string): string {
  const codec = canonical(encoding)
  if (codec === "latin-1") return Array.from(data, byte => String.fromCharCode(byte)).join("")
  if (codec === "ascii") return decodeAscii(data, errors)
  if (codec === "utf-8") return decodeUtf8(data, errors)
  if (codec === "utf-32") throw typeError("decoding utf-32 is not offered")
  let text = ""
  const hasMark = codec === "utf-16" && data[0] === 0xff && data[1] === 0xfe
  for (let at = hasMark ? 2 : 0; at + 1 < data.length; at += 2)
    text += String.fromCharCode(data[at]! | (data[at + 1]! << 8))
  if (data.length % 2 === 0) return text
  const reason = "truncated data"
  return text + undecodable({ data, at: data.length - 1, length: 1, codec, errors, reason })
}

function decodeAscii(data: Uint8Array, errors: string): string {
  let text = ""
  data.forEach((byte, at) => {
    if (byte < 128) text += String.fromCharCode(byte)
    else
      text += undecodable({
        data,
        at,
        length: 1,
        codec: "ascii",
        errors,
        reason: "ordinal not in range(128)",
      })
  })
  return text
}

interface Undecodable {
  readonly data: Uint8Array
  readonly at: number
  readonly length: number
  readonly codec: string
  readonly errors: string
  readonly reason: string
}

function undecodable({ data, at, length, codec, errors, reason }: Undecodable): string {
  if (errors === "ignore") return ""
  if (errors === "replace") return "\ufffd"
  if (errors === "backslashreplace")
    return [...data.slice(at, at + length)]
      .map(byte => `\\x${byte.toString(16).padStart(2, "0")}`)
      .join("")
  const object = new PyBytes(bytesType, data)
  throw raised("UnicodeDecodeError", codec, object, at, at + length, reason)
}

function decodeUtf8(data: Uint8Array, errors: string): string {
  let text = ""
  let at = 0
  while (at < data.length) {
    const first = data[at]!
    const size =
      first < 0x80
        ? 1
        : first < 0xc2
          ? 0
          : first < 0xe0
            ? 2
            : first < 0xf0
              ? 3
              : first < 0xf5
                ? 4
                : 0
    const valid = size === 0 ? 0 : validLength(data, at, size)
    if (size > 0 && valid === size) {
      text += String.fromCodePoint(pointAt(data, at, size))
      at += size
      continue
    }
    const reason =
      size === 0
        ? "invalid start byte"
        : at + valid >= data.length
          ? "unexpected end of data"
          : "invalid continuation byte"
    text += undecodable({ data, at, length: Math.max(valid, 1), codec: "utf-8", errors, reason })
    at += Math.max(valid, 1)
  }
  return text
}

/** How many bytes of a sequence of `size` are well formed. */
function validLength(data: Uint8Array, at: number, size: number): number {
  const first = data[at]!
  for (let offset = 1; offset < size; offset++) {
    const byte = data[at + offset]
    const low = offset > 1 ? 0x80 : first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
    const high = offset > 1 ? 0xbf : first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
    if (byte === undefined || byte < low || byte > high) return offset
  }
  return size
}

function pointAt(data: Uint8Array, at: number, size: number): number {
  let point = size === 1 ? data[at]! : data[at]! & (0xff >> (size + 1))
  for (let offset = 1; offset < size; offset++) point = (point << 6) | (data[at + offset]! & 63)
  return point
}
