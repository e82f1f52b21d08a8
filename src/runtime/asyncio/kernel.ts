import { assert } from "../../base/assert"
import type { Vm } from "../../python/objects/vm-interface"
import { BoundMethod, PyFunction } from "../../python/objects/function"
import { PyGenerator } from "../../python/objects/generator"
import { NativeFunction } from "../../python/objects/native"
import type { PyType } from "../../python/objects/type"
import { typeOf } from "../../python/objects/type-of"
import { PyObject, type Value } from "../../python/objects/value"
import type { Machine } from "../../python/vm/machine"
import type { PyContext } from "../contexts"
import { LimitReached, type Limits } from "../limits"
import { runtimeOf } from "../process"
import { Lifetimes } from "./lifetimes"
import type { PyException } from "../../python/objects/exception"
import { type FutureId, NOBODY, type SyncId, type TaskId } from "../../trace/ids"
import type { Recorder } from "../recorder"
import type { PyFuture } from "./future"
import { AsyncGenerators } from "./async-generators"
import { ForeignLoop } from "./foreign-loop"
import { EventLoop } from "./loop"
import { PyTask } from "./task"
import { CoroutineOrigins } from "./coroutine-origins"
import { assignedName, callLabel, foreignLabel, variableOf } from "./labels"
import { isInProgram, isInProgramsAwait } from "./program-await"
import { QueueLayouts } from "./queue-layouts"
import type { Ending, SyncKind } from "../../trace/events"
import { shortText } from "../value-text"

/** How a task is made. */
export interface TaskOptions {
  /** None for the next `Task-n`. */
  readonly name: Value
  /** Task, or a subclass of the program's. */
  readonly type?: PyType
  /** True for what the library does for itself: it is not recorded. */
  readonly isHidden?: boolean
  /** What its coroutine runs in; a copy of the current context when it is not told. */
  readonly context?: PyContext | null
  /** What the program gave, where the task steps something else in its place. */
  readonly given?: Value
}

/** What the request says about the loops of a process. */
export interface KernelSettings {
  readonly limits: Limits
  /** Loops are in debug mode from the start. */
  readonly isDebugging: boolean
  /** Loops begin tasks at once. */
  readonly isEager: boolean
}

/** What the loops of one process share: identities, the running loop of each thread, the current task. */
export class Kernel {
  readonly isMachinery = true
  readonly origins = new CoroutineOrigins()
  readonly lifetimes = new Lifetimes(
    () => this.roots(),
    () => this.machine.lifetimes,
  )
  readonly queueLayouts = new QueueLayouts()
  readonly asyncGenerators = new AsyncGenerators(this)
  /** The loop that `asyncio.set_event_loop` set, by thread. */
  private readonly defaultLoops = new Map<number, PyObject>()
  private futures = 0
  private timers = 0
  private callbacks = 0
  private loops = 0
  private syncs = 0
  private taskNames = 0
  /** The connections of sockets, and how many there were to an address. */
  private readonly connections = new WeakMap<object, { address: string; place: number }>()
  private readonly connectionCounts = new Map<string, number>()
  /** What stand for loops of the program's own. */
  private readonly standIns = new WeakMap<PyObject, ForeignLoop>()
  private readonly everyLoop = new Set<EventLoop>()
  private readonly raisedIn = new WeakMap<PyException, TaskId>()
  private readonly running = new Map<number, EventLoop>()

  constructor(
    readonly machine: Machine,
    readonly recorder: Recorder,
    readonly settings: KernelSettings,
  ) {}

  nextFutureId(): number {
    return this.futures++
  }

  nextTimerId(): number {
    return this.timers++
  }

  nextCallbackId(): number {
    return this.callbacks++
  }

  nextSyncId(): number {
    return this.syncs++
  }

  nextLoopId(): number {
    return this.loops++
  }

  /** The loop that runs on the current thread, or null. */
  get runningLoop(): EventLoop | null {
    return this.running.get(this.recorder.thread) ?? null
  }

  /** What was set as the loop of the current thread, or null; it may be of the program's own making. */
  get setLoop(): PyObject | null {
    return this.defaultLoops.get(this.recorder.thread) ?? null
  }

  /** The loop that was set for the current thread, or null. */
  get defaultLoop(): EventLoop | null {
    return this.loopOf(this.setLoop)
  }

  setDefault(loop: PyObject | null): void {
    if (loop === null) this.defaultLoops.delete(this.recorder.thread)
    else this.defaultLoops.set(this.recorder.thread, loop)
  }

  setRunning(loop: EventLoop | null): void {
    if (loop === null) this.running.delete(this.recorder.thread)
    else this.running.set(this.recorder.thread, loop)
  }

  /** Tasks that have not ended, in order of creation. */
  liveTasks(): PyTask[] {
    return [...this.everyLoop].flatMap(loop => [...loop.tasks])
  }

  /** The loop that a program means: itself, or what stands for one of its own; null for None. */
  loopOf(given: Value | undefined): EventLoop | null {
    if (given instanceof EventLoop) return given
    if (!(given instanceof PyObject)) return null
    let loop = this.standIns.get(given)
    if (loop === undefined) this.standIns.set(given, (loop = new ForeignLoop(this, given)))
    return loop
  }

  /** Where loops keep their tasks. */
  taskLists(): readonly object[] {
    return [...this.everyLoop].map(loop => loop.tasks)
  }

  /** What a program holds: where every walk over its objects begins. */
  *roots(): Iterable<object> {
    const { failure, scheduler, signals } = runtimeOf(this.machine)
    yield* signals.heldObjects()
    yield* this.everyLoop
    yield* this.asyncGenerators.heldObjects()
    yield this.machine.modules.dict
    if (failure !== null) yield failure
    for (const thread of scheduler.threads) yield thread
  }

  /** The task an exception came up in, or NOBODY. */
  taskThatRaised(exception: PyException): TaskId {
    return this.raisedIn.get(exception) ?? NOBODY
  }

  /** Remembers which task an exception left. */
  noteFailure(task: PyTask, exception: PyException): void {
    if (!this.raisedIn.has(exception)) this.raisedIn.set(exception, task.id)
  }

  /** Creates and schedules a task. */
  createTask(loop: EventLoop, coroutine: PyGenerator, options: TaskOptions): PyTask {
    const task = this.newTask(loop, coroutine, options)
    task.readyStep("created")
    return task
  }

  /** A task that does not run yet. */
  newTask(loop: EventLoop, coroutine: PyGenerator, options: TaskOptions): PyTask {
    const task = new PyTask(loop, coroutine, options)
    this.introduce(task, options.name)
    return task
  }

  /** A task that has its coroutine is known from now on; None for the next `Task-n`. */
  introduce(task: PyTask, name: Value): void {
    const { recorder } = this
    const { coroutine, given, loop } = task
    const { tasks } = this.settings.limits
    if (loop.tasks.size >= tasks) throw new LimitReached("tasks", tasks)
    task.name = name === null ? this.nextTaskName() : nameText(name)
    this.lifetimes.noteTaken(coroutine)
    this.everyLoop.add(loop)
    loop.tasks.add(task)
    const { pen } = task
    if (pen === null) return
    const call = given === coroutine ? callLabel(coroutine) : foreignLabel(given)
    const variable = variableOf(this.machine, recorder)
    const { nanos, thread, task: creator } = recorder
    pen.taskCreated(nanos, thread, task.id, creator, task.name, call, variable)
  }

  /** A pending task that its loop will not step any more: it lives as long as others hold it. */
  noteDropped(task: PyTask): void {
    const { lifetimes } = this.machine
    if (task.isDone) return
    lifetimes?.made(task)
    lifetimes?.made(task.coroutine)
  }

  /** `Task-1`, `Task-2`, ...; asking uses it up. */
  nextTaskName(): string {
    return `Task-${++this.taskNames}`
  }

  /** Gives a lock, queue, ... an identity in the recording; -1 while nothing is recorded. */
  recordSync(what: string, value: Value, size = 0): number {
    const { recorder } = this
    const sync = this.syncs++
    const name = assignedName(this.machine, recorder)
    recorder.pen?.syncCreated(recorder.nanos, recorder.thread, sync, what as SyncKind, name, size)
    if (typeof value === "number") this.recordChange(sync, value)
    return sync
  }

  /** The identity of a socket's connection in the recording: the same at every wait. */
  recordConnection(socket: object, address: string): number {
    const known = this.connections.get(socket)
    if (known?.address === address) return known.place
    const place = this.recordPlace("connection", address)
    this.connections.set(socket, { address, place })
    return place
  }

  /**
   * Gives the other end of a connection, or a server, an identity in the recording. Another
   * connection to the same address has a number.
   */
  recordPlace(what: "connection" | "server", address: string): number {
    const { recorder } = this
    const sync = this.syncs++
    const name = what === "connection" ? this.numbered(address) : address
    recorder.pen?.syncCreated(recorder.nanos, recorder.thread, sync, what, name, 0)
    return sync
  }

  private numbered(address: string): string {
    const count = (this.connectionCounts.get(address) ?? 0) + 1
    this.connectionCounts.set(address, count)
    return count > 1 ? `${address} #${count}` : address
  }

  /** A lock is taken or let go; `count` says how often its owner holds it from now on. */
  recordLock(sync: number, isTaken: boolean, count = isTaken ? 1 : 0): void {
    // What a library keeps for itself has no identity.
    if (sync === NOBODY) return
    const { recorder } = this
    const { nanos, thread, task } = recorder
    if (isTaken) recorder.pen?.lockAcquired(nanos, thread, sync, task, count)
    else recorder.pen?.lockReleased(nanos, thread, sync, task, count)
  }

  /** The value of a semaphore, event, barrier, ... is another. */
  recordChange(sync: number, value: number): void {
    const { recorder } = this
    const { pen } = recorder
    if (pen === null || sync === NOBODY) return
    pen.syncChanged(recorder.nanos, recorder.thread, sync, value, "", NOBODY, false)
  }

  /**
   * An item comes into a queue or leaves it, whose size is another. `place` is where it is put, the
   * next to be taken being 0; -1 for the end. `isAwaited` where an `await` of the program does it.
   */
  recordItem(sync: number, size: number, item: Value, place: number, isAwaited: boolean): void {
    const { recorder } = this
    const { pen } = recorder
    if (pen === null || sync === NOBODY) return
    const isNatural = typeof item === "number" && item >= 0 && item < 2 ** 31
    const shown = isNatural ? item : shortText(item)
    pen.syncChanged(recorder.nanos, recorder.thread, sync, size, shown, place, isAwaited)
  }

  /** An `await` found its future done. */
  recordPassed(future: PyFuture): void {
    if (this.recorder.isOn && isInProgram(this.machine)) {
      this.noteInPassing(future.id, NOBODY, future.ending)
    }
  }

  /** An `await` found that what a coroutine of the library waits for is there already. */
  recordPassedSync(sync: number): void {
    if (this.recorder.isOn && isInProgramsAwait(this.machine)) {
      this.noteInPassing(NOBODY, sync, "returned")
    }
  }

  private noteInPassing(awaited: FutureId, sync: SyncId, how: Ending): void {
    const { recorder } = this
    const { nanos, thread, task } = recorder
    // In a long run the lines themselves need the room.
    if (task === NOBODY || !recorder.hasRoomForRemarks) return
    recorder.pen?.awaitPassed(nanos, thread, task, awaited, sync, how)
  }

  /** A future ends through the ends of others; what the library keeps for itself is not told. */
  recordLinks(future: PyFuture, parts: readonly PyFuture[]): void {
    const { recorder } = this
    if (recorder.pen === null) return
    future.recordOnce()
    for (const part of new Set(parts)) {
      if (part instanceof PyTask && part.pen === null) continue
      part.recordOnce()
      recorder.pen?.futureLinked(recorder.nanos, recorder.thread, future.id, part.id)
    }
  }

  /** How a callback is called in words: `gather.<locals>._done` or `print`. */
  labelOf(callback: Value): string {
    if (callback instanceof PyFunction) return callback.qualname
    if (callback instanceof BoundMethod) return this.labelOf(callback.callee)
    return callback instanceof NativeFunction ? callback.name : typeOf(callback).name
  }

  /** What a timer is for, in words; "" for what the library sets for itself. */
  timerLabel(callback: Value): string {
    const label = this.labelOf(callback)
    if (this.isUserCallback(callback)) return label
    return label === "Timeout._on_timeout" ? "timeout" : ""
  }

  /** Whether a callback is the program's own. */
  isUserCallback(callback: Value): boolean {
    if (callback instanceof PyFunction) return !callback.code.isLibrary
    if (callback instanceof BoundMethod) return this.isUserCallback(callback.callee)
    return callback instanceof NativeFunction && callback.module === "builtins"
  }
}

/** The kernel of the process a native runs in. */
export function kernelOf(vm: Vm): Kernel {
  const kernel = vm.shared.get("asyncio")
  assert(kernel instanceof Kernel, "The process has no asyncio kernel.")
  return kernel
}

/** A task's name as text; CPython calls `str`, which for what people pass is this. */
export function nameText(name: Value): string {
  return typeof name === "string" ? name : shortText(name)
}
