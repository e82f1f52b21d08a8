import { secondsOf } from "./dump"
import { NOBODY, type TaskId, type ThreadId } from "./ids"
import { taskLabel } from "./labels"
import { waitersOf } from "./who-waits"
import type { LoopState, SyncState, TaskState, ThreadState, World } from "./world"

/** The world as text, a thing a line, for tests and the terminal. */
export function dumpWorld(world: World): string {
  const lines = [`at ${secondsOf(world.nanos)} after event ${world.eventIndex}`]
  for (const thread of world.threads.values()) lines.push(threadLine(thread))
  for (const loop of world.loops.values()) lines.push(loopLine(world, loop))
  for (const task of world.tasks.values()) lines.push(taskLine(world, task))
  for (const timer of world.timers.values()) {
    lines.push(`timer ${timer.id}: due ${secondsOf(timer.dueNanos)}`)
  }
  for (const sync of world.syncs.values()) lines.push(syncLine(world, sync))
  for (const piece of world.output.values()) {
    lines.push(`${piece.stream} ${secondsOf(piece.nanos)}: ${JSON.stringify(piece.text)}`)
  }
  return lines.join("\n")
}

function threadLine(thread: ThreadState): string {
  const { name, status, wait, line } = thread
  const reason = wait ? ` for ${wait.reason} until ${secondsOf(wait.dueNanos)}` : ""
  return `thread ${name}: ${thread.ending ?? status}${reason}, line ${line}`
}

function loopLine(world: World, loop: LoopState): string {
  const ready = loop.ready.map(entry =>
    entry.kind === "task" ? nameOf(world, entry.task) : entry.label,
  )
  const state = loop.isRunning ? loop.phase : "stopped"
  return `loop ${loop.id}: ${state}, turn ${loop.turn}, ready [${ready.join(", ")}]`
}

function taskLine(world: World, task: TaskState): string {
  const awaited = task.awaited === NOBODY ? "" : ` for ${nameOf(world, task.awaited)}`
  const cause = task.readyCause === null ? "" : ` (${causeOf(world, task)})`
  const state = `${task.ending ?? task.status}${cause}${awaited}`
  return `task ${taskLabel(task)}: ${state}, line ${task.line}`
}

/** Why a task is ready, and through whom: `future gather by b`. */
function causeOf(world: World, { readyCause, readySource }: TaskState): string {
  if (readyCause !== "future") return String(readyCause)
  const by = world.futures.get(readySource)?.resolvedBy
  const doer = by
    ? ` resolved by ${by.timer === NOBODY ? actorName(world, by.task, by.thread) : `timer ${by.timer}`}`
    : ""
  return `${readyCause} ${nameOf(world, readySource)}${doer}`
}

function syncLine(world: World, sync: SyncState): string {
  const name = sync.name === "" ? "" : ` ${sync.name}`
  const items = sync.items.length === 0 ? "" : ` [${[...sync.items].join(", ")}]`
  const holders = sync.holders.map(({ task, thread, count }) => {
    const times = count > 1 ? ` ${count} times` : ""
    return `${actorName(world, task, thread)}${times}`
  })
  const held = holders.length === 0 ? "" : `, held by ${holders.join(", ")}`
  const waiters = waitersOf(world, sync.id)
  const names = waiters.map(
    ({ task, thread, what }) => `${actorName(world, task, thread)} (${what})`,
  )
  const waited = waiters.length === 0 ? "" : `, waited for by ${names.join(", ")}`
  return `${sync.what}${name}: ${sync.isTaken ? "taken" : sync.value}${items}${held}${waited}`
}

function actorName(world: World, task: TaskId, thread: ThreadId): string {
  if (task !== NOBODY) return nameOf(world, task)
  return world.threads.get(thread)?.name ?? `thread ${thread}`
}

function nameOf(world: World, future: number): string {
  const task = world.tasks.get(future)
  if (task) return taskLabel(task)
  return world.futures.get(future)?.what ?? `future ${future}`
}
