// Runs CPython's own tests on our machine: `npm run conformance [NAME...]`. The tests are never part
// of this project: they are looked for in the local python3, or in the folder that CPYTHON_TESTS
// names (a `Lib/test`). What stands in for `test.support` is in stand-ins/. What fails is compared
// with expected-failures.json, where every failure has its reason.
//
//   NAME...          only these files (test_set), or tests (test_set.TestSet.test_and)
//   --verbose        the tracebacks of what fails
//   --update         writes expected-failures.json anew, keeping the reasons that are there
//   --more           also the files whose failures were not looked into yet
//   --list           only says whether the tests are there
import { build } from "esbuild"
import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, relative, resolve } from "node:path"
import process from "node:process"
import { fileURLToPath, pathToFileURL } from "node:url"
import { Worker } from "node:worker_threads"
import { pythonText } from "../build/python-text.mjs"
import { files, more } from "./files.mjs"

const here = dirname(fileURLToPath(import.meta.url))
const root = resolve(here, "../..")
const expectedFile = join(here, "expected-failures.json")
const SHARED_BYTES = 1 << 20
// What runs too long is ended by its instructions (worker.mjs), alike on every machine. The clock
// only ends what hangs within one instruction.
const MOST_SECONDS = Number(process.env.CONFORMANCE_SECONDS ?? 600)

/** The folder of CPython's tests, or null. */
export function testsFolder() {
  const named = process.env.CPYTHON_TESTS
  if (named !== undefined) return existsSync(join(named, "test_generators.py")) ? named : null
  const asked = spawnSync("python3", ["-c", "import test; print(test.__path__[0])"], {
    encoding: "utf8",
  })
  const folder = asked.stdout?.trim() ?? ""
  return folder !== "" && existsSync(join(folder, "test_generators.py")) ? folder : null
}

/** `{ "test_set.TestSet.test_and": "reason" }` */
export function expectedFailures() {
  return existsSync(expectedFile) ? JSON.parse(readFileSync(expectedFile, "utf8")) : {}
}

/** The path of the machine, built into a temporary folder; `dispose` removes it. */
export async function buildMachine() {
  const folder = mkdtempSync(join(tmpdir(), "conformance-"))
  const outfile = join(folder, "machine.mjs")
  await build({
    entryPoints: [join(here, "entry.ts")],
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "error",
    outfile,
    tsconfig: join(root, "tsconfig.json"),
    plugins: [pythonText.esbuild()],
  })
  const { moduleLoader } = await import(pathToFileURL(outfile).href)
  return { outfile, moduleLoader, dispose: () => rmSync(folder, { recursive: true }) }
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
  linecache opcode tracemalloc types ctypes multiprocessing select errno stat fnmatch glob cmath
`
  .trim()
  .split(/\s+/)

function missingModule(name) {
  const source = `def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    import unittest
    raise unittest.SkipTest("needs ${name}")
`
  return { path: `${name}.py`, source }
}

/** Every text of the folder that a test may import; tests are big, so only those it names. */
function neighbours(folder, source, seen = new Set()) {
  const names = new Set()
  for (const [, name] of source.matchAll(/\bimport\s+test\.(\w+)/g)) names.add(name)
  for (const [, name] of source.matchAll(/\bfrom\s+test\.(\w+)\s+import/g)) names.add(name)
  for (const [, list] of source.matchAll(/\bfrom\s+test\s+import\s+\(?([\w, ]+)/g)) {
    for (const name of list.split(",")) names.add(name.trim().split(" ")[0])
  }
  const found = []
  for (const name of names) {
    const path = join(folder, `${name}.py`)
    if (name === "support" || seen.has(name) || !existsSync(path)) continue
    seen.add(name)
    const text = readFileSync(path, "utf8")
    found.push({ path: `test/${name}.py`, source: text })
    found.push(...neighbours(folder, text, seen))
  }
  return found
}

/** Runs one file; a test that ends the whole run is named, left out, and the others are run again. */
export async function runFile(machine, { folder, file, only }) {
  const source = readFileSync(join(folder, `${file}.py`), "utf8")
  const modules = [
    ...standIns(),
    ...notOffered.filter(name => machine.moduleLoader(name) === null).map(missingModule),
    ...neighbours(folder, source),
    { path: `test/${file}.py`, source },
  ]
  const results = new Map()
  const skipped = [...tooLong(file)]
  for (;;) {
    const request = `FILE = ${JSON.stringify(file)}\nONLY = ${JSON.stringify(only)}\nSKIPPED = ${JSON.stringify(skipped)}\n`
    const asked = [...modules, { path: "conformance_request.py", source: request }]
    const run = await runProgram(machine.outfile, asked)
    const report = readReport(run.stdout)
    for (const [name, result] of report.results) results.set(name, result)
    if (report.hasEnded || report.results.get("all")?.word === "skip") return results
    if (report.running === null) {
      results.set("(import)", { word: "fail", text: run.reason })
      return results
    }
    results.set(report.running, { word: "fail", text: run.reason })
    skipped.push(report.running)
  }
}

/** Tests that are known to take too long are not run. */
function tooLong(file) {
  return Object.entries(expectedFailures())
    .filter(([name, reason]) => name.startsWith(`${file}.`) && reason === "takes too long")
    .map(([name]) => name.slice(file.length + 1))
}

/** Runs the program in a thread of its own, so that one that hangs can be stopped. */
function runProgram(machine, modules) {
  const shared = new SharedArrayBuffer(SHARED_BYTES)
  const worker = new Worker(join(here, "worker.mjs"), { workerData: { machine, modules, shared } })
  const length = new Int32Array(shared, 0, 1)
  return new Promise(settle => {
    let [told, silent] = [0, 0]
    const timer = setInterval(() => {
      silent = length[0] === told ? silent + 1 : 0
      told = length[0]
      if (silent < MOST_SECONDS) return
      clearInterval(timer)
      void worker.terminate()
      const stdout = Buffer.from(new Uint8Array(shared, 4, length[0])).toString("utf8")
      settle({ stdout, reason: `Nothing happened for ${MOST_SECONDS} s.` })
    }, 1000)
    const end = result => {
      clearInterval(timer)
      settle(result)
    }
    worker.once("message", end)
    worker.once("error", error => end({ stdout: "", reason: `Our own bug: ${error.stack}` }))
  })
}

function readReport(stdout) {
  const results = new Map()
  let running = null
  let hasEnded = false
  let last = null
  for (const line of stdout.split("\n")) {
    const [, word, name] = /^@@(\w+) ?(.*)$/.exec(line) ?? []
    if (word === undefined) {
      if (last !== null && line.startsWith("  | ")) last.text += `${line.slice(4)}\n`
      continue
    }
    last = null
    if (word === "start") running = name
    else if (word === "end") hasEnded = true
    else if (word !== "count") {
      last = { word, text: "" }
      if (!results.has(name) || word === "fail") results.set(name, last)
      if (running === name) running = null
    }
  }
  return { results, running, hasEnded }
}

async function main(args) {
  const folder = testsFolder()
  if (folder === null) {
    process.stdout.write("CPython's tests are not here (set CPYTHON_TESTS to a Lib/test).\n")
    return
  }
  if (args.includes("--list")) return void process.stdout.write(`${folder}\n`)
  const isVerbose = args.includes("--verbose")
  const names = args.filter(arg => !arg.startsWith("--"))
  const chosen = args.includes("--more") ? [...files, ...more] : files
  const wanted = names.length === 0 ? chosen.map(file => ({ file, only: "" })) : names.map(wantedOf)
  const machine = await buildMachine()
  const expected = expectedFailures()
  const totals = { pass: 0, fail: 0, skip: 0, unexpected: 0 }
  const failed = new Map()
  const seen = new Set()
  for (const { file, only } of wanted) {
    if (!existsSync(join(folder, `${file}.py`))) continue
    const counts = { pass: 0, fail: 0, skip: 0, unexpected: 0 }
    for (const [name, { word, text }] of await runFile(machine, { folder, file, only })) {
      const full = `${file}.${name}`
      seen.add(full)
      counts[word]++
      if (isVerbose && name === "all") process.stdout.write(`\n--- ${full}\n${text}`)
      if (word !== "fail") continue
      failed.set(full, text)
      if (!(full in expected)) counts.unexpected++
      if (isVerbose) process.stdout.write(`\n--- ${full}\n${text}`)
    }
    for (const key of Object.keys(totals)) totals[key] += counts[key]
    process.stdout.write(row(file, counts))
    if (args.includes("--update")) update(expected, seen, failed)
  }
  machine.dispose()
  process.stdout.write(row("all", totals))
  const fixed = Object.keys(expected).filter(name => seen.has(name) && !failed.has(name))
  for (const name of fixed) process.stdout.write(`passes now: ${name}\n`)
  if (!args.includes("--update") && (totals.unexpected > 0 || fixed.length > 0))
    process.exitCode = 1
}

function wantedOf(name) {
  const [file, ...rest] = name.split(".")
  return { file, only: rest.join(".") }
}

function row(name, { pass, fail, skip, unexpected }) {
  const note = unexpected > 0 ? `  ${unexpected} not expected` : ""
  const cells = [pass, fail, skip].map(count => String(count).padStart(5))
  return `${name.padEnd(26)} passed${cells[0]}  failed${cells[1]}  skipped${cells[2]}${note}\n`
}

function update(expected, seen, failed) {
  const kept = Object.entries(expected).filter(([name]) => !seen.has(name) || failed.has(name))
  const all = new Map(kept)
  for (const [name, text] of failed) {
    if (!all.has(name))
      all.set(name, `not looked into: ${text.trim().split("\n").at(-1)?.slice(0, 120)}`)
  }
  const sorted = [...all].sort(([left], [right]) => (left < right ? -1 : 1))
  writeFileSync(expectedFile, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2))
