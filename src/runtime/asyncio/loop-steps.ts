/**
 * The loop running on its thread: one turn after another until it is stopped. An explicit state
 * object rather than a generator, because every step of every task passes through here.
 */
import { exceptionTypeNamed, type PyException, PyRaise } from "../../python/objects/exception"
import {
  call,
  type NativeRequest,
  type NativeStepper,
  type NativeSteps,
  run,
} from "../../python/objects/native"
import type { PyGenerator } from "../../python/objects/generator"
import { float } from "../../python/objects/singletons"
import type { PyObject, Value } from "../../python/objects/value"
import { enterContext, leaveContext } from "../contexts"
import { costs } from "../cost-model"
import { waitSteps } from "./foreign-futures"
import { type EventLoop, type PyHandle, PyTimerHandle, type ReadyItem } from "./loop"
import { reportLost } from "./report-lost"
import { futureRepr, handleRepr, type Show, textSteps } from "./reprs"
import { stepHandle } from "./step-handles"
import type { PyTask } from "./task"
import { libraryName } from "./text-methods"
import { threadSafeHandleType } from "./types"

type Answer = IteratorResult<NativeRequest, Value>

/** What the loop is in the middle of. */
type State = "fresh" | "idle" | "running" | "report"

/** The request to step a task: one object for all of them, for there are very many. */
class StepRequest {
  /** Whoever walks over what is alive passes it over: the task holds its coroutine. */
  readonly isMachinery = true
  readonly kind = "step"
  readonly value = null

  constructor(
    public generator: PyGenerator,
    public error: PyException | null,
  ) {}

  ask(generator: PyGenerator, error: PyException | null): void {
    this.generator = generator
    this.error = error
  }
}

/** The same as an answer of the steps. */
class StepAnswer {
  readonly isMachinery = true
  readonly done = false

  constructor(readonly value: StepRequest) {}
}

/** The steps of `run_forever`. */
export class LoopSteps implements NativeStepper {
  /** What it holds is found by a walk over its fields. */
  readonly isTransparent = true
  private state: State = "fresh"
  /** The task whose step runs, or the callback. */
  private running: ReadyItem | null = null
  /** Whether that step goes on after waiting for something. */
  private isWoken = false
  private stepAnswer: StepAnswer | null = null
  /** What runs in this turn; what has run is let go. */
  private turn: (ReadyItem | null)[] = []
  private place = 0
  /** In debug mode: what runs now, and since when. */
  private watched: { readonly item: ReadyItem; readonly sinceNanos: number } | null = null

  constructor(
    private readonly loop: EventLoop,
    /** True for `_run_once`: who calls it says when the loop begins and ends. */
    private readonly isOneTurn = false,
  ) {}

  next(value: Value): Answer {
    const { running } = this
    if (running?.readyAs === "step") {
      const report = this.endStep(running, value, null)
      if (report !== null) return report
    } else if (running !== null) this.recordEnd(running)
    else if (this.state === "idle") this.takeTurn()
    else if (this.state === "fresh") {
      if (!this.isOneTurn) this.loop.begin()
      return this.newTurn()
    }
    return this.goOn()
  }

  throw(error: unknown): Answer {
    const { running } = this
    if (!(error instanceof PyRaise)) throw error
    if (running?.readyAs === "step") {
      const report = this.endStep(running, null, error)
      if (report !== null) return report
    } else {
      if (running !== null) this.recordEnd(running)
      if (running === null || stopsLoop(error.exception)) this.leave(error)
      this.become("report")
      return request(run(reportFailure(this.loop, running, error.exception)))
    }
    return this.goOn()
  }

  /** Runs what is left of the turn, then the next ones, up to something that has to be waited for. */
  private goOn(): Answer {
    const { machine } = this.loop.kernel
    const slow = this.watched === null ? null : this.slowSteps(this.watched)
    if (slow !== null) {
      this.become("report")
      return request(run(slow))
    }
    const deaths = machine.watch?.check() ?? null
    if (deaths !== null) {
      this.become("report")
      return request(run(deaths))
    }
    while (this.place < this.turn.length) {
      machine.nanos += costs.loopCallback
      const item = this.turn[this.place]!
      this.turn[this.place++] = null
      if (this.loop.isDebug) this.watched = { item, sinceNanos: machine.nanos }
      if (item.readyAs === "step") return this.beginStep(item)
      const answer = this.beginCallback(item)
      if (answer !== null) return answer
    }
    if (this.isOneTurn) return { done: true, value: null }
    if (this.loop.takeStop()) {
      this.loop.end()
      return { done: true, value: null }
    }
    return this.newTurn()
  }

  private newTurn(): Answer {
    const report = this.lostSteps()
    if (report !== null) {
      this.become("report")
      return request(run(report))
    }
    const isIdle = this.loop.beginTurn()
    const { givenSelector } = this.loop
    if (givenSelector !== null) {
      this.become("idle")
      return request(call(givenSelector.ask, this.loop.patience))
    }
    if (isIdle) {
      this.become("idle")
      return request({ kind: "park", park: this.loop.idle() })
    }
    this.takeTurn()
    return this.goOn()
  }

  /** Tells of what was lost since the last turn; null when nothing was. */
  private lostSteps(): NativeStepper | null {
    const { kernel } = this.loop
    this.turn = []
    this.place = 0
    this.become("fresh")
    const isIdle = this.loop.ready.length === 0
    const lost = kernel.lifetimes.takeLost(isIdle)
    if (lost.length > 0) return reportLost(kernel, lost, "later")
    // What ended in the last turn may have been the last to hold something.
    return isIdle ? (kernel.machine.watch?.check() ?? null) : null
  }

  /** Warns of what ran long in debug mode; null when it did not. */
  private slowSteps({ item, sinceNanos }: NonNullable<typeof this.watched>): NativeSteps | null {
    const { loop } = this
    this.watched = null
    loop.currentHandle = null
    const seconds = (loop.kernel.machine.nanos - sinceNanos) / 1e9
    if (seconds < loop.slowSeconds) return null
    const write = (show: Show): string =>
      item.readyAs === "step" ? futureRepr(item, show) : handleRepr(item, show)
    return reportSlow(loop, write, seconds)
  }

  private takeTurn(): void {
    this.turn = this.loop.takeTurn()
    this.place = 0
  }

  private become(state: State, running: ReadyItem | null = null): void {
    this.state = state
    this.running = running
  }

  private beginStep(task: PyTask): Answer {
    this.become("running", task)
    this.isWoken = task.waitingFor !== null
    if (task.isDone) return this.failStep(task.alreadyDone(), task)
    const error = task.beginStep()
    if (this.stepAnswer === null)
      this.stepAnswer = new StepAnswer(new StepRequest(task.coroutine, error))
    else this.stepAnswer.value.ask(task.coroutine, error)
    return this.stepAnswer
  }

  /** Null when the callback is done already. */
  private beginCallback(handle: PyHandle): Answer | null {
    if (handle.isCancelled) return null
    const { recorder } = this.loop.kernel
    if (handle instanceof PyTimerHandle && handle.future !== null) {
      recorder.callback = handle
      if (!handle.future.isDone) handle.future.setResult(handle.futureResult)
      recorder.callback = null
      return null
    }
    recorder.callback = handle
    recorder.pen?.callbackBegan(recorder.nanos, recorder.thread, handle.id)
    enterContext(this.loop.kernel.machine, handle.context)
    this.become("running", handle)
    if (handle.type === threadSafeHandleType) handle.begin()
    if (this.loop.isDebug) this.loop.currentHandle = handle
    return request({ kind: "call", callee: handle.callback, args: handle.args, keywords: null })
  }

  private recordEnd(handle: PyHandle): void {
    const { machine, recorder } = this.loop.kernel
    recorder.callback = null
    if (handle.type === threadSafeHandleType) handle.end()
    leaveContext(machine, handle.context)
    recorder.pen?.callbackEnded(recorder.nanos, recorder.thread, handle.id)
  }

  /** Null when all went well; what stops the loop leaves the rest of the turn where it was. */
  private endStep(task: PyTask, value: Value, raise: PyRaise | null): Answer | null {
    try {
      if (raise !== null) task.failed(raise)
      else {
        const foreign = task.stepped(value)
        if (foreign !== null) return this.waitForForeign(task, foreign)
      }
    } catch (error) {
      if (!(error instanceof PyRaise) || stopsLoop(error.exception)) this.leave(error)
      return this.failStep(error, task)
    }
    return null
  }

  private waitForForeign(task: PyTask, future: PyObject): Answer {
    this.become("report")
    return request(run(waitSteps(task, future)))
  }

  /** Somebody else ended the task meanwhile: its own step is told to have failed, as a callback is. */
  private failStep(error: PyRaise, task: PyTask): Answer {
    this.become("report")
    return request(run(reportFailure(this.loop, stepHandle(task, this.isWoken), error.exception)))
  }

  private leave(error: unknown): never {
    const left = this.turn.slice(this.place).filter(item => item !== null)
    this.loop.ready.unshift(...left)
    if (!this.isOneTurn) {
      this.loop.takeStop()
      this.loop.end()
    }
    throw error
  }
}

function* reportFailure(loop: EventLoop, handle: PyHandle, error: PyException): NativeSteps {
  const report = yield run(libraryName(loop.kernel, "asyncio._failures", "report_callback_failure"))
  return yield call(report, loop, handle, error)
}

function* reportSlow(loop: EventLoop, write: (show: Show) => string, seconds: number): NativeSteps {
  const text = yield run(textSteps(loop.kernel, write))
  const report = yield run(libraryName(loop.kernel, "asyncio._failures", "report_slow"))
  return yield call(report, text, float(seconds))
}

function request(value: NativeRequest): Answer {
  return { done: false, value }
}

/** Whether an exception ends the loop it comes up in: it is no error of a callback or task. */
export function stopsLoop(exception: PyException): boolean {
  const { type } = exception
  return ["SystemExit", "KeyboardInterrupt"].some(name =>
    type.isSubtypeOf(exceptionTypeNamed(name)),
  )
}
