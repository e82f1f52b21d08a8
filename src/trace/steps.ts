/**
 * Steps, the unit of "next" and of "k of n": one line started or one scheduling event of the
 * user's code. Each step has a head, the event that defines it; all others belong to the step in
 * progress (what was printed to its line, who was made ready to what did it). What only leads up
 * to something (the clock jumps, timers fire, a loop turn begins, the GIL changes hands for the
 * first time) belongs to the step that follows, so a step is never shown with the time of the next one.
 */
import { assert } from "../base/assert"
import type { EventKind, TaskReadied, ThreadWait, TraceEvent } from "./events"
import type { CallbackId, EventIndex, TaskId, ThreadId } from "./ids"
import { NOBODY } from "./ids"
import type { EventColumns, Recording } from "./recording"

/** The steps of a recording, which may still grow; steps count from 1, 0 is before the start. */
export interface Steps {
  readonly count: number
  /** The last event of a step: the moment at which the player stands there. */
  eventOf(step: number): EventIndex
  /** The step an event belongs to. */
  stepOf(index: EventIndex): number
  /** The event that makes the step one. */
  headOf(step: number): EventIndex
}

/** The steps of `recording`; events are looked at once, when first asked for. */
export function stepsOf(recording: Recording): Steps {
  const scan = new StepScan(recording.events)
  return {
    get count() {
      return scan.steps().heads.length
    },
    eventOf(step) {
      const { firsts } = scan.steps()
      assert(step >= 0 && step <= firsts.length, `There is no step ${step} of ${firsts.length}.`)
      if (step === 0) return -1
      return (firsts[step] ?? recording.events.length) - 1
    },
    stepOf: index => stepsUpTo(scan.steps().firsts, index),
    headOf(step) {
      const head = scan.steps().heads[step - 1]
      assert(head !== undefined, `There is no step ${step}.`)
      return head
    },
  }
}

/** Whether a thread that waits so is woken by time or by the world, not by another thread. */
export function wakesFromOutside(reason: ThreadWait): boolean {
  return ["sleep", "disk", "network", "process", "pipe"].includes(reason)
}

/** What an event is to the steps: the head of one, part of one, or what leads up to the next. */
type Role = "head" | "part" | "lead"

class StepScan {
  private scanned = 0
  private readonly heads: EventIndex[] = []
  private readonly firsts: EventIndex[] = []
  /** Where the events begin that lead up to the next step, or -1. */
  private leadFrom = 0
  private readonly begunTasks = new Set<TaskId>()
  private readonly begunThreads = new Set<ThreadId>()
  /** Threads that wake by themselves, and those whose loop only looks after its timers. */
  private readonly sleepers = new Set<ThreadId>()
  private readonly looping = new Set<ThreadId>()
  private readonly userCallbacks = new Set<CallbackId>()
  private threadCount = 0
  /** The thread that holds the GIL, or NOBODY. */
  private holder: ThreadId = NOBODY
  /** The task or thread whose first line belongs to the step in progress, or NOBODY. */
  private lineOfTask: TaskId = NOBODY
  private lineOfThread: ThreadId = NOBODY
  /** The thread whose waking is the step in progress, or NOBODY. */
  private woken: ThreadId = NOBODY

  constructor(private readonly events: EventColumns) {}

  steps(): { readonly heads: readonly EventIndex[]; readonly firsts: readonly EventIndex[] } {
    const { length } = this.events
    for (; this.scanned < length; this.scanned++) this.look(this.scanned)
    return { heads: this.heads, firsts: this.firsts }
  }

  private look(index: EventIndex): void {
    const role = this.roleOf(index, this.events.kindAt(index))
    if (role === "head") {
      this.firsts.push(this.leadFrom >= 0 ? this.leadFrom : index)
      this.heads.push(index)
      this.leadFrom = -1
    } else if (role === "lead" && this.leadFrom < 0) {
      this.leadFrom = index
    }
  }

  private roleOf(index: EventIndex, kind: EventKind): Role {
    switch (kind) {
      case "line-started":
        return this.line(index)
      case "task-created":
      case "task-suspended":
      case "task-ended":
      case "task-cancel-requested":
        return this.head()
      case "clock-advanced":
      case "loop-turn-began":
      case "timer-fired":
        return "lead"
      case "task-readied":
      case "task-resumed":
      case "thread-created":
      case "thread-switched":
      case "thread-parked":
      case "thread-woken":
      case "thread-ended":
      case "signal-delivered":
      case "process-ended":
      case "printed":
      case "callback-readied":
      case "callback-began":
        return this.rareRole(this.events.at(index))
      default:
        return "part"
    }
  }

  private head(): Role {
    this.lineOfTask = NOBODY
    this.lineOfThread = NOBODY
    this.woken = NOBODY
    return "head"
  }

  private line(index: EventIndex): Role {
    if (this.lineOfTask === NOBODY && this.lineOfThread === NOBODY) return this.head()
    const event = this.events.at(index)
    const isFirst =
      event.kind === "line-started" &&
      (event.task === NOBODY ? event.thread === this.lineOfThread : event.task === this.lineOfTask)
    this.head()
    return isFirst ? "part" : "head"
  }

  private rareRole(event: TraceEvent): Role {
    switch (event.kind) {
      case "task-resumed":
        return this.taskResumed(event.task)
      case "thread-created":
        this.threadCount++
        return event.child === event.thread ? "lead" : this.head()
      case "thread-switched":
        return this.threadSwitched(event.thread)
      case "thread-parked": {
        const { reason, thread } = event
        if (this.holder === thread) this.holder = NOBODY
        if (reason === "loop") this.looping.add(thread)
        if (wakesFromOutside(reason)) this.sleepers.add(thread)
        return reason === "loop" ? "part" : this.head()
      }
      case "signal-delivered":
      case "process-ended":
        return this.head()
      case "printed":
        return event.process === NOBODY ? "part" : this.head()
      case "thread-woken":
        return this.threadWoken(event.woken)
      case "thread-ended":
        if (this.holder === event.thread) this.holder = NOBODY
        return this.head()
      case "task-readied":
        return this.taskReadied(event)
      case "callback-readied":
        if (event.isUser) this.userCallbacks.add(event.callback)
        return event.isUser && this.leadFrom >= 0 ? this.head() : "part"
      case "callback-began":
        return this.userCallbacks.delete(event.callback) ? this.head() : "part"
      default:
        return "part"
    }
  }

  /** A step of its own where nobody's turn did it: a timer, or a library callback between turns. */
  private taskReadied({ cause }: TaskReadied): Role {
    const isAlone = cause === "timer" || (this.leadFrom >= 0 && this.heads.length > 0)
    return isAlone ? this.head() : "part"
  }

  private taskResumed(task: TaskId): Role {
    this.head()
    if (!this.begunTasks.has(task)) this.lineOfTask = task
    this.begunTasks.add(task)
    return "head"
  }

  /** Only a thread among several makes a step by going on; after its waking it is the same step. */
  private threadSwitched(thread: ThreadId): Role {
    const isFirst = !this.begunThreads.has(thread)
    this.begunThreads.add(thread)
    const isHandover = this.holder !== thread
    this.holder = thread
    if (this.threadCount < 2) return "lead"
    if (!isHandover) return "part"
    if (this.woken === thread && this.leadFrom < 0) return "part"
    this.head()
    if (isFirst) this.lineOfThread = thread
    return "head"
  }

  /** A thread that slept wakes in a step of its own; one that is let go on, in what let it. */
  private threadWoken(thread: ThreadId): Role {
    if (this.looping.delete(thread)) return "lead"
    if (!this.sleepers.delete(thread) && this.leadFrom < 0) return "part"
    this.head()
    this.woken = thread
    return "head"
  }
}

/** How many of the ascending `firsts` are at most `index`. */
function stepsUpTo(firsts: readonly EventIndex[], index: EventIndex): number {
  let low = 0
  let high = firsts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (firsts[middle]! <= index) low = middle + 1
    else high = middle
  }
  return low
}
