/** Methods of Task. */
import type { PyDict } from "../../python/objects/dict"
import { raised, typeError } from "../../python/objects/exception"
import { native, nativeSteps, type NativeSteps } from "../../python/objects/native"
import { NEEDS_CALL } from "../../python/objects/singletons"
import type { PyType } from "../../python/objects/type"
import type { Value } from "../../python/objects/value"
import { beginTask } from "./eager"
import { taskSteps } from "./foreign"
import { cancelSteps } from "./foreign-futures"
import { kernelOf, nameText } from "./kernel"
import { EventLoop } from "./loop"
import { contextOf, define, keywordsOf, noLoop, property, variable } from "./native-tools"
import type { PyTask } from "./task"
import { taskType } from "./types"

const taskOptions = new Set(["loop", "name", "context", "eager_start"])

taskType.own.set(
  "__new__",
  nativeSteps(
    "__new__",
    "(cls, coro, /, *args, **kwargs)",
    function* (vm, cls, coro, _args, kwargs): NativeSteps {
      const kernel = kernelOf(vm)
      const options = keywordsOf(kwargs as PyDict)
      for (const key of options.keys()) {
        if (cls === taskType && !taskOptions.has(key))
          throw typeError(`Task() got an unexpected keyword argument '${key}'`)
      }
      const given = options.get("loop")
      const loop = given instanceof EventLoop ? given : (kernel.runningLoop ?? kernel.defaultLoop)
      if (loop === null) throw raised("RuntimeError", noLoop(vm))
      const name = options.get("name") ?? null
      const context = contextOf(options.get("context")) ?? null
      return yield* taskSteps(loop, coro!, { name, type: cls as PyType, context })
    },
  ),
)

define(
  taskType,
  nativeSteps(
    "__init__",
    "($self, coro, /, *, loop=None, name=None, context=None, eager_start=False)",
    function* (_vm, self: PyTask, _coro, _loop, name, _context, eager): NativeSteps {
      // A subclass may give a name of its own.
      if (name !== undefined && name !== null) self.name = nameText(name)
      return yield { kind: "run", native: beginTask(self, eager === true) }
    },
  ),
  native("set_result", "($self, result, /)", () => {
    throw raised("RuntimeError", "Task does not support set_result operation")
  }),
  native("set_exception", "($self, exception, /)", () => {
    throw raised("RuntimeError", "Task does not support set_exception operation")
  }),
  native(
    "cancel",
    "($self, /, msg=None)",
    (_vm, self: PyTask, message: Value | undefined) =>
      self.foreign === null ? self.cancel(message ?? null) : NEEDS_CALL,
    function* (_vm, self: PyTask, message: Value | undefined): NativeSteps {
      const { foreign } = self
      if (foreign === null || !self.askToStop()) return self.cancel(message ?? null)
      const ends = yield* cancelSteps(self, foreign, message ?? null)
      if (ends !== true) self.cancelNext(message ?? null)
      return true
    },
  ),
  native("get_name", "($self, /)", (_vm, self: PyTask) => self.name),
  native("set_name", "($self, value, /)", (_vm, self: PyTask, value: Value) => {
    self.name = nameText(value)
    return null
  }),
  native("get_context", "($self, /)", (_vm, self: PyTask) => self.context),
  native("get_coro", "($self, /)", (_vm, self: PyTask) => (self.isEagerlyDone ? null : self.given)),
  native("cancelling", "($self, /)", (_vm, self: PyTask) => self.cancelRequests),
  native("uncancel", "($self, /)", (_vm, self: PyTask) => {
    if (self.cancelRequests > 0) self.cancelRequests--
    if (self.cancelRequests === 0) self.mustCancel = false
    return self.cancelRequests
  }),
)
property(taskType, "_coro", (_vm, self) => (self as PyTask).given)
property(taskType, "_fut_waiter", (_vm, self) => {
  const { foreign, waitingFor } = self as PyTask
  return foreign ?? waitingFor
})
property(taskType, "_must_cancel", (_vm, self) => (self as PyTask).mustCancel)
property(taskType, "_num_cancels_requested", (_vm, self) => (self as PyTask).cancelRequests)
variable(taskType, "_log_destroy_pending", {
  get: self => (self as PyTask).tellsWhenDestroyed,
  set: (self, value) => {
    ;(self as PyTask).tellsWhenDestroyed = value === true
  },
})
