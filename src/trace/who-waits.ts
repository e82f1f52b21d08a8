import type { SyncId, TaskId, ThreadId } from "./ids"
import type { TaskState, World } from "./world"

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
