/** Lines of a note, from 1, both ends included. */
export interface NoteLines {
  readonly line: number
  readonly endLine: number
}

/**
 * The lines of a note that a selection in the reading view stands for, or null. Rendered text has
 * lost its indentation and blank lines, so lines are compared by their words alone; the first and
 * the last one may be selected in part.
 */
export function linesOfReading(text: string, selected: string): NoteLines | null {
  const wanted = wordsOfLines(selected)
  const lines = wordsOfLines(text)
  for (let start = 0; start + wanted.length <= lines.length; start++) {
    const isHere = wanted.every(({ words }, index) => {
      const line = lines[start + index]?.words ?? ""
      return index === 0 || index === wanted.length - 1 ? line.includes(words) : line === words
    })
    const [first, last] = [lines[start], lines[start + wanted.length - 1]]
    if (wanted.length > 0 && isHere && first && last) {
      return { line: first.line, endLine: last.line }
    }
  }
  return null
}

/** Lines that say something: their words, and their numbers from 1. */
function wordsOfLines(text: string): readonly { readonly words: string; readonly line: number }[] {
  return text
    .split(/\r?\n/)
    .map((line, index) => ({ words: line.trim().replace(/\s+/g, " "), line: index + 1 }))
    .filter(({ words }) => words !== "")
}
