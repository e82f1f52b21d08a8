/** What the compiler promises shows when its code runs: order of evaluation, ways out, suspension. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { simulate } from "../../../src/runtime/simulate"
import { withoutSyntaxWarnings } from "../syntax-warnings"

function read(name: string): string {
  return readFileSync(join(__dirname, "programs", name), "utf8")
}

test.each(["evaluation", "control-flow", "suspension"])("%s prints as in CPython", name => {
  const simulation = simulate({ source: read(`${name}.py`), filename: `${name}.py` })
  while (!simulation.advance(1_000_000));
  const [, ...recorded] = read(`${name}.out`).split("\n")
  expect(withoutSyntaxWarnings(simulation.stderr)).toBe("")
  expect(simulation.stdout.split("\n")).toEqual(recorded)
})
