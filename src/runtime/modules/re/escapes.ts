/** What a backslash means, in a pattern and inside `[...]`. */
import { raised } from "../../../python/objects/exception"
import type { PatternReader } from "./pattern-reader"
import type { Node, Place, SetItem } from "./syntax"

export const digits = "0123456789"
export const octalDigits = "01234567"
const hexDigits = "0123456789abcdefABCDEF"

/** Escapes of one character, by the letter behind the backslash. */
export const plainEscapes: ReadonlyMap<string, number> = new Map([
  ["a", 7],
  ["b", 8],
  ["f", 12],
  ["n", 10],
  ["r", 13],
  ["t", 9],
  ["v", 11],
  ["\\", 92],
])

const categories: ReadonlyMap<string, SetItem> = new Map([
  ["d", { kind: "category", category: "d", isNegated: false }],
  ["D", { kind: "category", category: "d", isNegated: true }],
  ["s", { kind: "category", category: "s", isNegated: false }],
  ["S", { kind: "category", category: "s", isNegated: true }],
  ["w", { kind: "category", category: "w", isNegated: false }],
  ["W", { kind: "category", category: "w", isNegated: true }],
])

const places: ReadonlyMap<string, Place> = new Map([
  ["A", "text-start"],
  ["b", "boundary"],
  ["B", "inside"],
  ["z", "text-end"],
  ["Z", "text-end"],
])

const widths: ReadonlyMap<string, number> = new Map([
  ["x", 2],
  ["u", 4],
  ["U", 8],
])

/** Whether the letter is one of ASCII: those may not be escaped without meaning. */
export function isAsciiLetter(letter: string): boolean {
  return /^[a-zA-Z]$/.test(letter)
}

/** `\n`, `\x41`, `\.`: one code point; `escape` has been taken, backslash and letter. */
function escapedPoint(source: PatternReader, escape: string): number {
  const letter = escape.slice(1)
  const width = source.isBytes && letter !== "x" ? undefined : widths.get(letter)
  if (width !== undefined) return hexPoint(source, escape, width)
  if (letter === "N" && !source.isBytes) namedPoint(source)
  if (isAsciiLetter(letter)) throw source.fault(`bad escape ${escape}`, 2)
  return letter.codePointAt(0)!
}

function hexPoint(source: PatternReader, escape: string, width: number): number {
  const whole = escape + source.takeWhile(width, hexDigits)
  if (whole.length !== width + 2) throw source.fault(`incomplete escape ${whole}`, whole.length)
  const point = parseInt(whole.slice(2), 16)
  if (point > 0x10ffff) throw source.fault(`bad escape ${whole}`, whole.length)
  return point
}

/** Names of characters are not known here: the table would be larger than the machine. */
function namedPoint(source: PatternReader): never {
  if (!source.accept("{")) throw source.fault("missing {")
  source.takeUntil("}", "character name")
  const reason = "this simulator does not know characters by name (\\N{...} in a pattern)"
  throw raised("NotImplementedError", reason)
}

/** The octal number behind `escape`, which must fit a byte. */
export function octalPoint(source: PatternReader, escape: string): number {
  const point = parseInt(escape.slice(1), 8)
  if (point <= 0o377) return point
  const message = `octal escape value ${escape} outside of range 0-0o377`
  throw source.fault(message, escape.length)
}

/** An escape inside `[...]`: a code point or a category. */
export function setEscape(source: PatternReader, escape: string): number | SetItem {
  const letter = escape.slice(1)
  const known = plainEscapes.get(letter) ?? categories.get(letter)
  if (known !== undefined) return known
  if (octalDigits.includes(letter))
    return octalPoint(source, escape + source.takeWhile(2, octalDigits))
  if (digits.includes(letter)) throw source.fault(`bad escape ${escape}`, 2)
  return escapedPoint(source, escape)
}

/** What an escape outside of sets is; a reference to a group is made by `reference`. */
export function patternEscape(
  source: PatternReader,
  escape: string,
  reference: (group: number, length: number) => Node,
): Node {
  const letter = escape.slice(1)
  const place = places.get(letter)
  if (place !== undefined) return { kind: "at", place }
  const category = categories.get(letter)
  if (category !== undefined) return { kind: "set", isNegated: false, items: [category] }
  const plain = plainEscapes.get(letter)
  if (plain !== undefined) return { kind: "literal", point: plain }
  if (letter === "0") {
    const whole = escape + source.takeWhile(2, octalDigits)
    return { kind: "literal", point: parseInt(whole.slice(1), 8) }
  }
  if (digits.includes(letter)) return numberEscape(source, escape, reference)
  return { kind: "literal", point: escapedPoint(source, escape) }
}

/** `\12` is a group, `\123` a code point in octal. */
function numberEscape(
  source: PatternReader,
  escape: string,
  reference: (group: number, length: number) => Node,
): Node {
  let whole = escape
  if (isNext(source, digits)) {
    whole += source.take()!
    if (/^\\[0-7]{2}$/.test(whole) && isNext(source, octalDigits)) {
      whole += source.take()!
      return { kind: "literal", point: octalPoint(source, whole) }
    }
  }
  return reference(Number(whole.slice(1)), whole.length)
}

/** Whether one of the characters comes next. */
export function isNext(source: PatternReader, allowed: string): boolean {
  return source.next !== null && allowed.includes(source.next)
}
