import type { Layout } from "../player/panels/layout"

/** The column of text of a note that is read, and of one that is edited. */
const columns = ".markdown-preview-sizer, .cm-contentContainer"

/** A block's own edges. */
const EDGES = 2

/**
 * How wide a block in the note on screen will be; null where no note is laid out. A note's blocks
 * are made before they are on the page: the first ones would be drawn for a width that is not theirs.
 */
export function noteRoom(doc: Document): Layout | null {
  for (const column of Array.from(doc.querySelectorAll<HTMLElement>(columns))) {
    if (column.clientWidth === 0) continue
    const { paddingLeft, paddingRight } = getComputedStyle(column)
    const widthPixels = column.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)
    return { widthPixels: widthPixels - EDGES }
  }
  return null
}
