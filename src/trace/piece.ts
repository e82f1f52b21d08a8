/**
 * A stretch of a recording's events, a word each. Most events are lines, and lines follow each other
 * quickly and in few places: the upper half of a line's word is the number of its place, the lower
 * half the nanoseconds since its run of lines began. The word of another event has no place; its lower
 * half says which of the other events of the piece it is.
 *
 * Four bytes an event, because touching memory for the first time takes longer than all else that is
 * done to write a line down.
 */

/** The row number of an event within its piece has so many bits. */
export const ROW_BITS = 12
/** Rows of a piece; the lower half of a word holds any of their numbers. */
export const ROWS = 1 << ROW_BITS

/** Where the upper half of a word begins. */
export const HALF_BITS = 16
/** The greatest number that half a word holds. */
export const HALF = 0xffff

/** A stretch of events. */
export class Piece {
  readonly words = new Int32Array(ROWS)

  constructor(
    /** The number of the first event in here that is no line. */
    readonly firstOther: number,
  ) {}
}
