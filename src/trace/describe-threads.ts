import { shortened } from "./scene"
import type { Scene } from "./scene"
import type { ProcessEnded, ThreadCreated, ThreadParked, TraceEvent } from "./events"
import type { SyncId, ThreadId } from "./ids"
import type { Described } from "./sentences"
import { isIdleWorker, nameOfSync } from "./who-waits"
import type { World } from "./world"

/** The sentences about a step that a thread makes; none for events that are no step. */
export function describeThreadEvent(scene: Scene, head: TraceEvent): readonly Described[] {
  const { thread } = head
  switch (head.kind) {
    case "thread-created":
      return [describeThread(head)]
    case "thread-switched":
      return [describeSwitch(scene, thread), ...gilNews(scene.after, false)]
    case "thread-parked":
      return [describePark(scene.after, head)]
    case "thread-woken": {
      const { woken } = head
      const line = scene.after.threads.get(woken)?.line ?? 0
      if (scene.after.threads.size === 1) return [{ key: "program-woke", params: { line } }]
      if (scene.after.runningThread !== woken || line === 0 || isBetweenTurns(scene.after, woken)) {
        return [{ key: "thread-woke", params: { thread: woken } }]
      }
      return [{ key: "thread-woke-and-runs", params: { thread: woken, line } }]
    }
    case "thread-ended":
      return describeEnd(scene, thread, head.how === "raised")
    case "signal-delivered":
      return [{ key: "signal-came", params: { name: head.name } }]
    case "printed": {
      const process = nameOfSync(scene.after, head.process)
      return [{ key: "process-prints", params: { process, text: shortened(head.text).trim() } }]
    }
    case "process-ended":
      return [describeProcess(scene.after, head)]
    default:
      return []
  }
}

function describeProcess(world: World, { process: id, status }: ProcessEnded): Described {
  const process = nameOfSync(world, id)
  if (status === 0) return { key: "process-returned", params: { process } }
  if (status > 0) return { key: "process-failed", params: { process, status } }
  return { key: "process-killed", params: { process, signal: -status } }
}

const longestTarget = 24

/** A thread without a name of its own is called by what it runs: that is not said twice. */
function describeThread({ thread, child, name, target }: ThreadCreated): Described {
  const params = { creator: thread, thread: child }
  if (target === "" || /^Thread-\d+/.test(name)) return { key: "thread-started", params }
  const call = closed(shortened(target, longestTarget))
  return { key: "thread-created", params: { ...params, target: call } }
}

/** A call that was cut short ends like one. */
function closed(call: string): string {
  return call.endsWith("…") ? `${call})` : call
}

/** Said at a thread's first line with the GIL, where there is more to say than when it got it. */
export function fullGilNews({ before, after, previous }: Scene): readonly Described[] {
  if (previous !== "thread-switched") return []
  const news = gilNews(after, true)
  return JSON.stringify(news) === JSON.stringify(gilNews(before, false)) ? [] : news
}

/** Who wants the GIL and who sleeps without needing it; only one of them unless there is room. */
function gilNews(world: World, hasRoom: boolean): readonly Described[] {
  const others = [...world.threads.values()].filter(({ id }) => id !== world.runningThread)
  const wants = others.find(({ status }) => status === "ready")
  const sleeps = others.find(({ wait }) => wait?.reason === "sleep")
  if (wants && sleeps && hasRoom) {
    return [
      { key: "thread-wants-gil-other-sleeps", params: { thread: wants.id, other: sleeps.id } },
    ]
  }
  if (wants) return [{ key: "thread-wants-gil", params: { thread: wants.id } }]
  if (sleeps) return [{ key: "thread-sleeps-without-gil", params: { other: sleeps.id } }]
  return []
}

function describeSwitch(scene: Scene, thread: ThreadId): Described {
  const before = scene.before.threads.get(thread)?.line ?? 0
  const line = scene.after.threads.get(thread)?.line ?? 0
  if (isBetweenTurns(scene.after, thread)) return { key: "loop-gets-gil", params: { thread } }
  if (line === 0) return { key: "thread-gets-gil", params: { thread } }
  return { key: before === 0 ? "thread-began" : "thread-switched", params: { thread, line } }
}

/** True for the thread of a loop in which no task has its turn: it stands on no line. */
function isBetweenTurns({ loops, tasks }: World, thread: ThreadId): boolean {
  const isLooping = [...loops.values()].some(loop => loop.thread === thread && loop.isRunning)
  const hasTurn = [...tasks.values()].some(
    task => task.status === "running" && task.thread === thread,
  )
  return isLooping && !hasTurn
}

function describePark(world: World, head: ThreadParked): Described {
  const { thread, reason, subject } = head
  const isAlone = world.threads.size === 1
  switch (reason) {
    case "sleep": {
      const delay = Math.max(0, head.dueNanos - head.nanos)
      if (isAlone) return { key: "program-slept", params: { delay } }
      return { key: "thread-slept", params: { thread, delay } }
    }
    case "join":
      return { key: "thread-joins", params: { thread, other: subject } }
    case "disk":
      if (isAlone) return { key: "program-waits-disk", params: {} }
      return { key: "thread-waits-disk", params: { thread } }
    case "network":
      if (isAlone) return { key: "program-waits-network", params: {} }
      return { key: "thread-waits-network", params: { thread } }
    case "process": {
      const process = nameOfSync(world, subject)
      if (isAlone) return { key: "program-waits-process", params: { process } }
      return { key: "thread-waits-process", params: { thread, process } }
    }
    case "pipe":
      if (isAlone) return { key: "program-waits-pipe", params: {} }
      return { key: "thread-waits-pipe", params: { thread } }
    case "signal":
      if (isAlone) return { key: "program-waits-signal", params: {} }
      return { key: "thread-waits-signal", params: { thread } }
    case "lock":
    case "notify":
    case "loop":
      return describeLockWait(world, thread, subject)
  }
}

/** A lock is found taken; an Event, Queue, ... is waited for; what only the library knows has no name. */
function describeLockWait(world: World, thread: ThreadId, subject: SyncId): Described {
  const sync = world.syncs.get(subject)
  if (!sync) {
    const state = world.threads.get(thread)
    const isIdle = state !== undefined && isIdleWorker(state)
    return { key: isIdle ? "thread-waits-work" : "thread-waits-others", params: { thread } }
  }
  const name = nameOfSync(world, subject)
  if (sync.what === "thread-lock")
    return { key: "thread-waits-lock", params: { thread, lock: name } }
  return { key: "thread-waits-sync", params: { thread, sync: name } }
}

function describeEnd(scene: Scene, thread: ThreadId, isRaised: boolean): readonly Described[] {
  const isLast = [...scene.after.threads.values()].every(({ status }) => status === "ended")
  if (thread === 0 && isLast)
    return [{ key: isRaised ? "program-raised" : "program-ended", params: {} }]
  const ended: Described = {
    key: isRaised ? "thread-raised" : "thread-returned",
    params: { thread },
  }
  const woken = scene.events.find(event => event.kind === "thread-woken")
  if (woken?.kind !== "thread-woken") return [ended]
  return [ended, { key: "joined-thread-wants-gil", params: { thread: woken.woken, other: thread } }]
}
