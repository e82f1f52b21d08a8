/**
 * From a run to what its page holds: the run is finished where it was not, and the values of its
 * variables are gathered by one more run. All of it in short steps, so that whoever asks can rest.
 */
import { keptValues, pageContent, placesIn } from "../page/content"
import type { PageContent } from "../page/content"
import type { BlockFacts } from "../player/panels/player-options"
import type { SharedRun } from "../player/panels/shared-block"
import { momentsAlong } from "../runtime/simulate"
import type { Recording } from "../trace/recording"
import type { Simulation } from "../trace/simulation"
import { verdictFor } from "./block-request"
import type { BlockRequest } from "./block-request"

/** Instructions of one step. */
const BATCH = 20_000

/** What a page is made of besides the run. */
export interface PageMatter {
  readonly block: Pick<BlockRequest, "options" | "locale" | "request">
  readonly facts: BlockFacts
  /** The run beside which the block's own is shown. */
  readonly compared: { readonly title: string; readonly simulation: Simulation } | null
}

/** Makes what a page of a run holds. */
export function* pageOfRun(
  { simulation, source, title, step }: Pick<SharedRun, "simulation" | "source" | "title" | "step">,
  { block, facts, compared }: PageMatter,
): Generator<void, PageContent> {
  const recording = yield* recordingOf(simulation)
  const other = compared ? yield* recordingOf(compared.simulation) : null
  const places = placesIn(recording)
  const request = { ...block.request, source }
  const values = yield* keptValues(momentsAlong(request, places), places.at(-1) ?? -1)
  return pageContent({
    language: block.locale.language,
    title,
    recording,
    values,
    block: startingAt(step, source === block.request.source ? facts : ofDraft(facts)),
    verdict: verdictFor(block, simulation),
    compared: compared && other ? { title: compared.title, recording: other } : null,
  })
}

/** The recording of a run, once that is over. */
function* recordingOf(simulation: Simulation): Generator<void, Recording> {
  while (!simulation.advance(BATCH)) yield
  return simulation.recording
}

/** A draft is another program: what to ask is said of the note's. */
function ofDraft({ asks: _asks, ...facts }: BlockFacts): BlockFacts {
  return facts
}

/** The page opens where the reader is. */
function startingAt(
  step: SharedRun["step"],
  { startStep: _startStep, ...facts }: BlockFacts,
): BlockFacts {
  return step === "whole" ? facts : { ...facts, startStep: step }
}
