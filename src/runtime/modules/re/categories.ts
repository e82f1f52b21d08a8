/** What \w, \d and \s mean: for text by CPython's tables, for ASCII and bytes by seven bits. */
import { Flag } from "./flags"
import type { Category } from "./syntax"
import { decimalRanges, wordRanges } from "./tables"

function readRanges(text: string): Uint32Array {
  const distances = text
    .trim()
    .split(/\s+/)
    .map(one => parseInt(one, 36))
  let at = 0
  return Uint32Array.from(distances, distance => (at += distance))
}

const word = readRanges(wordRanges)
const decimal = readRanges(decimalRanges)

/** Whether one of the ranges, first and last in turn and in order, holds the point. */
function holds(ranges: Uint32Array, point: number): boolean {
  let [low, high] = [0, ranges.length / 2]
  while (low < high) {
    const middle = (low + high) >> 1
    if (point > ranges[middle * 2 + 1]!) low = middle + 1
    else high = middle
  }
  return low * 2 < ranges.length && point >= ranges[low * 2]!
}

/** Whether \w matches the code point. */
export function isWord(point: number): boolean {
  return point < 128 ? isAsciiWord(point) : holds(word, point)
}

/** Whether \d matches the code point. */
export function isDecimal(point: number): boolean {
  return point < 128 ? isAsciiDigit(point) : holds(decimal, point)
}

function isSpace(point: number): boolean {
  if (point < 128) return isAsciiSpace(point) || (point >= 28 && point <= 31)
  const isRare = point === 0x85 || point === 0xa0 || point === 0x1680 || point === 0x3000
  const isWide = point === 0x2028 || point === 0x2029 || point === 0x202f || point === 0x205f
  return isRare || isWide || (point >= 0x2000 && point <= 0x200a)
}

function isAsciiDigit(point: number): boolean {
  return point >= 48 && point <= 57
}

function isAsciiSpace(point: number): boolean {
  return point === 32 || (point >= 9 && point <= 13)
}

function isAsciiWord(point: number): boolean {
  const lower = point | 32
  return isAsciiDigit(point) || point === 95 || (lower >= 97 && lower <= 122 && point < 128)
}

const unicodeTests = { d: isDecimal, s: isSpace, w: isWord }
const asciiTests = { d: isAsciiDigit, s: isAsciiSpace, w: isAsciiWord }

/** The test of a category under the flags. */
export function categoryTest(category: Category, flags: number): (point: number) => boolean {
  return ((flags & Flag.Unicode) !== 0 ? unicodeTests : asciiTests)[category]
}
