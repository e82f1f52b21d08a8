/**
 * The part of `threading` that touches the scheduler: starting and joining threads, sleeping.
 * `threading` itself is Python text (modules/threading.py) on top of these natives.
 */
import { asText } from "../python/objects/as-text"
import { raised } from "../python/objects/exception"
import { call, native, nativeSteps, type NativeSteps } from "../python/objects/native"
import { builtinType } from "../python/objects/types"
import { list } from "../python/objects/singletons"
import { PyList, PyObject, PyTuple, type Value } from "../python/objects/value"
import type { Vm } from "../python/objects/vm-interface"
import { NativeFrame } from "../python/vm/frame"
import { clockSeconds } from "./asyncio/seconds"
import { costs } from "./cost-model"
import type { ScheduledThread } from "./scheduler"
import type { PyException } from "../python/objects/exception"
import { tracebackSteps } from "./traceback/traceback"
import { shortText } from "./value-text"
import { runtimeOf } from "./process"
import { unraisableSteps } from "./unraisable"
import type { ThreadId } from "../trace/ids"
import { identOf, lockFunctions } from "./thread-locks"

export const threadHandleType = builtinType("_ThreadHandle", "fixed", { module: "_thread" })

/** A started thread, as `threading.Thread` holds it. */
export class ThreadHandle extends PyObject {
  constructor(readonly thread: ScheduledThread) {
    super(threadHandleType)
  }
}

/** Functions of the private module `_thread_kernel`. */
export const threadFunctions = [
  ...lockFunctions,
  native(
    "new_thread",
    "(thread, function, name, daemon, label, /)",
    (vm, object: Value, target: Value, name: Value, daemon: Value, label: Value) => {
      const { scheduler, recorder } = runtimeOf(vm)
      const thread = scheduler.add(asText(name))
      thread.isDaemon = daemon === true
      thread.object = object
      thread.vm.top = new NativeFrame(threadSteps(target), null)
      const { nanos } = recorder
      recorder.pen?.threadCreated(nanos, recorder.thread, thread.id, thread.name, asText(label))
      return new ThreadHandle(thread)
    },
  ),
  // CPython's start() returns only once the new thread runs.
  nativeSteps("begin_thread", "(handle, /)", function* (vm, handle: ThreadHandle) {
    const { scheduler, machine } = runtimeOf(vm)
    machine.nanos += costs.threadStart
    scheduler.makeReady(handle.thread)
    yield { kind: "park", park: { reason: "yield", subject: -1, dueNanos: Infinity } }
    return null
  }),
  nativeSteps(
    "join_thread",
    "(handle, timeout, /)",
    function* (vm, handle: ThreadHandle, timeout: Value): NativeSteps {
      const { machine } = runtimeOf(vm)
      const { thread } = handle
      if (thread.isDone) return true
      const dueNanos = timeout === null ? Infinity : machine.nanos + clockSeconds(timeout) * 1e9
      yield {
        kind: "park",
        park: {
          reason: "join",
          subject: thread.id,
          dueNanos,
          onParked: wake => thread.onEnd.push(wake),
        },
      }
      // A timeout and the end may meet: what counts is the state.
      return isDone(thread)
    },
  ),
  native("thread_is_alive", "(handle, /)", (_vm, handle: ThreadHandle) => !handle.thread.isDone),
  native("thread_ident", "(handle, /)", (_vm, handle: Value) =>
    identOf(handle instanceof ThreadHandle ? handle.thread.id : 0),
  ),
  native("get_ident", "()", vm => identOf(runtimeOf(vm).recorder.thread)),
  native("current_object", "()", vm => currentThread(vm).object),
  native("native_id", "()", vm => nativeIdOf(vm, runtimeOf(vm).recorder.thread)),
  native("thread_native_id", "(handle, /)", (vm, handle: ThreadHandle) =>
    nativeIdOf(vm, handle.thread.id),
  ),
  native("set_main_object", "(thread, /)", (vm, object: Value) => {
    const main = runtimeOf(vm).scheduler.threads[0]!
    main.object = object
    return new ThreadHandle(main)
  }),
  native("set_current_object", "(thread, /)", (vm, object: Value) => {
    const thread = currentThread(vm)
    thread.object = object
    return new ThreadHandle(thread)
  }),
  native("live_objects", "()", vm =>
    list(
      runtimeOf(vm)
        .scheduler.threads.filter(thread => thread.state !== "ended" && thread.object !== null)
        .map(thread => thread.object),
    ),
  ),
  // Threads that `_thread.start_new_thread` started have no object.
  native("count_bare", "()", vm => runtimeOf(vm).scheduler.threads.filter(isBareAndAlive).length),
  native("note_failure", "()", vm => {
    currentThread(vm).hasFailed = true
    return null
  }),
  native("at_exit", "(function, /)", (vm, callback: Value) => {
    runtimeOf(vm).atThreadsExit.push(callback)
    return null
  }),
  native("at_process_exit", "(function, /)", (vm, callback: Value) => {
    runtimeOf(vm).atProcessExit.push(callback)
    return null
  }),
  native("call_label", "(target, args, /)", (_vm, target: Value, args: Value) => {
    // What is no sequence fails once the thread runs.
    const items = args instanceof PyTuple || args instanceof PyList ? args.items : []
    const shown = items.slice(0, 3).map(arg => shortText(arg))
    if (items.length > 3) shown.push("...")
    return `${shortText(target)}(${shown.join(", ")})`
  }),
  nativeSteps("exception_text", "(exception, /)", function* (vm, exception: Value): NativeSteps {
    return yield { kind: "run", native: tracebackSteps(vm, exception as PyException) }
  }),
  nativeSteps(
    "report_lost_exception",
    "(exception, message, object, /)",
    function* (vm, exception: Value, message: Value, object: Value): NativeSteps {
      const given = { message: asText(message), object: null, about: object }
      return yield* unraisableSteps(vm, exception as PyException, given)
    },
  ),
]

/** Numbers of the system's threads: the first is the process's own. */
function nativeIdOf(vm: Vm, thread: ThreadId): number {
  return runtimeOf(vm).pid + thread
}

function isBareAndAlive({ id, state, isDaemon, object }: ScheduledThread): boolean {
  return id > 0 && state !== "ended" && isDaemon && object === null
}

function currentThread(vm: Vm): ScheduledThread {
  const { scheduler, recorder } = runtimeOf(vm)
  return scheduler.threads[recorder.thread]!
}

function isDone(thread: ScheduledThread): boolean {
  return thread.isDone
}

/** The bottom of a thread's stack: runs the target and reports what it raises. */
function* threadSteps(target: Value): NativeSteps {
  return yield call(target)
}

/** time.sleep: the thread waits; nobody else on it runs meanwhile. */
export const sleepNative = nativeSteps(
  "sleep",
  "(seconds, /)",
  function* (vm, given: Value): NativeSteps {
    const seconds = clockSeconds(given)
    if (Number.isNaN(seconds)) throw raised("ValueError", "Invalid value NaN (not a number)")
    if (seconds < 0) throw raised("ValueError", "sleep length must be non-negative")
    if (seconds >= 2 ** 63 / 1e9)
      throw raised("OverflowError", "timestamp out of range for C PyTime_t")
    const { machine } = runtimeOf(vm)
    const dueNanos = machine.nanos + Math.round(seconds * 1e9)
    yield { kind: "park", park: { reason: "sleep", subject: -1, dueNanos } }
    return null
  },
)
