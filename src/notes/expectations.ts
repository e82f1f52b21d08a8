/**
 * The verdict on `expect-output`, `expect-time` and `expect-outcome`: what the author promised
 * against what the run did. Times are compared at the precision the author wrote (one decimal at
 * least), because every instruction costs a little virtual time.
 */
import type { BlockOptions } from "./block-options"

/** What a finished run did, as far as expectations can speak of it. */
export interface RunFacts {
  readonly stdout: string
  readonly virtualSeconds: number
  /** One of `outcomeKinds` in `option-values.ts`. */
  readonly outcome: string
  /** Name of the exception that ended the run, or null. */
  readonly exceptionType: string | null
}

/** One promise and whether it was kept; both sides as texts to show. */
export interface Verdict {
  readonly option: "expect-output" | "expect-time" | "expect-outcome"
  readonly isMet: boolean
  readonly expected: string
  readonly actual: string
}

/** The verdicts on all expectations of a block, in the order output, time, outcome. */
export function verdictsOf(options: BlockOptions, run: RunFacts): readonly Verdict[] {
  const verdicts: Verdict[] = []
  const expectedLines = options["expect-output"]
  if (expectedLines.length > 0) verdicts.push(outputVerdict(expectedLines, run.stdout))
  const time = options["expect-time"]
  if (time !== null) verdicts.push(timeVerdict(time, run.virtualSeconds))
  const outcome = options["expect-outcome"]
  if (outcome !== null) verdicts.push(outcomeVerdict(outcome, run))
  return verdicts
}

/** One `expect-output` line for each line printed; white space at line ends does not count. */
function outputVerdict(lines: readonly string[], stdout: string): Verdict {
  const expected = withoutTrailingSpace(lines.join("\n"))
  const actual = withoutTrailingSpace(stdout)
  return { option: "expect-output", isMet: expected === actual, expected, actual }
}

function timeVerdict(written: string, seconds: number): Verdict {
  const decimals = Math.max(1, written.split(".")[1]?.length ?? 0)
  const expected = Number(written).toFixed(decimals)
  const actual = seconds.toFixed(decimals)
  return { option: "expect-time", isMet: expected === actual, expected, actual }
}

function outcomeVerdict(expected: string, run: RunFacts): Verdict {
  const actual = run.exceptionType ?? run.outcome
  const isMet = expected === run.outcome || expected === run.exceptionType
  return { option: "expect-outcome", isMet, expected, actual }
}

function withoutTrailingSpace(text: string): string {
  return text.replace(/[ \t\r]+$/gm, "").trimEnd()
}
