/**
 * What expressions give, as CPython recorded it: in the `.txt` files each expression is followed by
 * its indented repr, or by `!!` and the exception. One program evaluates all of a file.
 */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { simulate } from "../../../src/runtime/simulate"
import { withoutSyntaxWarnings } from "../syntax-warnings"

const folder = join("tests", "python", "builtins")

for (const name of ["numbers-and-functions", "methods-and-constructors"]) {
  describe(name, () => {
    const { expressions, answers } = recorded(readFileSync(join(folder, `${name}.txt`), "utf8"))
    const ours = evaluated(expressions)
    expressions.forEach((expression, index) =>
      test(expression, () => {
        expect(ours[index]).toBe(answers[index])
      }),
    )
  })
}

function recorded(text: string): { expressions: string[]; answers: string[] } {
  const [header, ...lines] = text.trimEnd().split("\n")
  expect(header).toMatch(/^# CPython/)
  return {
    expressions: lines.filter((_, index) => index % 2 === 0),
    answers: lines.filter((_, index) => index % 2 === 1).map(line => line.slice(4)),
  }
}

function evaluated(expressions: readonly string[]): string[] {
  const source = expressions.map(
    expression =>
      `try:\n print(repr((${expression})))\n` +
      "except BaseException as e: print('!!', type(e).__name__ + ':', e)\n" +
      "print('-' * 9)\n",
  )
  const run = simulate({ source: source.join(""), filename: "expressions.py", isRecording: false })
  while (!run.advance(1_000_000));
  expect(withoutSyntaxWarnings(run.stderr)).toBe("")
  // A call that prints by itself prints before its own repr; only the last line is compared.
  return run.stdout.split(`\n${"-".repeat(9)}\n`).map(answer => answer.split("\n").at(-1) ?? "")
}
