/**
 * Letters that count as the same when case is ignored. Two letters do when their lower case is the
 * same, or when CPython lists the lower-case ones as alike (two sigmas, the Kelvin sign and k).
 */
import { Flag } from "./flags"
import { alikeLetters, lowerCaseRuns } from "./tables"

/** From a text of numbers in base 36: groups by comma, numbers by white space. */
function readGroups(text: string): number[][] {
  return text.split(",").map(group =>
    group
      .trim()
      .split(/\s+/)
      .map(one => parseInt(one, 36)),
  )
}

function readLowerCase(): Map<number, number> {
  const lower = new Map<number, number>()
  let first = 0
  for (const [distance, count, step, change] of readGroups(lowerCaseRuns)) {
    first += distance!
    for (let index = 0; index < count!; index++) {
      const upper = first + index * step!
      lower.set(upper, upper + change!)
    }
  }
  return lower
}

const lowerCase = readLowerCase()

function readUpperCase(): Map<number, number[]> {
  const upper = new Map<number, number[]>()
  for (const [from, to] of lowerCase) upper.set(to, [...(upper.get(to) ?? []), from])
  return upper
}

const upperCase = readUpperCase()
const alike = new Map(readGroups(alikeLetters).flatMap(group => group.map(one => [one, group])))

function asciiLower(point: number): number {
  return point >= 65 && point <= 90 ? point + 32 : point
}

/** The lower case of a code point under the flags. */
export function lowerOf(point: number, flags: number): number {
  if (point < 128 || (flags & Flag.Unicode) === 0) return asciiLower(point)
  return lowerCase.get(point) ?? point
}

/** All code points that count as the same as this one, itself among them. */
export function sameLetters(point: number, flags: number): readonly number[] {
  const lower = lowerOf(point, flags)
  if ((flags & Flag.Unicode) === 0)
    return lower >= 97 && lower <= 122 ? [lower, lower - 32] : [lower]
  return (alike.get(lower) ?? [lower]).flatMap(one => [one, ...(upperCase.get(one) ?? [])])
}
