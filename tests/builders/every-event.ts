import { eventKinds } from "../../src/trace/event-kinds"
import type { EventKind, TraceEvent } from "../../src/trace/events"

const base = { nanos: 1234567890123, thread: 3 }

/** One event of every kind, every field with a value of its own. */
const byKind: { readonly [Kind in EventKind]: Extract<TraceEvent, { kind: Kind }> } = {
  "line-started": { kind: "line-started", ...base, code: 2, line: 17, task: 5 },
  "thread-created": { kind: "thread-created", ...base, child: 4, name: "a", target: "f(1)" },
  "thread-switched": { kind: "thread-switched", ...base },
  "thread-parked": {
    kind: "thread-parked",
    ...base,
    reason: "join",
    subject: 4,
    dueNanos: Infinity,
  },
  "thread-woken": { kind: "thread-woken", ...base, woken: 4 },
  "thread-ended": { kind: "thread-ended", ...base, how: "raised" },
  "clock-advanced": { kind: "clock-advanced", ...base, fromNanos: 1e9 },
  "loop-started": { kind: "loop-started", ...base, loop: 1 },
  "loop-turn-began": { kind: "loop-turn-began", ...base, loop: 1, turn: 9 },
  "loop-stopped": { kind: "loop-stopped", ...base, loop: 1 },
  "task-created": {
    kind: "task-created",
    ...base,
    task: 6,
    creator: 5,
    name: "Task-2",
    call: "g('é')",
    variable: "tarefa",
  },
  "task-readied": { kind: "task-readied", ...base, task: 6, cause: "timer", source: 8 },
  "task-resumed": { kind: "task-resumed", ...base, task: 6 },
  "task-suspended": { kind: "task-suspended", ...base, task: 6, awaited: 7, line: 21, code: 2 },
  "task-cancel-requested": {
    kind: "task-cancel-requested",
    ...base,
    task: 6,
    by: -1,
    timer: 8,
    from: 2,
  },
  "task-ended": { kind: "task-ended", ...base, task: 6, how: "cancelled", detail: "x" },
  "callback-readied": {
    kind: "callback-readied",
    ...base,
    callback: 2,
    label: "print",
    isUser: true,
  },
  "callback-began": { kind: "callback-began", ...base, callback: 2 },
  "callback-ended": { kind: "callback-ended", ...base, callback: 2 },
  "timer-set": { kind: "timer-set", ...base, timer: 8, dueNanos: 2.5e9, future: 7, label: "s" },
  "timer-fired": { kind: "timer-fired", ...base, timer: 8 },
  "timer-cancelled": { kind: "timer-cancelled", ...base, timer: 8 },
  "future-created": {
    kind: "future-created",
    ...base,
    future: 7,
    what: "queue-get",
    sync: 1,
    delayNanos: 5e8,
  },
  "future-resolved": {
    kind: "future-resolved",
    ...base,
    future: 7,
    how: "returned",
    by: 6,
    timer: 8,
    from: 2,
  },
  "future-linked": { kind: "future-linked", ...base, future: 7, part: 6 },
  "sync-created": { kind: "sync-created", ...base, sync: 1, what: "queue", name: "fila", size: 5 },
  "lock-acquired": { kind: "lock-acquired", ...base, sync: 2, owner: 6, count: 3 },
  "lock-released": { kind: "lock-released", ...base, sync: 2, by: 6, count: 1 },
  "sync-changed": { kind: "sync-changed", ...base, sync: 1, value: 3, item: "'pão'", place: 2 },
  printed: { kind: "printed", ...base, stream: "stderr", text: "olá\n", task: 6, process: 3 },
  "signal-delivered": { kind: "signal-delivered", ...base, name: "SIGINT" },
  "process-started": { kind: "process-started", ...base, process: 3, command: "sleep 1" },
  "process-ended": { kind: "process-ended", ...base, process: 3, status: -15 },
  "file-touched": { kind: "file-touched", ...base, what: "closed", path: "a.txt", mode: "w" },
  "exception-uncaught": { kind: "exception-uncaught", ...base, text: "E: x", line: 11 },
}

/** The events, in the order of their numbers. */
export const everyEvent: readonly TraceEvent[] = eventKinds.map(kind => byKind[kind])
