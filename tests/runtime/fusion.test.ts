/**
 * Speed never changes what is true: every program of `tests/programs` gives the same recording,
 * counts and times included, whether pairs of instructions are fused or not.
 */
import { createHash } from "node:crypto"
import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { simulate } from "../../src/runtime/simulate"
import { EventTable } from "../../src/trace/columns"
import type { Simulation } from "../../src/trace/simulation"

const FOLDER = join("tests", "programs")
/** Of a longer run only so many instructions are compared. */
const limits = { instructions: 300_000 }

const programs = readdirSync(FOLDER).flatMap(topic =>
  readdirSync(join(FOLDER, topic))
    .filter(file => file.endsWith(".py"))
    .map(file => join(topic, file)),
)

test.each(programs)("%s records the same with fusion off", program => {
  const source = readFileSync(join(FOLDER, program), "utf8")
  expect(digest(finished(source, false))).toBe(digest(finished(source, true)))
})

test("a run is cut into slices at the same instructions with fusion off", () => {
  const source = "n = 0\nwhile n < 5000:\n    n += 1\n"
  expect(pauses(source, false)).toEqual(pauses(source, true))
})

function finished(source: string, isFusing: boolean): Simulation {
  const simulation = simulate({ source, filename: "program.py", isFusing, limits })
  while (!simulation.advance(1_000_000));
  return simulation
}

function pauses(source: string, isFusing: boolean): number[] {
  const simulation = simulate({ source, filename: "program.py", isFusing })
  const at: number[] = []
  while (!simulation.advance(997)) at.push(simulation.recording.instructions)
  return at
}

/** A hash of all a run left behind; several times quicker than comparing the events. */
function digest({ recording, stdout, stderr }: Simulation): string {
  const { events, codes, outcome, endNanos, instructions } = recording
  if (!(events instanceof EventTable)) throw new Error("A recorder writes an EventTable.")
  const hash = createHash("sha1")
  const names = ["kinds", "threads", "nanos", "a", "b", "c", "d", "x"] as const
  for (const name of names) hash.update(events.column(name))
  const rest = [events.texts, codes, outcome, endNanos, instructions, stdout, stderr]
  return hash.update(JSON.stringify(rest)).digest("hex")
}
