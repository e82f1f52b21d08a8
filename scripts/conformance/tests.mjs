// Finds CPython's tests and gathers the texts that one file of them needs: itself, the neighbours
// it imports, and what stands in for test.support (stand-ins/). A module that the machine does not
// offer skips who uses it.
import { spawnSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative, resolve } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"

const here = dirname(fileURLToPath(import.meta.url))

const hasTests = folder => existsSync(join(folder, "test_generators.py"))

/** The folder of CPython's tests and their version ("3.14", or "unknown"); null where there are none. */
export function findTests() {
  const named = process.env.CPYTHON_TESTS
  if (named !== undefined) {
    return hasTests(named) ? { folder: named, version: versionOf(resolve(named)) } : null
  }
  const program = 'import sys, test; print(test.__path__[0]); print("%d.%d" % sys.version_info[:2])'
  const asked = spawnSync("python3", ["-c", program], { encoding: "utf8" })
  const [folder = "", version = ""] = (asked.stdout ?? "").trim().split("\n")
  return folder !== "" && hasTests(folder) ? { folder, version } : null
}

/** An installed library tells its version by its path, CPython's own tree by a header. */
function versionOf(folder) {
  const inPath = /python(3\.\d+)[\\/]/.exec(folder)
  if (inPath !== null) return inPath[1]
  const header = join(folder, "../../Include/patchlevel.h")
  const text = existsSync(header) ? readFileSync(header, "utf8") : ""
  return /PY_VERSION\s+"(3\.\d+)/.exec(text)?.[1] ?? "unknown"
}

function standIns() {
  const folder = join(here, "stand-ins")
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith(".py"))
    .map(entry => join(entry.parentPath ?? entry.path, entry.name))
    .map(path => ({ path: relative(folder, path), source: readFileSync(path, "utf8") }))
}

/** What the tests import and the machine does not offer: who uses it, is skipped. */
const notOffered = `
  array ast binascii codecs copyreg decimal dis gc inspect locale os pickle shutil signal struct
  subprocess sysconfig tempfile textwrap tokenize unicodedata urllib weakref datetime reprlib
  __future__ marshal numbers fractions builtins codeop symtable socket gzip zlib hashlib platform
  linecache opcode tracemalloc types ctypes select errno stat fnmatch glob cmath
  _thread selectors socketserver ssl http wsgiref tty _testinternalcapi
`
  .trim()
  .split(/\s+/)

function missingModule(name) {
  const source = `from not_offered import placeholder_of\n__getattr__ = placeholder_of("${name}")\n`
  return { path: `${name.replaceAll(".", "/")}.py`, source }
}

/** The path of a module below the folder of tests, from the words of its dotted name; null where there is none. */
function pathOfModule(folder, words) {
  const path = words.join("/")
  if (existsSync(join(folder, `${path}.py`))) return `${path}.py`
  return existsSync(join(folder, path, "__init__.py")) ? `${path}/__init__.py` : null
}

/** Dotted names, as lists of words below `test`, of all that the text may import of its package of tests. */
function importedNames(source, packageWords) {
  const found = []
  for (const [, name] of source.matchAll(/\bimport\s+test\.([\w.]+)/g)) found.push(name.split("."))
  const fromImport = /^[ \t]*from\s+(?:test\b|(\.+))([\w.]*)\s+import\s+(\([^)]*\)|[^\n]*)/gm
  for (const [, dots, rest, list] of source.matchAll(fromImport)) {
    const base =
      dots === undefined ? [] : packageWords.slice(0, packageWords.length + 1 - dots.length)
    const words = [...base, ...rest.split(".").filter(word => word !== "")]
    found.push(words)
    for (const [name] of list.matchAll(/\w+/g)) found.push([...words, name])
  }
  return found
}

/** The same for neighbours that the text runs as programs of their own: `"echo.py"`. */
function namesOfPrograms(source, packageWords) {
  return [...source.matchAll(/["'](\w+)\.py["']/g)].map(([, name]) => [...packageWords, name])
}

/** Gathers a module, the packages it lies in, and what it imports of the tests; what stands in is not read. */
function gather(folder, words, kept) {
  for (let length = 1; length <= words.length; length++) {
    const part = words.slice(0, length)
    const path = pathOfModule(folder, part)
    if (path === null || kept.has(`test/${path}`)) continue
    const source = readFileSync(join(folder, path), "utf8")
    kept.set(`test/${path}`, source)
    const inPackage = path.endsWith("__init__.py") ? part : part.slice(0, -1)
    const names = [...importedNames(source, inPackage), ...namesOfPrograms(source, inPackage)]
    for (const name of names) gather(folder, name, kept)
  }
}

/** Whether the folder has this file of tests ("test_set", "test_asyncio.test_locks"). */
export function hasFile(folder, file) {
  return pathOfModule(folder, file.split(".")) !== null
}

/** Every module that a run of this file may import. */
export function modulesFor(machine, { folder, file }) {
  const modules = standIns()
  const kept = new Map(modules.map(({ path, source }) => [path, source]))
  gather(folder, file.split("."), kept)
  for (const name of notOffered) {
    const { path, source } = missingModule(name)
    if (machine.moduleLoader(name) !== null) kept.delete(path)
    else if (!kept.has(path)) kept.set(path, source)
  }
  return [...kept].map(([path, source]) => ({ path, source }))
}

/** A wanted name's file and the rest: of "test_asyncio.test_locks.LockTests", the first two words. */
export function splitName(folder, name) {
  const words = name.split(".")
  let length = 1
  while (length < words.length && hasFile(folder, words.slice(0, length + 1).join("."))) length++
  return { file: words.slice(0, length).join("."), only: words.slice(length).join(".") }
}
