import type { Outcome } from "./recording"
import type { Simulation } from "./simulation"

/** What a run that is over did, as far as the author of a note may have foretold it. */
export interface RunFacts {
  readonly stdout: string
  readonly virtualSeconds: number
  /** `finished`, `raised`, `deadlock`, `limit`; a program that cannot start has raised. */
  readonly outcome: string
  /** Name of the exception that ended the run, or null. */
  readonly exceptionType: string | null
}

/** The facts of a run; null while it is running. */
export function runFactsOf({ recording, stdout }: Simulation): RunFacts | null {
  const { outcome, endNanos } = recording
  if (outcome.kind === "running") return null
  return { stdout, virtualSeconds: endNanos / 1e9, ...endingOf(outcome) }
}

function endingOf(outcome: Outcome): Pick<RunFacts, "outcome" | "exceptionType"> {
  switch (outcome.kind) {
    case "raised":
    case "syntax-error":
      return { outcome: "raised", exceptionType: outcome.exception.type }
    case "unsupported":
      return { outcome: "raised", exceptionType: null }
    default:
      return { outcome: outcome.kind, exceptionType: null }
  }
}
