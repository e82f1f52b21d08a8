/**
 * The sentences of a paragraph or of a list item's own paragraph, with their lines, each read as a
 * statement where it is one. A block without any verb that defines is passed over at once.
 */
import type { Block } from "./markdown-blocks"
import type { SourceLine } from "./note-source"
import { sentenceEnds } from "./sentence"
import { readStatement, type Statement } from "./statements"

/** One sentence of a block. */
export interface Sentence {
  /** As Markdown. */
  readonly text: string
  /** The lines (from 1) of its first and last character. */
  readonly line: number
  readonly endLine: number
  /** What it says of what; null when it says nothing of the kind. */
  readonly statement: Statement | null
}

/** Some word of a verb that may define, in any sentence. */
const definingVerb =
  /(?:^|[\s,])(?:é|e\u0301|são|sa\u0303o|is|are|means?|signific\w+|quer(?:em)? dizer|(?:se )?referem?|refers?|consistem?|consists?|stands?|chama\w*|damos|dá|recebem?|levam?|call)(?=[\s-])/i

/** Whether a text holds a verb with which something may be defined. */
export function mayDefine(text: string): boolean {
  return definingVerb.test(text)
}

/** The sentences of the block's own text; empty where none can define anything. */
export function sentencesOf(block: Block): readonly Sentence[] {
  const lines = ownLines(block)
  const text = textOf(lines)
  if (!mayDefine(text)) return []
  const ends = sentenceEnds(text)
  const lineAt = lineFinder(lines)
  return [...ends, text.length].map((to, index) => {
    const written = text.slice(ends[index - 1] ?? 0, to).trimStart()
    const line = lineAt(to - written.length)
    const endLine = lineAt(to - 1)
    return { text: written.trimEnd(), line, endLine, statement: readStatement(written) }
  })
}

/** The lines of a paragraph, or of a list item's own paragraph; none of other blocks. */
export function ownLines(block: Block): readonly SourceLine[] {
  if (block.kind === "paragraph") return block.lines
  const first = block.kind === "item" && !block.isTask ? block.blocks[0] : undefined
  return first?.kind === "paragraph" ? first.lines : []
}

/** Lines as one text. */
export function textOf(lines: readonly SourceLine[]): string {
  const [first] = lines
  return first && lines.length === 1 ? first.text : lines.map(line => line.text).join("\n")
}

/** Gives the line of an offset in the joined lines; offsets must not go backwards by much. */
function lineFinder(lines: readonly SourceLine[]): (offset: number) => number {
  const starts: number[] = []
  let start = 0
  for (const line of lines) {
    starts.push(start)
    start += line.text.length + 1
  }
  let index = 0
  return offset => {
    while (index > 0 && (starts[index] ?? 0) > offset) index--
    while (index + 1 < lines.length && (starts[index + 1] ?? 0) <= offset) index++
    return lines[index]?.line ?? 0
  }
}
