/**
 * Identities inside one recording. All are small integers in order of creation, so they serve as
 * array indexes; `NOBODY` stands where an event has no task, timer, future or thread to name.
 */
declare const brand: unique symbol
type Id<Name extends string> = number & { readonly [brand]?: Name }

/** An operating-system thread; 0 is the main thread. */
export type ThreadId = Id<"thread">
/** A future; every task is one, so a `TaskId` may stand where a `FutureId` is asked for. */
export type FutureId = Id<"future">
/** A task of asyncio; drawn from the same numbers as futures. */
export type TaskId = Id<"future">
/** A timer of an event loop (`loop.call_later`, `asyncio.sleep`). */
export type TimerId = Id<"timer">
/** A callback handed to `loop.call_soon` that is no task step. */
export type CallbackId = Id<"callback">
/** An event loop. */
export type LoopId = Id<"loop">
/** A lock, event, condition, semaphore or queue, of asyncio or of threading. */
export type SyncId = Id<"sync">
/** Index into `Recording.codes`. */
export type CodeId = Id<"code">
/** Index of an event in a recording; -1 is the moment before the first one. */
export type EventIndex = Id<"event">

/** Stands for "none" in every id field. */
export const NOBODY = -1
