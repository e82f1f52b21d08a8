import type { Scene } from "./scene"
import type { FutureKind, TaskSuspended, TraceEvent } from "./events"
import type { FutureId, TaskId, ThreadId } from "./ids"
import { NOBODY } from "./ids"
import type { Described, StepSentence } from "./sentences"
import { nameOfSync } from "./who-waits"
import type { FutureState, TaskState, World } from "./world"

/** The loop gives a task its turn: for the first time, or because something has come. */
export function describeTurn(scene: Scene, task: TaskId): Described {
  const before = scene.before.tasks.get(task)
  const line = scene.after.tasks.get(task)?.line ?? 0
  if (line === 0) return { key: "loop-hands-over", params: { next: task } }
  if (!before || before.isFresh) return { key: "task-began", params: { task, line } }
  if (before.isCancelRequested || before.readyCause === "cancelled") {
    return { key: "task-resumed-by-cancel", params: { task, line } }
  }
  const other = before.readySource
  if (before.readyCause === "future" && scene.before.tasks.get(other)) {
    return { key: "task-resumed-by-task", params: { task, line, other } }
  }
  const thread = threadThatWoke(scene.before, other)
  if (before.readyCause === "future" && thread !== null) {
    return { key: "task-resumed-by-thread", params: { task, line, thread } }
  }
  return { key: "task-resumed", params: { task, line } }
}

/** The other thread whose call a future stood for, or null. */
function threadThatWoke(world: World, id: FutureId): ThreadId | null {
  const future = world.futures.get(id)
  if (future?.what !== "executor" || future.ending !== "returned") return null
  return future.resolvedBy?.thread || null
}

/** A task pauses: what it waits for, and what the loop does now. */
export function describeSuspension(scene: Scene, head: TaskSuspended): readonly Described[] {
  return [describePause(scene.after, head), ...describeLoop(scene, head)]
}

function describePause(world: World, head: TaskSuspended): Described {
  const { task, line, awaited } = head
  const params = { task, line }
  if (line === 0) return describeLibraryPause(world, head)
  if (awaited === NOBODY) return { key: "task-suspended-for-nothing", params }
  if (world.tasks.get(awaited)) {
    return { key: "task-suspended-for-task", params: { ...params, other: awaited } }
  }
  const state = world.tasks.get(task)
  return describeFuture(world, params, state)
}

/** A task whose coroutine is the library's own, as in `create_task(asyncio.sleep(1))`. */
function describeLibraryPause(world: World, { task, awaited }: TaskSuspended): Described {
  const future = world.futures.get(awaited)
  if (future?.what === "executor") return { key: "task-awaits-call-in-library", params: { task } }
  if (future?.what !== "sleep") return { key: "task-suspended-in-library", params: { task } }
  return { key: "task-sleeps-in-library", params: { task, delay: future.delayNanos } }
}

function describeFuture(
  world: World,
  params: { readonly task: TaskId; readonly line: number },
  state: TaskState | undefined,
): Described {
  const future = state && world.futures.get(state.awaited)
  if (!future) return { key: "task-suspended", params }
  switch (future.what) {
    case "sleep":
      return { key: "task-suspended-for-sleep", params: { ...params, delay: future.delayNanos } }
    case "gather":
      return { key: "task-suspended-for-gather", params }
    case "executor": {
      const isAlone = isOnlyTask(world, params.task)
      const key = isAlone ? "task-suspended-for-executor-alone" : "task-suspended-for-executor"
      return { key, params }
    }
    case "task-group":
      return { key: "task-suspended-for-group", params }
    case "wait":
      return { key: "task-suspended-for-several", params }
    case "shield": {
      const [other] = future.parts
      if (other === undefined || !world.tasks.get(other)) return { key: "task-suspended", params }
      return { key: "task-suspended-for-task", params: { ...params, other } }
    }
    case "future":
    case "timeout":
      return { key: "task-suspended", params }
    default:
      return describeSyncWait(world, params, future)
  }
}

/** Nobody else of its kind is left, so all that the program does next is behind its `await`. */
function isOnlyTask(world: World, task: TaskId): boolean {
  return [...world.tasks.values()].every(({ id, status }) => id === task || status === "ended")
}

function describeSyncWait(
  world: World,
  params: { readonly task: TaskId; readonly line: number },
  { what, sync: id }: FutureState,
): Described {
  const state = world.syncs.get(id)
  if (!state) {
    return { key: what === "process" ? "task-suspended-for-new-process" : "task-suspended", params }
  }
  const sync = nameOfSync(world, id)
  const other = state.ownerTask
  if (what === "lock" && other !== NOBODY) {
    return { key: "task-suspended-for-lock", params: { ...params, sync, other } }
  }
  return { key: syncSentences[what] ?? "task-suspended-for-sync", params: { ...params, sync } }
}

const syncSentences: Readonly<Partial<Record<FutureKind, StepSentence>>> = {
  "queue-get": "task-suspended-for-item",
  "queue-put": "task-suspended-for-room",
  "queue-join": "task-suspended-for-done",
  event: "task-suspended-for-event",
  process: "task-suspended-for-process",
  pipe: "task-suspended-for-pipe",
  "socket-read": "task-suspended-for-socket-read",
  "socket-write": "task-suspended-for-socket-write",
  "socket-connect": "task-suspended-for-socket-connect",
  "socket-accept": "task-suspended-for-socket-accept",
  "socket-close": "task-suspended-for-socket-close",
}

function describeLoop(scene: Scene, head: TaskSuspended): readonly Described[] {
  const world = scene.after
  const next = nextTask(world, head.thread)
  if (next === head.task) return []
  if (next !== null) return [{ key: "loop-hands-over", params: { next } }]
  if (![...scene.events, ...scene.upcoming].some(isWait)) return []
  const due = nextDue(world)
  if (due === null) return [{ key: "loop-waits", params: {} }]
  return [{ key: "loop-waits-for-timer", params: { delay: Math.max(0, due - world.nanos) } }]
}

/** Whether the loop really waits: after a failure it stops although timers are set. */
function isWait(event: TraceEvent): boolean {
  if (event.kind === "thread-parked") return event.reason === "loop"
  return event.kind === "clock-advanced"
}

function nextTask(world: World, thread: number): TaskId | null {
  for (const loop of world.loops.values()) {
    if (loop.thread !== thread) continue
    for (const entry of loop.ready) {
      if (entry.kind === "task") return entry.task
      if (entry.isUser) return null
    }
  }
  return null
}

function nextDue(world: World): number | null {
  let due: number | null = null
  for (const timer of world.timers.values()) {
    if (due === null || timer.dueNanos < due) due = timer.dueNanos
  }
  return due
}
