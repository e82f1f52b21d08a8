// Once for all browser tests: builds what is missing, starts the preview's server on a free port and
// one browser. Each test file connects to both.
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import process from "node:process"
import { chromium } from "playwright-core"
import type { TestProject } from "vitest/node"
import { builtServer, startPreview } from "../../scripts/preview/started"
import { findChromium } from "./chromium"

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the preview's server, with a final slash. */
    readonly previewAddress: string
    /** Where playwright reaches the browser. */
    readonly browserAddress: string
  }
}

const server = resolve(builtServer)

function buildIfMissing(): void {
  const isBuilt =
    existsSync(server) && (existsSync("main.js") || !existsSync("src/obsidian/main.ts"))
  if (isBuilt) return
  spawnSync(process.execPath, ["esbuild.config.mjs"], { stdio: "inherit" })
  if (!existsSync(server)) throw new Error("The preview could not be built.")
}

/** Starts server and browser; what it returns stops them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  buildIfMissing()
  const vault = await mkdtemp(join(tmpdir(), "preview-vault-"))
  const preview = await startPreview(vault)
  project.provide("previewAddress", preview.address)
  const { executablePath, args, env } = await findChromium()
  const browser = await chromium.launchServer({ executablePath, args, env, host: "127.0.0.1" })
  project.provide("browserAddress", browser.wsEndpoint())
  return async () => {
    await browser.close()
    preview.stop()
    await rm(vault, { recursive: true, force: true })
  }
}
