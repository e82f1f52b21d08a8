// Runs a script of this folder that is written in TypeScript: bundles it and calls its `main`.
//   node scripts/release/run.mjs NAME [ARGUMENT ...]
import { build } from "esbuild"
import { resolve } from "node:path"
import process from "node:process"
import { pathToFileURL } from "node:url"

const [name = "", ...args] = process.argv.slice(2)
const outfile = `dist/release/${name}.mjs`

await build({
  entryPoints: [`scripts/release/${name}.ts`],
  outfile,
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "warning",
})
const { main } = await import(pathToFileURL(resolve(outfile)).href)
try {
  await main(args)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
