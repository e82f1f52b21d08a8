/**
 * The part of `threading` that touches the scheduler: starting and joining threads, locks, sleeping.
 * `threading` itself is Python text (modules/threading.py) on top of these natives.
 */
import { asText } from "../python/objects/as-text"
import { raised } from "../python/objects/exception"
import { call, callWith, native, nativeSteps, type NativeSteps } from "../python/objects/native"
import type { PyDict } from "../python/objects/dict"
import { builtinType } from "../python/objects/types"
import { PyObject, type PyTuple, type Value } from "../python/objects/value"
import { NativeFrame } from "../python/vm/frame"
import { secondsOf } from "./asyncio/seconds"
import { kernelOf } from "./asyncio/kernel"
import { costs } from "./cost-model"
import type { ScheduledThread } from "./scheduler"
import type { PyException } from "../python/objects/exception"
import { tracebackSteps } from "./traceback/traceback"
import { shortText } from "./value-text"
import { runtimeOf } from "./process"

export const threadHandleType = builtinType("_ThreadHandle", "fixed", { module: "_thread" })
export const threadLockType = builtinType("lock", "fixed", { module: "_thread" })

/** A started thread, as `threading.Thread` holds it. */
export class ThreadHandle extends PyObject {
  constructor(readonly thread: ScheduledThread) {
    super(threadHandleType)
  }
}

/** _thread.lock: not owned by a thread, anybody may release it. */
export class ThreadLockObject extends PyObject {
  isTaken = false
  readonly waiters: (() => void)[] = []

  constructor(readonly sync: number) {
    super(threadLockType)
  }
}

/** Functions of the private module `_thread_kernel`. */
export const threadFunctions = [
  nativeSteps(
    "start_thread",
    "(function, args, kwargs, name, daemon, label, /)",
    function* (
      vm,
      target: Value,
      args: PyTuple,
      keywords: PyDict,
      name: Value,
      daemon: Value,
      label: Value,
    ): NativeSteps {
      const { scheduler, recorder, machine } = runtimeOf(vm)
      const thread = scheduler.add(asText(name))
      thread.isDaemon = daemon === true
      const named = new Map(keywords.entries().map(([key, value]) => [key as string, value]))
      const steps = threadSteps(target, args, named.size > 0 ? named : null)
      thread.vm.top = new NativeFrame(steps, null)
      recorder.pen?.threadCreated(
        recorder.nanos,
        recorder.thread,
        thread.id,
        thread.name,
        asText(label),
      )
      machine.nanos += costs.threadStart
      scheduler.makeReady(thread)
      // CPython's start() returns only once the new thread runs.
      yield { kind: "park", park: { reason: "yield", subject: -1, dueNanos: Infinity } }
      return new ThreadHandle(thread)
    },
  ),
  nativeSteps(
    "join_thread",
    "(handle, timeout, /)",
    function* (vm, handle: ThreadHandle, timeout: Value): NativeSteps {
      const { machine } = runtimeOf(vm)
      const { thread } = handle
      if (thread.state === "ended") return true
      const dueNanos =
        timeout === null ? Infinity : machine.nanos + secondsOf(timeout, "timeout") * 1e9
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
      return hasEnded(thread)
    },
  ),
  native(
    "thread_is_alive",
    "(handle, /)",
    (_vm, handle: ThreadHandle) => handle.thread.state !== "ended",
  ),
  native("thread_ident", "(handle, /)", (_vm, handle: Value) =>
    identOf(handle instanceof ThreadHandle ? handle.thread.id : 0),
  ),
  native("get_ident", "()", vm => identOf(runtimeOf(vm).recorder.thread)),
  native("thread_number", "()", vm => runtimeOf(vm).recorder.thread),
  native("handle_number", "(handle, /)", (_vm, handle: ThreadHandle) => handle.thread.id),
  native("next_thread_number", "()", vm => runtimeOf(vm).scheduler.threads.length),
  native("call_label", "(target, args, /)", (_vm, target: Value, args: PyTuple) => {
    const shown = args.items.slice(0, 3).map(arg => shortText(arg))
    if (args.items.length > 3) shown.push("...")
    return `${shortText(target)}(${shown.join(", ")})`
  }),
  nativeSteps(
    "print_thread_exception",
    "(exception, name, /)",
    function* (vm, exception: Value, name: Value): NativeSteps {
      const { scheduler } = runtimeOf(vm)
      if (scheduler.current !== null) scheduler.current.hasFailed = true
      const text = yield { kind: "run", native: tracebackSteps(vm, exception as PyException) }
      vm.host.write("stderr", `Exception in thread ${asText(name)}:\n${asText(text)}`)
      return null
    },
  ),
  native(
    "allocate_lock",
    "()",
    vm => new ThreadLockObject(kernelOf(vm).recordSync("thread-lock", null)),
  ),
]

function hasEnded(thread: ScheduledThread): boolean {
  return thread.state === "ended"
}

/** Thread identifiers look like addresses in CPython; here they are small and stable. */
function identOf(id: number): number {
  return 140_000_000_000_000 + id * 4096
}

/** The bottom of a thread's stack: runs the target and reports what it raises. */
function* threadSteps(
  target: Value,
  args: PyTuple,
  keywords: ReadonlyMap<string, Value> | null,
): NativeSteps {
  return yield callWith(target, args.items, keywords)
}

const lockMethods = [
  nativeSteps(
    "acquire",
    "($self, blocking=True, timeout=-1)",
    function* (
      vm,
      self: ThreadLockObject,
      blocking: Value | undefined,
      timeout: Value | undefined,
    ): NativeSteps {
      const seconds = timeout === undefined ? -1 : secondsOf(timeout, "timeout")
      if (blocking === false && seconds !== -1)
        throw raised("ValueError", "can't specify a timeout for a non-blocking call")
      if (seconds < 0 && seconds !== -1)
        throw raised("ValueError", "timeout value must be a non-negative number")
      const { machine } = runtimeOf(vm)
      const dueNanos = seconds < 0 ? Infinity : machine.nanos + seconds * 1e9
      while (self.isTaken) {
        if (blocking === false || machine.nanos >= dueNanos) return false
        yield {
          kind: "park",
          park: {
            reason: "lock",
            subject: self.sync,
            dueNanos,
            onParked: wake => self.waiters.push(wake),
          },
        }
      }
      take(self, kernelOf(vm))
      return true
    },
  ),
  native("release", "($self, /)", (vm, self: ThreadLockObject) => {
    if (!self.isTaken) throw raised("RuntimeError", "release unlocked lock")
    self.isTaken = false
    kernelOf(vm).recordLock(self.sync, false)
    self.waiters.shift()?.()
    return null
  }),
  native("locked", "($self, /)", (_vm, self: ThreadLockObject) => self.isTaken),
]

for (const method of lockMethods)
  threadLockType.own.set(method.name, method.asMethodOf(threadLockType))
threadLockType.own.set(
  "__enter__",
  nativeSteps("__enter__", "($self, /)", function* (_vm, self: ThreadLockObject): NativeSteps {
    return yield call(lockMethods[0]!, self)
  }).asMethodOf(threadLockType),
)
threadLockType.own.set(
  "__exit__",
  nativeSteps("__exit__", "($self, /, *exc)", function* (_vm, self: ThreadLockObject): NativeSteps {
    yield call(lockMethods[1]!, self)
    return null
  }).asMethodOf(threadLockType),
)

function take(lock: ThreadLockObject, kernel: ReturnType<typeof kernelOf>): void {
  lock.isTaken = true
  kernel.recordLock(lock.sync, true)
}

/** time.sleep: the thread waits; nobody else on it runs meanwhile. */
export const sleepNative = nativeSteps(
  "sleep",
  "(seconds, /)",
  function* (vm, given: Value): NativeSteps {
    const seconds = secondsOf(given, "seconds")
    if (Number.isNaN(seconds)) throw raised("ValueError", "Invalid value NaN (not a number)")
    if (seconds < 0) throw raised("ValueError", "sleep length must be non-negative")
    const { machine } = runtimeOf(vm)
    const dueNanos = machine.nanos + Math.round(seconds * 1e9)
    yield { kind: "park", park: { reason: "sleep", subject: -1, dueNanos } }
    return null
  },
)
