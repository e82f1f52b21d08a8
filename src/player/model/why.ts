/**
 * Why somebody runs now, or why not yet: one sentence about whom the reader follows, or whom the
 * step is about. Gaps are explained too: "ready for 2.0 s, but main holds the loop at line 7".
 */
import type { FutureKind } from "../../trace/events"
import { NOBODY } from "../../trace/ids"
import type { EventIndex, TaskId } from "../../trace/ids"
import type { ThreadState, TaskState } from "../../trace/world"
import type { MessageKey } from "../../locale"
import type { SentenceParams } from "../../trace/sentences"
import { nameOfSync } from "../../trace/who-waits"
import { shortestJumpNanos } from "./axis"
import type { Moment } from "./moment"
import type { ActorId, Pieces } from "./pieces"
import { drawnPieces } from "./sentence"
import { isInLoop, remaining, stateWords } from "./state-words"
import { waitedWords } from "./waits"

/** The reason; empty where there is nobody to speak of. */
export function whyOf(who: ActorId, moment: Moment): Pieces {
  const { world } = moment
  if (who.kind === "thread") {
    const thread = world.threads.get(who.thread)
    const { thread: id } = who
    return thread ? whyThread(thread, moment) : said("why-thread-not-yet", { thread: id }, moment)
  }
  const task = world.tasks.get(who.task)
  return task ? whyTask(task, moment) : said("why-not-yet", { task: who.task }, moment)
}

function whyTask(task: TaskState, moment: Moment): Pieces {
  const since = moment.run.recording.events.nanosAt(task.since)
  switch (task.status) {
    case "running":
      return isBlocking(task, moment)
        ? said("why-blocks", { task: task.id, line: task.line }, moment)
        : whyRunning(task, moment)
    case "ready":
      return whyReady(task, since, moment)
    case "waiting":
      return whyWaiting(task, since, moment)
    case "ended":
      return said(`why-${task.ending ?? "returned"}`, { task: task.id, time: since }, moment)
  }
}

/** What made it ready is known of it until its turn begins; then also who kept it waiting. */
function whyRunning({ id, since }: TaskState, moment: Moment): Pieces {
  const ready = moment.run.timeline.worldAt(since - 1).tasks.get(id)
  const lost = ready?.status === "ready" ? lostTurn(ready, since, moment) : null
  if (lost) return said("why-runs-late", { task: id, ...lost }, moment)
  const source = ready?.readySource ?? NOBODY
  const params = { task: id, other: source }
  switch (ready?.readyCause ?? null) {
    case "created": {
      const creator = ready?.creator ?? NOBODY
      if (creator === NOBODY) return said(whyMadeByNobody(since, ready, moment), params, moment)
      return said("why-created", { task: id, other: creator }, moment)
    }
    case "future":
      if (moment.world.tasks.get(source)) return said("why-task-ended", params, moment)
      return whyResultCame(id, source, moment)
    case "timer":
      return said("why-timer", params, moment)
    case "yielded":
      return said("why-yielded", params, moment)
    case "cancelled":
      return said("why-was-cancelled", params, moment)
    case null:
      return said("why-runs", params, moment)
  }
}

/** True for a task that makes its whole thread wait. */
function isBlocking({ id }: TaskState, moment: Moment): boolean {
  return moment.conditionOf({ kind: "task", task: id }) === "blocking"
}

/** What no task made is the program's first task, or a callback of the loop made it. */
function whyMadeByNobody(
  since: EventIndex,
  ready: TaskState | undefined,
  moment: Moment,
): MessageKey {
  const { loops } = moment.run.timeline.worldAt(ready?.since ?? since)
  const loop = [...loops.values()].find(each => each.thread === ready?.thread)
  return (loop?.turn ?? 0) > 0 ? "why-made-by-callback" : "why-first"
}

/** Who let it go on, where that was another task's doing; else what came. */
function whyResultCame(task: TaskId, source: number, moment: Moment): Pieces {
  const { world } = moment
  const future = world.futures.get(source)
  if (!future) return said("why-result-came", { task }, moment)
  if (future.ending === "raised") return said("why-failure-came", { task }, moment)
  const sync = world.syncs.get(future.sync) ? nameOfSync(world, future.sync) : ""
  const other = future.resolvedBy?.task ?? NOBODY
  const byOther = sync !== "" && other !== NOBODY ? doneByOther[future.what] : undefined
  if (byOther) return said(byOther, { task, other, sync }, moment)
  const isByTimer = future.what === "wait" && (future.resolvedBy?.timer ?? NOBODY) !== NOBODY
  const key = isByTimer ? "why-wait-timed-out" : come[future.what]
  if (key === undefined || (sync === "" && key === "why-data-came")) {
    return said("why-result-came", { task }, moment)
  }
  return said(key, { task, sync }, moment)
}

const doneByOther: Readonly<Partial<Record<FutureKind, MessageKey>>> = {
  lock: "why-lock-free",
  semaphore: "why-lock-free",
  event: "why-event-set",
  "queue-get": "why-item-came",
  "queue-put": "why-room-came",
}

const come: Readonly<Partial<Record<FutureKind, MessageKey>>> = {
  gather: "why-gather-done",
  "task-group": "why-group-done",
  executor: "why-call-done",
  wait: "why-wait-done",
  "socket-read": "why-data-came",
}

/** Who holds the loop is the reason; for how long, where that is worth a word. */
function whyReady(task: TaskState, since: number, moment: Moment): Pieces {
  const { world } = moment
  const holder = holderOf(task, moment)
  const delay = world.nanos - since
  const lost = lostTurn(task, world.eventIndex, moment)
  if (holder) {
    const params = { task: task.id, other: holder.id, line: holder.line, delay }
    if (lost?.other === holder.id) return said("why-ready-long", { ...params, ...lost }, moment)
    return said(delay >= shortestJumpNanos ? "why-ready-long" : "why-ready", params, moment)
  }
  if (lost) return said("why-ready-lost", { task: task.id, ...lost }, moment)
  return said("why-next", { task: task.id, place: moment.placeOf(task.id) }, moment)
}

/** Who held the loop for the longest time since a task was ready, where that is worth a word. */
function lostTurn(
  { since, thread }: TaskState,
  until: EventIndex,
  { run: { recording, timeline } }: Moment,
): { readonly other: TaskId; readonly line: number; readonly delay: number } | null {
  const { events } = recording
  const delay = events.nanosAt(until) - events.nanosAt(since)
  if (delay < shortestJumpNanos) return null
  let [longest, at] = [0, since]
  for (let index = since + 1; index <= until; index++) {
    const took = events.nanosAt(index) - events.nanosAt(index - 1)
    if (took <= longest) continue
    longest = took
    at = index - 1
  }
  for (const { id, status, line, thread: own } of timeline.worldAt(at).tasks.values()) {
    if (status === "running" && own === thread) return { other: id, line, delay }
  }
  return null
}

function holderOf({ id, thread }: TaskState, { world }: Moment): TaskState | undefined {
  for (const other of world.tasks.values()) {
    if (other.status === "running" && other.thread === thread && other.id !== id) return other
  }
  return undefined
}

function whyWaiting(task: TaskState, since: number, moment: Moment): Pieces {
  const { world } = moment
  const params = { task: task.id, time: since }
  const other = awaitedTask(task, moment)
  if (other !== NOBODY) return said("why-waits-task", { ...params, other }, moment)
  const timer = moment.timerOf(task.awaited)
  if (timer) {
    const delay = remaining(timer.dueNanos, moment)
    if (delay === 0) return whyTimerLate(task, timer.dueNanos, moment)
    return said("why-waits-timer", { task: task.id, time: timer.dueNanos, delay }, moment)
  }
  const sync = world.syncs.get(world.futures.get(task.awaited)?.sync ?? NOBODY)
  const owner = sync?.ownerTask ?? NOBODY
  if (sync && owner !== NOBODY) {
    const owned = { task: task.id, sync: nameOfSync(world, sync.id), other: owner }
    return said("why-waits-owner", owned, moment)
  }
  return said("why-waits", { ...params, what: waitedWords(task, moment) }, moment)
}

/** The task that a task waits for, also within a `shield`; or NOBODY. */
function awaitedTask({ awaited }: TaskState, { world }: Moment): TaskId {
  if (world.tasks.get(awaited)) return awaited
  const future = world.futures.get(awaited)
  const [part = NOBODY] = future?.what === "shield" ? future.parts : []
  return world.tasks.get(part) ? part : NOBODY
}

/** Its time has come, but the loop has not: somebody holds it, or it is about to look. */
function whyTimerLate(task: TaskState, time: number, moment: Moment): Pieces {
  const holder = holderOf(task, moment)
  if (!holder) return said("why-timer-due", { task: task.id, time }, moment)
  const params = { task: task.id, time, other: holder.id, line: holder.line }
  return said("why-timer-late", params, moment)
}

function whyThread(thread: ThreadState, moment: Moment): Pieces {
  const { world, run } = moment
  const holder = world.runningThread
  const params = { thread: thread.id, other: holder }
  if (thread.status === "running") {
    if (run.cast.threadCount > 1) return said("why-thread-runs", params, moment)
    return said(isInLoop(thread, moment) ? "why-loop" : "why-program", params, moment)
  }
  if (thread.status === "ready" && holder !== NOBODY && holder !== thread.id) {
    return said("why-thread-wants", params, moment)
  }
  return thread.wait ? whyThreadWaits(thread, thread.wait, moment) : threadState(thread, moment)
}

function whyThreadWaits(
  thread: ThreadState,
  { reason, subject, dueNanos: time }: NonNullable<ThreadState["wait"]>,
  moment: Moment,
): Pieces {
  const params = { thread: thread.id, other: subject }
  if (reason === "loop" || isInLoop(thread, moment)) return threadState(thread, moment)
  if (reason === "join") return said("why-thread-joins", params, moment)
  if (reason === "sleep") {
    return said("why-thread-sleeps", { ...params, time, delay: remaining(time, moment) }, moment)
  }
  const sync = reason === "lock" ? moment.world.syncs.get(subject) : undefined
  if (sync && sync.ownerThread !== NOBODY) {
    const name = nameOfSync(moment.world, subject)
    const owned = { ...params, sync: name, other: sync.ownerThread }
    return said("why-thread-waits-owner", owned, moment)
  }
  return said("why-thread-waits", { ...params, what: waitedWords(thread, moment) }, moment)
}

function threadState(thread: ThreadState, moment: Moment): Pieces {
  if (thread.status === "ended") {
    const how = thread.ending === "raised" ? "thread-raised" : "thread-returned"
    return said(how, { thread: thread.id }, moment)
  }
  if (thread.status === "ready" && thread.line > 0) {
    return said("thread-wants-gil", { thread: thread.id }, moment)
  }
  const actor = moment.run.cast.thread(thread.id)
  const state = actor ? stateWords(actor, moment) : ""
  return said("why-thread-state", { thread: thread.id, state }, moment)
}

function said(key: MessageKey, params: SentenceParams, moment: Moment): Pieces {
  return drawnPieces(moment.run.locale.pieces(key, params), moment)
}
