/**
 * The steps of the player are the lines that begin. Outside of comprehensions and of expressions
 * over several lines they are those that CPython's `sys.settrace` reports.
 */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { simulate } from "../../../src/runtime/simulate"

function read(name: string): string {
  return readFileSync(join(__dirname, "line-events", name), "utf8")
}

/** `scope:line` of each line that begins when the program runs. */
function linesOf(source: string): string[] {
  const simulation = simulate({ source, filename: "lines.py" })
  while (!simulation.advance(1_000_000));
  const { events, codes } = simulation.recording
  const all = Array.from({ length: events.length }, (_, row) => events.at(row))
  return all.flatMap(event =>
    event.kind === "line-started" ? [`${codes[event.code]!.name}:${event.line}`] : [],
  )
}

test.each(["statements", "blocks"])("the lines of %s begin as in CPython", name => {
  const [, ...recorded] = read(`${name}.out`).split("\n")
  expect(linesOf(read(`${name}.py`))).toEqual(recorded.join(" ").trim().split(" "))
})
