/**
 * The one spelling of a word, and the two numbers by which it is known. They can be made letter by
 * letter, so that nobody has to cut a word out of its text to ask for it.
 */

/** One spelling for words that are also written with a hyphen: `corrotina` and `corotina`. */
export function spellingOf(folded: string): string {
  return folded.includes("rr") || folded.includes("ss") ? folded.replace(doubled, "$1$2") : folded
}

/** Where a prefix lost its hyphen, Portuguese doubles r and s: `microsserviço`. */
const doubled =
  /^(anti|auto|co|contra|infra|intra|macro|micro|mini|multi|pseudo|semi|ultra)([rs])\2(?=.{4})/

/** A number for a word in its one spelling; two words seldom have the same. */
export function keyOf(spelling: string): number {
  let key = emptyKey
  for (let at = 0; at < spelling.length; at++) key = keyAfter(key, spelling.charCodeAt(at))
  return key & largestKey
}

/** Another number for it; no two words of any vault have both the same. */
export function checkOf(spelling: string): number {
  let check = 0
  for (let at = 0; at < spelling.length; at++) check = checkAfter(check, spelling.charCodeAt(at))
  return check
}

/** `keyOf` letter by letter: begins with this, ends with `& largestKey`. FNV's numbers. */
export const emptyKey = 0x811c9dc5 | 0

/** What is left of a key is small enough for the engines' fast integers. */
export const largestKey = 0x3fffffff

/** The key of what has one letter more. */
export function keyAfter(key: number, letter: number): number {
  return Math.imul(key ^ letter, 0x01000193)
}

/** The check of what has one letter more; that of nothing is 0. */
export function checkAfter(check: number, letter: number): number {
  return (Math.imul(check, 31) + letter) | 0
}
