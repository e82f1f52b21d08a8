/**
 * Where a move goes: the next line, the next switch of tasks, the next turn of the loop, the next
 * thing that happens to whom the reader follows, the next breakpoint, and back. The recording is
 * looked through once, when first asked; each answer is then a walk over small arrays.
 */
import type { TraceEvent } from "../../trace/events"
import { NOBODY } from "../../trace/ids"
import type { TaskId, ThreadId } from "../../trace/ids"
import type { Recording } from "../../trace/recording"
import type { Steps } from "../../trace/steps"
import { actorOfStep, causeStepOf } from "./causes"
import type { MoveUnit, Selection } from "./player-state"

/** The steps of one run by what happens in them; steps count from 1. */
export interface Moves {
  readonly stepCount: number
  /** The nearest step after `from` (before it: `direction` -1) that begins a unit; null at the end. */
  to(unit: MoveUnit, from: Move): number | null
  /** The first step after `from`, up to `to`, in which one of `lines` begins; null when none does. */
  lineBetween(lines: readonly number[], from: number, to: number): number | null
  /** The earlier step that made `who` (null: whom the step is about) do what they do; or null. */
  cause(step: number, who: Selection | null): number | null
  /** Whom a step is about; null before the first. */
  actorAt(step: number): Selection | null
}

/** Where a move begins and which way it goes. */
export interface Move {
  readonly step: number
  readonly direction: 1 | -1
  /** Whose events count for the unit `followed`; null counts everybody's. */
  readonly followed: Selection | null
}

/** Looks at nothing yet. */
export function movesOf(recording: Recording, steps: Steps): Moves {
  let facts: StepFacts | null = null
  const known = (): StepFacts => (facts ??= new StepFacts(recording, steps))
  return {
    stepCount: steps.count,
    to: (unit, move) => (unit === "step" ? neighbour(steps, move) : known().find(unit, move)),
    lineBetween: (lines, from, to) => known().lineBetween(lines, from, to),
    cause: (step, who) => causeStepOf({ recording, steps }, step, who),
    actorAt: step => actorOfStep({ recording, steps }, step),
  }
}

function neighbour(steps: Steps, { step, direction }: Move): number | null {
  const next = step + direction
  return next >= 1 && next <= steps.count ? next : null
}

/** What the moves need to know of each step; index 0 stands for the moment before the first. */
class StepFacts {
  /** The line of the program that begins in the step, or 0. */
  private readonly lines: Int32Array
  /** 1 where somebody else begins to run. */
  private readonly switches: Uint8Array
  /** How many turns of loops began up to the step. */
  private readonly turns: Int32Array
  private readonly ofTask = new Map<TaskId, number[]>()
  private readonly ofThread = new Map<ThreadId, number[]>()
  private lastTask: TaskId = NOBODY
  private lastThread: ThreadId = NOBODY

  constructor(
    recording: Recording,
    private readonly steps: Steps,
  ) {
    const size = steps.count + 1
    this.lines = new Int32Array(size)
    this.switches = new Uint8Array(size)
    this.turns = new Int32Array(size)
    const main = new Set(recording.codes.flatMap((code, id) => (code.source === 0 ? [id] : [])))
    for (let step = 1; step < size; step++) {
      this.turns[step] = this.turns[step - 1]!
      for (let index = steps.eventOf(step - 1) + 1; index <= steps.eventOf(step); index++) {
        this.look(recording.events.at(index), step, main)
      }
    }
  }

  find(unit: Exclude<MoveUnit, "step">, move: Move): number | null {
    if (unit === "followed" && move.followed !== null) return this.findFollowed(move)
    const { direction } = move
    for (let step = move.step + direction; this.isStep(step); step += direction) {
      if (this.begins(unit, step)) return step
    }
    return null
  }

  lineBetween(lines: readonly number[], from: number, to: number): number | null {
    for (let step = from + 1; step <= Math.min(to, this.steps.count); step++) {
      if (this.lines[step]! > 0 && lines.includes(this.lines[step]!)) return step
    }
    return null
  }

  private isStep(step: number): boolean {
    return step >= 1 && step <= this.steps.count
  }

  private begins(unit: Exclude<MoveUnit, "step">, step: number): boolean {
    switch (unit) {
      case "line":
        return this.lines[step]! > 0
      case "turn":
        return this.turns[step]! > this.turns[step - 1]!
      case "switch":
      case "followed":
        return this.switches[step] === 1
    }
  }

  private findFollowed({ step, direction, followed }: Move): number | null {
    const own =
      followed?.kind === "task"
        ? this.ofTask.get(followed.task)
        : this.ofThread.get(followed?.thread ?? NOBODY)
    if (!own) return null
    if (direction === 1) return own.find(each => each > step) ?? null
    return own.filter(each => each < step).at(-1) ?? null
  }

  private look(event: TraceEvent, step: number, main: ReadonlySet<number>): void {
    if (event.kind === "line-started" && main.has(event.code)) this.lines[step] = event.line
    if (event.kind === "loop-turn-began") this.turns[step]!++
    if (event.kind === "task-resumed") this.runs(step, event.task, event.thread)
    if (event.kind === "thread-switched") this.runs(step, NOBODY, event.thread)
    const task = "task" in event ? event.task : NOBODY
    if (task !== NOBODY) note(this.ofTask, task, step)
    else note(this.ofThread, "child" in event ? event.child : event.thread, step)
    if (event.kind === "task-created" && event.creator !== NOBODY) {
      note(this.ofTask, event.creator, step)
    }
  }

  /** A thread that goes on with the same task is no switch. */
  private runs(step: number, task: TaskId, thread: ThreadId): void {
    const isOther = task === NOBODY ? thread !== this.lastThread : task !== this.lastTask
    if (isOther) this.switches[step] = 1
    this.lastThread = thread
    if (task !== NOBODY) this.lastTask = task
  }
}

function note<Id>(steps: Map<Id, number[]>, id: Id, step: number): void {
  const list = steps.get(id)
  if (!list) steps.set(id, [step])
  else if (list.at(-1) !== step) list.push(step)
}
