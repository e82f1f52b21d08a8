import { expect, test } from "vitest"
import { keptValues, placesIn } from "../../src/page/content"
import { momentsAlong, simulate } from "../../src/runtime/simulate"
import { stepsOf } from "../../src/trace/steps"
import type { ValueTable } from "../../src/trace/value-table"
import { valuesFrom } from "../../src/trace/value-table"
import type { ValueMoment } from "../../src/trace/values"

const tasks = `import asyncio

async def count(name, times):
    seen = []
    for n in range(times):
        seen.append((name, n))
        await asyncio.sleep(1)

async def main():
    await asyncio.gather(count("A", 3), count("B", 2))

asyncio.run(main())
`

function ran(source: string) {
  const request = { source, filename: "n.py" }
  const simulation = simulate(request)
  while (!simulation.advance(1_000_000));
  return { request, simulation, recording: simulation.recording }
}

function kept(source: string): { readonly table: ValueTable; readonly turns: number } {
  const { request, recording } = ran(source)
  const places = placesIn(recording)
  const work = keptValues(momentsAlong(request, places), places.at(-1) ?? -1)
  for (let turns = 0; ; turns++) {
    const step = work.next()
    if (step.done === true) return { table: step.value, turns }
  }
}

/** Two runs number their objects differently, and a page keeps no code of the machine. */
function comparable(moment: ValueMoment | null): string {
  return JSON.stringify(moment?.stacks).replace(/"identity":\d+/g, "")
}

test("every step of a run has the values that the machine would make for it", () => {
  const { simulation, recording } = ran(tasks)
  const values = valuesFrom(kept(tasks).table)
  const steps = stepsOf(recording)
  expect(values.keptUpTo).toBeUndefined()
  for (let step = 1; step <= steps.count; step++) {
    const event = steps.eventOf(step)
    const made = comparable(simulation.values.valuesAt(event))
    expect(comparable(values.valuesAt(event)), `step ${step}`).toBe(made)
  }
})

test("a long run keeps the values of its first part and says so", () => {
  const long = "seen = []\nfor n in range(20000):\n    seen = [n, n + 1]\n"
  const { table, turns } = kept(long)
  expect(JSON.stringify(table).length).toBeLessThan(200_000)
  expect(table.keptUpTo).toBeGreaterThan(500)
  expect(table.keptUpTo).toBe(table.moments.at(-1)?.[0])
  expect(turns).toBeGreaterThan(0)
})

test("looking at values changes nothing that a program does with `id`", () => {
  const source =
    "made = []\nfor n in range(3):\n    made.append(object())\n    seen = id(made[-1])\n"
  const { request, simulation, recording } = ran(source)
  const last = recording.events.length - 1
  const moments = [...momentsAlong(request, placesIn(recording))].flat()
  const seen = (moment: ValueMoment | null | undefined) =>
    moment?.stacks[0]?.frames[0]?.variables.find(({ name }) => name === "seen")?.value.text
  expect(moments.at(-1)?.eventIndex).toBe(last)
  expect(seen(moments.at(-1))).toBe(seen(simulation.values.valuesAt(last)))
})

test("a program that Python cannot read has no values and misses none", () => {
  expect(kept("def\n").table).toMatchObject({ moments: [], keptUpTo: null })
})
