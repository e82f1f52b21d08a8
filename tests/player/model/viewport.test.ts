import { expect, test } from "vitest"
import { panned, viewportOf, wholeAxis, zoomed } from "../../../src/player/model/viewport"
import type { ShownWindow } from "../../../src/player/model/viewport"
import type { Zoom } from "../../../src/player/playback/zoom"

const quarter: ShownWindow = { times: 4, start: 0.25, most: 64, playhead: 0.3 }

/** Where the window lies when the playhead goes from `from` to `to` in hundredths. */
function startsWhile(zoom: Zoom, from: number, to: number): readonly number[] {
  const places = Array.from({ length: to - from + 1 }, (_, index) => (from + index) / 100)
  return [...new Set(places.map(place => viewportOf(zoom, place, 9).start))]
}

test("zooming in keeps the playhead where it stands", () => {
  const next = zoomed(quarter, 2)
  expect(next.times).toBe(8)
  expect((0.3 - next.start) * 8).toBeCloseTo((0.3 - 0.25) * 4)
})

test("with the playhead out of sight, zooming keeps the middle", () => {
  const next = zoomed({ ...quarter, playhead: 0.9 }, 2)
  expect(next.start + 1 / 16).toBeCloseTo(0.25 + 1 / 8)
})

test("zooming ends at the closest and at the whole", () => {
  expect(zoomed(quarter, 1_000).times).toBe(64)
  expect(zoomed(quarter, 0.2)).toEqual(wholeAxis)
})

test("a window never leaves the axis", () => {
  expect(panned(quarter, -9)).toEqual({ times: 4, start: 0 })
  expect(panned(quarter, 9)).toEqual({ times: 4, start: 0.75 })
  expect(zoomed({ ...quarter, start: 0.75 }, 0.5, 1).start).toBeCloseTo(0.5)
})

test("following, the window moves by pages, with the playhead well inside", () => {
  const zoom: Zoom = { times: 4, start: null, step: 1 }
  expect(startsWhile(zoom, 30, 37)).toHaveLength(1)
  expect(startsWhile(zoom, 0, 100)).toHaveLength(8)
  const { start } = viewportOf(zoom, 0.4, 9)
  expect((0.4 - start) * 4).toBeGreaterThanOrEqual(0.25)
  expect((0.4 - start) * 4).toBeLessThanOrEqual(0.75)
})

test("a chosen window stays while the playhead is inside, and follows it out", () => {
  const zoom: Zoom = { times: 4, start: 0.5, step: 1 }
  expect(startsWhile(zoom, 50, 75)).toEqual([0.5])
  expect(viewportOf(zoom, 0.9, 9).start).not.toBe(0.5)
})

test("who looks elsewhere and does not step is left there", () => {
  expect(viewportOf({ times: 4, start: 0.5, step: 9 }, 0.1, 9).start).toBe(0.5)
})
