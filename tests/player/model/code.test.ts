import { expect, test } from "vitest"
import type { BlockModel } from "../../../src/player/model/block-model"
import { simulate } from "../../../src/runtime/simulate"
import type { Recording } from "../../../src/trace/recording"
import { stepsOf } from "../../../src/trace/steps"
import { failingRecording, sayAfterRecording, threadsRecording } from "../../builders/recordings"
import { blockingRecording } from "../recordings"
import { blockAt, peopledLines } from "../shown"

function windowAt(recording: ReturnType<typeof sayAfterRecording>, step: number): string {
  const { first, last } = blockAt(recording, step).code.window
  return `${first}-${last}`
}

test("every suspended line has its tabs and a note", () => {
  expect(peopledLines(blockAt(sayAfterRecording(), 18))).toEqual([
    "5* A:ready B:waiting ← task1 pronta · task2 espera mais 1,0 s",
    "14 M:waiting ← main espera task1",
  ])
})

test("the line takes the colour of who matters most on it", () => {
  const { lines } = blockAt(sayAfterRecording(), 18).code
  expect([lines[4]?.tint, lines[13]?.tint, lines[0]?.tint]).toEqual(["ready", "waiting", null])
})

test("tasks that have not started stand at their def", () => {
  expect(peopledLines(blockAt(sayAfterRecording(), 10))).toEqual([
    "4 A:ready B:ready ← task1 pronta · task2 pronta",
    "10* M:running",
  ])
})

test("nobody stands in the code of a run that ended well", () => {
  expect(peopledLines(blockAt(sayAfterRecording(), "whole"))).toEqual([])
  expect(peopledLines(blockAt(sayAfterRecording(), 32))).toEqual([])
})

test("after the loop has stopped its thread is not shown on a task's line", () => {
  expect(peopledLines(blockAt(sayAfterRecording(), 31))).toEqual(["17*"])
})

test("failed and cancelled tasks stay where they ended, and the error is underlined", () => {
  const block = blockAt(failingRecording(), "whole")
  expect(peopledLines(block)).toEqual(["4 A:cancelled B:cancelled", "11* M:raised"])
  expect(block.code.lines[10]).toMatchObject({ tint: "raised", wrong: { start: 24, end: 28 } })
})

test("threads show who has the GIL, who wants it and who sleeps", () => {
  expect(peopledLines(blockAt(threadsRecording(), 15))).toEqual([
    "6* A:waiting B:running ← b roda · a dorme",
    "12 M:ready ← MainThread quer o GIL",
  ])
})

test("who blocks the loop is marked on its line", () => {
  expect(peopledLines(blockAt(blockingRecording(), 16))).toContain(
    "5* A:blocking ← para a thread inteira, não só esta tarefa",
  )
})

test("the window holds every suspended line and moves rarely", () => {
  const recording = sayAfterRecording()
  const windows = Array.from({ length: 32 }, (_, index) => windowAt(recording, index + 1))
  expect([...new Set(windows)]).toEqual(["1-11", "9-19", "4-14", "5-15", "7-17"])
  expect(windows[17]).toBe("4-14")
})

test("the running line is always in the window", () => {
  const recording = sayAfterRecording()
  for (let step = 1; step <= 31; step++) {
    const { lines, window } = blockAt(recording, step).code
    const current = lines.find(line => line.isCurrent)?.number ?? 0
    expect(current).toBeGreaterThanOrEqual(window.first)
    expect(current).toBeLessThanOrEqual(window.last)
  }
})

test("who stands outside the window is told at its edge", () => {
  const { above, below } = blockAt(sayAfterRecording(), 6).code
  expect(above.map(tab => tab.letter)).toEqual(["M"])
  expect(below).toEqual([])
})

test("lines that nothing happened on are the same objects at every step", () => {
  const untouched = (block: BlockModel) => block.code.lines[2]
  const recording = sayAfterRecording()
  expect(untouched(blockAt(recording, 18))).toEqual(untouched(blockAt(recording, 3)))
})

test("a failed task stands where its failure came up, not on the last line it ran", () => {
  const recording = recordingOf(`import asyncio
async def work():
    try:
        1 / 0
    finally:
        print("closing")
async def main():
    await asyncio.gather(work(), return_exceptions=True)
asyncio.run(main())
`)
  expect(peopledLines(blockAt(recording, "whole"))).toEqual(["4 A:raised"])
  expect(peopledLines(blockAt(recording, endOfTask(recording)))).toContain("4* A:raised")
})

test("a cancelled task stands where its cancellation came up, not on the last line it ran", () => {
  const recording = recordingOf(`import asyncio
async def work():
    try:
        await asyncio.sleep(9)
    finally:
        print("closing")
async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
asyncio.run(main())
`)
  expect(peopledLines(blockAt(recording, "whole"))).toEqual(["4 A:cancelled"])
  expect(peopledLines(blockAt(recording, endOfTask(recording)))).toContain("4* A:cancelled")
})

function recordingOf(source: string): Recording {
  const simulation = simulate({ source, filename: "p.py" })
  while (!simulation.advance(1e6));
  return simulation.recording
}

/** The step at which the first task ends. */
function endOfTask(recording: Recording): number {
  const { events } = recording
  const kinds = Array.from({ length: events.length }, (_, index) => events.kindAt(index))
  return stepsOf(recording).stepOf(kinds.indexOf("task-ended"))
}
