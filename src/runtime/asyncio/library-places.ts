/**
 * Where CPython 3.14.2's own asyncio has what shows up in texts a program can print: callbacks of the
 * library, and the lines of it that make tasks and futures (debug mode's `created at`). Keyed by the
 * names our text has for them.
 */

const folder = "/usr/lib/python3.14/asyncio"

const callbacks: ReadonlyMap<string, string> = new Map([
  ["_run_until_complete_cb", `_run_until_complete_cb() at ${folder}/base_events.py:181`],
  ["gather.<locals>._done", `gather.<locals>._done_callback() at ${folder}/tasks.py:810`],
  [
    "shield.<locals>._inner_done",
    `shield.<locals>._inner_done_callback() at ${folder}/tasks.py:978`,
  ],
  [
    "shield.<locals>._outer_done",
    `shield.<locals>._outer_done_callback() at ${folder}/tasks.py:991`,
  ],
  [
    "_chain.<locals>.on_target_done",
    `_chain_future.<locals>._call_check_cancel() at ${folder}/futures.py:393`,
  ],
  [
    "_chain.<locals>.on_source_done",
    `_chain_future.<locals>._call_set_state() at ${folder}/futures.py:400`,
  ],
  ["wait.<locals>._on_done", `_wait.<locals>._on_completion() at ${folder}/tasks.py:503`],
])

const makers: ReadonlyMap<string, string> = new Map([
  ["BaseEventLoop.create_future", `${folder}/base_events.py:459`],
  ["Runner.run", `${folder}/runners.py:109`],
  ["TaskGroup.create_task", `${folder}/taskgroups.py:196`],
  ["create_task", `${folder}/tasks.py:395`],
  ["ensure_future", `${folder}/tasks.py:732`],
  ["gather", `${folder}/tasks.py:749`],
])

/** The line that steps a task or calls a callback: what ends with it is let go there. */
export const stepPlace = { filename: `${folder}/events.py`, line: 94 }

/** The line of a handle's `cancel` that lets go of what its callback would have been given. */
export const cancelPlace = { filename: `${folder}/events.py`, line: 87 }

/** The lines of `close` that let go of what is ready, and of timers. */
export const closePlaces = {
  ready: { filename: `${folder}/base_events.py`, line: 745 },
  timers: { filename: `${folder}/base_events.py`, line: 746 },
} as const

/** What CPython shows of a coroutine of the library, by its state. */
interface LibraryCoroutine {
  readonly fresh: string
  readonly suspended: string
  readonly done: string
}

/** Names, modules, and the lines where they are defined and where they mostly wait. */
const coroutineLines: readonly (readonly [string, string, number, number])[] = [
  ["sleep", "tasks", 687, 702],
  ["wait", "tasks", 405, 432],
  ["wait_for", "tasks", 440, 488],
  ["Queue.put", "queues", 125, 139],
  ["Queue.get", "queues", 172, 186],
  ["Queue.join", "queues", 239, 248],
  ["Lock.acquire", "locks", 90, 110],
  ["Event.wait", "locks", 200, 213],
  ["Semaphore.acquire", "locks", 386, 407],
  ["Barrier.wait", "locks", 511, 527],
  ["StreamReader.readline", "streams", 543, 562],
  ["StreamReader.readuntil", "streams", 574, 677],
  ["StreamReader.read", "streams", 688, 723],
  ["StreamReader.readexactly", "streams", 739, 769],
]

const coroutines: ReadonlyMap<string, LibraryCoroutine> = new Map(
  coroutineLines.map(([name, module, defined, waits]) => {
    const file = `${folder}/${module}.py`
    const fresh = `${name}() running at ${file}:${defined}`
    const suspended = `${name}() running at ${file}:${waits}`
    return [name, { fresh, suspended, done: `${name}() done, defined at ${file}:${defined}` }]
  }),
)

/** A frame of the library, as call graphs show it. */
export interface LibraryFrame {
  readonly filename: string
  readonly line: number
  readonly qualname: string
}

type Place = readonly [qualname: string, module: string, line: number]

/** By the names our coroutines have: where those of CPython wait that have no row above, or several frames. */
const waitingPlaces: readonly (readonly [string, ...Place[]])[] = [
  ["wait", ["_wait", "tasks", 521], ["wait", "tasks", 432]],
  ["_AsCompletedIterator.__anext__", ["_AsCompletedIterator.__anext__", "tasks", 587]],
  [
    "_AsCompletedIterator._next_ended",
    ["Queue.get", "queues", 186],
    ["_AsCompletedIterator._wait_for_one", "tasks", 614],
  ],
  ["to_thread", ["to_thread", "threads", 25]],
  ["Queue.join", ["Event.wait", "locks", 213], ["Queue.join", "queues", 248]],
  ["_ContextManagerMixin.__aenter__", ["_ContextManagerMixin.__aenter__", "locks", 14]],
  ["Condition.wait", ["Condition.wait", "locks", 272]],
  ["Condition.wait_for", ["Condition.wait_for", "locks", 313]],
  ["Barrier.wait", ["Barrier._wait", "locks", 564], ["Barrier.wait", "locks", 527]],
  ["Barrier.__aenter__", ["Barrier.__aenter__", "locks", 506]],
  ["TaskGroup._aexit", ["TaskGroup._aexit", "taskgroups", 121]],
  ["TaskGroup.__aexit__", ["TaskGroup.__aexit__", "taskgroups", 72]],
  ["StreamReader._wait_for_data", ["StreamReader._wait_for_data", "streams", 539]],
  ["StreamReader.__anext__", ["StreamReader.__anext__", "streams", 784]],
]

const waitingFrames: ReadonlyMap<string, readonly LibraryFrame[]> = new Map([
  ...coroutineLines.map(
    ([name, module, , line]) => [name, framesOf([name, module, line])] as const,
  ),
  ...waitingPlaces.map(([name, ...places]) => [name, framesOf(...places)] as const),
])

function framesOf(...places: readonly Place[]): readonly LibraryFrame[] {
  return places.map(([qualname, module, line]) => {
    return { filename: `${folder}/${module}.py`, line, qualname }
  })
}

/** The frames of CPython's library for one of ours that waits, innermost first; undefined for others. */
export function libraryFrames(qualname: string): readonly LibraryFrame[] | undefined {
  return waitingFrames.get(qualname)
}

/** How CPython shows a coroutine of the library inside a task; undefined for others. */
export function libraryCoroutine(qualname: string): LibraryCoroutine | undefined {
  return coroutines.get(qualname)
}

/** How CPython shows a callback of the library; undefined for others. */
export function libraryCallback(qualname: string): string | undefined {
  return callbacks.get(qualname)
}

/** The line of CPython's library that makes what `qualname` of ours makes; undefined for others. */
export function libraryMaker(qualname: string): string | undefined {
  return makers.get(qualname)
}
