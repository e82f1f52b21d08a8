/**
 * The order in which a learner meets notes: by path, where numbers count by their value, so that
 * `2 Corrotinas` comes before `10 Filas`. The same everywhere, unlike `localeCompare`.
 */

/** A place in a note; `line` from 1. */
export interface Place {
  readonly path: string
  readonly line: number
}

/** Negative when `left` comes first, positive when `right` does. */
export function comparePaths(left: string, right: string): number {
  if (left === right) return 0
  let at = 0
  while (left.charCodeAt(at) === right.charCodeAt(at)) at++
  let from = at
  while (from > 0 && isDigit(left, from - 1)) from--
  const [leftNumber, rightNumber] = [digitsAt(left, from), digitsAt(right, from)]
  if (leftNumber !== "" && rightNumber !== "") {
    const difference = Number(leftNumber) - Number(rightNumber)
    if (difference !== 0) return difference
  }
  return left < right ? -1 : 1
}

/** By note, then by line. */
export function comparePlaces(left: Place, right: Place): number {
  return comparePaths(left.path, right.path) || left.line - right.line
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

function digitsAt(text: string, from: number): string {
  let to = from
  while (isDigit(text, to)) to++
  return text.slice(from, to)
}
