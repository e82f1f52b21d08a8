/** Telling the program's user of what was lost: through the loop's exception handler, or a warning. */
import { asText } from "../../python/objects/as-text"
import { isRaised } from "../../python/objects/exception"
import { call, type NativeSteps, run } from "../../python/objects/native"
import { tracebackSteps } from "../traceback/traceback"
import { warningSteps } from "../warn"
import type { Kernel } from "./kernel"
import type { Lost, LostCoroutine, Place } from "./lifetimes"
import { originText } from "./origins"
import { plainRepr } from "./reprs"
import { PyTask } from "./task"
import { libraryName } from "./text-methods"

const FAILURES = "asyncio._failures"
const NOWHERE: Place = { filename: "<sys>", line: 0 }

/** Tells of each, in order. */
export function* reportLost(kernel: Kernel, lost: readonly Lost[]): NativeSteps {
  for (const one of lost) {
    if (one.kind === "coroutine") {
      yield run(neverAwaited(kernel, one))
      continue
    }
    const { future } = one
    const kind = future instanceof PyTask ? "Task" : future.type.name
    const report = yield run(libraryName(kernel, FAILURES, "report_lost"))
    yield call(report, future.loop, future, kind)
  }
  return null
}

function* neverAwaited(kernel: Kernel, lost: LostCoroutine): NativeSteps {
  const { machine } = kernel
  const { coroutine, place, origin } = lost
  const headline = `coroutine '${coroutine.qualname}' was never awaited`
  const message =
    origin === null
      ? headline
      : `${headline}\nCoroutine created at (most recent call last)\n${originText(machine, origin)}`
  const warning = { category: "RuntimeWarning", message, place: place ?? NOWHERE }
  try {
    yield run(warningSteps(machine, { ...warning, source: coroutine }))
  } catch (error) {
    if (!isRaised(error, "BaseException")) throw error
    const text = asText(yield run(tracebackSteps(machine, error.exception)))
    const who = plainRepr(coroutine)
    machine.host.write("stderr", `Exception ignored while finalizing coroutine ${who}:\n${text}`)
  }
  return null
}

/** At the end of the program: everything that is left, and tasks that never came to their end. */
export function* reportAll(kernel: Kernel): NativeSteps {
  const destroyed = kernel.liveTasks().filter(task => task.tellsWhenDestroyed)
  yield { kind: "run", native: reportLost(kernel, kernel.lifetimes.takeAll()) }
  for (const task of destroyed) {
    const report = yield run(libraryName(kernel, FAILURES, "report_destroyed"))
    yield call(report, task.loop, task)
  }
  return null
}
