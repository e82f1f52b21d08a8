/**
 * Every program of `tests/programs` does on our machine what CPython recorded: the same output, the
 * same exit status, the same warnings and logs on standard error, and in tracebacks the same frames of
 * the program with the same carets. A program whose first line is `# any order` shows one of several
 * orders that real threads have: there only the lines count. Without a header that names the
 * interpreter there is no test. A folder is a program: `main.py` and the files it imports.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { describe, expect, test } from "vitest"
import {
  lastLine,
  logLines,
  ownFrames,
  parseExpected,
  siblingsIn,
} from "../scripts/oracle/expected-output.mjs"
import type { Expected } from "../scripts/oracle/expected-output.mjs"
import { simulate } from "../src/runtime/simulate"
import type { Outcome } from "../src/trace/recording"
import type { ModuleFile } from "../src/trace/simulation"

const FOLDER = join("tests", "programs")
const INSTRUCTIONS_AT_ONCE = 1_000_000

for (const topic of readdirSync(FOLDER)) {
  describe(topic, () => {
    for (const entry of readdirSync(join(FOLDER, topic), { withFileTypes: true })) {
      if (entry.isDirectory()) addTest(topic, join(entry.name, "main.py"))
      else if (entry.name.endsWith(".py")) addTest(topic, entry.name)
    }
  })
}

function addTest(topic: string, file: string): void {
  const path = join(FOLDER, topic, file)
  const recorded = path.replace(/(\/main)?\.py$/, ".out")
  const siblings = basename(file) === file ? [] : siblingsIn(dirname(path))
  const expected = existsSync(recorded) ? parseExpected(readFileSync(recorded, "utf8")) : null
  if (!expected) {
    test.skip(`${file}: no recorded output that names its interpreter`)
    return
  }
  test(`${file} does as ${expected.interpreter}`, () => {
    const source = readFileSync(path, "utf8")
    const answer = ourAnswer(source, basename(file), siblings)
    const log = expected.log ?? answer.log
    expect(answer).toEqual(comparable(source, { ...expected, log }))
  })
}

type Answer = Omit<Expected, "interpreter">

function ourAnswer(source: string, file: string, modules: readonly ModuleFile[]): Answer {
  const simulation = simulate({ source, filename: file, modules })
  while (!simulation.advance(INSTRUCTIONS_AT_ONCE));
  const { stdout, stderr, recording } = simulation
  const paths = modules.map(module => module.path)
  const hasTraceback = recording.outcome.kind !== "deadlock"
  return comparable(source, {
    stdout,
    stderr: hasTraceback ? lastLine(stderr) : "",
    log: hasTraceback ? logLines(stderr) : "",
    traceback: hasTraceback ? ownFrames(stderr, file, paths) : "",
    ...endOf(recording.outcome),
  })
}

function comparable(source: string, answer: Answer): Answer {
  const { stdout, stderr, log, traceback, exit, outcome } = answer
  const isOrdered = !source.startsWith("# any order\n")
  const lines = isOrdered ? stdout : `${stdout.trimEnd().split("\n").sort().join("\n")}\n`
  return { stdout: lines, stderr, log, traceback, exit, outcome }
}

function endOf(outcome: Outcome): Pick<Answer, "exit" | "outcome"> {
  switch (outcome.kind) {
    case "finished":
    case "killed":
      return { exit: outcome.exitStatus, outcome: outcome.exitStatus === 0 ? "ok" : "exit" }
    case "raised":
      if (outcome.exception.type === "KeyboardInterrupt") return { exit: 130, outcome: "exit" }
      return { exit: 1, outcome: "exception" }
    case "syntax-error":
      return { exit: 1, outcome: "exception" }
    case "deadlock":
      return { exit: 125, outcome: "deadlock" }
    case "running":
      return { exit: -1, outcome: "running" }
    case "limit":
      return { exit: 124, outcome: `limit: ${outcome.limit}` }
    case "unsupported":
      return { exit: 1, outcome: `unsupported: ${outcome.what}` }
  }
}
