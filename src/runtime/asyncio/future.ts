/**
 * Future and what a loop keeps in its ready queue: the kernel of asyncio (CPython's
 * `Modules/_asynciomodule.c`). Everything that has `await` inside is Python text.
 */
import { type PyException, PyRaise, raised } from "../../python/objects/exception"
import { type NativeAwaitable, PENDING } from "../../python/objects/generator"
import type { Keywords } from "../../python/objects/native"
import type { PyType } from "../../python/objects/type"
import { PyObject, type Value } from "../../python/objects/value"
import type { Ending, FutureKind } from "../../trace/events"
import { type FutureId, NOBODY, type SyncId, type TimerId } from "../../trace/ids"
import type { PyContext } from "../contexts"
import type { EventLoop } from "./loop"
import { type Origin, originHere } from "./origins"
import { cancelledErrorType, futureType, gatheringFutureType, invalidStateErrorType } from "./types"
import { newException } from "../../python/objects/exception"

/** A callback of a future: what to call with it, or the task to wake. */
export type DoneCallback =
  | { readonly kind: "call"; readonly callback: Value; readonly context?: PyContext }
  | { readonly kind: "wake"; readonly task: WakeTarget }

/** What a task asks of a future. */
const asked = ["add_done_callback", "cancel", "result", "_asyncio_future_blocking"]

/** What a future wakes: a task. */
export interface WakeTarget {
  wake(source: PyFuture): void
}

/** asyncio.Future */
export class PyFuture extends PyObject implements NativeAwaitable {
  state: "pending" | "finished" | "cancelled" = "pending"
  result: Value = null
  exception: PyException | null = null
  /** The exception's traceback when it was set: whoever is given it, begins from there. */
  private exceptionTraceback: PyException["traceback"] | null = null
  cancelMessage: Value = null
  /** The CancelledError that ended a task, until somebody is given it. */
  protected ownCancelledError: PyException | null = null
  /** True between handing itself to the loop and the task's seeing it: `_asyncio_future_blocking`. */
  isBlocking = false
  /** The timer that will resolve it, if one was set for it. */
  timer: TimerId = NOBODY
  /** For a sleep: its timer, so that a cancelled sleep takes it along. */
  sleepTimer: { cancel(): void } | null = null
  readonly id: FutureId
  /** What it stands for, once recorded. */
  what: FutureKind = "future"
  sync: SyncId = NOBODY
  /** What it calls when it is done, in order; made with the first. */
  private waiting: DoneCallback[] | null = null
  /** Who gathers it: mostly one task or none. */
  private awaitedBy: PyFuture | Set<PyFuture> | null = null
  /** Where it was made, in debug mode. */
  origin: Origin | null
  private isRecorded = false

  constructor(
    public loop: EventLoop,
    type: PyType = futureType,
    maker = "",
  ) {
    super(type)
    this.id = loop.kernel.nextFutureId()
    this.origin = loop.isDebug ? originHere(loop.kernel.machine, maker) : null
  }

  /** A future of a class with an `__init__` of its own belongs to a loop from here on. */
  join(loop: EventLoop): void {
    this.loop = loop
    this.origin = loop.isDebug ? originHere(loop.kernel.machine) : null
  }

  /** Nothing can be asked of a future whose `__init__` was not called. */
  refuseLoose(type = "RuntimeError", message = "Future object is not initialized."): void {
    if (this.loop.isLoose) throw raised(type, message)
  }

  get isNativeAwaitable(): true {
    return true
  }

  /** Whether an exception is set that nobody has asked for. */
  get isUnread(): boolean {
    return this.loop.kernel.lifetimes.isUnread(this)
  }

  set isUnread(value: boolean) {
    const { lifetimes } = this.loop.kernel
    if (value) lifetimes.noteUnread(this)
    else if (this.exception !== null) lifetimes.noteRead(this)
  }

  get isDone(): boolean {
    return this.state !== "pending"
  }

  /** Whether its class has changed what a task asks of it. */
  get hasOwnCallbacks(): boolean {
    const { type } = this
    return type.isUserDefined && asked.some(name => type.lookup(name) !== futureType.lookup(name))
  }

  /** How it ended, once it is done. */
  get ending(): Ending {
    if (this.state === "cancelled") return "cancelled"
    return this.exception === null ? "returned" : "raised"
  }

  /** Whether asking for its result raises, now that it is done. */
  get hasFailed(): boolean {
    return this.state === "cancelled" || this.exception !== null
  }

  get callbacks(): readonly DoneCallback[] {
    return this.waiting ?? []
  }

  /** Tasks said to wait for it besides those it will wake: who gathers it. */
  get awaiters(): readonly PyFuture[] {
    if (this.awaitedBy instanceof PyFuture) return [this.awaitedBy]
    return [...(this.awaitedBy ?? [])]
  }

  addAwaiter(waiter: PyFuture): void {
    if (this.awaitedBy === null) this.awaitedBy = waiter
    else if (this.awaitedBy instanceof Set) this.awaitedBy.add(waiter)
    else this.awaitedBy = new Set([this.awaitedBy, waiter])
  }

  removeAwaiter(waiter: PyFuture): void {
    if (this.awaitedBy === waiter) this.awaitedBy = null
    else if (this.awaitedBy instanceof Set) this.awaitedBy.delete(waiter)
  }

  poll(isResumed: boolean): Value | typeof PENDING {
    if (this.isDone) {
      if (!isResumed) this.loop.kernel.recordPassed(this)
      return this.takeResult()
    }
    if (isResumed) throw raised("RuntimeError", "await wasn't used with future")
    this.refuseLoose()
    this.isBlocking = true
    return PENDING
  }

  /** The result; raises what was set instead. */
  takeResult(): Value {
    if (this.state === "pending") throw this.unset("Result is not set.")
    if (this.hasFailed) throw new PyRaise(this.toRaise())
    return this.result
  }

  /** What asking for the result of a future that failed raises. */
  toRaise(): PyException {
    const { exception } = this
    if (exception === null) return this.cancelledError()
    this.isUnread = false
    exception.traceback = this.exceptionTraceback?.slice() ?? []
    this.loop.kernel.lifetimes.noteRaised(exception)
    return exception
  }

  setResult(result: Value): void {
    this.refuseDone()
    this.result = result
    this.state = "finished"
    this.finish("returned")
  }

  setException(exception: PyException): void {
    this.refuseDone()
    this.exception = exception
    this.exceptionTraceback = exception.traceback.slice()
    this.state = "finished"
    this.isUnread = true
    this.finish("raised")
  }

  /** What is done cannot be cancelled; who asks for it takes note of how it ended. */
  protected refuseCancel(): false {
    this.isUnread = false
    return false
  }

  /** False when it is done already. */
  cancel(message: Value): boolean {
    if (this.isDone) return this.refuseCancel()
    this.state = "cancelled"
    this.cancelMessage = message
    this.finish("cancelled")
    return true
  }

  /** What who asks for the result of a cancelled future gets: once the error it ended with. */
  cancelledError(): PyException {
    const own = this.ownCancelledError
    this.ownCancelledError = null
    if (own !== null) return own
    return newException(cancelledErrorType, this.cancelMessage === null ? [] : [this.cancelMessage])
  }

  addCallback(callback: DoneCallback): void {
    if (this.isDone) this.schedule(callback)
    else if (this.waiting === null) this.waiting = [callback]
    else this.waiting.push(callback)
  }

  /** Takes back callbacks that are this very object. */
  removeCallback(callback: Value): void {
    this.keepCallbacks(
      this.callbacks.filter(one => one.kind !== "call" || one.callback !== callback),
    )
  }

  /** Goes on with fewer callbacks; how many were removed. */
  keepCallbacks(kept: DoneCallback[]): number {
    const removed = this.callbacks.length - kept.length
    this.waiting = kept
    return Math.max(0, removed)
  }

  /** Says what the future stands for, before anybody waits for it. */
  describe(what: FutureKind, sync: SyncId, delayNanos: number): void {
    this.what = what
    this.sync = sync
    this.isRecorded = true
    const { recorder } = this.loop.kernel
    recorder.pen?.futureCreated(recorder.nanos, recorder.thread, this.id, what, sync, delayNanos)
  }

  /** Makes sure the recording knows the future; done when somebody first waits for it. */
  recordOnce(): void {
    if (!this.isRecorded && !this.isTask) this.describe(this.what, this.sync, 0)
  }

  get isTask(): boolean {
    return false
  }

  protected finish(how: Ending): void {
    this.recordEnd(how)
    const { waiting } = this
    this.waiting = null
    this.awaitedBy = null
    if (waiting !== null) for (const callback of waiting) this.schedule(callback)
  }

  protected recordEnd(how: Ending): void {
    const { recorder } = this.loop.kernel
    if (this.isRecorded) {
      recorder.pen?.futureResolved(recorder.nanos, recorder.thread, this.id, how, recorder.doer)
    }
  }

  invalid(message: string): PyRaise {
    return new PyRaise(newException(invalidStateErrorType, [message]))
  }

  /** What asking for the outcome of a pending future raises. */
  unset(message: string): PyRaise {
    return this.invalid(this.loop.isLoose ? "Future object is not initialized." : message)
  }

  refuseDone(): void {
    this.refuseLoose()
    if (this.isDone) throw this.invalid("invalid state")
  }

  private schedule(callback: DoneCallback): void {
    if (callback.kind === "wake") callback.task.wake(this)
    else this.loop.callSoon(callback.callback, [this], callback.context)
  }
}

/** What `gather` returns: cancelling it asks the children; it ends when they have. */
export class GatheringFuture extends PyFuture {
  isCancelRequested = false

  constructor(
    loop: EventLoop,
    private readonly children: readonly PyFuture[],
  ) {
    super(loop, gatheringFutureType)
  }

  override cancel(message: Value): boolean {
    if (this.isDone) return false
    let isAny = false
    for (const child of this.children) if (child.cancel(message)) isAny = true
    if (isAny) this.isCancelRequested = true
    return isAny
  }
}

/** Arguments of a callback. */
export interface CallbackArguments {
  readonly args: readonly Value[]
  readonly keywords: Keywords | null
}
