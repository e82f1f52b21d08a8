/**
 * Words as the glossary compares them: without case and accents, white space as single spaces,
 * the several hyphens and apostrophes of Unicode as one. What is shown stays as written.
 */

/** The form of a name by which two spellings count as the same. */
export function fold(text: string): string {
  // Most texts are of the plainest kind, and this is asked for very often.
  if (plain.test(text)) return text.toLowerCase()
  if (latin.test(text)) return text.normalize("NFD").replace(marks, "").toLowerCase()
  return text
    .normalize("NFD")
    .replace(marks, "")
    .replace(/[\u2010-\u2012]/g, "-")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase()
}

const plain = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/
const latin = /^[\x21-\x7e\u00c0-\u017f]+(?: [\x21-\x7e\u00c0-\u017f]+)*$/
const marks = /[\u0300-\u036f]/g

/** The words of some lines, folded. */
export function foldedWords(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(" ").split(" ").map(fold))
}
