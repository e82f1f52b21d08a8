/**
 * The vocabulary of a recording: everything that can happen while a program runs, in the past
 * tense. Left of this file things happen, right of it they are shown; nothing else crosses.
 *
 * Events hold ids, numbers and short texts, never values of variables (those come in a
 * `ValueWindow`). Times are virtual nanoseconds since the start of the run. Within a process
 * `nanos` never decreases.
 */
import type { CallbackId, CodeId, FutureId, LoopId, SyncId, TaskId, ThreadId, TimerId } from "./ids"

/** What every event says: when, and on which thread. */
export interface EventBase {
  readonly nanos: number
  readonly thread: ThreadId
}

/** A line of a program (not of the library) began to run. */
export interface LineStarted extends EventBase {
  readonly kind: "line-started"
  readonly code: CodeId
  /** Line in the source of `code`, from 1. */
  readonly line: number
  /** The task whose step runs it, or NOBODY. */
  readonly task: TaskId
}

/** A thread came to be; it does not run yet. The main thread's is the first event of all. */
export interface ThreadCreated extends EventBase {
  readonly kind: "thread-created"
  readonly child: ThreadId
  readonly name: string
  /** What it runs, as written in the call: `gravar_arquivo('exemplo.txt', ...)`. */
  readonly target: string
  /** The process that the program started and that the thread is part of, or NOBODY for the program's own. */
  readonly process: SyncId
}

/** `thread` got the GIL (the interpreter) and runs from here on. */
export interface ThreadSwitched extends EventBase {
  readonly kind: "thread-switched"
}

/** What a thread can wait for; `subject` in the event names which one. */
export type ThreadWait =
  | "sleep"
  | "join"
  | "lock"
  | "loop"
  | "disk"
  | "network"
  | "notify"
  | "process"
  | "signal"
  | "pipe"

/** `thread` let go of the GIL and waits. */
export interface ThreadParked extends EventBase {
  readonly kind: "thread-parked"
  readonly reason: ThreadWait
  /** ThreadId for join, SyncId for lock and notify, LoopId for loop, else NOBODY. */
  readonly subject: number
  /** Virtual time at which it wakes by itself, or Infinity. */
  readonly dueNanos: number
  /** What was asked of the disk or the network: `read a.txt`, `GET http://a.br`; else "". */
  readonly operation: string
}

/** What `woken` waited for has come: it wants the GIL again. */
export interface ThreadWoken extends EventBase {
  readonly kind: "thread-woken"
  readonly woken: ThreadId
}

/** How a thread or a task came to its end. */
export type Ending = "returned" | "raised" | "cancelled"

/** A thread came to its end; the main thread's is the end of the program's own code. */
export interface ThreadEnded extends EventBase {
  readonly kind: "thread-ended"
  readonly how: Ending
}

/**
 * The virtual clock jumped from `fromNanos` to this event's `nanos`: nobody could run, or (when no
 * thread was parked before) a loop had spun on `sleep(0)` for very many turns and was moved on.
 */
export interface ClockAdvanced extends EventBase {
  readonly kind: "clock-advanced"
  readonly fromNanos: number
}

/** An event loop started to run on `thread`. */
export interface LoopStarted extends EventBase {
  readonly kind: "loop-started"
  readonly loop: LoopId
}

/** One `_run_once` of the loop began: due timers first, then what is ready. */
export interface LoopTurnBegan extends EventBase {
  readonly kind: "loop-turn-began"
  readonly loop: LoopId
  /** Counted from 1. */
  readonly turn: number
}

/** The loop stopped; `thread` goes on after `asyncio.run` or `run_until_complete`. */
export interface LoopStopped extends EventBase {
  readonly kind: "loop-stopped"
  readonly loop: LoopId
}

/** A task was created; `task-readied` follows at once unless it is eager. */
export interface TaskCreated extends EventBase {
  readonly kind: "task-created"
  readonly task: TaskId
  /** The task that created it, or NOBODY (`asyncio.run` on the thread itself). */
  readonly creator: TaskId
  /** Its name as Python knows it: `Task-2`, or the one given. */
  readonly name: string
  /** Its call, shortened: `say_after(1, 'hello')`. */
  readonly call: string
  /** The variable it is first stored in where the line says so (`task1`), or "". */
  readonly variable: string
}

/** Why a task is ready. */
export type ReadyCause = "created" | "timer" | "future" | "yielded" | "cancelled"

/** A task joined the end of its loop's ready queue. */
export interface TaskReadied extends EventBase {
  readonly kind: "task-readied"
  readonly task: TaskId
  readonly cause: ReadyCause
  /** TimerId for timer, FutureId (often a TaskId) for future, else NOBODY. */
  readonly source: number
}

/** The loop took a task from the ready queue: its turn begins. */
export interface TaskResumed extends EventBase {
  readonly kind: "task-resumed"
  readonly task: TaskId
}

/** A task gave control back to its loop. */
export interface TaskSuspended extends EventBase {
  readonly kind: "task-suspended"
  readonly task: TaskId
  /** What it waits for; NOBODY after a bare yield (`sleep(0)`): `task-readied` follows. */
  readonly awaited: FutureId
  /** The program's line where it stopped, from 1, and the code it belongs to. */
  readonly line: number
  readonly code: CodeId
}

/**
 * An `await` of a program's line did not wait: what it asked for was there already, so its task went
 * on and the loop had no turn.
 */
export interface AwaitPassed extends EventBase {
  readonly kind: "await-passed"
  readonly task: TaskId
  /** The future (often a task) that was done, or NOBODY. */
  readonly awaited: FutureId
  /** The event that was set, the queue of which nothing was left, or NOBODY. */
  readonly sync: SyncId
  /** How what was awaited had ended. */
  readonly how: Ending
}

/** `task.cancel()` was called: the task hears of it in its next turn. */
export interface TaskCancelRequested extends EventBase {
  readonly kind: "task-cancel-requested"
  readonly task: TaskId
  /** The task that asked, or NOBODY. */
  readonly by: TaskId
  /** The timer whose callback asked (a timeout), or NOBODY. */
  readonly timer: TimerId
  /** The thread it began on: another one than `thread` after `call_soon_threadsafe`. */
  readonly from: ThreadId
}

/** A task came to its end. */
export interface TaskEnded extends EventBase {
  readonly kind: "task-ended"
  readonly task: TaskId
  readonly how: Ending
  /** repr of the result, or `Type: message` of the exception, shortened to 80 characters. */
  readonly detail: string
  /** The line where its failure or cancellation came up, which need not be the last one it ran; else 0. */
  readonly line: number
}

/** A callback that is no task step joined the ready queue. */
export interface CallbackReadied extends EventBase {
  readonly kind: "callback-readied"
  readonly callback: CallbackId
  readonly label: string
  /** False for the library's own (gather's, wait_for's): hidden unless asked for. */
  readonly isUser: boolean
}

/** The loop began to run a callback. */
export interface CallbackBegan extends EventBase {
  readonly kind: "callback-began"
  readonly callback: CallbackId
}

/** A callback came to its end. */
export interface CallbackEnded extends EventBase {
  readonly kind: "callback-ended"
  readonly callback: CallbackId
}

/** A timer was set on a loop. */
export interface TimerSet extends EventBase {
  readonly kind: "timer-set"
  readonly timer: TimerId
  readonly dueNanos: number
  /** The future it will resolve (`sleep`, timeouts), or NOBODY for a plain callback. */
  readonly future: FutureId
  readonly label: string
}

/** A timer is due; what it wakes follows. */
export interface TimerFired extends EventBase {
  readonly kind: "timer-fired"
  readonly timer: TimerId
}

/** A timer was cancelled before it was due. */
export interface TimerCancelled extends EventBase {
  readonly kind: "timer-cancelled"
  readonly timer: TimerId
}

/** What a future stands for, so that the picture can say what a task waits for. */
export type FutureKind =
  | "future"
  | "sleep"
  | "gather"
  | "lock"
  | "event"
  | "condition"
  | "semaphore"
  | "queue-get"
  | "queue-put"
  | "queue-join"
  | "timeout"
  | "executor"
  | "process"
  | "pipe"
  | "socket-read"
  | "socket-write"
  | "socket-connect"
  | "socket-accept"
  | "socket-close"
  | "task-group"
  | "wait"
  | "shield"

/** A future that is no task came to be, or its meaning became known. */
export interface FutureCreated extends EventBase {
  readonly kind: "future-created"
  readonly future: FutureId
  readonly what: FutureKind
  /** The lock, event, queue, ... it belongs to, or NOBODY. */
  readonly sync: SyncId
  /** For "sleep": how long it sleeps; else 0. */
  readonly delayNanos: number
}

/** A future that is no task got its result, exception or cancellation. */
export interface FutureResolved extends EventBase {
  readonly kind: "future-resolved"
  readonly future: FutureId
  readonly how: Ending
  /** The task in whose turn it was resolved, or NOBODY. */
  readonly by: TaskId
  /** The timer that resolved it, or whose callback did, or NOBODY. */
  readonly timer: TimerId
  /** The thread it began on: another one than `thread` after `call_soon_threadsafe`. */
  readonly from: ThreadId
}

/** `future` will end through the end of `part`: what `gather`, `shield`, `wait` put together. */
export interface FutureLinked extends EventBase {
  readonly kind: "future-linked"
  readonly future: FutureId
  readonly part: FutureId
}

/** What kind of thing a `SyncId` names. */
export type SyncKind =
  | "lock"
  | "thread-lock"
  | "event"
  | "condition"
  | "semaphore"
  | "queue"
  | "reentrant-lock"
  | "barrier"
  | "process"
  | "connection"
  | "server"

/** A lock, event, queue, ... came to be. */
export interface SyncCreated extends EventBase {
  readonly kind: "sync-created"
  readonly sync: SyncId
  readonly what: SyncKind
  /** The variable it is stored in where known, or "". */
  readonly name: string
  /** A queue's `maxsize`, a bounded semaphore's bound, a barrier's parties; 0 for none. */
  readonly size: number
}

/** A lock was taken, or somebody got into a semaphore. */
export interface LockAcquired extends EventBase {
  readonly kind: "lock-acquired"
  readonly sync: SyncId
  /** The task that owns it now, or NOBODY when `thread` itself does. */
  readonly owner: TaskId
  /** How often the owner holds it now: more than once only an RLock. */
  readonly count: number
}

/** A lock or a place in a semaphore was let go. */
export interface LockReleased extends EventBase {
  readonly kind: "lock-released"
  readonly sync: SyncId
  /** The task that let go, or NOBODY when `thread` itself did. */
  readonly by: TaskId
  /** How often the owner of an RLock still holds it; 0 when it is free. */
  readonly count: number
}

/** A queue's length, a semaphore's value, an event's flag (0 or 1) or the number that wait at a barrier. */
export interface SyncChanged extends EventBase {
  readonly kind: "sync-changed"
  readonly sync: SyncId
  readonly value: number
  /** Short text of the item put or taken, or "". */
  readonly item: string
  /** Where in the queue an item was put, the next to be taken being 0; -1 for the end. */
  readonly place: number
  /** An `await` did it: `await queue.get()`, and not `get_nowait`. */
  readonly isAwaited: boolean
}

/** Text went to standard output or standard error. */
export interface Printed extends EventBase {
  readonly kind: "printed"
  /** The child process whose words these are, or NOBODY for the program's own. */
  readonly process: SyncId
  readonly stream: "stdout" | "stderr"
  readonly text: string
  readonly task: TaskId
}

/** A file on the simulated disk was opened or closed. */
export interface FileTouched extends EventBase {
  readonly kind: "file-touched"
  readonly what: "opened" | "closed"
  readonly path: string
  readonly mode: string
}

/** A signal came to the program; what its handler does follows. */
export interface SignalDelivered extends EventBase {
  readonly kind: "signal-delivered"
  /** `SIGINT`. */
  readonly name: string
}

/** The program started another process. */
export interface ProcessStarted extends EventBase {
  readonly kind: "process-started"
  readonly process: SyncId
  /** Its command, shortened: `sleep 1`. */
  readonly command: string
}

/** A process that the program started came to its end. */
export interface ProcessEnded extends EventBase {
  readonly kind: "process-ended"
  readonly process: SyncId
  /** As `returncode` gives it: below 0 for the signal that ended it. */
  readonly status: number
}

/** A core of the simulated processor runs something else from here on; only told of several cores. */
export interface CoreSwitched extends EventBase {
  readonly kind: "core-switched"
  /** From 0. */
  readonly core: number
  /** False: nothing runs on it; `thread` is whose leaving freed it. */
  readonly isBusy: boolean
}

/** An exception left the outermost frame of a thread, or of the program. */
export interface ExceptionUncaught extends EventBase {
  readonly kind: "exception-uncaught"
  /** `Type: message`, the last line of the traceback. */
  readonly text: string
  /** The program's innermost line, from 1; 0 when none. */
  readonly line: number
}

/** Everything that can happen. */
export type TraceEvent =
  | LineStarted
  | ThreadCreated
  | ThreadSwitched
  | ThreadParked
  | ThreadWoken
  | ThreadEnded
  | ClockAdvanced
  | LoopStarted
  | LoopTurnBegan
  | LoopStopped
  | TaskCreated
  | TaskReadied
  | TaskResumed
  | TaskSuspended
  | AwaitPassed
  | TaskCancelRequested
  | TaskEnded
  | CallbackReadied
  | CallbackBegan
  | CallbackEnded
  | TimerSet
  | TimerFired
  | TimerCancelled
  | FutureCreated
  | FutureResolved
  | FutureLinked
  | SyncCreated
  | LockAcquired
  | LockReleased
  | SyncChanged
  | Printed
  | FileTouched
  | SignalDelivered
  | ProcessStarted
  | ProcessEnded
  | CoreSwitched
  | ExceptionUncaught

/** The names of the members, in the past tense. */
export type EventKind = TraceEvent["kind"]
