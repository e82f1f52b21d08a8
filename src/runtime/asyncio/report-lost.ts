/** Telling the program's user of what was lost: through the loop's exception handler, or a warning. */
import { isRaised } from "../../python/objects/exception"
import { PyGenerator } from "../../python/objects/generator"
import { call, type NativeSteps, run } from "../../python/objects/native"
import type { AnyFrame } from "../../python/vm/frame"
import type { Machine } from "../../python/vm/machine"
import { Op } from "../../python/opcode-numbers"
import { opcodeLengths } from "../../python/bytecode"
import { type CodeObject, rangeAt } from "../../python/code-object"
import { guarded, unraisableSteps } from "../unraisable"
import { warningSteps } from "../warn"
import type { Kernel } from "./kernel"
import type { Lost, LostCoroutine, Place } from "./lifetimes"
import { stepPlace } from "./library-places"
import { originText } from "./origins"
import { PyTask } from "./task"
import { libraryName } from "./text-methods"

const FAILURES = "asyncio._failures"
const NOWHERE: Place = { filename: "<sys>", line: 0 }

/**
 * When things that were lost are told of: at once, by a line of the library, some time later, when
 * the program has ended and the collector finds them, or when there are no modules any more either.
 */
export type Moment = "now" | Place | "later" | "collected" | "end"

/** Tells of each, in order. */
export function* reportLost(kernel: Kernel, lost: readonly Lost[], moment: Moment): NativeSteps {
  for (const one of lost) {
    if (one.kind === "coroutine") {
      yield run(neverAwaited(kernel, one, moment))
      continue
    }
    const { future } = one
    const kind = future instanceof PyTask ? "Task" : future.type.name
    const report = yield run(libraryName(kernel, FAILURES, "report_lost"))
    yield call(report, future.loop.shown, future, kind)
  }
  return null
}

function* neverAwaited(kernel: Kernel, lost: LostCoroutine, moment: Moment): NativeSteps {
  const { machine } = kernel
  const { coroutine, origin } = lost
  const headline = `${whoIs(coroutine)} was never awaited`
  const message =
    origin === null
      ? headline
      : `${headline}\nCoroutine created at (most recent call last)\n${originText(machine, origin)}`
  const isLeft = (moment === "end" || moment === "collected") && !lost.isDiscarded
  const place = isLeft ? NOWHERE : placeOf(machine, lost, moment)
  const source = isLeft && (moment === "end" || !hasWarnings(machine)) ? null : coroutine
  try {
    yield run(warningSteps(machine, { category: "RuntimeWarning", message, place, source }))
  } catch (error) {
    if (!isRaised(error, "BaseException")) throw error
    const message = "Exception ignored while finalizing coroutine"
    yield* unraisableSteps(machine, error.exception, { message, object: null, about: coroutine })
  }
  return null
}

/** Whether the module is loaded that shows more of a warning; asyncio imports it. */
function hasWarnings({ modules }: Machine): boolean {
  return ["warnings", "asyncio"].some(name => modules.get(name) !== undefined)
}

/** Where it was let go: where it was made, if nobody ever had it, else the line that runs. */
function placeOf(machine: Machine, lost: LostCoroutine, moment: Moment): Place {
  const { isDiscarded, place } = lost
  if (isDiscarded) return place ?? NOWHERE
  const now = moment === "now" ? lineNow(machine) : typeof moment === "object" ? moment : null
  return now ?? place ?? NOWHERE
}

/** The line that runs, where it has just let something go; null where that is not told. */
function lineNow({ topFrame }: Machine): Place | null {
  let frame: AnyFrame | null = topFrame
  while (frame?.isNative === true && !("isTransparent" in frame.steps)) frame = frame.back
  if (frame?.isNative === true) return stepPlace
  if (frame === null || frame.code.isLibrary) return null
  const { code, pc } = frame
  const { instructions } = code
  const isAfterLine = instructions[pc - 2] === (Op.LINE as number)
  const end = instructions[pc] === (Op.RETURN as number) ? pc : isAfterLine ? pc - 2 : null
  const line = end === null ? (rangeAt(code, pc - 1)?.line ?? 0) : lineBefore(code, end)
  return line === 0 ? null : { filename: code.filename, line }
}

/**
 * The line that stands before an instruction: that has just been run, where nothing jumped. Where
 * only a `for` goes on when it is done, it has just let go of what it went through.
 */
function lineBefore(code: CodeObject, end: number): number {
  const { instructions } = code
  let line = 0
  let loop: number | null = null
  for (let pc = 0; pc < end; pc += opcodeLengths[instructions[pc]!]!) {
    const op = instructions[pc]
    if (op === (Op.LINE as number)) line = instructions[pc + 1]!
    else if (op === (Op.FOR_ITERATOR as number) && instructions[pc + 3] === end) loop ??= pc
    else if (op === (Op.JUMP as number) && instructions[pc + 1] === end) loop = null
  }
  return loop === null ? line : (rangeAt(code, loop)?.line ?? line)
}

function whoIs(coroutine: LostCoroutine["coroutine"]): string {
  if (coroutine instanceof PyGenerator) return `coroutine '${coroutine.qualname}'`
  const { generator, error, isClosing } = coroutine
  const method = isClosing ? "aclose" : error === null ? "asend" : "athrow"
  return `coroutine method '${method}' of '${generator.qualname}'`
}

/** At the end of the program: everything that is left, and tasks that never came to their end. */
export function* reportAll(kernel: Kernel): NativeSteps {
  const lost = kernel.lifetimes.takeUnreachable()
  // What is watched and was not told of before is in a cycle.
  const isInCycle = (one: Lost): boolean =>
    one.kind === "coroutine" && kernel.machine.lifetimes?.watches(one.coroutine) === true
  yield run(
    reportLost(
      kernel,
      lost.filter(one => !isInCycle(one)),
      "later",
    ),
  )
  yield run(reportLost(kernel, lost.filter(isInCycle), "collected"))
  const tasks = kernel.liveTasks()
  const stepped = new Set<object>(tasks.map(task => task.coroutine))
  const left = kernel.lifetimes.takeAll()
  const isOfTask = (one: Lost): boolean => one.kind === "coroutine" && stepped.has(one.coroutine)
  yield run(
    reportLost(
      kernel,
      left.filter(one => !isOfTask(one)),
      "end",
    ),
  )
  for (const task of tasks) {
    yield* reportDestroyed(kernel, task)
    yield* closeCoroutine(kernel, task)
  }
  return yield run(reportLost(kernel, left.filter(isOfTask), "end"))
}

/** Tasks that nobody can reach any more: their coroutines are closed, then they are told of. */
export function* destroyTasks(kernel: Kernel, tasks: readonly PyTask[]): NativeSteps {
  for (const task of tasks) {
    yield* closeCoroutine(kernel, task)
    yield* destroyTask(kernel, task)
  }
  return null
}

/** A pending task dies, and holds its coroutine no longer. */
export function* destroyTask(kernel: Kernel, task: PyTask): NativeSteps {
  task.loop.tasks.delete(task)
  return yield* reportDestroyed(kernel, task)
}

function* closeCoroutine({ machine }: Kernel, { coroutine }: PyTask): NativeSteps {
  if (coroutine.state !== "suspended") return null
  const close = coroutine.type.lookup("close")!
  const message = "Exception ignored while closing generator"
  return yield* guarded(machine, close, [coroutine], { message, about: coroutine, object: null })
}

function* reportDestroyed(kernel: Kernel, task: PyTask): NativeSteps {
  if (!task.tellsWhenDestroyed) return null
  const report = yield run(libraryName(kernel, FAILURES, "report_destroyed"))
  return yield call(report, task.loop.shown, task)
}
