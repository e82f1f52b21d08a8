/** str methods that take text apart or lay it out: split, strip, center, ... */
import { countItems, PER_ITEM } from "../objects/work"
import { isRaised, typeError, valueError } from "../objects/exception"
import { native, run, type NativeSteps } from "../objects/native"
import { intOf, textOf } from "../objects/numbers"
import { requireBytes } from "../objects/operations/arithmetic-collections"
import { indexPlain } from "../objects/operations/convert"
import { getItemSteps } from "../objects/operations/subscript"
import { list, NEEDS_CALL, type PlainResult } from "../objects/singletons"
import { codePointLength, codePoints } from "../objects/text"
import { typeName } from "../objects/type-of"
import { PyDict } from "../objects/dict"
import type { Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { hasOtherSpaces, isSpaceCode } from "./str-case"

const BLANK = 32

/** The pieces between separators (or runs of white space), at most `most` + 1 of them. */
export function splitText(text: string, separator: string | null, most: number): string[] {
  if (separator !== null) return splitBy(text, separator, most)
  return hasOtherSpaces(text) ? splitAtSpaces(text, most) : splitAtBlanks(text, most)
}

function splitAtSpaces(text: string, most: number): string[] {
  const pieces: string[] = []
  let at = 0
  for (;;) {
    while (at < text.length && isSpaceCode(text.charCodeAt(at))) at++
    if (at >= text.length) return pieces
    if (pieces.length === most) return [...pieces, text.slice(at)]
    const start = at
    while (at < text.length && !isSpaceCode(text.charCodeAt(at))) at++
    pieces.push(text.slice(start, at))
  }
}

/** The same for a text whose only white space is blanks: the engine finds them. */
function splitAtBlanks(text: string, most: number): string[] {
  const pieces: string[] = []
  let at = 0
  for (;;) {
    while (at < text.length && text.charCodeAt(at) === BLANK) at++
    if (at >= text.length) return pieces
    const end = pieces.length === most ? -1 : text.indexOf(" ", at)
    if (end < 0) {
      pieces.push(text.slice(at))
      return pieces
    }
    pieces.push(text.slice(at, end))
    at = end + 1
  }
}

function splitBy(text: string, separator: string, most: number): string[] {
  const pieces = text.split(separator)
  if (pieces.length - 1 <= most) return pieces
  return [...pieces.slice(0, most), pieces.slice(most).join(separator)]
}

function splitFromEnd(text: string, separator: string | null, most: number): string[] {
  if (separator === null) {
    const reversed = splitText(reverse(text), null, most)
    return reversed.map(reverse).reverse()
  }
  const pieces = text.split(separator)
  if (pieces.length - 1 <= most) return pieces
  const cut = pieces.length - most
  return [pieces.slice(0, cut).join(separator), ...pieces.slice(cut)]
}

function reverse(text: string): string {
  return text.split("").reverse().join("")
}

function splitter(name: "split" | "rsplit") {
  return native(
    name,
    "($self, /, sep=None, maxsplit=-1)",
    (_vm, self: string, separator: Value = null, most: Value = -1) => {
      const wanted = separator === null ? null : textOf(separator)
      if (separator !== null && wanted === null)
        throw typeError(`must be str or None, not ${typeName(separator)}`)
      if (wanted === "") throw valueError("empty separator")
      const limit = indexPlain(most)
      if (limit === NEEDS_CALL) return NEEDS_CALL
      const bound = limit < 0 ? Infinity : Number(limit)
      countItems(self.length, PER_ITEM.seen)
      return list(
        name === "split" ? splitText(self, wanted, bound) : splitFromEnd(self, wanted, bound),
      )
    },
  )
}

/** Removes white space, or the given letters, at the ends. */
function stripText(text: string, letters: string | null, sides: { left: boolean; right: boolean }) {
  if (letters === null) return stripSpaces(text, sides)
  countItems(text.length, PER_ITEM.copied)
  const points = codePoints(text)
  let [start, stop] = [0, points.length]
  while (sides.left && start < stop && letters.includes(points[start]!)) start++
  while (sides.right && stop > start && letters.includes(points[stop - 1]!)) stop--
  return points.slice(start, stop).join("")
}

/** No white space takes two units. */
function stripSpaces(text: string, sides: { left: boolean; right: boolean }): string {
  let [start, stop] = [0, text.length]
  while (sides.left && start < stop && isSpaceCode(text.charCodeAt(start))) start++
  while (sides.right && stop > start && isSpaceCode(text.charCodeAt(stop - 1))) stop--
  return text.slice(start, stop)
}

function stripper(name: string, sides: { left: boolean; right: boolean }) {
  return native(name, "($self, chars=None, /)", (_vm, self: string, chars: Value = null) => {
    const letters = chars === null ? null : textOf(chars)
    if (chars !== null && letters === null) throw typeError(`${name} arg must be None or str`)
    return stripText(self, letters, sides)
  })
}

function isLineEnd(code: number): boolean {
  if (code < 0x80) return (code >= 0x0a && code <= 0x0d) || (code >= 0x1c && code <= 0x1e)
  return code === 0x85 || code === 0x2028 || code === 0x2029
}

const rareLineEnds = /[\x0b-\x0d\x1c-\x1e\x85\u2028\u2029]/

function splitLines(text: string, isEndKept: boolean): string[] {
  if (isEndKept || rareLineEnds.test(text)) return splitAtAnyEnd(text, isEndKept)
  const lines = text.split("\n")
  if (lines.at(-1) === "") lines.pop()
  return lines
}

function splitAtAnyEnd(text: string, isEndKept: boolean): string[] {
  const lines: string[] = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (!isLineEnd(code)) continue
    const isPair = code === 0x0d && text.charCodeAt(at + 1) === 0x0a
    const end = isPair ? at + 2 : at + 1
    lines.push(text.slice(start, isEndKept ? end : at))
    start = end
    at = end - 1
  }
  if (start < text.length) lines.push(text.slice(start))
  return lines
}

function justifier(name: "ljust" | "rjust" | "center") {
  return native(
    name,
    "($self, width, fillchar=' ', /)",
    (_vm, self: string, width: Value, fill: Value = " ") => {
      const wanted = indexPlain(width)
      if (wanted === NEEDS_CALL) return NEEDS_CALL
      const letter = textOf(fill)
      if (letter === null)
        throw typeError(`The fill character must be a unicode character, not ${typeName(fill)}`)
      if (codePointLength(letter) !== 1)
        throw typeError("The fill character must be exactly one character long")
      const missing = Number(wanted) - codePointLength(self)
      if (missing <= 0) return self
      requireBytes(missing)
      const left =
        name === "ljust" ? 0 : name === "rjust" ? missing : leftOfCenter(missing, Number(wanted))
      return letter.repeat(left) + self + letter.repeat(missing - left)
    },
  )
}

/** CPython gives the odd cell to the left when width and missing are both odd. */
function leftOfCenter(missing: number, width: number): number {
  return Math.floor(missing / 2) + (missing & width & 1)
}

function zeroFill(text: string, width: number): string {
  const missing = width - codePointLength(text)
  if (missing <= 0) return text
  requireBytes(missing)
  const hasSign = text.startsWith("-") || text.startsWith("+")
  return (hasSign ? text[0]! : "") + "0".repeat(missing) + (hasSign ? text.slice(1) : text)
}

function expandTabs(text: string, size: number): string {
  let column = 0
  let result = ""
  for (const letter of text) {
    if (letter === "\t") {
      const width = size > 0 ? size - (column % size) : 0
      result += " ".repeat(width)
      column += width
      continue
    }
    result += letter
    column = letter === "\n" || letter === "\r" ? 0 : column + 1
  }
  return result
}

function translatePlain(text: string, table: Value): PlainResult {
  if (!(table instanceof PyDict) || table.type.isUserDefined) return NEEDS_CALL
  let result = ""
  for (const letter of text) {
    const found = table.get(letter.codePointAt(0)!)
    if (found === NEEDS_CALL) return NEEDS_CALL
    result += found === undefined ? letter : replacementText(found)
  }
  return result
}

/** Any object with `__getitem__` is a table; a LookupError keeps the character. */
function* translateSteps(vm: Vm, text: string, table: Value): NativeSteps {
  let result = ""
  for (const letter of text) {
    try {
      result += replacementText(yield run(getItemSteps(vm, table, letter.codePointAt(0)!)))
    } catch (error) {
      if (!isRaised(error, "LookupError")) throw error
      result += letter
    }
  }
  return result
}

function replacementText(found: Value): string {
  if (found === null) return ""
  const text = textOf(found)
  if (text !== null) return text
  const point = intOf(found)
  if (point === null) throw typeError("character mapping must return integer, None or str")
  if (point < 0 || point > 0x10ffff)
    throw valueError("character mapping must be in range(0x110000)")
  return String.fromCodePoint(Number(point))
}

/** Rows for the table of str. */
export const partMethods = [
  splitter("split"),
  splitter("rsplit"),
  stripper("strip", { left: true, right: true }),
  stripper("lstrip", { left: true, right: false }),
  stripper("rstrip", { left: false, right: true }),
  justifier("ljust"),
  justifier("rjust"),
  justifier("center"),
  native("splitlines", "($self, /, keepends=False)", (_vm, self: string, keep: Value = false) => {
    countItems(self.length, PER_ITEM.seen)
    return list(splitLines(self, keep !== false && keep !== 0 && keep !== null))
  }),
  native("zfill", "($self, width, /)", (_vm, self: string, width: Value) => {
    const wanted = indexPlain(width)
    return wanted === NEEDS_CALL ? NEEDS_CALL : zeroFill(self, Number(wanted))
  }),
  native("expandtabs", "($self, /, tabsize=8)", (_vm, self: string, size: Value = 8) => {
    const width = indexPlain(size)
    return width === NEEDS_CALL ? NEEDS_CALL : expandTabs(self, Number(width))
  }),
  native(
    "translate",
    "($self, table, /)",
    (_vm, self: string, table: Value) => {
      countItems(self.length, PER_ITEM.made * 3)
      return translatePlain(self, table)
    },
    translateSteps,
  ),
]
