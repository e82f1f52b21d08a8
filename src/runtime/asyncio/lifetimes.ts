/**
 * What CPython notices when the last reference to a thing goes: an exception nobody asked for, a
 * coroutine nobody awaited. There are no counts here; instead such things are kept as candidates.
 * While they are few they are watched as objects with a `__del__` are (runtime/lifetimes), which
 * tells of their end at once. Of more, a bounded walk over everything reachable between turns of a
 * loop tells which are lost; what is left at the end of the program is lost then. Values that only
 * a native's own stack holds are not seen.
 */
import type { PyAsyncStep } from "../../python/objects/async-step"
import type { PyException } from "../../python/objects/exception"
import type { PyGenerator } from "../../python/objects/generator"
import type { PyObject } from "../../python/objects/value"
import type { Frame } from "../../python/vm/frame"
import type { LifetimeWatch } from "../../python/vm/machine"
import { opcodeLengths } from "../../python/bytecode"
import { type CodeObject, rangeAt, registerLayout } from "../../python/code-object"
import { Op } from "../../python/opcode-numbers"
import type { PyFuture } from "./future"
import type { Origin } from "./origins"
import { isReachable, reachableFrom } from "./reachable"

/** Something lost: who it was, for the message. */
export type Lost = { readonly kind: "future"; readonly future: PyFuture } | LostCoroutine

/** A coroutine that nobody awaited, and where it was made. */
export interface LostCoroutine {
  readonly kind: "coroutine"
  readonly coroutine: PyGenerator | PyAsyncStep
  readonly place: Place | null
  /** The call that made it is a statement: nobody ever had it. */
  readonly isDiscarded: boolean
  /** The calls that made it, in debug mode. */
  readonly origin: Origin | null
}

/** Where a coroutine was made. */
export interface Place {
  readonly filename: string
  readonly line: number
}

interface Unstarted {
  readonly coroutine: PyGenerator | PyAsyncStep
  readonly frame: Frame | null
  readonly pc: number
  readonly origin: Origin | null
}

/** Turns a candidate is given before it is looked for: `gather` asks its children in the next one. */
const PATIENCE = 2
/** Candidates of a kind that are watched: more are only looked for between turns. */
const MOST_WATCHED = 32
/** Objects looked at during one run; after that only the end of the program tells. */
const MOST_VISITS = 400_000
/** Objects looked at in one walk, so that it stays within a frame of the picture. */
const MOST_VISITS_AT_ONCE = 50_000

/** The candidates of one process. */
export class Lifetimes {
  private readonly unread = new Set<PyFuture>()
  private unstarted: Unstarted[] = []
  /** Exceptions that came out of futures last. */
  readonly raised: PyException[] = []
  private pruneAt = 256
  private countdown = 0
  private visitsLeft = MOST_VISITS

  constructor(
    private readonly roots: () => Iterable<object>,
    /** Tells at once of the end of what it is told to watch. */
    private readonly watch: () => LifetimeWatch | null,
  ) {}

  noteUnread(future: PyFuture): void {
    this.unread.add(future)
    this.countdown = PATIENCE
    if (this.unread.size <= MOST_WATCHED) this.watch()?.made(future)
  }

  isUnread(future: PyFuture): boolean {
    return this.unread.has(future)
  }

  noteRead(future: PyFuture): void {
    if (this.unread.delete(future)) this.watch()?.release(future)
  }

  /** Asking a future for its result raises this. */
  noteRaised(exception: PyException): void {
    if (this.raised.includes(exception)) return
    if (this.raised.length === MOST_WATCHED) this.raised.shift()
    this.raised.push(exception)
  }

  /** A task steps the coroutine from now on, and holds it. */
  noteTaken(coroutine: PyGenerator): void {
    this.watch()?.release(coroutine)
  }

  /** The candidate that has just been let go, or null when it is none. */
  takeOne(object: PyObject): Lost | null {
    this.prune()
    return this.take(one => one === object)[0] ?? null
  }

  /** A coroutine was made by a call in `frame`. */
  noteCoroutine(
    coroutine: PyGenerator | PyAsyncStep,
    frame: Frame | null,
    origin: Origin | null = null,
  ): void {
    this.unstarted.push({ coroutine, frame, pc: frame?.pc ?? 0, origin })
    this.countdown = PATIENCE
    if (this.unstarted.length <= MOST_WATCHED) this.watch()?.made(coroutine)
    if (this.unstarted.length < this.pruneAt) return
    this.prune()
    this.pruneAt = Math.max(256, this.unstarted.length * 2)
  }

  /** A coroutine was made that is awaited at once: others may have been let go before. */
  noteCall(): void {
    this.countdown = PATIENCE
  }

  /** Something ended, so that candidates may have been let go. */
  noteEnd(): void {
    if (this.countdown === 0) this.countdown = 1
  }

  /** What was lost since the last time, oldest first; asked before each turn of a loop. */
  takeLost(isIdle: boolean): readonly Lost[] {
    if (this.countdown === 0) return []
    this.countdown = isIdle ? 0 : this.countdown - 1
    if (this.countdown > 0) return []
    this.prune()
    if ((this.unread.size === 0 && this.unstarted.length === 0) || this.visitsLeft <= 0) return []
    const reached = reachableFrom(this.roots(), MOST_VISITS_AT_ONCE)
    this.visitsLeft -= reached.visits
    if (!reached.isComplete) return []
    const isLost = (one: object): boolean => !isReachable(reached, one)
    return this.take(isLost)
  }

  /** What is lost now, however much there is to look through: the program asked (`gc.collect`). */
  takeUnreachable(): readonly Lost[] {
    this.prune()
    if (this.unread.size === 0 && this.unstarted.length === 0) return []
    const reached = reachableFrom(this.roots(), MOST_VISITS)
    return reached.isComplete ? this.take(one => !isReachable(reached, one)) : []
  }

  /** Everything that is left, at the end of the program. */
  takeAll(): readonly Lost[] {
    this.prune()
    return this.take(() => true)
  }

  private take(isLost: (candidate: object) => boolean): readonly Lost[] {
    const lost: Lost[] = []
    for (const future of [...this.unread]) {
      if (!isLost(future)) continue
      this.noteRead(future)
      lost.push({ kind: "future", future })
    }
    for (const one of this.unstarted) if (isLost(one.coroutine)) lost.push(lostCoroutine(one))
    this.unstarted = this.unstarted.filter(one => !isLost(one.coroutine))
    return lost
  }

  private prune(): void {
    this.unstarted = this.unstarted.filter(one => one.coroutine.state === "created")
  }
}

function lostCoroutine({ coroutine, frame, pc, origin }: Unstarted): LostCoroutine {
  const line = frame === null ? 0 : (rangeAt(frame.code, pc - 1)?.line ?? 0)
  const place = frame === null ? null : { filename: frame.code.filename, line }
  const isDiscarded = frame !== null && isStatement(frame.code, pc)
  return { kind: "coroutine", coroutine, place, isDiscarded, origin }
}

/** Whether nothing is done with the result of the call that ends at `end`. */
function isStatement(code: CodeObject, end: number): boolean {
  const { instructions } = code
  let call = 0
  for (let pc = 0; pc < end; pc += opcodeLengths[instructions[pc]!]!) call = pc
  const result = instructions[call + 1]!
  if (result < registerLayout(code).temporaries) return false
  const next = instructions[end] as Op
  if (next === Op.RETURN) return instructions[end + 1] !== result
  return next === Op.LINE || next === Op.JUMP
}
