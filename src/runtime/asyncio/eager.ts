/** How a task begins: its first step waits for its turn, or (eager) runs at once inside the creator's. */
import { PyRaise, typeError } from "../../python/objects/exception"
import { PyFunction } from "../../python/objects/function"
import { PyGenerator } from "../../python/objects/generator"
import type { NativeSteps } from "../../python/objects/native"
import type { Value } from "../../python/objects/value"
import type { TaskOptions } from "./kernel"
import type { EventLoop } from "./loop"
import { plainRepr } from "./reprs"
import type { PyTask } from "./task"

/** Begins a new task; eager ones need a loop that runs. */
export function* beginTask(task: PyTask, isEager: boolean): NativeSteps {
  if (!isEager || !task.loop.isRunning) {
    task.readyStep("created")
    return null
  }
  const creator = task.loop.swapCurrent(null)
  try {
    yield* firstStep(task)
    task.isEagerlyDone = task.isDone
  } finally {
    task.loop.swapCurrent(creator)
    creator?.resume()
  }
  return null
}

function* firstStep(task: PyTask): NativeSteps {
  const error = task.beginStep()
  let value: Value
  try {
    value = yield { kind: "step", generator: task.coroutine, value: null, error }
  } catch (thrown) {
    if (!(thrown instanceof PyRaise)) throw thrown
    task.failed(thrown)
    return null
  }
  task.stepped(value)
  return null
}

/** What a task can run. */
export function asCoroutine(loop: EventLoop, value: Value): PyGenerator {
  if (value instanceof PyGenerator && value.kind === "coroutine") return value
  const { machine } = loop.kernel
  const text =
    value instanceof PyFunction
      ? `<function ${value.qualname} at 0x${machine.identityOf(value).toString(16)}>`
      : plainRepr(value)
  throw typeError(`a coroutine was expected, got ${text}`)
}

/** A task of the loop's own making, without asking a task factory. */
export function newTask(loop: EventLoop, coroutine: Value, options: TaskOptions): PyTask {
  return loop.kernel.createTask(loop, asCoroutine(loop, coroutine), options)
}
