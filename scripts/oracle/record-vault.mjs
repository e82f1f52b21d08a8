/**
 * Asks CPython what the simulations of the study vault print and writes it to
 * `tests/fixtures/vault-expected.json`, each with the interpreter it came from.
 *
 *   node scripts/oracle/record-vault.mjs
 *
 * Programs with threads are asked of the local python3 in real time, the rest of pyodide in
 * virtual time. `program` is a hash, so that a simulation that was changed since is noticed.
 */
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { readFileSync, readdirSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { Oracle } from "./oracle.mjs"

const PYODIDE = "314.0.7"
/** Real threads race: a program is only recorded when this many runs print the same. */
const REAL_RUNS = 5
const vault = fileURLToPath(new URL("../../vault/", import.meta.url))
const target = fileURLToPath(new URL("../../tests/fixtures/vault-expected.json", import.meta.url))
const oracle = new Oracle({ timeout: 20 })

const recorded = []
for (const { note, title, source } of simulations()) {
  const answer = source.includes("import threading")
    ? askPython(source)
    : await askPyodide(source, title)
  if (answer.failed) throw new Error(`${note}, ${title}: ${answer.stderr}`)
  const program = createHash("sha256").update(source).digest("hex").slice(0, 16)
  recorded.push({ note, title, program, interpreter: answer.interpreter, stdout: answer.stdout })
}
await oracle.close()
writeFileSync(target, `${JSON.stringify(recorded, null, 2)}\n`)
console.log(`recorded ${recorded.length} simulations`)

function simulations() {
  return readdirSync(vault)
    .filter(name => name.endsWith(".md"))
    .sort()
    .flatMap(note => {
      const text = readFileSync(`${vault}${note}`, "utf8")
      return [...text.matchAll(/^```asyncio-sim\n([^]*?)\n```$/gm)].map(([, source]) => ({
        note,
        title: /^#\| title: (.+)$/m.exec(source)?.[1] ?? "",
        source,
      }))
    })
}

async function askPyodide(source, title) {
  const { outcome, stdout, stderr } = await oracle.run(source, `${title}.py`)
  const interpreter = `CPython ${oracle.version} (pyodide ${PYODIDE})`
  return { interpreter, stdout, stderr, failed: outcome !== "ok" }
}

function askPython(source) {
  const env = { ...process.env, PYTHONIOENCODING: "utf-8" }
  const options = { env, encoding: "utf8" }
  const runs = Array.from({ length: REAL_RUNS }, () =>
    spawnSync("python3", ["-c", source], options),
  )
  const { stdout, stderr, status } = runs[0]
  if (runs.some(run => run.stdout !== stdout)) throw new Error(`Runs differ:\n${source}`)
  const version = spawnSync("python3", ["-c", "import platform; print(platform.python_version())"])
  const interpreter = `CPython ${String(version.stdout).trim()} (python3)`
  return { interpreter, stdout, stderr, failed: status !== 0 }
}
