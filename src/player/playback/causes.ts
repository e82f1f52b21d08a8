/**
 * Who a step is about, and which earlier step made that happen: a running task was made ready by
 * a timer, by the end of another, or by who created it; the timer was set by a line of its own.
 * Going from cause to cause leads back to the beginning of the program.
 */
import type { TaskReadied, TraceEvent } from "../../trace/events"
import type { EventIndex, TaskId, ThreadId, TimerId } from "../../trace/ids"
import { NOBODY } from "../../trace/ids"
import type { Recording } from "../../trace/recording"
import type { Steps } from "../../trace/steps"
import type { Selection } from "./player-state"

/** A run, as far as causes go. */
export interface CausedRun {
  readonly recording: Recording
  readonly steps: Steps
}

/** The task or thread whose doing a step is; null before the first. */
export function actorOfStep({ recording, steps }: CausedRun, step: number): Selection | null {
  if (step < 1) return null
  const head = recording.events.at(steps.headOf(step))
  if (head.kind === "thread-parked" || head.kind === "thread-woken") {
    const thread = head.kind === "thread-woken" ? head.woken : head.thread
    const blocking = runningTaskAt(recording, thread, steps.headOf(step))
    return blocking === NOBODY ? { kind: "thread", thread } : { kind: "task", task: blocking }
  }
  const task = "task" in head ? head.task : NOBODY
  return task === NOBODY ? { kind: "thread", thread: head.thread } : { kind: "task", task }
}

/** The task that set a timer before an event, or NOBODY. */
export function setterOf(recording: Recording, timer: TimerId, before: EventIndex): TaskId {
  const { events } = recording
  for (let index = before; index >= 0; index--) {
    if (events.kindAt(index) !== "timer-set") continue
    const event = events.at(index)
    if (event.kind !== "timer-set" || event.timer !== timer) continue
    return runningTaskAt(recording, event.thread, index)
  }
  return NOBODY
}

/** The task in whose turn something happens on a thread, or NOBODY. */
function runningTaskAt({ events }: Recording, thread: ThreadId, before: EventIndex): TaskId {
  for (let index = before - 1; index >= 0; index--) {
    if (!turnEdges.has(events.kindAt(index)) || events.threadAt(index) !== thread) continue
    const event = events.at(index)
    return event.kind === "task-resumed" ? event.task : NOBODY
  }
  return NOBODY
}

const turnEdges: ReadonlySet<TraceEvent["kind"]> = new Set([
  "task-resumed",
  "task-suspended",
  "task-ended",
  "loop-turn-began",
  "loop-stopped",
])

/** The step that made `who` do what they do at a step (nobody told: whom it is about), or null. */
export function causeStepOf(run: CausedRun, step: number, who: Selection | null): number | null {
  const { steps } = run
  let subject = who ?? actorOfStep(run, step)
  let before = steps.eventOf(step) + 1
  // A cause within the same step says nothing new: its doer was made to run earlier still.
  for (let links = 0; subject !== null && links < 4; links++) {
    const cause = causeOf(run, subject, before)
    if (cause === null) return null
    for (const index of [cause.index, cause.origin]) {
      const found = steps.stepOf(index)
      if (found >= 1 && found < step) return found
    }
    subject = cause.doer
    before = cause.index
  }
  return null
}

interface Cause {
  /** Where it was let go on. */
  readonly index: EventIndex
  /** What led to that: the timer being set, the future being resolved; else the same event. */
  readonly origin: EventIndex
  /** Who did it, for going on from there. */
  readonly doer: Selection | null
}

/** The last thing before an event that let somebody go on. */
function causeOf(run: CausedRun, who: Selection, before: EventIndex): Cause | null {
  const { events } = run.recording
  for (let index = before - 1; index >= 0; index--) {
    const event = events.at(index)
    if (who.kind === "task" && event.kind === "task-readied" && event.task === who.task) {
      return readiedBy(run.recording, event, index)
    }
    if (who.kind === "thread" && letsGoOn(event, who.thread)) {
      const doer = actorOfStep(run, run.steps.stepOf(index))
      return { index, origin: parkedBefore(run.recording, who.thread, index), doer }
    }
  }
  return null
}

/** Where a thread that is let go on had begun to wait: who sleeps is woken by nobody else. */
function parkedBefore({ events }: Recording, thread: ThreadId, index: EventIndex): EventIndex {
  for (let before = index - 1; before >= 0; before--) {
    const event = events.at(before)
    if (event.kind === "thread-parked" && event.thread === thread) return before
  }
  return index
}

function letsGoOn(event: TraceEvent, thread: ThreadId): boolean {
  if (event.kind === "thread-woken") return event.woken === thread
  return event.kind === "thread-created" && event.child === thread && event.thread !== thread
}

function readiedBy({ events }: Recording, readied: TaskReadied, index: EventIndex): Cause {
  for (let origin = index - 1; origin >= 0; origin--) {
    const doer = originator(events.at(origin), readied)
    if (doer) return { index, origin, doer }
  }
  return { index, origin: index, doer: null }
}

/** Whose doing an event was, if it is what made the task ready. */
function originator(event: TraceEvent, { task, cause, source }: TaskReadied): Selection | null {
  switch (event.kind) {
    case "timer-set":
      return cause === "timer" && event.timer === source ? { kind: "task", task } : null
    case "task-created":
      return cause === "created" && event.task === task ? doerOf(event.creator, event.thread) : null
    case "task-ended":
      return cause === "future" && event.task === source ? doerOf(event.task, event.thread) : null
    case "future-resolved":
      return cause === "future" && event.future === source ? doerOf(event.by, event.thread) : null
    case "task-suspended":
      return cause === "yielded" && event.task === task ? { kind: "task", task } : null
    case "task-cancel-requested":
      return cause === "cancelled" && event.task === task ? doerOf(event.by, event.thread) : null
    default:
      return null
  }
}

function doerOf(task: TaskId, thread: ThreadId): Selection {
  return task === NOBODY ? { kind: "thread", thread } : { kind: "task", task }
}
