import { existsSync } from "node:fs"
import { join } from "node:path"

/** What a plugin is made of, by name. */
export const pluginFiles: readonly string[] = ["main.js", "manifest.json", "styles.css"]

/** Where a vault keeps this plugin. */
export const pluginFolder = ".obsidian/plugins/asyncio-sim"

/** Throws when the plugin has not been built in `folder`. */
export function checkBuilt(folder: string): void {
  const missing = pluginFiles.filter(name => !existsSync(join(folder, name)))
  if (missing.length > 0) throw new Error(`Run npm run build first: ${missing.join(", ")} missing.`)
}
