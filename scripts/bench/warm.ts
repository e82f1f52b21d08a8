/**
 * How long a program takes once the engine has compiled what it needs, with recording off and on. A
 * process of its own for each: the engine compiles the dispatch loop for what it has seen, so twelve
 * programs in one process would measure each other's guesses, and nobody runs these in a row.
 * CPython, off and on take turns, one try each: a machine is not equally fast all the time, and what
 * is read is the middle of the ratios of tries that stood beside each other. Three processes of each,
 * one set after the other: the engine guesses anew in every process, and one in ten is slower by a
 * fifth.
 */
import process from "node:process"
import { createInterface } from "node:readline"
import { simulate } from "../../src/runtime/simulate"
import { median, millisOf, warmUp } from "./measure"
import { pythonProcess } from "./python"
import { TryProcess } from "./try-process"
import { workloads, type Workload } from "./workloads"

/** The argument, before a program's number, that makes this program measure that one when asked. */
export const warmArgument = "warm-try"

/** Enough for every line of the longest workload, so that "on" records all of it. */
const events = 5_000_000

/** Sets of processes (CPython, off, on) that measure one program. */
const SETS = 3

/** Turns that the three of a set take. */
const TURNS = 21

/** Milliseconds with recording off and on, and how much is recorded. Medians. */
export interface Pace {
  /** Of the local `python3`, and its version; undefined where there is none. */
  readonly python: { readonly version: string; readonly millis: number } | undefined
  readonly off: number
  readonly on: number
  /** How many times as long as the try of CPython beside it; undefined without one. */
  readonly offToPython: number | undefined
  readonly onToOff: number
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

/** Milliseconds of tries that stood beside each other; `python` is NaN where there is none. */
interface Turn {
  readonly python: number
  readonly off: number
  readonly on: number
}

/** What a program takes, each way in processes of its own. */
export async function warmPace(workload: Workload): Promise<Pace> {
  const turns: Turn[] = []
  let version: string | undefined
  for (let set = 0; set < SETS; set++) version = await takeTurns(workload, turns)
  const middle = (of: (turn: Turn) => number): number => median(turns.map(of))
  return {
    python: version === undefined ? undefined : { version, millis: middle(turn => turn.python) },
    off: middle(turn => turn.off),
    on: middle(turn => turn.on),
    offToPython: version === undefined ? undefined : middle(turn => turn.off / turn.python),
    onToOff: middle(turn => turn.on / turn.off),
    events: runProgram(workload.source, true),
  }
}

/** Adds the turns of a new set of processes; answers the version of CPython, where there is one. */
async function takeTurns(workload: Workload, turns: Turn[]): Promise<string | undefined> {
  const python = await pythonProcess(workload.source)
  const off = await ownProcess(workload, "off")
  const on = await ownProcess(workload, "on")
  for (let turn = 0; turn < TURNS; turn++) {
    turns.push({
      python: (await python?.next()) ?? NaN,
      off: await off.next(),
      on: await on.next(),
    })
  }
  for (const each of [python, off, on]) each?.end()
  return python?.greeting
}

async function ownProcess(workload: Workload, recording: "off" | "on"): Promise<TryProcess> {
  const self = process.argv[1] ?? ""
  const args = [self, warmArgument, String(workloads.indexOf(workload)), recording]
  const started = await TryProcess.start(process.execPath, args)
  if (started === null) throw new Error(`${process.execPath} does not start.`)
  return started
}

/** Warms up for one program, then measures it in this process whenever a line asks for it. */
export function answerWarmTries(number: number, recording: string | undefined): void {
  const source = workloads[number]?.source ?? ""
  const once = (): number => millisOf(() => runProgram(source, recording === "on"))
  warmUp(once)
  process.stdout.write("warm\n")
  const asked = createInterface({ input: process.stdin })
  asked.on("line", () => void process.stdout.write(`${once()}\n`))
}
