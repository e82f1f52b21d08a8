/**
 * How long a program takes once the engine has compiled what it needs, with recording off and on. A
 * process of its own for each: the engine compiles the dispatch loop for what it has seen, so twelve
 * programs in one process would measure each other's guesses, and nobody runs these in a row.
 * CPython, off and on take turns: a machine is not equally fast all the time, and ratios are read.
 */
import { spawnSync } from "node:child_process"
import process from "node:process"
import { simulate } from "../../src/runtime/simulate"
import { median, millisOf, steadyTries } from "./measure"
import { pythonPace } from "./python"
import { workloads, type Workload } from "./workloads"

/** The argument, before a program's number, that makes this program measure that one and print it. */
export const warmArgument = "warm-try"

/** Enough for every line of the longest workload, so that "on" records all of it. */
const events = 5_000_000

/** Turns of each: the middle one counts. */
const ROUNDS = 3
/** Tries in a turn. */
const TRIES = 11

/** Milliseconds with recording off and on, and how much is recorded. */
export interface Pace {
  /** Of the local `python3`; undefined where there is none. */
  readonly python: number | undefined
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

/** The middle of several medians, each measured in a process of its own. */
export function warmPace(workload: Workload): Pace {
  const rounds = Array.from({ length: ROUNDS }, () => ({
    python: pythonPace([workload.source], TRIES)?.millis[0],
    off: inProcess(workload, "off"),
    on: inProcess(workload, "on"),
  }))
  const python = rounds.flatMap(round => round.python ?? [])
  return {
    python: python.length === 0 ? undefined : median(python),
    off: median(rounds.map(({ off }) => off)),
    on: median(rounds.map(({ on }) => on)),
    events: runProgram(workload.source, true),
  }
}

function inProcess(workload: Workload, recording: "off" | "on"): number {
  const self = process.argv[1] ?? ""
  const args = [self, warmArgument, String(workloads.indexOf(workload)), recording]
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" })
  if (stdout === "") throw new Error(stderr)
  return Number(stdout)
}

/** Measures one program in this process and prints the median of its tries. */
export function printWarmTry(number: number, recording: string | undefined): void {
  const source = workloads[number]?.source ?? ""
  const once = (): number => millisOf(() => runProgram(source, recording === "on"))
  process.stdout.write(String(median(steadyTries(TRIES, once))))
}
