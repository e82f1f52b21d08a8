/** How a task begins: its first step waits for its turn, or (eager) runs at once inside the creator's. */
import { type NativeSteps, run } from "../../python/objects/native"
import { handOver, stepNow } from "./foreign-futures"
import type { PyTask } from "./task"

/** Begins a new task; eager ones need a loop that runs. */
export function* beginTask(task: PyTask, isEager: boolean): NativeSteps {
  const { loop } = task
  const isRunning = loop.isForeign ? loop.kernel.runningLoop === loop : loop.isRunning
  if (!isEager || !isRunning) {
    task.readyStep("created")
    return yield* handOver(loop)
  }
  const creator = task.loop.swapCurrent(null)
  try {
    yield run(stepNow(task))
    task.isEagerlyDone = task.isDone
  } finally {
    task.loop.swapCurrent(creator)
    creator?.resume()
  }
  return null
}
