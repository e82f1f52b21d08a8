/**
 * What holds for the recording of every program of `tests/programs`, whatever it does: it is the
 * same each time, however the run is cut into slices, and it tells one consistent story.
 */
import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { simulate } from "../../src/runtime/simulate"
import { decode, encode } from "../../src/trace/codec"
import type { TraceEvent } from "../../src/trace/events"
import { NOBODY, type TaskId } from "../../src/trace/ids"
import type { Recording } from "../../src/trace/recording"
import { timeline } from "../../src/trace/timeline"
import type { ReadyEntry, World } from "../../src/trace/world"

const FOLDER = join("tests", "programs")
/** Of a longer recording only so many events are looked at one by one. */
const MOST_EVENTS = 3000

const programs = readdirSync(FOLDER).flatMap(topic =>
  readdirSync(join(FOLDER, topic))
    .filter(file => file.endsWith(".py"))
    .map(file => join(topic, file)),
)

describe.each(programs)("%s", program => {
  const whole = recordingOf(program, 1_000_000)

  test("records the same in slices of any size", () => {
    const expected = encode(whole)
    expect(encode(recordingOf(program, 1_000_000))).toEqual(expected)
    expect(encode(recordingOf(program, 997))).toEqual(expected)
  })

  test("survives being saved and read", () => {
    const read = decode(JSON.parse(JSON.stringify(encode(whole))) as ReturnType<typeof encode>)
    expect(eventsOf(read)).toEqual(eventsOf(whole))
  })

  test("never goes back in time", () => {
    const times = Array.from({ length: whole.events.length }, (_, at) => whole.events.nanosAt(at))
    expect(times.filter((nanos, at) => at > 0 && nanos < times[at - 1]!)).toEqual([])
    expect(whole.endNanos).toBeGreaterThanOrEqual(times.at(-1) ?? 0)
  })

  // An eager task runs inside the turn of the task that creates it, without a place in the queue.
  const isEager = readFileSync(join(FOLDER, program), "utf8").includes("eager_")

  test.skipIf(isEager)("leads every task from one state to a possible next one", () => {
    expect(impossibleSteps(eventsOf(whole))).toEqual([])
  })

  test.skipIf(isEager)("keeps the ready queue in agreement with the tasks", () => {
    expect(disagreements(whole)).toEqual([])
  })
})

function recordingOf(program: string, instructionsAtOnce: number): Recording {
  const source = readFileSync(join(FOLDER, program), "utf8")
  const simulation = simulate({ source, filename: program.split("/").at(-1)! })
  while (!simulation.advance(instructionsAtOnce));
  return simulation.recording
}

function eventsOf(recording: Recording): TraceEvent[] {
  const count = Math.min(recording.events.length, MOST_EVENTS)
  return Array.from({ length: count }, (_, at) => recording.events.at(at))
}

type TaskStatus = "created" | "ready" | "running" | "suspended" | "ended"

/** From which states of a task each kind of event may come. */
const comesFrom = new Map<TraceEvent["kind"], { from: readonly TaskStatus[]; to: TaskStatus }>([
  ["task-readied", { from: ["created", "suspended"], to: "ready" }],
  ["task-resumed", { from: ["ready"], to: "running" }],
  ["task-suspended", { from: ["running"], to: "suspended" }],
  // `Future.set_result(task, ...)` ends one that waits.
  ["task-ended", { from: ["running", "suspended"], to: "ended" }],
])

function impossibleSteps(events: readonly TraceEvent[]): string[] {
  const status = new Map<TaskId, TaskStatus>()
  const wrong: string[] = []
  events.forEach((event, at) => {
    if (event.kind === "task-created") status.set(event.task, "created")
    const rule = comesFrom.get(event.kind)
    if (rule === undefined || !("task" in event)) return
    const before = status.get(event.task)
    if (before === undefined || !rule.from.includes(before)) {
      wrong.push(`${at}: ${event.kind} of task ${event.task}, which was ${before}`)
    }
    status.set(event.task, rule.to)
  })
  return wrong
}

function disagreements(recording: Recording): string[] {
  const moments = timeline(recording)
  const wrong: string[] = []
  for (let at = 0; at < Math.min(recording.events.length, MOST_EVENTS); at++) {
    const { kind } = recording.events.at(at)
    if (kind === "line-started" || kind === "printed") continue
    const found = disagreement(moments.worldAt(at))
    if (found !== null) wrong.push(`${at} (${kind}): ${found}`)
  }
  return wrong.slice(0, 5)
}

function disagreement(world: World): string | null {
  const queued = [...world.loops.values()].flatMap(loop => loop.ready.filter(isTask))
  const names = queued.map(entry => entry.task).sort((a, b) => a - b)
  const ready = [...world.tasks.values()].filter(task => task.status === "ready")
  const running = [...world.tasks.values()].filter(task => task.status === "running")
  const loopsRun = [...world.loops.values()].some(loop => loop.isRunning)
  // A task made before its thread's loop starts waits for that.
  const hasLoop = (thread: number) => [...world.loops.values()].some(loop => loop.thread === thread)
  const expected = ready
    .filter(task => task.readyCause !== null && hasLoop(task.thread))
    .map(task => task.id)
  if (loopsRun && names.join() !== expected.join()) {
    return `queue ${names.join()} but ready ${expected.join()}`
  }
  const [current] = running
  if (running.length > 1) return `${running.length} tasks run`
  const holdsGil = current !== undefined && current.thread === world.runningThread
  if (world.runningTask !== (holdsGil ? current.id : NOBODY)) return `runs ${world.runningTask}`
  return null
}

function isTask(entry: ReadyEntry): entry is Extract<ReadyEntry, { kind: "task" }> {
  return entry.kind === "task"
}
