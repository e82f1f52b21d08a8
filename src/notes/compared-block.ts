/**
 * The block that another one is compared with: a simulation with the title that `compare` names,
 * first in the same note, then in the study notes in their order. Never the block itself.
 */
import { parseBlock } from "./block-options"
import { blockKind, codeBlocks } from "./code-blocks"
import { nearest } from "./nearest"

/** A note as far as it is known. */
export interface TitledNote {
  readonly path: string
  readonly text: string
}

/** What `compare` names. */
export type Compared =
  | {
      readonly kind: "block"
      readonly title: string
      readonly source: string
      readonly note: TitledNote
    }
  | { readonly kind: "itself"; readonly title: string }
  /** `nearest` is a title that there is, or "". */
  | { readonly kind: "missing"; readonly title: string; readonly nearest: string }

/** The title that a block wants to be compared with, or null. */
export function comparedTitle(source: string): string | null {
  return source.startsWith("#|") ? parseBlock(source).options.compare : null
}

/** Looks for the block with a title, for the block of `source`. */
export function findCompared(title: string, source: string, notes: Iterable<TitledNote>): Compared {
  const titles: string[] = []
  let isItself = false
  for (const note of notes) {
    for (const block of titledBlocks(note.text)) {
      if (block.title !== title) titles.push(block.title)
      else if (block.source === source) isItself = true
      else return { kind: "block", title, source: block.source, note }
    }
  }
  if (isItself) return { kind: "itself", title }
  return { kind: "missing", title, nearest: nearest(title, titles) }
}

function titledBlocks(
  text: string,
): readonly { readonly title: string; readonly source: string }[] {
  if (!/#\|[ \t]*title[ \t]*:/i.test(text)) return []
  return codeBlocks(text).flatMap(block => {
    const { source } = block
    const title = blockKind(block) === "simulation" ? parseBlock(source).options.title : null
    return title === null ? [] : [{ title, source }]
  })
}
