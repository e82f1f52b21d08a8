/** Methods of Task. */
import type { PyDict } from "../../python/objects/dict"
import { raised, typeError } from "../../python/objects/exception"
import { native, nativeSteps, type NativeSteps } from "../../python/objects/native"
import { NEEDS_CALL } from "../../python/objects/singletons"
import type { PyType } from "../../python/objects/type"
import type { PyTuple, Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { beginTask } from "./eager"
import { driverSteps, steppedSteps, taskSteps } from "./foreign"
import { cancelSteps, handOver } from "./foreign-futures"
import { nameText } from "./kernel"
import { EventLoop } from "./loop"
import { askedLoop, loopFor } from "./future-natives"
import { contextOf, defineOfFuture, keywordsOf, property, variable } from "./native-tools"
import { PyTask } from "./task"
import { taskType } from "./types"

taskType.own.set(
  "__new__",
  nativeSteps(
    "__new__",
    "(cls, /, *args, **kwargs)",
    function* (vm, cls, args, kwargs): NativeSteps {
      const given = (args as PyTuple).items
      const options = keywordsOf(kwargs as PyDict)
      const type = cls as PyType
      if (type.lookup("__init__") !== taskType.own.get("__init__"))
        return yield* unfinished(vm, type, [...given, ...options.values()])
      checkArguments(given, options)
      const loop = yield* askedLoop(vm, options.get("loop"))
      const name = options.get("name") ?? null
      const context = contextOf(options.get("context")) ?? null
      const coro = given.length > 0 ? given[0]! : options.get("coro")!
      return yield* taskSteps(loop, coro, { name, type, context })
    },
  ),
)

taskType.own.set(
  "__text_signature__",
  "(coro, *, loop=None, name=None, context=None, eager_start=False)",
)

const taskOptions = new Set(["coro", "loop", "name", "context", "eager_start"])

/** What does not fit `Task(coro, *, loop=None, name=None, context=None, eager_start=False)`. */
function checkArguments(args: readonly Value[], options: ReadonlyMap<string, Value>): void {
  if (args.length > 1)
    throw typeError(`Task() takes exactly 1 positional argument (${args.length} given)`)
  if (args.length === 1 && options.has("coro"))
    throw typeError("argument for Task() given by name ('coro') and position (1)")
  if (args.length === 0 && !options.has("coro"))
    throw typeError("Task() missing required argument 'coro' (pos 1)")
  for (const key of options.keys())
    if (!taskOptions.has(key)) throw typeError(`Task() got an unexpected keyword argument '${key}'`)
}

/** A task of a class with arguments of its own: `super().__init__` makes it whole. */
function* unfinished(vm: Vm, type: PyType, given: readonly Value[]): NativeSteps {
  const loop = loopFor(
    vm,
    given.find(one => one instanceof EventLoop),
  )
  const task = new PyTask(loop, yield* driverSteps(loop.kernel, null), { type })
  task.isWhole = false
  return task
}

/** What `Task.__init__` is given. */
interface Beginning {
  readonly coro: Value
  readonly loop: Value | undefined
  readonly name: Value
  readonly context: Value | undefined
}

function* complete(vm: Vm, task: PyTask, { coro, loop, name, context }: Beginning): NativeSteps {
  task.loop = yield* askedLoop(vm, loop)
  const stepped = yield* steppedSteps(task.loop.kernel, coro)
  task.coroutine = stepped.coroutine
  task.given = stepped.given ?? stepped.coroutine
  task.context = contextOf(context) ?? task.loop.copyContext()
  task.isWhole = true
  task.loop.kernel.introduce(task, name)
  return null
}

defineOfFuture(
  taskType,
  nativeSteps(
    "__init__",
    "($self, coro, *, loop=None, name=None, context=None, eager_start=False)",
    function* (vm, self: PyTask, coro, loop, name = null, context, eager): NativeSteps {
      if (!self.isWhole) yield* complete(vm, self, { coro: coro!, loop, name, context })
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
      self.foreign === null && !self.loop.isForeign ? self.cancel(message ?? null) : NEEDS_CALL,
    function* (_vm, self: PyTask, message: Value | undefined): NativeSteps {
      const { foreign } = self
      if (foreign === null || !self.askToStop()) {
        const isAsked = self.cancel(message ?? null)
        yield* handOver(self.loop)
        return isAsked
      }
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
