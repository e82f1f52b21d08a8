/**
 * The code of the block at one moment. All lines are there but the options above the program;
 * `window` says which of them to bring into view. Text is plain: colouring Python is the panel's
 * business.
 */
import type { Condition, Pieces, Tab } from "./pieces"

/** A stretch of one line, in UTF-16 columns from 0; `end` is exclusive. */
export interface ColumnRange {
  readonly start: number
  readonly end: number
}

/** One line of the program. */
export interface CodeLine {
  /** From 1, counted from the block's first line; 0 for a line that is no longer there. */
  readonly number: number
  readonly text: string
  /** What an edit did to the line, where that is shown. */
  readonly change: "added" | "removed" | null
  /** Who stands here, in order of creation. At most `MAX_TABS`; the rest is counted. */
  readonly tabs: readonly Tab[]
  /** How many more stand here than `tabs` shows. */
  readonly hiddenTabs: number
  /** Colour of the line; null for none. */
  readonly tint: Condition | null
  /** `task1 pronta · task2 espera mais 1,0 s`, drawn after an arrow; empty for none. */
  readonly note: Pieces
  /** True for the line the playhead is at: its number is bold. */
  readonly isCurrent: boolean
  /** The wavy underline of a failure, or null. */
  readonly wrong: ColumnRange | null
}

/** How many tabs fit in the gutter. */
export const MAX_TABS = 3

/** Lines or rows `first` to `last`, both counted from 1 and included. */
export interface LineWindow {
  readonly first: number
  readonly last: number
}

/** The code at one moment. */
export interface CodeModel {
  readonly lines: readonly CodeLine[]
  /** Which of `lines` to bring into view; its height is the same at every step of a run. */
  readonly window: LineWindow
  /** Who stands on lines above the window: drawn at its first line with an arrow up. */
  readonly above: readonly Tab[]
  /** Who stands on lines below the window: drawn at its last line with an arrow down. */
  readonly below: readonly Tab[]
}
