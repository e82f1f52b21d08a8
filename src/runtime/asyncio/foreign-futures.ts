/**
 * Futures of the program's own making: objects with `_asyncio_future_blocking`, and subclasses of
 * Future whose methods a task has to ask. CPython's `task_step_handle_result_impl` for what is
 * neither exactly a Future nor exactly a Task.
 */
import { getAttributeSteps, setAttributeSteps } from "../../python/objects/attributes"
import { type PyException, PyRaise, raised } from "../../python/objects/exception"
import { BoundMethod } from "../../python/objects/function"
import { callWith, call, nativeSteps, type NativeSteps, run } from "../../python/objects/native"
import { asText } from "../../python/objects/as-text"
import { reprSteps } from "../../python/objects/operations"
import type { PyObject, Value } from "../../python/objects/value"
import { enterContext, leaveContext } from "../contexts"
import type { EventLoop, ReadyItem } from "./loop"
import { plainRepr } from "./reprs"
import type { PyTask } from "./task"
import { taskType } from "./types"

const BLOCKING = "_asyncio_future_blocking"

/** The task waits for what its coroutine yielded, or is told at its next step why it cannot. */
export function* waitSteps(task: PyTask, future: PyObject): NativeSteps {
  const { machine } = task.loop.kernel
  const loop = yield call(yield run(getAttributeSteps(machine, future, "get_loop")))
  if (loop !== task.loop.shown) {
    const texts = `Task ${plainRepr(task)} got Future ${plainRepr(future)}`
    return task.badYield(raised("RuntimeError", `${texts} attached to a different loop`))
  }
  if ((yield run(getAttributeSteps(machine, future, BLOCKING))) !== true) {
    const texts = `in task ${plainRepr(task)} with ${plainRepr(future)}`
    return task.badYield(raised("RuntimeError", `yield was used instead of yield from ${texts}`))
  }
  if (future === task)
    return task.badYield(raised("RuntimeError", `Task cannot await on itself: ${plainRepr(task)}`))
  yield run(setAttributeSteps(machine, future, BLOCKING, false))
  const add = yield run(getAttributeSteps(machine, future, "add_done_callback"))
  yield callWith(add, [new BoundMethod(wakeUp, task)], new Map([["context", task.context]]))
  task.waitForForeign(future)
  if (task.mustCancel && (yield* cancelSteps(task, future, task.cancelMessage)) === true)
    task.mustCancel = false
  return null
}

/** Asks a future of the program's own to end; whether it will. */
export function* cancelSteps(task: PyTask, future: PyObject, message: Value): NativeSteps {
  const cancel = yield run(getAttributeSteps(task.loop.kernel.machine, future, "cancel"))
  return yield callWith(cancel, [], new Map([["msg", message]]))
}

/** What the future calls when it is done: the task's next step, at once. */
const wakeUp = nativeSteps(
  "task_wakeup",
  "($self, future, /)",
  function* (vm, task: PyTask, future): NativeSteps {
    let error: PyException | null = null
    try {
      yield call(yield run(getAttributeSteps(vm, future!, "result")))
    } catch (thrown) {
      if (!(thrown instanceof PyRaise)) throw thrown
      error = thrown.exception
    }
    task.foreignDone(error)
    return yield run(stepFromCallback(task))
  },
).asMethodOf(taskType)

/** The next step of a task whose loop is the program's own. */
const step = nativeSteps("task_step", "($self, /)", (_vm, task: PyTask) =>
  stepFromCallback(task),
).asMethodOf(taskType)

/** The same where the task waited for a future. */
const wakeStep = nativeSteps("task_wakeup", "($self, future, /)", (_vm, task: PyTask) =>
  stepFromCallback(task),
).asMethodOf(taskType)

/** What a loop of the program's own is asked to call, as others have it in their ready queue. */
function callOf(item: ReadyItem): readonly Value[] {
  if (item.readyAs === "callback") return [item.callback, ...item.args]
  const { waitingFor } = item
  if (waitingFor?.isDone !== true) return [new BoundMethod(step, item)]
  return [new BoundMethod(wakeStep, item), waitingFor]
}

/** Gives the program's own loop what has become ready. */
export function* handOver(loop: EventLoop): NativeSteps {
  if (!loop.isForeign) return null
  for (let item = loop.ready.shift(); item !== undefined; item = loop.ready.shift()) {
    const callSoon = yield run(getAttributeSteps(loop.kernel.machine, loop.shown, "call_soon"))
    yield callWith(callSoon, callOf(item), new Map([["context", item.context]]))
  }
  return null
}

/** The callback runs in the task's context already, which the step enters itself. */
function* stepFromCallback(task: PyTask): NativeSteps {
  const { context, loop } = task
  if (loop.isForeign) {
    if (task.isDone) throw task.alreadyDone()
    if (loop.kernel.runningLoop !== loop) yield* refuseIdle(loop)
  }
  const { machine } = task.loop.kernel
  const isWithin = context.isEntered
  if (isWithin) leaveContext(machine, context)
  try {
    return yield run(stepNow(task))
  } finally {
    if (isWithin) enterContext(machine, context)
  }
}

/** A task is stepped only while its loop is said to run. */
function* refuseIdle({ kernel, shown }: EventLoop): NativeSteps {
  const text = asText(yield run(reprSteps(kernel.machine, shown)))
  throw raised("RuntimeError", `loop ${text} is not the running loop`)
}

/** A step of a task inside what runs now. */
export function* stepNow(task: PyTask): NativeSteps {
  try {
    return yield* oneStep(task)
  } finally {
    yield* handOver(task.loop)
  }
}

function* oneStep(task: PyTask): NativeSteps {
  const error = task.beginStep()
  let value: Value
  try {
    value = yield { kind: "step", generator: task.coroutine, value: null, error }
  } catch (thrown) {
    if (!(thrown instanceof PyRaise)) throw thrown
    task.failed(thrown)
    return null
  }
  const foreign = task.stepped(value)
  return foreign === null ? null : yield run(waitSteps(task, foreign))
}
