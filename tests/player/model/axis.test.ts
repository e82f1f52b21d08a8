import { expect, test } from "vitest"
import { locale } from "../../../src/locale"
import { axisOf } from "../../../src/player/model/axis"
import type { AxisModel } from "../../../src/player/model/lanes-model"
import type { Recording } from "../../../src/trace/recording"
import { stepsOf } from "../../../src/trace/steps"
import { aRecording } from "../../builders/recording-builder"
import { sayAfterRecording } from "../../builders/recordings"

function axis(recording: Recording): AxisModel {
  return axisOf(recording, stepsOf(recording), locale("pt-BR"))
}

/** A program of one long column. */
function lines(count: number): Recording {
  return aRecording()
    .lines(...Array.from({ length: count }, (_, index) => index + 1))
    .build()
}

test("in a short run every step is as wide as any other", () => {
  const { length, stepCount } = axis(sayAfterRecording())
  expect(stepCount).toBe(32)
  expect(length).toEqual({ columns: 32, jumps: 2 })
})

test("a jump lies between the steps before and after it", () => {
  const own = axis(sayAfterRecording())
  expect(own.jumps.map(({ beforeStep, label }) => `${beforeStep} ${label}`)).toEqual([
    "18 +1,0 s",
    "25 +1,0 s",
  ])
  expect(own.endOf(17)).toEqual({ columns: 17, jumps: 0 })
  expect(own.startOf(18)).toEqual({ columns: 17, jumps: 1 })
})

test("the ruler tells the time after each jump", () => {
  expect(axis(sayAfterRecording()).times.map(({ label }) => label)).toEqual([
    "0 s",
    "1,0 s",
    "2,0 s",
  ])
})

test("a long column grows with the logarithm of its steps", () => {
  expect(axis(lines(8)).length.columns).toBe(8)
  expect(axis(lines(16)).length.columns).toBe(10)
  expect(axis(lines(8192)).length.columns).toBe(28)
})

test("steps never go back, and the last ends where the axis ends", () => {
  const own = axis(sayAfterRecording())
  for (let step = 1; step <= own.stepCount; step++) {
    expect(own.endOf(step).columns).toBeGreaterThan(own.startOf(step).columns)
    expect(own.startOf(step + 1).columns).toBe(own.endOf(step).columns)
  }
  expect(own.endOf(own.stepCount)).toEqual(own.length)
})

test("a run without steps has an axis without length", () => {
  const empty = axis(aRecording().build())
  expect(empty.length).toEqual({ columns: 0, jumps: 0 })
  expect(empty.endOf(0)).toEqual({ columns: 0, jumps: 0 })
})

test("a wait for the disk is too short to be a jump", () => {
  const recording = aRecording().lines(1).threadSleeps(0.0001).wakesThread("MainThread", 0.0001, 2)
  expect(axis(recording.build()).jumps).toEqual([])
})

test("a longer jump has a wider band", () => {
  const jump = (seconds: number) =>
    axis(
      aRecording()
        .creates("main")
        .runs("main", 1)
        .sleeps(seconds, 1)
        .waitsUntil(seconds)
        .timerFires("main")
        .build(),
    ).length.jumps
  expect(jump(0.1)).toBe(1)
  expect(jump(100)).toBeCloseTo(1.6)
})
