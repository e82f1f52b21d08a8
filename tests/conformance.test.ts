import { spawnSync } from "node:child_process"
import process from "node:process"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"

const script = fileURLToPath(new URL("../scripts/conformance/run.mjs", import.meta.url))
const MOST_MILLISECONDS = 1_800_000
/** Files that run in a second or two and fail alike in 3.11.2 and 3.11.7; `npm run conformance` runs all. */
const QUICK = ["test_with", "test_exception_group", "test_generators", "test_raise"]

function conformance(
  options: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): { status: number | null; output: string } {
  const done = spawnSync(process.execPath, [script, ...options], {
    encoding: "utf8",
    timeout: MOST_MILLISECONDS,
    env: { ...process.env, ...environment },
  })
  return { status: done.status, output: done.stdout + done.stderr }
}

// What is expected to fail is listed for the tests of 3.11; those of others differ.
const areListed = /python3\.11\b/.test(conformance(["--list"]).output)

test.skipIf(!areListed)(
  "a few of CPython's own test files fail only where it is expected, with a reason",
  () => {
    const { status, output } = conformance(QUICK)
    expect(output).not.toContain("not expected")
    expect(status, output).toBe(0)
  },
  MOST_MILLISECONDS,
)

test("where CPython's own tests are not on the machine, nothing is run", () => {
  const { status, output } = conformance([], { CPYTHON_TESTS: "/nowhere" })
  expect(output).toContain("CPython's tests are not here")
  expect(status).toBe(0)
})
