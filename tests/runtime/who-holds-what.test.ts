/** What a recording can answer at any moment of a program: who holds, waits, woke, cancelled. */
import { describe, expect, test } from "vitest"
import { simulate } from "../../src/runtime/simulate"
import { dumpWorld } from "../../src/trace/dump-world"
import { timeline } from "../../src/trace/timeline"
import { waitChainOf } from "../../src/trace/who-waits"
import type { World } from "../../src/trace/world"

/** The world at the moment in which the program prints "now". */
function worldAtNow(source: string): World {
  const simulation = simulate({ source, filename: "p.py" })
  while (!simulation.advance(1_000_000));
  const { recording } = simulation
  const { events } = recording
  for (let index = 0; index < events.length; index++) {
    const event = events.at(index)
    if (event.kind === "printed" && event.text === "now\n")
      return timeline(recording).worldAt(index)
  }
  throw new Error(`Never printed: ${simulation.stdout}${simulation.stderr}`)
}

/** The line of the dump that begins so. */
function lineOf(source: string, start: string): string | undefined {
  const lines = dumpWorld(worldAtNow(source)).split("\n")
  return lines.find(line => line.startsWith(start))
}

const threads = `import threading, queue, time
def start(*functions):
    for function in functions:
        threading.Thread(target=function, name=function.__name__, daemon=True).start()
        time.sleep(0.1)
    print("now")
`

function tasks(body: string, ...coroutines: readonly string[]): string {
  return `import asyncio
async def main():
${body.replace(/^/gm, "    ")}
${coroutines.map(name => `    ${name} = asyncio.create_task(${name}())`).join("\n")}
    await asyncio.sleep(0.1)
    print("now")
asyncio.run(main())
`
}

describe("threads", () => {
  test("a lock: owner and waiters", () => {
    const source = `${threads}
lock = threading.Lock()
def a():
    with lock: time.sleep(9)
def b(): lock.acquire()
def c(): lock.acquire()
start(a, b, c)`
    const expected = "thread-lock lock: taken, held by a, waited for by b (lock), c (lock)"
    expect(lineOf(source, "thread-lock")).toBe(expected)
  })

  test("an RLock: how often it is held", () => {
    const source = `${threads}
lock = threading.RLock()
def a():
    with lock, lock, lock: time.sleep(9)
start(a)`
    expect(lineOf(source, "reentrant-lock")).toBe("reentrant-lock lock: taken, held by a 3 times")
  })

  test("a Condition: who waits for the lock, who to be notified", () => {
    const source = `${threads}
ready = threading.Condition()
def a():
    with ready: ready.wait()
def b():
    with ready: time.sleep(9)
def c():
    with ready: pass
start(a, b, c)`
    const expected = "condition ready: taken, held by b, waited for by a (notify), c (lock)"
    expect(lineOf(source, "condition")).toBe(expected)
  })

  test("a semaphore: value, who is inside, who waits", () => {
    const source = `${threads}
gate = threading.BoundedSemaphore(2)
def a():
    with gate: time.sleep(9)
def b():
    with gate: time.sleep(9)
def c():
    with gate: pass
start(a, b, c)`
    const expected = "semaphore gate: 0, held by a, b, waited for by c (lock)"
    expect(lineOf(source, "semaphore")).toBe(expected)
    expect(worldAtNow(source).syncs.get(0)?.size).toBe(2)
  })

  test("an Event and a Barrier: who waits", () => {
    const source = `${threads}
go = threading.Event()
meet = threading.Barrier(3)
def a(): go.wait()
def b(): meet.wait()
def c(): meet.wait()
start(a, b, c)`
    expect(lineOf(source, "event")).toBe("event go: 0, waited for by a (lock)")
    expect(lineOf(source, "barrier")).toBe("barrier meet: 2, waited for by b (lock), c (lock)")
  })

  test.each([
    ["Queue", "[3, 'x']"],
    ["LifoQueue", "[3, (1,)]"],
    ["SimpleQueue", "[3, 'x']"],
  ])("a %s: its items, the next one first", (kind, items) => {
    const source = `${threads}
work = queue.${kind}()
for item in ((1,), 3, "x"): work.put(item)
work.get()
start()`
    expect(lineOf(source, "queue")).toBe(`queue work: 2 ${items}`)
  })

  test("a full queue: who waits to put", () => {
    const source = `${threads}
work = queue.PriorityQueue(2)
def a():
    for number in (5, 1, 3): work.put(number)
start(a)`
    expect(lineOf(source, "queue")).toBe("queue work: 2 [1, 5], waited for by a (lock)")
  })
})

describe("tasks", () => {
  test("a lock: owner and waiters", () => {
    const source = tasks(
      `lock = asyncio.Lock()
async def a():
    async with lock: await asyncio.sleep(9)
async def b(): await lock.acquire()`,
      ...["a", "b"],
    )
    expect(lineOf(source, "lock")).toBe("lock lock: taken, held by a, waited for by b (lock)")
  })

  test("a Condition is held through its lock", () => {
    const source = tasks(
      `ready = asyncio.Condition()
async def a():
    async with ready: await ready.wait()
async def b():
    async with ready: await asyncio.sleep(9)
async def c():
    async with ready: pass`,
      ...["a", "b", "c"],
    )
    const expected = "condition ready: taken, held by b, waited for by a (condition), c (lock)"
    expect(lineOf(source, "condition")).toBe(expected)
    expect(lineOf(source, "lock")).toBeUndefined()
  })

  test("a semaphore: who is inside, also who was handed the place", () => {
    const source = tasks(
      `gate = asyncio.Semaphore(1)
async def a():
    async with gate: pass
    await asyncio.sleep(9)
async def b():
    async with gate: await asyncio.sleep(9)
async def c():
    async with gate: pass`,
      ...["a", "b", "c"],
    )
    const expected = "semaphore gate: 0, held by b, waited for by c (semaphore)"
    expect(lineOf(source, "semaphore")).toBe(expected)
  })

  test("a Barrier and queues", () => {
    const source = tasks(
      `meet = asyncio.Barrier(3)
fifo = asyncio.Queue(2)
best = asyncio.PriorityQueue()
async def a(): await meet.wait()
async def b():
    for number in (5, 1, 3): await fifo.put(number)
async def c():
    for number in (5, 1, 3): await best.put(number)`,
      ...["a", "b", "c"],
    )
    expect(lineOf(source, "barrier")).toBe("barrier meet: 1, waited for by a (condition)")
    expect(lineOf(source, "queue fifo")).toBe("queue fifo: 2 [5, 1], waited for by b (queue-put)")
    expect(lineOf(source, "queue best")).toBe("queue best: 3 [1, 3, 5]")
  })

  test.each([
    ["asyncio.gather(b, c)", "gather"],
    ["asyncio.wait([b, c])", "wait"],
    ["asyncio.shield(b)", "shield"],
    ["group()", "task-group"],
  ])("await %s is followed down to the sleep of the task in it", (awaited, what) => {
    const world = worldAtNow(`import asyncio
async def group():
    async with asyncio.TaskGroup() as tg: tg.create_task(sleeper())
async def sleeper(): await asyncio.sleep(1)
async def a():
    b, c = asyncio.create_task(sleeper()), asyncio.create_task(sleeper())
    await ${awaited}
async def main():
    task = asyncio.create_task(a())
    await asyncio.sleep(0.1)
    print("now")
asyncio.run(main())
`)
    const outer = [...world.tasks.values()].find(({ call }) => call === "a()")!
    const kinds = waitChainOf(world, outer.id).map(
      id => world.tasks.get(id)?.call ?? world.futures.get(id)?.what,
    )
    expect(kinds).toEqual(["a()", what, "sleeper()", "sleep"])
  })
})

describe("who did it", () => {
  test("a timeout, a task, the program", () => {
    const world = worldAtNow(`import asyncio
async def a(): await asyncio.sleep(9)
async def main():
    first, second = asyncio.create_task(a()), asyncio.create_task(a())
    try:
        async with asyncio.timeout(1): await first
    except TimeoutError: pass
    second.cancel()
    print("now")
asyncio.run(main())
`)
    const [main, , second] = [...world.tasks.values()]
    expect(main?.cancelledBy).toMatchObject({ task: -1, thread: 0 })
    expect(main?.cancelledBy?.timer).toBeGreaterThanOrEqual(0)
    expect(second?.cancelledBy).toEqual({ task: main?.id, timer: -1, thread: 0 })
  })

  test("a future resolved from another thread says from which", () => {
    const world = worldAtNow(`import asyncio, threading
async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    threading.Thread(target=lambda: loop.call_soon_threadsafe(future.set_result, 1)).start()
    await future
    print("now")
asyncio.run(main())
`)
    const [future] = [...world.futures.values()]
    expect(future?.resolvedBy).toEqual({ task: -1, timer: -1, thread: 1 })
  })
})
