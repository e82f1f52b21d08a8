/**
 * Events as typed columns: one row an event, no object until somebody asks for one. Every kind has
 * up to four integers (`a` to `d`), one float (`x`: a due time, or a fifth integer) and texts by
 * number in an interned table. `EventWriter` fills the rows, `eventAt` reads them back; together
 * they are the only two places that know which field lies in which column.
 *
 * The columns come in pieces of equal length: nothing is copied when a recording grows, and no more
 * is asked of the engine than is written.
 */
import { assert } from "../base/assert"
import type { EventKind, TraceEvent } from "./events"
import { eventAt } from "./event-reader"
import type { CodeId, EventIndex, TaskId, ThreadId } from "./ids"
import type { EventColumns } from "./recording"
import { eventKinds, kindNumbers } from "./event-kinds"
import { Piece, ROW_BITS, ROWS } from "./piece"

const MASK = ROWS - 1
const LINE_STARTED = kindNumbers["line-started"]

/** The name of a column. */
export type ColumnName = "kinds" | "nanos" | "threads" | "a" | "b" | "c" | "d" | "x"

/** The rows of a recording. Grows while a run is recorded; a row once written never changes. */
export class EventTable implements EventColumns {
  length = 0
  /** Interned texts; rows hold indexes into it. */
  readonly texts: string[] = []
  /** The piece that is written to, where `next` began a row. */
  last = new Piece(this.texts)
  private readonly pieces = [this.last]
  private readonly textNumbers = new Map<string, number>()

  at(index: EventIndex): TraceEvent {
    return eventAt(this.pieceOf(index), index & MASK)
  }

  kindAt(index: EventIndex): EventKind {
    return eventKinds[this.pieceOf(index).kinds[index & MASK]!]!
  }

  nanosAt(index: EventIndex): number {
    return this.pieceOf(index).nanosAt(index & MASK)
  }

  threadAt(index: EventIndex): ThreadId {
    return this.pieceOf(index).threadAt(index & MASK)
  }

  /** One column as a whole, copied. */
  column(name: ColumnName): Float64Array {
    const whole = new Float64Array(this.length)
    for (let index = 0; index < this.length; index++) {
      whole[index] = cell(this.pieceOf(index), name, index & MASK)
    }
    return whole
  }

  /** Begins a row and answers its number in `last`; the caller fills what else its kind holds. */
  next(kind: number, nanos: number, thread: ThreadId): number {
    const row = this.nextRow()
    const { last } = this
    last.begin(row, kind, nanos)
    last.threads[row] = thread
    return row
  }

  /** A "line-started", by far the most frequent event, all at once. */
  addLine(nanos: number, thread: ThreadId, task: TaskId, code: CodeId, line: number): void {
    const row = this.nextRow()
    const { last } = this
    last.enterScene(thread, task, code)
    last.setLine(row, nanos, line)
  }

  /** The number of a text, the same for equal texts. */
  textNumber(text: string): number {
    const known = this.textNumbers.get(text)
    if (known !== undefined) return known
    const number = this.texts.push(text) - 1
    this.textNumbers.set(text, number)
    return number
  }

  private nextRow(): number {
    const row = this.length++ & MASK
    if (row === 0 && this.length > 1) {
      this.last = new Piece(this.texts)
      this.pieces.push(this.last)
    }
    return row
  }

  private pieceOf(index: EventIndex): Piece {
    // The sentence is built only when it is needed: this runs for every event that is read.
    const isThere = index >= 0 && index < this.length
    assert(isThere, isThere ? "" : `There is no event ${index} among ${this.length}.`)
    return this.pieces[index >> ROW_BITS]!
  }
}

/** What a row has in a column; of a line `a` is the task and `b` the code. */
function cell(piece: Piece, name: ColumnName, row: number): number {
  if (name === "nanos") return piece.nanosAt(row)
  if (name === "threads") return piece.threadAt(row)
  if (piece.kinds[row] === LINE_STARTED) {
    if (name === "a") return piece.sceneAt(row).task
    if (name === "b") return piece.sceneAt(row).code
  }
  return piece[name][row]!
}
