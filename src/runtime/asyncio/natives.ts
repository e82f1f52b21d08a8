/** Methods of Future, Task, Handle and the event loop: the surface of the kernel towards Python. */
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
import { PyGenerator } from "../../python/objects/generator"
import {
  call,
  native,
  nativeSteps,
  type NativeFunction,
  type NativeSteps,
} from "../../python/objects/native"
import { reprPlain } from "../../python/objects/operations"
import { float, list, NEEDS_CALL } from "../../python/objects/singletons"
import { PyType } from "../../python/objects/type"
import { isInstance, typeName } from "../../python/objects/type-of"
import type { PyList, PyTuple, Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { rangeAt } from "../../python/vm/unwind"
import { GatheringFuture, PyFuture } from "./future"
import { tracebackSteps } from "../traceback/traceback"
import { LoopSteps } from "./loop-steps"
import { secondsOf } from "./seconds"
import { kernelOf, nameText } from "./kernel"
import { EventLoop, PyHandle, PyTimerHandle } from "./loop"
import { programFrame, PyTask } from "./task"
import { eventLoopType, futureType, handleType, taskType, timerHandleType } from "./types"

function define(type: PyType, ...natives: NativeFunction[]): void {
  for (const one of natives) type.own.set(one.name, one.asMethodOf(type))
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
    (_vm, self: PyFuture, fn: Value) => {
      self.addCallback({ kind: "call", callback: fn })
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
    if (loop === null)
      throw raised("RuntimeError", "There is no current event loop in thread 'MainThread'.")
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

function futureRepr(self: PyFuture): string {
  if (self instanceof PyTask) return taskRepr(self)
  return `<${self.type.name} ${stateText(self)}>`
}

function stateText(self: PyFuture): string {
  if (self.state !== "finished") return self.state
  if (self.exception !== null) return `finished exception=${plainRepr(self.exception)}`
  return `finished result=${plainRepr(self.result)}`
}

function taskRepr(self: PyTask): string {
  const state =
    !self.isDone && self.cancelRequests > 0 && self.mustCancel ? "cancelling" : self.state
  const line = programLine(self)
  const where = line === null ? "" : ` running at ${line.file}:${line.line}`
  const coroutine = `coro=<${self.coroutine.name}()${self.isDone ? " done, defined at " + definedAt(self) : where}>`
  const waiting = self.waitingFor === null ? "" : ` wait_for=${futureRepr(self.waitingFor)}`
  const shown = self.state === "finished" ? stateText(self).slice("finished ".length) : ""
  return `<Task ${state} name='${self.name}' ${coroutine}${waiting}${shown === "" ? "" : " " + shown}>`
}

function definedAt(self: PyTask): string {
  const { code } = self.coroutine.frame
  return `${code.filename}:${code.firstLine}`
}

function programLine(self: PyTask): { file: string; line: number } | null {
  const frame = programFrame(self.coroutine) ?? self.coroutine.frame
  if (self.isDone) return null
  const line =
    self.coroutine.state === "created"
      ? frame.code.firstLine
      : (rangeAt(frame.code, frame.pc - 1)?.line ?? 0)
  return { file: frame.code.filename, line }
}

function plainRepr(value: Value): string {
  const text = reprPlain(value)
  return text === NEEDS_CALL ? `<${typeName(value)} object>` : text
}

define(
  taskType,
  native("get_name", "($self, /)", (_vm, self: PyTask) => self.name),
  native("set_name", "($self, value, /)", (_vm, self: PyTask, value: Value) => {
    self.name = nameText(value)
    return null
  }),
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
  native("__repr__", "($self, /)", (_vm, self: PyHandle) => {
    const name = self.type.name
    return self.isCancelled
      ? `<${name} cancelled>`
      : `<${name} ${self.loop.kernel.labelOf(self.callback)}()>`
  }),
)
define(
  timerHandleType,
  native("when", "($self, /)", (_vm, self: PyTimerHandle) => float(self.when)),
)

define(
  eventLoopType,
  native("time", "($self, /)", (_vm, self: EventLoop) => float(self.time())),
  native(
    "call_soon",
    "($self, callback, /, *args, context=None)",
    (_vm, self: EventLoop, callback: Value, args: PyTuple) => self.callSoon(callback, args.items),
  ),
  native(
    "call_soon_threadsafe",
    "($self, callback, /, *args, context=None)",
    (_vm, self: EventLoop, callback: Value, args: PyTuple) => {
      const handle = self.callSoon(callback, args.items)
      self.wakeUp()
      return handle
    },
  ),
  native(
    "call_later",
    "($self, delay, callback, /, *args, context=None)",
    (_vm, self: EventLoop, delay: Value, callback: Value, args: PyTuple) => {
      if (delay === null) throw typeError("delay must not be None")
      const handle = self.callAt(self.time() + secondsOf(delay, "delay"), callback, args.items)
      self.recordTimer(handle)
      return handle
    },
  ),
  native(
    "call_at",
    "($self, when, callback, /, *args, context=None)",
    (_vm, self: EventLoop, when: Value, callback: Value, args: PyTuple) => {
      if (when === null) throw typeError("when cannot be None")
      const handle = self.callAt(secondsOf(when, "when"), callback, args.items)
      self.recordTimer(handle)
      return handle
    },
  ),
  native("create_future", "($self, /)", (_vm, self: EventLoop) => new PyFuture(self)),
  native(
    "create_task",
    "($self, coro, /, *, name=None, context=None, eager_start=None)",
    (_vm, self: EventLoop, coroutine: Value, name: Value | undefined) => {
      self.refuseClosed()
      return newTask(self, coroutine, name ?? null)
    },
  ),
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
      const future = given instanceof PyFuture ? given : newTask(self, given, null)
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

function newTask(loop: EventLoop, coroutine: Value, name: Value): PyTask {
  if (!(coroutine instanceof PyGenerator) || coroutine.kind !== "coroutine") {
    throw typeError(`a coroutine was expected, got ${plainRepr(coroutine)}`)
  }
  return loop.kernel.createTask(loop, coroutine, name)
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

/** Functions of the private module `_kernel` that the Python text of asyncio is built on. */
export const kernelFunctions: readonly NativeFunction[] = [
  native("new_event_loop", "()", vm => new EventLoop(kernelOf(vm))),
  native("running_loop", "()", vm => kernelOf(vm).runningLoop),
  native("set_default_loop", "(loop, /)", (vm, loop: Value) => {
    kernelOf(vm).defaultLoop = loop instanceof EventLoop ? loop : null
    return null
  }),
  native("default_loop", "()", vm => kernelOf(vm).defaultLoop),
  native("current_task", "(loop, /)", (vm, loop: Value) => {
    const kernel = kernelOf(vm)
    const of = loop instanceof EventLoop ? loop : kernel.runningLoop
    if (of === null) throw raised("RuntimeError", "no running event loop")
    return kernel.currentTask(of)
  }),
  native("all_tasks", "(loop, /)", (_vm, loop: EventLoop) =>
    list([...loop.tasks].filter(task => !task.isDone)),
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
  native("set_failure_reporter", "(function, /)", (vm, reporter: Value) => {
    kernelOf(vm).failureReporter = reporter
    return null
  }),
  native("exception_handler", "(loop, /)", (_vm, loop: EventLoop) => loop.exceptionHandler),
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
      kernelOf(vm).recordChange(sync as number, value as number, item)
      return null
    },
  ),
]

function sleepFuture(loop: EventLoop, delay: number, result: Value): PyFuture {
  const future = new PyFuture(loop)
  const handle = loop.callAt(loop.time() + delay, null, [])
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
