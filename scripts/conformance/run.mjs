// Runs CPython's own tests on our machine: `npm run conformance [NAME...]`. The tests are never part
// of this project: they are looked for in the local python3, or in the folder that CPYTHON_TESTS
// names (a `Lib/test`). What fails is compared with the list of their version in expected/, where
// every failure has its reason; where there is no such list, the run only reports.
//
//   NAME...          only these files (test_set, test_asyncio.test_locks), or tests (test_set.TestSet.test_and)
//   --verbose        the tracebacks of what fails
//   --update         writes the lists of these files anew, keeping the reasons that are there
//   --more           also the files of files.mjs, whose failures were not looked into yet
//   --list           only says where the tests are and of which version
import { build } from "esbuild"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"
import process from "node:process"
import { fileURLToPath, pathToFileURL } from "node:url"
import { Worker } from "node:worker_threads"
import { pythonText } from "../build/python-text.mjs"
import { expectedFailures, listedFiles, REFERENCE, TOO_LONG, updateExpected } from "./expected.mjs"
import { more } from "./files.mjs"
import { findTests, hasFile, modulesFor, splitName } from "./tests.mjs"

const here = dirname(fileURLToPath(import.meta.url))
const root = resolve(here, "../..")
const SHARED_BYTES = 1 << 20
// What runs too long is ended by its instructions (worker.mjs), alike on every machine. The clock
// only ends what hangs within one instruction.
const MOST_SECONDS = Number(process.env.CONFORMANCE_SECONDS ?? 600)

/** The path of the machine, built into a temporary folder; `dispose` removes it. */
async function buildMachine() {
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

/** Runs one file; a test that ends the whole run is named, left out, and the others are run again. */
async function runFile(machine, { folder, file, only, expected }) {
  const modules = modulesFor(machine, { folder, file })
  const results = new Map()
  const skipped = tooLong(expected ?? {})
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
function tooLong(expected) {
  return Object.keys(expected).filter(name => expected[name] === TOO_LONG)
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
  const tests = findTests()
  if (tests === null) {
    process.stdout.write("CPython's tests are not here (set CPYTHON_TESTS to a Lib/test).\n")
    return
  }
  const { folder, version } = tests
  if (args.includes("--list")) return void process.stdout.write(`${version} ${folder}\n`)
  const machine = await buildMachine()
  const options = { isVerbose: args.includes("--verbose"), isUpdate: args.includes("--update") }
  const totals = { pass: 0, fail: 0, skip: 0, unexpected: 0, fixed: 0 }
  for (const wanted of wantedOf(args, tests)) {
    if (!hasFile(folder, wanted.file)) continue
    const counts = await compareFile(machine, { ...tests, ...wanted }, options)
    for (const key of Object.keys(totals)) totals[key] += counts[key]
  }
  machine.dispose()
  process.stdout.write(row("all", totals))
  if (listedFiles(version).length === 0)
    process.stdout.write(
      `These tests are of ${version}; the lists are for ${REFERENCE}: nothing was compared.\n`,
    )
  if (!options.isUpdate && totals.unexpected + totals.fixed > 0) process.exitCode = 1
}

/** The files to run: those named, or those that have a list. */
function wantedOf(args, { folder, version }) {
  const names = args.filter(arg => !arg.startsWith("--"))
  if (names.length > 0) return names.map(name => splitName(folder, name))
  const own = listedFiles(version)
  const listed = own.length > 0 ? own : listedFiles(REFERENCE)
  const chosen = args.includes("--more") ? new Set([...listed, ...more]) : listed
  return [...chosen].map(file => ({ file, only: "" }))
}

/** Runs one file, says what differs from its list, and counts. */
async function compareFile(machine, wanted, { isVerbose, isUpdate }) {
  const { file, only, version } = wanted
  const expected = expectedFailures(version, file)
  const counts = { pass: 0, fail: 0, skip: 0, unexpected: 0, fixed: 0 }
  const results = await runFile(machine, { ...wanted, expected })
  const failed = new Map()
  for (const [name, { word, text }] of results) {
    counts[word]++
    if (word === "fail") failed.set(name, text)
    if (isVerbose && (word === "fail" || name === "all"))
      process.stdout.write(`\n--- ${file}.${name}\n${text}`)
  }
  const listed = Object.keys(expected ?? {})
  const fixed = listed.filter(name => results.has(name) && !failed.has(name))
  counts.fixed = fixed.length
  if (expected !== null)
    counts.unexpected = [...failed.keys()].filter(name => !listed.includes(name)).length
  process.stdout.write(row(file, counts, expected === null ? "  no list" : ""))
  for (const name of fixed) process.stdout.write(`passes now: ${file}.${name}\n`)
  if (isUpdate) {
    const isKept = name => !results.has(name) && (only !== "" || expected?.[name] === TOO_LONG)
    updateExpected(wanted, failed, isKept)
  }
  return counts
}

function row(name, { pass, fail, skip, unexpected }, remark = "") {
  const note = unexpected > 0 ? `  ${unexpected} not expected` : remark
  const cells = [pass, fail, skip].map(count => String(count).padStart(5))
  return `${name.padEnd(30)} passed${cells[0]}  failed${cells[1]}  skipped${cells[2]}${note}\n`
}

await main(process.argv.slice(2))
