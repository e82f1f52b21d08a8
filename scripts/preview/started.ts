/** The preview's server as a child of whatever drives a browser: tests, screenshots, benchmarks. */
import type { Buffer } from "node:buffer"
import { spawn, type ChildProcess } from "node:child_process"
import process from "node:process"

/** A running server. */
export interface StartedPreview {
  /** With a final slash. */
  readonly address: string
  readonly stop: () => void
}

/** The built server, from the repository's root. */
export const builtServer = "dist/preview/serve.mjs"

/** Serves the vault in a folder on a free port; known by its address when this returns. */
export async function startPreview(vault: string): Promise<StartedPreview> {
  const args = [builtServer, "--vault", vault, "--port", "0", "--no-open"]
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] })
  return { address: await addressOf(child), stop: () => void child.kill() }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((answer, fail) => {
    let output = ""
    child.stdout?.on("data", (chunk: Buffer) => {
      output += chunk.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(output)?.[0]
      if (address !== undefined) answer(address)
    })
    child.on("exit", () => fail(new Error("The preview's server ended at once.")))
  })
}
