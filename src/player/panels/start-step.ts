/** Where a block begins that asks for a moment of its own. */
import type { PlayableRun } from "../model/playable-run"
import type { PlayerState } from "../playback/player-state"

/** The moment first shown: the finished picture, a step, or the first one on a line with a text. */
export type StartMoment =
  | { readonly kind: "end" }
  | { readonly kind: "step"; readonly step: number }
  | { readonly kind: "line"; readonly text: string }

/** The place of a reader who has none yet; the whole picture where the moment never comes. */
export function startStep(start: StartMoment, run: PlayableRun): PlayerState["step"] {
  const { count } = run.steps
  if (start.kind === "end" || count === 0) return "whole"
  if (start.kind === "step") return Math.min(Math.max(1, start.step), count)
  const lines = run.recording.sources[0]?.text.split("\n") ?? []
  for (let step = 1; step <= count; step++) {
    const event = run.recording.events.at(run.steps.headOf(step))
    const text = event.kind === "line-started" ? lines[event.line - 1] : undefined
    if (text?.includes(start.text)) return step
  }
  return "whole"
}
