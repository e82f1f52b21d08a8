/** How the step of a task shows itself when it fails as a callback does. */
import { native } from "../../python/objects/native"
import { builtinType } from "../../python/objects/types"
import { PyObject, type Value } from "../../python/objects/value"
import { PyHandle } from "./loop"
import type { PyTask } from "./task"
import { taskType } from "./types"

const stepType = builtinType("TaskStepMethWrapper", "fixed", { module: "_asyncio" })
const wakeUp = native("task_wakeup", "(future, /)", () => null).asMethodOf(taskType)

/** A handle for reports alone: the ready queue keeps steps without any. */
export function stepHandle(task: PyTask, isWoken: boolean): PyHandle {
  const callback: Value = isWoken ? wakeUp : new PyObject(stepType)
  return new PyHandle(task.loop, callback, [], task.context)
}
