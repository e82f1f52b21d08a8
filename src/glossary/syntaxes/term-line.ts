/**
 * `Term (Alias):` alone on a line, with its paragraph below: after a blank line or at once. The
 * line may end a paragraph that began otherwise (a title copied without its mark). Always sure:
 * it must have another name, in parentheses, and what follows must be neither code nor a remark.
 */
import { isRemark, readLabel } from "../labels"
import type { Block, Paragraph } from "../markdown-blocks"
import type { SourceLine } from "../note-source"
import { saysSomething, textOf } from "./label-text"
import type { Found, Syntax } from "./syntax"

/** `Corotinas (Coroutines):` followed by the paragraph that defines it. */
export const termLine: Syntax = {
  form: "term-line",
  example: {
    en: "Tasks (asyncio.Task):\n\nA unit of work that the event loop carries out.",
    "pt-BR": "Tarefas (Tasks):\n\nUnidade de trabalho que o loop de eventos executa.",
  },
  find: (block, place) =>
    block.kind === "paragraph"
      ? block.lines.flatMap((line, index) => readTermLine(block, index, place.following[0]))
      : [],
}

const pattern = /^\p{Lu}[^:()*`]*[ \t]\([^()]+\)[ \t]*:$/u

function isTermLine(line: SourceLine): boolean {
  const text = line.text.trim()
  return text.endsWith(":") && pattern.test(text)
}

function readTermLine(block: Paragraph, index: number, next: Block | undefined): readonly Found[] {
  const line = block.lines[index]
  if (!line || !isTermLine(line)) return []
  const below = block.lines.slice(index + 1)
  const end = below.findIndex(isTermLine)
  const own = end < 0 ? below : below.slice(0, end)
  const body = own.length > 0 || next?.kind !== "paragraph" ? own : next.lines
  const markdown = textOf(body)
  const label = readLabel(line.text.trim().replace(/:$/, ""), markdown)
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
