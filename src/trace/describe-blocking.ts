/**
 * A task that makes its thread wait without `await`: the whole loop stops with it. Not an error to
 * Python, but what beginners must see: who was ready meanwhile, and how long they lost.
 */
import type { ThreadParked, TraceEvent } from "./events"
import type { TaskId, ThreadId } from "./ids"
import { NOBODY } from "./ids"
import { say } from "./scene"
import type { Scene } from "./scene"
import type { Described } from "./sentences"
import { nameOfSync, readyTasksOn } from "./who-waits"
import type { World } from "./world"

const mostNames = 3

/** The sentences about a loop's thread that parks or wakes in a task's turn; null for all else. */
export function describeBlocking(scene: Scene, head: TraceEvent): readonly Described[] | null {
  if (head.kind !== "thread-parked" && head.kind !== "thread-woken") return null
  const thread = head.kind === "thread-woken" ? head.woken : head.thread
  const task = runningTaskOn(scene.after, thread)
  if (task === NOBODY) return null
  if (head.kind === "thread-woken") {
    const line = scene.after.tasks.get(task)?.line ?? 0
    return [say("loop-unblocked", { task, line })]
  }
  return [describePark(scene.after, task, head), ...losses(scene.after, head)]
}

/** The task whose turn it is on a thread, or NOBODY. */
function runningTaskOn({ tasks }: World, thread: ThreadId): TaskId {
  for (const task of tasks.values()) {
    if (task.status === "running" && task.thread === thread) return task.id
  }
  return NOBODY
}

function describePark(world: World, task: TaskId, head: ThreadParked): Described {
  switch (head.reason) {
    case "sleep":
      return say("loop-blocked-by-sleep", { task, delay: delayOf(head) })
    case "disk":
      return say("loop-blocked-by-disk", { task })
    case "pipe":
      return say("loop-blocked-by-pipe", { task })
    case "network":
      return say("loop-blocked-by-network", { task })
    case "process":
      return say("loop-blocked-by-process", { task, process: nameOfSync(world, head.subject) })
    case "join":
      return say("loop-blocked-by-thread", { task, thread: head.subject })
    case "lock":
    case "signal":
    case "notify":
    case "loop":
      return say("loop-blocked", { task })
  }
}

function losses(world: World, head: ThreadParked): readonly Described[] {
  if (head.reason !== "sleep") return []
  const tasks = readyTasksOn(world, head.thread)
  const { length: count } = tasks
  const delay = delayOf(head)
  if (count === 0) return []
  return [
    count > mostNames
      ? say("many-ready-lose", { count, delay })
      : say("ready-lose", { tasks, count, delay }),
  ]
}

function delayOf({ dueNanos, nanos }: ThreadParked): number {
  return Math.max(0, dueNanos - nanos)
}
