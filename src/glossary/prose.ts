/**
 * The running text of a note: paragraphs, also those in list items, quotes and callouts; never
 * headings, tables, callout titles or code. What of it belongs where is known line by line, so that
 * a place in a piece of text can be told as a place in the note.
 */
import { readBlocks, type Block, type Paragraph } from "./markdown-blocks"
import { noteSource } from "./note-source"

/** A paragraph as one text. */
export interface Prose {
  /** Its Markdown; lines are joined by line feeds. */
  readonly text: string
  readonly lines: readonly ProseLine[]
}

/** Where a line of a paragraph comes from. */
export interface ProseLine {
  /** Where it begins in the paragraph's text. */
  readonly at: number
  /** Line of the note, from 1, and the column where its text begins there. */
  readonly line: number
  readonly column: number
}

/** A place in a note: line from 1, column in UTF-16 units from 0. */
export interface ProsePlace {
  readonly line: number
  readonly column: number
}

/** The running text of a note, in order. */
export function proseOf(text: string): readonly Prose[] {
  return paragraphsOf(readBlocks(noteSource(text).lines)).map(joined)
}

/** Where in the note a place of a paragraph is. */
export function placeIn({ lines }: Prose, offset: number): ProsePlace {
  let index = lines.length - 1
  while (index > 0 && (lines[index]?.at ?? 0) > offset) index--
  const line = lines[index]
  return { line: line?.line ?? 1, column: (line?.column ?? 0) + offset - (line?.at ?? 0) }
}

function paragraphsOf(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.flatMap(block => {
    if (block.kind === "paragraph") return [block]
    if (block.kind === "list") return paragraphsOf(block.items)
    return "blocks" in block ? paragraphsOf(block.blocks) : []
  })
}

function joined({ lines }: Paragraph): Prose {
  let at = 0
  const starts = lines.map(({ text, line, column }) => {
    const start = { at, line, column }
    at += text.length + 1
    return start
  })
  return { text: lines.map(line => line.text).join("\n"), lines: starts }
}
