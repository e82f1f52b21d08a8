/** Puts a line below a block of a note, inside the quote or the list item that holds the block. */
import type { App } from "obsidian"
import type { WriteResult } from "../player/panels/player-options"
import { blocksWithSource } from "./block-place"
import type { BlockPlace } from "./block-place"
import { changeNote } from "./write-draft"

/** Writes `line` below the block; refused when the block is not found as it was rendered. */
export function insertBelow(app: App, place: BlockPlace, line: string): Promise<WriteResult> {
  return changeNote(app, place.path, text => withLineBelow(text, place, line))
}

/** The note with a blank line and `line` after the block, or null when the block is not there. */
export function withLineBelow(
  text: string,
  { source, ordinal }: Pick<BlockPlace, "source" | "ordinal">,
  line: string,
): string | null {
  const block = blocksWithSource(text, source)[ordinal]
  if (!block) return null
  const lines = text.split("\n")
  const fence = lines[block.endLine - 1] ?? ""
  const isLast = block.endLine === lines.length
  const ending = (isLast ? text.includes("\r\n") : fence.endsWith("\r")) ? "\r" : ""
  const fresh = [block.prefix.trimEnd() + ending, block.prefix + line + (isLast ? "" : ending)]
  if (isLast) lines[block.endLine - 1] = fence + ending
  return [...lines.slice(0, block.endLine), ...fresh, ...lines.slice(block.endLine)].join("\n")
}
