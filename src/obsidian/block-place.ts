/**
 * Names a block among all blocks of the vault: the path of its note, its source, and how many
 * blocks of the same source stand before it. Neither lines nor elements are part of the name, as
 * both change while a note is edited; so the reader's place in a block survives edits elsewhere.
 */
import type { MarkdownPostProcessorContext } from "obsidian"
import { codeBlocks } from "../notes/code-blocks"
import type { CodeBlock } from "../notes/code-blocks"
import type { NotePaths } from "./note-paths"

/** Where a block stands. */
export interface BlockPlace {
  readonly path: string
  readonly source: string
  /** Its number, from 0, among the blocks of the note with this very source. */
  readonly ordinal: number
}

/** The key under which the block's state is kept. */
export function placeKey({ path, source, ordinal }: BlockPlace): string {
  return JSON.stringify([path, ordinal, source])
}

/** The same key after notes were renamed; keys that name no place stay as they are. */
export function keyAfterRenames(key: string, paths: NotePaths): string {
  if (paths.areStill || !key.startsWith("[")) return key
  const [path, ...rest] = JSON.parse(key) as readonly [string, number, string]
  return JSON.stringify([paths.current(path), ...rest])
}

/** Fenced blocks of a note with this source, in order. */
export function blocksWithSource(text: string, source: string): readonly CodeBlock[] {
  return codeBlocks(text).filter(block => block.source === source)
}

/** What a processor is told of the note that it serves. */
export type NoteContext = Pick<MarkdownPostProcessorContext, "sourcePath" | "getSectionInfo">

/**
 * The place of the block that is rendered in `el`, as it is now: other blocks come and go, and in
 * live preview the section is known only after the element is in the document.
 */
export function placeOf(el: HTMLElement, source: string, context: NoteContext): BlockPlace {
  const section = context.getSectionInfo(el)
  const isBefore = (block: CodeBlock): boolean =>
    section !== null && block.line <= section.lineStart
  const earlier = section ? blocksWithSource(section.text, source).filter(isBefore).length : 0
  const ordinal = earlier + earlierInSection(el, source)
  el.dataset["asyncioSimSource"] = source
  return { path: context.sourcePath, source, ordinal }
}

/** `Node.DOCUMENT_POSITION_FOLLOWING`, whose owner belongs to one of several windows. */
const following = 4

/** Blocks of the same source before this one in the same callout, quote or list. */
function earlierInSection(el: HTMLElement, source: string): number {
  const holder = outermostHolder(el)
  if (!holder) return 0
  const marked = [...holder.querySelectorAll<HTMLElement>("[data-asyncio-sim-source]")]
  return marked.filter(other => {
    const isBefore = (other.compareDocumentPosition(el) & following) !== 0
    return isBefore && other.dataset["asyncioSimSource"] === source
  }).length
}

function outermostHolder(el: HTMLElement): HTMLElement | null {
  let found: HTMLElement | null = null
  for (let up = el.parentElement; up; up = up.parentElement) {
    if (up.matches(".callout, blockquote, ul, ol")) found = up
  }
  return found
}
