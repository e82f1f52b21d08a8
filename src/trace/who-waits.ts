import type { FutureKind } from "./events"
import { NOBODY } from "./ids"
import type { EventIndex, FutureId, SyncId, TaskId, ThreadId } from "./ids"
import type { TaskState, ThreadState, World } from "./world"

/** The place of a ready task in its loop's queue, from 1; what only the library put there is not counted. */
export function placeOf(world: World, task: TaskId): number {
  for (const loop of world.loops.values()) {
    let place = 0
    for (const entry of loop.ready) {
      if (entry.kind === "task" || entry.isUser) place++
      if (entry.kind === "task" && entry.task === task) return place
    }
  }
  return 1
}

/** The tasks in the ready queue of a thread's loop, next first. */
export function readyTasksOn(world: World, thread: ThreadId): readonly TaskId[] {
  const loops = [...world.loops.values()].filter(loop => loop.thread === thread)
  return loops.flatMap(({ ready }) =>
    ready.flatMap(entry => (entry.kind === "task" ? [entry.task] : [])),
  )
}

/** The task that waits directly for another one, the first created if there are several. */
export function waiterOf(world: World, task: TaskId): TaskId | null {
  for (const state of world.tasks.values()) {
    if (state.status === "waiting" && state.awaited === task) return state.id
  }
  return null
}

/** A task that waits at a lock, queue, ..., or (then `task` is NOBODY) a thread outside of any task. */
export interface Waiter {
  readonly task: TaskId
  readonly thread: ThreadId
  /** What for: `lock` for its turn with a lock, `notify` in a Condition, `queue-get`, ... */
  readonly what: FutureKind | "notify"
  /** Since which event. */
  readonly since: EventIndex
}

/** Who waits at a lock, event, queue, ..., in the order in which they came. */
export function waitersOf(world: World, sync: SyncId): readonly Waiter[] {
  return [...waitingTasks(world, sync), ...waitingThreads(world, sync)].sort(
    (left, right) => left.since - right.since,
  )
}

function* waitingTasks(world: World, sync: SyncId): Iterable<Waiter> {
  for (const { id: task, thread, status, awaited, since } of world.tasks.values()) {
    const future = status === "waiting" ? world.futures.get(awaited) : undefined
    if (future?.sync === sync && future.ending === null)
      yield { task, thread, what: future.what, since }
  }
}

function* waitingThreads(world: World, sync: SyncId): Iterable<Waiter> {
  for (const { id: thread, wait, since } of world.threads.values()) {
    if (wait?.subject !== sync || (wait.reason !== "lock" && wait.reason !== "notify")) continue
    yield { task: NOBODY, thread, what: wait.reason, since }
  }
}

/**
 * Whom a task waits for, down to the leaf: tasks, and at the end the future that somebody or
 * something has to resolve. Of what `gather` or a group put together, the first that has not ended
 * is followed. A circle ends where it began.
 */
export function waitChainOf(world: World, task: TaskId): readonly FutureId[] {
  const chain: FutureId[] = []
  let next: FutureId = task
  while (next !== NOBODY && !chain.includes(next)) {
    chain.push(next)
    const state = world.tasks.get(next)
    if (state) next = state.status === "waiting" ? state.awaited : NOBODY
    else next = firstOpenPart(world, next)
  }
  return chain
}

function firstOpenPart(world: World, future: FutureId): FutureId {
  for (const part of world.futures.get(future)?.parts ?? []) {
    const isOpen = (world.tasks.get(part) ?? world.futures.get(part))?.ending === null
    if (isOpen) return part
  }
  return NOBODY
}

/** True for a thread of an executor that has nothing to do: it waits for the next call. */
export function isIdleWorker({ target, creator, wait }: ThreadState): boolean {
  // The library's own threads have no target, and its own locks no identity.
  const isOfExecutor = target === "" && creator !== NOBODY
  return isOfExecutor && wait?.reason === "lock" && wait.subject === NOBODY
}

/** What a waiting task's lock, event or queue is called: its variable, or else its class. */
export function syncNameOf(world: World, state: TaskState): string | null {
  const future = world.futures.get(state.awaited)
  const sync = future && world.syncs.get(future.sync)
  return sync ? nameOfSync(world, sync.id) : null
}

/** What a lock, event or queue is called: its variable, or else its class. */
export function nameOfSync(world: World, sync: SyncId): string {
  const state = world.syncs.get(sync)
  return state ? state.name || syncClasses[state.what] : syncClasses.lock
}

/** Python's names of what tasks and threads wait at. */
export const syncClasses = {
  lock: "Lock",
  "thread-lock": "Lock",
  event: "Event",
  condition: "Condition",
  semaphore: "Semaphore",
  queue: "Queue",
  "reentrant-lock": "RLock",
  barrier: "Barrier",
  process: "Popen",
  connection: "StreamWriter",
  server: "Server",
} as const
