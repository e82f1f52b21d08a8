/**
 * The ordinal axis of a run. Steps of the same actor in a row fill one column: up to eight steps
 * take a unit each, so that short runs are read step by step; longer columns grow with the
 * logarithm, so that a loop of a thousand lines does not push everybody else off the picture.
 * Where the clock jumped, a torn band lies between two steps, a little wider for longer jumps.
 */
import type { Locale } from "../../locale"
import type { ClockAdvanced } from "../../trace/events"
import { NOBODY } from "../../trace/ids"
import type { Recording } from "../../trace/recording"
import type { Steps } from "../../trace/steps"
import type { AxisModel, AxisPoint, Jump, TimeLabel } from "./lanes-model"

/** A jump as recorded: it comes right before `beforeStep`. */
interface RawJump {
  readonly beforeStep: number
  readonly nanos: number
  readonly untilNanos: number
}

const linearSteps = 8

/** Less virtual time than this, nanoseconds, is no jump to a reader: a band would say too much. */
export const shortestJumpNanos = 1_000_000

/** Lays out the axis of a recording. */
export function axisOf(recording: Recording, steps: Steps, locale: Locale): AxisModel {
  const actors = new Int32Array(steps.count + 2)
  const jumps = surveySteps(recording, steps, actors)
  const edges = layOut(steps.count, actors, jumps)
  const drawn = jumps.map(
    (jump): Jump => ({
      beforeStep: jump.beforeStep,
      nanos: jump.nanos,
      label: locale.text("lane-jump", { delay: jump.nanos }),
      start: edges.endOf(jump.beforeStep - 1),
      end: edges.startOf(jump.beforeStep),
    }),
  )
  const times: TimeLabel[] = [{ at: edges.endOf(0), label: momentWords(0, locale) }]
  for (const [index, jump] of drawn.entries()) {
    times.push({ at: jump.end, label: momentWords(jumps[index]!.untilNanos, locale) })
  }
  return {
    stepCount: steps.count,
    length: edges.startOf(steps.count + 1),
    times,
    jumps: drawn,
    ...edges,
  }
}

/** The ruler begins with a bare `0 s`. */
function momentWords(nanos: number, locale: Locale): string {
  return nanos === 0 ? "0 s" : locale.formats.moment(nanos)
}

/** Fills in whose step each is (a task, or -2 and below a thread) and answers the jumps. */
function surveySteps(recording: Recording, steps: Steps, actors: Int32Array): RawJump[] {
  const { events } = recording
  const taskOnThread = new Map<number, number>()
  const jumps: RawJump[] = []
  let step = 1
  let lastEvent = steps.count > 0 ? steps.eventOf(1) : Infinity
  for (let index = 0; index < events.length; index++) {
    while (index > lastEvent) lastEvent = ++step > steps.count ? Infinity : steps.eventOf(step)
    const kind = events.kindAt(index)
    const thread = events.threadAt(index)
    if (kind === "clock-advanced") {
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
  return jumps
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

/** Units of a column of `count` steps. */
function columnUnits(count: number): number {
  return count <= linearSteps ? count : linearSteps + 2 * Math.log2(count / linearSteps)
}

interface Edges {
  startOf(step: number): AxisPoint
  endOf(step: number): AxisPoint
}

function layOut(count: number, actors: Int32Array, jumps: readonly RawJump[]): Edges {
  // Columns and jumps to the left of each step's left edge; a step's right edge is the next one's
  // left edge without the jump between them.
  const columns = new Float64Array(count + 2)
  const jumped = new Float64Array(count + 2)
  const before = new Map(jumps.map(jump => [jump.beforeStep, jumpUnits(jump.nanos)]))
  jumped[1] = before.get(1) ?? 0
  for (let first = 1; first <= count; ) {
    let next = first + 1
    while (next <= count && actors[next] === actors[first] && !before.has(next)) next++
    const unit = columnUnits(next - first) / (next - first)
    for (let step = first; step < next; step++) {
      columns[step + 1] = columns[first]! + unit * (step + 1 - first)
      jumped[step + 1] = jumped[step]! + (before.get(step + 1) ?? 0)
    }
    first = next
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
