// What would CPython print? Runs asyncio programs under CPython in wasm (pyodide), in
// virtual time.   node oracle.mjs prog.py [prog2.py ...] [--json] [options]   (see README.md)
import { readFileSync } from "node:fs"
import { basename } from "node:path"
import { pathToFileURL } from "node:url"
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads"

const STREAM_CAP = 1 << 20 // bytes kept of each of stdout and stderr
const HEADER = 24 // interrupt byte, two stream lengths, virtual seconds

function stream(shared, fd) {
  const words = new Int32Array(shared, 0, 4)
  const from = HEADER + (fd - 1) * STREAM_CAP
  return {
    append(text) {
      const used = words[fd]
      const room = STREAM_CAP - used
      const put = Buffer.from(shared, from + used, room).write(text, "utf8")
      Atomics.store(words, fd, used + put)
      return put === Buffer.byteLength(text)
    },
    text: () => Buffer.from(shared, from, words[fd]).toString("utf8"),
    clear: () => Atomics.store(words, fd, 0),
  }
}

// ---------------------------------------------------------------- the worker: one CPython
async function serve() {
  const { loadPyodide } = await import("pyodide")
  const { shared, source } = workerData
  let virtualNs = 0n
  let onVirtualTime = false
  // Every clock of CPython ends in these two imports, so datetime.now and time.time agree.
  const EPOCH_NS = 1735722000n * 10n ** 9n // 2025-01-01 09:00:00 UTC
  const real = WebAssembly.instantiate
  WebAssembly.instantiate = async (code, imports) => {
    const wasi = imports?.wasi_snapshot_preview1
    let memory
    if (typeof wasi?.clock_time_get === "function") {
      const original = wasi.clock_time_get
      const clock = (id, precision, at) => {
        if (!onVirtualTime) return original(id, precision, at)
        new DataView(memory.buffer).setBigInt64(at, virtualNs + (id === 0 ? EPOCH_NS : 0n), true)
        return 0
      }
      const dateNow = () => (onVirtualTime ? Number((EPOCH_NS + virtualNs) / 1000000n) : Date.now())
      imports = {
        ...imports,
        wasi_snapshot_preview1: { ...wasi, clock_time_get: clock },
        env: { ...imports.env, emscripten_date_now: dateNow },
      }
    }
    const result = await real.call(WebAssembly, code, imports)
    memory = (result.instance ?? result).exports?.memory
    return result
  }
  const py = await loadPyodide({ env: { HOME: "/home", PYTHONHASHSEED: "0", TZ: "UTC" } })
  WebAssembly.instantiate = real
  py.setInterruptBuffer(new Uint8Array(shared, 0, 1))
  py.FS.mkdirTree("/oracle")
  py.FS.writeFile("/oracle/virtual_loop.py", source)
  py.runPython("import sys; sys.path.append('/oracle')")
  const runner = py.pyimport("virtual_loop")
  const seconds = new Float64Array(shared, 16, 1)
  runner.prepare(ns => {
    virtualNs = BigInt(ns)
    seconds[0] = Number(ns) / 1e9
  })
  const out = [null, stream(shared, 1), stream(shared, 2)]
  const emit = (fd, text) => out[fd].append(text)
  const realMs = () => performance.now()
  parentPort.on("message", ({ code, name, maxVirtual, siblings }) => {
    parentPort.postMessage({ started: true })
    let result
    const folder = siblings === null ? undefined : putSiblings(py, siblings)
    onVirtualTime = true
    try {
      result = JSON.parse(
        runner.run_program(code, name, emit, realMs, maxVirtual ?? undefined, folder),
      )
    } catch (e) {
      const message = String(e.message ?? e).trim()
      result = {
        outcome: "oracle-crash",
        broken: true,
        virtual_seconds: seconds[0],
        exception: { type: e.name ?? "Error", module: "oracle", message: message.slice(-2000) },
      }
    }
    onVirtualTime = false
    parentPort.postMessage({ result })
  })
  parentPort.postMessage({ ready: true, version: py.runPython("sys.version.split()[0]") })
}

/** Puts the files beside a program into a folder of its own. */
function putSiblings(py, siblings) {
  const folder = `/program${++foldersMade}`
  for (const { path, source } of siblings) {
    const file = `${folder}/${path}`
    py.FS.mkdirTree(file.slice(0, file.lastIndexOf("/")))
    py.FS.writeFile(file, source)
  }
  return folder
}

let foldersMade = 0

// ---------------------------------------------------------------- the host: limits, restarts
export class Oracle {
  constructor({ timeout = 10, grace = 2, maxVirtual = null, isolate = false } = {}) {
    Object.assign(this, { timeout, grace, maxVirtual, isolate, worker: null })
  }

  async #start() {
    process.env.TZ = "UTC"
    this.shared = new SharedArrayBuffer(HEADER + 2 * STREAM_CAP)
    const source = readFileSync(new URL("./virtual_loop.py", import.meta.url), "utf8")
    this.worker = new Worker(new URL(import.meta.url), {
      workerData: { shared: this.shared, source, oracle: true },
    })
    this.worker.on("message", m => this.onMessage?.(m))
    this.worker.on("error", e => this.onDeath?.(e))
    this.worker.on("exit", () => this.onDeath?.(new Error("worker exited")))
    this.version = await new Promise((resolve, reject) => {
      this.onMessage = m => m.ready && resolve(m.version)
      this.onDeath = reject
    })
  }

  /** Runs one program; never rejects for what it does. `siblings`: `{path, source}` of files beside it. */
  async run(code, name = "prog.py", siblings = null) {
    if (!this.worker) await this.#start()
    const out = stream(this.shared, 1),
      err = stream(this.shared, 2)
    const interrupt = new Uint8Array(this.shared, 0, 1),
      seconds = new Float64Array(this.shared, 16, 1)
    out.clear()
    err.clear()
    interrupt[0] = 0
    let soft, hard
    const result = await new Promise(resolve => {
      this.onDeath = e =>
        resolve({
          outcome: "oracle-crash",
          broken: true,
          virtual_seconds: seconds[0],
          exception: { type: "WorkerDied", module: "oracle", message: String(e.message ?? e) },
        })
      this.onMessage = m => {
        if (m.started) {
          soft = setTimeout(() => {
            interrupt[0] = 2
          }, this.timeout * 1000)
          hard = setTimeout(
            () =>
              resolve({
                outcome: "time-limit",
                broken: true,
                virtual_seconds: seconds[0],
                exception: {
                  type: "WallTimeLimit",
                  module: "virtual_loop",
                  message:
                    "real time limit reached; the program could not be interrupted and was killed",
                },
              }),
            (this.timeout + this.grace) * 1000,
          )
        } else if (m.result) resolve(m.result)
      }
      this.worker.postMessage({ code, name, maxVirtual: this.maxVirtual, siblings })
    })
    clearTimeout(soft)
    clearTimeout(hard)
    const { broken, ...rest } = result
    const answer = { program: name, stdout: out.text(), stderr: err.text(), ...rest }
    if (broken || this.isolate) await this.close()
    return answer
  }

  async close() {
    this.onDeath = this.onMessage = null
    await this.worker?.terminate()
    this.worker = null
  }
}

async function cli(argv) {
  const options = {},
    files = []
  let json = false
  for (let i = 0; i < argv.length; i++) {
    if (argv[i] === "--json") json = true
    else if (argv[i] === "--isolate") options.isolate = true
    else if (argv[i] === "--timeout") options.timeout = Number(argv[++i])
    else if (argv[i] === "--max-virtual") options.maxVirtual = Number(argv[++i])
    else if (argv[i].startsWith("--")) throw new Error(`unknown option ${argv[i]}`)
    else files.push(argv[i])
  }
  if (!files.length)
    throw new Error(
      "usage: node oracle.mjs prog.py [prog2.py ...] [--json] [--timeout s] [--max-virtual s] [--isolate]",
    )
  const oracle = new Oracle(options),
    results = []
  for (const file of files) {
    const result = await oracle.run(readFileSync(file === "-" ? 0 : file, "utf8"), basename(file))
    result.program = file
    results.push(result)
    if (!json) {
      const e = result.exception
      process.stdout.write(result.stdout)
      process.stderr.write(result.stderr)
      process.stderr.write(
        `[${file}: ${result.outcome}${e ? ` ${e.type}: ${e.message}` : ""}, ${result.virtual_seconds} virtual s]\n`,
      )
    }
  }
  await oracle.close()
  if (json) console.log(JSON.stringify(results, null, 2))
  if (!json && results.some(r => r.outcome !== "ok")) process.exitCode = 1
}

if (!isMainThread && workerData?.oracle) await serve()
else if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await cli(process.argv.slice(2)).catch(e => {
    console.error(e.message)
    process.exitCode = 2
  })
}
