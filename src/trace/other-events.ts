/**
 * Columns of the events that a word is too small for, in stretches of equal length: four integers
 * (`a` to `d`), a float (`x`: a due time, or a fifth integer), and texts by their numbers in an
 * interned table. `EventWriter` and `eventAt` know which field lies in which column.
 */
import type { EventRows } from "./event-reader"
import type { ThreadId } from "./ids"

/** The row number of such an event within its stretch has so many bits. */
export const OTHER_BITS = 12
/** Rows of a stretch; the first of a recording begins with fewer. */
export const OTHERS = 1 << OTHER_BITS

const FIRST_OTHERS = 1 << 8
const GROWTH = 4

/** A stretch of such events, written row by row. */
export class OtherEvents implements EventRows {
  readonly nanos: Float64Array
  readonly x: Float64Array
  readonly threads: Int32Array
  readonly a: Int32Array
  readonly b: Int32Array
  readonly c: Int32Array
  readonly d: Int32Array
  readonly kinds: Uint8Array

  private constructor(
    readonly texts: readonly string[],
    /** How many fit. */
    readonly rows: number,
  ) {
    const memory = new ArrayBuffer(rows * 37)
    this.nanos = new Float64Array(memory, 0, rows)
    this.x = new Float64Array(memory, rows * 8, rows)
    this.threads = new Int32Array(memory, rows * 16, rows)
    this.a = new Int32Array(memory, rows * 20, rows)
    this.b = new Int32Array(memory, rows * 24, rows)
    this.c = new Int32Array(memory, rows * 28, rows)
    this.d = new Int32Array(memory, rows * 32, rows)
    this.kinds = new Uint8Array(memory, rows * 36, rows)
  }

  /** The first stretch of a recording. Most recordings are short: it is small until it has `grown`. */
  static first(texts: readonly string[]): OtherEvents {
    return new OtherEvents(texts, FIRST_OTHERS)
  }

  /** A stretch after another. */
  static next(texts: readonly string[]): OtherEvents {
    return new OtherEvents(texts, OTHERS)
  }

  /** The same rows with room for more. */
  grown(): OtherEvents {
    const { nanos, x, threads, a, b, c, d, kinds } = this
    const grown = new OtherEvents(this.texts, this.rows * GROWTH)
    grown.nanos.set(nanos)
    grown.x.set(x)
    grown.threads.set(threads)
    grown.a.set(a)
    grown.b.set(b)
    grown.c.set(c)
    grown.d.set(d)
    grown.kinds.set(kinds)
    return grown
  }

  /** Writes what all events have. */
  begin(row: number, kind: number, nanos: number, thread: ThreadId): void {
    this.kinds[row] = kind
    this.nanos[row] = nanos
    this.threads[row] = thread
  }
}
