import {
  isRaised,
  newException,
  type PyException,
  PyRaise,
  raised,
} from "../../python/objects/exception"
import { PyGenerator } from "../../python/objects/generator"
import type { PyType } from "../../python/objects/type"
import { NativeFunction } from "../../python/objects/native"
import { reprPlain } from "../../python/objects/operations"
import { messagePlan } from "../../python/objects/operations/exception-text"
import { typeOf } from "../../python/objects/type-of"
import { PyObject, type Value } from "../../python/objects/value"
import type { AnyFrame, Frame } from "../../python/vm/frame"
import { rangeAt } from "../../python/code-object"
import type { Ending, ReadyCause } from "../../trace/events"
import type { EventWriter } from "../../trace/event-writer"
import { NOBODY } from "../../trace/ids"
import { enterContext, leaveContext, type PyContext } from "../contexts"
import { shortText } from "../value-text"
import { BareYield } from "./bare-yield"
import { PyFuture } from "./future"
import type { EventLoop } from "./loop"
import { cancelledErrorType, taskType } from "./types"

/** How a task begins its life. */
export interface TaskSettings {
  readonly type?: PyType
  readonly isHidden?: boolean
  /** A copy of the current context when it is not told. */
  readonly context?: PyContext | null
  /** What the program gave, where the task steps something else in its place. */
  readonly given?: Value
}

/** asyncio.Task: a future that steps a coroutine (CPython's `task_step_impl`). */
export class PyTask extends PyFuture {
  /** What it waits for. */
  waitingFor: PyFuture | null = null
  /** What it waits for instead, where that is a future of the program's own making. */
  foreign: PyObject | null = null
  mustCancel = false
  cancelRequests = 0
  /** True when its last turn ended with a bare yield (`sleep(0)`). */
  hasYielded = false
  name = ""
  /** What the program gave: the coroutine, or what it stands for. */
  given: Value
  /** What its coroutine runs in. */
  context: PyContext
  /** Whether it has its coroutine: one of a class of the program's gets it from `super().__init__`. */
  isWhole = true
  /** It began eagerly and ended in that first step: it never needed its coroutine again. */
  isEagerlyDone = false
  /** Whether it is told of when the program ends before it does. */
  tellsWhenDestroyed = true
  private readonly isHidden: boolean
  /** A mistake of the coroutine's own (it yielded something odd), raised in it at its next step. */
  private pendingError: PyException | null = null
  /** The program's line where it stood when its cancellation came, from 1, or 0. */
  private cancelledLine = 0

  constructor(
    loop: EventLoop,
    public coroutine: PyGenerator,
    options: TaskSettings,
  ) {
    super(loop, options.type ?? taskType)
    this.context = options.context ?? loop.copyContext()
    this.given = options.given ?? coroutine
    this.isHidden = options.isHidden === true
  }

  /** Where its events go: nowhere when the library made it for itself. */
  get pen(): EventWriter | null {
    return this.isHidden ? null : this.loop.kernel.recorder.pen
  }

  /** What it is in a ready queue. */
  get readyAs(): "step" {
    return "step"
  }

  override get isTask(): boolean {
    return true
  }

  /** Puts its next step into the ready queue; `source` is a timer or future, or NOBODY. */
  readyStep(cause: ReadyCause, source: number = NOBODY): void {
    const { recorder } = this.loop.kernel
    this.loop.ready.push(this)
    this.hasYielded = cause === "yielded"
    // A task that was ended from outside steps once more, to fail; its story is over.
    if (this.isDone) return
    this.pen?.taskReadied(recorder.nanos, recorder.thread, this.id, cause, source)
  }

  /** A future it waits for is done. */
  wake(source: PyFuture): void {
    const isTimer = source.timer !== NOBODY && source.state === "finished"
    const cause =
      source.state === "cancelled" && this.mustHear() ? "cancelled" : isTimer ? "timer" : "future"
    this.readyStep(cause, isTimer ? source.timer : source.id)
  }

  private mustHear(): boolean {
    return this.cancelRequests > 0
  }

  /** Asks the task to stop; false when it is done. */
  override cancel(message: Value): boolean {
    if (!this.askToStop()) return false
    if (this.waitingFor?.cancel(message) !== true) this.cancelNext(message)
    return true
  }

  /** A request to stop is counted; false when it is done. */
  askToStop(): boolean {
    if (this.isDone) return this.refuseCancel()
    this.cancelRequests++
    const { recorder } = this.loop.kernel
    this.pen?.taskCancelRequested(recorder.nanos, recorder.thread, this.id, recorder.doer)
    return true
  }

  /** Its next step raises CancelledError. */
  cancelNext(message: Value): void {
    this.mustCancel = true
    this.cancelMessage = message
  }

  /** What its next step raises when somebody else has set its result. */
  alreadyDone(): PyRaise {
    return this.invalid(`__step(): already done: ${plainRepr(this, this)} None`)
  }

  /** Its turn begins: what to raise in the coroutine, or null to go on with it. */
  beginStep(): PyException | null {
    const { kernel } = this.loop
    if (this.mustCancel || this.waitingFor?.state === "cancelled") this.noteCancelled()
    const error = this.mustCancel ? this.cancellation() : (this.pendingError ?? this.failure())
    this.mustCancel = false
    this.pendingError = null
    // Waking up reads what was waited for, even when a cancellation is raised instead.
    if (this.waitingFor?.isDone === true) this.waitingFor.isUnread = false
    this.waitingFor = null
    enterContext(kernel.machine, this.context)
    this.loop.enter(this)
    this.resume()
    return error
  }

  /** Lines that still run, in `finally`, do not move where its cancellation came up. */
  private noteCancelled(): void {
    this.cancelledLine = this.pen === null ? 0 : this.programLine()
  }

  /** What it waited for was cancelled: that CancelledError; otherwise one of its own. */
  private cancellation(): PyException {
    const { waitingFor } = this
    return waitingFor?.state === "cancelled" ? waitingFor.cancelledError() : this.cancelledError()
  }

  /** What is thrown in because what was waited for failed; a frame that awaits it asks it itself. */
  private failure(): PyException | null {
    const { waitingFor } = this
    if (waitingFor === null || !waitingFor.hasFailed) return null
    const top = this.coroutine.suspendedAt
    return top === null || (!top.isNative && top.awaiting !== null) ? null : waitingFor.toRaise()
  }

  /** What runs from here on is this task's. */
  resume(): void {
    const { recorder } = this.loop.kernel
    recorder.task = this.isHidden ? NOBODY : this.id
    if (!this.isDone) this.pen?.taskResumed(recorder.nanos, recorder.thread, this.id)
  }

  /**
   * The coroutine yielded or returned `value`: its turn is over. Gives a future that is none of
   * asyncio's own and has to be asked for its methods before the task waits for it; mostly null.
   */
  stepped(value: Value): PyObject | null {
    try {
      if (this.coroutine.state !== "closed") return this.yielded(value)
      this.returned(value)
      return null
    } finally {
      this.endStep()
    }
  }

  /** It waits for a future that is none of asyncio's own, until its wake-up is called. */
  waitForForeign(future: PyObject): void {
    this.foreign = future
    if (future instanceof PyFuture) future.recordOnce()
    this.suspended(future instanceof PyFuture ? future.id : NOBODY)
  }

  /** That future is done; `error` is what asking for its result raised. */
  foreignDone(error: PyException | null): void {
    const { foreign } = this
    const { recorder } = this.loop.kernel
    const source = foreign instanceof PyFuture ? foreign.id : NOBODY
    this.foreign = null
    this.pendingError = error
    this.pen?.taskReadied(recorder.nanos, recorder.thread, this.id, "future", source)
  }

  /** The coroutine raised; what stops the loop is raised again. */
  failed(thrown: PyRaise): void {
    try {
      this.takeFailure(thrown)
    } finally {
      this.endStep()
    }
  }

  private endStep(): void {
    const { kernel } = this.loop
    kernel.recorder.task = NOBODY
    this.loop.currentTask = null
    leaveContext(kernel.machine, this.context)
  }

  private returned(value: Value): void {
    if (this.mustCancel) {
      this.mustCancel = false
      this.cancelledLine = 0
      super.cancel(this.cancelMessage)
    } else this.setResult(value)
  }

  private takeFailure(thrown: PyRaise): void {
    const { exception } = thrown
    if (exception.type.isSubtypeOf(cancelledErrorType)) {
      this.ownCancelledError = exception
      super.cancel(null)
      return
    }
    this.loop.kernel.noteFailure(this, exception)
    this.setException(exception)
    const stopsLoop = isRaised(thrown, "KeyboardInterrupt") || isRaised(thrown, "SystemExit")
    if (stopsLoop) throw thrown
  }

  private yielded(value: Value): PyObject | null {
    if (value instanceof PyFuture && !value.hasOwnCallbacks) this.waitFor(value)
    else if (value === null || value instanceof BareYield) {
      this.suspended(NOBODY)
      this.readyStep(this.mustCancel ? "cancelled" : "yielded")
    } else if (value instanceof PyObject && isFutureLike(value)) return value
    else this.badYield(this.oddYield(value))
    return null
  }

  private oddYield(value: Value): PyRaise {
    const shown = plainRepr(null, value)
    const text =
      value instanceof PyGenerator && value.kind === "generator"
        ? `yield was used instead of yield from for generator in task ${plainRepr(this, this)} with ${shown}`
        : `Task got bad yield: ${shown}`
    return raised("RuntimeError", text)
  }

  private waitFor(future: PyFuture): void {
    if (future.loop !== this.loop) {
      this.badYield(
        raised(
          "RuntimeError",
          `Task ${plainRepr(this, this)} got Future ${plainRepr(future, future)} attached to a different loop`,
        ),
      )
      return
    }
    if (!future.isBlocking) {
      this.badYield(
        raised(
          "RuntimeError",
          `yield was used instead of yield from in task ${plainRepr(this, this)} with ${plainRepr(future, future)}`,
        ),
      )
      return
    }
    if (future === this) {
      this.badYield(raised("RuntimeError", `Task cannot await on itself: ${plainRepr(this, this)}`))
      return
    }
    future.isBlocking = false
    future.recordOnce()
    this.suspended(future.id)
    this.waitingFor = future
    future.addCallback({ kind: "wake", task: this })
    if (this.mustCancel && future.cancel(this.cancelMessage)) this.mustCancel = false
  }

  /** The mistake is raised inside the coroutine at its next step. */
  badYield(raise: PyRaise): null {
    this.suspended(NOBODY)
    this.pendingError = raise.exception
    this.readyStep("yielded")
    return null
  }

  private suspended(awaited: number): void {
    const { recorder } = this.loop.kernel
    const { pen } = this
    if (pen === null) return
    const frame = programFrame(this.coroutine)
    const code = frame === null ? NOBODY : recorder.codeIdOf(frame)
    const line = this.programLine()
    pen.taskSuspended(recorder.nanos, recorder.thread, this.id, awaited, line, code)
  }

  /** The program's line where it is suspended, from 1; 0 when unknown. */
  programLine(): number {
    const frame = programFrame(this.coroutine)
    return frame === null ? 0 : (rangeAt(frame.code, frame.pc - 1)?.line ?? 0)
  }

  /** The program's line where its own failure came up; 0 where it ended otherwise, or passes one on. */
  private failedLine(): number {
    const { exception } = this
    const { kernel } = this.loop
    if (!exception || kernel.taskThatRaised(exception) !== this.id) return 0
    const entry = exception.traceback.find(({ filename }) => kernel.recorder.isProgram(filename))
    return entry?.range?.line ?? 0
  }

  protected override recordEnd(how: Ending): void {
    const { recorder } = this.loop.kernel
    const { pen } = this
    if (pen !== null) {
      const detail = how === "returned" ? shortText(this.result) : describeFailure(this.exception)
      const line = how === "cancelled" ? this.cancelledLine : this.failedLine()
      pen.taskEnded(recorder.nanos, recorder.thread, this.id, how, detail, line)
    }
    this.loop.tasks.delete(this)
    this.loop.kernel.lifetimes.noteEnd()
  }
}

/** Whether an object says that it is a future, as asyncio asks. */
export function isFutureLike(value: PyObject): boolean {
  const name = "_asyncio_future_blocking"
  const found = value.attributes?.get(name) ?? value.type.lookup(name)
  return found !== undefined && found !== null
}

/** The innermost frame of the program in a suspended chain; library frames are passed over. */
export function programFrame(coroutine: PyGenerator): Frame | null {
  let frame: AnyFrame | null = coroutine.suspendedAt
  while (frame !== null) {
    if (!frame.isNative && !frame.code.isLibrary) return frame
    frame = frame === coroutine.frame ? null : frame.back
  }
  return null
}

/** As the last line of a traceback says it, without running the program's own code. */
function describeFailure(exception: PyException | null): string {
  if (exception === null) return ""
  const plan = messagePlan(exception)
  const texts = plan.parts.map(({ value, isRepr }) =>
    typeof value === "string" && !isRepr ? value : shortText(value),
  )
  const text = plan.fill(texts)
  return text === "" ? exception.type.name : `${exception.type.name}: ${text}`.slice(0, 80)
}

/** The repr of a value where that needs no Python code; futures know theirs by a native. */
function plainRepr(future: PyFuture | null, value: Value): string {
  const native = future?.type.lookup("__repr__")
  const vm = future?.loop.kernel.machine
  const isOwn = native instanceof NativeFunction && vm !== undefined
  const text = isOwn ? native.implementation.plain?.(vm, value) : reprPlain(value)
  return typeof text === "string" ? text : `<${typeOf(value).name}>`
}

/** A CancelledError with a message, for natives that cancel. */
export function cancelledError(message: Value): PyException {
  return newException(cancelledErrorType, message === null ? [] : [message])
}
