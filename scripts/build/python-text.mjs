// Compiles our own Python text (src/**/*.py) at build time, so that what is shipped holds no source
// to parse: importing such a file gives a module whose `code` is the serialised CodeObject. The
// compiler is the plugin's own: it is bundled once per process, when the first file asks for it,
// and its results are kept under node_modules/.cache by the hash of compiler, file name and text.
import { build } from "esbuild"
import { createHash } from "node:crypto"
import { existsSync } from "node:fs"
import { mkdir, readFile, rename, writeFile } from "node:fs/promises"
import { basename, dirname, join, relative, resolve } from "node:path"
import process from "node:process"
import { fileURLToPath, pathToFileURL } from "node:url"

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..")
const cache = join(root, "node_modules/.cache/asyncio-sim/python-text")
const entry = join(root, "src/python/compiler/build-entry.ts")
const pythonFile = /^[^?]*\.py$/

/** The plugins that let TypeScript import `*.py`, one for each builder. */
export const pythonText = {
  /** For `esbuild.config.mjs`. */
  esbuild() {
    return {
      name: "python-text",
      setup(builder) {
        let compiler = null
        builder.onStart(() => {
          compiler = null
        })
        builder.onLoad({ filter: /\.py$/ }, async ({ path }) => {
          compiler ??= loadCompiler()
          const result = await compileFile(path, await compiler)
          if (result.error) return { errors: [esbuildMessage(path, result)] }
          return { contents: moduleText(result), loader: "js", watchFiles: [path] }
        })
      },
    }
  },

  /** For `vitest.config.ts`. */
  vite() {
    let compiler = null
    return {
      name: "python-text",
      enforce: "pre",
      async load(id) {
        if (!pythonFile.test(id)) return null
        compiler ??= loadCompiler()
        const result = await compileFile(id, await compiler)
        if (result.error) throw new Error(`${relative(root, id)}:${placeOf(result)}`)
        return { code: moduleText(result), map: null }
      },
    }
  },
}

/** The bundled compiler and the hash that names this version of it. */
async function loadCompiler() {
  const output = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "error",
  })
  const text = output.outputFiles[0].text
  const hash = hashOf(text)
  const file = join(cache, `compiler-${hash}.mjs`)
  if (!existsSync(file)) await writeWhole(file, text)
  const { compilePythonText } = await import(pathToFileURL(file).href)
  return { hash, compilePythonText }
}

/** `{ json }` or `{ error }`; errors are never kept. */
async function compileFile(path, compiler) {
  const source = await readFile(path, "utf8")
  const filename = filenameOf(path, source)
  const kept = join(cache, `${hashOf(compiler.hash, filename, source)}.json`)
  if (existsSync(kept)) return { json: await readFile(kept, "utf8") }
  const result = compiler.compilePythonText(source, filename)
  if (result.error) return { error: result.error, source }
  const json = JSON.stringify(result.code)
  await writeWhole(kept, json)
  return { json }
}

/** JSON.parse of a string is faster to start than an object literal of the same data. */
function moduleText({ json }) {
  return `export const code = JSON.parse(${JSON.stringify(json)})\n`
}

/**
 * The name that tracebacks show: that of a first line `# filename: <name>`, else that of the
 * folder or file below src/runtime/modules.
 */
function filenameOf(path, source) {
  const named = /^# filename: (\S+)\s*$/m.exec(source.split("\n", 1)[0])
  if (named) return named[1]
  const [first, ...rest] = relative(join(root, "src/runtime/modules"), path).split(/[\\/]/)
  if (first === "..") return `<${basename(path, ".py")}>`
  return `<${rest.length === 0 ? basename(first, ".py") : first}>`
}

function esbuildMessage(path, { error, source }) {
  const { line, column } = error.range
  const lineText = source.split("\n")[line - 1] ?? ""
  return {
    text: `${error.type}: ${error.message}`,
    location: { file: relative(process.cwd(), path), line, column, lineText },
  }
}

function placeOf({ error }) {
  return `${error.range.line}:${error.range.column + 1}: ${error.type}: ${error.message}`
}

function hashOf(...parts) {
  const hash = createHash("sha256")
  for (const part of parts) hash.update(part).update("\0")
  return hash.digest("hex").slice(0, 24)
}

/** Written beside and renamed, so that runs at the same time never read half a file. */
async function writeWhole(file, text) {
  await mkdir(dirname(file), { recursive: true })
  const beside = `${file}.${process.pid}.tmp`
  await writeFile(beside, text)
  await rename(beside, file)
}
