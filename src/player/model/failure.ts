/**
 * A run that did not end well: Python's message verbatim, what to do about it, what it took with
 * it. Shown where the run ends, in place of the sentence.
 */
import { describeOutcome } from "../../trace/describe-outcome"
import type { ExceptionSummary, Outcome } from "../../trace/recording"
import type { FailureModel, Offer } from "./block-model"
import type { Moment } from "./moment"
import type { Pieces } from "./pieces"
import type { PlayableRun } from "./playable-run"
import { drawnPieces } from "./sentence"

/** The failure of the run, or null where it ended well or is not over. */
export function failureOf(moment: Moment): FailureModel | null {
  const { outcome } = moment.run.recording
  if (outcome.kind === "finished" || outcome.kind === "running") return null
  const [first, ...others] = describeOutcome(moment.run)
  const { locale } = moment.run
  const what = first ? drawnPieces(locale.sentences([first]), moment) : []
  const verbatim = exceptionOf(outcome)?.text ?? ""
  return {
    verbatim,
    headline: withoutVerbatim(what, verbatim),
    explanation: drawnPieces(locale.sentences(others), moment),
    offers: offersOf(moment.run),
    traceback: tracebackOf(outcome),
  }
}

/** The exception that ended the run, if one did. */
export function exceptionOf(outcome: Outcome): ExceptionSummary | null {
  const isException = outcome.kind === "raised" || outcome.kind === "syntax-error"
  return isException ? outcome.exception : null
}

/** Python's message stands on a line of its own; the sentence goes on after it. */
function withoutVerbatim(pieces: Pieces, verbatim: string): Pieces {
  const [first, second, ...rest] = pieces
  if (first?.kind !== "code" || first.text !== verbatim) return pieces
  if (second?.kind !== "text") return second ? [second, ...rest] : rest
  const text = second.text.trimStart()
  return text === "" ? rest : [{ kind: "text", text }, ...rest]
}

function tracebackOf(outcome: Outcome): string {
  if (outcome.kind === "unsupported") return outcome.traceback
  return exceptionOf(outcome)?.traceback ?? ""
}

function offersOf(run: PlayableRun): readonly Offer[] {
  const { outcome } = run.recording
  const { locale } = run
  const offers: Offer[] = []
  const exception = exceptionOf(outcome)
  const module = exception?.missingImport ?? null
  if (module !== null) {
    offers.push({ kind: "add-import", module, label: locale.text("offer-import", { module }) })
  }
  const step = failingStep(run)
  if (step > 0 && step < run.steps.count) {
    offers.push({ kind: "show-step", step, label: locale.text("show") })
  }
  if (tracebackOf(outcome) !== "") {
    offers.push({ kind: "show-traceback", label: locale.text("traceback") })
  }
  return offers
}

/** The last step at the line where the exception came up, or 0. */
function failingStep({ recording, steps }: PlayableRun): number {
  const exception = exceptionOf(recording.outcome)
  const line = exception?.range?.line ?? 0
  if (!exception || line === 0) return 0
  const { events } = recording
  for (let index = events.length - 1; index >= 0; index--) {
    if (events.kindAt(index) !== "line-started") continue
    const event = events.at(index)
    const isThere = event.kind === "line-started" && event.line === line
    if (isThere && event.task === exception.task) return steps.stepOf(index)
  }
  return 0
}
