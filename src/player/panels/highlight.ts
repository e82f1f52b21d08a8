/**
 * Colours Python without an editor: the block shows its code as plain text with classes, and a
 * CodeMirror editor is made only when the reader edits. The parser is the editor's own
 * (`@lezer/python`), which forgives mistakes: fine for colours, unfit for running programs.
 */
import { highlightCode, tagHighlighter, tags } from "@lezer/highlight"
import { parser } from "@lezer/python"

/** A stretch of one line and the class that colours it, or "". */
export interface ColouredText {
  readonly text: string
  readonly cls: string
  /** The glossary's term that it names; absent where it names none. */
  readonly term?: string
}

/** Our classes for Python; the editor uses the same. */
export const pythonHighlighter = tagHighlighter([
  { tag: tags.keyword, class: "asyncio-sim-keyword" },
  { tag: [tags.string, tags.special(tags.string)], class: "asyncio-sim-string" },
  { tag: [tags.comment, tags.lineComment], class: "asyncio-sim-comment" },
  { tag: [tags.number, tags.bool, tags.null], class: "asyncio-sim-value" },
  { tag: tags.meta, class: "asyncio-sim-function" },
  {
    tag: [tags.function(tags.variableName), tags.function(tags.propertyName)],
    class: "asyncio-sim-function",
  },
  { tag: tags.function(tags.definition(tags.variableName)), class: "asyncio-sim-function" },
  { tag: tags.definition(tags.className), class: "asyncio-sim-function" },
  { tag: [tags.punctuation, tags.operator], class: "asyncio-sim-punctuation" },
])

/** The lines of `source`, each as stretches of one colour. */
export function colouredLines(source: string): readonly (readonly ColouredText[])[] {
  const lines: ColouredText[][] = [[]]
  const put = (text: string, cls: string) => lines.at(-1)?.push({ text, cls })
  const putBreak = () => lines.push([])
  highlightCode(source, parser.parse(source), pythonHighlighter, put, putBreak)
  return lines
}

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
