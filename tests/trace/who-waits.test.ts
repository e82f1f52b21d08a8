import { expect, test } from "vitest"
import { dumpWorld } from "../../src/trace/dump-world"
import type { TraceEvent } from "../../src/trace/events"
import { NOBODY } from "../../src/trace/ids"
import { recordingOf } from "../../src/trace/recording-builder"
import { timeline } from "../../src/trace/timeline"
import { waitChainOf, waitersOf } from "../../src/trace/who-waits"
import type { World } from "../../src/trace/world"

/** An event without its time; the thread is the main one unless told. */
type Bare = TraceEvent extends infer Event
  ? Event extends TraceEvent
    ? Omit<Event, "nanos" | "thread"> & { readonly thread?: number }
    : never
  : never

function worldAfter(...events: readonly Bare[]): World {
  const whole = events.map(event => ({ thread: 0, nanos: 0, ...event }))
  return timeline(recordingOf(whole)).worldAt(whole.length - 1)
}

function task(id: number, name: string): Bare {
  return { kind: "task-created", task: id, creator: NOBODY, name, call: `${name}()`, variable: "" }
}

function sync(what: "lock" | "queue" | "semaphore" | "reentrant-lock" | "condition"): Bare {
  return { kind: "sync-created", sync: 0, what, name: what[0]!, size: 0 }
}

function waits(who: number, future: number): Bare {
  return { kind: "task-suspended", task: who, awaited: future, line: 1, code: 0 }
}

function future(id: number, what: "lock" | "future" | "gather", of = 0): Bare {
  return { kind: "future-created", future: id, what, sync: of, delayNanos: 0 }
}

function changed(value: number, item: string, place = -1): Bare {
  return { kind: "sync-changed", sync: 0, value, item, place, isAwaited: false }
}

function taken(owner: number, count = 1): Bare {
  return { kind: "lock-acquired", sync: 0, owner, count }
}

function released(by: number, count = 0): Bare {
  return { kind: "lock-released", sync: 0, by, count }
}

function lastLine(world: World): string {
  return dumpWorld(world).split("\n").at(-1)!
}

const twoTasks = [task(1, "a"), task(2, "b")]

test("a lock knows its owner and who waits for it, in the order they came", () => {
  const world = worldAfter(
    ...[task(3, "c"), ...twoTasks, sync("lock"), taken(1)],
    ...[future(5, "lock"), waits(3, 5), future(6, "lock"), waits(2, 6)],
  )
  expect(lastLine(world)).toBe("lock l: taken, held by a, waited for by c (lock), b (lock)")
})

test("who was woken no longer waits", () => {
  const doer = { by: 1, timer: NOBODY, from: 0 }
  const world = worldAfter(
    ...[...twoTasks, sync("lock"), future(6, "lock"), waits(2, 6)],
    { kind: "future-resolved", future: 6, how: "returned", ...doer },
    { kind: "task-readied", task: 2, cause: "future", source: 6 },
  )
  expect(waitersOf(world, 0)).toEqual([])
  expect(dumpWorld(world)).toContain("task b: ready (future lock resolved by a)")
})

test("an RLock counts how often its owner holds it, and is free only in the end", () => {
  const before = [...twoTasks, sync("reentrant-lock"), taken(1), taken(1, 2)]
  expect(lastLine(worldAfter(...before))).toBe("reentrant-lock r: taken, held by a 2 times")
  expect(lastLine(worldAfter(...before, released(1, 1)))).toBe("reentrant-lock r: taken, held by a")
  expect(lastLine(worldAfter(...before, released(1, 1), released(1)))).toBe("reentrant-lock r: 0")
})

test("a semaphore knows all who are inside", () => {
  const world = worldAfter(
    ...[...twoTasks, sync("semaphore"), changed(2, "")],
    ...[changed(1, ""), taken(1), changed(0, ""), taken(2), released(1), changed(1, "")],
  )
  expect(lastLine(world)).toBe("semaphore s: 1, held by b")
})

test("a Condition tells who waits for its lock from who waits to be notified", () => {
  const names = ["MainThread", "x", "y"]
  const world = worldAfter(
    ...names.map(
      (name, child) => ({ kind: "thread-created", child, name, target: "", process: -1 }) as const,
    ),
    ...[sync("condition"), taken(NOBODY)],
    {
      kind: "thread-parked",
      thread: 2,
      reason: "notify",
      subject: 0,
      dueNanos: Infinity,
      operation: "",
    },
    {
      kind: "thread-parked",
      thread: 1,
      reason: "lock",
      subject: 0,
      dueNanos: Infinity,
      operation: "",
    },
  )
  const expected = "condition c: taken, held by MainThread, waited for by y (notify), x (lock)"
  expect(lastLine(world)).toBe(expected)
})

test.each([
  [
    "first in, first out",
    [changed(1, "1"), changed(2, "2"), changed(3, "3"), changed(2, "1")],
    "2, 3",
  ],
  ["last in, first out", [changed(1, "1", 0), changed(2, "2", 0), changed(1, "2")], "1"],
  ["by priority", [changed(1, "5", 0), changed(2, "9", 1), changed(3, "7", 1)], "5, 7, 9"],
  ["what changed inside it", [changed(1, "[]"), changed(2, "2"), changed(1, "[1]")], "2"],
] as const)("a queue holds its items in order: %s", (_title, changes, items) => {
  const world = worldAfter(sync("queue"), ...changes)
  expect([...world.syncs.get(0)!.items].join(", ")).toBe(items)
})

test("a wait is followed to its leaf, through a gather to what has not ended", () => {
  const world = worldAfter(
    ...[task(0, "main"), ...twoTasks, future(5, "gather", NOBODY), waits(0, 5)],
    { kind: "future-linked", future: 5, part: 1 },
    { kind: "future-linked", future: 5, part: 2 },
    { kind: "task-ended", task: 1, how: "returned", detail: "", line: 0 },
    ...[future(7, "future", NOBODY), waits(2, 7)],
  )
  expect(waitChainOf(world, 0)).toEqual([0, 5, 2, 7])
})

test("a circle of tasks that wait for each other ends where it began", () => {
  expect(waitChainOf(worldAfter(...twoTasks, waits(1, 2), waits(2, 1)), 1)).toEqual([1, 2])
})

test("a task knows who asked last that it stop", () => {
  const doer = { by: NOBODY, timer: 4, from: 0 }
  const world = worldAfter(...twoTasks, { kind: "task-cancel-requested", task: 2, ...doer })
  expect(world.tasks.get(2)?.cancelledBy).toEqual({ task: NOBODY, timer: 4, thread: 0 })
})
