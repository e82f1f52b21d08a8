/** Programs about classes, protocols and sets print what CPython recorded. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { parseExpected } from "../../../scripts/oracle/expected-output.mjs"
import { simulate } from "../../../src/runtime/simulate"

const folder = join("tests", "python", "builtins", "programs")

for (const file of readdirSync(folder).filter(name => name.endsWith(".py"))) {
  const path = join(folder, file)
  const expected = parseExpected(readFileSync(path.replace(/\.py$/, ".out"), "utf8"))
  test(`${file} prints what ${expected?.interpreter ?? "nobody"} prints`, () => {
    const run = simulate({ source: readFileSync(path, "utf8"), filename: file, isRecording: false })
    while (!run.advance(1_000_000));
    expect(run.stdout).toBe(expected?.stdout)
  })
}
