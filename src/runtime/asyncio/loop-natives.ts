/** Methods of the event loop that are natives; text-methods.ts names those that are Python text. */
import type { PyDict } from "../../python/objects/dict"
import { raised, typeError } from "../../python/objects/exception"
import { getAttributeSteps } from "../../python/objects/attributes"
import {
  call,
  callWith,
  native,
  nativeSteps,
  type NativeSteps,
  run,
} from "../../python/objects/native"
import { PyGenerator } from "../../python/objects/generator"
import { float, list, NEEDS_CALL } from "../../python/objects/singletons"
import { typeName } from "../../python/objects/type-of"
import type { PyType } from "../../python/objects/type"
import { PyObject, type PyTuple, type Value } from "../../python/objects/value"
import { isCallable } from "../../python/builtins/functions-iteration"
import { finalizersOf } from "../lifetimes"
import { PyFuture } from "./future"
import { type Kernel, kernelOf } from "./kernel"
import { EventLoop } from "./loop"
import { closePlaces } from "./library-places"
import { LoopSteps, stopsLoop } from "./loop-steps"
import {
  contextOf,
  defineText,
  holding,
  isCoroutine,
  isCoroutineFunction,
  keywordsOf,
  property,
} from "./native-tools"
import { plainRepr } from "./reprs"
import { plainSeconds, secondsOf } from "./seconds"
import { PyTask } from "./task"
import { libraryName } from "./text-methods"
import {
  abstractEventLoopType,
  baseEventLoopType,
  futureType,
  selectorEventLoopType,
  taskType,
  threadSafeHandleType,
} from "./types"

abstractEventLoopType.own.set(
  "__new__",
  native(
    "__new__",
    "(cls, /, *args, **kwargs)",
    (_vm, cls: PyType) => new PyObject(cls, cls.newAttributes()),
  ),
)

baseEventLoopType.own.set(
  "__new__",
  native(
    "__new__",
    "(cls, /, *args, **kwargs)",
    (vm, cls: PyType) =>
      kernelOf(vm).settings.isEager ? NEEDS_CALL : new EventLoop(kernelOf(vm), cls),
    (vm, cls: PyType) => eagerLoop(kernelOf(vm), cls),
  ),
)

selectorEventLoopType.own.set(
  "__init__",
  nativeSteps(
    "__init__",
    "($self, selector=None)",
    function* (_vm, self: EventLoop, selector): NativeSteps {
      if (selector === null || selector === undefined) {
        self.takeDescriptors()
        return null
      }
      const begin = yield run(libraryName(self.kernel, "asyncio._own_selector", "begin"))
      return yield call(begin, self, selector)
    },
  ).asMethodOf(selectorEventLoopType),
)

/** A loop that begins tasks at once. */
function* eagerLoop(kernel: Kernel, type: PyType): NativeSteps {
  const loop = new EventLoop(kernel, type)
  loop.taskFactory = yield run(libraryName(kernel, "asyncio.tasks", "eager_task_factory"))
  return loop
}

defineText(
  baseEventLoopType,
  native("time", "($self)", (_vm, self: EventLoop) => float(self.time())),
  native(
    "call_soon",
    "($self, callback, *args, context=None)",
    (vm, self: EventLoop, callback: Value, args: PyTuple, context) => {
      self.refuseClosed()
      if (self.isDebug) checkCall(self, { callback, method: "call_soon" })
      return self.callSoon(callback, args.items, contextOf(context))
    },
  ),
  native(
    "call_soon_threadsafe",
    "($self, callback, *args, context=None)",
    (vm, self: EventLoop, callback: Value, args: PyTuple, context) => {
      self.refuseClosed()
      if (self.isDebug) refuseCoroutines(callback, "call_soon_threadsafe")
      const within = contextOf(context)
      const handle = self.callSoon(callback, args.items, within, threadSafeHandleType)
      self.wakeUp()
      return handle
    },
  ),
  native(
    "call_later",
    "($self, delay, callback, *args, context=None)",
    (vm, self: EventLoop, delay: Value, callback: Value, args: PyTuple, context) => {
      if (delay === null) throw typeError("delay must not be None")
      const when = self.time() + addedSeconds(delay)
      self.refuseClosed()
      if (self.isDebug) checkCall(self, { callback, method: "call_at" })
      const handle = self.callAt(when, { callback, args: args.items }, contextOf(context))
      self.recordTimer(handle)
      return handle
    },
  ),
  native(
    "call_at",
    "($self, when, callback, *args, context=None)",
    (vm, self: EventLoop, when: Value, callback: Value, args: PyTuple, context) => {
      if (when === null) throw typeError("when cannot be None")
      self.refuseClosed()
      if (self.isDebug) checkCall(self, { callback, method: "call_at" })
      const seconds = secondsOf(when, "when")
      const due = { callback, args: args.items, given: when }
      const handle = self.callAt(seconds, due, contextOf(context))
      self.recordTimer(handle)
      return handle
    },
  ),
  native(
    "create_future",
    "($self)",
    (_vm, self: EventLoop) => new PyFuture(self, futureType, "BaseEventLoop.create_future"),
  ),
  native(
    "create_task",
    "($self, coro, **kwargs)",
    (_vm, self: EventLoop, coroutine: Value, kwargs: PyDict) => {
      holding(coroutine, () => self.refuseClosed())
      const options = keywordsOf(kwargs)
      if (self.taskFactory !== null || !hasOnly(options, "name", "context")) return NEEDS_CALL
      const context = contextOf(options.get("context")) ?? null
      if (!(coroutine instanceof PyGenerator && isCoroutine(coroutine))) return NEEDS_CALL
      return self.kernel.createTask(self, coroutine, { name: options.get("name") ?? null, context })
    },
    function* (_vm, self: EventLoop, coroutine: Value, kwargs: PyDict): NativeSteps {
      const keywords = keywordsOf(kwargs)
      if (self.taskFactory !== null) {
        return yield callWith(self.taskFactory, [self, coroutine], keywords)
      }
      if (keywords.has("loop")) {
        throw typeError("asyncio.tasks.Task() got multiple values for keyword argument 'loop'")
      }
      return yield callWith(taskType, [coroutine], keywords.set("loop", self))
    },
  ),
  native("set_task_factory", "($self, factory)", (_vm, self: EventLoop, factory: Value) => {
    if (factory !== null && !isCallable(factory)) {
      throw typeError("task factory must be a callable or None")
    }
    self.taskFactory = factory
    return null
  }),
  native("get_task_factory", "($self)", (_vm, self: EventLoop) => self.taskFactory),
  native("stop", "($self)", (_vm, self: EventLoop) => {
    self.stop()
    return null
  }),
  nativeSteps("close", "($self)", function* (vm, self: EventLoop): NativeSteps {
    if (self.isRunning) throw raised("RuntimeError", "Cannot close a running event loop")
    if (self.isClosed) return null
    if (self.isDebug) {
      const report = yield run(libraryName(self.kernel, "asyncio._failures", "report_close"))
      yield call(report, self)
    }
    if (self.givenSelector !== null) {
      yield call(yield run(getAttributeSteps(vm, self, "_close_self_pipe")))
    }
    const finalizers = finalizersOf(vm)
    self.close()
    yield* finalizers.dropped(closePlaces.ready, vm.topFrame)
    self.timers.clear()
    yield* finalizers.dropped(closePlaces.timers, vm.topFrame)
    if (self.notes.size === 0) return null
    return yield call(yield run(libraryName(self.kernel, "asyncio._shutdown", "on_close")), self)
  }),
  native("set_exception_handler", "($self, handler)", (_vm, self: EventLoop, handler: Value) => {
    if (handler !== null && !isCallable(handler)) {
      throw typeError(`A callable object or None is expected, got ${plainRepr(handler)}`)
    }
    self.exceptionHandler = handler
    return null
  }),
  native("get_exception_handler", "($self)", (_vm, self: EventLoop) => self.exceptionHandler),
  native("is_running", "($self)", (_vm, self: EventLoop) => self.isRunning),
  native("is_closed", "($self)", (_vm, self: EventLoop) => self.isClosed),
  native("get_debug", "($self)", (_vm, self: EventLoop) => self.isDebug),
  native("set_debug", "($self, enabled)", (_vm, self: EventLoop, enabled: Value) => {
    self.setDebug(enabled !== null && enabled !== false && enabled !== 0)
    return null
  }),
  nativeSteps("run_forever", "($self)", function* (_vm, self: EventLoop): NativeSteps {
    return yield { kind: "run", native: new LoopSteps(self) }
  }),
  nativeSteps("_run_once", "($self)", function* (_vm, self: EventLoop): NativeSteps {
    return yield run(new LoopSteps(self, true))
  }),
  native("_run_forever_setup", "($self)", (_vm, self: EventLoop) => {
    self.begin()
    return null
  }),
  native("_run_forever_cleanup", "($self)", (_vm, self: EventLoop) => {
    self.takeStop()
    self.end()
    return null
  }),
  nativeSteps(
    "run_until_complete",
    "($self, future)",
    function* (_vm, self: EventLoop, given: Value): NativeSteps {
      holding(given, () => {
        self.refuseClosed()
        self.refuseRunning()
      })
      const ensure = yield run(libraryName(self.kernel, "asyncio.tasks", "ensure_future"))
      const future = yield callWith(ensure, [given], new Map([["loop", self]]))
      if (!(future instanceof PyFuture) || future.hasOwnCallbacks) {
        const text = yield run(
          libraryName(self.kernel, "asyncio._duck_futures", "run_until_complete"),
        )
        return yield call(text, self, future)
      }
      if (future === given) return yield run(runUntilComplete(self, future))
      if (future instanceof PyTask) future.tellsWhenDestroyed = false
      try {
        return yield run(runUntilComplete(self, future))
      } catch (error) {
        if (future.isDone && future.state !== "cancelled") future.isUnread = false
        throw error
      }
    },
  ),
  native(
    "__repr__",
    "($self)",
    (_vm, self: EventLoop) =>
      `<${self.type.name} running=${pythonBool(self.isRunning)} closed=${pythonBool(self.isClosed)} debug=${pythonBool(self.isDebug)}>`,
  ),
)

/** Seconds that are added to the clock's. */
/** The ready queue for whoever looks at it: handles, and tasks whose step it is. */
property(baseEventLoopType, "_ready", (_vm, self) => list([...(self as EventLoop).ready]))

function hasOnly(given: ReadonlyMap<string, Value>, ...names: string[]): boolean {
  return [...given.keys()].every(name => names.includes(name))
}

function addedSeconds(delay: Value): number {
  return (
    plainSeconds(delay) ??
    refuse(`unsupported operand type(s) for +: 'float' and '${typeName(delay)}'`)
  )
}

function refuse(message: string): never {
  throw typeError(message)
}

/** What debug mode looks at before a callback is taken. */
function checkCall(
  loop: EventLoop,
  { callback, method }: { readonly callback: Value; readonly method: string },
): void {
  if (loop.isRunning && loop.thread !== loop.kernel.recorder.thread) {
    throw raised(
      "RuntimeError",
      "Non-thread-safe operation invoked on an event loop other than the current one",
    )
  }
  refuseCoroutines(callback, method)
}

/** Debug mode does not take coroutines, and functions that make them, for callbacks. */
export function refuseCoroutines(callback: Value, method: string): void {
  if (isCoroutine(callback) || isCoroutineFunction(callback)) {
    throw typeError(`coroutines cannot be used with ${method}()`)
  }
  if (isCallable(callback)) return
  throw typeError(`a callable object was expected by ${method}(), got ${plainRepr(callback)}`)
}

property(baseEventLoopType, "_stopping", (_vm, self) => (self as EventLoop).isStopping)
property(baseEventLoopType, "_default_executor", (_vm, self) => {
  const executor = (self as EventLoop).notes.get("executor")
  return executor === undefined || executor === NEEDS_CALL ? null : executor
})

function pythonBool(value: boolean): string {
  return value ? "True" : "False"
}

/** Runs the loop until the future is done, and gives its result. */
export function* runUntilComplete(loop: EventLoop, future: PyFuture): NativeSteps {
  const stopper = native("_run_until_complete_cb", "(fut, /)", (_vm, done: PyFuture) => {
    const error = done.exception
    done.isUnread = false
    if (error === null || !stopsLoop(error)) loop.stop()
    return null
  })
  stopper.module = "asyncio"
  future.addCallback({ kind: "call", callback: stopper })
  loop.untilDone = future
  try {
    yield run(new LoopSteps(loop))
  } finally {
    loop.untilDone = null
    future.removeCallback(stopper)
  }
  if (!future.isDone) throw raised("RuntimeError", "Event loop stopped before Future completed.")
  return future.takeResult()
}
