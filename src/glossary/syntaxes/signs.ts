/**
 * What tells at a glance that a text may define something. Looked for once for all forms: most
 * texts show nothing, and nothing more is done with them.
 */
import { mayDefine, ownLines, textOf } from "../block-sentences"
import { beginsWithMark } from "../inline"
import type { Block } from "../markdown-blocks"
import type { SourceLine } from "../note-source"

/**
 * A line that begins with a mark of bold, code or a link; a colon, in the text or at the start of
 * the next paragraph; a verb that may define; a list announced as terms.
 */
export type Sign = "mark" | "colon" | "verb" | "announcement"

/** Each sign as a bit, so that a number holds several. */
export const bitOf: Readonly<Record<Sign, number>> = { mark: 1, colon: 2, verb: 4, announcement: 8 }

/** All signs. */
export const allSigns = 15

/** What stands around a block, as far as signs go. */
export interface Beside {
  readonly next: Block | undefined
  /** Whether the list this block stands in is announced as a list of terms. */
  readonly isKeywordList: boolean
}

/** The signs of a paragraph or list item; of what is no text, all. */
export function signsOf(block: Block, { next, isKeywordList }: Beside): number {
  if (block.kind !== "paragraph" && block.kind !== "item") return allSigns
  const lines = ownLines(block)
  let signs = isKeywordList ? bitOf.announcement : 0
  for (const { text } of lines) {
    if (beginsWithMark(text)) signs |= bitOf.mark
    if (text.includes(":")) signs |= bitOf.colon
  }
  if (next?.kind === "paragraph" && hasColon(next.lines[0])) signs |= bitOf.colon
  if (mayDefine(textOf(lines))) signs |= bitOf.verb
  return signs
}

function hasColon(line: SourceLine | undefined): boolean {
  return line !== undefined && line.text.includes(":")
}
