/** Whoever waits for a simulated server says for whom, not that it sleeps. */
import { expect, test } from "vitest"
import { locale } from "../../../src/locale"
import { toPlainText, unnamed } from "../../../src/locale/message"
import { playableRun } from "../../../src/player/model/playable-run"
import { simulate } from "../../../src/runtime/simulate"
import { describeStep } from "../../../src/trace/describe"
import { blockAt } from "../shown"

/** What is said of the pauses of the task that runs `body`, and what its lane says meanwhile. */
function pauses(body: string): readonly string[] {
  const lines = body.split("\n").map(line => `    ${line}\n`)
  const source = `async def main():\n${lines.join("")}\nimport asyncio\nasyncio.run(main())`
  const simulation = simulate({ source, filename: "p.py" })
  while (!simulation.advance(1_000_000));
  const { recording } = simulation
  const run = playableRun(recording, locale("en"))
  const told: string[] = []
  for (let step = 1; step <= run.steps.count; step++) {
    if (recording.events.at(run.steps.headOf(step)).kind !== "task-suspended") continue
    const words = toPlainText(run.locale.sentences(describeStep(run, step)), unnamed)
    const { rows } = blockAt(recording, step, { language: "en" }).lanes
    const lane = rows.find(row => row.lane.kind === "task")?.detail ?? ""
    told.push(`${words.split(". ")[0]?.replace(/^.*?: /, "") ?? ""} | ${lane}`)
  }
  return [...new Set(told)]
}

test("asyncpg waits for the database", () => {
  const body = `import asyncpg
conn = await asyncpg.connect("postgresql://localhost/shop")
await conn.fetch("SELECT pg_sleep(1)")
await conn.close()`
  expect(pauses(body)).toMatchInlineSnapshot(`
    [
      "it waits for the connection to PostgreSQL | on network",
      "it waits for data from PostgreSQL | on network",
    ]
  `)
})

test("aiosmtplib waits for the mail server", () => {
  const body = `import aiosmtplib
await aiosmtplib.send("hello", sender="a@b.com", recipients=["c@d.com"], hostname="mail.example.com")`
  expect(pauses(body)).toMatchInlineSnapshot(`
    [
      "it waits for the connection to mail.example.com | on network",
      "it waits for data from mail.example.com | on network",
    ]
  `)
})

test("httpx waits for the host that is asked", () => {
  const body = `import httpx
async with httpx.AsyncClient() as client:
    await client.get("https://example.com/")`
  expect(pauses(body)).toMatchInlineSnapshot(`
    [
      "it waits for data from example.com | on network",
    ]
  `)
})

test("requests to one host are told apart by number", () => {
  const body = `import aiohttp
async with aiohttp.ClientSession() as session:
    for _ in range(2):
        async with session.get("http://example.com/") as answer:
            await answer.text()`
  expect(pauses(body).map(each => each.split(" | ")[0])).toEqual([
    "it waits for data from example.com",
    "it waits for data from example.com #2",
  ])
})
