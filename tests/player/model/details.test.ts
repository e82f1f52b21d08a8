/** What Details show beside locks and queues, from programs that really ran. */
import { expect, test } from "vitest"
import type { DetailsModel } from "../../../src/player/model/details-model"
import type { PlayerState } from "../../../src/player/playback/player-state"
import { simulate } from "../../../src/runtime/simulate"
import { stepsOf } from "../../../src/trace/steps"
import { blockAt, chainText } from "../shown"

/** Every different text that `show` makes of Details while the program runs, in order. */
function seen(
  source: string,
  show: (details: DetailsModel) => string,
  state: Partial<PlayerState> = {},
): readonly string[] {
  const simulation = simulate({ source, filename: "p.py" })
  while (!simulation.advance(1_000_000));
  const { recording, values } = simulation
  const texts: string[] = []
  for (let step = 1; step <= stepsOf(recording).count; step++) {
    const opened = { isDetailsOpen: true, language: "en", values, ...state } as const
    const { details } = blockAt(recording, step, opened)
    const text = details ? show(details) : ""
    if (text !== "" && texts.at(-1) !== text) texts.push(text)
  }
  return texts
}

const gathering = `import asyncio
async def work(seconds):
    await asyncio.sleep(seconds)
async def main():
    await asyncio.gather(work(1), work(2))
asyncio.run(main())`

test("A gather is a future: how many of its parts are done, and who waits", () => {
  const rows = seen(gathering, ({ futures }) =>
    futures.map(each => `${each.what} ${each.state} < ${each.waiters[0]?.name ?? ""}`).join("; "),
  )
  expect(rows).toMatchInlineSnapshot(`
    [
      "gather 0 of 2 done < ",
      "gather 0 of 2 done < main",
      "gather 1 of 2 done < main",
      "gather 2 of 2 done < main",
    ]
  `)
})

test("The disk has the files that were opened, the last used first", () => {
  const program = `with open("a.txt", "w") as a:
    a.write("x")
b = open("a.txt")
b.close()
with open("c.txt", "w") as c:
    pass`
  const rows = seen(program, ({ files }) =>
    files.map(({ path, state }) => `${path} ${state}`).join("; "),
  )
  expect(rows).toMatchInlineSnapshot(`
    [
      "a.txt open (w)",
      "a.txt closed",
      "a.txt open (r)",
      "a.txt closed",
      "c.txt open (w); a.txt closed",
      "c.txt closed; a.txt closed",
    ]
  `)
})

const waitsOf = ({ waits }: DetailsModel): string => waits.map(chainText).join("; ")

test("Of what waits for several, those that have not ended are named", () => {
  const chains = seen(gathering, waitsOf)
  expect(chains).toContain("main → all of gather: work(1), work(2)")
  expect(chains.join("; ")).toContain("main → all of gather: work(2); ")
})

test("A thread of an executor without a call waits for the next one, not for a lock", () => {
  const program = `from concurrent.futures import ThreadPoolExecutor
import time
with ThreadPoolExecutor(1) as pool:
    pool.submit(time.sleep, 1)
    time.sleep(2)`
  const chains = seen(program, waitsOf).join("; ")
  expect(chains).toContain("ThreadPoolExecutor-0_0 → the next call")
  expect(chains).not.toContain("lock")
})

test("A lock that is waited for leads on to who has it", () => {
  const program = `import threading, time
door = threading.Lock()
def enter():
    with door:
        time.sleep(1)
for name in "ab":
    threading.Thread(target=enter, name=name).start()`
  expect(seen(program, waitsOf).join("; ")).toContain("b → the lock door → a")
})

const stackOf = ({ stack }: DetailsModel): string =>
  stack.map(({ name, library }) => (library === "" ? name : `[${library}] ${name}`)).join(" > ")

test("The await chain of whom a step is about is there while they are suspended", () => {
  const program = `import asyncio
async def inner():
    await asyncio.sleep(1)
async def outer():
    await inner()
async def main():
    await outer()
asyncio.run(main())`
  const rows = seen(program, ({ stack }) =>
    stack
      .map(({ who, name, text }) => (who ? `${who.name}:` : `${name} ${text}`.trim()))
      .join("; "),
  )
  expect(rows).toContainEqual(
    expect.stringContaining("main:; main line 7; outer line 5; inner line 3; → waits 1.0 s"),
  )
})

test("The stack leaves the library out until it is asked for, and then names its modules", () => {
  const hidden = seen(gathering, stackOf)
  expect(hidden.join()).not.toContain("[")
  const shown = seen(gathering, stackOf, { isLibraryShown: true })
  expect(shown.join()).toContain("<module> > [asyncio.runners] run > [asyncio.runners] Runner.run")
})

test("The stack says whether there is anything of the library to show", () => {
  const plain = seen("x = 1\ny = 2", ({ hasLibrary }) => String(hasLibrary))
  expect(plain).toEqual(["false"])
  expect(seen(gathering, ({ hasLibrary }) => String(hasLibrary))).toContain("true")
})

test("The code of the machine has one instruction marked, and only on request", () => {
  const marked = ({ bytecode }: DetailsModel): string =>
    bytecode ? bytecode.rows.flatMap(row => (row.isCurrent ? [row.text] : [])).join() : ""
  expect(seen("n = 1\nprint(n + 1)", marked)).toEqual([])
  const texts = seen("n = 1\nprint(n + 1)", marked, { isBytecodeShown: true })
  expect(texts).toMatchInlineSnapshot(`
    [
      "STORE_GLOBAL .n #1",
      "CALL t0 t1 t2 1",
    ]
  `)
})

/** A hundred tasks, and Details where the last of them has just begun to wait. */
function crowdDetails(waiting: string) {
  const source = `import asyncio
door = asyncio.Lock()
async def work(number):
    ${waiting}
async def main():
    await asyncio.gather(*[work(number) for number in range(100)])
asyncio.run(main())`
  const simulation = simulate({ source, filename: "p.py" })
  while (!simulation.advance(1_000_000));
  const { recording, values } = simulation
  const steps = stepsOf(recording)
  const numbers = Array.from({ length: steps.count }, (_, index) => index + 1)
  const suspended = numbers.filter(
    step => recording.events.kindAt(steps.eventOf(step)) === "task-suspended",
  )
  const opened = { isDetailsOpen: true, language: "en", values } as const
  return blockAt(recording, suspended[100] ?? 1, opened).details
}

test("Of a hundred who wait a dozen are shown, and the others counted", () => {
  const details = crowdDetails("await door.acquire()\n    await asyncio.sleep(1)")
  expect(details?.waits).toHaveLength(12)
  expect(details?.more.waits).toBe(89)
  expect(details?.locks[0]?.waiters.map(({ name }) => name).at(-1)).toBe("and 94 more")
})

test("Timers are counted from the thirteenth on; a list is not cut for a single row", () => {
  const details = crowdDetails("await asyncio.sleep(1)")
  expect([details?.timers.length, details?.more.timers]).toEqual([12, 88])
  expect([details?.futures.length, details?.more.futures]).toEqual([1, 0])
})

test("Of a hundred frames a dozen are shown, those of whom the step is about among them", () => {
  const details = crowdDetails("await asyncio.sleep(1)")
  expect(details?.frames).toHaveLength(12)
  expect(details?.more.frames).toBeGreaterThan(80)
  expect(details?.frames?.at(-1)?.tab?.title).toContain("work(99)")
})
