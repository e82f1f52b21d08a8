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
