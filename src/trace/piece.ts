/**
 * A stretch of a recording's columns. Most events are lines, and lines that follow each other mostly
 * belong to one task and one code: so a line holds the number of its scene, what time it was since
 * the stretch began, and the line itself, in eleven bytes. The columns of other events are there once
 * one is written. Fewer bytes are less to clear, and the engine collects garbage less often.
 */
import type { EventRows } from "./event-reader"
import type { CodeId, TaskId, ThreadId } from "./ids"
import { kindNumbers } from "./event-kinds"

/** Where lines run. */
export interface Scene {
  readonly thread: ThreadId
  readonly task: TaskId
  readonly code: CodeId
}

/** The row number of an event within its piece has so many bits. */
export const ROW_BITS = 11
/** Rows of a piece. */
export const ROWS = 1 << ROW_BITS
const LINE_STARTED = kindNumbers["line-started"]
/** A caller and what it calls take turns; looking further back takes longer than a new scene. */
const SCENES_LOOKED_AT = 8

/** Codes share so few slots, less 1. */
const SLOT_MASK = 15

/** What the columns hold in a piece of lines only; never written to. */
const noIntegers = new Int32Array(ROWS)
const noFloats = new Float64Array(ROWS)

/** A stretch of the columns, written row by row. */
export class Piece implements EventRows {
  private readonly memory = new ArrayBuffer(ROWS * 11)
  /** Virtual nanoseconds since the first row, where those are a whole number below 2 ** 32. */
  private readonly elapsed = new Uint32Array(this.memory, 0, ROWS)
  readonly c = new Int32Array(this.memory, ROWS * 4, ROWS)
  private readonly sceneNumbers = new Uint16Array(this.memory, ROWS * 8, ROWS)
  readonly kinds = new Uint8Array(this.memory, ROWS * 10, ROWS).fill(LINE_STARTED)
  threads = noIntegers
  a = noIntegers
  b = noIntegers
  d = noIntegers
  x = noFloats
  private firstNanos = 0
  /** Virtual nanoseconds of each row, once `elapsed` cannot hold them. */
  private nanos: Float64Array | null = null
  private readonly scenes: Scene[] = []
  /** The scene that a code of each slot was in last: functions that call each other take turns. */
  private readonly sceneBySlot = new Array<number>(SLOT_MASK + 1).fill(0)
  /** The scene of the next lines, and its number. */
  private code: CodeId = -1
  private task: TaskId = -1
  private thread: ThreadId = -1
  private sceneNumber = 0

  constructor(readonly texts: readonly string[]) {}

  /** Writes what all events have, and makes room for what events other than lines have. */
  begin(row: number, kind: number, nanos: number): void {
    this.kinds[row] = kind
    this.setNanos(row, nanos)
    if (this.a !== noIntegers) return
    this.threads = new Int32Array(ROWS)
    this.a = new Int32Array(ROWS)
    this.b = new Int32Array(ROWS)
    this.d = new Int32Array(ROWS)
    this.x = new Float64Array(ROWS)
  }

  /** Writes a "line-started": its kind is there already, and so is the first scene. */
  setLine(row: number, nanos: number, line: number): void {
    this.setNanos(row, nanos)
    if (this.sceneNumber !== 0) this.sceneNumbers[row] = this.sceneNumber
    this.c[row] = line
  }

  /** Says where the next lines run. */
  enterScene(thread: ThreadId, task: TaskId, code: CodeId): void {
    if (code === this.code && task === this.task && thread === this.thread) return
    this.code = code
    this.task = task
    this.thread = thread
    const slot = code & SLOT_MASK
    const number = this.sceneBySlot[slot]!
    const known = this.scenes[number]
    if (known !== undefined && isScene(known, thread, task, code)) this.sceneNumber = number
    else this.sceneNumber = this.sceneBySlot[slot] = this.numberOf(thread, task, code)
  }

  nanosAt(row: number): number {
    return this.nanos === null ? this.firstNanos + this.elapsed[row]! : this.nanos[row]!
  }

  threadAt(row: number): ThreadId {
    return this.kinds[row] === LINE_STARTED ? this.sceneAt(row).thread : this.threads[row]!
  }

  sceneAt(row: number): Scene {
    return this.scenes[this.sceneNumbers[row]!]!
  }

  private setNanos(row: number, nanos: number): void {
    if (row === 0) this.firstNanos = nanos
    const elapsed = nanos - this.firstNanos
    const kept = elapsed >>> 0
    this.elapsed[row] = kept
    if (this.nanos !== null) this.nanos[row] = nanos
    else if (kept !== elapsed) this.keepNanos(row, nanos)
  }

  private keepNanos(row: number, nanos: number): void {
    const all = new Float64Array(ROWS)
    for (let before = 0; before < row; before++) all[before] = this.nanosAt(before)
    all[row] = nanos
    this.nanos = all
  }

  private numberOf(thread: ThreadId, task: TaskId, code: CodeId): number {
    const { scenes } = this
    const last = Math.max(0, scenes.length - SCENES_LOOKED_AT)
    for (let at = scenes.length - 1; at >= last; at--) {
      if (isScene(scenes[at]!, thread, task, code)) return at
    }
    return scenes.push({ thread, task, code }) - 1
  }
}

// Four arguments, because this is asked at every line and an object for three would cost more.
function isScene(scene: Scene, thread: ThreadId, task: TaskId, code: CodeId): boolean {
  return scene.code === code && scene.task === task && scene.thread === thread
}
