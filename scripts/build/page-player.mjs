// Builds what runs in an exported page (src/page/main.ts with the styles) and puts it into the
// plugin and the terminal as compressed text: importing "asyncio-sim/page-player" gives the JSON of
// a `PagePlayer`, with the hashes that the page's policy names.
import { build } from "esbuild"
import { Buffer } from "node:buffer"
import { createHash } from "node:crypto"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { readFile } from "node:fs/promises"
import { gzipSync } from "node:zlib"

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..")
const moduleName = "asyncio-sim/page-player"

/** Sections of styles.css, by the first words of their headings, that nothing in a page needs. */
const appSections =
  /^(glossary|terms where they occur|modals|"Simulate" under|the editor that|a notice that)/

/** The plugins that provide the module, one for each builder. */
export const pagePlayer = {
  /** For `esbuild.config.mjs`. */
  esbuild() {
    return {
      name: "page-player",
      setup(builder) {
        builder.onResolve({ filter: /^asyncio-sim\/page-player$/ }, ({ path }) => ({
          path,
          namespace: "page-player",
        }))
        builder.onLoad({ filter: /.*/, namespace: "page-player" }, async () => {
          const { player, files } = await builtPlayer()
          return { contents: moduleText(player), loader: "js", watchFiles: files }
        })
      },
    }
  },

  /** For `vitest.config.ts`. */
  vite() {
    return {
      name: "page-player",
      enforce: "pre",
      resolveId: id => (id === moduleName ? `\0${moduleName}` : null),
      load: async id =>
        id === `\0${moduleName}` ? moduleText((await builtPlayer()).player) : null,
    }
  },
}

async function builtPlayer() {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { script: "src/page/main.ts", styles: "src/page/styles.css" },
    outdir: "page",
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "iife",
    target: "es2021",
    charset: "utf8",
    legalComments: "none",
    logLevel: "error",
    plugins: [pageStyles],
  })
  const textOf = ending => outputFiles.find(({ path }) => path.endsWith(ending)).text.trim()
  const [script, styles] = [textOf(".js"), textOf(".css")]
  return {
    player: { script, styles, scriptHash: hashOf(script), stylesHash: hashOf(styles) },
    files: Object.keys(metafile.inputs).map(path => join(root, path)),
  }
}

/** Leaves the styles of what is only in the app out of a page. */
const pageStyles = {
  name: "page-styles",
  setup(builder) {
    builder.onLoad({ filter: /[/\\]styles\.css$/ }, async ({ path }) => {
      const sections = (await readFile(path, "utf8")).split(/^(?=\/\* --- )/m)
      const kept = sections.filter(section => !appSections.test(section.slice("/* --- ".length)))
      return { contents: kept.join(""), loader: "css" }
    })
  },
}

function hashOf(text) {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`
}

function moduleText(player) {
  const packed = gzipSync(Buffer.from(JSON.stringify(player)), { level: 9 })
  return `export const packedPlayer = ${JSON.stringify(packed.toString("base64"))}\n`
}
