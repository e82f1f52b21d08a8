import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"

const script = fileURLToPath(new URL("../scripts/conformance/run.mjs", import.meta.url))
const MOST_MILLISECONDS = 1_800_000
/** Files that run in a second or two and fail alike in 3.11.2 and 3.11.7; `npm run conformance` runs all. */
const QUICK = ["test_with", "test_exception_group", "test_generators", "test_raise"]

function conformance(...options: string[]): { status: number | null; output: string } {
  const done = spawnSync(process.execPath, [script, ...options], {
    encoding: "utf8",
    timeout: MOST_MILLISECONDS,
  })
  return { status: done.status, output: done.stdout + done.stderr }
}

const areHere = !conformance("--list").output.startsWith("CPython's tests are not here")

test.skipIf(!areHere)(
  "a few of CPython's own test files fail only where it is expected, with a reason",
  () => {
    const { status, output } = conformance(...QUICK)
    expect(output).not.toContain("not expected")
    expect(status, output).toBe(0)
  },
  MOST_MILLISECONDS,
)

test.skipIf(areHere)("CPython's own tests are not on this machine: nothing is run", () => {
  expect(conformance().status).toBe(0)
})
