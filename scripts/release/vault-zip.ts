/** `npm run vault-zip`: the study vault with the plugin inside, for people without Node. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import process from "node:process"
import { strToU8, zipSync, type Zippable } from "fflate"
import { checkBuilt, pluginFiles, pluginFolder } from "./plugin-files"

/** The folder that unpacking makes; Obsidian opens it as a vault. */
const vaultName = "Asyncio Sim"

/** Zips store times without a zone and from 1980 on; a fixed one makes the same zip every time. */
const mtime = new Date(2025, 0, 1)

/** The zip for the repository at `from`, with the plugin installed and listed as enabled. */
export function vaultZip(from: string): Uint8Array {
  checkBuilt(from)
  const files: Zippable = {}
  const add = (path: string, content: Uint8Array) => {
    files[`${vaultName}/${path}`] = [content, { mtime }]
  }
  for (const name of readdirSync(join(from, "vault")).sort()) {
    add(name, readFileSync(join(from, "vault", name)))
  }
  for (const name of pluginFiles) add(`${pluginFolder}/${name}`, readFileSync(join(from, name)))
  add(".obsidian/community-plugins.json", strToU8('["asyncio-sim"]\n'))
  return zipSync(files, { level: 9 })
}

/** Writes the zip where builds go. */
export function main(): void {
  const path = "dist/asyncio-sim-vault.zip"
  mkdirSync(dirname(path), { recursive: true })
  const zip = vaultZip(".")
  writeFileSync(path, zip)
  process.stdout.write(`Wrote ${path} (${Math.round(zip.length / 1024)} KB)\n`)
}
