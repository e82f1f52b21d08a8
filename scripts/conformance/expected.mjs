// What is expected to fail: a folder for each version of the tests (expected/3.14 is that of
// reference), a file for each file of tests, a reason for each failure. A file of tests that never
// failed has an empty list; one without a list was not looked into yet, and nothing is compared.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const home = join(dirname(fileURLToPath(import.meta.url)), "expected")

/** The reason of what is not even run. */
export const TOO_LONG = "takes too long"

/** The version whose behaviour is ours. */
export const REFERENCE = "3.14"

const pathOf = (version, file) => join(home, version, `${file}.json`)

/** The files of tests that have a list for this version, in order. */
export function listedFiles(version) {
  if (!existsSync(join(home, version))) return []
  const names = readdirSync(join(home, version)).filter(name => name.endsWith(".json"))
  return names.map(name => name.slice(0, -".json".length)).sort()
}

/** `{ "TestSet.test_and": "reason" }`, or null where there is no list. */
export function expectedFailures(version, file) {
  const path = pathOf(version, file)
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null
}

/**
 * Writes the list of one file anew. `failed` maps the tests that failed to what was said; of the
 * others, those stay that `isKept` names: what did not run.
 */
export function updateExpected({ version, file }, failed, isKept) {
  const before = Object.entries(expectedFailures(version, file) ?? {})
  const all = new Map(before.filter(([name]) => failed.has(name) || isKept(name)))
  for (const [name, text] of failed) {
    if (!all.has(name)) all.set(name, `not looked into: ${lastLine(text).slice(0, 120)}`)
  }
  const sorted = [...all].sort(([left], [right]) => (left < right ? -1 : 1))
  mkdirSync(dirname(pathOf(version, file)), { recursive: true })
  writeFileSync(pathOf(version, file), `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)
}

const lastLine = text => text.trim().split("\n").at(-1) ?? ""
