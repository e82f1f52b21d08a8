/**
 * Puts a draft into its note: the lines between the fences are replaced, each with the quote marks
 * and the indentation that the block has, and lines that did not change stay as they are written.
 * When the block is not found as it was rendered, or would not read back as the draft, nothing is
 * written.
 */
import type { App } from "obsidian"
import type { CodeBlock } from "../notes/code-blocks"
import type { WriteResult } from "../player/panels/player-options"
import { blocksWithSource } from "./block-place"
import type { BlockPlace } from "./block-place"

/** Replaces a block's source by `draft` in its note. */
export async function writeDraft(app: App, place: BlockPlace, draft: string): Promise<WriteResult> {
  return changeNote(app, place.path, text => withDraft(text, place, draft))
}

/** Changes a note as `change` says; null refuses, and the note stays as it is. */
export async function changeNote(
  app: App,
  path: string,
  change: (text: string) => string | null,
): Promise<WriteResult> {
  const file = app.vault.getFileByPath(path)
  if (!file) return "refused"
  let result: WriteResult = "refused"
  await app.vault.process(file, text => {
    const changed = change(text)
    result = changed === null ? "refused" : "written"
    return changed ?? text
  })
  return result
}

/** The note with the block's source replaced, or null when that cannot be done safely. */
export function withDraft(
  text: string,
  { source, ordinal }: Pick<BlockPlace, "source" | "ordinal">,
  draft: string,
): string | null {
  const block = blocksWithSource(text, source)[ordinal]
  if (!block) return null
  const lines = text.split("\n")
  const fresh = draftLines(lines, block, draft)
  const last = block.line + source.split("\n").length - (source === "" ? 1 : 0)
  const changed = [...lines.slice(0, block.line), ...fresh, ...lines.slice(last)].join("\n")
  return blocksWithSource(changed, draft).some(each => each.line === block.line) ? changed : null
}

/** The lines of the draft as they stand in the note. */
function draftLines(lines: readonly string[], block: CodeBlock, draft: string): readonly string[] {
  const before = block.source === "" ? [] : block.source.split("\n")
  const after = draft.split("\n")
  const ending = lines[block.line - 1]?.endsWith("\r") === true ? "\r" : ""
  const same = commonEnds(before, after)
  return after.map((line, index) => {
    if (index < same.head) return lines[block.line + index] ?? ""
    const fromEnd = after.length - index
    if (fromEnd <= same.tail) return lines[block.line + before.length - fromEnd] ?? ""
    return (line === "" ? block.prefix.trimEnd() : block.prefix + line) + ending
  })
}

/** How many lines at the beginning and at the end two texts share. */
function commonEnds(
  before: readonly string[],
  after: readonly string[],
): { readonly head: number; readonly tail: number } {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head++
  let tail = 0
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail++
  return { head, tail }
}
