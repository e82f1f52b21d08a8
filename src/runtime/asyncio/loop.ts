/**
 * The event loop: ready queue, timers, and one turn after another (CPython's
 * `BaseEventLoop._run_once`). It runs as a native on its thread's own stack.
 */
import { Heap } from "../../base/heap"
import { dict } from "../../python/objects/dict"
import { raised } from "../../python/objects/exception"
import type { PyGenerator } from "../../python/objects/generator"
import type { ParkRequest } from "../../python/objects/native"
import type { Value } from "../../python/objects/value"
import { PyObject } from "../../python/objects/value"
import { Attributes } from "../../python/objects/instance-attributes"
import { float } from "../../python/objects/singletons"
import type { PyType } from "../../python/objects/type"
import { type CallbackId, type LoopId, NOBODY, type ThreadId, type TimerId } from "../../trace/ids"
import { copyContext, type PyContext } from "../contexts"
import { costs } from "../cost-model"
import { giveLoopDescriptors, takeLoopDescriptors } from "../net/loop-descriptors"
import { runtimeOf } from "../process"
import { type Origin, originHere } from "./origins"
import { plainSeconds } from "./seconds"
import type { PyFuture } from "./future"
import type { AsyncGeneratorHooks } from "./async-generators"
import type { Kernel } from "./kernel"
import type { PyTask } from "./task"
import { eventLoopType, handleType, timerHandleType } from "./types"

/** As many turns of `sleep(0)` are taken for spinning; native CPython does them in about 0.1 s. */
const MOST_EMPTY_TURNS = 5_000

/** What waits in the ready queue: a task for its next step, or a callback. */
export type ReadyItem = PyTask | PyHandle

/** asyncio.Handle: a callback that will run once. */
export class PyHandle extends PyObject {
  isCancelled = false
  id: CallbackId = NOBODY
  readonly timer: TimerId = NOBODY
  /** The thread that handed it to the loop. */
  readonly askedOn: ThreadId
  /** Where it was made, in debug mode. */
  readonly origin: Origin | null
  /** How it showed itself when it was cancelled in debug mode. */
  lastRepr = ""
  /** Other threads that wait for its end; null while it does not run. */
  private waking: (() => void)[] | null = null

  constructor(
    readonly loop: EventLoop,
    public callback: Value,
    public args: readonly Value[],
    /** What it runs in. */
    readonly context: PyContext,
    type = handleType,
  ) {
    super(type)
    this.askedOn = loop.kernel.recorder.thread
    this.origin = loop.isDebug ? originHere(loop.kernel.machine) : null
  }

  /** What it is in a ready queue. */
  get readyAs(): "callback" {
    return "callback"
  }

  cancel(): void {
    if (this.isCancelled) return
    this.isCancelled = true
    this.callback = null
    this.args = []
  }

  /** Its callback begins to run. */
  begin(): void {
    this.waking = []
  }

  /** Its callback has come to its end. */
  end(): void {
    for (const wake of this.waking ?? []) wake()
    this.waking = null
  }

  /** How another thread waits while the callback runs; null when there is nothing to wait for. */
  get untilDone(): ParkRequest | null {
    const { waking, loop } = this
    if (waking === null || loop.thread === loop.kernel.recorder.thread) return null
    const onParked = (wake: () => void): void => void waking.push(wake)
    return { reason: "lock", subject: NOBODY, dueNanos: Infinity, onParked }
  }
}

/** What is called at a time, and that time where the program gave it. */
export interface TimedCall {
  readonly callback: Value
  readonly args: readonly Value[]
  readonly given?: Value
}

/** asyncio.TimerHandle: a callback at a time. */
export class PyTimerHandle extends PyHandle {
  override readonly timer: TimerId
  isScheduled = true
  private readonly given: Value | undefined
  /** The future this timer resolves (`sleep`), or null for an ordinary callback. */
  future: PyFuture | null = null
  futureResult: Value = null

  constructor(
    loop: EventLoop,
    /** Seconds on the loop's clock, as `when()` gives them. */
    readonly when: number,
    /** Order in which timers were set. */
    readonly number: number,
    call: TimedCall,
    context: PyContext,
  ) {
    super(loop, call.callback, call.args, context, timerHandleType)
    this.timer = loop.kernel.nextTimerId()
    this.given = call.given
  }

  /** What `when()` says: as it was given, so that an int stays one. */
  get shownWhen(): Value {
    return this.given ?? float(this.when)
  }

  /** Virtual time at which it is due. */
  get dueNanos(): number {
    return Math.round(this.when * 1e9)
  }

  override cancel(): void {
    if (this.isCancelled) return
    super.cancel()
    const { recorder } = this.loop.kernel
    if (this.isScheduled) recorder.pen?.timerCancelled(recorder.nanos, recorder.thread, this.timer)
  }
}

/** Async generators under way; who walks over what is alive does not find them here. */
class OpenGenerators extends Set<PyGenerator> {
  readonly isMachinery = true
}

/** Tasks of a loop that is closed: it holds them no longer, so a walk does not find them here. */
class ForgottenTasks extends Set<PyTask> {
  readonly isMachinery = true
}

/** What lets callbacks become ready from outside: sockets and pipes. */
export interface ReadySource {
  readonly hasReady: boolean
  takeReady(): readonly PyHandle[]
  close(): void
}

/** A selector that the program gave to its loop: it is asked in every turn. */
export interface GivenSelector {
  /** Called with the seconds to wait; None for as long as it takes. */
  readonly ask: Value
  /** Ends such waiting. */
  wake: () => void
}

/** The longest time that a selector is given to wait: a day. */
const MOST_PATIENCE = 24 * 3600

/** asyncio's event loop. */
export class EventLoop extends PyObject {
  ready: ReadyItem[] = []
  readonly timers = new Heap<PyTimerHandle>(
    (left, right) =>
      left.when < right.when || (left.when === right.when && left.number < right.number),
  )
  tasks = new Set<PyTask>()
  /** Async generators that began to run in it. */
  readonly asyncGenerators = new OpenGenerators()
  /** What the program had set before the loop ran. */
  private hooksOutside: AsyncGeneratorHooks | null = null
  readonly id: LoopId
  isRunning = false
  isClosed = false
  isDebug = false
  /** Index of the thread it runs on. */
  thread = NOBODY
  exceptionHandler: Value = null
  taskFactory: Value = null
  /** In debug mode: the callback that runs now. */
  currentHandle: PyHandle | null = null
  /** What the Python text keeps with the loop: its executor. */
  readonly notes = dict()
  /** Its readers and writers, once it has some. */
  selector: ReadySource | null = null
  givenSelector: GivenSelector | null = null
  /** The descriptors it takes up. */
  private descriptors: readonly number[] = []
  /** Whether `stop` was called: the turn under way is the last. */
  isStopping = false
  private turn = 0
  private timerCount = 0
  private wakeThread: (() => void) | null = null
  /** The task whose step runs in it, or null. */
  currentTask: PyTask | null = null
  /** What `run_until_complete` waits for: it is held while that runs. */
  untilDone: PyFuture | null = null
  /** Turns in a row that only asked for another one (`sleep(0)`). */
  private emptyTurns = 0

  constructor(
    readonly kernel: Kernel,
    type: PyType = eventLoopType,
    /** Whether it only stands for a loop. */
    readonly isLoose = false,
  ) {
    super(type, Attributes.from([["slow_callback_duration", float(0.1)]]))
    this.id = kernel.nextLoopId()
    this.isDebug = kernel.settings.isDebugging
  }

  /** What stands for a loop where a program's own is meant, or none is known yet; it never runs. */
  static loose(kernel: Kernel, isDebug: boolean): EventLoop {
    const loop = new EventLoop(kernel, eventLoopType, true)
    loop.isDebug = isDebug
    return loop
  }

  /** What the program sees of it. */
  get shown(): PyObject {
    return this
  }

  /** Whether it stands for a loop of the program's own, which calls what becomes ready. */
  get isForeign(): boolean {
    return false
  }

  /** Takes up the numbers of its selector and of what wakes it. */
  takeDescriptors(): void {
    this.descriptors = takeLoopDescriptors(this.kernel.machine)
  }

  /** What takes longer is told of in debug mode. */
  get slowSeconds(): number {
    return plainSeconds(this.attributes?.get("slow_callback_duration") ?? null) ?? Infinity
  }

  /** Seconds on the loop's clock. */
  time(): number {
    return this.kernel.machine.nanos / 1e9
  }

  /** Without a context it runs in a copy of the current one. */
  callSoon(
    callback: Value,
    args: readonly Value[],
    context?: PyContext,
    type = handleType,
  ): PyHandle {
    this.refuseClosed()
    const handle = new PyHandle(this, callback, args, context ?? this.copyContext(), type)
    this.readyHandle(handle)
    return handle
  }

  callAt(when: number, call: TimedCall, context?: PyContext): PyTimerHandle {
    this.refuseClosed()
    const within = context ?? this.copyContext()
    const handle = new PyTimerHandle(this, when, this.timerCount++, call, within)
    this.timers.push(handle)
    return handle
  }

  copyContext(): PyContext {
    return copyContext(this.kernel.machine)
  }

  /** Records a timer once it is known what it is for. */
  recordTimer(handle: PyTimerHandle): void {
    const { recorder } = this.kernel
    const future = handle.future?.id ?? NOBODY
    const label = handle.future === null ? this.kernel.timerLabel(handle.callback) : ""
    recorder.pen?.timerSet(
      recorder.nanos,
      recorder.thread,
      handle.timer,
      handle.dueNanos,
      future,
      label,
    )
  }

  stop(): void {
    this.isStopping = true
  }

  /** Wakes the thread that waits in this loop; for calls from other threads. */
  wakeUp(): void {
    this.givenSelector?.wake()
    this.wakeThread?.()
    this.wakeThread = null
  }

  refuseClosed(): void {
    if (this.isClosed) throw raised("RuntimeError", "Event loop is closed")
  }

  /** The step of a task begins; one at a time. */
  enter(task: PyTask): void {
    const other = this.currentTask
    if (other !== null) {
      throw raised(
        "RuntimeError",
        `Cannot enter into task ${task.name} while another task ${other.name} is being executed.`,
      )
    }
    this.currentTask = task
  }

  /** Makes another task (or none) the current one and says which it was: for eager starts. */
  swapCurrent(task: PyTask | null): PyTask | null {
    const before = this.currentTask
    this.currentTask = task
    return before
  }

  /** Whether `stop` was called during this turn; asking takes it back. */
  takeStop(): boolean {
    const { isStopping } = this
    this.isStopping = false
    return isStopping
  }

  /** Whether a turn taken now would run something. */
  get hasWork(): boolean {
    const first = this.timers.peek()
    return this.ready.length > 0 || (first !== undefined && first.when <= this.time())
  }

  setDebug(isDebug: boolean): void {
    this.isDebug = isDebug
    if (this.isRunning) this.kernel.origins.setDebug(isDebug)
  }

  refuseRunning(): void {
    if (this.isRunning) throw raised("RuntimeError", "This event loop is already running")
    if (this.kernel.runningLoop === null) return
    throw raised("RuntimeError", "Cannot run the event loop while another loop is running")
  }

  /** Nothing that waits in it will run any more, and nothing that is ready. */
  close(): void {
    this.isClosed = true
    this.selector?.close()
    giveLoopDescriptors(this.kernel.machine, this.descriptors)
    for (const item of this.ready) if (item.readyAs === "step") this.kernel.noteDropped(item)
    this.ready = []
    this.tasks = new ForgottenTasks(this.tasks)
  }

  /** The loop begins to run on the current thread. */
  begin(): void {
    this.refuseClosed()
    this.refuseRunning()
    const { kernel } = this
    const { recorder } = kernel
    this.isRunning = true
    if (this.isDebug) kernel.origins.setDebug(true)
    this.thread = recorder.thread
    kernel.setRunning(this)
    this.hooksOutside = kernel.asyncGenerators.own
    kernel.asyncGenerators.setOwn(null)
    recorder.pen?.loopStarted(recorder.nanos, recorder.thread, this.id)
  }

  /** The loop gives its thread back. */
  end(): void {
    const { kernel } = this
    const { recorder } = kernel
    this.isRunning = false
    kernel.origins.setDebug(false)
    kernel.setRunning(null)
    kernel.asyncGenerators.setOwn(this.hooksOutside)
    recorder.pen?.loopStopped(recorder.nanos, recorder.thread, this.id)
  }

  /** Begins a turn; true when there is nothing to do before the next timer or a call from outside. */
  beginTurn(): boolean {
    const { machine, recorder } = this.kernel
    this.dropCancelledTimers()
    recorder.pen?.loopTurnBegan(recorder.nanos, recorder.thread, this.id, ++this.turn)
    machine.nanos += costs.loopTurn
    return this.ready.length === 0 && !this.isStopping && this.selector?.hasReady !== true
  }

  /** How long a selector that the program gave may wait now. */
  get patience(): Value {
    if (this.ready.length > 0 || this.isStopping) return 0
    const first = this.timers.peek()
    if (first === undefined) return null
    const seconds = first.when - this.time()
    return seconds < 0 ? 0 : seconds > MOST_PATIENCE ? MOST_PATIENCE : float(seconds)
  }

  /** How the loop waits when it has nothing to do. */
  idle(): ParkRequest {
    const dueNanos = this.wakeNanos()
    return {
      reason: "loop",
      subject: this.id,
      dueNanos,
      onParked: wake => {
        this.wakeThread = wake
      },
    }
  }

  /**
   * When waiting for the next timer ends: the time left is rounded up to whole milliseconds, as
   * `selectors.EpollSelector.select` does, so timers set a moment apart are due in the same turn.
   */
  private wakeNanos(): number {
    const first = this.timers.peek()
    if (first === undefined) return Infinity
    const { nanos } = this.kernel.machine
    const millisecond = 1e6
    return nanos + Math.max(0, Math.ceil((first.dueNanos - nanos) / millisecond)) * millisecond
  }

  /** What this turn runs: due timers behind what was ready. Later arrivals are for the next turn. */
  takeTurn(): (ReadyItem | null)[] {
    this.wakeThread = null
    for (const handle of this.selector?.takeReady() ?? []) {
      if (!handle.isCancelled) this.readyHandle(handle)
    }
    this.fireTimers()
    const turn = this.ready
    this.ready = []
    this.moveOnIfSpinning(turn)
    return turn
  }

  /**
   * Spinning on `sleep(0)` takes so little time that a timer would hardly ever be due: after very
   * many turns of nothing else the clock moves on to what happens next.
   */
  private moveOnIfSpinning(turn: readonly ReadyItem[]): void {
    const isEmpty = turn.every(item => item.readyAs === "step" && item.hasYielded)
    this.emptyTurns = isEmpty && turn.length > 0 ? this.emptyTurns + 1 : 0
    if (this.emptyTurns < MOST_EMPTY_TURNS) return
    this.emptyTurns = 0
    const { machine, recorder } = this.kernel
    const next = Math.min(this.wakeNanos(), runtimeOf(machine).scheduler.nextDueNanos())
    if (next === Infinity || next <= machine.nanos) return
    const from = machine.nanos
    machine.nanos = next
    recorder.pen?.clockAdvanced(machine.nanos, recorder.thread, from)
  }

  private dropCancelledTimers(): void {
    while (this.timers.peek()?.isCancelled === true) this.timers.pop()!.isScheduled = false
  }

  /** Moves what is due into the ready queue, in order of time (clock resolution 1 ns). */
  private fireTimers(): void {
    const { recorder } = this.kernel
    const end = this.time() + 1e-9
    for (
      let next = this.timers.peek();
      next !== undefined && next.when < end;
      next = this.timers.peek()
    ) {
      this.timers.pop()
      next.isScheduled = false
      if (next.isCancelled) continue
      recorder.pen?.timerFired(recorder.nanos, recorder.thread, next.timer)
      this.readyHandle(next)
    }
  }

  /** Puts it into the ready queue. */
  readyHandle(handle: PyHandle): void {
    const { recorder } = this.kernel
    this.ready.push(handle)
    if (recorder.pen === null || (handle instanceof PyTimerHandle && handle.future !== null)) return
    handle.id = this.kernel.nextCallbackId()
    const isUser = this.kernel.isUserCallback(handle.callback)
    const label = this.kernel.labelOf(handle.callback)
    recorder.pen.callbackReadied(recorder.nanos, recorder.thread, handle.id, label, isUser)
  }
}
