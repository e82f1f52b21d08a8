/**
 * Asks CPython what the programs of `tests/programs` print and writes it beside them.
 *
 *   node scripts/oracle/record.mjs [NAME ...]           records all, or those whose path holds NAME
 *   node scripts/oracle/record.mjs --check [NAME ...]   only compares; exit status 1 if any differs
 *
 * What the CPython in WebAssembly lacks (threads, sockets, processes, signals) is asked of a CPython
 * 3.14 for Linux in real time: only what every run prints (in any order, if the program's first
 * line is `# any order`). PYTHON314 names that interpreter. The rest runs in pyodide.
 */
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { constants, tmpdir } from "node:os"
import { basename, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { formatExpected, lastLine, logLines, ownFrames, siblingsIn } from "./expected-output.mjs"
import { Oracle } from "./oracle.mjs"

const PROGRAMS = fileURLToPath(new URL("../../tests/programs", import.meta.url))
const REAL_TOPICS = new Set(["threads", "network", "processes", "web"])
const REAL_PYTHON = process.env.PYTHON314 ?? "python3.14"
/** WebAssembly's C library numbers errors in its own way; Linux has these numbers for the same texts. */
const LINUX_NUMBERS = new Map([
  ["[Errno 2] Permission denied", 13],
  ["[Errno 8] Bad file descriptor", 9],
  ["[Errno 10] Device or resource busy", 16],
  ["[Errno 20] File exists", 17],
  ["[Errno 28] Invalid argument", 22],
  ["[Errno 31] Is a directory", 21],
  ["[Errno 32] Too many levels of symbolic links", 40],
  ["[Errno 37] File name too long", 36],
  ["[Errno 44] No such file or directory", 2],
  ["[Errno 54] Not a directory", 20],
  ["[Errno 55] Directory not empty", 39],
  ["[Errno 59] Inappropriate ioctl for device", 25],
  ["[Errno 63] Operation not permitted", 1],
  ["[Errno 64] Broken pipe", 32],
  ["[Errno 70] Illegal seek", 29],
])

const PYODIDE = "314.0.7"

const names = process.argv.slice(2).filter(argument => argument !== "--check")
const isCheck = process.argv.includes("--check")
const oracle = new Oracle({ timeout: 20 })
let differing = 0

for (const { topic, file, siblings } of programs()) {
  const path = join(PROGRAMS, topic, file)
  if (names.length > 0 && !names.some(name => path.includes(name))) continue
  const source = readFileSync(path, "utf8")
  const answer = REAL_TOPICS.has(topic)
    ? askPython(path)
    : await askPyodide(source, basename(file), siblings)
  if (source.startsWith("# any order\n")) answer.stdout = wholeLines(path)
  const own = (siblings ?? []).map(sibling => sibling.path)
  settle(path.replace(/(\/main)?\.py$/, ".out"), formatExpected(expectedFrom(answer, file, own)))
}
await oracle.close()
if (differing > 0) process.exitCode = 1

function programs() {
  return readdirSync(PROGRAMS, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .flatMap(({ name: topic }) => [
      ...readdirSync(join(PROGRAMS, topic))
        .filter(file => file.endsWith(".py"))
        .map(file => ({ topic, file, siblings: null })),
      ...foldersIn(topic),
    ])
}

/** Programs that are a folder: `main.py` and what it imports. */
function foldersIn(topic) {
  return readdirSync(join(PROGRAMS, topic), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => ({
      topic,
      file: join(name, "main.py"),
      siblings: siblingsIn(join(PROGRAMS, topic, name)),
    }))
}

async function askPyodide(source, file, siblings) {
  const { outcome, exception, ...streams } = await oracle.run(source, file, siblings)
  const stdout = withNativeErrors(withPlainPaths(streams.stdout))
  const stderr = withoutLibraryLines(withNativeErrors(withPlainPaths(streams.stderr)))
  const interpreter = `CPython ${oracle.version} (pyodide ${PYODIDE})`
  return { interpreter, stdout, stderr, outcome, exit: exitOf(outcome, exception) }
}

/** Paths from the program's folder, and the library where Linux has it. */
function withPlainPaths(text) {
  return text
    .replace(/\/program\d+\//g, "")
    .replaceAll("/lib/python314.zip/", "/usr/lib/python3.14/")
}

/** Whether a line of the library is found to show below a warning depends on what ran before. */
function withoutLibraryLines(text) {
  return text.replace(/^(\/usr\/lib\/python3\.14\/\S+:\d+: \w+Warning: .*\n) {2}.*\n/gm, "$1")
}

function withNativeErrors(text) {
  return text.replace(/\[Errno \d+\] [A-Z][A-Za-z ]*/g, found => {
    const number = LINUX_NUMBERS.get(found)
    return number === undefined ? found : found.replace(/\d+/, number)
  })
}

function exitOf(outcome, exception) {
  if (outcome === "ok") return 0
  if (outcome === "deadlock") return 125
  if (outcome !== "exit") return 1
  if (exception.message === "" || exception.message === "None") return 0
  return /^-?\d+$/.test(exception.message) ? Number(exception.message) : 1
}

function askPython(path) {
  const cwd = mkdtempSync(join(tmpdir(), "oracle-"))
  const env = {
    ...process.env,
    PYTHONUNBUFFERED: "",
    TZ: "UTC",
    PYTHONHASHSEED: "0",
    PYTHONIOENCODING: "utf-8",
  }
  const { stdout, stderr, status, signal } = spawnSync(REAL_PYTHON, [path], {
    cwd,
    env,
    encoding: "utf8",
  })
  rmSync(cwd, { recursive: true })
  const { interpreter, library } = realPython()
  const withRealPaths = text =>
    text.replaceAll(`${dirname(path)}/`, "").replaceAll(`${library}/`, "/usr/lib/python3.14/")
  return {
    interpreter,
    stdout: withRealPaths(stdout),
    stderr: withoutLibraryLines(withRealPaths(stderr)),
    ...realEnd(stderr, shellStatus(status, signal)),
  }
}

/** What a shell shows: 128 and the number of the signal that ended it. */
function shellStatus(status, signal) {
  return status ?? 128 + constants.signals[signal]
}

/** A program that left through `sys.exit` says so by its status, one that raised by its traceback. */
function realEnd(stderr, status) {
  if (status === 0) return { outcome: "ok", exit: 0 }
  const hasTraceback = /^Traceback \(most recent call last\):/m.test(stderr)
  return { outcome: hasTraceback && status === 1 ? "exception" : "exit", exit: status }
}

/** Which one it is, and the folder of its library. */
function realPython() {
  const question = "import os, platform; print(platform.python_version()); print(os.__file__)"
  const asked = spawnSync(REAL_PYTHON, ["-c", question])
  const [version, file] = String(asked.stdout ?? "").split("\n")
  if (!version.startsWith("3.14.")) throw new Error("PYTHON314 must name a CPython 3.14.")
  return { interpreter: `CPython ${version} (Linux)`, library: dirname(file) }
}

function expectedFrom(answer, file, siblings) {
  const { interpreter, stdout, stderr, outcome, exit } = answer
  if (!["ok", "exception", "exit", "deadlock"].includes(outcome)) {
    throw new Error(`${file} ended with ${outcome}: ${stderr}`)
  }
  if (stdout !== "" && !stdout.endsWith("\n")) throw new Error(`${file} ends inside a line.`)
  const traceback = ownFrames(stderr, basename(file), siblings)
  const log = outcome === "deadlock" ? "" : logLines(stderr)
  return { interpreter, stdout, stderr: lastLine(stderr), log, traceback, exit, outcome }
}

/** The lines a racing program prints, sorted. Threads may part a line from its end: then ask again. */
function wholeLines(path) {
  for (;;) {
    const lines = askPython(path).stdout.replace(/\n$/, "").split("\n").sort()
    if (!lines.includes("")) return `${lines.join("\n")}\n`
  }
}

function settle(path, text) {
  const before = readOr(path, null)
  if (before === text) return
  const name = path.slice(PROGRAMS.length + 1)
  if (!isCheck) {
    writeFileSync(path, text)
    console.log(`${before === null ? "recorded" : "changed"} ${name}`)
    return
  }
  differing++
  console.log(`${before === null ? "missing" : "differs"} ${name}`)
}

function readOr(path, otherwise) {
  try {
    return readFileSync(path, "utf8")
  } catch {
    return otherwise
  }
}
