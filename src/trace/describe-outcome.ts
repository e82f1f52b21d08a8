import type { Story } from "./describe"
import type { ExceptionSummary, Outcome, WaitLink } from "./recording"
import { NOBODY } from "./ids"
import type { TaskId } from "./ids"
import type { Described } from "./sentences"
import { assertNever } from "../base/assert"
import { syncNameOf } from "./who-waits"
import type { World } from "./world"

/** How the run ended: what happened, then what it cost or what to try. */
export function describeOutcome(story: Story): readonly Described[] {
  const { recording } = story
  const { outcome, endNanos: time } = recording
  switch (outcome.kind) {
    case "running":
      return [{ key: "still-running", params: { time } }]
    case "finished": {
      const { exitStatus: status } = outcome
      if (status === 0) return [{ key: "finished", params: { time } }]
      return [{ key: "finished-with-status", params: { time, status } }]
    }
    case "raised":
      return describeException(story, outcome.exception)
    case "syntax-error":
      return [describeSyntaxError(outcome.exception)]
    case "killed": {
      const { signal, exitStatus: status } = outcome
      return [{ key: "killed", params: { time, signal, status } }]
    }
    case "deadlock":
      return [{ key: "deadlock", params: {} }, ...describeLinks(story, outcome.waiting)]
    case "limit":
      return [
        { key: `limit-${outcome.limit}`, params: { value: outcome.value } },
        { key: "limit-shown", params: {} },
      ]
    case "unsupported":
      return [describeUnsupported(outcome)]
    default:
      return assertNever(outcome, "outcome")
  }
}

function describeException(story: Story, exception: ExceptionSummary): readonly Described[] {
  const { text, range, missingImport: module, task } = exception
  const line = range?.line ?? 0
  if (module === null) {
    if (line === 0) return [{ key: "raised", params: { text } }]
    if (task === NOBODY) return [{ key: "raised-at-line", params: { text, line } }]
    return [
      { key: "raised-in-task", params: { text, task, line } },
      ...describePassing(story, exception),
    ]
  }
  const missing: Described = { key: "import-missing", params: { text, module } }
  if (line === 0) return [missing]
  const user: Described =
    task === NOBODY
      ? { key: "program-lacks-import", params: { module, line } }
      : { key: "task-lacks-import", params: { task, module, line } }
  return [missing, user, ...describeCancelled(story)]
}

/** The task that ended the program, where the exception came to it from another. */
function describePassing(story: Story, { text, task }: ExceptionSummary): readonly Described[] {
  const { tasks } = story.timeline.worldAt(story.recording.events.length - 1)
  const other = [...tasks.values()].find(({ creator }) => creator === NOBODY)
  if (!other || other.id === task || other.ending !== "raised") return []
  if (other.detail === "" || !text.startsWith(other.detail)) return []
  return [{ key: "task-gets-exception", params: { task: other.id, line: other.line } }]
}

/** The tasks that the failure took with it. */
function describeCancelled(story: Story): readonly Described[] {
  const world = story.timeline.worldAt(story.recording.events.length - 1)
  const tasks: number[] = []
  for (const task of world.tasks.values()) if (task.ending === "cancelled") tasks.push(task.id)
  if (tasks.length === 0 || tasks.length > 3) return []
  return [{ key: "tasks-cancelled-by-program", params: { tasks, count: tasks.length } }]
}

function describeSyntaxError(exception: ExceptionSummary): Described {
  const { text, range } = exception
  if (!range) return { key: "syntax-error", params: { text } }
  return { key: "syntax-error-at-line", params: { text, line: range.line } }
}

const mostLinks = 3

/** Those who wait for a thing before those who wait for them: the cause is at the far end. */
function describeLinks(story: Story, links: readonly WaitLink[]): readonly Described[] {
  const world = story.timeline.worldAt(story.recording.events.length - 1)
  const rank = ({ task }: WaitLink): number => (isForThing(world, task) ? 0 : 1)
  const sorted = [...links].sort((left, right) => rank(left) - rank(right))
  const count = links.length - mostLinks
  const more: Described[] = count > 0 ? [{ key: "deadlock-more", params: { count } }] : []
  return [...sorted.slice(0, mostLinks).map(link => describeLink(world, link)), ...more]
}

function isForThing(world: World, task: TaskId): boolean {
  const state = world.tasks.get(task)
  return state !== undefined && syncNameOf(world, state) !== null
}

function describeLink(world: World, link: WaitLink): Described {
  const { task, thread, line } = link
  if (task === NOBODY) return { key: "deadlock-thread-waits", params: { thread, line } }
  const state = world.tasks.get(task)
  if (!state) return { key: "deadlock-task-waits", params: { task, line } }
  if (world.tasks.get(state.awaited)) {
    return { key: "deadlock-task-waits-for-task", params: { task, line, other: state.awaited } }
  }
  const future = world.futures.get(state.awaited)
  if (future?.what === "gather")
    return { key: "deadlock-task-waits-for-gather", params: { task, line } }
  const sync = syncNameOf(world, state)
  if (sync === null) return { key: "deadlock-task-waits", params: { task, line } }
  if (future?.what === "socket-read")
    return { key: "deadlock-task-waits-for-data", params: { task, line, sync } }
  if (future?.what === "socket-accept")
    return { key: "deadlock-task-waits-for-connection", params: { task, line, sync } }
  const other = (future && world.syncs.get(future.sync)?.ownerTask) ?? NOBODY
  if (other === NOBODY) return { key: "deadlock-task-waits-for-sync", params: { task, line, sync } }
  return { key: "deadlock-task-waits-for-lock", params: { task, line, sync, other } }
}

function describeUnsupported(outcome: Extract<Outcome, { kind: "unsupported" }>): Described {
  const { what, range } = outcome
  if (!range) return { key: "unsupported", params: { what } }
  return { key: "unsupported-at-line", params: { what, line: range.line } }
}
