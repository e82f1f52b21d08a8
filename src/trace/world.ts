/**
 * World: what is true after event *i*. Read-only here; `replay.ts` moves it forwards and backwards.
 * A section's `version` changes exactly when something in it changes, so panels compare versions
 * instead of contents.
 */
import type { Ending, FutureKind, ReadyCause, SyncKind, ThreadWait } from "./events"
import type {
  CallbackId,
  CodeId,
  EventIndex,
  FutureId,
  LoopId,
  SyncId,
  TaskId,
  ThreadId,
  TimerId,
} from "./ids"
import type { PersistentList } from "./persistent-list"

/** A part of the world: things by id, in order of creation. */
export interface Section<T> {
  readonly version: number
  readonly size: number
  get(id: number): T | undefined
  values(): Iterable<T>
}

/** A thread at one moment. */
export interface ThreadState {
  readonly id: ThreadId
  readonly name: string
  readonly target: string
  readonly creator: ThreadId
  readonly status: "running" | "ready" | "waiting" | "ended"
  /** Since which event it has this status. */
  readonly since: EventIndex
  /** While waiting: for what. */
  readonly wait: {
    readonly reason: ThreadWait
    readonly subject: number
    readonly dueNanos: number
    /** `read a.txt`; "" where nothing was asked of the disk or the network. */
    readonly operation: string
  } | null
  /** The line it last started, from 1, 0 before its first; and that line's code. */
  readonly line: number
  readonly code: CodeId
  readonly ending: Ending | null
}

/** A task at one moment. */
export interface TaskState {
  readonly id: TaskId
  readonly name: string
  readonly call: string
  readonly variable: string
  readonly creator: TaskId
  readonly thread: ThreadId
  readonly status: "running" | "ready" | "waiting" | "ended"
  readonly since: EventIndex
  /** True until its first turn. */
  readonly isFresh: boolean
  readonly readyCause: ReadyCause | null
  /** Timer or future that made it ready, or NOBODY. */
  readonly readySource: number
  /** While waiting: the future, else NOBODY. */
  readonly awaited: FutureId
  readonly line: number
  readonly code: CodeId
  readonly isCancelRequested: boolean
  /** Who asked last that it stop; null when nobody has. */
  readonly cancelledBy: Doer | null
  readonly ending: Ending | null
  readonly detail: string
}

/** A future that is no task. */
export interface FutureState {
  readonly id: FutureId
  readonly what: FutureKind
  readonly sync: SyncId
  readonly delayNanos: number
  /** The futures and tasks through whose ends it ends (of a `gather`), in order. */
  readonly parts: PersistentList<FutureId>
  readonly ending: Ending | null
  readonly resolvedBy: Doer | null
}

/** A timer that has not fired. Fired and cancelled ones leave the section. */
export interface TimerState {
  readonly id: TimerId
  readonly setNanos: number
  readonly dueNanos: number
  readonly future: FutureId
  readonly label: string
}

/** A lock, event, queue, ... */
export interface SyncState {
  readonly id: SyncId
  readonly what: SyncKind
  readonly name: string
  readonly ownerTask: TaskId
  readonly ownerThread: ThreadId
  readonly isTaken: boolean
  /** Who holds the lock, or is inside the semaphore, the first to come first. */
  readonly holders: readonly Holder[]
  /** A queue's length, a semaphore's value, an event's flag, the number that wait at a barrier. */
  readonly value: number
  /** A queue's `maxsize`, a bounded semaphore's bound, a barrier's parties; 0 for none. */
  readonly size: number
  /** Short texts of what a queue holds, the next to be taken first. */
  readonly items: PersistentList<string>
}

/** A task, or a thread outside of any task (then `task` is NOBODY), that holds a lock `count` times. */
export interface Holder {
  readonly task: TaskId
  readonly thread: ThreadId
  readonly count: number
}

/** Who did something: a task, a timer's callback, or neither; and the thread on which it began. */
export interface Doer {
  readonly task: TaskId
  readonly timer: TimerId
  readonly thread: ThreadId
}

/** An event loop; `ready` is the queue, next first. */
export interface LoopState {
  readonly id: LoopId
  readonly thread: ThreadId
  readonly isRunning: boolean
  readonly turn: number
  readonly phase: "timers" | "ready" | "run" | "idle"
  readonly ready: readonly ReadyEntry[]
}

/** A place in the ready queue. */
export type ReadyEntry =
  | { readonly kind: "task"; readonly task: TaskId }
  | {
      readonly kind: "callback"
      readonly callback: CallbackId
      readonly label: string
      readonly isUser: boolean
    }

/** A piece of output; `eventIndex` is when it was printed. */
export interface OutputPiece {
  readonly eventIndex: EventIndex
  readonly nanos: number
  readonly stream: "stdout" | "stderr"
  readonly text: string
  readonly task: TaskId
  readonly thread: ThreadId
  /** The child process that printed it, or NOBODY. */
  readonly process: SyncId
}

/** What is true after `eventIndex`. */
export interface World {
  readonly eventIndex: EventIndex
  readonly nanos: number
  /** The thread that holds the GIL, or NOBODY. */
  readonly runningThread: ThreadId
  /** The task whose step runs, or NOBODY. */
  readonly runningTask: TaskId
  readonly threads: Section<ThreadState>
  readonly tasks: Section<TaskState>
  readonly futures: Section<FutureState>
  readonly timers: Section<TimerState>
  readonly syncs: Section<SyncState>
  readonly loops: Section<LoopState>
  readonly output: Section<OutputPiece>
}
