/** `npm run install-plugin -- PATH`: puts the built plugin into a vault; settings there stay. */
import { copyFileSync, existsSync, mkdirSync } from "node:fs"
import { join, resolve } from "node:path"
import process from "node:process"
import { checkBuilt, pluginFiles, pluginFolder } from "./plugin-files"

/** Copies the plugin built in `from` into a vault and gives the folder it is in now. */
export function installPlugin(from: string, vault: string): string {
  checkBuilt(from)
  if (!existsSync(vault)) throw new Error(`There is no folder ${vault}.`)
  if (!existsSync(join(vault, ".obsidian"))) {
    throw new Error(`${vault} is no vault yet: open it in Obsidian once, then run this again.`)
  }
  const folder = join(vault, pluginFolder)
  mkdirSync(folder, { recursive: true })
  for (const name of pluginFiles) copyFileSync(join(from, name), join(folder, name))
  return folder
}

/** Installs into the vault named, and says what is left to do. */
export function main([vault]: readonly string[]): void {
  if (vault === undefined) throw new Error("Name a vault: npm run install-plugin -- PATH")
  const folder = installPlugin(".", resolve(vault))
  process.stdout.write(
    `Installed in ${folder}\n` +
      "In Obsidian: Settings, Community plugins, turn them on, reload the list, enable Asyncio Sim.\n",
  )
}
