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
  /** The sentence that says so, as `src/locale` knows it. */
  readonly key:
    | `verdict-${"output" | "time" | "outcome"}-${"met" | "unmet"}`
    | `verdict-output-${"missing" | "unexpected"}`
  readonly params: Readonly<Record<string, string | number>>
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
  const compared = { isMet: expected === actual, expected, actual }
  if (compared.isMet) return verdict("output", compared)
  const [wanted, printed] = [linesOf(expected), linesOf(actual)]
  const differing = wanted.findIndex((line, index) => line !== printed[index])
  const index = differing < 0 ? wanted.length : differing
  const [wantedLine, printedLine] = [wanted[index], printed[index]]
  const params = { line: index + 1, expected: wantedLine ?? "", actual: printedLine ?? "" }
  const unmet = { ...verdict("output", compared), params }
  if (wantedLine === undefined) return { ...unmet, key: "verdict-output-unexpected" }
  return printedLine === undefined ? { ...unmet, key: "verdict-output-missing" } : unmet
}

function linesOf(text: string): readonly string[] {
  return text === "" ? [] : text.split("\n")
}

function timeVerdict(written: string, seconds: number): Verdict {
  const decimals = Math.max(1, written.split(".")[1]?.length ?? 0)
  const expected = Number(written).toFixed(decimals)
  const actual = seconds.toFixed(decimals)
  return verdict("time", { isMet: expected === actual, expected, actual })
}

function outcomeVerdict(expected: string, run: RunFacts): Verdict {
  const actual = run.exceptionType ?? run.outcome
  const isMet = expected === run.outcome || expected === run.exceptionType
  return verdict("outcome", { isMet, expected, actual })
}

type Compared = Pick<Verdict, "isMet" | "expected" | "actual">

function verdict(of: "output" | "time" | "outcome", compared: Compared): Verdict {
  const { isMet, expected, actual } = compared
  const key = `verdict-${of}-${isMet ? "met" : "unmet"}` as const
  return { ...compared, option: `expect-${of}`, key, params: { expected, actual } }
}

function withoutTrailingSpace(text: string): string {
  return text.replace(/[ \t\r]+$/gm, "").trimEnd()
}
