/**
 * Words as the glossary compares them: without case and accents, white space as single spaces,
 * the several hyphens and apostrophes of Unicode as one. What is shown stays as written.
 */

/** Folded text and, for each of its characters (and its end), the offset in the original. */
export interface FoldedText {
  readonly text: string
  readonly offsets: readonly number[]
}

/** The form of a name by which two spellings count as the same. */
export function fold(text: string): string {
  if (!/^[\x20-\x7e\u00c0-\u017f]*$/.test(text)) return foldWithOffsets(text).text.trim()
  // Latin letters alone need no look at each character.
  const bare = text.normalize("NFD").replace(/[\u0300-\u036f]/g, "")
  return bare.toLowerCase().replace(/ {2,}/g, " ").trim()
}

/** Folds text and remembers where each character came from (UTF-16 offsets). */
export function foldWithOffsets(text: string): FoldedText {
  const offsets: number[] = []
  let folded = ""
  let at = 0
  for (const char of text) {
    const piece = foldChar(char)
    if (piece !== " " || !folded.endsWith(" ")) {
      for (let index = 0; index < piece.length; index++) offsets.push(at)
      folded += piece
    }
    at += char.length
  }
  offsets.push(text.length)
  return { text: folded, offsets }
}

function foldChar(char: string): string {
  if (/[a-z0-9]/.test(char)) return char
  if (/\s/.test(char)) return " "
  if (/[\u2010-\u2012]/.test(char)) return "-"
  if (/[\u2018\u2019]/.test(char)) return "'"
  return char
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
}
