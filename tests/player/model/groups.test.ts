import { expect, test } from "vitest"
import type { PlayerState } from "../../../src/player/playback/player-state"
import { simulate } from "../../../src/runtime/simulate"
import { blockAt } from "../shown"

/** The shown lanes of a program that ends, each with its bracket: `work: first`. */
function brackets(body: string, look: Partial<PlayerState> = {}): readonly string[] {
  const source = `import asyncio
async def work(name):
    await asyncio.sleep(1)
async def main():
${body}
asyncio.run(main())`
  const simulation = simulate({ source, filename: "note.py" })
  while (!simulation.advance(100_000));
  const { rows } = blockAt(simulation.recording, "whole", look).lanes
  return rows.map(({ name, detail, bracket }) => `${name}${detail}: ${bracket ?? "none"}`).slice(2)
}

test("the tasks of a gather stand in a bracket", () => {
  expect(brackets("    await asyncio.gather(work(1), work(2), work(3))")).toEqual([
    "work(1): first",
    "work(2): between",
    "work(3): last",
  ])
})

test("the tasks of a TaskGroup stand in one, and others do not", () => {
  const body = `    async with asyncio.TaskGroup() as group:
        group.create_task(work(1))
        group.create_task(work(2))
    await asyncio.create_task(work(3))`
  expect(brackets(body)).toEqual(["work(1): first", "work(2): last", "work(3): none"])
})

test("so do those of a group that ends before anybody waits for it", () => {
  const body = `    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work(1))
            group.create_task(work(2))
            raise ValueError
    except* ValueError: pass`
  expect(brackets(body).map(each => each.split(": ")[1])).toEqual(["first", "last"])
})

test("a bracket stays open where some of its lanes are folded away", () => {
  const body = "    await asyncio.gather(*[work(number) for number in range(8)])"
  const parts = (lines: readonly string[]) => lines.map(line => line.split(": ")[1])
  expect(parts(brackets(body))).toEqual(["first", "between", "between", "between"])
  expect(parts(brackets(body, { areAllLanesShown: true })).at(-1)).toBe("last")
})

test("a task alone needs no bracket", () => {
  expect(brackets("    await asyncio.gather(work(1))")).toEqual(["work(1): none"])
})

test("what asyncio.run cancels at the end is no group of the program's", () => {
  const body = `    asyncio.create_task(work(1))
    asyncio.create_task(work(2))
    await asyncio.sleep(0)`
  expect(brackets(body)).toEqual(["work(1)cancelada: none", "work(2)cancelada: none"])
})
