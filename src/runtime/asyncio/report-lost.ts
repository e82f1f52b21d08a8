/** Telling the program's user of what was lost: through the loop's exception handler, or a warning. */
import { isRaised } from "../../python/objects/exception"
import { PyGenerator } from "../../python/objects/generator"
import { call, type NativeSteps, run } from "../../python/objects/native"
import { unraisableSteps } from "../unraisable"
import { warningSteps } from "../warn"
import type { Kernel } from "./kernel"
import type { Lost, LostCoroutine, Place } from "./lifetimes"
import { originText } from "./origins"
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
  const headline = `${whoIs(coroutine)} was never awaited`
  const message =
    origin === null
      ? headline
      : `${headline}\nCoroutine created at (most recent call last)\n${originText(machine, origin)}`
  const warning = { category: "RuntimeWarning", message, place: place ?? NOWHERE }
  try {
    yield run(warningSteps(machine, { ...warning, source: coroutine }))
  } catch (error) {
    if (!isRaised(error, "BaseException")) throw error
    const message = "Exception ignored while finalizing coroutine"
    yield* unraisableSteps(machine, error.exception, { message, object: null, about: coroutine })
  }
  return null
}

function whoIs(coroutine: LostCoroutine["coroutine"]): string {
  if (coroutine instanceof PyGenerator) return `coroutine '${coroutine.qualname}'`
  const { generator, error, isClosing } = coroutine
  const method = isClosing ? "aclose" : error === null ? "asend" : "athrow"
  return `coroutine method '${method}' of '${generator.qualname}'`
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
