import { expect, test } from "vitest"
import type { LanesModel } from "../../../src/player/model/lanes-model"
import { lanesPicture, pictureOf } from "../../../src/player/picture/lanes-picture"
import type { PictureView } from "../../../src/player/picture/lanes-picture"
import { rowGroups } from "../../../src/player/picture/row-picture"
import type { PlayerState } from "../../../src/player/playback/player-state"
import type { Recording } from "../../../src/trace/recording"
import { aRecording } from "../../builders/recording-builder"
import { failingRecording, sayAfterRecording, threadsRecording } from "../../builders/recordings"
import { blockingRecording, crowdRecording, sleeperRecording } from "../recordings"
import { blockAt } from "../shown"

const wide: PictureView = { widthPixels: 502, isNarrow: false, idPrefix: "p1" }
const narrow: PictureView = { widthPixels: 202, isNarrow: true, idPrefix: "p2" }

function lanesAt(recording: Recording, step: PlayerState["step"]): LanesModel {
  return blockAt(recording, step).lanes
}

function texts(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? "")
}

/** How often a mark of a class is drawn: as an element, or as a part of a path. */
function count(svg: string, className: string): number {
  const elements =
    svg.match(new RegExp(`<[^>]* class="asyncio-sim-m-${className}"[^>]*>`, "g")) ?? []
  return elements.reduce((sum, each) => sum + Math.max(each.split("M").length - 1, 1), 0)
}

test("heights follow the rows: ruler 28, module 16, lanes 24, narrow 36", () => {
  const lanes = lanesAt(sayAfterRecording(), "whole")
  expect(pictureOf(lanes, wide).heightPixels).toBe(28 + 16 + 3 * 24)
  expect(pictureOf(lanes, narrow).heightPixels).toBe(28 + 16 + 3 * 36)
})

test("lanes without a ruler of their own begin at the top and have no scrub bar", () => {
  const lanes = lanesAt(sayAfterRecording(), 18)
  const bare = pictureOf(lanes, { ...wide, hasRuler: false })
  expect(bare.heightPixels).toBe(16 + 3 * 24)
  expect(texts(bare.svg(lanes))).not.toContain("0 s")
  expect([count(bare.svg(lanes), "thumb"), count(bare.svg(lanes), "playhead")]).toEqual([0, 1])
})

test("from five lanes on rows are lower", () => {
  const lanes = lanesAt(blockingRecording(), "whole")
  expect(pictureOf(lanes, wide).heightPixels).toBe(28 + 16 + 5 * 20)
})

test("the ruler has times and pills, and the lanes their reasons", () => {
  const written = texts(lanesPicture(lanesAt(sayAfterRecording(), "whole"), wide))
  for (const text of ["0 s", "+1,0 s", "1,0 s", "2,0 s", "task1", "sleep 1 s", "1", "2"]) {
    expect(written).toContain(text)
  }
})

test("what has not happened has no words in it", () => {
  const written = texts(lanesPicture(lanesAt(sayAfterRecording(), 10), wide))
  expect(written).not.toContain("sleep 1 s")
  expect(written).not.toContain("task1")
})

test("a waiting label that does not fit is left out", () => {
  const written = texts(lanesPicture(lanesAt(sayAfterRecording(), "whole"), narrow))
  expect(written).toContain("task1")
  expect(written).not.toContain("sleep 1 s")
})

test("the whole picture has no playhead, a step has one", () => {
  const whole = lanesPicture(lanesAt(sayAfterRecording(), "whole"), wide)
  expect(whole).toContain('data-part="playhead" transform="translate(502 0)" visibility="hidden"')
  const step = lanesPicture(lanesAt(sayAfterRecording(), 18), wide)
  expect(step).toContain('data-part="playhead" transform="translate(274.9 0)" visibility="visible"')
})

test("each way to end has a form of its own", () => {
  const svg = lanesPicture(lanesAt(failingRecording(), "whole"), wide)
  expect([count(svg, "raised"), count(svg, "cancelled"), count(svg, "returned")]).toEqual([2, 2, 0])
  expect(texts(svg)).toContain("!")
})

test("what a lane has in common is one path, and the future lies under a veil", () => {
  const svg = lanesPicture(lanesAt(crowdRecording(4, 20), 40), wide)
  const paths = svg.match(/<path class="asyncio-sim-m-running"/g) ?? []
  expect([paths.length, count(svg, "running") > 40]).toEqual([
    lanesAt(crowdRecording(4, 20), 40).rows.length,
    true,
  ])
  expect(svg).toMatch(/class="asyncio-sim-m-veil".* data-part="veil" transform="translate\([1-9]/)
})

test("a cap in the future is pale, one in the past is not", () => {
  const pale = (step: PlayerState["step"]) =>
    count(lanesPicture(lanesAt(sayAfterRecording(), step), wide), "future")
  expect([pale(1), pale(18), pale("whole")]).toEqual([4, 4, 0])
})

test("another lane comes into a row, and the picture stays", () => {
  const lanes = lanesAt(sayAfterRecording(), 18)
  const picture = pictureOf(lanes, wide)
  const [first, second, third, fourth] = lanes.rows
  const others = { ...lanes, rows: [first!, second!, fourth!, third!] }
  expect(picture.fits(others)).toBe(true)
  const before = picture.moment(lanes).rows.map(({ picture }) => picture)
  const after = picture.moment(others).rows.map(({ picture }) => picture)
  expect(after.map((row, index) => row === before[index])).toEqual([true, true, false, false])
  expect(picture.moment(lanes).rows[3]?.picture).toBe(before[3])
})

test("blocking is hatched in its lane and over all lanes", () => {
  const svg = lanesPicture(lanesAt(blockingRecording(), "whole"), wide)
  expect(svg).toContain('fill="url(#p1-hatch)"')
  expect(svg).toContain('fill="url(#p1-pale)"')
})

test("who holds the GIL now is filled", () => {
  const svg = lanesPicture(lanesAt(threadsRecording(), 15), wide)
  expect(count(svg, "gilnow")).toBe(1)
  expect(count(lanesPicture(lanesAt(threadsRecording(), "whole"), wide), "gilnow")).toBe(0)
})

test("the arrow of a timer comes down from the ruler", () => {
  const svg = lanesPicture(lanesAt(sayAfterRecording(), 18), wide)
  expect(svg).toMatch(/class="asyncio-sim-m-wake" d="M267\.9 30V/)
})

test("stepping changes the same attributes as drawing again", () => {
  const picture = pictureOf(lanesAt(sayAfterRecording(), "whole"), wide)
  const lanes = lanesAt(sayAfterRecording(), 18)
  const { attributes, rows, overlay } = picture.moment(lanes)
  const svg = picture.svg(lanes)
  expect(svg).toContain(overlay)
  for (const row of rows) expect(svg).toContain(rowGroups(row).labels)
  for (const { name, value } of attributes) expect(svg).toContain(`${name}="${value}"`)
})

test("a picture fits other moments of its run and nothing else", () => {
  const lanes = lanesAt(sayAfterRecording(), 18)
  const picture = pictureOf(lanes, wide)
  expect(picture.fits({ ...lanes, step: 3 })).toBe(true)
  expect(picture.fits({ ...lanes, rows: lanes.rows.slice(1) })).toBe(false)
  expect(picture.fits(lanesAt(sayAfterRecording(), 18))).toBe(false)
})

test("names from the program cannot become markup", () => {
  const recording = aRecording()
    .creates("main")
    .runs("main", 1)
    .creates("<b>&")
    .awaits("<b>&", 2)
    .runs("<b>&", 3, 4, 5, 6, 7, 8)
    .build()
  const svg = lanesPicture(lanesAt(recording, "whole"), { ...wide, title: `"<'` })
  expect(svg).toContain("&lt;b&gt;&amp;")
  expect(svg).not.toContain("<b>")
  expect(svg).toContain("<title>&quot;&lt;&#39;</title>")
})

test("the number of elements is bounded by the width, not by the run", () => {
  const svg = lanesPicture(lanesAt(crowdRecording(4, 1_000), "whole"), wide)
  expect(svg.split("<").length).toBeLessThan(200)
  const ruler = texts(lanesPicture(lanesAt(sleeperRecording(300), "whole"), wide))
  expect(ruler.filter(text => text.endsWith(" s")).length).toBeLessThan(25)
})

test("a run without steps is an empty picture", () => {
  const svg = lanesPicture(lanesAt(aRecording().build(), "whole"), wide)
  expect(svg).toMatch(/^<svg /)
  expect(svg).not.toContain("NaN")
})

test.each([80, 188, 502, 1_000])("at %d pixels nothing is drawn at an impossible place", width => {
  for (const recording of [sayAfterRecording(), threadsRecording(), blockingRecording()]) {
    const svg = lanesPicture(lanesAt(recording, 12), { ...wide, widthPixels: width })
    expect(svg).not.toMatch(/NaN|Infinity|width="-/)
  }
})

const closer = { times: 4, start: 0.75, step: "whole" } as const

test("zoomed in, only what is in view is drawn, and words stand at its edge", () => {
  const lanes = { ...lanesAt(sayAfterRecording(), "whole"), zoom: closer }
  const svg = lanesPicture(lanes, wide)
  expect(count(svg, "running")).toBeLessThan(
    count(lanesPicture(lanesAt(sayAfterRecording(), "whole"), wide), "running"),
  )
  expect(texts(svg)[0]).toBe("1,0 s")
  for (const [, x] of svg.matchAll(/ x="(-?[\d.]+)"/g)) {
    expect(Number(x)).toBeGreaterThanOrEqual(-24)
    expect(Number(x)).toBeLessThanOrEqual(502 + 24)
  }
})

test("a picture of another part of the axis is another picture", () => {
  const lanes = lanesAt(sayAfterRecording(), "whole")
  expect(pictureOf(lanes, wide).fits({ ...lanes, zoom: closer })).toBe(false)
  expect(pictureOf({ ...lanes, zoom: closer }, wide).fits({ ...lanes, zoom: closer })).toBe(true)
})

test("at a glance all lanes are drawn with one path for each look, and without words", () => {
  const lanes = lanesAt(crowdRecording(4, 20), 40)
  const whole = lanesPicture(lanes, wide)
  const glance = lanesPicture(lanes, { ...wide, isGlance: true })
  const paths = (svg: string) => svg.match(/<path class="asyncio-sim-m-running"/g)?.length
  expect(paths(whole)).toBe(lanes.rows.length)
  expect(paths(glance)).toBe(1)
  expect(count(glance, "running")).toBe(count(whole, "running"))
  expect(count(whole, "place")).toBeGreaterThan(0)
  expect(count(glance, "place")).toBe(0)
})
