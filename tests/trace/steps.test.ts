import { expect, test } from "vitest"
import { stepsOf } from "../../src/trace/steps"
import { failingRecording, sayAfterRecording, threadsRecording } from "../builders/recordings"
import { aRecording } from "../builders/recording-builder"
import type { Recording } from "../../src/trace/recording"

function headKinds(recording: Recording, from: number, to: number): string[] {
  const steps = stepsOf(recording)
  const kinds: string[] = []
  for (let step = from; step <= to; step++) kinds.push(recording.events.kindAt(steps.headOf(step)))
  return kinds
}

test("say_after has 32 steps and the timer of task1 is the 18th", () => {
  const recording = sayAfterRecording()
  const steps = stepsOf(recording)
  expect(steps.count).toBe(32)
  expect(recording.events.at(steps.headOf(18))).toMatchObject({
    kind: "task-readied",
    cause: "timer",
  })
})

test("a failing run has a step for each cancellation and for the end of the module", () => {
  expect(stepsOf(failingRecording()).count).toBe(22)
  expect(headKinds(failingRecording(), 16, 22)).toEqual([
    "task-cancel-requested",
    "task-cancel-requested",
    "task-resumed",
    "task-ended",
    "task-resumed",
    "task-ended",
    "thread-ended",
  ])
})

test("two threads make 31 steps, and at the 15th b reaches line 6", () => {
  const recording = threadsRecording()
  const steps = stepsOf(recording)
  expect(steps.count).toBe(31)
  expect(recording.events.at(steps.headOf(15))).toMatchObject({ thread: 2, line: 6 })
})

test("a task's first turn and its first line are one step, later turns are their own", () => {
  expect(headKinds(sayAfterRecording(), 14, 20)).toEqual([
    "task-resumed",
    "task-suspended",
    "task-resumed",
    "task-suspended",
    "task-readied",
    "task-resumed",
    "line-started",
  ])
})

test("the clock jumps with the step it leads to, not at the end of the one before", () => {
  const recording = sayAfterRecording()
  const steps = stepsOf(recording)
  expect(recording.events.nanosAt(steps.eventOf(17))).toBe(0)
  expect(recording.events.nanosAt(steps.eventOf(18))).toBe(1e9)
})

test("every event belongs to the step whose last event comes at or after it", () => {
  const recording = sayAfterRecording()
  const steps = stepsOf(recording)
  expect(steps.stepOf(-1)).toBe(0)
  expect(steps.eventOf(0)).toBe(-1)
  for (let index = 0; index < recording.events.length; index++) {
    const step = steps.stepOf(index)
    expect(steps.eventOf(step - 1)).toBeLessThan(index)
    expect(steps.eventOf(step)).toBeGreaterThanOrEqual(index)
  }
})

test("a recording that grows gets more steps", () => {
  const script = aRecording().lines(1, 2)
  const steps = stepsOf(script.build())
  expect(steps.count).toBe(2)
  script.lines(3)
  expect(steps.count).toBe(3)
  expect(steps.headOf(3)).toBe(4)
})

test("a thread that keeps the GIL makes no step by being given it again", () => {
  const script = aRecording().lines(1).startsThread("a").switchesTo("MainThread", 2)
  expect(stepsOf(script.build()).count).toBe(3)
  expect(stepsOf(script.switchesTo("a", 3).build()).count).toBe(4)
})

test("what is printed belongs to its line", () => {
  const recording = aRecording().lines(1).prints("x").lines(2).build()
  expect(stepsOf(recording).eventOf(1)).toBe(3)
})
