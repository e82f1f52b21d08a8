/**
 * Numbers for everything a row holds by name: event kinds and the small unions inside events. The
 * position in its list is the number; lists only ever grow at the end, so saved recordings stay
 * readable.
 */
import type { Ending, EventKind, FutureKind, Printed, ReadyCause, SyncKind } from "./events"
import type { FileTouched, ThreadWait } from "./events"

/** Every event kind; its position is its number in the `kinds` column. */
export const eventKinds = [
  "line-started",
  "thread-created",
  "thread-switched",
  "thread-parked",
  "thread-woken",
  "thread-ended",
  "clock-advanced",
  "loop-started",
  "loop-turn-began",
  "loop-stopped",
  "task-created",
  "task-readied",
  "task-resumed",
  "task-suspended",
  "task-cancel-requested",
  "task-ended",
  "callback-readied",
  "callback-began",
  "callback-ended",
  "timer-set",
  "timer-fired",
  "timer-cancelled",
  "future-created",
  "future-resolved",
  "sync-created",
  "lock-acquired",
  "lock-released",
  "sync-changed",
  "printed",
  "file-touched",
  "exception-uncaught",
  "future-linked",
  "signal-delivered",
  "process-started",
  "process-ended",
  "core-switched",
  "await-passed",
] as const satisfies readonly EventKind[]

/** The number of each kind; a kind without one does not compile. */
export const kindNumbers: Readonly<Record<EventKind, number>> = {
  "line-started": 0,
  "thread-created": 1,
  "thread-switched": 2,
  "thread-parked": 3,
  "thread-woken": 4,
  "thread-ended": 5,
  "clock-advanced": 6,
  "loop-started": 7,
  "loop-turn-began": 8,
  "loop-stopped": 9,
  "task-created": 10,
  "task-readied": 11,
  "task-resumed": 12,
  "task-suspended": 13,
  "task-cancel-requested": 14,
  "task-ended": 15,
  "callback-readied": 16,
  "callback-began": 17,
  "callback-ended": 18,
  "timer-set": 19,
  "timer-fired": 20,
  "timer-cancelled": 21,
  "future-created": 22,
  "future-resolved": 23,
  "sync-created": 24,
  "lock-acquired": 25,
  "lock-released": 26,
  "sync-changed": 27,
  printed: 28,
  "file-touched": 29,
  "exception-uncaught": 30,
  "future-linked": 31,
  "signal-delivered": 32,
  "process-started": 33,
  "process-ended": 34,
  "core-switched": 35,
  "await-passed": 36,
}

/** Numbers of the ways to end. */
export const endings = ["returned", "raised", "cancelled"] as const satisfies readonly Ending[]

/** Numbers of what a thread waits for. */
export const threadWaits = [
  "sleep",
  "join",
  "lock",
  "loop",
  "disk",
  "network",
  "notify",
  "process",
  "signal",
  "pipe",
] as const satisfies readonly ThreadWait[]

/** Numbers of why a task is ready. */
export const readyCauses = [
  "created",
  "timer",
  "future",
  "yielded",
  "cancelled",
] as const satisfies readonly ReadyCause[]

/** Numbers of what a future stands for. */
export const futureKinds = [
  "future",
  "sleep",
  "gather",
  "lock",
  "event",
  "condition",
  "semaphore",
  "queue-get",
  "queue-put",
  "queue-join",
  "timeout",
  "executor",
  "process",
  "pipe",
  "socket-read",
  "socket-write",
  "socket-connect",
  "socket-accept",
  "socket-close",
  "task-group",
  "wait",
  "shield",
] as const satisfies readonly FutureKind[]

/** Numbers of what a `SyncId` names. */
export const syncKinds = [
  "lock",
  "thread-lock",
  "event",
  "condition",
  "semaphore",
  "queue",
  "reentrant-lock",
  "barrier",
  "process",
  "connection",
  "server",
] as const satisfies readonly SyncKind[]

/** Numbers of the output streams. */
export const streams = ["stdout", "stderr"] as const satisfies readonly Printed["stream"][]

/** Numbers of what happens to a file. */
export const fileTouches = ["opened", "closed"] as const satisfies readonly FileTouched["what"][]
