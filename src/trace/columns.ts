/**
 * Events as typed columns: one row an event, no object until somebody asks for one. Every kind has
 * up to four integers (`a` to `d`), one float (`x`: a due time, or a fifth integer) and texts by
 * number in an interned table. `EventWriter` fills the rows, `eventAt` reads them back; together
 * they are the only two places that know which field lies in which column.
 */
import { assert } from "../base/assert"
import type { EventKind, TraceEvent } from "./events"
import { eventAt } from "./event-reader"
import type { EventRows } from "./event-reader"
import type { EventIndex, ThreadId } from "./ids"
import type { EventColumns } from "./recording"
import { eventKinds } from "./event-kinds"

const FIRST_CAPACITY = 4096
/** Much at once: what is not written yet costs nothing, and copying what is costs time. */
const GROWTH = 4

/** The rows of a recording. Grows while a run is recorded; a row once written never changes. */
export class EventTable implements EventColumns, EventRows {
  length = 0
  kinds = new Uint8Array(FIRST_CAPACITY)
  threads = new Int32Array(FIRST_CAPACITY)
  /** Virtual time in nanoseconds. */
  nanos = new Float64Array(FIRST_CAPACITY)
  a = new Int32Array(FIRST_CAPACITY)
  b = new Int32Array(FIRST_CAPACITY)
  c = new Int32Array(FIRST_CAPACITY)
  d = new Int32Array(FIRST_CAPACITY)
  x = new Float64Array(FIRST_CAPACITY)
  /** Interned texts; rows hold indexes into it. */
  readonly texts: string[] = []
  private readonly textNumbers = new Map<string, number>()

  at(index: EventIndex): TraceEvent {
    this.check(index)
    return eventAt(this, index)
  }

  kindAt(index: EventIndex): EventKind {
    this.check(index)
    return eventKinds[this.kinds[index]!]!
  }

  nanosAt(index: EventIndex): number {
    this.check(index)
    return this.nanos[index]!
  }

  threadAt(index: EventIndex): ThreadId {
    this.check(index)
    return this.threads[index]!
  }

  /** Begins a row and answers its number; the caller fills what else its kind holds. */
  next(kind: number, nanos: number, thread: ThreadId): number {
    const row = this.length
    if (row === this.kinds.length) this.grow()
    this.length = row + 1
    this.kinds[row] = kind
    this.nanos[row] = nanos
    this.threads[row] = thread
    return row
  }

  /** The number of a text, the same for equal texts. */
  textNumber(text: string): number {
    const known = this.textNumbers.get(text)
    if (known !== undefined) return known
    const number = this.texts.push(text) - 1
    this.textNumbers.set(text, number)
    return number
  }

  private grow(): void {
    const capacity = this.kinds.length * GROWTH
    this.kinds = grown(this.kinds, new Uint8Array(capacity))
    this.threads = grown(this.threads, new Int32Array(capacity))
    this.nanos = grown(this.nanos, new Float64Array(capacity))
    this.a = grown(this.a, new Int32Array(capacity))
    this.b = grown(this.b, new Int32Array(capacity))
    this.c = grown(this.c, new Int32Array(capacity))
    this.d = grown(this.d, new Int32Array(capacity))
    this.x = grown(this.x, new Float64Array(capacity))
  }

  private check(index: EventIndex): void {
    // The sentence is built only when it is needed: this runs for every event that is read.
    const isThere = index >= 0 && index < this.length
    assert(isThere, isThere ? "" : `There is no event ${index} among ${this.length}.`)
  }
}

function grown<T extends Uint8Array | Int32Array | Float64Array>(from: T, into: T): T {
  into.set(from)
  return into
}
