import { expect, test } from "vitest"
import { simulate } from "../../src/runtime/simulate"
import type { Recording } from "../../src/trace/recording"
import { stepsOf } from "../../src/trace/steps"
import { telling } from "../builders/telling"

/** A program whose `main` has these lines, from line 6 on, beside the coroutines `work` and `nap`. */
function recordingOf(lines: readonly string[]): Recording {
  const source = `import asyncio
async def work(n):
    return n
async def nap(): await asyncio.sleep(1)
async def main():
${lines.map(line => `    ${line}`).join("\n")}
asyncio.run(main())`
  const simulation = simulate({ source, filename: "p.py" })
  while (!simulation.advance(1e6));
  return simulation.recording
}

function told(...lines: string[]): string {
  return telling(recordingOf(lines), "pt-BR").all().join("\n")
}

const inTime = "na hora, sem passar pelo loop"

test("a task that had ended gives its result at once", () => {
  const text = told("a = asyncio.create_task(work(1))", "await asyncio.sleep(0)", "print(await a)")
  expect(text).toContain(
    `main roda a linha 8 e imprime 1. a já tinha terminado: o resultado 1 vem ${inTime}.`,
  )
  const english = telling(
    recordingOf(["a = asyncio.create_task(work(1))", "await a", "await a"]),
    "en",
  )
  expect(english.all()).toContain(
    "main runs line 8. a had ended already: the result 1 comes at once, without a turn of the loop.",
  )
})

test("a task that is awaited before it has ended is waited for, and nothing is said of haste", () => {
  const text = told("a = asyncio.create_task(work(1))", "print(await a)")
  expect(text).toContain("main pausa na linha 7: espera a.")
  expect(text).not.toContain(inTime)
})

test("several that had ended are told together; many are counted", () => {
  const make = "a, b, c, d = [asyncio.create_task(work(n)) for n in range(4)]"
  const both = told(make, "await asyncio.sleep(0)", "await a, await b")
  expect(both).toMatch(/já tinham terminado: o await segue na hora/)
  expect(told(make, "await asyncio.sleep(0)", "[await one for one in (a, b, c, d)]")).toContain(
    `Tudo isso já tinha terminado (4): o await segue ${inTime}.`,
  )
})

test("a failure, a cancellation and a result that were there already come at once", () => {
  const future = "f = asyncio.get_running_loop().create_future()"
  const wait = "await asyncio.wait([f])"
  expect(told(future, "f.set_result(1)", "await f")).toContain(
    `O resultado já estava lá: vem ${inTime}.`,
  )
  expect(told(future, "f.set_exception(ValueError())", wait, "await f")).toContain(
    `A exceção já estava lá: vem ${inTime}.`,
  )
  expect(told(future, "f.cancel()", "await f")).toContain(
    `Isso já estava cancelado: o CancelledError vem ${inTime}.`,
  )
})

test("a free lock, room and an item in a queue, an event that is set", () => {
  const text = told(
    "lock, queue, event = asyncio.Lock(), asyncio.Queue(), asyncio.Event()",
    "async with lock:",
    "    event.set()",
    "await queue.put(1)",
    "await queue.get()",
    "await event.wait()",
  )
  expect(text).toContain("Ela pega Lock sem pausar: estava livre.")
  expect(text).toContain("Ela põe 1 em Queue sem pausar.")
  expect(text).toContain("Ela tira 1 de Queue sem pausar.")
  expect(text).toContain(`já estava ligado: o await segue ${inTime}.`)
})

test("what is put or taken without await says nothing of the loop", () => {
  const text = told("queue = asyncio.Queue()", "queue.put_nowait(1)", "queue.get_nowait()")
  expect(text).toContain("Ela tira 1 de queue.")
  expect(text).not.toContain("sem pausar")
})

test("who had to wait for a lock or an item did not get it at once", () => {
  const text = told(
    "queue = asyncio.Queue()",
    "asyncio.get_running_loop().call_later(1, queue.put_nowait, 1)",
    "await queue.get()",
  )
  expect(text).toContain("Ela tira 1 de queue.")
  expect(text).not.toContain("sem pausar")
})

test("a coroutine that never pauses: the loop had no turn", () => {
  const text = told("await work(1)", "await nap()", "pass")
  expect(text).toContain(`main chega à linha 3. O await entra em work ${inTime}.`)
  expect(text).toContain(
    "main chega à linha 7. work acabou sem nenhuma pausa: o loop não teve a vez.",
  )
  expect(text).not.toContain("nap acabou")
})

test("awaits of what is done make no steps of their own, however many", () => {
  const steps = (body: string) => {
    const lines = [
      "a = asyncio.create_task(work(1))",
      "await a",
      `for i in range(100_000): ${body}`,
    ]
    return stepsOf(recordingOf(lines)).count
  }
  expect(steps("await a")).toBe(steps("pass"))
})
