/**
 * A stretch of source text. Lines count from 1; columns count UTF-16 code units from 0, so they
 * index JavaScript strings directly; `endColumn` is exclusive. (CPython's caret columns count code
 * points: convert when printing.)
 */
export interface TextRange {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** The range from the start of `first` to the end of `last`. */
export function spanning(first: TextRange, last: TextRange): TextRange {
  return {
    line: first.line,
    column: first.column,
    endLine: last.endLine,
    endColumn: last.endColumn,
  }
}

/** Offset in UTF-16 units of a line and column in `text`; used at the border to editors. */
export function offsetOf(text: string, position: { line: number; column: number }): number {
  let offset = 0
  for (let line = 1; line < position.line; line++) {
    const end = text.indexOf("\n", offset)
    if (end < 0) return text.length
    offset = end + 1
  }
  return Math.min(offset + position.column, text.length)
}
