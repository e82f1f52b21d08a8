import { expect, test } from "vitest"
import { castOf, letterAt } from "../../../src/player/model/cast"
import type { Recording } from "../../../src/trace/recording"
import { aRecording } from "../../builders/recording-builder"
import { sayAfterRecording, threadsRecording } from "../../builders/recordings"
import { blockingRecording } from "../recordings"

function castText(recording: Recording): readonly string[] {
  return castOf(recording).actors.map(({ id, letter, label }) => `${id.kind} ${letter} ${label}`)
}

test("main is M and the others are lettered in order of creation", () => {
  expect(castText(sayAfterRecording())).toEqual([
    "thread M MainThread",
    "task M main",
    "task A task1",
    "task B task2",
  ])
})

test("threads are lettered like tasks", () => {
  expect(castText(threadsRecording())).toEqual(["thread M MainThread", "thread A a", "thread B b"])
})

test("threads without a name of their own are told apart by what they run", () => {
  const recording = aRecording()
    .startsThread("Thread-1 (save)", { call: "save('a')" })
    .startsThread("Thread-2 (save)", { call: "save('b')" })
    .startsThread("Thread-3 (load)", { call: "load()" })
    .build()
  expect(castText(recording).slice(1)).toEqual([
    "thread A save('a')",
    "thread B save('b')",
    "thread C load",
  ])
})

test("M is not given twice, and after Z come two letters", () => {
  expect([11, 12, 24, 25, 26].map(letterAt)).toEqual(["L", "N", "Z", "AA", "AB"])
})

test("tasks that share a variable are told apart by their calls", () => {
  const recording = aRecording()
    .creates("main")
    .runs("main", 1)
    .creates("t", { call: "fetch(1)" })
    .creates("t", { call: "fetch(2)" })
    .build()
  expect(castText(recording).slice(2)).toEqual(["task A fetch(1)", "task B fetch(2)"])
})

test("a loop's thread is known, and so is who owns none", () => {
  const cast = castOf(blockingRecording())
  expect(cast.ownsLoop(0)).toBe(true)
  expect(castOf(threadsRecording()).ownsLoop(0)).toBe(false)
  expect(cast.taskCount).toBe(5)
})
