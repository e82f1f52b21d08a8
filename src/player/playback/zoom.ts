/** The part of the lanes' axis that the reader asked for; `model/viewport` says what is shown then. */
export interface Zoom {
  /** 1 shows the whole run, 4 a quarter of it. */
  readonly times: number
  /** Left edge in parts of the whole axis, 0 to 1, or null: wherever the playhead is. */
  readonly start: number | null
  /** Where the reader was when asking. */
  readonly step: number | "whole"
}

/** The whole run. */
export const unzoomed: Zoom = { times: 1, start: 0, step: "whole" }
