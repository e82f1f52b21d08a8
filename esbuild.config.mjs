// Builds everything in one run: the plugin (main.js), the terminal (dist/cli.mjs), the benchmarks
// (dist/bench.cjs) and the preview (dist/preview/). Only main.js is shipped. What Obsidian provides
// to plugins stays external, so that the plugin shares the app's own CodeMirror; a second copy of
// @codemirror/state would break every editor.
import { build, context } from "esbuild"
import { cp, mkdir } from "node:fs/promises"
import { existsSync } from "node:fs"
import process from "node:process"
import { asciiOutput } from "./scripts/build/ascii-output.mjs"
import { pagePlayer } from "./scripts/build/page-player.mjs"
import { pythonText } from "./scripts/build/python-text.mjs"
import { studyVault } from "./scripts/build/study-vault.mjs"

const providedByObsidian = [
  "obsidian",
  "@codemirror/autocomplete",
  "@codemirror/collab",
  "@codemirror/commands",
  "@codemirror/language",
  "@codemirror/lint",
  "@codemirror/search",
  "@codemirror/state",
  "@codemirror/view",
  "@lezer/common",
  "@lezer/highlight",
  "@lezer/lr",
]

const common = {
  bundle: true,
  logLevel: "warning",
  legalComments: "none",
  charset: "utf8",
  plugins: [pythonText.esbuild(), studyVault.esbuild(), pagePlayer.esbuild()],
}

const node = {
  ...common,
  platform: "node",
  format: "esm",
  target: "node20",
}

const targets = [
  {
    ...common,
    entryPoints: ["src/obsidian/main.ts"],
    outfile: "main.js",
    charset: "ascii",
    plugins: [...common.plugins, asciiOutput],
    platform: "browser",
    format: "cjs",
    target: "es2021",
    external: providedByObsidian,
    minify: true,
    sourcemap: false,
  },
  {
    ...node,
    entryPoints: ["scripts/cli/main.ts"],
    outfile: "dist/cli.mjs",
    banner: { js: "#!/usr/bin/env node" },
  },
  {
    // In the form in which Obsidian runs the plugin: to the engine what a function's scope holds
    // never changes, what a module's scope holds may.
    ...node,
    format: "cjs",
    banner: { js: '"use strict";' },
    entryPoints: ["scripts/bench/main.ts"],
    outfile: "dist/bench.cjs",
    external: ["playwright-core", "@sparticuz/chromium"],
  },
  { ...node, entryPoints: ["scripts/preview/serve.ts"], outfile: "dist/preview/serve.mjs" },
  {
    ...common,
    entryPoints: ["scripts/preview/host.ts", "scripts/preview/host.css"],
    outdir: "dist/preview",
    platform: "browser",
    format: "iife",
    target: "es2022",
    loader: { ".woff2": "dataurl", ".woff": "empty" },
  },
]

const present = targets.filter(target => {
  const [entry] = target.entryPoints
  const exists = existsSync(entry)
  const result = target.outfile ?? target.outdir
  if (!exists) process.stdout.write(`Skipped ${result}: ${entry} does not exist yet.\n`)
  return exists
})

if (process.argv.includes("--watch")) {
  const contexts = await Promise.all(present.map(target => context(target)))
  await Promise.all(contexts.map(each => each.watch()))
} else {
  // Each on its own: an error in one leaves the others usable. esbuild has printed what is wrong.
  const results = await Promise.allSettled(present.map(target => build(target)))
  if (results.some(result => result.status === "rejected")) process.exitCode = 1
}
await copyPage()

async function copyPage() {
  const page = "scripts/preview/index.html"
  if (!existsSync(page)) return
  await mkdir("dist/preview", { recursive: true })
  await cp(page, "dist/preview/index.html")
}
