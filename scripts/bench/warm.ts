/**
 * How long a program takes once the engine has compiled what it needs, with recording off and on. A
 * process of its own for each program: the engine compiles the dispatch loop for what it has seen, so
 * twelve programs in one process would measure each other's guesses, and nobody runs these in a row.
 */
import { spawnSync } from "node:child_process"
import process from "node:process"
import { simulate } from "../../src/runtime/simulate"
import { median, millisOf, steadyTries } from "./measure"
import { workloads, type Workload } from "./workloads"

/** The argument, before a program's number, that makes this program measure that one and print it. */
export const warmArgument = "warm-try"

/** Enough for every line of the longest workload, so that "on" records all of it. */
const events = 5_000_000

/** Milliseconds with recording off and on, and how much is recorded. */
export interface Pace {
  readonly off: number
  readonly on: number
  readonly events: number
}

/** Runs a program to its end; answers the number of its events. */
export function runProgram(source: string, isRecording: boolean): number {
  const simulation = simulate({ source, filename: "program.py", isRecording, limits: { events } })
  while (!simulation.advance(1_000_000));
  const { outcome } = simulation.recording
  if (outcome.kind !== "finished") throw new Error(`${outcome.kind}: ${simulation.stderr}`)
  return simulation.recording.events.length
}

/** Medians of a program, measured in a process of its own. */
export function warmPace(workload: Workload): Pace {
  const self = process.argv[1] ?? ""
  const args = [self, warmArgument, String(workloads.indexOf(workload))]
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" })
  if (stdout === "") throw new Error(stderr)
  return JSON.parse(stdout) as Pace
}

/** Measures one program in this process and prints its pace. */
export function printWarmTry(number: number, count: number): void {
  const source = workloads[number]?.source ?? ""
  const off = median(steadyTries(count, () => millisOf(() => runProgram(source, false))))
  const on = median(steadyTries(count, () => millisOf(() => runProgram(source, true))))
  const pace: Pace = { off, on, events: runProgram(source, true) }
  process.stdout.write(JSON.stringify(pace))
}
