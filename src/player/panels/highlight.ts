/**
 * Colours Python without an editor: the block shows its code as plain text with classes, and a
 * CodeMirror editor is made only when the reader edits. The parser is the editor's own
 * (`@lezer/python`), which forgives mistakes: fine for colours, unfit for running programs.
 */
import { highlightCode, tagHighlighter, tags } from "@lezer/highlight"
import { parser } from "@lezer/python"
import type { ColouredLines, ColouredText } from "./coloured-text"

/**
 * Our classes for Python; the editor uses the same. Punctuation has none: there is more of it than of
 * names, and every class is an element more to lay out.
 */
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
  { tag: tags.name, class: "asyncio-sim-variable" },
])

/**
 * The lines of `source`, each as stretches of one colour, as long as they can be: spaces have no
 * colour, so they belong to the stretch before them, or to the first of the line.
 */
export function colouredLines(source: string): ColouredLines {
  const lines: ColouredText[][] = [[]]
  const put = (text: string, cls: string) => {
    const line = lines.at(-1)!
    const last = line.at(-1)
    if (last && (last.cls === cls || isBlank(text))) {
      line.splice(-1, 1, { text: last.text + text, cls: last.cls })
    } else if (last && isBlank(last.text)) {
      line.splice(-1, 1, { text: last.text + text, cls })
    } else {
      line.push({ text, cls })
    }
  }
  const putBreak = () => lines.push([])
  highlightCode(source, parser.parse(source), pythonHighlighter, put, putBreak)
  return lines
}

function isBlank(text: string): boolean {
  return text.trim() === ""
}
