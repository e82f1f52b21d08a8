// One run of one test file. What it printed so far is kept in shared memory after every slice, so
// that the main thread knows which test hangs.
import { parentPort, workerData } from "node:worker_threads"

const AT_ONCE = 50_000
const LIMITS = { instructions: 300_000_000, output: 8 << 20, processes: 1000 }

const { machine, modules, shared } = workerData
const { simulate } = await import(machine)
const length = new Int32Array(shared, 0, 1)
const room = Buffer.from(shared, 4)

const main = modules.find(one => one.path === "conformance_main.py")
const run = simulate({
  source: main.source,
  filename: "conformance_main.py",
  modules,
  isRecording: false,
  limits: LIMITS,
})

let kept = 0
function keep() {
  const { stdout } = run
  length[0] += room.write(stdout.slice(kept), length[0], "utf8")
  kept = stdout.length
}

function reasonOf() {
  try {
    while (!run.advance(AT_ONCE)) keep()
  } catch (error) {
    return `Our own bug: ${error.stack}`
  }
  return `${JSON.stringify(run.recording.outcome).slice(0, 500)}\n${run.stderr.slice(-1500)}`
}

const reason = reasonOf()
parentPort.postMessage({ stdout: run.stdout, reason })
