/** `fork` and `exec` in one: a command of a program becomes a process of the run. */
import type { Vm } from "../../python/objects/vm-interface"
import { kernelOf } from "../asyncio/kernel"
import { costs } from "../cost-model"
import { descriptorsOf, type OpenFile } from "../disk/descriptors"
import type { Disk } from "../disk/disk"
import { osError } from "../disk/errors"
import { DirectoryNode } from "../disk/nodes"
import { runtimeOf } from "../process"
import { programOf } from "./program"
import type { ReplacedProgram } from "./replaced-program"
import { SimulatedProcess } from "./simulated-process"
import type { Inheritance } from "./start"

/** A command as `subprocess` gives it. */
export interface Command {
  readonly args: readonly string[]
  /** What is looked for: mostly the first argument. */
  readonly file: string
  /** The working directory; null for that of who starts it. */
  readonly folder: string | null
  readonly environment: ReadonlyMap<string, string> | null
  /** What the child finds under 0, 1, 2, ...: numbers of the parent's, -1 for closed. */
  readonly descriptors: readonly number[]
  readonly isOwnGroup: boolean
}

function inheritance(vm: Vm, command: Command, pid: number): Inheritance {
  const { machine, signals, environment, pid: own, parentPid } = runtimeOf(vm)
  const descriptors = descriptorsOf(vm)
  const files = command.descriptors.map((number): OpenFile | undefined => {
    return number < 0 ? undefined : descriptors.files[number]
  })
  return {
    pid,
    parentPid: pid === own ? parentPid : own,
    environment: command.environment ?? environment,
    disk: diskIn(vm, command.folder),
    files,
    ignoredSignals: signals.ignored().filter(one => one !== SIGPIPE && one !== SIGXFSZ),
    nanos: machine.nanos,
    network: machine.shared.get("network"),
  }
}

// Python ignores them itself and gives them back to what it starts.
const SIGPIPE = 13
const SIGXFSZ = 25

/** The disk as seen from a folder. */
function diskIn(vm: Vm, folder: string | null): Disk {
  const { disk, machine } = runtimeOf(vm)
  if (folder === null) return disk
  const node = disk.entry(folder)
  if (!(node instanceof DirectoryNode)) throw osError("ENOTDIR", folder)
  const other = disk.share(() => machine.nanos)
  other.current = node
  return other
}

/** Starts a command; its number is the answer. */
export function spawn(vm: Vm, command: Command): number {
  const { processes, recorder, scheduler, pid: parent } = runtimeOf(vm)
  // That there is no such program is found out by the new process in CPython: it takes as long.
  vm.host.charge(costs.processStart)
  const disk = diskIn(vm, command.folder)
  const program = programOf(command.file, command.args, { request: processes.request, disk })
  const pid = processes.newPid()
  const machinery = processes.prepare(processes, program, inheritance(vm, command, pid))
  const shown = command.args.join(" ")
  const sync = kernelOf(vm).nextSyncId()
  const group = command.isOwnGroup ? pid : (processes.find(parent)?.group ?? parent)
  const child = new SimulatedProcess(processes, machinery, {
    pid,
    parent,
    sync,
    group,
    command: shown,
  })
  processes.add(child)
  recorder.pen?.processStarted(recorder.nanos, recorder.thread, sync, shortened(shown))
  child.onEnd(() => {
    scheduler.catchUp()
    recorder.pen?.processEnded(recorder.nanos, recorder.thread, sync, child.status!)
  })
  return pid
}

function shortened(command: string): string {
  const line = command.replace(/\s+/g, " ")
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}

/** What takes the place of the program that runs. */
export function replacement(vm: Vm, command: Command): ReplacedProgram["next"] {
  const { processes, disk, pid } = runtimeOf(vm)
  const program = programOf(command.file, command.args, { request: processes.request, disk })
  return { program, given: inheritance(vm, command, pid) }
}
