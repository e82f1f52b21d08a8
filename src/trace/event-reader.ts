import { assertNever } from "../base/assert"
import {
  endings,
  eventKinds,
  fileTouches,
  futureKinds,
  readyCauses,
  streams,
  syncKinds,
  threadWaits,
} from "./event-kinds"
import type { TraceEvent } from "./events"

/** The columns an event is read from that has a row of its own; `other-events.ts` says what they hold. */
export interface EventRows {
  readonly kinds: Uint8Array
  readonly nanos: Float64Array
  readonly threads: Int32Array
  readonly a: Int32Array
  readonly b: Int32Array
  readonly c: Int32Array
  readonly d: Int32Array
  readonly x: Float64Array
  readonly texts: readonly string[]
}

/** The event in one row as an object; the counterpart of `EventWriter`. */
export function eventAt(table: EventRows, row: number): TraceEvent {
  const kind = eventKinds[table.kinds[row]!]!
  const base = { nanos: table.nanos[row]!, thread: table.threads[row]! }
  const a = table.a[row]!
  const b = table.b[row]!
  const c = table.c[row]!
  const d = table.d[row]!
  const x = table.x[row]!
  const texts = table.texts
  switch (kind) {
    case "line-started":
      return { kind, ...base, task: a, code: b, line: c }
    case "thread-created":
      return { kind, ...base, child: a, name: texts[b]!, target: texts[c]!, process: d - 1 }
    case "thread-switched":
      return { kind, ...base }
    case "thread-parked":
      return {
        kind,
        ...base,
        reason: threadWaits[a]!,
        subject: b,
        dueNanos: x,
        operation: c === 0 ? "" : texts[c - 1]!,
      }
    case "thread-woken":
      return { kind, ...base, woken: a }
    case "thread-ended":
      return { kind, ...base, how: endings[a]! }
    case "clock-advanced":
      return { kind, ...base, fromNanos: x }
    case "loop-started":
      return { kind, ...base, loop: a }
    case "loop-turn-began":
      return { kind, ...base, loop: a, turn: b }
    case "loop-stopped":
      return { kind, ...base, loop: a }
    case "task-created": {
      const words = { name: texts[c]!, call: texts[d]!, variable: texts[x]! }
      return { kind, ...base, task: a, creator: b, ...words }
    }
    case "task-readied":
      return { kind, ...base, task: a, cause: readyCauses[b]!, source: c }
    case "task-resumed":
      return { kind, ...base, task: a }
    case "task-suspended":
      return { kind, ...base, task: a, awaited: b, line: c, code: d }
    case "await-passed":
      return { kind, ...base, task: a, awaited: b, sync: c, how: endings[d]! }
    case "task-cancel-requested":
      return { kind, ...base, task: a, by: b, timer: c, from: d }
    case "task-ended":
      return { kind, ...base, task: a, how: endings[b]!, detail: texts[c]!, line: d }
    case "callback-readied":
      return { kind, ...base, callback: a, label: texts[b]!, isUser: c === 1 }
    case "callback-began":
      return { kind, ...base, callback: a }
    case "callback-ended":
      return { kind, ...base, callback: a }
    case "timer-set":
      return { kind, ...base, timer: a, dueNanos: x, future: b, label: texts[c]! }
    case "timer-fired":
      return { kind, ...base, timer: a }
    case "timer-cancelled":
      return { kind, ...base, timer: a }
    case "future-created":
      return { kind, ...base, future: a, what: futureKinds[b]!, sync: c, delayNanos: x }
    case "future-resolved":
      return { kind, ...base, future: a, how: endings[b]!, by: c, timer: d, from: x }
    case "future-linked":
      return { kind, ...base, future: a, part: b }
    case "sync-created":
      return { kind, ...base, sync: a, what: syncKinds[b]!, name: texts[c]!, size: d }
    case "lock-acquired":
      return { kind, ...base, sync: a, owner: b, count: c }
    case "lock-released":
      return { kind, ...base, sync: a, by: b, count: c }
    case "sync-changed": {
      const item = c < 0 ? String(~c) : texts[c]!
      return { kind, ...base, sync: a, value: b, item, place: d, isAwaited: x === 1 }
    }
    case "printed":
      return { kind, ...base, stream: streams[a]!, text: texts[b]!, task: c, process: d }
    case "file-touched":
      return { kind, ...base, what: fileTouches[a]!, path: texts[b]!, mode: texts[c]! }
    case "signal-delivered":
      return { kind, ...base, name: texts[a]! }
    case "process-started":
      return { kind, ...base, process: a, command: texts[b]! }
    case "process-ended":
      return { kind, ...base, process: a, status: b }
    case "core-switched":
      return { kind, ...base, core: a, isBusy: b === 1 }
    case "exception-uncaught":
      return { kind, ...base, text: texts[a]!, line: b }
    default:
      return assertNever(kind, "event kind")
  }
}
