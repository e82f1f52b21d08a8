import { expect, test } from "vitest"
import { dumpRecording } from "../../src/trace/dump"
import { recordingOf } from "../../src/trace/recording-builder"
import { everyEvent } from "../builders/every-event"
import { sayAfterRecording } from "../builders/recordings"

test("a dump of some kinds reads like a story", () => {
  const only = ["task-suspended", "printed", "task-ended"] as const
  expect(dumpRecording(sayAfterRecording(), { only }).split("\n")).toEqual([
    '0.0s main prints "started at 09:00:00\\n"',
    "0.0s main waits for task1 at line 14",
    "0.0s task1 waits for sleep 1.0s at line 5",
    "0.0s task2 waits for sleep 2.0s at line 5",
    '1.0s task1 prints "hello\\n"',
    "1.0s task1 ends: returned None",
    "1.0s main waits for task2 at line 15",
    '2.0s task2 prints "world\\n"',
    "2.0s task2 ends: returned None",
    '2.0s main prints "finished at 09:00:02\\n"',
    "2.0s main ends: returned None",
  ])
})

test("every event has a line of its own", () => {
  const lines = dumpRecording(recordingOf(everyEvent)).split("\n")
  expect(lines).toHaveLength(everyEvent.length)
  expect(new Set(lines).size).toBe(everyEvent.length)
})
