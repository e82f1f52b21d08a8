/** Digits of all scripts that Python reads as decimal numbers: `int("٣")` is 3. */

/** The zeros of the common scripts; their other nine digits follow. */
const zeros = [
  0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50,
  0xed0, 0xf20, 0xff10,
]

/** The value of a decimal digit; null for every other letter. */
export function decimalDigit(letter: string): number | null {
  const point = letter.codePointAt(0)!
  const zero = zeros.find(each => point >= each && point <= each + 9)
  return zero === undefined ? null : point - zero
}

/** The text with decimal digits of other scripts as ASCII. */
export function withAsciiDigits(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text
  return text.replace(/[^\0-\x7f]/gu, letter => String(decimalDigit(letter) ?? letter))
}
