/**
 * When objects die. CPython counts references; here nothing is counted. Instead the few objects whose
 * end a program can notice (`__del__`, weak references, a generator with a `finally`) are watched:
 * while there are any, a walk before each line and after each return of the program finds out
 * whether they can still be reached. A walk mostly finds all of them after a few steps; one of them
 * is dead only after everything was seen. What is left in a cycle waits for `gc.collect()`, as in
 * CPython.
 *
 * Walks are paid from a budget that instructions earn, so a long program may be told late. While a
 * native that may hold values of its own waits for Python code, nobody dies.
 */
import { PyAsyncStep } from "../../python/objects/async-step"
import type { PyException } from "../../python/objects/exception"
import { PyGenerator } from "../../python/objects/generator"
import { type NativeSteps, run } from "../../python/objects/native"
import type { PyObject } from "../../python/objects/value"
import { type AnyFrame, Frame, type NativeFrame } from "../../python/vm/frame"
import type { LifetimeWatch, Machine } from "../../python/vm/machine"
import { kernelOf } from "../asyncio/kernel"
import type { Place } from "../asyncio/lifetimes"
import { destroyTasks, type Moment } from "../asyncio/report-lost"
import type { PyTask } from "../asyncio/task"
import { cutReferences, type Death, deathSteps } from "./death"
import { deathOrder } from "./garbage"
import { HeapWalk } from "./heap-walk"
import type { PyWeakReference } from "./weak-reference"

/** What is known of a watched object. */
export interface Watched {
  readonly references: PyWeakReference[]
  /** `__del__` is called once only, even if it saved the object. */
  isFinalized: boolean
}

/** Where a process keeps what may hold objects. */
export interface Holders {
  /** What is alive in any case, near things first. */
  readonly roots: () => Iterable<unknown>
  /** The innermost frames of its threads. */
  readonly stacks: () => Iterable<AnyFrame | null>
  /** Exceptions that came out of futures: their tracebacks may keep frames that ended. */
  readonly raised: () => readonly PyException[]
}

/** Objects a program may have looked at before walks are rationed. */
const FIRST_BUDGET = 1_000_000
/** Objects looked at for each instruction run. */
const EARNED = 0.03
/** Objects looked at in one walk. */
const MOST_AT_ONCE = 200_000

/** Objects looked at for what a frame in a traceback holds. */
const MOST_OF_A_FRAME = 2_000

/** The watched objects of one process. */
export class Finalizers implements LifetimeWatch {
  readonly isMachinery = true
  readonly watched = new Map<PyObject, Watched>()
  /** What nothing reaches, but a cycle holds: only the collector lets it die. */
  private readonly inCycles = new Set<PyObject>()
  /** What had its end: an object that its `__del__` saved has no second one. */
  private readonly ended = new WeakSet<PyObject>()
  private readonly walk = new HeapWalk()
  private budget = FIRST_BUDGET
  private lastExecuted = 0
  private nextCheckAt = 0
  private isRunning = false

  constructor(
    readonly machine: Machine,
    private readonly holders: Holders,
  ) {}

  made(object: PyObject): Watched {
    let known = this.watched.get(object)
    if (known === undefined) {
      known = { references: [], isFinalized: this.ended.has(object) }
      this.watched.set(object, known)
    }
    this.machine.watch = this
    return known
  }

  release(object: PyObject): void {
    const known = this.watched.get(object)
    const isOwn = known?.references.length === 0 && object.type.lookup("__del__") === undefined
    if (isOwn) this.forget(object)
  }

  watches(object: PyObject): boolean {
    return this.watched.has(object)
  }

  forget(object: PyObject): void {
    if (this.watched.get(object)?.isFinalized === true) this.ended.add(object)
    this.watched.delete(object)
    this.inCycles.delete(object)
    if (this.watched.size === 0) this.machine.watch = null
  }

  check(): NativeSteps | null {
    const dead = this.unheld(null)
    return dead.length === 0 ? null : this.run(dead, "unheld")
  }

  /** A line of the library has just let go of much: what only that held dies at once. */
  *dropped(place: Place, self: AnyFrame | null): NativeSteps {
    return yield* this.run(this.unheld(self), "unheld", place)
  }

  /** What nothing reaches any more, holders first. */
  private unheld(self: AnyFrame | null): readonly PyObject[] {
    const isDue = this.watched.size > 0 && this.machine.executed >= this.nextCheckAt
    if (!isDue || this.isRunning || this.isHeldByNative(self)) return []
    this.prune()
    const { dead } = this.find(false)
    return dead.length === 0 ? dead : this.notInTracebacks(dead)
  }

  /** What `gc.collect()` does: cycles die too. Gives how many objects were found. */
  *collect(self: AnyFrame | null): NativeSteps {
    if (this.isRunning || this.isHeldByNative(self)) return 0
    yield* this.destroyLostTasks()
    const { dead, count } = this.find(true)
    if (dead.length > 0) yield* this.run(dead, "collected")
    return count
  }

  /** At the end of the program everything with a `__del__` or an open `finally` dies. */
  *finish(): NativeSteps {
    const left = [...this.watched].filter(([, one]) => !one.isFinalized).map(([object]) => object)
    for (const [, one] of this.watched) one.references.length = 0
    return yield* this.run(left, "exit")
  }

  /** Whether an object can be reached; true when there is too much to look at. */
  isAlive(object: PyObject): boolean {
    const { seen, isComplete } = this.look(new Set([object]))
    return seen.has(object) || !isComplete
  }

  /** Whether an object was found; false when there is too much to look at. */
  isReached(object: PyObject): boolean {
    return this.look(new Set([object])).seen.has(object)
  }

  /** What the collector does about pending tasks. */
  *destroyLostTasks(): NativeSteps {
    const lost = this.lostTasks()
    for (const task of lost) yield* cutReferences(this.machine, this.watched.get(task))
    return yield run(destroyTasks(kernelOf(this.machine), lost))
  }

  /** Pending tasks in a cycle with what they wait for: their loop's list of tasks holds them weakly. */
  private lostTasks(): readonly PyTask[] {
    const kernel = kernelOf(this.machine)
    const waiting = kernel.liveTasks().filter(task => task.waitingFor !== null)
    if (waiting.length === 0) return []
    const { seen, isComplete } = this.look(new Set(waiting), kernel.taskLists())
    return isComplete ? waiting.filter(task => !seen.has(task)) : []
  }

  private *run(dead: readonly PyObject[], why: Death, moment: Moment = "now"): NativeSteps {
    this.isRunning = true
    try {
      yield* deathSteps(this, dead, { why, moment })
    } finally {
      this.isRunning = false
    }
    return null
  }

  private find(withCycles: boolean): { dead: readonly PyObject[]; count: number } {
    if (withCycles) this.inCycles.clear()
    const wanted = new Set([...this.watched.keys()].filter(one => !this.inCycles.has(one)))
    const { seen, isComplete } = this.look(wanted)
    if (!isComplete) return { dead: [], count: 0 }
    const lost = [...wanted].filter(one => !seen.has(one))
    const found = deathOrder(this.walk, { lost, seen, withCycles })
    this.pay(found.visits)
    const dead = new Set(found.dead)
    for (const one of lost) if (!dead.has(one)) this.inCycles.add(one)
    return found
  }

  /**
   * Without those that a frame keeps which is in a cycle with an exception it caught: it has in a
   * local what the exception came from, and the traceback has the frame. They are not asked about
   * again before the collector comes.
   */
  private notInTracebacks(dead: readonly PyObject[]): readonly PyObject[] {
    const kept = new Set<object>()
    for (const exception of this.holders.raised()) {
      for (const { frame } of exception.traceback) {
        const { isComplete } = this.walk.from([frame], new Set([exception]), MOST_OF_A_FRAME)
        if (isComplete) continue
        const { seen } = this.walk.from([frame], new Set(dead), MOST_OF_A_FRAME)
        for (const one of seen) kept.add(one)
      }
    }
    for (const one of dead) if (kept.has(one)) this.inCycles.add(one)
    return dead.filter(one => !kept.has(one))
  }

  /** The frames that run or are suspended. */
  frames(): readonly Frame[] {
    const nothing = {}
    const { seen } = this.look(new Set([nothing]))
    return [...seen].filter(one => one instanceof Frame)
  }

  private look(
    wanted: ReadonlySet<object>,
    passed: Iterable<object> = [],
  ): ReturnType<HeapWalk["from"]> {
    this.walk.begin()
    for (const top of this.holders.stacks()) this.walk.placeStack(top)
    const found = this.walk.from(this.holders.roots(), wanted, MOST_AT_ONCE, passed)
    this.pay(found.seen.size + this.watched.size)
    return found
  }

  private pay(visits: number): void {
    const { executed } = this.machine
    const earned = (executed - this.lastExecuted) * EARNED
    this.lastExecuted = executed
    this.budget = Math.min(FIRST_BUDGET, this.budget + earned) - visits
    this.nextCheckAt = this.budget >= 0 ? 0 : executed - this.budget / EARNED
  }

  /** Generators that ended have nothing left to be noticed. */
  private prune(): void {
    for (const [object, { references }] of this.watched) {
      if (references.length === 0 && isOver(object)) this.forget(object)
    }
  }

  private isHeldByNative(self: AnyFrame | null): boolean {
    for (const top of this.holders.stacks()) {
      let isHolding = false
      for (let frame = top; frame !== null; frame = frame.back) {
        if (!frame.isNative || frame === self) isHolding = false
        else isHolding = mayHoldValues(frame, isHolding)
        if (isHolding && frame.isNative && frame.asked !== "run") return true
      }
    }
    return false
  }
}

/** Whether nothing would be noticed any more: it ended, or was only watched until it began. */
function isOver(object: PyObject): boolean {
  if (object instanceof PyAsyncStep) return object.state !== "created"
  if (!(object instanceof PyGenerator) || object.state === "created") return false
  return object.state === "closed" || object.frame.code.exceptionTable.length === 0
}

/**
 * The bottom of a stack, the loops of asyncio, and what runs a module hold nothing of their own; nor
 * does what only runs another native that holds nothing (`above`).
 */
function mayHoldValues({ asked, back, steps }: NativeFrame, above: boolean): boolean {
  if (back === null || "isTransparent" in steps) return false
  if (asked === "run") return above
  return asked !== "frame" && asked !== "step" && asked !== "park"
}
