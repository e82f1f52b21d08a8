/** Locks, queues and their like as Details show them, from programs that really ran. */
import { expect, test } from "vitest"
import { simulate } from "../../../src/runtime/simulate"
import type { SyncRow } from "../../../src/player/model/details-model"
import { blockAt } from "../shown"
import { stepsOf } from "../../../src/trace/steps"
import type { Language } from "../../../src/locale"

/** Every different state of the rows while the program runs, in order. */
function statesOf(body: string, part: "locks" | "queues", language: Language = "en"): string[] {
  const source = `import asyncio\n${body}\nasyncio.run(main())\n`
  const simulation = simulate({ source, filename: "p.py" })
  while (!simulation.advance(1_000_000));
  expect(simulation.stderr).toBe("")
  const { recording } = simulation
  const seen: string[] = []
  for (let step = 1; step <= stepsOf(recording).count; step++) {
    const { details } = blockAt(recording, step, { isDetailsOpen: true, language })
    const text = (details?.[part] ?? []).map(rowText).join("; ")
    if (text !== "" && seen.at(-1) !== text) seen.push(text)
  }
  return seen
}

function rowText({ name, what, state, holders, items, waiters }: SyncRow): string {
  const held = holders.map(each => ` ${each.name}`).join("")
  const kept = items.length > 0 ? ` [${items.join(" ")}]` : ""
  const waited = waiters.length > 0 ? ` < ${waiters.map(each => each.name).join(" ")}` : ""
  return `${name} ${what} ${state}${held}${kept}${waited}`
}

test("a lock names its holder and who waits, in their order", () => {
  const program = `
lock = asyncio.Lock()
async def work():
    async with lock:
        await asyncio.sleep(1)
async def main():
    a = asyncio.create_task(work())
    b = asyncio.create_task(work())
    await a
    await b`
  expect(statesOf(program, "locks")).toMatchInlineSnapshot(`
    [
      "lock Lock free",
      "lock Lock held by a",
      "lock Lock held by a < b",
      "lock Lock free",
      "lock Lock held by b",
      "lock Lock free",
    ]
  `)
})

test("a queue shows what is in it, the next first, and who waits to put or get", () => {
  const program = `
queue = asyncio.Queue(maxsize=2)
async def main():
    getter = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    for item in "abcd":
        if queue.full():
            await queue.get()
        await queue.put(item)
    await getter`
  expect(statesOf(program, "queues", "pt-BR")).toMatchInlineSnapshot(`
    [
      "queue Queue vazia",
      "queue Queue vazia < getter",
      "queue Queue 1 de 2 ['a']",
      "queue Queue 2 de 2 ['a' 'b']",
      "queue Queue 1 de 2 ['b']",
      "queue Queue 2 de 2 ['b' 'c']",
      "queue Queue 1 de 2 ['c']",
      "queue Queue 2 de 2 ['c' 'd']",
      "queue Queue 1 de 2 ['d']",
    ]
  `)
})

test("semaphores count places, events and conditions say how they are", () => {
  const program = `
slots = asyncio.Semaphore(2)
ready = asyncio.Event()
async def main():
    async with slots:
        ready.set()
        await asyncio.sleep(0)`
  expect(statesOf(program, "locks", "pt-BR")).toMatchInlineSnapshot(`
    [
      "slots Semaphore 2 vagas",
      "slots Semaphore 2 vagas; ready Event não acionado",
      "slots Semaphore 1 vaga main; ready Event não acionado",
      "slots Semaphore 1 vaga main; ready Event acionado",
      "slots Semaphore 2 vagas; ready Event acionado",
    ]
  `)
})
