/** repr() of text and bytes: quotes, escapes, what counts as printable. */

/**
 * Code points that repr escapes: controls, formats, separators other than the space, surrogates and
 * private use; pairs of first and last.
 */
const unprintable = [
  0x00, 0x1f, 0x7f, 0xa0, 0xad, 0xad, 0x378, 0x379, 0x600, 0x605, 0x61c, 0x61c, 0x6dd, 0x6dd, 0x70f,
  0x70f, 0x890, 0x891, 0x8e2, 0x8e2, 0x1680, 0x1680, 0x180e, 0x180e, 0x2000, 0x200f, 0x2028, 0x202f,
  0x205f, 0x206f, 0x3000, 0x3000, 0xd800, 0xf8ff, 0xfeff, 0xfeff, 0xfff0, 0xfffb, 0xfffe, 0xffff,
  0x110bd, 0x110bd, 0x110cd, 0x110cd, 0x13430, 0x1343f, 0x1bca0, 0x1bca3, 0x1d173, 0x1d17a, 0xe0001,
  0xe007f, 0xf0000, 0x10ffff,
]

/** Whether repr shows the code point as it is. */
export function isPrintable(point: number): boolean {
  if (point < 0x7f) return point >= 0x20
  for (let at = 0; at < unprintable.length; at += 2)
    if (point >= unprintable[at]! && point <= unprintable[at + 1]!) return false
  return true
}

const shortEscapes = new Map([
  ["\\", "\\\\"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
])

/** repr(text) */
export function textRepr(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  if (/^[ !#-&(-[\]-~]*$/.test(text)) return quote + text + quote
  let inside = ""
  for (const letter of text) {
    const point = letter.codePointAt(0)!
    if (letter === quote) inside += `\\${letter}`
    else inside += shortEscapes.get(letter) ?? (isPrintable(point) ? letter : escape(point))
  }
  return quote + inside + quote
}

function escape(point: number): string {
  if (point < 0x100) return `\\x${hex(point, 2)}`
  return point < 0x10000 ? `\\u${hex(point, 4)}` : `\\U${hex(point, 8)}`
}

function hex(point: number, width: number): string {
  return point.toString(16).padStart(width, "0")
}

/** ascii(): escapes what is not ASCII in a repr. */
export function escapeNonAscii(text: string): string {
  let escaped = ""
  for (const letter of text) {
    const point = letter.codePointAt(0)!
    escaped += point < 0x80 ? letter : escape(point)
  }
  return escaped
}

/** repr(bytes) */
export function bytesRepr(data: Uint8Array): string {
  const quote = data.includes(39) && !data.includes(34) ? '"' : "'"
  let inside = ""
  for (const byte of data) {
    const letter = String.fromCharCode(byte)
    if (letter === quote) inside += `\\${letter}`
    else if (shortEscapes.has(letter)) inside += shortEscapes.get(letter)!
    else inside += byte >= 0x20 && byte < 0x7f ? letter : escape(byte)
  }
  return `b${quote}${inside}${quote}`
}
