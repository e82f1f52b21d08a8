/** A task joins the ready queue: which timer rang, or what came that it waited for. */
import type { TaskId } from "./ids"
import { NOBODY } from "./ids"
import { ofKind, say } from "./scene"
import type { EventOf, Scene } from "./scene"
import type { Described, SentenceKey } from "./sentences"
import { nameOfSync, placeOf, waiterOf } from "./who-waits"
import type { FutureState, TimerState } from "./world"

/** The sentences about a task that was made ready outside of every turn. */
export function describeReadied(scene: Scene, head: EventOf<"task-readied">): readonly Described[] {
  const { task, cause } = head
  const place = placeOf(scene.after, task)
  if (cause !== "timer") return [readied(scene, task, place)]
  const fired = timerFired(scene, head, place)
  const waiter = waiterOf(scene.after, task)
  return waiter === null ? [fired] : [fired, say("still-waits-for-task", { waiter, task })]
}

function timerFired(scene: Scene, head: EventOf<"task-readied">, place: number): Described {
  const { task } = head
  const delay = awaitedBefore(scene, task)?.delayNanos ?? 0
  if (delay <= 0) return say("timer-fired-for-task", { task, place })
  const timer = scene.before.timers.get(head.source)
  const late = timer ? latenessOf(timer, head) : 0
  if (late === 0) return say("timer-fired", { delay, task, place })
  return say("timer-fired-late", { delay, task, place, late })
}

/** A loop that is busy for less than this keeps no timer waiting that a reader would miss. */
const shortestLateNanos = 10_000_000

/** How many nanoseconds too late a timer rang because its loop was busy; 0 where that is no news. */
export function latenessOf(
  { dueNanos }: Pick<TimerState, "dueNanos">,
  { nanos }: { readonly nanos: number },
): number {
  const late = nanos - dueNanos
  return late < shortestLateNanos ? 0 : late
}

/** What came has a sentence of its own where it has a name: a gather's end, data, a connection. */
function readied(scene: Scene, task: TaskId, place: number): Described {
  const awaited = awaitedBefore(scene, task)
  const resolved = ofKind(scene.lead, "future-resolved").at(-1)
  const how = resolved?.how
  if (!awaited) return say("task-readied", { task, place })
  const isOfSync = awaited.sync !== NOBODY
  const params = isOfSync
    ? { task, place, sync: nameOfSync(scene.before, awaited.sync) }
    : { task, place }
  if (how === "raised") {
    if (awaited.what === "gather") return say(gatherFailure(scene, task), params)
    const isConnection = awaited.what === "socket-connect" && isOfSync
    return say(isConnection ? "connection-failed" : "awaited-failed", params)
  }
  if (how !== "returned") return say("task-readied", params)
  const isByTimer = resolved !== undefined && resolved.timer !== NOBODY
  if (awaited.what === "wait" && isByTimer) return say("wait-timed-out", params)
  const key = isOfSync ? arrivalsFrom[awaited.what] : arrivals[awaited.what]
  return say(key ?? "task-readied", params)
}

const arrivals: Readonly<Partial<Record<FutureState["what"], SentenceKey>>> = {
  gather: "gather-done",
  "task-group": "group-done",
  executor: "call-done",
  wait: "wait-done",
}

/** What comes from somewhere that has a name. */
const arrivalsFrom: Readonly<Partial<Record<FutureState["what"], SentenceKey>>> = {
  "socket-read": "data-came",
  "socket-connect": "connection-made",
  "socket-close": "connection-closed",
}

/** Why a gather failed: one of its tasks did, or was cancelled, or whoever waits for it was. */
function gatherFailure({ before, after }: Scene, task: TaskId): SentenceKey {
  const parts = before.futures.get(before.tasks.get(task)?.awaited ?? NOBODY)?.parts
  const endings = [...(parts ?? [])].map(part => after.tasks.get(part)?.ending)
  if (endings.includes("raised") || !endings.includes("cancelled")) return "gather-failed"
  return before.tasks.get(task)?.isCancelRequested ? "gather-cancelled" : "gather-part-cancelled"
}

/** What a task waited for before the step. */
export function awaitedBefore(
  { before }: Pick<Scene, "before">,
  task: TaskId,
): FutureState | undefined {
  const state = before.tasks.get(task)
  return state && before.futures.get(state.awaited)
}
