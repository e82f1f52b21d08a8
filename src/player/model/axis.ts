/**
 * The ordinal axis of a run. Steps of the same actor in a row fill one column: up to eight steps
 * take a unit each, so that short runs are read step by step; longer columns grow with the
 * logarithm, so that a loop of a thousand lines does not push everybody else off the picture.
 * Where the clock jumped, a torn band lies between two steps, a little wider for longer jumps. Long
 * repetitions take one place, jumps and all (`folds.ts`).
 */
import type { Locale } from "../../locale"
import type { ClockAdvanced, EventKind } from "../../trace/events"
import { NOBODY } from "../../trace/ids"
import type { Recording } from "../../trace/recording"
import type { Steps } from "../../trace/steps"
import { foldsOf } from "./folds"
import type { FoldedRounds, RepeatedRun } from "./folds"
import type { AxisModel, AxisPoint, Fold, Jump, TimeLabel } from "./lanes-model"

/** A jump as recorded: it comes right before `beforeStep`. */
interface RawJump {
  readonly beforeStep: number
  readonly nanos: number
  readonly untilNanos: number
}

const linearSteps = 8
/** Jumps that differ by less than about this are as long as each other. */
const alikeNanos = 5_000_000

/** Less virtual time than this, nanoseconds, is no jump to a reader: a band would say too much. */
export const shortestJumpNanos = 1_000_000

/** Lays out the axis of a recording. */
export function axisOf(recording: Recording, steps: Steps, locale: Locale): AxisModel {
  const actors = new Int32Array(steps.count + 2)
  const survey = surveySteps(recording, steps, actors)
  const folded = foldsOf(repeatedRun(recording, steps, { ...survey, actors }))
  const jumps = survey.jumps.filter(
    ({ beforeStep }) => !folded.some(fold => isInFold(beforeStep, fold)),
  )
  const edges = layOut(steps.count, { actors, jumps, folded })
  const drawn = jumps.map(
    (jump): Jump => ({
      beforeStep: jump.beforeStep,
      nanos: jump.nanos,
      label: locale.text("lane-jump", { delay: jump.nanos }),
      start: edges.endOf(jump.beforeStep - 1),
      end: edges.startOf(jump.beforeStep),
    }),
  )
  const folds = folded.map(fold => foldOf(fold, edges, locale))
  const moments = [
    ...folds.map(({ lastStep }) => ({
      step: lastStep + 1,
      nanos: recording.events.nanosAt(steps.eventOf(lastStep)),
    })),
    ...survey.jumps.map(({ beforeStep: step, untilNanos: nanos }) => ({ step, nanos })),
  ].sort((left, right) => left.step - right.step)
  const times: TimeLabel[] = [{ at: edges.endOf(0), label: momentWords(0, locale) }]
  for (const [index, { step, nanos }] of moments.entries()) {
    // The time after a fold is that of the jump right behind it, where there is one.
    if (moments[index + 1]?.step === step) continue
    times.push({ at: edges.startOf(step), label: momentWords(nanos, locale) })
  }
  return {
    stepCount: steps.count,
    length: edges.startOf(steps.count + 1),
    times,
    jumps: drawn,
    folds,
    ...edges,
  }
}

/** Steps are alike when the same task or thread does the same kind of thing after as long a jump. */
function repeatedRun(
  { events }: Recording,
  steps: Steps,
  { jumps, turns, actors }: Survey & { readonly actors: Int32Array },
): RepeatedRun {
  const jumpBefore = new Map(jumps.map(({ beforeStep, nanos }) => [beforeStep, nanos]))
  const kinds = new Map<EventKind, number>()
  const traitOf = (step: number): number => {
    const kind = events.kindAt(steps.headOf(step))
    const number = kinds.get(kind) ?? kinds.size
    kinds.set(kind, number)
    const jump = Math.round((jumpBefore.get(step) ?? 0) / alikeNanos)
    return actors[step]! * 977 + number * 31 + jump * 7919
  }
  return { turns, stepCount: steps.count, traitOf }
}

function isInFold(step: number, { firstStep, endStep }: FoldedRounds): boolean {
  return step >= firstStep && step < endStep
}

function foldOf(fold: FoldedRounds, edges: Edges, locale: Locale): Fold {
  const { firstStep, endStep, count } = fold
  return {
    firstStep,
    lastStep: endStep - 1,
    count,
    label: locale.text("fold-label", { count }),
    words: locale.text("fold-words", { count }),
    start: edges.startOf(firstStep),
    end: edges.endOf(endStep - 1),
  }
}

/** The ruler begins with a bare `0 s`. */
function momentWords(nanos: number, locale: Locale): string {
  return nanos === 0 ? "0 s" : locale.formats.moment(nanos)
}

interface Survey {
  readonly jumps: readonly RawJump[]
  /** The step each turn of a loop begins with. */
  readonly turns: readonly number[]
}

/** Fills in whose step each is (a task, or -2 and below a thread); answers jumps and turns. */
function surveySteps(recording: Recording, steps: Steps, actors: Int32Array): Survey {
  const { events } = recording
  const taskOnThread = new Map<number, number>()
  const jumps: RawJump[] = []
  const turns: number[] = []
  let step = 1
  let lastEvent = steps.count > 0 ? steps.eventOf(1) : Infinity
  for (let index = 0; index < events.length; index++) {
    while (index > lastEvent) lastEvent = ++step > steps.count ? Infinity : steps.eventOf(step)
    const kind = events.kindAt(index)
    const thread = events.threadAt(index)
    if (kind === "loop-turn-began") {
      if (turns.at(-1) !== step) turns.push(step)
    } else if (kind === "clock-advanced") {
      const event = events.at(index)
      if (event.kind === "clock-advanced") addJump(jumps, step, event)
    } else if (kind === "task-resumed") {
      const event = events.at(index)
      if (event.kind === "task-resumed") taskOnThread.set(thread, event.task)
    } else if (kind === "task-suspended" || kind === "task-ended") {
      taskOnThread.set(thread, NOBODY)
    }
    actors[Math.min(step, steps.count)] = taskOnThread.get(thread) ?? -2 - thread
  }
  return { jumps, turns }
}

/** Jumps with no step between them are one. */
function addJump(jumps: RawJump[], beforeStep: number, { fromNanos, nanos }: ClockAdvanced): void {
  if (nanos - fromNanos < shortestJumpNanos) return
  const last = jumps.at(-1)
  const joined = last?.beforeStep === beforeStep ? last.nanos : 0
  if (joined > 0) jumps.pop()
  jumps.push({ beforeStep, nanos: joined + nanos - fromNanos, untilNanos: nanos })
}

/** A band is at least one unit wide: its pill has to fit. */
function jumpUnits(nanos: number): number {
  return 1 + Math.max(0, 0.3 * Math.log10(nanos / 1e9))
}

/** A fold is a little wider for more rounds, and wide enough to be seen beside the first. */
function foldUnits(count: number, firstRoundUnits: number): number {
  return Math.max(4 + 2 * Math.log2(count), firstRoundUnits / 3)
}

/** Units of a column of `count` steps. */
function columnUnits(count: number): number {
  return count <= linearSteps ? count : linearSteps + 2 * Math.log2(count / linearSteps)
}

interface Edges {
  startOf(step: number): AxisPoint
  endOf(step: number): AxisPoint
}

interface Parts {
  readonly actors: Int32Array
  readonly jumps: readonly RawJump[]
  readonly folded: readonly FoldedRounds[]
}

function layOut(count: number, { actors, jumps, folded }: Parts): Edges {
  // Columns and jumps to the left of each step's left edge; a step's right edge is the next one's
  // left edge without the jump between them.
  const columns = new Float64Array(count + 2)
  const jumped = new Float64Array(count + 2)
  const before = new Map(jumps.map(jump => [jump.beforeStep, jumpUnits(jump.nanos)]))
  jumped[1] = before.get(1) ?? 0
  const folds = new Map(folded.map(fold => [fold.firstStep, fold]))
  for (let first = 1; first <= count; ) {
    const fold = folds.get(first)
    const next = fold?.endStep ?? columnEnd(first)
    const units = fold ? unitsOf(fold) : columnUnits(next - first)
    const unit = units / (next - first)
    for (let step = first; step < next; step++) {
      columns[step + 1] = columns[first]! + unit * (step + 1 - first)
      jumped[step + 1] = jumped[step]! + (before.get(step + 1) ?? 0)
    }
    first = next
  }
  function unitsOf({ firstStep, endStep, count }: FoldedRounds): number {
    const roundSteps = Math.round((endStep - firstStep) / count)
    return foldUnits(count, columns[firstStep]! - columns[Math.max(firstStep - roundSteps, 1)]!)
  }

  function columnEnd(first: number): number {
    let next = first + 1
    const isSame = () => actors[next] === actors[first] && !before.has(next) && !folds.has(next)
    while (next <= count && isSame()) next++
    return next
  }
  return {
    startOf(step) {
      const edge = Math.min(Math.max(step, 1), count + 1)
      return { columns: columns[edge]!, jumps: jumped[edge]! }
    },
    endOf(step) {
      const edge = Math.min(Math.max(step, 0), count) + 1
      const jump = before.get(edge) ?? 0
      return { columns: columns[edge]!, jumps: jumped[edge]! - jump }
    },
  }
}
