/**
 * Where the notes use a term: in paragraphs, list items and quotes, never in headings, tables,
 * callout titles or code, and not in the entry's own definitions.
 */
import type { Entry, EntryId } from "./entry"
import { readBlocks, type Block, type Paragraph } from "./markdown-blocks"
import { noteSource } from "./note-source"
import type { TermMatcher } from "./occurrences"

/** One use of a term. */
export interface Use {
  readonly entry: EntryId
  readonly path: string
  /** Line of the note, from 1, and where in it the term begins, in UTF-16 units from 0. */
  readonly line: number
  readonly column: number
  /** The Markdown of the paragraph it stands in, and where in that; `sentenceOf` shows it. */
  readonly paragraph: string
  readonly from: number
  readonly to: number
}

/** A note to look for uses in. */
export interface Note {
  readonly path: string
  readonly text: string
}

/** All uses of entries in a note, in order. */
export function usesIn(
  note: Note,
  matcher: TermMatcher,
  entryOf: (id: EntryId) => Entry | null,
): readonly Use[] {
  const blocks = readBlocks(noteSource(note.text).lines)
  return paragraphsOf(blocks)
    .flatMap(paragraph => usesInParagraph(paragraph, note.path, matcher))
    .filter(use => !isOwnDefinition(use, entryOf(use.entry)))
}

function paragraphsOf(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.flatMap(block => {
    if (block.kind === "paragraph") return [block]
    if (block.kind === "list") return paragraphsOf(block.items)
    return "blocks" in block ? paragraphsOf(block.blocks) : []
  })
}

function usesInParagraph(paragraph: Paragraph, path: string, matcher: TermMatcher): readonly Use[] {
  const { lines } = paragraph
  const text = lines.map(line => line.text).join("\n")
  let index = 0
  let start = 0
  return matcher.find(text).map(({ entry, from, to }) => {
    for (let line = lines[index]; line && from > start + line.text.length; ) {
      start += line.text.length + 1
      line = lines[++index]
    }
    const { line = 0, column = 0 } = lines[index] ?? {}
    return { entry, path, line, column: column + from - start, paragraph: text, from, to }
  })
}

function isOwnDefinition(use: Use, entry: Entry | null): boolean {
  return (entry?.definitions ?? []).some(
    each => each.path === use.path && each.line <= use.line && use.line <= each.endLine,
  )
}
