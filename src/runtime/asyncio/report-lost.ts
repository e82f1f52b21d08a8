/** Telling the program's user of what was lost: through the loop's exception handler, or a warning. */
import { call, type NativeSteps } from "../../python/objects/native"
import type { Kernel } from "./kernel"
import type { Lost, Place } from "./lifetimes"
import { PyTask } from "./task"

const TRACEMALLOC = "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n"

/** Tells of each, in order. */
export function* reportLost(kernel: Kernel, lost: readonly Lost[]): NativeSteps {
  for (const one of lost) {
    if (one.kind === "coroutine") {
      const text = `RuntimeWarning: coroutine '${one.name}' was never awaited`
      if (warn(kernel, one.place, text)) kernel.machine.host.write("stderr", TRACEMALLOC)
      continue
    }
    const { future } = one
    const kind = future instanceof PyTask ? "Task" : future.type.name
    const report = kernel.text.get("report_lost")
    if (report !== undefined) yield call(report, future.loop, future, kind)
  }
  return null
}

/** At the end of the program: everything that is left, and tasks that never came to their end. */
export function* reportAll(kernel: Kernel): NativeSteps {
  const destroyed = kernel.liveTasks()
  yield { kind: "run", native: reportLost(kernel, kernel.lifetimes.takeAll()) }
  const report = kernel.text.get("report_destroyed")
  if (report === undefined) return null
  for (const task of destroyed) yield call(report, task.loop, task)
  return null
}

/** `Category: text` as `warnings` shows it, once for each place; false when it was shown before. */
export function warn(kernel: Kernel, place: Place | null, text: string): boolean {
  const { machine, recorder } = kernel
  const where = place === null ? "sys:1" : `${place.filename}:${place.line}`
  const source = recorder.sources.find(one => one.filename === place?.filename)?.text
  const line = source?.split("\n")[(place?.line ?? 0) - 1]?.trim()
  const message = `${where}: ${text}\n`
  if (kernel.warned.has(message)) return false
  kernel.warned.add(message)
  machine.host.write("stderr", line === undefined ? message : `${message}  ${line}\n`)
  return true
}
