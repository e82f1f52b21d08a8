/**
 * `run`: a program's standard output and error become ours, and so does its exit status. Of a note
 * each simulation runs in order; the exit status is the first that is not 0. Nothing is recorded
 * unless the steps are asked for, so a plain run is as fast as the machine is.
 */
import process from "node:process"
import type { Locale } from "../../src/locale"
import { stepsOf } from "../../src/trace/steps"
import { remarksOn, runToEnd, statusOf } from "./ending"
import { optionHelp, readRequest } from "./options"
import { programsIn, type Place, type Program } from "./programs"
import type { Verb } from "./verb"

/** A run as `--json` prints it. */
export interface JsonRun extends Partial<Place> {
  readonly stdout: string
  readonly stderr: string
  readonly exit: number
  /** `finished`, `raised`, `syntax-error`, `killed`, `deadlock`, `limit` or `unsupported`. */
  readonly outcome: string
  readonly virtualSeconds: number
  readonly instructions: number
  readonly steps: number
  readonly findings: readonly never[]
}

/** Runs a program, or the simulations of a note. */
export const run: Verb = {
  name: "run",
  usage: "FILE.py | NOTE.md [options]",
  summary: "run a program, or each simulation of a note",
  details: [
    "The exit status is the program's own; 1 after an uncaught exception, 128 and its number when a",
    "signal ended it (130 after Ctrl+C, 143 after SIGTERM), 124 when a limit was reached, 125 in a",
    "deadlock, 126 when asked wrongly. With --json a program gives one object, a note a list of them.",
    "",
    ...optionHelp,
  ],
  run(args) {
    const request = readRequest(args, "program (.py) or note (.md)")
    const programs = programsIn(request)
    if (!request.isJson) return firstFailure(programs.map(each => runPlainly(each, request.words)))
    const runs = programs.map(each => runAsData(each, request.words))
    const isNote = programs.some(each => each.place !== null)
    process.stdout.write(`${JSON.stringify(isNote ? runs : runs[0], null, 2)}\n`)
    return firstFailure(runs.map(each => each.exit))
  },
}

function firstFailure(statuses: readonly number[]): number {
  return statuses.find(status => status !== 0) ?? 0
}

function runPlainly({ request, place, warnings }: Program, words: Locale): number {
  if (place !== null) process.stdout.write(`## ${place.title}\n\n`)
  warnings.forEach(remark)
  let printed = 0
  let reported = 0
  const quiet = { ...request, isRecording: false }
  const done = runToEnd(quiet, ({ stdout, stderr }) => {
    process.stdout.write(stdout.slice(printed))
    process.stderr.write(stderr.slice(reported))
    printed = stdout.length
    reported = stderr.length
  })
  remarksOn(quiet, done, words).forEach(remark)
  if (place !== null) process.stdout.write("\n")
  return statusOf(done.recording.outcome)
}

function runAsData({ request, place, warnings }: Program, words: Locale): JsonRun {
  const done = runToEnd(request)
  const { recording, stdout } = done
  const remarks = [...warnings, ...remarksOn(request, done, words)].map(each => `${each}\n`)
  return {
    ...place,
    stdout,
    stderr: done.stderr + remarks.join(""),
    exit: statusOf(recording.outcome),
    outcome: recording.outcome.kind,
    virtualSeconds: recording.endNanos / 1e9,
    instructions: recording.instructions,
    steps: stepsOf(recording).count,
    findings: [],
  }
}

function remark(text: string): void {
  process.stderr.write(`${text}\n`)
}
