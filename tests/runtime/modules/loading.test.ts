/**
 * What importing a module costs before a block shows anything. Rare parts of a module, and what it
 * needs for these alone, are loaded when they are asked for.
 */
import { expect, test } from "vitest"
import { simulate } from "../../../src/runtime/simulate"

const budgets: readonly (readonly [name: string, instructions: number])[] = [
  ["asyncio", 600],
  ["collections", 550],
  ["contextlib", 3_100],
  ["dataclasses", 2_700],
  ["functools", 350],
  ["queue", 1_350],
  ["random", 1_800],
  ["re", 550],
  ["threading", 950],
  ["typing", 18_500],
]

test.each(budgets)("import %s takes fewer than %i instructions", (name, instructions) => {
  const simulation = simulate({ source: `import ${name}\n`, filename: "main.py" })
  while (!simulation.advance(1_000_000));
  expect(simulation.stderr).toBe("")
  expect(simulation.recording.instructions).toBeLessThan(instructions)
})
