/**
 * What a program must print: the `.out` file beside it. The header names the interpreter that was
 * asked; without one nothing is known and nothing is tested. Of a traceback only the program's own
 * frames count, with their carets: the library's differ by right. `log` is all the rest of standard
 * error: warnings, what handlers log, the words around tracebacks.
 */

import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"

const SECTIONS = ["stdout", "stderr", "log", "traceback", "exit", "outcome"]

/** The text of an `.out` file. */
export function formatExpected(expected) {
  const sections = SECTIONS.map(name => `--- ${name}\n${lineEnded(expected[name])}`)
  return `# ${expected.interpreter}\n${sections.join("")}`
}

/** What an `.out` file says, or null when its header does not name an interpreter. */
export function parseExpected(text) {
  const header = /^# (CPython \d+\.\d+\S* \(.+\))\n/.exec(text)
  if (!header) return null
  const parts = text.slice(header[0].length).split(/^--- (\w+)\n/m)
  const found = new Map()
  for (let index = 1; index < parts.length; index += 2) found.set(parts[index], parts[index + 1])
  return {
    interpreter: header[1],
    stdout: found.get("stdout") ?? "",
    stderr: (found.get("stderr") ?? "").trimEnd(),
    log: found.has("log") ? found.get("log").trimEnd() : null,
    traceback: (found.get("traceback") ?? "").trimEnd(),
    exit: Number(found.get("exit") ?? 0),
    outcome: (found.get("outcome") ?? "").trimEnd(),
  }
}

/** The last line of what went to standard error. */
export function lastLine(stderr) {
  return withoutAdvice(stderr).trimEnd().split("\n").at(-1) ?? ""
}

/** Our own sentences about what the simulator has are no words of Python's. */
function withoutAdvice(stderr) {
  return stderr.replaceAll(/^\(This simulator .*\)\n?/gm, "")
}

/**
 * The tracebacks in `stderr` with only the frames of `filename`, and of the files beside it: their
 * lines, source and carets.
 */
export function ownFrames(stderr, filename, siblings = []) {
  const kept = []
  let isOwn = false
  for (const line of stderr.split("\n")) {
    const frame = /^ {2}File "(.*?)", line \d+/.exec(line)
    const name = frame && (siblings.includes(frame[1]) ? frame[1] : frame[1].split("/").at(-1))
    if (frame) isOwn = name === filename || siblings.includes(name)
    else if (!line.startsWith("    ")) isOwn = false
    if (isOwn) kept.push(frame ? line.replace(frame[1], name) : line)
  }
  return kept.join("\n")
}

/** What `stderr` holds besides the frames of tracebacks, with addresses of objects left open. */
export function logLines(stderr) {
  const kept = []
  let frame = null
  for (const line of withoutAdvice(stderr).split("\n")) {
    const start = /^([ |+-]*)File ".*", line \d+/.exec(line)
    if (start) frame = `${start[1].replaceAll(/[+-]/g, " ")}  `
    const isOfFrame = frame !== null && (start !== null || line.startsWith(frame))
    if (isOfFrame || /^[ |]*\[Previous line repeated/.test(line)) continue
    frame = null
    kept.push(line.replaceAll(/\b0x[0-9a-f]{6,}\b/g, "0x..."))
  }
  return kept.join("\n").trim()
}

/** The Python files in a program's folder besides `main.py`: `{path, source}`, paths from the folder. */
export function siblingsIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map(path => path.replaceAll("\\", "/"))
    .filter(path => path.endsWith(".py") && path !== "main.py")
    .sort()
    .map(path => ({ path, source: readFileSync(join(folder, path), "utf8") }))
}

function lineEnded(value) {
  const text = String(value)
  if (text === "" || text.endsWith("\n")) return text
  return `${text}\n`
}
