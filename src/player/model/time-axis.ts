/**
 * The axis by time: as much room for a second here as there, so that "one after the other" and
 * "all at once" differ in length. Steps take no virtual time, or hardly any; each also gets a
 * sliver, all together at most a seventh of the axis, so that who ran stays in sight and every step
 * has a place of its own under the playhead.
 *
 * Two runs can lie on one such axis: it is as long as the longer of them, and the steps of both have
 * their slivers, so that one moment of virtual time has one place.
 */
import type { Locale } from "../../locale"
import type { Recording } from "../../trace/recording"
import type { Steps } from "../../trace/steps"
import type { AxisModel, AxisPoint, TimeLabel } from "./lanes-model"

/** Of the axis: what one step takes where there are few, and what all take at most. */
const sliver = 1 / 350
const slivers = 1 / 7
/** More labels than this do not fit at any width. */
const mostTimes = 8

/** A run as the axis needs it. */
export interface TimedRun {
  readonly recording: Recording
  readonly steps: Steps
}

/** Lays out a run by its virtual time, where another lies beside it on the axis of both. */
export function timeAxisOf(
  { recording, steps }: TimedRun,
  locale: Locale,
  beside: TimedRun | null = null,
): AxisModel {
  const { count } = steps
  const starts = startTimes(recording, steps)
  const others = beside ? startTimes(beside.recording, beside.steps) : new Float64Array(1)
  const total = count + others.length - 1
  const endNanos = Math.max(starts[count]!, others.at(-1)!)
  const share = endNanos === 0 ? 1 : Math.min(total * sliver, slivers)
  const nanosUnit = endNanos === 0 ? 0 : (1 - share) / endNanos
  const stepUnit = total === 0 ? 0 : share / total
  const at = (nanos: number, before: number): AxisPoint => ({
    columns: nanos * nanosUnit + before * stepUnit,
    jumps: 0,
  })
  const before = stepsBefore(starts, others)
  return {
    stepCount: count,
    length: total === 0 ? { columns: 0, jumps: 0 } : at(endNanos, total),
    times: timeLabels(merged(starts, others), locale, at),
    jumps: [],
    folds: [],
    startOf(step) {
      const index = Math.min(Math.max(step, 1), count + 1) - 1
      return at(starts[index]!, before[index]!)
    },
    endOf(step) {
      const index = Math.min(Math.max(step, 0), count)
      if (index === 0) return at(starts[0]!, before[0]!)
      return at(starts[index - 1]!, before[index - 1]! + 1)
    },
  }
}

/** How many steps of both runs have their slivers left of each step's; last of the run's end. */
function stepsBefore(starts: Float64Array, others: Float64Array): Float64Array {
  const otherCount = others.length - 1
  let other = 0
  return starts.map((nanos, index) => {
    while (other < otherCount && others[other]! < nanos) other++
    return index + other
  })
}

/** The starts of all steps of both runs in order; last the end of the longer run. */
function merged(starts: Float64Array, others: Float64Array): Float64Array {
  const all = new Float64Array(starts.length + others.length - 1)
  all.set(starts.subarray(0, -1))
  all.set(others.subarray(0, -1), starts.length - 1)
  all[all.length - 1] = Math.max(starts.at(-1)!, others.at(-1)!)
  return all.sort()
}

/** When each step began, nanoseconds, never going back; at the end when the run ended. */
function startTimes({ events, endNanos }: Recording, steps: Steps): Float64Array {
  const starts = new Float64Array(steps.count + 1)
  let latest = 0
  for (let step = 1; step <= steps.count; step++) {
    latest = Math.max(latest, events.nanosAt(steps.headOf(step)))
    starts[step - 1] = latest
  }
  starts[steps.count] = Math.max(latest, endNanos)
  return starts
}

/** `0 s`, then round times, each left of the steps that begin at it. */
function timeLabels(
  starts: Float64Array,
  locale: Locale,
  at: (nanos: number, before: number) => AxisPoint,
): readonly TimeLabel[] {
  const endNanos = starts.at(-1) ?? 0
  const apart = roundNanos(endNanos / mostTimes)
  const zero = locale.formats.moment(0)
  const labels: TimeLabel[] = [{ at: at(0, 0), label: "0 s" }]
  let before = 0
  for (let nanos = apart; apart > 0 && nanos <= endNanos; nanos += apart) {
    while (before < starts.length - 1 && starts[before]! < nanos) before++
    const label = locale.formats.moment(nanos)
    // What instructions cost is below what the ruler tells apart.
    if (label !== zero && label !== labels.at(-1)?.label)
      labels.push({ at: at(nanos, before), label })
  }
  return labels
}

/** The next of 1, 2, 5, 10, 20, ... */
function roundNanos(nanos: number): number {
  if (nanos <= 0) return 0
  const power = 10 ** Math.floor(Math.log10(nanos))
  return ([1, 2, 5].find(each => each * power >= nanos) ?? 10) * power
}
