/**
 * What CPython notices when the last reference to a thing goes: an exception nobody asked for, a
 * coroutine nobody awaited. There are no counts here; instead such things are kept as candidates,
 * and between turns of a loop a bounded walk over everything reachable tells which are lost. What is
 * left at the end of the program is lost then. Values that only a native's own stack holds are not
 * seen; a temporary that is no longer needed may keep a thing alive until it is overwritten.
 */
import type { PyAsyncStep } from "../../python/objects/async-step"
import type { PyGenerator } from "../../python/objects/generator"
import type { Frame } from "../../python/vm/frame"
import { rangeAt } from "../../python/code-object"
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
/** Objects looked at during one run; after that only the end of the program tells. */
const MOST_VISITS = 400_000
/** Objects looked at in one walk, so that it stays within a frame of the picture. */
const MOST_VISITS_AT_ONCE = 50_000

/** The candidates of one process. */
export class Lifetimes {
  private readonly unread = new Set<PyFuture>()
  private unstarted: Unstarted[] = []
  private pruneAt = 256
  private countdown = 0
  private visitsLeft = MOST_VISITS

  constructor(private readonly roots: () => Iterable<object>) {}

  noteUnread(future: PyFuture): void {
    this.unread.add(future)
    this.countdown = PATIENCE
  }

  isUnread(future: PyFuture): boolean {
    return this.unread.has(future)
  }

  noteRead(future: PyFuture): void {
    this.unread.delete(future)
  }

  /** A coroutine was made by a call in `frame`. */
  noteCoroutine(
    coroutine: PyGenerator | PyAsyncStep,
    frame: Frame | null,
    origin: Origin | null = null,
  ): void {
    this.unstarted.push({ coroutine, frame, pc: frame?.pc ?? 0, origin })
    this.countdown = PATIENCE
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
      this.unread.delete(future)
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
  return { kind: "coroutine", coroutine, place, origin }
}
