/**
 * All processes of a run, each with a machine and a clock of its own. The one whose clock is behind
 * runs next, and may lead the others by less than anything takes from one process to another: so
 * nobody hears of what has not happened yet. With one process this is that process's scheduler.
 */
import { betweenProcessesNanos } from "../cost-model"
import { LimitReached, type Limits } from "../limits"
import { NOBODY, type SyncId } from "../../trace/ids"
import type { SimulationRequest } from "../../trace/simulation"
import { OutsideEvents } from "../outside"
import { KilledBySignal } from "../signals"
import type { RunState } from "../scheduler"
import type { Machinery } from "../machinery"
import type { Program } from "./program"
import type { Inheritance } from "./start"
import type { SimulatedProcess } from "./simulated-process"
import { ReplacedProgram } from "./replaced-program"

/** Makes the machinery of a program that is about to begin. */
export type PrepareProcess = (
  table: ProcessTable,
  program: Program,
  given: Inheritance,
) => Machinery

/** The processes of a run. */
export class ProcessTable {
  /** What is under way to any of them. */
  readonly outside = new OutsideEvents()
  readonly processes: SimulatedProcess[] = []
  private nextPid = 4242
  private current: SimulatedProcess | null = null

  /** Until when anything was printed. */
  lastPrintedNanos = 0

  constructor(
    /** What the main process runs, and what it was given. */
    readonly request: SimulationRequest,
    readonly limits: Limits,
    /** Makes the machine of a new process; given, because machines have natives that start some. */
    readonly prepare: PrepareProcess,
  ) {
    this.outside.onSent = dueNanos => this.lookAt(dueNanos)
  }

  /** The one the run is about. */
  get main(): SimulatedProcess {
    return this.processes[0]!
  }

  newPid(): number {
    if (this.processes.length >= this.limits.processes)
      throw new LimitReached("processes", this.limits.processes)
    return this.nextPid++
  }

  add(process: SimulatedProcess): void {
    this.processes.push(process)
    if (this.processes.length > 1)
      for (const { scheduler } of this.processes) scheduler.horizonNanos ??= 0
    this.lookAt(0)
  }

  /** Lets the process that runs look up at a time, when another one's turn may have come. */
  private lookAt(nanos: number): void {
    const machine = this.current?.machinery.runtime.machine
    if (machine !== undefined) machine.switchAtNanos = Math.min(machine.switchAtNanos, nanos)
  }

  find(pid: number): SimulatedProcess | null {
    return this.processes.find(one => one.pid === pid && !one.isReaped) ?? null
  }

  /** The children that somebody may still ask about. */
  childrenOf(parent: number): SimulatedProcess[] {
    return this.processes.filter(one => one.parent === parent && !one.isReaped)
  }

  /** What time it is for whoever acts now: the process that runs, or what comes from outside. */
  now(): number {
    return this.outside.now((this.current ?? this.main).nanos)
  }

  /** Something goes to the terminal that all share, at the time of the process that prints it. */
  print(nanos: number, stream: "stdout" | "stderr", text: string): void {
    const { main, outside } = this
    // The main process may be a moment behind; what is recorded of it never goes back in time.
    const soon = Math.min(nanos, main.readyNanos, outside.nextDueNanos)
    const at = Math.max(main.nanos, this.lastPrintedNanos, soon)
    this.lastPrintedNanos = at
    main.machinery.host.writeFor(at, stream, text, this.childOfMain())
  }

  /** What stands for the process that runs in the recording: itself, or the child that started it. */
  private childOfMain(): SyncId {
    let child = this.current
    while (child !== null && child.parent !== this.main.pid) {
      const { parent } = child
      child = this.processes.find(one => one.pid === parent) ?? null
    }
    return child?.sync ?? NOBODY
  }

  /** Instructions of all of them. */
  get counted(): number {
    return this.processes.reduce((sum, one) => sum + one.counted, 0)
  }

  /** Runs until `instructions` more were run, or everything is over. */
  run(instructions: number): RunState {
    const stopAt = this.counted + instructions
    for (;;) {
      if (!this.processes.some(one => one.isAlive)) return "ended"
      const { counted } = this
      if (counted >= this.limits.instructions)
        throw new LimitReached("instructions", this.limits.instructions)
      const next = this.choose()
      // What the main process left behind may wait for ever: nobody waits for it.
      if (next === null) return this.main.isAlive ? "deadlock" : "ended"
      if (counted >= stopAt) return "paused"
      this.advance(next, stopAt - counted)
    }
  }

  private advance(process: SimulatedProcess, instructions: number): void {
    this.current = process
    try {
      if (process.scheduler.run(instructions) === "ended") process.returned()
    } catch (error) {
      if (error instanceof ReplacedProgram) process.become(error.next)
      else if (error instanceof KilledBySignal) process.killed(error.signal)
      else throw error
    }
  }

  /** Who runs next, and up to when; what is due before anybody can run happens first. */
  private choose(): SimulatedProcess | null {
    for (;;) {
      const running = this.processes.filter(one => one.isAlive && !one.isStopped)
      const [first, second] = running.sort(
        (left, right) => left.readyNanos - right.readyNanos || left.pid - right.pid,
      )
      const isAlone = running.length === 1
      const { nextDueNanos } = this.outside
      const firstNanos = first?.readyNanos ?? Infinity
      if (nextDueNanos === Infinity && firstNanos === Infinity) return null
      if (first !== undefined && (isAlone || firstNanos < nextDueNanos)) {
        const lead = (second?.readyNanos ?? Infinity) + betweenProcessesNanos
        first.scheduler.horizonNanos = isAlone ? null : lead
        return first
      }
      this.outside.settle(nextDueNanos)
    }
  }
}
