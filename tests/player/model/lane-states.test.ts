import { expect, test } from "vitest"
import { NOBODY } from "../../../src/trace/ids"
import { laneStatesOf } from "../../../src/player/model/lane-states"
import type { LaneStates } from "../../../src/player/model/lane-states"
import type { Recording } from "../../../src/trace/recording"
import { simulate } from "../../../src/runtime/simulate"
import { stepsOf } from "../../../src/trace/steps"
import { failingRecording, sayAfterRecording, threadsRecording } from "../../builders/recordings"
import { blockingRecording, crowdRecording } from "../recordings"
import { stretchText } from "../shown"

function statesOf(recording: Recording): LaneStates {
  return laneStatesOf(recording, stepsOf(recording))
}

function taskText(recording: Recording, task: number): string {
  return stretchText(statesOf(recording).tasks.get(task) ?? [])
}

test("main runs, waits for its tasks in turn, and returns", () => {
  expect(taskText(sayAfterRecording(), 0)).toBe(
    "ready 6 (1@6), running 7-12, waiting 13-20, ready 21 (1@21), running 22-23, " +
      "waiting 24-27, ready 28 (1@28), running 29-30, returned 31",
  )
})

test("a ready task moves up in the queue", () => {
  expect(taskText(sayAfterRecording(), 2)).toBe(
    "ready 10-15 (2@10 1@14), running 16, waiting 17-24, ready 25 (1@25), running 26-27, returned 28",
  )
})

test("the thread that owns the loop is dotted while the loop runs", () => {
  const thread = statesOf(sayAfterRecording()).threads.get(0) ?? []
  expect(stretchText(thread)).toBe("running 1-5, inside 6-31, returned 32")
})

test("failed and cancelled tasks end as what they are", () => {
  const recording = failingRecording()
  expect(taskText(recording, 0)).toMatch(/raised 11$/)
  expect(taskText(recording, 1)).toMatch(/cancelled 19$/)
})

test("sleeping on the loop's thread blocks, and who is ready stays ready", () => {
  const recording = blockingRecording()
  expect(taskText(recording, 1)).toContain("running 15, blocking 16, running 17")
  expect(taskText(recording, 2)).toContain("ready 11-19 (2@11 1@15)")
})

test("while its loop waits nobody has the GIL, from the step on that tells of it", () => {
  const simulation = simulate({
    source:
      "import asyncio, time\nasync def main():\n  call = asyncio.to_thread(time.sleep, 0.4)\n" +
      "  nap = asyncio.sleep(0.1)\n  await asyncio.gather(call, nap)\nasyncio.run(main())",
    filename: "p.py",
  })
  while (!simulation.advance(1_000_000));
  const { recording } = simulation
  const steps = stepsOf(recording)
  const { events } = recording
  const held = (statesOf(recording).gils.get(NOBODY) ?? []).filter(({ kind }) => kind === "held")
  const at = (step: number): number => events.nanosAt(steps.eventOf(Math.min(step, steps.count)))
  const longest = held.map(({ firstStep, endStep }) => at(endStep) - at(firstStep))
  expect(Math.max(...longest)).toBeLessThan(1e6)
})

test("threads want the GIL, run, sleep", () => {
  const { threads, gils } = statesOf(threadsRecording())
  expect(stretchText(threads.get(1) ?? [])).toBe(
    "ready 7, running 8-9, waiting 10-19, running 20-21, returned 22",
  )
  expect(stretchText(gils.get(NOBODY) ?? [])).toMatch(
    /^held 1-7, held 8-9, free 10, held 11-13, held 14-15, free 16/,
  )
})

test("places far back in a long queue are noted only on joining and when near", () => {
  const last = statesOf(crowdRecording(30, 1)).tasks.get(30)?.[0]
  const places = last?.kind === "ready" ? last.places.list().map(({ place }) => place) : []
  expect(places).toEqual([30, 8, 7, 6, 5, 4, 3, 2, 1])
})

test("a task that only yields is ready again at once", () => {
  expect(taskText(crowdRecording(2, 1), 1)).toMatch(/^ready .*, running \d+, ready .*, running/)
})
