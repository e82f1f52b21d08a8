/** Methods of Future, Task, Handle and the event loop: the surface of the kernel towards Python. */
import { assert } from "../../base/assert"
import { asText } from "../../python/objects/as-text"
import {
  baseExceptionType,
  exceptionTypeNamed,
  isRaised,
  newException,
  PyException,
  raised,
  typeError,
} from "../../python/objects/exception"
import { BoundMethod, GetSetDescriptor, PyFunction } from "../../python/objects/function"
import type { PyDict } from "../../python/objects/dict"
import { PyGenerator } from "../../python/objects/generator"
import {
  call,
  callWith,
  native,
  nativeSteps,
  type NativeFunction,
  type NativeSteps,
} from "../../python/objects/native"
import { float, list, NEEDS_CALL } from "../../python/objects/singletons"
import { PyType } from "../../python/objects/type"
import { isInstance } from "../../python/objects/type-of"
import type { PyList, PyTuple, Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { isCallable } from "../../python/builtins/functions-iteration"
import { GatheringFuture, PyFuture } from "./future"
import { tracebackSteps } from "../traceback/traceback"
import { LoopSteps } from "./loop-steps"
import { secondsOf } from "./seconds"
import { kernelOf, nameText } from "./kernel"
import { EventLoop, PyHandle, PyTimerHandle } from "./loop"
import { asCoroutine, beginTask, newTask } from "./eager"
import { futureRepr, handleRepr, handleSource, plainRepr } from "./reprs"
import { PyContext } from "../contexts"
import { runtimeOf } from "../process"
import { PyTask } from "./task"
import { eventLoopType, futureType, handleType, taskType, timerHandleType } from "./types"

function define(type: PyType, ...natives: NativeFunction[]): void {
  for (const one of natives) type.own.set(one.name, one.asMethodOf(type))
}

/** Methods of the loop that are Python text, by the name under which the text registers them. */
const textMethods = [
  "call_exception_handler",
  "default_exception_handler",
  "run_in_executor",
  "set_default_executor",
  "shutdown_asyncgens",
  "shutdown_default_executor",
].map(name =>
  nativeSteps(
    name,
    "($self, /, *args, **kwargs)",
    function* (vm, self: EventLoop, args: PyTuple, kwargs: PyDict): NativeSteps {
      const text = kernelOf(vm).text.get(name)
      assert(text !== undefined, `The text of asyncio has no ${name}.`)
      return yield callWith(text, [self, ...args.items], keywordsOf(kwargs))
    },
  ),
)

function keywordsOf(kwargs: PyDict): Map<string, Value> {
  return new Map(kwargs.entries().map(([key, value]) => [key as string, value]))
}

function property(type: PyType, name: string, get: (vm: Vm, self: Value) => Value): void {
  type.own.set(name, new GetSetDescriptor(name, get))
}

define(
  futureType,
  native("__await__", "($self, /)", (_vm, self: PyFuture) => self),
  native("__iter__", "($self, /)", (_vm, self: PyFuture) => self),
  native("__init__", "($self, /, *, loop=None)", () => null),
  native("done", "($self, /)", (_vm, self: PyFuture) => self.isDone),
  native("cancelled", "($self, /)", (_vm, self: PyFuture) => self.state === "cancelled"),
  native("result", "($self, /)", (_vm, self: PyFuture) => self.takeResult()),
  native("exception", "($self, /)", (_vm, self: PyFuture) => exceptionOf(self)),
  nativeSteps("set_exception", "($self, exception, /)", function* (_vm, self: PyFuture, given) {
    const isClass = given instanceof PyType && given.isSubtypeOf(baseExceptionType)
    const exception = isClass ? yield call(given) : given!
    if (!(exception instanceof PyException)) throw typeError("invalid exception object")
    self.setException(isStopIteration(exception) ? replacedStop(exception) : exception)
    return null
  }),
  native("set_result", "($self, result, /)", (_vm, self: PyFuture, result: Value) => {
    if (self instanceof PyTask)
      throw raised("RuntimeError", "Task does not support set_result operation")
    self.setResult(result)
    return null
  }),
  native(
    "add_done_callback",
    "($self, fn, /, *, context=None)",
    (_vm, self: PyFuture, callback: Value, given) => {
      const context = contextOf(given) ?? self.loop.copyContext()
      self.addCallback({ kind: "call", callback, context })
      return null
    },
  ),
  native("remove_done_callback", "($self, fn, /)", (_vm, self: PyFuture, fn: Value) =>
    self.removeCallback(fn),
  ),
  native("cancel", "($self, /, msg=None)", (_vm, self: PyFuture, message: Value | undefined) =>
    self.cancel(message ?? null),
  ),
  native("_make_cancelled_error", "($self, /)", (_vm, self: PyFuture) => self.cancelledError()),
  native("get_loop", "($self, /)", (_vm, self: PyFuture) => self.loop),
  native("__repr__", "($self, /)", (_vm, self: PyFuture) => futureRepr(self)),
  native(
    "_describe",
    "($self, what, sync, delay, /)",
    (_vm, self: PyFuture, what: Value, sync: Value, delay: Value) => {
      self.describe(what as PyFuture["what"], sync as number, secondsOf(delay, "delay") * 1e9)
      return null
    },
  ),
)

futureType.own.set(
  "__new__",
  native("__new__", "(cls, /, *args, **kwargs)", (vm: Vm, cls: PyType, _args, kwargs) => {
    const kernel = kernelOf(vm)
    const loop = kernel.runningLoop ?? kernel.defaultLoop
    if (loop === null) throw raised("RuntimeError", noLoop(vm))
    void kwargs
    return new PyFuture(loop, cls)
  }),
)
property(futureType, "_loop", (_vm, self) => (self as PyFuture).loop)
property(futureType, "_cancel_message", (_vm, self) => (self as PyFuture).cancelMessage)
property(futureType, "_exception", (_vm, self) => (self as PyFuture).exception)
property(futureType, "_state", (_vm, self) => (self as PyFuture).state.toUpperCase())

function isStopIteration(exception: PyException): boolean {
  return exception.type.isSubtypeOf(exceptionTypeNamed("StopIteration"))
}

/** StopIteration cannot be raised through `await`; a RuntimeError stands for it. */
function replacedStop(exception: PyException): PyException {
  const text = "StopIteration interacts badly with generators and cannot be raised into a Future"
  const replacement = newException(exceptionTypeNamed("RuntimeError"), [text])
  replacement.cause = exception
  replacement.context = exception
  replacement.suppressContext = true
  return replacement
}

function exceptionOf(future: PyFuture): Value {
  if (future.state === "pending") throw future.invalid("Exception is not set.")
  if (future.state === "cancelled") future.takeResult()
  future.isUnread = false
  return future.exception
}

taskType.own.set(
  "__new__",
  native("__new__", "(cls, coro, /, *args, **kwargs)", (vm, cls: PyType, coro, args, kwargs) => {
    void args
    const options = keywordsOf(kwargs as PyDict)
    const given = options.get("loop")
    const loop = given instanceof EventLoop ? given : kernelOf(vm).runningLoop
    if (loop === null) throw raised("RuntimeError", "no running event loop")
    const name = options.get("name") ?? null
    const context = contextOf(options.get("context")) ?? null
    return kernelOf(vm).newTask(loop, asCoroutine(loop, coro!), { name, type: cls, context })
  }),
)

define(
  taskType,
  nativeSteps(
    "__init__",
    "($self, coro, /, *, loop=None, name=None, context=None, eager_start=False)",
    function* (_vm, self: PyTask, _coro, _loop, _name, _context, eager): NativeSteps {
      return yield { kind: "run", native: beginTask(self, eager === true) }
    },
  ),
  native("get_name", "($self, /)", (_vm, self: PyTask) => self.name),
  native("set_name", "($self, value, /)", (_vm, self: PyTask, value: Value) => {
    self.name = nameText(value)
    return null
  }),
  native("get_context", "($self, /)", (_vm, self: PyTask) => self.context),
  native("get_coro", "($self, /)", (_vm, self: PyTask) => self.coroutine),
  native("cancelling", "($self, /)", (_vm, self: PyTask) => self.cancelRequests),
  native("uncancel", "($self, /)", (_vm, self: PyTask) => {
    if (self.cancelRequests > 0) self.cancelRequests--
    if (self.cancelRequests === 0) self.mustCancel = false
    return self.cancelRequests
  }),
)

define(
  handleType,
  native("cancel", "($self, /)", (_vm, self: PyHandle) => {
    self.cancel()
    return null
  }),
  native("cancelled", "($self, /)", (_vm, self: PyHandle) => self.isCancelled),
  native("get_context", "($self, /)", (_vm, self: PyHandle) => self.context),
  native("__repr__", "($self, /)", (_vm, self: PyHandle) => handleRepr(self)),
)
define(
  timerHandleType,
  native("when", "($self, /)", (_vm, self: PyTimerHandle) => float(self.when)),
)

eventLoopType.own.set(
  "__new__",
  native("__new__", "(cls, /)", vm => new EventLoop(kernelOf(vm))),
)

define(
  eventLoopType,
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
  ...textMethods,
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

/** The context that was given; undefined for None or none. */
function contextOf(given: Value | undefined): PyContext | undefined {
  if (given === undefined || given === null) return undefined
  if (given instanceof PyContext) return given
  throw typeError(`a context was expected, got ${plainRepr(given)}`)
}

function pythonBool(value: boolean): string {
  return value ? "True" : "False"
}

function* runUntilComplete(loop: EventLoop, future: PyFuture): NativeSteps {
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

function hiddenTask(loop: EventLoop, coroutine: Value): PyTask {
  const task = loop.kernel.newTask(loop, asCoroutine(loop, coroutine), {
    name: null,
    isHidden: true,
  })
  task.readyStep({ cause: "created", source: -1 })
  return task
}

function noLoop(vm: Vm): string {
  return `There is no current event loop in thread '${threadName(vm)}'.`
}

function threadName(vm: Vm): string {
  return runtimeOf(vm).scheduler.current?.name ?? "MainThread"
}

/** Functions of the private module `_kernel` that the Python text of asyncio is built on. */
export const kernelFunctions: readonly NativeFunction[] = [
  native("new_event_loop", "()", vm => new EventLoop(kernelOf(vm))),
  native("running_loop", "()", vm => kernelOf(vm).runningLoop),
  native("set_default_loop", "(loop, /)", (vm, loop: Value) => {
    kernelOf(vm).setDefault(loop instanceof EventLoop ? loop : null)
    return null
  }),
  native("default_loop", "()", vm => kernelOf(vm).defaultLoop),
  native("current_task", "(loop, /)", (vm, loop: Value) => {
    const kernel = kernelOf(vm)
    const of = loop instanceof EventLoop ? loop : kernel.runningLoop
    if (of === null) throw raised("RuntimeError", "no running event loop")
    return kernel.currentTask(of)
  }),
  native("all_tasks", "(loop, /)", (_vm, loop: Value) =>
    list(loop instanceof EventLoop ? [...loop.tasks].filter(task => !task.isDone) : []),
  ),
  native("take_async_generators", "(loop, /)", (_vm, loop: EventLoop) => {
    const open = [...loop.asyncGenerators].filter(one => one.state !== "closed")
    loop.asyncGenerators.clear()
    return list(open)
  }),
  native("is_future", "(value, /)", (_vm, value: Value) => isInstance(value, futureType)),
  native(
    "is_coroutine",
    "(value, /)",
    (_vm, value: Value) => value instanceof PyGenerator && value.kind === "coroutine",
  ),
  native(
    "sleep_future",
    "(loop, delay, result, /)",
    (_vm, loop: EventLoop, delay: Value, result: Value) =>
      sleepFuture(loop, secondsOf(delay, "delay"), result),
  ),
  native("cancel_timer", "(future, /)", (_vm, future: PyFuture) => {
    future.sleepTimer?.cancel()
    return null
  }),
  native("gathering_future", "(loop, children, /)", (_vm, loop: EventLoop, children: PyList) => {
    const future = new GatheringFuture(loop, children.items as PyFuture[])
    future.describe("gather", -1, 0)
    return future
  }),
  native(
    "is_cancel_requested",
    "(future, /)",
    (_vm, future: Value) => future instanceof GatheringFuture && future.isCancelRequested,
  ),
  native("is_coroutine_function", "(function, /)", (_vm, given: Value) => {
    const callee = given instanceof BoundMethod ? given.callee : given
    return callee instanceof PyFunction && callee.code.kind === "coroutine"
  }),
  nativeSteps("print_exception", "(exception, /)", function* (vm, exception: Value): NativeSteps {
    const text = yield { kind: "run", native: tracebackSteps(vm, exception as PyException) }
    vm.host.write("stderr", asText(text))
    return null
  }),
  native("bare_yield", "()", vm => kernelOf(vm).bareYield),
  native("set_unread", "(future, value, /)", (_vm, future: PyFuture, value: Value) => {
    future.isUnread = value === true
    return null
  }),
  native("register", "(name, function, /)", (vm, name: Value, text: Value) => {
    kernelOf(vm).text.set(asText(name), text)
    return null
  }),
  native("handle_text", "(handle, /)", (_vm, handle: PyHandle) => handleSource(handle)),
  native("loop_state", "(loop, /)", (_vm, loop: EventLoop) => loop.notes),
  native("check_open", "(loop, /)", (_vm, loop: EventLoop) => {
    loop.refuseClosed()
    return null
  }),
  native("thread_name", "()", vm => threadName(vm)),
  native("hidden_task", "(loop, coroutine, /)", (_vm, loop: EventLoop, coroutine: Value) =>
    hiddenTask(loop, coroutine),
  ),
  nativeSteps("run_hidden", "(loop, coroutine, /)", function* (_vm, loop: EventLoop, coroutine) {
    return yield { kind: "run", native: runUntilComplete(loop, hiddenTask(loop, coroutine!)) }
  }),
  native("has_async_generators", "(loop, /)", (_vm, loop: EventLoop) =>
    [...loop.asyncGenerators].some(one => one.state !== "closed"),
  ),
  native("skip_task_name", "()", vm => {
    kernelOf(vm).nextTaskName()
    return null
  }),
  native("record_sync", "(what, value, /)", (vm, what: Value, value: Value) =>
    kernelOf(vm).recordSync(what as string, value),
  ),
  native("record_lock", "(sync, is_taken, /)", (vm, sync: Value, isTaken: Value) => {
    kernelOf(vm).recordLock(sync as number, isTaken === true)
    return null
  }),
  native(
    "record_change",
    "(sync, value, item, /)",
    (vm, sync: Value, value: Value, item: Value) => {
      kernelOf(vm).recordChange(sync as number, Number(value), item)
      return null
    },
  ),
]

function sleepFuture(loop: EventLoop, delay: number, result: Value): PyFuture {
  const future = new PyFuture(loop)
  const handle = loop.callAt(loop.time() + delay, { callback: null, args: [] })
  handle.future = future
  handle.futureResult = result
  future.timer = handle.timer
  future.describe("sleep", -1, Math.round(delay * 1e9))
  loop.recordTimer(handle)
  future.sleepTimer = handle
  return future
}

/** Types of the kernel by the name under which asyncio shows them. */
export const kernelTypes: readonly PyType[] = [
  futureType,
  taskType,
  handleType,
  timerHandleType,
  eventLoopType,
]
