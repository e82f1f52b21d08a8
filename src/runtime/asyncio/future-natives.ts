/** Methods of Future. */
import { classItem } from "../../python/builtins/generic-alias"
import { install } from "../../python/builtins/install"
import type { PyDict } from "../../python/objects/dict"
import {
  baseExceptionType,
  exceptionTypeNamed,
  newException,
  PyException,
  raised,
  typeError,
} from "../../python/objects/exception"
import { getAttributeSteps } from "../../python/objects/attributes"
import {
  call,
  native,
  type NativeFunction,
  type NativeRequest,
  nativeSteps,
  type NativeSteps,
  run,
} from "../../python/objects/native"
import { equalsPlain, equalsSteps } from "../../python/objects/operations"
import { truthSteps } from "../../python/objects/operations/truth"
import { frozenSet } from "../../python/objects/set"
import { list, NEEDS_CALL, type PlainResult, tuple } from "../../python/objects/singletons"
import { PyType } from "../../python/objects/type"
import type { PyTuple, Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { type DoneCallback, PyFuture } from "./future"
import { handOver } from "./foreign-futures"
import { PyFutureIterator } from "./future-iterator"
import { kernelOf } from "./kernel"
import { EventLoop } from "./loop"
import { contextOf, defineOfFuture, keywordsOf, noLoop, property, variable } from "./native-tools"
import { futureRepr, textPlain, textSteps } from "./reprs"
import { secondsOf } from "./seconds"
import { PyTask } from "./task"
import { futureType } from "./types"

defineOfFuture(
  futureType,
  native("__await__", "($self, /)", (_vm, self: PyFuture) => new PyFutureIterator(self)),
  native("__iter__", "($self, /)", (_vm, self: PyFuture) => new PyFutureIterator(self)),
  native("__init__", "($self, /, *, loop=None)", (vm, self: PyFuture, loop) => {
    if ((loop ?? null) !== null || self.loop.isLoose) self.join(loopFor(vm, loop))
    return null
  }),
  native("done", "($self, /)", (_vm, self: PyFuture) => self.isDone),
  native("cancelled", "($self, /)", (_vm, self: PyFuture) => self.state === "cancelled"),
  native("result", "($self, /)", (_vm, self: PyFuture) => self.takeResult()),
  native("exception", "($self, /)", (_vm, self: PyFuture) => exceptionOf(self)),
  nativeSteps("set_exception", "($self, exception, /)", function* (_vm, self: PyFuture, given) {
    self.refuseDone()
    const isClass = given instanceof PyType && given.isSubtypeOf(baseExceptionType)
    const exception = isClass ? yield call(given) : given!
    if (!(exception instanceof PyException)) throw typeError("invalid exception object")
    self.setException(isStopIteration(exception) ? replacedStop(exception) : exception)
    return yield* handOver(self.loop)
  }),
  handingOver("set_result", "($self, result, /)", (self, result: Value) => {
    self.setResult(result)
    return null
  }),
  handingOver(
    "add_done_callback",
    "($self, fn, /, *, context=None)",
    (self, callback: Value, given?: Value) => {
      self.refuseLoose("RuntimeError", "uninitialized Future object")
      const context = contextOf(given) ?? self.loop.copyContext()
      self.addCallback({ kind: "call", callback, context })
      return null
    },
  ),
  native(
    "remove_done_callback",
    "($self, fn, /)",
    (_vm, self: PyFuture, fn: Value) => removePlain(self, fn),
    (vm, self: PyFuture, fn: Value) => removeSteps(vm, self, fn),
  ),
  handingOver("cancel", "($self, /, msg=None)", (self, message?: Value) => {
    self.refuseLoose()
    return self.cancel(message ?? null)
  }),
  native("_make_cancelled_error", "($self, /)", (_vm, self: PyFuture) => self.cancelledError()),
  native("get_loop", "($self, /)", (_vm, self: PyFuture) => {
    self.refuseLoose()
    return self.loop.shown
  }),
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

install(futureType, { classMethods: [classItem] })
futureType.own.set(
  "__new__",
  native(
    "__new__",
    "(cls, /, *args, **kwargs)",
    (vm: Vm, cls: PyType, args, kwargs) => {
      if (cls === futureType && (args as PyTuple).items.length > 0)
        throw typeError("Future() takes no positional arguments")
      const options = keywordsOf(kwargs as PyDict)
      const odd = [...options.keys()].find(key => key !== "loop")
      if (cls === futureType && odd !== undefined)
        throw typeError(`Future() got an unexpected keyword argument '${odd}'`)
      // An `__init__` of the program's own may take other arguments.
      if (cls.lookup("__init__") !== futureType.own.get("__init__"))
        return new PyFuture(EventLoop.loose(kernelOf(vm), false), cls)
      const loop = loopFor(vm, options.get("loop"))
      return loop.isForeign ? NEEDS_CALL : new PyFuture(loop, cls)
    },
    function* (vm, cls: PyType, _args, kwargs): NativeSteps {
      const given = keywordsOf(kwargs as PyDict).get("loop")
      return new PyFuture(yield* askedLoop(vm, given), cls)
    },
  ),
)
futureType.own.set("__text_signature__", "(*, loop=None)")
property(futureType, "_loop", (_vm, self) => {
  const { loop } = self as PyFuture
  return loop.isLoose ? null : loop.shown
})
property(futureType, "_exception", (_vm, self) => (self as PyFuture).exception)
property(futureType, "_result", (_vm, self) => (self as PyFuture).result)
property(futureType, "_state", (_vm, self) => (self as PyFuture).state.toUpperCase())
property(futureType, "_callbacks", (_vm, self) => callbacksOf(self as PyFuture))
variable(futureType, "_cancel_message", {
  get: self => (self as PyFuture).cancelMessage,
  set: (self, value) => {
    ;(self as PyFuture).cancelMessage = value
  },
})
variable(futureType, "_asyncio_future_blocking", {
  get: self => (self as PyFuture).isBlocking,
  set: (self, value) => {
    ;(self as PyFuture).isBlocking = value === true
  },
})
variable(futureType, "_log_traceback", {
  get: self => (self as PyFuture).isUnread,
  set: (self, value) => {
    if (value !== false) throw raised("ValueError", "_log_traceback can only be set to False")
    ;(self as PyFuture).isUnread = false
  },
})

/** A method after which the program's own loop is given what became ready. */
function handingOver(
  name: string,
  signature: string,
  plain: (self: PyFuture, ...given: Value[]) => Value,
): NativeFunction {
  return native(
    name,
    signature,
    (_vm, self: PyFuture, ...given: Value[]) =>
      self.loop.isForeign ? NEEDS_CALL : plain(self, ...given),
    function* (_vm, self: PyFuture, ...given: Value[]): NativeSteps {
      const result = plain(self, ...given)
      yield* handOver(self.loop)
      return result
    },
  )
}

/** The same as loopFor; one of the program's own is asked whether it is in debug mode. */
export function* askedLoop(
  vm: Vm,
  given: Value | undefined,
): Generator<NativeRequest, EventLoop, Value> {
  const loop = loopFor(vm, given)
  if (!loop.isForeign) return loop
  const isDebug = yield call(yield run(getAttributeSteps(vm, loop.shown, "get_debug")))
  loop.isDebug = (yield run(truthSteps(vm, isDebug))) === true
  return loop
}

/** The loop that is meant: the given one, else the one that runs or would. */
export function loopFor(vm: Vm, given: Value | undefined): EventLoop {
  const kernel = kernelOf(vm)
  const loop = kernel.loopOf(given) ?? kernel.runningLoop ?? kernel.defaultLoop
  if (loop === null) throw raised("RuntimeError", noLoop(vm))
  return loop
}

/** Pairs of callback and context, or None when there are none; a task's wake-up is the task. */
function callbacksOf(future: PyFuture): Value {
  if (future.callbacks.length === 0) return null
  return list(
    future.callbacks.map(one =>
      one.kind === "call"
        ? tuple([one.callback, one.context ?? null])
        : tuple([one.task as PyTask, null]),
    ),
  )
}

/** How many callbacks equal to `fn` were removed. */
function removePlain(future: PyFuture, fn: Value): PlainResult {
  future.refuseLoose()
  const kept: DoneCallback[] = []
  for (const one of future.callbacks) {
    const isSame = one.kind === "call" && (one.callback === fn || equalsPlain(one.callback, fn))
    if (isSame === NEEDS_CALL) return NEEDS_CALL
    if (!isSame) kept.push(one)
  }
  return future.keepCallbacks(kept)
}

/** As removePlain where `__eq__` is the program's own, which may change the callbacks meanwhile. */
function* removeSteps(vm: Vm, future: PyFuture, fn: Value): NativeSteps {
  const kept: DoneCallback[] = []
  for (const one of [...future.callbacks]) {
    const isSame = one.kind === "call" && (yield run(equalsSteps(vm, one.callback, fn))) === true
    if (!isSame && future.callbacks.includes(one)) kept.push(one)
  }
  return future.keepCallbacks(kept)
}

property(futureType, "_asyncio_awaited_by", (_vm, self) => awaitedBy(self as PyFuture))

/** Who waits for a future, or None. */
function awaitedBy(future: PyFuture): Value {
  const waking = future.callbacks.flatMap(one =>
    one.kind === "wake" && one.task instanceof PyTask ? [one.task] : [],
  )
  const waiting = new Set<PyFuture>([...waking, ...future.awaiters])
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
  if (future.state === "pending") throw future.unset("Exception is not set.")
  if (future.state === "cancelled") future.takeResult()
  future.isUnread = false
  return future.exception
}
