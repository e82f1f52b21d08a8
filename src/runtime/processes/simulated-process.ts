/** A process as others see it: its number, whether it lives, how it ended. */
import { closeDescriptor, descriptorsOf } from "../disk/descriptors"
import type { Vm } from "../../python/objects/vm-interface"
import type { SyncId } from "../../trace/ids"
import { betweenProcessesNanos } from "../cost-model"
import type { Machinery } from "../machinery"
import type { Scheduler } from "../scheduler"
import type { ProcessTable } from "./process-table"
import type { ReplacedProgram } from "./replaced-program"

const SIGCHLD = 17

/** What tells one process from another. */
export interface ProcessIdentity {
  readonly pid: number
  /** The number of who started it. */
  readonly parent: number
  /** What stands for it in the recording of who started it. */
  readonly sync: SyncId
  /** Its process group. */
  readonly group: number
  /** Its command line. */
  readonly command: string
}

/** One process of a run. */
export class SimulatedProcess {
  readonly pid: number
  readonly parent: number
  readonly sync: SyncId
  readonly group: number
  readonly command: string
  isAlive = true
  /** The signal that ended it without its own doing. */
  killedBySignal: number | null = null
  /** True once its parent asked how it ended. */
  isReaped = false
  /** How it ended, once its parent can know: a status, or below 0 the signal; null before. */
  status: number | null = null
  /** Told of the end. */
  private listeners: (() => void)[] = []

  constructor(
    readonly table: ProcessTable,
    /** Another one after `exec`. */
    public machinery: Machinery,
    identity: ProcessIdentity,
  ) {
    this.pid = identity.pid
    this.parent = identity.parent
    this.sync = identity.sync
    this.group = identity.group
    this.command = identity.command
  }

  get scheduler(): Scheduler {
    return this.machinery.runtime.scheduler
  }

  /** Its clock. */
  get nanos(): number {
    return this.machinery.runtime.machine.nanos
  }

  get counted(): number {
    return this.machinery.runtime.machine.counted
  }

  get isStopped(): boolean {
    return this.machinery.runtime.signals.isStopped
  }

  /** When it can do something next, as far as it depends on itself alone. */
  get readyNanos(): number {
    const { signals } = this.machinery.runtime
    return signals.fatal !== null ? this.nanos : this.scheduler.readyNanos()
  }

  /** Goes on with another program: the descriptors stay, everything else is new. */
  become({ program, given }: ReplacedProgram["next"]): void {
    const { machine } = this.machinery.runtime
    const next = this.table.prepare(this.table, program, given)
    closeAll(machine)
    this.machinery = next
  }

  /** Its main thread has returned. */
  returned(): void {
    const { exitStatus, endedBySignal } = this.machinery.runtime
    this.ended(endedBySignal === null ? exitStatus : -endedBySignal)
  }

  killed(signal: number): void {
    this.killedBySignal = signal
    this.ended(-signal)
  }

  /** It came to its end; others hear of it a little later. */
  ended(status: number): void {
    if (!this.isAlive) return
    this.isAlive = false
    closeAll(this.machinery.runtime.machine)
    this.table.outside.at(this.nanos + betweenProcessesNanos, () => this.tell(status))
  }

  /** Called once when it has ended. */
  readonly onEnd = (listener: () => void): void => {
    this.listeners.push(listener)
  }

  private tell(status: number): void {
    this.status = status
    for (const listener of this.listeners.splice(0)) listener()
    const parent = this.table.find(this.parent)
    if (parent?.isAlive === true) parent.machinery.runtime.signals.arrive(SIGCHLD)
  }
}

function closeAll(machine: Vm): void {
  descriptorsOf(machine).files.forEach((file, number) => {
    if (file !== undefined) closeDescriptor(machine, number)
  })
}
