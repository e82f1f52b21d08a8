/** The width of a block and what follows from it; `styles.css` holds the same numbers. */

/** How wide a block is. */
export interface Layout {
  readonly widthPixels: number
}

/** A block that is not on a page yet: a PDF export, a fresh render. */
export const DEFAULT_LAYOUT: Layout = { widthPixels: 676 }

const NARROW_BELOW = 520
const TIGHT_BELOW = 608
const ROOMY_FROM = 900

/** How wide Details are where they stand beside the rest. */
export const DETAILS_PIXELS = 340
const EDGES = 24

/** True where the block is laid out for a phone or a sidebar. */
export function isNarrow({ widthPixels }: Layout): boolean {
  return widthPixels < NARROW_BELOW
}

/** True where the controls stand in one row only without the words of some, in the longest language. */
export function isTight({ widthPixels }: Layout): boolean {
  return widthPixels < TIGHT_BELOW
}

/** True where Details have room beside the rest. */
export function hasRoom({ widthPixels }: Layout): boolean {
  return widthPixels >= ROOMY_FROM
}

/** How wide the picture's axis is: the block without edges and names. */
export function axisPixels(layout: Layout): number {
  const names = isNarrow(layout) ? 120 : 188
  return Math.max(80, Math.floor(layout.widthPixels - names - EDGES))
}
