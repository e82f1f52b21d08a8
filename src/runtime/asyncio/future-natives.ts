/** Methods of Future and Task. */
import type { PyDict } from "../../python/objects/dict"
import {
  baseExceptionType,
  exceptionTypeNamed,
  newException,
  PyException,
  raised,
  typeError,
} from "../../python/objects/exception"
import { call, native, nativeSteps, type NativeSteps } from "../../python/objects/native"
import { frozenSet } from "../../python/objects/set"
import { PyType } from "../../python/objects/type"
import type { Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { asCoroutine, beginTask } from "./eager"
import { PyFuture } from "./future"
import { kernelOf, nameText } from "./kernel"
import { EventLoop } from "./loop"
import { contextOf, define, keywordsOf, noLoop, property } from "./native-tools"
import { futureRepr, textPlain, textSteps } from "./reprs"
import { secondsOf } from "./seconds"
import { PyTask } from "./task"
import { futureType, taskType } from "./types"

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
  native(
    "__repr__",
    "($self, /)",
    (_vm, self: PyFuture) => textPlain(show => futureRepr(self, show)),
    (vm, self: PyFuture) => textSteps(kernelOf(vm), show => futureRepr(self, show)),
  ),
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

property(futureType, "_asyncio_awaited_by", (_vm, self) => awaitedBy(self as PyFuture))
property(futureType, "_asyncio_future_blocking", (_vm, self) => (self as PyFuture).isBlocking)

/** Who waits for a future, or None. */
function awaitedBy(future: PyFuture): Value {
  const waking = future.callbacks.flatMap(one =>
    one.kind === "wake" && one.task instanceof PyTask ? [one.task] : [],
  )
  const waiting = new Set<PyFuture>([...waking, ...(future.awaiters ?? [])])
  return waiting.size === 0 ? null : frozenSet(waiting)
}

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
