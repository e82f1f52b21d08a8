import { expect, test } from "vitest"
import { locale } from "../../../src/locale"
import { castOf } from "../../../src/player/model/cast"
import {
  codeRowsOf,
  extraPixelsOf,
  failurePixels,
  questionPixels,
} from "../../../src/player/model/face-height"
import type { FaceParts } from "../../../src/player/model/face-height"
import { timeline } from "../../../src/trace/timeline"
import { stepsOf } from "../../../src/trace/steps"
import { crowdRecording, sleeperRecording } from "../recordings"

/** `count` tasks beside main. */
const rows = (tasks: number, parts: Pick<FaceParts, "outputLines">, extraPixels = 0) =>
  codeRowsOf({ cast: castOf(crowdRecording(tasks, 1)), otherLanes: 0, ...parts, extraPixels })

test("With few lanes and little output eleven to thirteen lines are in view", () => {
  expect(rows(2, { outputLines: 4 })).toBe(11)
  expect(rows(2, { outputLines: 0 })).toBe(13)
})

test("Many lanes and much output take lines from the code, down to eight", () => {
  expect(rows(3, { outputLines: 9 })).toBe(9)
  expect(rows(50, { outputLines: 900 })).toBe(8)
})

test("What stands around the run takes lines too, down to six", () => {
  expect(rows(2, { outputLines: 4 }, 40)).toBe(9)
  expect(rows(50, { outputLines: 900 }, 200)).toBe(6)
})

test("Lanes of the disk and the network take lines from the code as well", () => {
  const parts = { cast: castOf(crowdRecording(2, 1)), outputLines: 4, extraPixels: 0 }
  const [none, two] = [0, 2].map(otherLanes => codeRowsOf({ ...parts, otherLanes }))
  expect([none, two]).toEqual([11, 8])
})

test("A long goal, a verdict, a draft's bar and warnings have their height", () => {
  const nothing = { goal: "", verdict: "", warnings: [], isDraft: false, hasOffer: false }
  expect(extraPixelsOf(nothing)).toBe(0)
  expect(extraPixelsOf({ ...nothing, goal: "x".repeat(150), verdict: "Done." })).toBe(57 + 29)
  expect(extraPixelsOf({ ...nothing, isDraft: true, warnings: ["One.", "Two."] })).toBe(36 + 49)
})

test("Answers stand two a row; a failure is as high as what is said of it", () => {
  const replies = (count: number) => Array.from({ length: count }, () => ({ text: "1.0 s" }))
  expect(questionPixels("How long?", replies(2))).toBe(50)
  expect(questionPixels("How long?", replies(4))).toBe(94)
  const recording = sleeperRecording(1)
  const story = { recording, steps: stepsOf(recording), timeline: timeline(recording) }
  expect(failurePixels(story, locale("en"))).toBe(0)
})
