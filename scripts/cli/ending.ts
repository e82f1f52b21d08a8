/** How a run ended, as the terminal says it: an exit status, and our own words on standard error. */
import type { Locale } from "../../src/locale"
import { castOf } from "../../src/player/model/cast"
import { toPlainText } from "../../src/locale"
import { simulate } from "../../src/runtime/simulate"
import { describeOutcome } from "../../src/trace/describe-outcome"
import type { Outcome, Recording } from "../../src/trace/recording"
import type { Simulation, SimulationRequest } from "../../src/trace/simulation"
import { stepsOf } from "../../src/trace/steps"
import { timeline } from "../../src/trace/timeline"
import { exitStatus } from "./verb"

const instructionsAtOnce = 1_000_000

/** Runs to the end; `onProgress` is called now and then, and at the end. */
export function runToEnd(request: SimulationRequest, onProgress?: (run: Simulation) => void) {
  const simulation = simulate(request)
  let isOver = false
  while (!isOver) {
    isOver = simulation.advance(instructionsAtOnce)
    onProgress?.(simulation)
  }
  return simulation
}

/** The exit status of a run. */
export function statusOf(outcome: Outcome): number {
  switch (outcome.kind) {
    case "finished":
    case "killed":
      return outcome.exitStatus
    case "limit":
      return exitStatus.limit
    case "deadlock":
      return exitStatus.deadlock
    case "raised":
      return outcome.exception.type === "KeyboardInterrupt" ? 130 : exitStatus.uncaught
    case "syntax-error":
    case "unsupported":
    case "running":
      return exitStatus.uncaught
  }
}

/** What we add to the program's own standard error: why it was stopped. */
export function remarksOn(request: SimulationRequest, run: Simulation, words: Locale): string[] {
  const { outcome } = run.recording
  if (!["limit", "deadlock", "killed"].includes(outcome.kind)) return []
  return [sentencesOn(withNames(request, run.recording), words)]
}

/** Names of tasks are known only where events were recorded: runs are repeatable, so run again. */
function withNames(request: SimulationRequest, recording: Recording): Recording {
  const isNamed = recording.events.length > 0 || recording.outcome.kind !== "deadlock"
  return isNamed ? recording : runToEnd({ ...request, isRecording: true }).recording
}

function sentencesOn(recording: Recording, words: Locale): string {
  const steps = stepsOf(recording)
  const described = describeOutcome({ recording, steps, timeline: timeline(recording) })
  const cast = castOf(recording)
  return toPlainText(words.sentences(described), {
    task: id => cast.task(id)?.label ?? `task ${id}`,
    thread: id => cast.thread(id)?.label ?? `thread ${id}`,
  })
}
