/**
 * Lanes of the processes that a program starts: they run beside everything else, on cores of their
 * own, and need no GIL of the program's. Shown only where there are some.
 */
import type { SyncId } from "../../trace/ids"
import type { Recording } from "../../trace/recording"
import type { Steps } from "../../trace/steps"
import type { Ending } from "../../trace/events"
import { shortName } from "./short-names"
import type { Stretch } from "./lane-states"

/** One process, from its start to its end or the end of the run. */
export interface ProcessLife {
  readonly process: SyncId
  /** Its command, as short as a name has to be. */
  readonly name: string
  readonly command: string
  readonly stretches: readonly Stretch[]
}

const longestName = 14

/** The processes of a run, in the order in which they were started. */
export function processesOf({ events }: Recording, steps: Steps): readonly ProcessLife[] {
  const starts = new Map<SyncId, { readonly command: string; readonly firstStep: number }>()
  const ends = new Map<SyncId, { readonly status: number; readonly step: number }>()
  for (let index = 0; index < events.length; index++) {
    const kind = events.kindAt(index)
    if (kind !== "process-started" && kind !== "process-ended") continue
    const event = events.at(index)
    const step = steps.stepOf(index)
    if (event.kind === "process-started") {
      starts.set(event.process, { command: event.command, firstStep: Math.max(step, 1) })
    }
    if (event.kind === "process-ended") ends.set(event.process, { status: event.status, step })
  }
  return [...starts].map(([process, { command, firstStep }]) => {
    const end = ends.get(process)
    const running = { kind: "running", firstStep, endStep: end?.step ?? steps.count + 1 } as const
    const stretches: Stretch[] = [running]
    if (end) stretches.push({ kind: "ended", how: endingOf(end.status), ...onlyIn(end.step) })
    return { process, name: shortened(command), command, stretches }
  })
}

/**
 * Of what a shell runs the shell is not worth a word, nor the folder where a program lies. Commands
 * that begin alike mostly end differently.
 */
function shortened(command: string): string {
  const told = command.replace(/^\S*\bsh -c /, "").replace(/^[^\s'"]*\//, "")
  return shortName(told, longestName)
}

function onlyIn(step: number): Pick<Stretch, "firstStep" | "endStep"> {
  return { firstStep: step, endStep: step + 1 }
}

/** A signal ends a process from outside, as a cancellation ends a task. */
function endingOf(status: number): Ending {
  if (status === 0) return "returned"
  return status < 0 ? "cancelled" : "raised"
}
