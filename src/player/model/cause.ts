/** The one arrow of a step: what made somebody ready in it. */
import type { TaskReadied } from "../../trace/events"
import { NOBODY } from "../../trace/ids"
import type { CauseArrow, Lane } from "./lanes-model"
import type { Moment } from "./moment"

/** Looks at the events of the step; null when nobody was made ready or they are folded away. */
export function causeArrowOf(moment: Moment, shown: readonly Lane[]): CauseArrow | null {
  const { recording, steps } = moment.run
  const { events } = recording
  const { step } = moment
  let creator = NOBODY
  for (let index = steps.eventOf(step - 1) + 1; index <= steps.eventOf(step); index++) {
    const kind = events.kindAt(index)
    if (kind !== "task-readied" && kind !== "task-created") continue
    const event = events.at(index)
    if (event.kind === "task-created") creator = event.creator
    if (event.kind === "task-readied") return arrowTo(event, { creator, step, shown })
  }
  return null
}

interface ArrowFacts {
  readonly creator: number
  readonly step: number
  readonly shown: readonly Lane[]
}

function arrowTo(event: TaskReadied, { creator, step, shown }: ArrowFacts): CauseArrow | null {
  const to = rowOfTask(shown, event.task)
  if (to < 0) return null
  switch (event.cause) {
    case "timer":
      return { from: null, to, step, kind: "timer" }
    case "created":
      return between(rowOfTask(shown, creator), { to, step, kind: "create" })
    case "future":
      return between(rowOfTask(shown, event.source), { to, step, kind: "wake" })
    default:
      return null
  }
}

function between(from: number, rest: Omit<CauseArrow, "from">): CauseArrow | null {
  return from < 0 ? null : { from, ...rest }
}

function rowOfTask(shown: readonly Lane[], task: number): number {
  return shown.findIndex(({ actor }) => actor?.kind === "task" && actor.task === task)
}
