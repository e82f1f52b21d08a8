/** Runs a program here and in CPython 3.14, for tests that compare what it prints. */
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import process from "node:process"
import { simulate } from "../../src/runtime/simulate"

/** The seed of generated programs. */
export const seed = Number(process.env.DIFFERENTIAL_SEED ?? 14)

/** The lines that CPython prints to stdout. */
export function linesOfCPython(program: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "differential-"))
  const path = join(folder, "generated.py")
  writeFileSync(path, program)
  const command = ["scripts/oracle/oracle.mjs", path, "--json", "--timeout", "60"]
  const { stdout, stderr } = spawnSync("node", command, { encoding: "utf8", maxBuffer: 1 << 26 })
  rmSync(folder, { recursive: true })
  const answer: unknown = JSON.parse(stdout)
  const [one] = Array.isArray(answer) ? (answer as unknown[]) : [answer]
  if (typeof one !== "object" || one === null || !("stdout" in one)) throw new Error(stderr)
  return comparable(String(one.stdout))
}

/** The lines that our machine prints to stdout; a program that ends with an error throws it. */
export function linesOfOurs(program: string): readonly string[] {
  const run = simulate({ source: program, filename: "generated.py" })
  while (!run.advance(1_000_000));
  if (run.recording.outcome.kind !== "finished") throw new Error(run.stderr)
  return comparable(run.stdout)
}

// Addresses are as good as random, and error numbers are those of the platform.
function comparable(output: string): readonly string[] {
  return output
    .trimEnd()
    .replace(/0x[0-9a-f]{6,}/g, "0x…")
    .replaceAll("(68, 'Result not representable')", "(34, 'Numerical result out of range')")
    .split("\n")
}
