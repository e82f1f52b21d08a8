/**
 * An `await` that did not wait: why the line went on and the loop had no turn. What was done already
 * is in the recording; that a coroutine was entered, or came back without a pause, follows from the
 * lines around.
 */
import type { AwaitPassed, Ending } from "./events"
import type { CodeId, EventIndex, SyncId, TaskId } from "./ids"
import { NOBODY } from "./ids"
import type { Recording } from "./recording"
import { type EventOf, mostNames, ofKind, say, type Scene, shortened } from "./scene"
import type { Described } from "./sentences"
import { nameOfSync } from "./who-waits"

/** What was awaited in the step and had ended before. */
export function passingNews(scene: Scene): readonly Described[] {
  const passed = ofKind(scene.events, "await-passed")
  const last = passed.at(-1)
  if (!last) return []
  const tasks = [...new Set(passed.map(({ awaited }) => awaited))]
  const count = tasks.length
  if (count === 1) return [passing(scene, last)]
  if (count > mostNames) return [say("passes-many", { count })]
  const areTasks = tasks.every(id => scene.after.tasks.get(id))
  return [areTasks ? say("passes-tasks", { tasks }) : passing(scene, last)]
}

function passing({ after }: Scene, { awaited, sync, how }: AwaitPassed): Described {
  const task = after.tasks.get(awaited)
  if (task) return passingTask(task.id, how, shortened(task.detail, longestResult))
  if (awaited !== NOBODY) return say(`passes-future-${how}`)
  const key = after.syncs.get(sync)?.what === "queue" ? "passes-join" : "passes-event"
  return say(key, { sync: nameOfSync(after, sync) })
}

/** More of a result does not fit beside who gave it. */
const longestResult = 20

function passingTask(other: TaskId, how: Ending, detail: string): Described {
  if (how !== "returned") return say(`passes-task-${how}`, { other })
  if (detail === "" || detail === "None") return say("passes-task", { other })
  return say("passes-task-returned", { other, detail })
}

/** Whether the step begins with the wait for that lock or queue being over. */
export function hadToWaitFor({ events: [head], before }: Scene, sync: SyncId): boolean {
  if (head?.kind !== "task-resumed") return false
  const source = before.tasks.get(head.task)?.readySource ?? NOBODY
  return before.futures.get(source)?.sync === sync
}

/** At the first line of a coroutine that the line before awaits, and back at the awaiting line's function. */
export function coroutineNews(scene: Scene, head: EventOf<"line-started">): readonly Described[] {
  const { recording, before } = scene
  const last = before.tasks.get(head.task)
  if (!last || last.code === head.code || last.line === 0) return []
  const entered = awaitedCoroutine(recording, last, head.code)
  if (entered !== null) return [say("enters-coroutine", { name: entered })]
  const left = coroutineLeft(recording, head, before.eventIndex)
  return left === null ? [] : [say("leaves-coroutine", { name: left })]
}

/** A line of a function. */
interface Place {
  readonly line: number
  readonly code: CodeId
}

/** The name of a coroutine where a line awaits the call of just that, or null. */
function awaitedCoroutine(recording: Recording, from: Place, into: CodeId): string | null {
  const { name, firstLine, source } = recording.codes[into] ?? { name: "", firstLine: 0, source: 0 }
  const text = recording.sources[source]?.text.split("\n", Math.max(from.line, firstLine)) ?? []
  const isCoroutine = /^\s*async\s+def\b/.test(text[firstLine - 1] ?? "")
  const awaited = /\bawait\s+(?:\w+\.)*(\w+)\(/gu
  const calls = [...(text[from.line - 1] ?? "").matchAll(awaited)]
  return isCoroutine && calls.some(([, called]) => called === name) ? name : null
}

/** A pause further back than that is not looked for. */
const mostEvents = 500

/** The coroutine that a function is back from without a pause of its task, or null. */
function coroutineLeft(
  { events, ...recording }: Recording,
  { task, code }: EventOf<"line-started">,
  from: EventIndex,
): string | null {
  let into: CodeId = NOBODY
  for (let index = from; index >= Math.max(0, from - mostEvents); index--) {
    const kind = events.kindAt(index)
    if (kind === "task-suspended" || kind === "task-resumed") return null
    if (kind !== "line-started") continue
    const event = events.at(index)
    if (event.kind !== "line-started" || event.task !== task) return null
    if (event.code === code) return awaitedCoroutine({ ...recording, events }, event, into)
    into = event.code
  }
  return null
}
