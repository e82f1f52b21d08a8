import { expect, test } from "vitest"
import { MarkPaths } from "../../../src/player/picture/mark-paths"
import { addNarrowMarks } from "../../../src/player/picture/narrow-marks"
import type { PlacedMark } from "../../../src/player/picture/narrow-marks"

/** `count` marks of `width` pixels, one after the other, kinds in turn. */
function row(count: number, width: number, ...kinds: readonly PlacedMark["kind"][]) {
  return Array.from({ length: count }, (_, index): PlacedMark => {
    return { kind: kinds[index % kinds.length]!, x: index * width, width }
  })
}

function drawn(marks: readonly PlacedMark[]): string {
  const paths = new MarkPaths()
  addNarrowMarks(paths, marks, { y: 40, scale: 1 })
  return paths.svg("p")
}

function classesOf(svg: string): readonly string[] {
  return [...svg.matchAll(/class="asyncio-sim-m-([a-z]+)"/g)].map(([, name]) => name!)
}

/** Heights of the shapes of a class, left to right. */
function heights(svg: string, name: string): readonly number[] {
  const d = new RegExp(`m-${name}" d="([^"]*)"`).exec(svg)?.[1] ?? ""
  return [...d.matchAll(/v([\d.]+)/g)].map(([, height]) => Number(height))
}

test("narrow marks of one state are one element, however many there are", () => {
  expect(classesOf(drawn(row(90, 4, "running", "waiting")))).toEqual(["waiting", "running"])
})

test("where half the time is running, the density bar is half as high", () => {
  const svg = drawn(row(400, 0.5, "running", "waiting"))
  expect(new Set(heights(svg, "running"))).toEqual(new Set([8]))
})

test("what is rare is still seen", () => {
  const marks = row(2_000, 0.1, ...Array.from({ length: 99 }, () => "ready" as const), "running")
  expect(Math.min(...heights(drawn(marks), "running"))).toBe(2)
})

test("a few narrow marks among wide ones keep their form", () => {
  const marks: readonly PlacedMark[] = [
    { kind: "running", x: 10, width: 0.5 },
    { kind: "running", x: 60, width: 0.5 },
  ]
  expect(heights(drawn(marks), "running")).toEqual([16, 16])
})
