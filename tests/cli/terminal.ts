/** What the tests of the terminal share: the built program as a child, and files to give it. */
import { spawnSync } from "node:child_process"
import { mkdtempSync, mkdirSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import process from "node:process"

/** What a person sees of a run. */
export interface Seen {
  readonly stdout: string
  readonly stderr: string
  readonly exit: number | null
}

/** Builds the terminal; call once before the tests of a file. */
export function buildTerminal(): void {
  const { status, stderr } = spawnSync(process.execPath, ["tests/cli/build-cli.mjs"], {
    encoding: "utf8",
  })
  if (status !== 0) throw new Error(stderr)
}

/** Runs the terminal in English. */
export function asyncioSim(...args: readonly string[]): Seen {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["tests/.output/cli.mjs", ...args],
    { encoding: "utf8", env: { ...process.env, LC_ALL: "C" } },
  )
  return { stdout, stderr, exit: status }
}

/** A new folder with these files (path below it -> text); returns its path. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "asyncio-sim-"))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** A file with this text; returns its path. */
export function fileWith(name: string, text: string): string {
  return join(folderWith({ [name]: text }), name)
}
