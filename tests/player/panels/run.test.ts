import { expect, test } from "vitest"
import { startRun } from "../../../src/player/panels/run"
import type { Run } from "../../../src/player/panels/run"
import { recordingOf } from "../../../src/trace/recording-builder"
import type { Simulation } from "../../../src/trace/simulation"

/** A run of so many instructions, of which a slice does 100,000. */
function longRun(instructions: number) {
  let left = instructions
  const callbacks: (() => void)[] = []
  const log: string[] = []
  const simulation: Simulation = {
    recording: recordingOf([]),
    get isDone() {
      return left <= 0
    },
    values: { valuesAt: () => null },
    stdout: "",
    stderr: "",
    advance(count) {
      left -= count
      return left <= 0
    },
  }
  const run: Run = startRun({
    request: { source: "", filename: "p.py" },
    simulate: () => simulation,
    runSlice: each => each.advance(100_000),
    later(callback) {
      callbacks.push(callback)
      return () => callbacks.splice(callbacks.indexOf(callback), 1)
    },
    onGrowth: () => log.push("growth"),
    onFailure: error => log.push(String(error)),
  })
  return { run, log, callbacks, turn: () => callbacks.shift()?.() }
}

test("A short run is over when it has been started", () => {
  const { run, callbacks } = longRun(1_000)
  run.setVisible(true)
  expect(run.simulation.isDone).toBe(true)
  expect(callbacks).toEqual([])
})

test("A long run goes on in slices and says when it is over", () => {
  const { run, log, turn } = longRun(350_000)
  run.setVisible(true)
  turn()
  expect(run.simulation.isDone).toBe(false)
  turn()
  expect(run.simulation.isDone).toBe(true)
  expect(log.at(-1)).toBe("growth")
})

test("Nothing runs while the block is off screen", () => {
  const { run, callbacks } = longRun(900_000)
  expect(callbacks).toHaveLength(0)
  run.setVisible(true)
  expect(callbacks).toHaveLength(1)
  run.setVisible(false)
  expect(callbacks).toHaveLength(0)
})

test("A disposed run leaves no callback behind", () => {
  const { run, callbacks } = longRun(900_000)
  run.setVisible(true)
  run.dispose()
  run.setVisible(false)
  expect(callbacks).toEqual([])
})
