/**
 * Columns of the events that a word is too small for, in stretches of equal length: four integers
 * (`a` to `d`), a float (`x`: a due time, or a fifth integer), and texts by their numbers in an
 * interned table. `EventWriter` and `eventAt` know which field lies in which column.
 */
import type { EventRows } from "./event-reader"
import type { ThreadId } from "./ids"

/** The row number of such an event within its stretch has so many bits. */
export const OTHER_BITS = 8
/** Rows of a stretch. */
export const OTHERS = 1 << OTHER_BITS

/** A stretch of such events, written row by row. */
export class OtherEvents implements EventRows {
  private readonly memory = new ArrayBuffer(OTHERS * 37)
  readonly nanos = new Float64Array(this.memory, 0, OTHERS)
  readonly x = new Float64Array(this.memory, OTHERS * 8, OTHERS)
  readonly threads = new Int32Array(this.memory, OTHERS * 16, OTHERS)
  readonly a = new Int32Array(this.memory, OTHERS * 20, OTHERS)
  readonly b = new Int32Array(this.memory, OTHERS * 24, OTHERS)
  readonly c = new Int32Array(this.memory, OTHERS * 28, OTHERS)
  readonly d = new Int32Array(this.memory, OTHERS * 32, OTHERS)
  readonly kinds = new Uint8Array(this.memory, OTHERS * 36, OTHERS)

  constructor(readonly texts: readonly string[]) {}

  /** Writes what all events have. */
  begin(row: number, kind: number, nanos: number, thread: ThreadId): void {
    this.kinds[row] = kind
    this.nanos[row] = nanos
    this.threads[row] = thread
  }
}
