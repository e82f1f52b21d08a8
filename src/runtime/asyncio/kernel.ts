import { assert } from "../../base/assert"
import type { Vm } from "../../python/objects/vm-interface"
import { BoundMethod, PyFunction } from "../../python/objects/function"
import { PyGenerator } from "../../python/objects/generator"
import { NativeFunction } from "../../python/objects/native"
import { typeName } from "../../python/objects/type-of"
import type { Value } from "../../python/objects/value"
import type { Machine } from "../../python/vm/machine"
import { LimitReached, type Limits } from "../limits"
import { type PyException, raised } from "../../python/objects/exception"
import { NOBODY, type TaskId } from "../../trace/ids"
import type { Recorder } from "../recorder"
import type { EventLoop } from "./loop"
import { BareYield, bareYieldType } from "./bare-yield"
import { PyTask } from "./task"
import { assignedName, callLabel, variableOf } from "./labels"
import type { SyncKind } from "../../trace/events"
import { shortText } from "../value-text"

/** What the loops of one process share: identities, the running loop of each thread, the current task. */
export class Kernel {
  /** What reports an exception in a callback; set by the Python text of asyncio. */
  failureReporter: Value = null
  /** The loop that `asyncio.set_event_loop` set, or null. */
  defaultLoop: EventLoop | null = null
  private futures = 0
  private timers = 0
  private callbacks = 0
  private loops = 0
  private syncs = 0
  private taskNames = 0
  private readonly everyLoop = new Set<EventLoop>()
  private readonly raisedIn = new WeakMap<PyException, TaskId>()
  private readonly running = new Map<number, EventLoop>()
  private readonly current = new Map<EventLoop, PyTask>()

  constructor(
    readonly machine: Machine,
    readonly recorder: Recorder,
    private readonly limits: Limits,
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

  nextLoopId(): number {
    return this.loops++
  }

  /** The loop that runs on the current thread, or null. */
  get runningLoop(): EventLoop | null {
    return this.running.get(this.recorder.thread) ?? null
  }

  setRunning(loop: EventLoop | null): void {
    if (loop === null) this.running.delete(this.recorder.thread)
    else this.running.set(this.recorder.thread, loop)
  }

  /** The task whose step runs in that loop, or null. */
  currentTask(loop: EventLoop): PyTask | null {
    return this.current.get(loop) ?? null
  }

  enter(task: PyTask): void {
    const other = this.current.get(task.loop)
    if (other !== undefined) {
      throw raised(
        "RuntimeError",
        `Cannot enter into task ${task.name} while another task ${other.name} is being executed.`,
      )
    }
    this.current.set(task.loop, task)
  }

  leave(task: PyTask): void {
    this.current.delete(task.loop)
  }

  /** Tasks that have not ended, in order of creation. */
  liveTasks(): PyTask[] {
    return [...this.everyLoop].flatMap(loop => [...loop.tasks])
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
  createTask(loop: EventLoop, coroutine: PyGenerator, name: Value): PyTask {
    const { recorder } = this
    if (loop.tasks.size >= this.limits.tasks) throw new LimitReached("tasks", this.limits.tasks)
    const label = name === null ? `Task-${++this.taskNames}` : nameText(name)
    const task = new PyTask(loop, coroutine, label)
    this.everyLoop.add(loop)
    loop.tasks.add(task)
    const pen = recorder.pen
    if (pen !== null) {
      const call = callLabel(coroutine)
      const variable = variableOf(this.machine, recorder)
      pen.taskCreated(
        recorder.nanos,
        recorder.thread,
        task.id,
        recorder.task,
        label,
        call,
        variable,
      )
    }
    task.readyStep({ cause: "created", source: -1 })
    return task
  }

  /** What `await sleep(0)` waits for: one turn. It has no state, so one serves all. */
  readonly bareYield = new BareYield(bareYieldType)

  /** Gives a lock, queue, ... an identity in the recording; -1 while nothing is recorded. */
  recordSync(what: string, value: Value): number {
    const { recorder } = this
    const sync = this.syncs++
    const name = assignedName(this.machine, recorder)
    recorder.pen?.syncCreated(recorder.nanos, recorder.thread, sync, what as SyncKind, name)
    if (typeof value === "number") this.recordChange(sync, value, "")
    return sync
  }

  recordLock(sync: number, isTaken: boolean): void {
    const { recorder } = this
    if (isTaken) recorder.pen?.lockAcquired(recorder.nanos, recorder.thread, sync, recorder.task)
    else recorder.pen?.lockReleased(recorder.nanos, recorder.thread, sync)
  }

  recordChange(sync: number, value: number, item: Value): void {
    const { recorder } = this
    const text = item === "" ? "" : shortText(item)
    recorder.pen?.syncChanged(recorder.nanos, recorder.thread, sync, value, text)
  }

  /** How a callback is called in words: `gather.<locals>._done` or `print`. */
  labelOf(callback: Value): string {
    if (callback instanceof PyFunction) return callback.qualname
    if (callback instanceof BoundMethod) return this.labelOf(callback.callee)
    return callback instanceof NativeFunction ? callback.name : typeName(callback)
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
