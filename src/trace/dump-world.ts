import { secondsOf } from "./dump"
import { NOBODY } from "./ids"
import { taskLabel } from "./labels"
import type { LoopState, TaskState, ThreadState, World } from "./world"

/** The world as text, a thing a line, for tests and the terminal. */
export function dumpWorld(world: World): string {
  const lines = [`at ${secondsOf(world.nanos)} after event ${world.eventIndex}`]
  for (const thread of world.threads.values()) lines.push(threadLine(thread))
  for (const loop of world.loops.values()) lines.push(loopLine(world, loop))
  for (const task of world.tasks.values()) lines.push(taskLine(world, task))
  for (const timer of world.timers.values()) {
    lines.push(`timer ${timer.id}: due ${secondsOf(timer.dueNanos)}`)
  }
  for (const sync of world.syncs.values()) {
    const name = sync.name === "" ? "" : ` ${sync.name}`
    lines.push(`${sync.what}${name}: ${sync.isTaken ? "taken" : sync.value}`)
  }
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
  const cause = task.readyCause === null ? "" : ` (${task.readyCause})`
  const state = `${task.ending ?? task.status}${cause}${awaited}`
  return `task ${taskLabel(task)}: ${state}, line ${task.line}`
}

function nameOf(world: World, future: number): string {
  const task = world.tasks.get(future)
  if (task) return taskLabel(task)
  return world.futures.get(future)?.what ?? `future ${future}`
}
