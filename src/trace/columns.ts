/**
 * Events as numbers: no object until somebody asks for one. Lines, by far the most, take a word each
 * (`piece.ts`), all other events a word and a row of columns (`other-events.ts`).
 *
 * Words and columns come in stretches of equal length: little is copied when a recording grows, and
 * not much more is asked of the engine than is written.
 */
import { assert } from "../base/assert"
import type { EventKind, TraceEvent } from "./events"
import { eventAt } from "./event-reader"
import type { CodeId, EventIndex, TaskId, ThreadId } from "./ids"
import type { EventColumns } from "./recording"
import { eventKinds, kindNumbers } from "./event-kinds"
import { type LineRun, LineRuns } from "./line-runs"
import { OTHER_BITS, OtherEvents, OTHERS } from "./other-events"
import { HALF, HALF_BITS, Piece, ROW_BITS, ROWS } from "./piece"

const MASK = ROWS - 1
const OTHER_MASK = OTHERS - 1
/** So many texts are looked through for one that is asked for again, and as many before them. */
const MOST_RECENT = 256
const LINE_STARTED = kindNumbers["line-started"]

/** The name of a column. */
export type ColumnName = "kinds" | "nanos" | "threads" | "a" | "b" | "c" | "d" | "x"

/** A line of the program; what the number of a place stands for. */
interface Place {
  readonly code: CodeId
  readonly line: number
}

/** The rows of a recording. Grows while a run is recorded; a row once written never changes. */
export class EventTable implements EventColumns {
  length = 0
  /** Interned texts; rows hold indexes into it. */
  readonly texts: string[] = []
  /** The columns that are written to, where `next` began a row. */
  last = OtherEvents.first(this.texts)
  private readonly others = [this.last]
  private otherCount = 0
  private piece = new Piece(0)
  private readonly pieces = [this.piece]
  private readonly runs = new LineRuns()
  /** By their numbers; 0 stands for none. */
  private readonly places: Place[] = [{ code: -1, line: 0 }]
  /** By code and line. */
  private readonly placeNumbers = new Map<number, number>()
  /** By text: those asked for last, and those before them. */
  private recentTexts = new Map<string, number>()
  private earlierTexts = new Map<string, number>()

  at(index: EventIndex): TraceEvent {
    const word = this.wordAt(index)
    const number = word >>> HALF_BITS
    if (number === 0) {
      const other = this.otherAt(index, word)
      return eventAt(this.others[other >> OTHER_BITS]!, other & OTHER_MASK)
    }
    const { code, line } = this.places[number]!
    const run = this.runs.at(index)
    const { thread, task } = run
    return { kind: "line-started", nanos: run.nanos + (word & HALF), thread, task, code, line }
  }

  kindAt(index: EventIndex): EventKind {
    const word = this.wordAt(index)
    if (word >>> HALF_BITS !== 0) return "line-started"
    const other = this.otherAt(index, word)
    return eventKinds[this.others[other >> OTHER_BITS]!.kinds[other & OTHER_MASK]!]!
  }

  nanosAt(index: EventIndex): number {
    const word = this.wordAt(index)
    if (word >>> HALF_BITS !== 0) return this.runs.at(index).nanos + (word & HALF)
    const other = this.otherAt(index, word)
    return this.others[other >> OTHER_BITS]!.nanos[other & OTHER_MASK]!
  }

  threadAt(index: EventIndex): ThreadId {
    const word = this.wordAt(index)
    if (word >>> HALF_BITS !== 0) return this.runs.at(index).thread
    const other = this.otherAt(index, word)
    return this.others[other >> OTHER_BITS]!.threads[other & OTHER_MASK]!
  }

  /** One column as a whole, copied. */
  column(name: ColumnName): Float64Array {
    const whole = new Float64Array(this.length)
    for (let index = 0; index < this.length; index++) whole[index] = this.cell(name, index)
    return whole
  }

  /** Begins a row and answers its number in `last`; the caller fills what else its kind holds. */
  next(kind: number, nanos: number, thread: ThreadId): number {
    const row = this.nextRow()
    this.piece.words[row] = this.otherCount - this.piece.firstOther
    const other = this.otherCount++ & OTHER_MASK
    if (other === 0 || other === this.last.rows) this.makeRoom(other)
    this.last.begin(other, kind, nanos, thread)
    return other
  }

  /** A "line-started", all at once. */
  addLine(nanos: number, thread: ThreadId, task: TaskId, code: CodeId, line: number): void {
    const place = this.placeNumber(code, line)
    if (place === 0) return this.addWideLine(nanos, thread, { task, code, line })
    const run = this.runFor({ nanos, thread, task }, 0)
    const row = this.nextRow()
    this.piece.words[row] = (place << HALF_BITS) | (nanos - run.nanos)
  }

  /**
   * Lines of one task that follow each other: words like those of a piece, their times counted from
   * that of the first line.
   */
  addLines(words: Int32Array, count: number, from: Omit<LineRun, "first">): void {
    if (count <= 0) return
    const run = this.runFor(from, words[count - 1]! & HALF)
    const later = from.nanos - run.nanos
    for (let done = 0; done < count; ) {
      const row = this.nextRow()
      const { words: into } = this.piece
      const taken = Math.min(count - done, ROWS - row)
      for (let at = 0; at < taken; at++) into[row + at] = words[done + at]! + later
      this.length += taken - 1
      done += taken
    }
  }

  /** The number of a line, the same for the same, from 1; 0 when half a word holds no more numbers. */
  placeNumber(code: CodeId, line: number): number {
    const key = code * 2 ** 24 + line
    const known = this.placeNumbers.get(key)
    if (known !== undefined) return known
    if (this.places.length > HALF) return 0
    const number = this.places.push({ code, line }) - 1
    this.placeNumbers.set(key, number)
    return number
  }

  /** The number of a text, the same for equal texts that come not long after each other. */
  textNumber(text: string): number {
    const known = this.recentTexts.get(text)
    if (known !== undefined) return known
    const number = this.earlierTexts.get(text) ?? this.texts.push(text) - 1
    if (this.recentTexts.size === MOST_RECENT) {
      this.earlierTexts = this.recentTexts
      this.recentTexts = new Map()
    }
    this.recentTexts.set(text, number)
    return number
  }

  /** A line whose place has no number: it gets columns, as other events do. */
  private addWideLine(
    nanos: number,
    thread: ThreadId,
    { task, code, line }: { readonly task: TaskId; readonly code: CodeId; readonly line: number },
  ): void {
    const row = this.next(LINE_STARTED, nanos, thread)
    this.last.a[row] = task
    this.last.b[row] = code
    this.last.c[row] = line
  }

  /** The run that lines belong to which come now; the last of them `until` nanoseconds later. */
  private runFor({ nanos, thread, task }: Omit<LineRun, "first">, until: number): LineRun {
    const { last } = this.runs
    if (last?.task === task && last.thread === thread) {
      const later = nanos - last.nanos
      if ((later & HALF) === later && later + until <= HALF) return last
    }
    return this.runs.begin({ first: this.length, nanos, thread, task })
  }

  private nextRow(): number {
    const row = this.length++ & MASK
    if (row === 0 && this.length > 1) this.beginPiece()
    return row
  }

  private beginPiece(): void {
    this.piece = new Piece(this.otherCount)
    this.pieces.push(this.piece)
  }

  /** Columns for a row that the last stretch has no room for. */
  private makeRoom(other: number): void {
    if (other > 0) this.others[this.others.length - 1] = this.last = this.last.grown()
    else if (this.otherCount > 1) this.others.push((this.last = OtherEvents.next(this.texts)))
  }

  /** What an event has in a column. */
  private cell(name: ColumnName, index: EventIndex): number {
    const word = this.wordAt(index)
    if (word >>> HALF_BITS !== 0) return this.lineCell(name, index, word)
    const other = this.otherAt(index, word)
    return this.others[other >> OTHER_BITS]![name][other & OTHER_MASK]!
  }

  /** What a line has in a column: the task is `a`, the code `b`, the line `c`. */
  private lineCell(name: ColumnName, index: EventIndex, word: number): number {
    const run = this.runs.at(index)
    const place = this.places[word >>> HALF_BITS]!
    switch (name) {
      case "kinds":
        return LINE_STARTED
      case "nanos":
        return run.nanos + (word & HALF)
      case "threads":
        return run.thread
      case "a":
        return run.task
      case "b":
        return place.code
      case "c":
        return place.line
      case "d":
      case "x":
        return 0
    }
  }

  /** The number of the event among those that have columns. */
  private otherAt(index: EventIndex, word: number): number {
    return this.pieces[index >> ROW_BITS]!.firstOther + word
  }

  private wordAt(index: EventIndex): number {
    // The sentence is built only when it is needed: this runs for every event that is read.
    const isThere = index >= 0 && index < this.length
    assert(isThere, isThere ? "" : `There is no event ${index} among ${this.length}.`)
    return this.pieces[index >> ROW_BITS]!.words[index & MASK]!
  }
}
