import { expect, test } from "vitest"
import { simulate } from "../../src/runtime/simulate"
import { decode, encode } from "../../src/trace/codec"
import type { EventKind, TraceEvent } from "../../src/trace/events"
import type { Recording } from "../../src/trace/recording"

type EventOf<K extends EventKind> = Extract<TraceEvent, { kind: K }>

function recordingOf(source: string): Recording {
  const simulation = simulate({ source: `import asyncio\n${source}`, filename: "p.py" })
  while (!simulation.advance(1e6));
  return simulation.recording
}

function eventsOf(source: string): TraceEvent[] {
  return eventsIn(recordingOf(source))
}

function eventsIn({ events }: Recording): TraceEvent[] {
  return Array.from({ length: events.length }, (_, index) => events.at(index))
}

function ofKind<K extends EventKind>(events: readonly TraceEvent[], kind: K): EventOf<K>[] {
  return events.filter((event): event is EventOf<K> => event.kind === kind)
}

function main(...lines: string[]): string {
  return `async def main():\n${lines.map(line => `    ${line}\n`).join("")}asyncio.run(main())\n`
}

test("a loop that only spins is moved on to its next timer, and the recording says so", () => {
  const events = eventsOf(
    main(
      "done = []",
      "asyncio.get_running_loop().call_later(3, done.append, 1)",
      "while not done: await asyncio.sleep(0)",
    ),
  )
  const jumps = ofKind(events, "clock-advanced")
  expect(jumps.map(({ nanos }) => Math.round(nanos / 1e9))).toEqual([3])
  expect(ofKind(events, "thread-parked")).toEqual([])
})

test("tasks that the library makes for itself are not recorded", () => {
  const events = eventsOf(
    `kept = []
async def numbers():
    yield 1
${main("kept.append(numbers())", "await anext(kept[0])", "await asyncio.to_thread(int)")}`,
  )
  expect(ofKind(events, "task-created").map(({ call }) => call)).toEqual(["main()"])
})

test("a task that waits for a thread waits for an executor", () => {
  const events = eventsOf(main("await asyncio.to_thread(print)"))
  expect(ofKind(events, "future-created")[0]?.what).toBe("executor")
  expect(ofKind(events, "thread-created").map(({ name }) => name)).toEqual([
    "MainThread",
    "asyncio_0",
  ])
})

test("an eager task runs before its creator goes on, and the creator is told to go on", () => {
  const events = eventsOf(
    `async def child(): pass\n${main(
      "loop = asyncio.get_running_loop()",
      "loop.set_task_factory(asyncio.eager_task_factory)",
      "await asyncio.create_task(child())",
    )}`,
  )
  const [first, child, again] = ofKind(events, "task-resumed").map(({ task }) => task)
  expect(first).toBe(again)
  expect(child).not.toBe(first)
})

test("a thread waits for the Event it was told to wait for", () => {
  const events = eventsOf(
    `import threading
ready = threading.Event()
threading.Thread(target=ready.wait).start()
ready.set()
`,
  )
  const [created] = ofKind(events, "sync-created")
  const waits = ofKind(events, "thread-parked").filter(({ reason }) => reason === "lock")
  expect(created).toMatchObject({ what: "event", name: "ready" })
  expect(waits.map(({ subject }) => subject)).toEqual([created?.sync])
})

test("an empty text put into a queue is an item like any other", () => {
  for (const [queue, wait] of [
    ["asyncio.Queue()", "await "],
    ["asyncio.PriorityQueue()", "await "],
    ["queue.Queue()", ""],
  ] as const) {
    const put = `${wait}q.put(""); ${wait}q.put("b"); ${wait}q.get()`
    const events = eventsOf(`import queue\n${main(`q = ${queue}`, put)}`)
    const [, ...changes] = ofKind(events, "sync-changed")
    const items = changes.map(({ value, item }) => [value, item])
    expect(items).toEqual([
      [1, "''"],
      [2, "'b'"],
      [1, "''"],
    ])
  }
})

test("numbers in a queue are shown as Python writes them, also in a saved recording", () => {
  const shown = ["0", "7", "-7", "2147483647", "2147483648", "1" + "0".repeat(20), "True", "1.0"]
  const body = `for item in (${shown.join(", ")}, "7"): await q.put(item); await q.get()`
  const recording = recordingOf(main("q = asyncio.Queue()", body))
  const items = [...shown, "'7'"].flatMap(item => [item, item])
  for (const each of [recording, decode(encode(recording))]) {
    const [, ...changes] = ofKind(eventsIn(each), "sync-changed")
    expect(changes.map(({ item }) => item)).toEqual(items)
  }
})

test("the inner locks of a queue are not shown", () => {
  const events = eventsOf("import queue\ntasks = queue.Queue()\ntasks.put(1)\n")
  expect(ofKind(events, "sync-created").map(({ what }) => what)).toEqual(["queue"])
  expect(ofKind(events, "lock-acquired")).toEqual([])
})
