/** Methods of Handle and TimerHandle. */
import { asText } from "../../python/objects/as-text"
import { getAttributeSteps } from "../../python/objects/attributes"
import {
  call,
  native,
  nativeSteps,
  type NativeFunction,
  type NativeSteps,
  run,
} from "../../python/objects/native"
import { hashDouble } from "../../python/objects/hash"
import {
  NEEDS_CALL,
  NotImplemented,
  type PlainResult,
  tuple,
} from "../../python/objects/singletons"
import type { PyType } from "../../python/objects/type"
import { PyTuple, type Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { finalizersOf } from "../lifetimes"
import { askedLoop } from "./future-natives"
import { kernelOf } from "./kernel"
import { cancelPlace } from "./library-places"
import { PyHandle, PyTimerHandle } from "./loop"
import { contextOf, defineText, property } from "./native-tools"
import { handleRepr, textPlain, textSteps } from "./reprs"
import { secondsOf } from "./seconds"
import { handleType, threadSafeHandleType, timerHandleType } from "./types"

handleType.own.set(
  "__new__",
  nativeSteps(
    "__new__",
    "(cls, callback, args, loop, context=None)",
    function* (vm, cls, callback, args, given, context): NativeSteps {
      const loop = yield* askedLoop(vm, given)
      const within = contextOf(context) ?? loop.copyContext()
      return new PyHandle(loop, callback!, itemsOf(args!), within, cls as PyType)
    },
  ),
)
timerHandleType.own.set(
  "__new__",
  nativeSteps(
    "__new__",
    "(cls, when, callback, args, loop, context=None)",
    function* (vm, _cls, when, callback, args, given, context): NativeSteps {
      const loop = yield* askedLoop(vm, given)
      const call = { callback: callback!, args: itemsOf(args!), given: when! }
      const within = contextOf(context) ?? loop.copyContext()
      return new PyTimerHandle(loop, secondsOf(when!, "when"), 0, call, within)
    },
  ),
)

handleType.own.set("__text_signature__", "(callback, args, loop, context=None)")
timerHandleType.own.set("__text_signature__", "(when, callback, args, loop, context=None)")

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

function itemsOf(args: Value): readonly Value[] {
  return args instanceof PyTuple ? args.items : []
}

function cancelPlain(_vm: Vm, handle: PyHandle): PlainResult {
  const { isDebug, isForeign, kernel } = handle.loop
  const isNoticed =
    isDebug || isForeign || (handle.args.length > 0 && kernel.machine.watch !== null)
  if (isNoticed && !handle.isCancelled) return NEEDS_CALL
  handle.cancel()
  return null
}

function* cancelSteps(vm: Vm, handle: PyHandle): NativeSteps {
  const { isForeign, shown } = handle.loop
  if (isForeign && handle instanceof PyTimerHandle && !handle.isCancelled) {
    yield call(yield run(getAttributeSteps(vm, shown, "_timer_handle_cancelled")), handle)
  }
  if (handle.loop.isDebug && !handle.isCancelled) {
    // Debug mode keeps what it was for.
    const text = textSteps(kernelOf(vm), show => handleRepr(handle, show, true))
    handle.lastRepr = asText(yield run(text))
  }
  handle.cancel()
  return yield* finalizersOf(vm).dropped(cancelPlace, vm.topFrame)
}

defineText(
  handleType,
  native("cancel", "($self)", cancelPlain, cancelSteps),
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
property(handleType, "_args", (_vm, self) => {
  const { args, isCancelled } = self as PyHandle
  return isCancelled ? null : tuple(args)
})
property(handleType, "_loop", (_vm, self) => {
  return (self as PyHandle).loop.shown
})

// Once the callback runs, another thread hears only when it is over.
defineText(
  threadSafeHandleType,
  native(
    "cancel",
    "($self)",
    (vm, self: PyHandle) => (self.untilDone === null ? cancelPlain(vm, self) : NEEDS_CALL),
    function* (vm, self: PyHandle): NativeSteps {
      const park = self.untilDone
      if (park !== null) yield { kind: "park", park }
      return yield run(cancelSteps(vm, self))
    },
  ),
  native(
    "cancelled",
    "($self)",
    (_vm, self: PyHandle) => (self.untilDone === null ? self.isCancelled : NEEDS_CALL),
    function* (_vm, self: PyHandle): NativeSteps {
      const park = self.untilDone
      if (park !== null) yield { kind: "park", park }
      return self.isCancelled
    },
  ),
)

defineText(
  timerHandleType,
  native("when", "($self)", (_vm, self: PyTimerHandle) => self.shownWhen),
  comparison("__lt__", (one, other) => one.when < other.when),
  comparison("__le__", (one, other) => one.when < other.when || isSame(one, other)),
  comparison("__gt__", (one, other) => one.when > other.when),
  comparison("__ge__", (one, other) => one.when > other.when || isSame(one, other)),
  comparison("__eq__", isSame),
  comparison("__ne__", (one, other) => !isSame(one, other)),
  native("__hash__", "($self)", (_vm, self: PyTimerHandle) => hashDouble(self.when)),
)
