/**
 * Writes what is said of the standard library into docs/python.md, from the modules themselves.
 *
 *   node scripts/docs/python-page.mjs            writes the page
 *   node scripts/docs/python-page.mjs --check    only says whether it is up to date
 *   node scripts/docs/python-page.mjs --missing  prints the names that are neither offered nor explained
 */
import { build } from "esbuild"
import { readFileSync, writeFileSync } from "node:fs"
import process from "node:process"
import { format, resolveConfig } from "prettier"
import { pythonText } from "../build/python-text.mjs"

const page = "docs/python.md"
const outfile = "node_modules/.cache/asyncio-sim/library-table.mjs"
await build({
  entryPoints: ["scripts/docs/library-table.ts"],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "warning",
  plugins: [pythonText.esbuild()],
})
const { libraryText, moduleNames, unexplained } = await import(
  new URL(`../../${outfile}`, import.meta.url)
)
const modules = moduleNames()
if (process.argv.includes("--missing")) {
  for (const name of unexplained(modules)) console.log(name)
} else {
  const before = readFileSync(page, "utf8")
  const [start, end] = ["<!-- library: generated -->\n", "<!-- end of library -->\n"]
  const head = before.slice(0, before.indexOf(start) + start.length)
  const tail = before.slice(before.indexOf(end))
  const text = await format(`${head}\n${libraryText(modules)}\n\n${tail}`, {
    ...(await resolveConfig(page)),
    parser: "markdown",
  })
  if (!process.argv.includes("--check")) writeFileSync(page, text)
  else if (text !== before) {
    console.log(`${page} is not up to date: node scripts/docs/python-page.mjs`)
    process.exitCode = 1
  }
}
