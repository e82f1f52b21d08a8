import { expect, test } from "vitest"
import type { LineStarted, TraceEvent } from "../../src/trace/events"
import { recordingOf } from "../../src/trace/recording-builder"
import { NOBODY } from "../../src/trace/ids"

function line(nanos: number, parts: Partial<LineStarted> = {}): LineStarted {
  return { kind: "line-started", nanos, thread: 0, task: NOBODY, code: 0, line: 1, ...parts }
}

/** Forwards, and again from the end. */
function readBack(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const table = recordingOf(events).events
  const forwards = events.map((_, index) => table.at(index))
  const backwards = events.map((_, index) => table.at(events.length - 1 - index)).reverse()
  expect(backwards).toEqual(forwards)
  expect(events.map((_, index) => table.nanosAt(index))).toEqual(events.map(each => each.nanos))
  expect(events.map((_, index) => table.threadAt(index))).toEqual(events.map(each => each.thread))
  return forwards
}

test("lines keep their times however far apart they are, and fractions", () => {
  const times = [0, 65_535, 65_536, 65_536.25, 70_000.25, 4e9, 4e9 + 0.5, 9e15]
  const lines = times.map(nanos => line(nanos))
  expect(readBack(lines)).toEqual(lines)
})

test("lines of tasks and threads that take turns are told apart", () => {
  const lines = Array.from({ length: 10_000 }, (_, index) =>
    line(index * 50, { task: index % 7, thread: index % 3, code: index % 11, line: 1 + index }),
  )
  expect(readBack(lines)).toEqual(lines)
})

test("other events stand where they happened among lines", () => {
  const events = Array.from({ length: 10_000 }, (_, index): TraceEvent => {
    const nanos = index * 100
    return index % 5 < 3 ? line(nanos) : { kind: "task-resumed", nanos, thread: 0, task: index }
  })
  expect(readBack(events)).toEqual(events)
  expect(recordingOf(events).events.kindAt(9_999)).toBe("task-resumed")
})

test("more lines than half a word can number are kept all the same", () => {
  const lines = Array.from({ length: 66_000 }, (_, index) => line(index, { line: 1 + index }))
  expect(readBack(lines)).toEqual(lines)
})
