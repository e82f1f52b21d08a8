import { spawnSync } from "node:child_process"
import process from "node:process"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"

const script = fileURLToPath(new URL("../scripts/conformance/run.mjs", import.meta.url))
const MOST_MILLISECONDS = 1_800_000

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

/** Files that run in a second or two, for each version that has lists; `npm run conformance` runs all. */
const quickFiles: ReadonlyMap<string, readonly string[]> = new Map([
  ["3.14", ["test_with", "test_exception_group", "test_generators", "test_raise", "test_scope"]],
  // They fail alike in all of 3.11.
  ["3.11", ["test_with", "test_exception_group", "test_generators", "test_raise"]],
])
const version = conformance(["--list"]).output.split(" ")[0] ?? ""
const quick = quickFiles.get(version) ?? []

test.skipIf(quick.length === 0)(
  "a few of CPython's own test files fail only where it is expected, with a reason",
  () => {
    const { status, output } = conformance(quick)
    expect(output).not.toContain("not expected")
    expect(output).not.toContain("no list")
    expect(status, output).toBe(0)
  },
  MOST_MILLISECONDS,
)

test("where CPython's own tests are not on the machine, nothing is run", () => {
  const { status, output } = conformance([], { CPYTHON_TESTS: "/nowhere" })
  expect(output).toContain("CPython's tests are not here")
  expect(status).toBe(0)
})
