import { expect, test } from "vitest"
import { rulerSvg } from "../../../src/player/picture/ruler"
import { scaleOf } from "../../../src/player/picture/scale"
import { blockAt } from "../shown"
import { sleeperRecording } from "../recordings"

/** What stands on the ruler of a run at a width, left to right, with its place. */
function labels(axis: "steps" | "time", seconds: number, width: number) {
  const { chart } = blockAt(sleeperRecording(seconds), "whole", { axis, language: "en" }).lanes
  const svg = rulerSvg(chart.axis, scaleOf(chart.axis, width))
  const found = [
    ...svg.matchAll(/<(?:rect[^>]* x="([\d.]+)"[^>]* width="([\d.]+)"|text x="([\d.]+)")/g),
  ]
  const texts = [...svg.matchAll(/>([^<>]+)<\/text>/g)].map(([, text]) => text!)
  return { texts, found }
}

test.each([120, 200, 320, 480])("by time, %d pixels have times at equal distances", width => {
  const { texts } = labels("time", 7, width)
  const times = texts.map(text => Number.parseFloat(text))
  const steps = new Set(times.slice(1).map((time, index) => time - times[index]!))
  expect(times.length).toBeGreaterThan(1)
  expect(steps.size).toBe(1)
})

test("a time never touches the pill before it", () => {
  const { found } = labels("steps", 3, 500)
  let pillEnd = -Infinity
  for (const [, pill, width, time] of found) {
    if (pill !== undefined) pillEnd = Number(pill) + Number(width)
    else expect(Number(time) - pillEnd).not.toBeCloseTo(0, 0)
  }
})
