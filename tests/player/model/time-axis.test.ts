import { expect, test } from "vitest"
import { locale } from "../../../src/locale"
import type { AxisModel } from "../../../src/player/model/lanes-model"
import { timeAxisOf } from "../../../src/player/model/time-axis"
import type { TimedRun } from "../../../src/player/model/time-axis"
import type { Recording } from "../../../src/trace/recording"
import { stepsOf } from "../../../src/trace/steps"
import { aRecording } from "../../builders/recording-builder"
import { sayAfterRecording } from "../../builders/recordings"
import { sleeperRecording } from "../recordings"
import { blockAt } from "../shown"

function axis(recording: Recording): AxisModel {
  return timeAxisOf(timed(recording), locale("pt-BR"))
}

function timed(recording: Recording): TimedRun {
  return { recording, steps: stepsOf(recording) }
}

/** The axes of two runs that lie on one. */
function axes(left: Recording, right: Recording): readonly [AxisModel, AxisModel] {
  const words = locale("pt-BR")
  return [
    timeAxisOf(timed(left), words, timed(right)),
    timeAxisOf(timed(right), words, timed(left)),
  ]
}

test("by time, the same wait is as long everywhere", () => {
  const own = axis(sleeperRecording(4))
  const firsts = Array.from({ length: own.stepCount - 1 }, (_, index) => index + 2)
  const gaps = firsts.map(step => own.startOf(step).columns - own.endOf(step - 1).columns)
  const waits = gaps.filter(gap => gap > 0.01)
  expect(waits).toHaveLength(4)
  expect(Math.max(...waits) - Math.min(...waits)).toBeCloseTo(0, 3)
})

test("by time, waiting takes most of the axis and steps a little", () => {
  const own = axis(sayAfterRecording())
  const waited = own.startOf(18).columns - own.endOf(17).columns
  expect(waited).toBeGreaterThan(0.4)
  expect(own.endOf(5).columns - own.startOf(5).columns).toBeGreaterThan(0.001)
  expect(own.length.columns).toBeCloseTo(1)
})

test("by time, the ruler has round times", () => {
  expect(axis(sayAfterRecording()).times.map(({ label }) => label)).toEqual([
    "0 s",
    "0,5 s",
    "1,0 s",
    "1,5 s",
    "2,0 s",
  ])
})

test("by time, no step lies left of the one before, and there are no jumps", () => {
  const own = axis(sayAfterRecording())
  for (let step = 1; step <= own.stepCount; step++) {
    expect(own.endOf(step).columns).toBeGreaterThan(own.startOf(step).columns)
    expect(own.startOf(step + 1).columns).toBeGreaterThanOrEqual(own.endOf(step).columns)
  }
  expect(own.jumps).toEqual([])
})

test("where no time passes, steps are as wide as each other", () => {
  const own = axis(aRecording().lines(1, 2, 3, 4).build())
  expect(own.startOf(2).columns).toBeCloseTo(0.25)
  expect(own.length.columns).toBeCloseTo(1)
  expect(own.times.map(({ label }) => label)).toEqual(["0 s"])
})

test("a run without steps has a time axis without length", () => {
  expect(axis(aRecording().build()).length).toEqual({ columns: 0, jumps: 0 })
})

test("a ruler of less time than it tells apart says so once", () => {
  const short = axis(aRecording().lines(1, 2, 3).waitsUntil(0.00002).lines(4).build())
  expect(short.times.map(({ label }) => label)).toEqual(["0 s"])
})

test("two runs on one axis have one length and one ruler", () => {
  const [longer, shorter] = axes(sleeperRecording(4), sleeperRecording(2))
  expect(shorter.length).toEqual(longer.length)
  expect(shorter.times).toEqual(longer.times)
  expect(longer.startOf(longer.stepCount + 1)).toEqual(longer.length)
  const end = shorter.startOf(shorter.stepCount + 1).columns / longer.length.columns
  expect(end).toBeGreaterThan(0.4)
  expect(end).toBeLessThan(0.6)
})

test("two equal runs on one axis have their steps at the same places", () => {
  const [left, right] = axes(sayAfterRecording(), sayAfterRecording())
  for (let step = 1; step <= left.stepCount; step++) {
    expect(left.startOf(step)).toEqual(right.startOf(step))
    expect(left.endOf(step).columns).toBeLessThanOrEqual(left.startOf(step + 1).columns)
  }
})

test("the lanes of a block are laid out by the axis of its reader", () => {
  const byTime = blockAt(sayAfterRecording(), 18, { axis: "time" }).lanes
  expect(byTime.chart.axis.jumps).toEqual([])
  expect(blockAt(sayAfterRecording(), 18).lanes.chart.axis.jumps).toHaveLength(2)
  expect(byTime.rows.map(({ name }) => name)).toContain("task1")
})
