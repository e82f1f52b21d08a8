/** What somebody does at a moment, in a few words: for lane names, tooltips, spoken lanes. */
import { assertNever } from "../../base/assert"
import type { MessageKey } from "../../locale"
import type { FutureKind } from "../../trace/events"
import type { TaskState, ThreadState } from "../../trace/world"
import type { Actor } from "./cast"
import type { Moment } from "./moment"
import { waitLabel } from "./wait-words"
import type { SyncId } from "../../trace/ids"
import { isIdleWorker } from "../../trace/who-waits"
import type { WaitSubject } from "./lane-states"

/** `espera task1`, `pronta, 1ª`, `dorme 1,0 s`; "" for who is not there yet. */
export function stateWords(actor: Actor, moment: Moment): string {
  const { world, run } = moment
  const { id } = actor
  if (id.kind === "task") {
    const task = world.tasks.get(id.task)
    return task ? taskWords(task, moment) : run.locale.text("state-not-yet")
  }
  const thread = world.threads.get(id.thread)
  return thread ? threadWords(thread, moment) : run.locale.text("state-not-yet")
}

function taskWords(task: TaskState, moment: Moment): string {
  const { cast, locale } = moment.run
  switch (task.status) {
    case "running":
      if (moment.conditionOf({ kind: "task", task: task.id }) === "blocking") {
        return locale.text("state-blocks")
      }
      return runningWords(cast.task(task.id), task.line, moment)
    case "ready": {
      const place = moment.placeOf(task.id)
      if (place > 0) return locale.text("state-ready", { place })
      return locale.text("state-ready-anywhere")
    }
    case "waiting":
      return waitingWords(task, moment)
    case "ended":
      return locale.text(`state-${task.ending ?? "returned"}`)
    default:
      return assertNever(task.status, "status of a task")
  }
}

/** Beside a long name the line is enough: the tab says that it runs. */
const longName = 9

function runningWords(actor: Actor | undefined, line: number, { run }: Moment): string {
  const { locale } = run
  if (line === 0) return locale.text("state-running")
  const isLong = (actor?.short.length ?? 0) > longName
  return locale.text(isLong ? "state-line" : "state-running-line", { line })
}

function waitingWords(task: TaskState, moment: Moment): string {
  const { locale } = moment.run
  const timer = moment.timerOf(task.awaited)
  if (timer) {
    const delay = remaining(timer.dueNanos, moment)
    return delay === 0 ? locale.text("state-timer-due") : locale.text("state-waits-time", { delay })
  }
  const subject = subjectOf(task, moment)
  const outside = subject?.kind === "future" ? outsideWaits[subject.what] : undefined
  if (outside !== undefined) return locale.text(outside)
  // Its timer has fired, and the loop is about to make it ready.
  if (isSleep(subject)) return locale.text("state-timer-due")
  const name = subjectName(subject, moment)
  return name === "" ? locale.text("state-waits") : locale.text("state-waits-for", { name })
}

/** True for somebody who sleeps, or whose timer has just fired. */
export function isSleep(subject: WaitSubject | null): boolean {
  return subject?.kind === "future" && subject.what === "sleep"
}

/** What comes from outside has long names: the lane's own label has room for them. */
const outsideWaits: Readonly<Partial<Record<FutureKind, MessageKey>>> = {
  "socket-connect": "state-waits-network",
  "socket-read": "state-waits-network",
  "socket-write": "state-waits-network",
  "socket-accept": "state-waits-network",
  "socket-close": "state-waits-network",
  process: "state-waits-process",
  pipe: "state-waits-process",
  executor: "state-waits-thread",
}

/** Somebody with a long name is called by the letter that stands in front of it. */
function subjectName(subject: WaitSubject | null, { run: { cast, locale } }: Moment): string {
  const other = subject?.kind === "task" ? cast.task(subject.task) : undefined
  return other ? briefName(other) : waitLabel(subject, cast, locale)
}

function briefName({ label, letter }: Actor): string {
  return label.length > longName ? letter : label
}

/** What a waiting task waits for. */
export function subjectOf(task: TaskState, { world }: Moment): WaitSubject | null {
  if (world.tasks.get(task.awaited)) return { kind: "task", task: task.awaited }
  const future = world.futures.get(task.awaited)
  if (!future) return null
  const syncName = world.syncs.get(future.sync)?.name ?? ""
  return { kind: "future", what: future.what, syncName, delayNanos: future.delayNanos }
}

function threadWords(thread: ThreadState, moment: Moment): string {
  const { locale, cast } = moment.run
  if (moment.run.cast.ownsLoop(thread.id) && isInLoop(thread, moment))
    return locale.text("state-in-loop")
  switch (thread.status) {
    case "running":
      return runningWords(cast.thread(thread.id), thread.line, moment)
    case "ready":
      return locale.text(thread.line === 0 ? "state-not-started" : "state-wants-gil")
    case "waiting":
      break
    case "ended":
      return locale.text(`state-${thread.ending ?? "returned"}`)
    default:
      return assertNever(thread.status, "status of a thread")
  }
  switch (thread.wait?.reason) {
    case "sleep":
      return locale.text("state-sleeps", { delay: remaining(thread.wait.dueNanos, moment) })
    case "join": {
      const other = cast.thread(thread.wait.subject)
      return locale.text("state-joins", { name: other ? briefName(other) : "" })
    }
    case "lock":
    case "notify":
      if (isIdleWorker(thread)) return locale.text("state-waits-work")
      return lockWords(thread.wait.subject, moment)
    case "disk":
      return locale.text("state-waits-disk")
    case "process":
      return locale.text("state-waits-process")
    case "pipe":
      return locale.text("state-waits-pipe")
    case "signal":
      return locale.text("state-waits-signal")
    case "network":
      return locale.text("state-waits-network")
    default:
      return locale.text("state-waits")
  }
}

function lockWords(id: SyncId, { run: { locale }, world }: Moment): string {
  const name = world.syncs.get(id)?.name ?? ""
  return name === "" ? locale.text("state-waits") : locale.text("state-waits-for", { name })
}

/** True while a loop runs on the thread: its tasks tell what happens. */
export function isInLoop(thread: ThreadState, { world }: Moment): boolean {
  for (const loop of world.loops.values()) {
    if (loop.thread === thread.id && loop.isRunning) return true
  }
  return false
}

/** Nanoseconds until `dueNanos`. */
export function remaining(dueNanos: number, { world }: Moment): number {
  return Math.max(0, dueNanos - world.nanos)
}
