import { expect, test } from "vitest"
import { simulate } from "../../../src/runtime/simulate"
import { blockAt } from "../shown"

/** How the lanes of a program end, and what is said of them: `boom: unread, failed, never read`. */
function endings(body: string): readonly string[] {
  const source = `import asyncio
async def boom():
    raise ValueError("lost")
async def main():
${body}
asyncio.run(main())`
  const simulation = simulate({ source, filename: "note.py" })
  while (!simulation.advance(100_000));
  const { rows } = blockAt(simulation.recording, "whole", { language: "en" }).lanes
  return rows.slice(2).map(({ lane, detail }) => {
    const last = lane.marks.at(-1)
    return `${lane.name}: ${last?.kind === "ended" ? last.how : "open"}, ${detail}`
  })
}

test("a failure that nobody reads is told from one that somebody catches", () => {
  const body = `    first = asyncio.create_task(boom())
    asyncio.create_task(boom(), name="lost")
    try:
        await first
    except ValueError:
        pass
    await asyncio.sleep(1)`
  expect(endings(body)).toEqual(["first: raised, failed", "lost: unread, failed, never read"])
})

test("of tasks of one name as many are unread as asyncio complains of", () => {
  const body = `    for _ in range(2):
        asyncio.create_task(boom(), name="same")
    await asyncio.sleep(1)`
  expect(endings(body).map(each => each.split(",")[0])).toEqual(["same: unread", "same: unread"])
})
