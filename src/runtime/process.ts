/** What belongs to one simulated process: its machine and everything natives reach through it. */
import { assert } from "../base/assert"
import type { PyException } from "../python/objects/exception"
import { Namespace, type Value } from "../python/objects/value"
import type { Vm } from "../python/objects/vm-interface"
import type { Machine } from "../python/vm/machine"
import { AlarmTimer } from "./alarm-timer"
import type { Disk } from "./disk/disk"
import type { ProcessTable } from "./processes/process-table"
import type { Recorder } from "./recorder"
import type { Scheduler } from "./scheduler"
import { Signals } from "./signals"

/** How a program failed: what was raised and what was printed for it. */
export interface ProgramFailure {
  readonly exception: PyException
  /** The whole traceback. */
  readonly text: string
  /** Its last line. */
  readonly headline: string
}

/** What a process is started with. */
export interface ProcessFacts {
  readonly pid: number
  readonly parentPid: number
  readonly args: readonly string[]
  readonly environment: ReadonlyMap<string, string>
  /** True when what is printed to a pipe or file is not held back (`python -u`). */
  readonly isUnbuffered?: boolean
}

interface RuntimeFacts extends ProcessFacts {
  readonly disk: Disk
  readonly filename: string
  readonly processes: ProcessTable
}

/** What the first process finds in `os.environ`. */
export const firstEnvironment: ReadonlyMap<string, string> = new Map([
  ["HOME", "/home/user"],
  ["LANG", "C.UTF-8"],
  ["LOGNAME", "user"],
  ["PATH", "/usr/local/bin:/usr/bin:/bin"],
  ["PWD", "/home/user"],
  ["SHELL", "/bin/sh"],
  ["TZ", "UTC"],
  ["USER", "user"],
])

/** The runtime of one process. */
export class Runtime {
  /** Globals of `__main__`. */
  readonly mainNamespace = new Namespace()
  exitStatus = 0
  /** The signal that ended it or that it ended itself by, for who waits for it; or null. */
  endedBySignal: number | null = null
  /** What the main thread calls, last first, before it waits for the other threads. */
  readonly atThreadsExit: Value[] = []
  /** What is called once all threads have ended: the text of `atexit`. */
  readonly atProcessExit: Value[] = []
  /** The exception that ended the program, with its texts, or null. */
  failure: ProgramFailure | null = null
  readonly signals: Signals
  /** What `signal.alarm` and `signal.setitimer` set. */
  readonly timer: AlarmTimer

  constructor(
    readonly machine: Machine,
    readonly scheduler: Scheduler,
    readonly recorder: Recorder,
    private readonly facts: RuntimeFacts,
  ) {
    this.signals = new Signals({
      machine,
      recorder,
      mainThread: () => scheduler.threads[0]!,
      interrupt: thread => scheduler.interrupt(thread),
      catchUp: wasStopped => scheduler.catchUp(wasStopped),
    })
    this.timer = new AlarmTimer(scheduler.outside, this.signals)
    scheduler.signals = this.signals
  }

  get isUnbuffered(): boolean {
    return this.facts.isUnbuffered === true
  }

  get disk(): Disk {
    return this.facts.disk
  }

  get processes(): ProcessTable {
    return this.facts.processes
  }

  /** Its number among the processes of the run. */
  get pid(): number {
    return this.facts.pid
  }

  get parentPid(): number {
    return this.facts.parentPid
  }

  /** What `sys.argv` begins as. */
  get args(): readonly string[] {
    return this.facts.args
  }

  /** What `os.environ` begins as. */
  get environment(): ReadonlyMap<string, string> {
    return this.facts.environment
  }

  /** The name of the program, as tracebacks and `sys.argv` show it. */
  get filename(): string {
    return this.facts.filename
  }
}

/** The runtime a native runs in. */
export function runtimeOf(vm: Vm): Runtime {
  const runtime = vm.shared.get("runtime")
  assert(runtime instanceof Runtime, "The machine has no runtime.")
  return runtime
}
