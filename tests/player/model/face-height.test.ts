import { expect, test } from "vitest"
import { codeRowsOf } from "../../../src/player/model/face-height"
import type { FaceParts } from "../../../src/player/model/face-height"
import { castOf } from "../../../src/player/model/cast"
import { crowdRecording } from "../recordings"

/** `count` tasks beside main. */
const rows = (tasks: number, parts: Omit<FaceParts, "cast">) =>
  codeRowsOf({ cast: castOf(crowdRecording(tasks, 1)), ...parts })

test("A program of twenty lines has eleven in view", () => {
  expect(rows(2, { lineCount: 20, outputLines: 4 })).toBe(11)
})

test("Many lanes and much output take lines from the code, down to eight", () => {
  expect(rows(3, { lineCount: 20, outputLines: 9 })).toBe(9)
  expect(rows(50, { lineCount: 20, outputLines: 900 })).toBe(8)
})

test("A short program is shown as a whole", () => {
  expect(rows(2, { lineCount: 13, outputLines: 0 })).toBe(13)
  expect(rows(50, { lineCount: 10, outputLines: 900 })).toBe(10)
})
