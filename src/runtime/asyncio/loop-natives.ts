/** Methods of the event loop that are natives; text-methods.ts names those that are Python text. */
import type { PyDict } from "../../python/objects/dict"
import { isRaised, raised, typeError } from "../../python/objects/exception"
import { callWith, native, nativeSteps, type NativeSteps } from "../../python/objects/native"
import { float, NEEDS_CALL } from "../../python/objects/singletons"
import type { PyType } from "../../python/objects/type"
import { PyObject, type PyTuple, type Value } from "../../python/objects/value"
import { isCallable } from "../../python/builtins/functions-iteration"
import { newTask } from "./eager"
import { PyFuture } from "./future"
import { kernelOf } from "./kernel"
import { EventLoop } from "./loop"
import { LoopSteps } from "./loop-steps"
import { contextOf, define, keywordsOf } from "./native-tools"
import { plainRepr } from "./reprs"
import { secondsOf } from "./seconds"
import { abstractEventLoopType, baseEventLoopType, taskType } from "./types"

abstractEventLoopType.own.set(
  "__new__",
  native(
    "__new__",
    "(cls, /, *args, **kwargs)",
    (_vm, cls: PyType) => new PyObject(cls, new Map()),
  ),
)

baseEventLoopType.own.set(
  "__new__",
  native(
    "__new__",
    "(cls, /, *args, **kwargs)",
    (vm, cls: PyType) => new EventLoop(kernelOf(vm), cls),
  ),
)

define(
  baseEventLoopType,
  native("time", "($self, /)", (_vm, self: EventLoop) => float(self.time())),
  native(
    "call_soon",
    "($self, callback, /, *args, context=None)",
    (_vm, self: EventLoop, callback: Value, args: PyTuple, context) =>
      self.callSoon(callback, args.items, contextOf(context)),
  ),
  native(
    "call_soon_threadsafe",
    "($self, callback, /, *args, context=None)",
    (_vm, self: EventLoop, callback: Value, args: PyTuple, context) => {
      const handle = self.callSoon(callback, args.items, contextOf(context))
      self.wakeUp()
      return handle
    },
  ),
  native(
    "call_later",
    "($self, delay, callback, /, *args, context=None)",
    (_vm, self: EventLoop, delay: Value, callback: Value, args: PyTuple, context) => {
      if (delay === null) throw typeError("delay must not be None")
      const when = self.time() + secondsOf(delay, "delay")
      const handle = self.callAt(when, { callback, args: args.items }, contextOf(context))
      self.recordTimer(handle)
      return handle
    },
  ),
  native(
    "call_at",
    "($self, when, callback, /, *args, context=None)",
    (_vm, self: EventLoop, when: Value, callback: Value, args: PyTuple, context) => {
      if (when === null) throw typeError("when cannot be None")
      const seconds = secondsOf(when, "when")
      const handle = self.callAt(seconds, { callback, args: args.items }, contextOf(context))
      self.recordTimer(handle)
      return handle
    },
  ),
  native("create_future", "($self, /)", (_vm, self: EventLoop) => new PyFuture(self)),
  native(
    "create_task",
    "($self, coro, /, **kwargs)",
    (_vm, self: EventLoop, coroutine: Value, kwargs: PyDict) => {
      self.refuseClosed()
      const options = keywordsOf(kwargs)
      if (self.taskFactory !== null || options.get("eager_start") === true) return NEEDS_CALL
      const context = contextOf(options.get("context")) ?? null
      return newTask(self, coroutine, { name: options.get("name") ?? null, context })
    },
    function* (_vm, self: EventLoop, coroutine: Value, kwargs: PyDict): NativeSteps {
      const keywords = keywordsOf(kwargs)
      if (self.taskFactory !== null) {
        return yield callWith(self.taskFactory, [self, coroutine], keywords)
      }
      return yield callWith(taskType, [coroutine], keywords.set("loop", self))
    },
  ),
  native("set_task_factory", "($self, factory, /)", (_vm, self: EventLoop, factory: Value) => {
    if (factory !== null && !isCallable(factory)) {
      throw typeError("task factory must be a callable or None")
    }
    self.taskFactory = factory
    return null
  }),
  native("get_task_factory", "($self, /)", (_vm, self: EventLoop) => self.taskFactory),
  native("stop", "($self, /)", (_vm, self: EventLoop) => {
    self.stop()
    return null
  }),
  native("close", "($self, /)", (_vm, self: EventLoop) => {
    if (self.isRunning) throw raised("RuntimeError", "Cannot close a running event loop")
    self.isClosed = true
    return null
  }),
  native("set_exception_handler", "($self, handler, /)", (_vm, self: EventLoop, handler: Value) => {
    if (handler !== null && !isCallable(handler)) {
      throw typeError(`A callable object or None is expected, got ${plainRepr(handler)}`)
    }
    self.exceptionHandler = handler
    return null
  }),
  native("get_exception_handler", "($self, /)", (_vm, self: EventLoop) => self.exceptionHandler),
  native("is_running", "($self, /)", (_vm, self: EventLoop) => self.isRunning),
  native("is_closed", "($self, /)", (_vm, self: EventLoop) => self.isClosed),
  native("get_debug", "($self, /)", (_vm, self: EventLoop) => self.isDebug),
  native("set_debug", "($self, enabled, /)", (_vm, self: EventLoop, enabled: Value) => {
    self.isDebug = enabled === true
    return null
  }),
  nativeSteps("run_forever", "($self, /)", function* (_vm, self: EventLoop): NativeSteps {
    return yield { kind: "run", native: new LoopSteps(self) }
  }),
  nativeSteps(
    "run_until_complete",
    "($self, future, /)",
    function* (_vm, self: EventLoop, given: Value): NativeSteps {
      self.refuseClosed()
      const future = given instanceof PyFuture ? given : newTask(self, given, { name: null })
      return yield { kind: "run", native: runUntilComplete(self, future) }
    },
  ),
  native(
    "__repr__",
    "($self, /)",
    (_vm, self: EventLoop) =>
      `<${self.type.name} running=${pythonBool(self.isRunning)} closed=${pythonBool(self.isClosed)} debug=${pythonBool(self.isDebug)}>`,
  ),
)

function pythonBool(value: boolean): string {
  return value ? "True" : "False"
}

/** Runs the loop until the future is done, and gives its result. */
export function* runUntilComplete(loop: EventLoop, future: PyFuture): NativeSteps {
  const stopper = native("_run_until_complete_cb", "(fut, /)", (_vm, done: PyFuture) => {
    const error = done.exception
    const isFatal = error !== null && ["SystemExit", "KeyboardInterrupt"].includes(error.type.name)
    if (!isFatal) loop.stop()
    return null
  })
  stopper.module = "asyncio"
  future.addCallback({ kind: "call", callback: stopper })
  try {
    yield { kind: "run", native: new LoopSteps(loop) }
  } catch (error) {
    if (isRaised(error, "BaseException") && future.isDone && future.state !== "cancelled") {
      future.isUnread = false
    }
    throw error
  } finally {
    future.removeCallback(stopper)
  }
  if (!future.isDone) throw raised("RuntimeError", "Event loop stopped before Future completed.")
  return future.takeResult()
}
