/**
 * Programs by chance end clearly, and the same each time;
 * `RANDOM_COUNT=5000 RANDOM_SEED=7 npx vitest run --project unit tests/runtime/random` runs more, others.
 */
import process from "node:process"
import { expect, test } from "vitest"
import { simulate } from "../../src/runtime/simulate"
import { encode } from "../../src/trace/codec"
import type { Recording } from "../../src/trace/recording"
import { randomProgram } from "./random-programs"

const SEED = Number(process.env.RANDOM_SEED ?? 1)
const COUNT = Number(process.env.RANDOM_COUNT ?? 500)
const AT_ONCE = 25

function recordingOf(source: string, seed: number): Recording {
  const limits = { instructions: 300_000, events: 20_000, time: 3600e9 }
  const simulation = simulate({ source, filename: "random.py", seed, limits })
  while (!simulation.advance(100_000));
  return simulation.recording
}

function seedsFrom(first: number): readonly number[] {
  const length = Math.min(AT_ONCE, COUNT - first)
  return Array.from({ length }, (_, at) => SEED * 1_000_000 + first + at)
}

const groups = Array.from({ length: Math.ceil(COUNT / AT_ONCE) }, (_, group) => group * AT_ONCE)
const endings = new Map<string, number>()

test.each(groups)("programs from %i on end clearly, and the same each time", first => {
  for (const seed of seedsFrom(first)) {
    const source = randomProgram(seed)
    // Every third runs with threads in their plainest order.
    const order = seed % 3
    const recording = recordingOf(source, order)
    const { kind } = recording.outcome
    expect(["finished", "deadlock", "limit"], `${seed}:\n${source}`).toContain(kind)
    const isSame =
      JSON.stringify(encode(recordingOf(source, order))) === JSON.stringify(encode(recording))
    expect(isSame, `${seed} differs:\n${source}`).toBe(true)
    endings.set(kind, (endings.get(kind) ?? 0) + 1)
  }
})

test("there are those that finish and those that cannot", () => {
  expect(endings.get("finished")).toBeGreaterThan(COUNT / 10)
  expect(endings.get("deadlock")).toBeGreaterThan(COUNT / 10)
})
