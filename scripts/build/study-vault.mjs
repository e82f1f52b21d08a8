// Puts the notes of the study vault into the plugin, so that it can create them in other vaults:
// importing "asyncio-sim/study-vault" gives their names and texts.
import { readdir, readFile } from "node:fs/promises"
import { existsSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"

const folder = resolve(dirname(fileURLToPath(import.meta.url)), "../../vault")
const moduleName = "asyncio-sim/study-vault"

/** The plugins that provide the module, one for each builder. */
export const studyVault = {
  /** For `esbuild.config.mjs`. */
  esbuild() {
    return {
      name: "study-vault",
      setup(builder) {
        builder.onResolve({ filter: /^asyncio-sim\/study-vault$/ }, ({ path }) => ({
          path,
          namespace: "study-vault",
        }))
        builder.onLoad({ filter: /.*/, namespace: "study-vault" }, async () => ({
          contents: await moduleText(),
          loader: "js",
          watchDirs: existsSync(folder) ? [folder] : [],
        }))
      },
    }
  },

  /** For `vitest.config.ts`. */
  vite() {
    return {
      name: "study-vault",
      enforce: "pre",
      resolveId: id => (id === moduleName ? `\0${moduleName}` : null),
      load: async id => (id === `\0${moduleName}` ? moduleText() : null),
    }
  },
}

async function moduleText() {
  const names = existsSync(folder) ? await readdir(folder) : []
  const notes = names.filter(name => name.endsWith(".md")).sort()
  const texts = notes.map(async name => ({
    name,
    text: await readFile(join(folder, name), "utf8"),
  }))
  return `export const studyVault = ${JSON.stringify(await Promise.all(texts))}\n`
}
