import { expect, test } from "vitest"
import { locale } from "../../../src/locale"
import { playableRun } from "../../../src/player/model/playable-run"
import { startStep } from "../../../src/player/panels/start-step"
import { sayAfterRecording } from "../../builders/recordings"

const run = playableRun(sayAfterRecording(), locale("en"))

test("A block begins with the finished picture unless it says otherwise", () => {
  expect(startStep({ kind: "end" }, run)).toBe("whole")
})

test("A block begins at its step, the last one at most", () => {
  expect(startStep({ kind: "step", step: 18 }, run)).toBe(18)
  expect(startStep({ kind: "step", step: 99 }, run)).toBe(32)
})

test("A block begins where a line with its text is first reached", () => {
  expect(startStep({ kind: "line", text: "import time" }, run)).toBe(2)
})

test("A text that no line has, or that is never reached, shows the finished picture", () => {
  expect(startStep({ kind: "line", text: "await task3" }, run)).toBe("whole")
})
