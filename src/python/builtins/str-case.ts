/**
 * str methods about letters: case and kinds. Kinds are decided by what changes case in JavaScript
 * (the same tables in every engine for the letters programs use), not by `\p{...}`.
 */
import { countItems, PER_ITEM } from "../objects/work"
import { decimalDigit } from "../objects/text-digits"
import { native } from "../objects/native"
import { isPrintable } from "../objects/text-repr"

/** White space but the blank. */
const otherSpaces = /[\t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/

/** str.isspace of one character. */
export function isSpace(letter: string): boolean {
  return isSpaceCode(letter.charCodeAt(0))
}

/** The same of its code. */
export function isSpaceCode(code: number): boolean {
  if (code < 0x80) return code <= 0x20 && (code >= 0x1c || (code >= 9 && code <= 13))
  return otherSpaces.test(String.fromCharCode(code))
}

/** Whether there is white space besides blanks. */
export function hasOtherSpaces(text: string): boolean {
  return otherSpaces.test(text)
}

function isUpper(letter: string): boolean {
  return letter.toLowerCase() !== letter
}

function isLower(letter: string): boolean {
  return letter.toUpperCase() !== letter || letter === "\u00aa" || letter === "\u00ba"
}

function isCased(letter: string): boolean {
  return isUpper(letter) || isLower(letter)
}

/** Letters of scripts without case, as first and last code points. */
const uncasedLetters = [
  0x1bb, 0x1bb, 0x1c0, 0x1c3, 0x2b0, 0x2c1, 0x5d0, 0x5ea, 0x620, 0x64a, 0x671, 0x6d3, 0x904, 0x939,
  0x985, 0x9b9, 0xe01, 0xe30, 0xe40, 0xe46, 0x1100, 0x11ff, 0x3005, 0x3006, 0x3031, 0x3035, 0x3041,
  0x3096, 0x309d, 0x309f, 0x30a1, 0x30fa, 0x30fc, 0x30ff, 0x3105, 0x312f, 0x3400, 0x4dbf, 0x4e00,
  0x9fff, 0xa000, 0xa48c, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0x20000, 0x323af,
]

function isLetter(letter: string): boolean {
  if (isCased(letter)) return true
  const point = letter.codePointAt(0)!
  for (let at = 0; at < uncasedLetters.length; at += 2)
    if (point >= uncasedLetters[at]! && point <= uncasedLetters[at + 1]!) return true
  return false
}

function isDecimal(letter: string): boolean {
  return decimalDigit(letter) !== null
}

function isDigit(letter: string): boolean {
  return isDecimal(letter) || /^[\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089]$/.test(letter)
}

function isNumeric(letter: string): boolean {
  return isDigit(letter) || /^[\u00bc-\u00be\u2150-\u2189\u2460-\u249b]$/.test(letter)
}

function every(text: string, isKind: (letter: string) => boolean): boolean {
  if (text === "") return false
  for (const letter of text) if (!isKind(letter)) return false
  return true
}

function isTitle(text: string): boolean {
  let isAfterCased = false
  let hasCased = false
  for (const letter of text) {
    if (isUpper(letter)) {
      if (isAfterCased) return false
      isAfterCased = hasCased = true
    } else if (isLower(letter)) {
      if (!isAfterCased) return false
      hasCased = true
    } else isAfterCased = false
  }
  return hasCased
}

function allCased(text: string, isWrong: (letter: string) => boolean): boolean {
  let hasCased = false
  for (const letter of text) {
    if (isWrong(letter)) return false
    hasCased ||= isCased(letter)
  }
  return hasCased
}

function title(text: string): string {
  let isAfterCased = false
  let result = ""
  for (const letter of text) {
    result += isAfterCased ? letter.toLowerCase() : letter.toUpperCase()
    isAfterCased = isCased(letter)
  }
  return result
}

function capitalize(text: string): string {
  const [head, ...rest] = text
  return head === undefined ? "" : title(head) + rest.join("").toLowerCase()
}

function swapCase(text: string): string {
  let result = ""
  for (const letter of text) result += isUpper(letter) ? letter.toLowerCase() : letter.toUpperCase()
  return result
}

function isIdentifier(text: string): boolean {
  if (text === "") return false
  let isFirst = true
  for (const letter of text) {
    const isStart = letter === "_" || isLetter(letter)
    if (!isStart && (isFirst || !isDecimal(letter))) return false
    isFirst = false
  }
  return true
}

function predicate(name: string, holds: (text: string) => boolean) {
  return native(name, "($self, /)", (_vm, self: string) => {
    countItems(self.length, PER_ITEM.made)
    return holds(self)
  })
}

function change(name: string, make: (text: string) => string) {
  return native(name, "($self, /)", (_vm, self: string) => {
    countItems(self.length, PER_ITEM.made)
    return make(self)
  })
}

/** Rows for the table of str. */
export const caseMethods = [
  change("upper", text => text.toUpperCase()),
  change("lower", text => text.toLowerCase()),
  change("casefold", text => text.toLowerCase().replace(/ß/g, "ss").replace(/ς/g, "σ")),
  change("title", title),
  change("capitalize", capitalize),
  change("swapcase", swapCase),
  predicate("isupper", text => allCased(text, letter => isLower(letter) && !isUpper(letter))),
  predicate("islower", text => allCased(text, isUpper)),
  predicate("istitle", isTitle),
  predicate("isspace", text => every(text, isSpace)),
  predicate("isalpha", text => every(text, isLetter)),
  predicate("isdecimal", text => every(text, isDecimal)),
  predicate("isdigit", text => every(text, isDigit)),
  predicate("isnumeric", text => every(text, isNumeric)),
  predicate("isalnum", text => every(text, letter => isLetter(letter) || isNumeric(letter))),
  predicate("isidentifier", isIdentifier),
  predicate(
    "isprintable",
    text => text === "" || every(text, one => isPrintable(one.codePointAt(0)!)),
  ),
  predicate("isascii", text => !/[^\x00-\x7f]/.test(text)),
]
