/** A note taken apart once for all that is looked for in it. */
import { readBlocks, type Block } from "./markdown-blocks"
import { noteSource, type NoteSource } from "./note-source"

/** A note's text and its blocks. */
export interface ReadNote {
  readonly text: string
  readonly source: NoteSource
  readonly blocks: readonly Block[]
}

/** Reads a note's text as blocks. */
export function readNote(text: string): ReadNote {
  const source = noteSource(text)
  return { text, source, blocks: readBlocks(source.lines) }
}
