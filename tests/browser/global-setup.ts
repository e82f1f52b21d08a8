// Once for all browser tests: builds what is missing, starts the preview's server on a free port and
// one browser. Each test file connects to both.
import type { Buffer } from "node:buffer"
import { spawn, spawnSync, type ChildProcess } from "node:child_process"
import { existsSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import process from "node:process"
import { chromium } from "playwright-core"
import type { TestProject } from "vitest/node"
import { findChromium } from "./chromium"

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the preview's server, with a final slash. */
    readonly previewAddress: string
    /** Where playwright reaches the browser. */
    readonly browserAddress: string
  }
}

const server = resolve("dist/preview/serve.mjs")

function buildIfMissing(): void {
  const isBuilt =
    existsSync(server) && (existsSync("main.js") || !existsSync("src/obsidian/main.ts"))
  if (isBuilt) return
  spawnSync(process.execPath, ["esbuild.config.mjs"], { stdio: "inherit" })
  if (!existsSync(server)) throw new Error("The preview could not be built.")
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

/** Starts server and browser; what it returns stops them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  buildIfMissing()
  const vault = await mkdtemp(join(tmpdir(), "preview-vault-"))
  const child = spawn(process.execPath, [server, "--vault", vault, "--port", "0", "--no-open"], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  project.provide("previewAddress", await addressOf(child))
  const { executablePath, args, env } = await findChromium()
  const browser = await chromium.launchServer({ executablePath, args, env, host: "127.0.0.1" })
  project.provide("browserAddress", browser.wsEndpoint())
  return async () => {
    await browser.close()
    child.kill()
    await rm(vault, { recursive: true, force: true })
  }
}
