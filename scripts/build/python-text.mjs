// Compiles our own Python text (src/**/*.py) at build time, so that what is shipped holds no source
// to parse: importing such a file gives a module whose `code` is the serialised CodeObject, and
// importing "asyncio-sim/library" gives every file below src/runtime/modules as JSON text, to be
// decoded when a program imports it. The compiler is the plugin's own: it is bundled once per
// process, when the first file asks for it, and its results are kept under node_modules/.cache by
// the hash of compiler, file name and text.
import { build } from "esbuild"
import { createHash, randomUUID } from "node:crypto"
import { existsSync } from "node:fs"
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises"
import { basename, dirname, join, relative, resolve, sep } from "node:path"
import process from "node:process"
import { fileURLToPath, pathToFileURL } from "node:url"

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..")
const cache = join(root, "node_modules/.cache/asyncio-sim/python-text")
const entry = join(root, "src/python/compiler/build-entry.ts")
const modulesFolder = join(root, "src/runtime/modules")
const libraryName = "asyncio-sim/library"
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
        builder.onResolve({ filter: /^asyncio-sim\/library$/ }, ({ path }) => ({
          path,
          namespace: "python-library",
        }))
        builder.onLoad({ filter: /.*/, namespace: "python-library" }, async () => {
          compiler ??= loadCompiler()
          const { contents, failed, folders, files } = await libraryText(await compiler)
          if (failed) return { errors: [esbuildMessage(failed.path, failed)] }
          return { contents, loader: "js", watchFiles: files, watchDirs: folders }
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
      resolveId: id => (id === libraryName ? `\0${libraryName}` : null),
      async load(id) {
        if (id !== `\0${libraryName}` && !pythonFile.test(id)) return null
        compiler ??= loadCompiler()
        if (id === `\0${libraryName}`) {
          const { contents, failed } = await libraryText(await compiler)
          if (failed) throw new Error(`${relative(root, failed.path)}:${placeOf(failed)}`)
          return { code: contents, map: null }
        }
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

// Several builds in one process want the same files at the same time; each is compiled once.
const underway = new Map()

/** `{ json }` or `{ error }`; errors are never kept. */
async function compileFile(path, compiler) {
  const source = await readFile(path, "utf8")
  const filename = filenameOf(path, source)
  const kept = join(cache, `${hashOf(compiler.hash, filename, source)}.json`)
  if (!underway.has(kept)) {
    const work = compiledText({ source, filename, kept, compiler })
    underway.set(
      kept,
      work.finally(() => underway.delete(kept)),
    )
  }
  return underway.get(kept)
}

async function compiledText({ source, filename, kept, compiler }) {
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

/** The module of all library files, in the order of their names; `failed` is the first that does not compile. */
async function libraryText(compiler) {
  const entries = await readdir(modulesFolder, { recursive: true, withFileTypes: true })
  const folders = entries.filter(entry => entry.isDirectory())
  const files = entries
    .filter(entry => entry.isFile() && entry.name.endsWith(".py"))
    .map(entry => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
  const rows = []
  for (const path of files) {
    const result = await compileFile(path, compiler)
    if (result.error) return { failed: { ...result, path } }
    rows.push({ ...moduleName(path), json: result.json })
  }
  const twice = rows.find((row, at) => rows.findIndex(each => each.name === row.name) < at)
  if (twice) throw new Error(`The module ${twice.name} stands twice, as a file and as a package.`)
  return {
    contents: `export const library = ${JSON.stringify(rows)}\n`,
    files,
    folders: folders.map(entry => join(entry.parentPath ?? entry.path, entry.name)),
  }
}

/** `{ name, isPackage }` of a library file: `asyncio/__init__.py` is the package `asyncio`. */
function moduleName(path) {
  const parts = relative(modulesFolder, path).slice(0, -".py".length).split(sep)
  const isPackage = parts.at(-1) === "__init__"
  return { name: (isPackage ? parts.slice(0, -1) : parts).join("."), isPackage }
}

/**
 * The name that tracebacks show: that of a first line `# filename: <name>`, else that of the
 * folder or file below src/runtime/modules.
 */
function filenameOf(path, source) {
  const named = /^# filename: (\S+)\s*$/m.exec(source.split("\n", 1)[0])
  if (named) return named[1]
  const [first, ...rest] = relative(modulesFolder, path).split(/[\\/]/)
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
  const beside = `${file}.${randomUUID()}.tmp`
  await writeFile(beside, text)
  await rename(beside, file)
}
