/** Sentences of programs that really ran. */
import { expect, test } from "vitest"
import { plainText } from "../../../src/player/model/pieces"
import { simulate } from "../../../src/runtime/simulate"
import { stepsOf } from "../../../src/trace/steps"
import { blockAt } from "../shown"

function sentencesOf(source: string): readonly string[] {
  const simulation = simulate({ source, filename: "p.py" })
  while (!simulation.advance(1_000_000));
  const { recording } = simulation
  const steps = Array.from({ length: stepsOf(recording).count }, (_, index) => index + 1)
  return steps.map(step => plainText(blockAt(recording, step, { language: "en" }).sentence))
}

test("When a task of a group fails, the group asks for the cancellations, not asyncio.run", () => {
  const asked = sentencesOf(`import asyncio
async def fails():
    raise ValueError("no")
async def waits():
    await asyncio.sleep(9)
async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(fails())
        group.create_task(waits())
asyncio.run(main())`).filter(each => each.includes("so the group cancels"))
  expect(asked.map(each => each.split(",")[1])).toEqual([
    " so the group cancels waits",
    " so the group cancels main",
  ])
})

test("So it is where a task fails while the body of the group still waits for something else", () => {
  const asked = sentencesOf(`import asyncio
async def fails():
    raise ValueError("no")
async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(fails())
        await asyncio.sleep(9)
asyncio.run(main())`).filter(each => each.includes("group cancels"))
  expect(asked).toEqual([expect.stringContaining("so the group cancels main")])
})

test("What main leaves behind asyncio.run cancels", () => {
  const asked = sentencesOf(`import asyncio
async def waits():
    await asyncio.sleep(9)
async def main():
    asyncio.create_task(waits())
    await asyncio.sleep(0)
asyncio.run(main())`).filter(each => each.includes("be cancelled"))
  expect(asked).toEqual([expect.stringContaining("asyncio.run asks that waits be cancelled")])
})
