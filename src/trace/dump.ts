/**
 * A recording as text, an event a line, for tests and the terminal: `1.0s task1 wakes up`. English
 * and stable, not for readers of notes; those get sentences from `src/locale`.
 */
import { assertNever } from "../base/assert"
import type { Doer } from "./event-writer"
import type { EventKind, TraceEvent } from "./events"
import type { EventIndex, FutureId, SyncId, TaskId, ThreadId } from "./ids"
import { NOBODY } from "./ids"
import { taskLabel } from "./labels"
import type { Recording } from "./recording"
import { syncClasses } from "./who-waits"

/** Which events a dump shows. */
export interface DumpOptions {
  readonly only?: readonly EventKind[]
}

/** The recording as text; without `only`, every event. */
export function dumpRecording(recording: Recording, options: DumpOptions = {}): string {
  const names = new Names()
  const lines: string[] = []
  for (let index: EventIndex = 0; index < recording.events.length; index++) {
    const event = recording.events.at(index)
    names.learn(event)
    if (options.only && !options.only.includes(event.kind)) continue
    lines.push(`${secondsOf(event.nanos)} ${phraseOf(event, names)}`)
  }
  return lines.join("\n")
}

/** Virtual time as dumps write it: seconds with one to three decimals. */
export function secondsOf(nanos: number): string {
  if (!Number.isFinite(nanos)) return "forever"
  const [whole = "0", decimals = ""] = (nanos / 1e9).toFixed(3).split(".")
  return `${whole}.${decimals.replace(/0{1,2}$/, "")}s`
}

/** What ids are called, learned from the events that create them. */
class Names {
  private readonly futures = new Map<FutureId, string>()
  private readonly threads = new Map<ThreadId, string>()
  private readonly syncs = new Map<SyncId, string>()

  learn(event: TraceEvent): void {
    if (event.kind === "task-created") this.futures.set(event.task, taskLabel(event))
    else if (event.kind === "thread-created") this.threads.set(event.child, event.name)
    else if (event.kind === "sync-created") {
      this.syncs.set(event.sync, event.name || syncClasses[event.what])
    } else if (event.kind === "future-created") {
      const sync = event.sync === NOBODY ? "" : ` of ${this.sync(event.sync)}`
      const length = event.what === "sleep" ? ` ${secondsOf(event.delayNanos)}` : ""
      this.futures.set(event.future, `${event.what}${length}${sync}`)
    }
  }

  future(id: FutureId): string {
    return this.futures.get(id) ?? `future ${id}`
  }

  thread(id: ThreadId): string {
    return this.threads.get(id) ?? `thread ${id}`
  }

  sync(id: SyncId): string {
    return this.syncs.get(id) ?? `sync ${id}`
  }

  /** Who resolved or cancelled something: a timer, a task, or the thread that asked for it. */
  doer({ by, timer, from }: Doer): string {
    return timer === NOBODY ? this.actor(from, by) : `timer ${timer}`
  }

  /** Who acts: the task, or the thread when no task does. */
  actor(thread: ThreadId, task: TaskId): string {
    return task === NOBODY ? this.thread(thread) : this.future(task)
  }
}

/** How often the owner of an RLock holds it, where that is worth a word. */
function times({ kind, count }: { readonly kind: EventKind; readonly count: number }): string {
  const plain = kind === "lock-acquired" ? 1 : 0
  return count === plain ? "" : ` (${count} times)`
}

function phraseOf(event: TraceEvent, names: Names): string {
  const thread = names.thread(event.thread)
  switch (event.kind) {
    case "line-started":
      return `${names.actor(event.thread, event.task)} line ${event.line}`
    case "thread-created":
      return `${thread} starts thread ${event.name} ${event.target}`.trimEnd()
    case "thread-switched":
      return `${thread} gets the GIL`
    case "thread-parked": {
      const subject = event.reason === "join" ? ` ${names.thread(event.subject)}` : ""
      const lock = event.reason === "lock" ? ` ${names.sync(event.subject)}` : ""
      const what = event.operation === "" ? "" : ` (${event.operation})`
      const due = secondsOf(event.dueNanos)
      return `${thread} parks: ${event.reason}${subject}${lock}${what} until ${due}`
    }
    case "thread-woken":
      return `${names.thread(event.woken)} wakes`
    case "thread-ended":
      return `${thread} ends: ${event.how}`
    case "clock-advanced":
      return `clock jumps from ${secondsOf(event.fromNanos)}`
    case "loop-started":
      return `loop ${event.loop} starts on ${thread}`
    case "loop-turn-began":
      return `loop ${event.loop} turn ${event.turn}`
    case "loop-stopped":
      return `loop ${event.loop} stops`
    case "task-created":
      return `${names.actor(event.thread, event.creator)} creates ${names.future(event.task)} ${event.call}`
    case "task-readied": {
      const source = event.cause === "future" ? ` by ${names.future(event.source)}` : ""
      return `${names.future(event.task)} is ready: ${event.cause}${source}`
    }
    case "task-resumed":
      return `${names.future(event.task)} runs`
    case "task-suspended": {
      const awaited =
        event.awaited === NOBODY ? "yields" : `waits for ${names.future(event.awaited)}`
      return `${names.future(event.task)} ${awaited} at line ${event.line}`
    }
    case "await-passed": {
      const { awaited, sync } = event
      const what = awaited === NOBODY ? names.sync(sync) : names.future(awaited)
      return `${names.future(event.task)} need not wait for ${what}: ${event.how}`
    }
    case "task-cancel-requested":
      return `${names.doer(event)} cancels ${names.future(event.task)}`
    case "task-ended":
      return `${names.future(event.task)} ends: ${event.how} ${event.detail}`.trimEnd()
    case "callback-readied":
      return `callback ${event.label} is ready${event.isUser ? "" : " (library)"}`
    case "callback-began":
      return `callback ${event.callback} runs`
    case "callback-ended":
      return `callback ${event.callback} ends`
    case "timer-set":
      return `timer ${event.timer} set for ${secondsOf(event.dueNanos)} ${event.label}`.trimEnd()
    case "timer-fired":
      return `timer ${event.timer} fires`
    case "timer-cancelled":
      return `timer ${event.timer} is cancelled`
    case "future-created":
      return `future ${event.future} is ${names.future(event.future)}`
    case "future-resolved":
      return `${names.doer(event)} resolves ${names.future(event.future)}: ${event.how}`
    case "future-linked":
      return `${names.future(event.future)} ends through ${names.future(event.part)}`
    case "sync-created":
      return `${event.what} ${names.sync(event.sync)} is created${event.size > 0 ? ` for ${event.size}` : ""}`
    case "lock-acquired":
      return `${names.actor(event.thread, event.owner)} takes ${names.sync(event.sync)}${times(event)}`
    case "lock-released":
      return `${names.actor(event.thread, event.by)} lets go of ${names.sync(event.sync)}${times(event)}`
    case "sync-changed":
      return `${names.sync(event.sync)} is ${event.value} ${event.item}`.trimEnd()
    case "printed": {
      const stream = event.stream === "stderr" ? " to stderr" : ""
      const { process } = event
      const who = process === NOBODY ? names.actor(event.thread, event.task) : `process ${process}`
      return `${who} prints${stream} ${JSON.stringify(event.text)}`
    }
    case "file-touched":
      return `${thread} ${event.what} ${event.path} ${event.mode}`.trimEnd()
    case "signal-delivered":
      return `${event.name} comes`
    case "process-started":
      return `${thread} starts process ${event.process}: ${event.command}`
    case "process-ended":
      return `process ${event.process} ends: ${event.status}`
    case "core-switched":
      return event.isBusy ? `core ${event.core} runs ${thread}` : `core ${event.core} is free`
    case "exception-uncaught":
      return `${thread} uncaught at line ${event.line}: ${event.text}`
    default:
      return assertNever(event, "event")
  }
}
