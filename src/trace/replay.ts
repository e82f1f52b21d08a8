/**
 * What each event does to the world: one case per kind. Replaying the events up to *i* gives the
 * world after *i*; `timeline.ts` makes that fast in both directions.
 */
import { assertNever } from "../base/assert"
import type { EventKind, TraceEvent } from "./events"
import type { EventIndex, TaskId, ThreadId } from "./ids"
import { NOBODY } from "./ids"
import { PersistentList } from "./persistent-list"
import { isIdleWorker } from "./who-waits"
import type { Doer, Holder } from "./world"
import type { WorldDraft } from "./world-draft"

/** What only the thread that holds the GIL does. */
const doneByRunner: ReadonlySet<EventKind> = new Set([
  "line-started",
  "loop-turn-began",
  "timer-fired",
  "callback-began",
  "task-resumed",
  "printed",
] as const)

/** Carries out `event`, which is number `index` of its recording. */
export function applyEvent(draft: WorldDraft, event: TraceEvent, index: EventIndex): void {
  draft.eventIndex = index
  draft.nanos = event.nanos
  const { thread } = event
  // A single thread's return from its wait is not worth an event of its own to the recorder.
  if (draft.runningThread !== thread && doneByRunner.has(event.kind)) draft.switchTo(thread)
  switch (event.kind) {
    case "line-started":
      return lineStarted(draft, event)
    case "thread-created":
      return threadCreated(draft, event)
    case "thread-switched":
      return draft.switchTo(thread)
    case "thread-parked": {
      const { reason, subject, dueNanos, operation } = event
      draft.threads.change(thread, state => {
        state.status = "waiting"
        state.since = index
        state.wait = { reason, subject, dueNanos, operation }
        // Its call is over: who waits for the next one stands on no line of the program.
        if (isIdleWorker(state)) state.line = 0
      })
      if (reason === "loop") draft.changeLoop(thread, loop => void (loop.phase = "idle"))
      return draft.releaseGil(thread)
    }
    case "thread-woken":
      return draft.threads.change(event.woken, state => {
        state.status = "ready"
        state.since = index
        state.wait = null
      })
    case "thread-ended":
      draft.threads.change(thread, state => {
        state.status = "ended"
        state.since = index
        state.wait = null
        state.ending = event.how
      })
      return draft.releaseGil(thread)
    case "clock-advanced":
    case "await-passed":
      return
    case "loop-started":
      return draft.startLoop(event.loop, thread)
    case "loop-turn-began":
      return draft.changeLoop(thread, loop => {
        loop.turn = event.turn
        loop.phase = "ready"
      })
    case "loop-stopped":
      return draft.changeLoop(thread, loop => {
        loop.isRunning = false
        loop.phase = "idle"
      })
    case "task-created":
      return taskCreated(draft, event)
    case "task-readied":
      return taskReadied(draft, event)
    case "task-resumed":
      return taskResumed(draft, event)
    case "task-suspended":
      return taskSuspended(draft, event)
    case "task-cancel-requested":
      return draft.tasks.change(event.task, state => {
        state.isCancelRequested = true
        state.cancelledBy = doerOf(event)
      })
    case "task-ended":
      return taskEnded(draft, event)
    case "callback-readied": {
      const { callback, label, isUser } = event
      return draft.enqueue(thread, { kind: "callback", callback, label, isUser })
    }
    case "callback-began": {
      const { callback } = event
      draft.dequeue(thread, entry => entry.kind === "callback" && entry.callback === callback)
      return draft.changeLoop(thread, loop => void (loop.phase = "run"))
    }
    case "callback-ended":
      return
    case "timer-set": {
      const { timer, dueNanos, future, label } = event
      const setNanos = event.nanos
      return draft.timers.set(timer, { id: timer, setNanos, dueNanos, future, label })
    }
    case "timer-fired":
      draft.timers.delete(event.timer)
      return draft.changeLoop(thread, loop => void (loop.phase = "timers"))
    case "timer-cancelled":
      return draft.timers.delete(event.timer)
    case "future-created": {
      const { future, what, sync, delayNanos } = event
      const fresh = { parts: PersistentList.empty, ending: null, resolvedBy: null }
      return draft.futures.set(future, { id: future, what, sync, delayNanos, ...fresh })
    }
    case "future-resolved":
      return draft.futures.change(event.future, state => {
        state.ending = event.how
        state.resolvedBy = doerOf(event)
      })
    case "future-linked":
      return draft.futures.change(event.future, state => {
        state.parts = state.parts.insert(state.parts.length, event.part)
      })
    case "sync-created":
      return syncCreated(draft, event)
    case "lock-acquired":
      return lockAcquired(draft, event)
    case "lock-released":
      return lockReleased(draft, event)
    case "sync-changed":
      return syncChanged(draft, event)
    case "printed": {
      const { nanos, stream, text, task, process } = event
      return draft.addOutput({ eventIndex: index, nanos, stream, text, task, thread, process })
    }
    case "process-started":
      return processStarted(draft, event)
    case "file-touched":
    case "signal-delivered":
    case "process-ended":
    case "core-switched":
    case "exception-uncaught":
      return
    default:
      return assertNever(event, "event")
  }
}

type EventOf<Kind extends TraceEvent["kind"]> = Extract<TraceEvent, { kind: Kind }>

function lineStarted(draft: WorldDraft, event: EventOf<"line-started">): void {
  const { thread, task, code, line } = event
  draft.threads.change(thread, state => {
    state.line = line
    state.code = code
  })
  draft.tasks.change(task, state => {
    state.line = line
    state.code = code
  })
}

function threadCreated(draft: WorldDraft, event: EventOf<"thread-created">): void {
  const { child, name, target } = event
  draft.threads.set(child, {
    id: child,
    name,
    target,
    creator: child === event.thread ? NOBODY : event.thread,
    status: "ready",
    since: draft.eventIndex,
    wait: null,
    line: 0,
    code: NOBODY,
    ending: null,
  })
}

function taskCreated(draft: WorldDraft, event: EventOf<"task-created">): void {
  const { task, creator, name, call, variable, thread } = event
  draft.tasks.set(task, {
    id: task,
    name,
    call,
    variable,
    creator,
    thread,
    status: "ready",
    since: draft.eventIndex,
    isFresh: true,
    readyCause: null,
    readySource: NOBODY,
    awaited: NOBODY,
    line: 0,
    code: NOBODY,
    isCancelRequested: false,
    cancelledBy: null,
    ending: null,
    detail: "",
  })
}

function taskReadied(draft: WorldDraft, event: EventOf<"task-readied">): void {
  const { task, cause, source } = event
  draft.tasks.change(task, state => {
    state.status = "ready"
    state.since = draft.eventIndex
    state.awaited = NOBODY
    state.readyCause = cause
    state.readySource = source
  })
  draft.enqueue(draft.tasks.get(task)?.thread ?? event.thread, { kind: "task", task })
}

function taskResumed(draft: WorldDraft, event: EventOf<"task-resumed">): void {
  const { task, thread } = event
  draft.tasks.change(task, state => {
    state.status = "running"
    state.since = draft.eventIndex
    state.isFresh = false
    state.awaited = NOBODY
    state.readyCause = null
    state.readySource = NOBODY
    state.isCancelRequested = false
  })
  draft.dequeue(thread, entry => entry.kind === "task" && entry.task === task)
  draft.changeLoop(thread, loop => {
    loop.phase = "run"
    loop.running = task
  })
  draft.runningTask = task
}

function taskSuspended(draft: WorldDraft, event: EventOf<"task-suspended">): void {
  const { task, awaited, line, code } = event
  draft.tasks.change(task, state => {
    state.status = "waiting"
    state.since = draft.eventIndex
    state.awaited = awaited
    state.line = line
    state.code = code
  })
  draft.stopRunning(task)
}

function taskEnded(draft: WorldDraft, event: EventOf<"task-ended">): void {
  const { task, how, detail, line } = event
  draft.tasks.change(task, state => {
    if (line > 0) state.line = line
    state.status = "ended"
    state.since = draft.eventIndex
    state.awaited = NOBODY
    state.ending = how
    state.detail = detail
  })
  draft.stopRunning(task)
}

function doerOf(event: EventOf<"future-resolved" | "task-cancel-requested">): Doer {
  return { task: event.by, timer: event.timer, thread: event.from }
}

function processStarted(draft: WorldDraft, event: EventOf<"process-started">): void {
  const { process: sync, command: name, ...base } = event
  syncCreated(draft, { ...base, kind: "sync-created", sync, what: "process", name, size: 0 })
}

function syncCreated(draft: WorldDraft, event: EventOf<"sync-created">): void {
  const { sync, what, name, size } = event
  const nobody = { ownerTask: NOBODY, ownerThread: NOBODY, isTaken: false, holders: [] }
  draft.syncs.set(sync, {
    id: sync,
    what,
    name,
    size,
    ...nobody,
    value: 0,
    items: PersistentList.empty,
  })
}

function lockAcquired(draft: WorldDraft, event: EventOf<"lock-acquired">): void {
  const { sync, owner: task, thread, count } = event
  draft.syncs.change(sync, state => {
    const others =
      count > 1 ? state.holders.filter(one => !isSame(one, task, thread)) : state.holders
    state.holders = [...others, { task, thread, count }]
    if (state.what === "semaphore") return
    state.isTaken = true
    state.ownerTask = task
    state.ownerThread = task === NOBODY ? thread : NOBODY
  })
}

function lockReleased(draft: WorldDraft, event: EventOf<"lock-released">): void {
  const { sync, by, thread, count } = event
  draft.syncs.change(sync, state => {
    // A lock may be released by who never took it; then the first holder goes.
    const at = Math.max(
      state.holders.findIndex(one => isSame(one, by, thread)),
      0,
    )
    const left = state.holders[at]
    state.holders = state.holders.filter(one => one !== left)
    if (left && count > 0) state.holders = [{ ...left, count }, ...state.holders]
    if (state.holders.length > 0) return
    state.isTaken = false
    state.ownerTask = NOBODY
    state.ownerThread = NOBODY
  })
}

function isSame(holder: Holder, task: TaskId, thread: ThreadId): boolean {
  return holder.task === task && holder.thread === thread
}

function syncChanged(draft: WorldDraft, event: EventOf<"sync-changed">): void {
  const { sync, value, item, place } = event
  draft.syncs.change(sync, state => {
    if (item === "") {
      // A queue that was emptied at once.
      if (state.what === "queue" && value === 0) state.items = PersistentList.empty
    } else if (value > state.value) {
      state.items = state.items.insert(place < 0 ? state.items.length : place, item)
    } else {
      // What was changed in the queue is not found by its text: then it was the first.
      state.items = state.items.remove(Math.max(state.items.placeOf(item), 0))
    }
    state.value = value
  })
}
