/** Starting a process: its machine, what it inherits, and the program it begins with. */
import { type NativeSteps, run } from "../../python/objects/native"
import type { Value } from "../../python/objects/value"
import { NativeFrame } from "../../python/vm/frame"
import { importSteps } from "../../python/vm/imports"
import { compileSource } from "../compile-source"
import { costs } from "../cost-model"
import type { OpenFile } from "../disk/descriptors"
import { descriptorsOf } from "../disk/descriptors"
import type { Disk } from "../disk/disk"
import { makeMachinery, type Machinery } from "../machinery"
import { type Program as CompiledProgram, mainSteps } from "../main-thread"
import { installPythonHandlers } from "../modules/signal-natives"
import { Recorder } from "../recorder"
import { SIG_IGN } from "../signals"
import type { ProcessTable } from "./process-table"
import type { Program } from "./program"
import { standardFiles } from "./standard-files"
import { syntaxErrorText } from "../traceback/syntax-lines"

/** What a new process is given by the one that starts it. */
export interface Inheritance {
  readonly pid: number
  readonly parentPid: number
  readonly environment: ReadonlyMap<string, string>
  /** The disk in the working directory it begins in. */
  readonly disk: Disk
  /** By number; what is missing is closed. */
  readonly files: readonly (OpenFile | undefined)[]
  readonly ignoredSignals: readonly number[]
  /** When it begins. */
  readonly nanos: number
  /** The machine whose network it is connected to. */
  readonly network: unknown
}

/** The machinery of a program that is about to begin. */
export function prepareProcess(
  table: ProcessTable,
  program: Program,
  given: Inheritance,
): Machinery {
  const { pid, parentPid, environment, disk } = given
  const isPython = program.kind === "python"
  const source = isPython ? program.source : ""
  const filename = isPython ? program.filename : "<command>"
  const { limits } = table
  const recorder = new Recorder(false, limits.events)
  recorder.addSource({ filename, text: source, isLibrary: false })
  const args = program.kind === "failure" ? [] : program.args
  const isUnbuffered = isPython && program.isUnbuffered
  const request = { ...table.request, source, filename, isRecording: false }
  const machinery = makeMachinery(request, {
    ...{ limits, recorder, processes: table },
    facts: { pid, parentPid, args, environment, isUnbuffered },
    disk: clock => disk.share(clock),
  })
  const { machine, scheduler, signals } = machinery.runtime
  machine.nanos = given.nanos + (isPython ? costs.pythonStart : costs.commandStart)
  machinery.host.elsewhere = standardFiles(table, machinery)
  inherit(machinery, given.files)
  machine.shared.set("network", given.network)
  if (isPython) installPythonHandlers(signals)
  for (const signal of given.ignoredSignals) signals.setHandler(signal, SIG_IGN)
  const main = scheduler.add("MainThread")
  main.vm.top = new NativeFrame(firstSteps(machinery, program), null)
  scheduler.makeReady(main)
  return machinery
}

function inherit({ runtime }: Machinery, files: Inheritance["files"]): void {
  const descriptors = descriptorsOf(runtime.machine)
  files.forEach((file, number) => {
    if (file !== undefined) file.shared++
    descriptors.files[number] = file
  })
}

function firstSteps(machinery: Machinery, program: Program): NativeSteps {
  const { host, runtime } = machinery
  if (program.kind === "failure") return endSteps(machinery, program)
  const isLibrary = program.kind === "command"
  const source = isLibrary ? "from _commands import main\nmain()\n" : program.source
  const { filename } = runtime
  const compiled = compileSource(source, { filename, isLibrary })
  if ("error" in compiled) {
    const text = syntaxErrorText(compiled.error, filename, source)
    return endSteps({ host, runtime }, { text, status: 1 })
  }
  const doubts = compiled.warnings.map(warning => ({ ...warning, filename }))
  return pythonSteps(machinery, { code: compiled.code, doubts })
}

function* pythonSteps({ runtime }: Machinery, program: CompiledProgram): NativeSteps {
  const { machine } = runtime
  // `print` and `input` find the standard streams there where they are no terminal.
  yield run(importSteps(machine, { name: "sys", fromList: null, level: 0, frame: null }))
  return yield run(mainSteps(machine, runtime, program))
}

// eslint-disable-next-line require-yield -- it ends before anything has to be waited for
function* endSteps(
  { host, runtime }: Pick<Machinery, "host" | "runtime">,
  how: { readonly text: string; readonly status: number },
): Generator<never, Value, Value> {
  host.report(how.text)
  runtime.exitStatus = how.status
  return null
}
