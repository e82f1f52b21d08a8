/**
 * The axis by time: as much room for a second here as there, so that "one after the other" and
 * "all at once" differ in length. Steps take no virtual time, or hardly any; each also gets a
 * sliver, all together at most a seventh of the axis, so that who ran stays in sight and every step
 * has a place of its own under the playhead.
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

/** Lays out a recording by its virtual time. */
export function timeAxisOf(recording: Recording, steps: Steps, locale: Locale): AxisModel {
  const { count } = steps
  const starts = startTimes(recording, steps)
  const endNanos = starts[count]!
  const share = endNanos === 0 ? 1 : Math.min(count * sliver, slivers)
  const nanosUnit = endNanos === 0 ? 0 : (1 - share) / endNanos
  const stepUnit = count === 0 ? 0 : share / count
  const at = (nanos: number, before: number): AxisPoint => ({
    columns: nanos * nanosUnit + before * stepUnit,
    jumps: 0,
  })
  return {
    stepCount: count,
    length: count === 0 ? { columns: 0, jumps: 0 } : at(endNanos, count),
    times: timeLabels(starts, locale, at),
    jumps: [],
    startOf(step) {
      const index = Math.min(Math.max(step, 1), count + 1) - 1
      return at(starts[index]!, index)
    },
    endOf(step) {
      const index = Math.min(Math.max(step, 0), count)
      return at(starts[Math.max(index - 1, 0)]!, index)
    },
  }
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
  const labels: TimeLabel[] = [{ at: at(0, 0), label: "0 s" }]
  let before = 0
  for (let nanos = apart; apart > 0 && nanos <= endNanos; nanos += apart) {
    while (before < starts.length - 1 && starts[before]! < nanos) before++
    labels.push({ at: at(nanos, before), label: locale.formats.moment(nanos) })
  }
  return labels
}

/** The next of 1, 2, 5, 10, 20, ... */
function roundNanos(nanos: number): number {
  if (nanos <= 0) return 0
  const power = 10 ** Math.floor(Math.log10(nanos))
  return ([1, 2, 5].find(each => each * power >= nanos) ?? 10) * power
}
