import { expect, test } from "vitest"
import { scaleOf } from "../../../src/player/picture/scale"
import { sayAfterRecording } from "../../builders/recordings"
import { crowdRecording, sleeperRecording } from "../recordings"
import { blockAt } from "../shown"

const axis = blockAt(sayAfterRecording(), "whole").lanes.chart.axis

test("at 502 pixels the axis is that of the mock-up", () => {
  const scale = scaleOf(axis, 502)
  expect(scale.pixelsPerColumn).toBeCloseTo(11.94, 1)
  expect(scale.xOf(axis.startOf(18))).toBeCloseTo(263, 0)
  expect(scale.xOfStep(18)).toBeCloseTo(275, 0)
})

test.each([80, 188, 502, 1000])("at %d pixels it begins and ends inside", width => {
  const scale = scaleOf(axis, width)
  expect(scale.xOfStep(0)).toBe(4)
  expect(scale.xOfStep(32)).toBeCloseTo(width - 4)
})

test("every step is found again where its playhead stands", () => {
  for (const recording of [sayAfterRecording(), crowdRecording(5, 20), sleeperRecording(30)]) {
    const own = blockAt(recording, "whole").lanes.chart.axis
    const scale = scaleOf(own, 502)
    for (let step = 1; step <= own.stepCount; step++) {
      expect(scale.stepAt(scale.xOfStep(step))).toBe(step)
    }
  }
})

test("left and right of the axis are the first and the last step", () => {
  const scale = scaleOf(axis, 502)
  expect([scale.stepAt(-50), scale.stepAt(9_999)]).toEqual([1, 32])
})

test("many jumps leave most of the width to the columns", () => {
  const own = blockAt(sleeperRecording(9), "whole").lanes.chart.axis
  const { pixelsPerColumn, pixelsPerJump } = scaleOf(own, 502)
  expect(pixelsPerJump * own.length.jumps).toBeCloseTo(494 * 0.4)
  expect(pixelsPerColumn).toBeGreaterThan(0.5)
})

test("a window shows its part of the axis from edge to edge", () => {
  const whole = scaleOf(axis, 502)
  const part = scaleOf(axis, 502, { times: 4, start: whole.placeAt(whole.xOfStep(8)) })
  expect(part.xOfStep(8)).toBeCloseTo(4)
  expect(part.xOfStep(9) - part.xOfStep(8)).toBeCloseTo(4 * (whole.xOfStep(9) - whole.xOfStep(8)))
  expect(part.stepAt(part.xOfStep(12))).toBe(12)
})
