/** What belongs to one simulated process: its machine and everything natives reach through it. */
import { assert } from "../base/assert"
import type { PyException } from "../python/objects/exception"
import { Namespace, type Value } from "../python/objects/value"
import type { Vm } from "../python/objects/vm-interface"
import type { Machine } from "../python/vm/machine"
import { AlarmTimer } from "./alarm-timer"
import type { Disk } from "./disk/disk"
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

/** The runtime of one process. */
export class Runtime {
  /** Globals of `__main__`. */
  readonly mainNamespace = new Namespace()
  /** Its number among the processes of the run. */
  readonly pid = 4242
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
    readonly files: { readonly disk: Disk; readonly filename: string },
  ) {
    this.signals = new Signals({
      machine,
      recorder,
      mainThread: () => scheduler.threads[0]!,
      interrupt: thread => scheduler.interrupt(thread),
    })
    this.timer = new AlarmTimer(scheduler.outside, this.signals)
    scheduler.signals = this.signals
  }

  get disk(): Disk {
    return this.files.disk
  }

  /** The name of the program, as tracebacks and `sys.argv` show it. */
  get filename(): string {
    return this.files.filename
  }
}

/** The runtime a native runs in. */
export function runtimeOf(vm: Vm): Runtime {
  const runtime = vm.shared.get("runtime")
  assert(runtime instanceof Runtime, "The machine has no runtime.")
  return runtime
}
