/** Text in colours: lines of stretches, each with a class. */

/** A stretch of one line and the class that colours it, or "". */
export interface ColouredText {
  readonly text: string
  readonly cls: string
  /** The glossary's term that it names; absent where it names none. */
  readonly term?: string
}

/** The lines of a program. */
export type ColouredLines = readonly (readonly ColouredText[])[]

/** `stretches` with a class, and perhaps a term, added between two columns. */
export function marked(
  stretches: readonly ColouredText[],
  columns: { readonly start: number; readonly end: number },
  mark: Omit<ColouredText, "text">,
): readonly ColouredText[] {
  const result: ColouredText[] = []
  let column = 0
  for (const stretch of stretches) {
    const { length } = stretch.text
    const from = clamp(columns.start - column, length)
    const to = clamp(columns.end - column, length)
    const cls = `${stretch.cls} ${mark.cls}`.trim()
    push(result, { ...stretch, text: stretch.text.slice(0, from) })
    push(result, { ...stretch, ...mark, cls, text: stretch.text.slice(from, to) })
    push(result, { ...stretch, text: stretch.text.slice(Math.max(from, to)) })
    column += length
  }
  return result
}

function clamp(value: number, length: number): number {
  return Math.min(Math.max(value, 0), length)
}

function push(result: ColouredText[], stretch: ColouredText): void {
  if (stretch.text !== "") result.push(stretch)
}
