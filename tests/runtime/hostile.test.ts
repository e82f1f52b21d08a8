/**
 * Hostile programs end with a clear outcome: CPython's own exception, or the limit that was reached.
 * The limit of instructions is lowered, so that what loops for ever is told quickly.
 */
import { describe, expect, test } from "vitest"
import { simulate } from "../../src/runtime/simulate"
import type { Simulation } from "../../src/trace/simulation"
import { breakingOut } from "./hostile/breaking-out"
import { deepAndLong } from "./hostile/deep-and-long"
import { endlessAndLarge } from "./hostile/endless-and-large"

const hostilePrograms = [...endlessAndLarge, ...deepAndLong, ...breakingOut]

const limits = { instructions: 1_000_000 }

describe("a program that", () => {
  test.each(hostilePrograms)("%s", { timeout: 60_000 }, (_title, source, end) => {
    const run = simulate({ source, filename: "p.py", isRecording: false, limits })
    while (!run.advance(100_000));
    expect(endOf(run)).toBe(end)
  })
})

function endOf({ recording, stdout }: Simulation): string {
  const { outcome } = recording
  switch (outcome.kind) {
    case "limit":
      return `limit: ${outcome.limit}`
    case "raised":
    case "syntax-error":
      return `${outcome.kind}: ${outcome.exception.text.split("\n")[0] ?? ""}`
    case "unsupported":
      return `unsupported: ${outcome.what}`
    default:
      return stdout === "" ? outcome.kind : `${outcome.kind}: ${stdout.trimEnd()}`
  }
}
