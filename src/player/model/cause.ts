/**
 * Arrows from causes: the one of a step (what made somebody ready in it, or made them at all), and
 * for whom the reader follows the steps that led there, a few links back.
 */
import type { TaskCreated, TaskReadied, ThreadCreated, ThreadWoken } from "../../trace/events"
import { NOBODY } from "../../trace/ids"
import { wakesFromOutside } from "../../trace/steps"
import type { CauseArrow, Lane } from "./lanes-model"
import type { Moment } from "./moment"
import type { ActorId } from "./pieces"
import type { PlayableRun } from "./playable-run"

/** Farther back a chain explains nothing any more. */
const longestChain = 5
/** Looking back takes longer than a frame in longer runs: there the arrow of the step is enough. */
const longestRun = 20_000

/** The arrow of the moment, then for whom the reader follows the arrows of its causes. */
export function causeArrowsOf(
  { run, step }: Moment,
  shown: readonly Lane[],
  followed: ActorId | null,
): readonly CauseArrow[] {
  const arrows: CauseArrow[] = []
  let who = followed
  let at: number | null = step
  for (let links = 0; at !== null && links < longestChain; links++) {
    const arrow = causeArrowOf(run, at, shown)
    if (arrow) arrows.push(arrow)
    const goesOn = followed !== null && run.recording.events.length <= longestRun
    at = goesOn ? run.moves.cause(at, who) : null
    who = null
  }
  return arrows
}

/** Looks at the events of the step; null when nobody was made ready or they are folded away. */
function causeArrowOf(run: PlayableRun, step: number, shown: readonly Lane[]): CauseArrow | null {
  const { recording, steps } = run
  const { events } = recording
  if (step === 0) return null
  const rows = new Rows(shown, step)
  let created: TaskCreated | null = null
  let cancelledBy = NOBODY
  for (let index = steps.headOf(step); index <= steps.eventOf(step); index++) {
    const event = events.at(index)
    if (event.kind === "task-created") created = event
    if (event.kind === "task-cancel-requested") cancelledBy = event.by
    if (event.kind === "thread-created") return threadMade(event, rows)
    if (event.kind === "thread-woken") return threadWoken(event, rows, { run, step })
    if (event.kind === "task-readied") {
      if (event.cause === "cancelled") return rows.fromTask(cancelledBy, event.task, "cancel")
      if (event.cause === "created" && created) {
        return rows.fromTask(created.creator, event.task, "create")
      }
      return taskReadied(event, rows, { run, step })
    }
  }
  return null
}

interface Place {
  readonly run: PlayableRun
  readonly step: number
}

function taskReadied(event: TaskReadied, rows: Rows, { run, step }: Place): CauseArrow | null {
  if (event.cause === "timer") return rows.fromTime(event.task)
  if (event.cause !== "future") return null
  const fromTask = rows.fromTask(event.source, event.task, "wake")
  if (fromTask) return fromTask
  // A plain future: whoever the step is about resolved it.
  const head = run.recording.events.at(run.steps.headOf(step))
  const doer = "task" in head && head.task !== event.task ? head.task : NOBODY
  return rows.fromTask(doer, event.task, "wake")
}

function threadMade({ thread, child }: ThreadCreated, rows: Rows): CauseArrow | null {
  return rows.fromThread(thread, child, "create")
}

function threadWoken(event: ThreadWoken, rows: Rows, { run, step }: Place): CauseArrow | null {
  const before = run.timeline.worldAt(run.steps.eventOf(step - 1)).threads.get(event.woken)
  const reason = before?.wait?.reason
  if (reason && wakesFromOutside(reason)) return rows.fromTimeToThread(event.woken)
  return rows.fromThread(event.thread, event.woken, "wake")
}

/** Arrows between the rows that are shown. */
class Rows {
  constructor(
    private readonly shown: readonly Lane[],
    private readonly step: number,
  ) {}

  fromTime(task: number): CauseArrow | null {
    return this.arrow(null, this.task(task), "timer")
  }

  fromTimeToThread(thread: number): CauseArrow | null {
    return this.arrow(null, this.thread(thread), "timer")
  }

  fromTask(from: number, to: number, kind: CauseArrow["kind"]): CauseArrow | null {
    return this.arrow(this.task(from), this.task(to), kind)
  }

  fromThread(from: number, to: number, kind: CauseArrow["kind"]): CauseArrow | null {
    return this.arrow(this.thread(from), this.thread(to), kind)
  }

  private arrow(from: number | null, to: number, kind: CauseArrow["kind"]): CauseArrow | null {
    const isShown = to >= 0 && from !== to && (from === null || from >= 0)
    return isShown ? { from, to, step: this.step, kind } : null
  }

  private task(id: number): number {
    return this.shown.findIndex(({ actor }) => actor?.kind === "task" && actor.task === id)
  }

  private thread(id: number): number {
    return this.shown.findIndex(
      ({ actor, kind }) => kind === "thread" && actor?.kind === "thread" && actor.thread === id,
    )
  }
}
