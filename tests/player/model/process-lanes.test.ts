import { expect, test } from "vitest"
import { processesOf } from "../../../src/player/model/process-lanes"
import { stepsOf } from "../../../src/trace/steps"
import type { Recording } from "../../../src/trace/recording"
import { aRecording } from "../../builders/recording-builder"
import { blockAt, laneNames, stretchText } from "../shown"

/** Three processes: one ends well, one fails, one is ended by a signal. */
function threeProcesses(): Recording {
  return aRecording("\n".repeat(9))
    .lines(1)
    .startsProcess("sleep 1")
    .lines(2)
    .startsProcess("false")
    .lines(3)
    .startsProcess("python -c 'print(1)'")
    .processEnds("false", 1, 1)
    .processEnds("sleep 1", 2)
    .processEnds("python -c 'print(1)'", 3, -15)
    .lines(4)
    .threadEnds()
    .build()
}

test("a process runs from the step that started it until its end, and ends as its status says", () => {
  const recording = threeProcesses()
  const lives = processesOf(recording, stepsOf(recording))
  expect(lives.map(({ name, stretches }) => `${name}: ${stretchText(stretches)}`)).toEqual([
    "sleep 1: running 1-4, returned 5",
    "false: running 2-3, raised 4",
    "python…int(1)': running 3-5, cancelled 6",
  ])
})

test("processes have lanes where there are some, with their state at the moment", () => {
  const names = (step: number) =>
    laneNames(blockAt(threeProcesses(), step, { language: "en" })).slice(1)
  expect(names(2)).toEqual(["sleep 1 | process", "false | process", "python…int(1)' | not created"])
  expect(names(8).map(each => each.split(" | ")[1])).toEqual([
    "process, ended",
    "process, failed",
    "process, killed",
  ])
})

test("many processes are folded away until they are asked for", () => {
  const script = aRecording("\n".repeat(9)).lines(1)
  for (let number = 0; number < 9; number++) script.startsProcess(`sleep ${number}`)
  const recording = script.lines(2).threadEnds().build()
  const shown = (areAllLanesShown: boolean) =>
    blockAt(recording, "whole", { areAllLanesShown }).lanes.rows.length
  expect([shown(false), shown(true)]).toEqual([4, 10])
})

test("a process whose threads are known heads them, with a GIL of its own where they are several", () => {
  const recording = aRecording("\n".repeat(9))
    .lines(1)
    .startsProcess("worker")
    .startsThread("child", { process: "worker" })
    .switchesTo("child", 2)
    .creates("fetch")
    .runs("fetch", 3)
    .startsThread("helper", { process: "worker" })
    .switchesTo("helper", 4)
    .build()
  const { rows } = blockAt(recording, "whole", { language: "en", areAllLanesShown: true }).lanes
  const lanes = rows.map(
    ({ lane: { kind, depth, name } }) => `${"  ".repeat(depth)}${kind} ${name}`,
  )
  expect(lanes).toEqual([
    "thread MainThread",
    "process worker",
    "  loop-thread child",
    "  task fetch",
    "  thread helper",
    "  gil GIL",
  ])
})

test("commands that begin alike are told apart by their ends, without the program's folder", () => {
  const recording = aRecording("\n".repeat(9))
    .lines(1)
    .startsProcess("/usr/bin/python3 worker.py 1")
    .startsProcess("/usr/bin/python3 worker.py 2")
    .build()
  const rows = blockAt(recording, "whole").lanes.rows.slice(1)
  expect(rows.map(({ name }) => name)).toEqual(["python…er.py 1", "python…er.py 2"])
  expect(rows[0]?.whole).toBe("/usr/bin/python3 worker.py 1")
})
