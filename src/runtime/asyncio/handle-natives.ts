/** Methods of Handle and TimerHandle. */
import { asText } from "../../python/objects/as-text"
import { typeError } from "../../python/objects/exception"
import { native, type NativeFunction, type NativeSteps, run } from "../../python/objects/native"
import { hashDouble } from "../../python/objects/hash"
import { float, NEEDS_CALL, NotImplemented } from "../../python/objects/singletons"
import type { PyType } from "../../python/objects/type"
import { typeName } from "../../python/objects/type-of"
import { PyTuple, type Value } from "../../python/objects/value"
import { kernelOf } from "./kernel"
import { EventLoop, PyHandle, PyTimerHandle } from "./loop"
import { contextOf, defineText, property } from "./native-tools"
import { handleRepr, textPlain, textSteps } from "./reprs"
import { secondsOf } from "./seconds"
import { handleType, timerHandleType } from "./types"

handleType.own.set(
  "__new__",
  native(
    "__new__",
    "(cls, callback, args, loop, context=None)",
    (_vm, cls: PyType, callback: Value, args: Value, given: Value, context) => {
      const loop = ownLoop(given)
      return new PyHandle(
        loop,
        callback,
        itemsOf(args),
        contextOf(context) ?? loop.copyContext(),
        cls,
      )
    },
  ),
)
timerHandleType.own.set(
  "__new__",
  native(
    "__new__",
    "(cls, when, callback, args, loop, context=None)",
    (_vm, _cls, when: Value, callback: Value, args: Value, given: Value, context) => {
      const loop = ownLoop(given)
      const call = { callback, args: itemsOf(args) }
      const within = contextOf(context) ?? loop.copyContext()
      return new PyTimerHandle(loop, secondsOf(when, "when"), 0, call, within)
    },
  ),
)

function comparison(
  name: string,
  isTrue: (one: PyTimerHandle, other: PyTimerHandle) => boolean,
): NativeFunction {
  return native(name, "($self, other)", (_vm, self: PyTimerHandle, other: Value) =>
    other instanceof PyTimerHandle ? isTrue(self, other) : NotImplemented,
  )
}

function isSame(one: PyTimerHandle, other: PyTimerHandle): boolean {
  return (
    one.when === other.when &&
    one.callback === other.callback &&
    one.isCancelled === other.isCancelled &&
    one.args.length === other.args.length &&
    one.args.every((argument, index) => argument === other.args[index])
  )
}

function ownLoop(given: Value): EventLoop {
  if (given instanceof EventLoop) return given
  throw typeError(`an event loop of asyncio was expected, got ${typeName(given)}`)
}

function itemsOf(args: Value): readonly Value[] {
  return args instanceof PyTuple ? args.items : []
}

defineText(
  handleType,
  native(
    "cancel",
    "($self)",
    (_vm, self: PyHandle) => {
      if (self.loop.isDebug && !self.isCancelled) return NEEDS_CALL
      self.cancel()
      return null
    },
    function* (vm, self: PyHandle): NativeSteps {
      // Debug mode keeps what it was for.
      const text = textSteps(kernelOf(vm), show => handleRepr(self, show, true))
      self.lastRepr = asText(yield run(text))
      self.cancel()
      return null
    },
  ),
  native("cancelled", "($self)", (_vm, self: PyHandle) => self.isCancelled),
  native("get_context", "($self)", (_vm, self: PyHandle) => self.context),
  native(
    "__repr__",
    "($self)",
    (_vm, self: PyHandle) => textPlain(show => handleRepr(self, show)),
    (vm, self: PyHandle) => textSteps(kernelOf(vm), show => handleRepr(self, show)),
  ),
)
property(handleType, "_cancelled", (_vm, self) => (self as PyHandle).isCancelled)
property(handleType, "_callback", (_vm, self) => (self as PyHandle).callback)

defineText(
  timerHandleType,
  native("when", "($self)", (_vm, self: PyTimerHandle) => float(self.when)),
  comparison("__lt__", (one, other) => one.when < other.when),
  comparison("__le__", (one, other) => one.when < other.when || isSame(one, other)),
  comparison("__gt__", (one, other) => one.when > other.when),
  comparison("__ge__", (one, other) => one.when > other.when || isSame(one, other)),
  comparison("__eq__", isSame),
  comparison("__ne__", (one, other) => !isSame(one, other)),
  native("__hash__", "($self)", (_vm, self: PyTimerHandle) => hashDouble(self.when)),
)
