import { expect, test } from "vitest"
import { locale } from "../../../src/locale"
import { areAlike, besideEachOther } from "../../../src/player/model/compare"
import type { BlockModel } from "../../../src/player/model/block-model"
import { plainText } from "../../../src/player/model/pieces"
import { playableRun } from "../../../src/player/model/playable-run"
import type { PlayerState } from "../../../src/player/playback/player-state"
import type { Recording } from "../../../src/trace/recording"
import { failingRecording, sayAfterRecording } from "../../builders/recordings"
import { crowdRecording, sleeperRecording } from "../recordings"
import { blockAt, laneNames } from "../shown"
import type { Look } from "../shown"

/** `say_after` (2 s, three tasks) beside one task that sleeps four times. */
function besideSleeper(step: PlayerState["step"], look: Look = {}): BlockModel {
  const beside = { recording: sleeperRecording(4), title: "sequencial" }
  return blockAt(sayAfterRecording(), step, { title: "juntas", beside, ...look })
}

function besideGhost(ghost: Recording, step: PlayerState["step"] = "whole"): BlockModel {
  const beside = { recording: ghost, title: "antes", isGhost: true }
  return blockAt(sayAfterRecording(), step, { beside })
}

function otherNames({ other }: BlockModel): readonly string[] {
  return other?.lanes ? laneNames({ lanes: other.lanes }) : []
}

test("the sentence tells both times and who is how many times faster, the header only its own", () => {
  const block = besideSleeper("whole")
  expect(plainText(block.sentence)).toContain(
    "2× mais rápido que “sequencial”: 2,0 s em vez de 4,0 s.",
  )
  expect(block.header.facts).toBe("2,0 s · 3 tarefas")
})

test("the slower of two is told so, and in English", () => {
  const beside = { recording: sayAfterRecording(), title: "together" }
  const block = blockAt(sleeperRecording(3), "whole", { beside, language: "en" })
  expect(plainText(block.sentence)).toContain(
    "1.5× slower than “together”: 3.0 s instead of 2.0 s.",
  )
})

test("times that read the same are the same", () => {
  const block = blockAt(sleeperRecording(2), "whole", {
    beside: { recording: sayAfterRecording(), title: "juntas" },
  })
  expect(plainText(block.sentence)).toContain("O mesmo tempo que “juntas”: 2,0 s.")
  expect(block.other?.gain).toBeNull()
})

test("both runs lie on one axis by time, whatever axis the reader had", () => {
  const { lanes, other } = besideSleeper("whole", { axis: "steps" })
  expect(lanes.chart.axis.times).toEqual(other?.lanes?.chart.axis.times)
  expect(lanes.chart.axis.length).toEqual(other?.lanes?.chart.axis.length)
})

test("the difference is an arrow from one end to the other", () => {
  const { other } = besideSleeper("whole")
  expect(other?.gain).toMatchObject({ label: "2,0 s a menos", isFaster: true })
  expect(other?.gain?.from.columns).toBeGreaterThan(other?.gain?.to.columns ?? 1)
})

test("the other run is shown at the reader's moment of virtual time", () => {
  const timerOfTask1 = 18
  const block = besideSleeper(timerOfTask1)
  expect(otherNames(block)).toEqual(["M main | espera 1,0 s"])
  expect(block.other?.detail).toBe("vai até 4,0 s")
  expect(block.lanes.playhead).toEqual(block.other?.lanes?.playhead)
})

test("whoever ends first stays ended", () => {
  const beside = { recording: sayAfterRecording(), title: "juntas" }
  const last = blockAt(sleeperRecording(4), "whole").lanes.chart.axis.stepCount
  const { other } = blockAt(sleeperRecording(4), last, { beside })
  expect(other?.detail).toBe("terminou em 2,0 s")
  expect(other?.lanes?.rows.map(row => row.condition)).toEqual(["returned", "returned", "returned"])
})

test("put away, the other run leaves its name and the lanes as they were", () => {
  const { lanes, other } = besideSleeper("whole", { isOtherShown: false })
  const alone = blockAt(sayAfterRecording(), "whole").lanes
  expect(lanes.rows.map(row => row.name)).toEqual(alone.rows.map(row => row.name))
  expect(lanes.chart.axis.times).toEqual(alone.chart.axis.times)
  expect(other).toMatchObject({ title: "sequencial", detail: "4,0 s", lanes: null, gain: null })
})

test("a program that fails is told with Python's message", () => {
  const beside = { recording: failingRecording(), title: "com erro" }
  const block = blockAt(sayAfterRecording(), "whole", { title: "certo", beside })
  expect(block.other?.problem).toContain("NameError")
  expect(plainText(block.sentence)).toBe(
    "certo terminou em 2,0 s; com erro parou com erro em 0,0 s.",
  )
})

test("of many lanes each run shows four", () => {
  const beside = { recording: crowdRecording(9, 2), title: "muitas" }
  const { lanes, other } = blockAt(crowdRecording(9, 2), "whole", { beside })
  expect(lanes.rows.filter(row => row.lane.kind === "task")).toHaveLength(4)
  expect(other?.lanes?.rows).toHaveLength(4)
  expect(other?.lanes?.more?.text).toBe("+ 6 tarefas")
})

test("after an edit the header and the sentence compare with the run before", () => {
  const block = besideGhost(sleeperRecording(3))
  expect(block.header).toMatchObject({ change: "3,0 s → 2,0 s", facts: "1 → 3 tarefas" })
  expect(plainText(block.sentence)).toBe("Terminou em 2,0 s; antes levava 3,0 s.")
  expect(plainText(besideGhost(sleeperRecording(2)).sentence)).toBe(
    "Terminou em 2,0 s, como antes.",
  )
})

test("after an edit each line of output tells when it was printed before", () => {
  const { output } = besideGhost(sayAfterRecording())
  expect(output.lines.map(line => line.change)).toEqual(output.lines.map(() => "como antes"))
  const others = besideGhost(sleeperRecording(3)).output.lines
  expect(others.map(line => line.change)).toEqual(others.map(() => "nova"))
  expect(besideSleeper("whole").output.lines.every(line => line.change === "")).toBe(true)
})

test("lanes of the run before match by name; what is no more comes last and says so", () => {
  const before = crowdRecording(2, 1)
  expect(otherNames(besideGhost(before))).toEqual([
    "M main()",
    "t0 | não existe mais",
    "t1 | não existe mais",
  ])
  expect(otherNames(besideGhost(sayAfterRecording()))).toHaveLength(3)
})

test("runs that look the same are alike, others are not", () => {
  const run = (recording: Recording) => playableRun(recording, locale("en"))
  const ghost = { title: "before", isGhost: true }
  const beside = (before: Recording) =>
    areAlike(besideEachOther(run(sayAfterRecording()), run(before), ghost))
  expect(beside(sayAfterRecording())).toBe(true)
  expect(beside(sleeperRecording(2))).toBe(false)
})

test("while a question hides the future nothing is compared", () => {
  const { other } = blockAt(sayAfterRecording(), 3)
  expect(other).toBeNull()
})
