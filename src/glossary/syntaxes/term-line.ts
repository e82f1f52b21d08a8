/**
 * `Term (Alias):` alone on a line, with its paragraph below: after a blank line or at once. The
 * line may end a paragraph that began otherwise (a title copied without its mark). Sure: it must
 * have another name, in parentheses, and what follows must be neither code nor a remark. With its
 * text in the same line (`Term (Alias): text`) it is a candidate: a name and a place look so, too.
 */
import { ownLines } from "../block-sentences"
import { plainText } from "../inline"
import { readLabel } from "../labels"
import type { Block } from "../markdown-blocks"
import type { SourceLine } from "../note-source"
import { isRemark } from "../remarks"
import { labelledIn, saysSomething, textOf, type Labelled } from "./label-text"
import type { Found, Syntax } from "./syntax"

/** `Corotinas (Coroutines):` followed by the paragraph that defines it. */
export const termLine: Syntax = {
  form: "term-line",
  blocks: ["paragraph", "item"],
  sign: "colon",
  example: {
    en: "Tasks (asyncio.Task):\n\nA unit of work that the event loop carries out.",
    "pt-BR": "Tarefas (Tasks):\n\nUnidade de trabalho que o loop de eventos executa.",
  },
  find(block, place) {
    const inLine = foundInLine(block)
    if (block.kind !== "paragraph") return inLine
    const { lines } = block
    const starts = lines.flatMap((line, index) => (isTermLine(line) ? [index] : []))
    const above = starts.flatMap((start, index) => {
      const own = lines.slice(start + 1, starts[index + 1])
      const next = place.following[0]
      const body = own.length > 0 || next?.kind !== "paragraph" ? own : next.lines
      return readTermLine(lines[start], body)
    })
    return [...above, ...inLine]
  },
}

const pattern = /^\p{Lu}[^:()*`]*[ \t]\([^()]+\)[ \t]*:$/u

const labelPattern = /^(\p{Lu}[^:()*`\n]*[ \t]\([^()\n]+\)):[ \t]+(?=\S)/u

function foundInLine(block: Block): readonly Found[] {
  if (!ownLines(block).some(({ text }) => text.includes("): "))) return []
  return labelledIn(block, splitTermLabel).filter(({ aliases }) => aliases.length > 0)
}

function splitTermLabel(text: string): Labelled | null {
  const parts = labelPattern.exec(text.slice(0, 300))
  return parts && { label: parts[1] ?? "", body: text.slice(parts[0].length), isSure: false }
}

function isTermLine(line: SourceLine): boolean {
  const text = line.text.trim()
  return /:[*_]{0,2}$/.test(text) && pattern.test(withoutBold(text))
}

function withoutBold(line: string): string {
  return /^(?:\*\*|__)/.test(line) ? plainText(line) : line
}

function readTermLine(line: SourceLine | undefined, body: readonly SourceLine[]): readonly Found[] {
  const markdown = textOf(body)
  const label = line && readLabel(withoutBold(line.text.trim()).replace(/:$/, ""), markdown)
  if (!label || label.aliases.length === 0 || !isDefinition(body)) return []
  const endLine = body[body.length - 1]?.line ?? line.line
  return [{ ...label, markdown, line: line.line, endLine, isSure: true }]
}

function isDefinition(lines: readonly SourceLine[]): boolean {
  const first = lines[0]?.text.trim() ?? ""
  if (lines.length === 1 && first.endsWith(":") && isRemark(first)) return false
  const isCode = /^(import \w+$|from \w[\w.]* import |(async )?def \w+\(|class \w+[(:]|@\w+$)/.test(
    first,
  )
  return saysSomething(first) && !isCode
}
