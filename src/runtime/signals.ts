/**
 * Signals of one process, as CPython handles them: what comes is noted at once, and its handler runs
 * on the main thread, between two instructions or in the middle of a wait, which goes on afterwards
 * unless the handler raised (PEP 475). A signal without a handler does what Linux does: most end the
 * process, without a word of Python's.
 */
import { call, type NativeSteps } from "../python/objects/native"
import { frameObject, pythonFrame } from "../python/objects/frame-object"
import { PyObject, type Value } from "../python/objects/value"
import { Delivery, NativeFrame } from "../python/vm/frame"
import type { Machine } from "../python/vm/machine"
import type { Recorder } from "./recorder"
import type { ScheduledThread } from "./scheduler"
import { signalNames } from "./signal-table"
import type { Wait } from "./waits"

/** What `signal.signal` was given: one of these two, or something to call. */
export const SIG_DFL = 0
export const SIG_IGN = 1

/** Ends the run of a process: thrown through the machine, never seen by the program. */
export class KilledBySignal {
  constructor(readonly signal: number) {}
}

/** What the machinery of one process gives its signals. */
export interface SignalPlace {
  readonly machine: Machine
  readonly recorder: Recorder
  /** The only thread that handlers run on. */
  readonly mainThread: () => ScheduledThread
  /** Lets a thread that waits run, its wait unended. */
  readonly interrupt: (thread: ScheduledThread) => void
  /** The clock of a process that only waited, or was stopped, is set to what comes to it. */
  readonly catchUp: (wasStopped: boolean) => void
}

const byDefaultIgnored = new Set([17, 18, 23, 28])
const stopping = new Set([19, 20, 21, 22])
const SIGKILL = 9
const SIGCONT = 18

/** What came for a process and what it does about it. */
export class Signals {
  /** The signal that ends the process, once one did. */
  fatal: number | null = null
  /** True between SIGSTOP and SIGCONT: nothing of the process runs. */
  isStopped = false
  /** How many handlers have run. */
  handled = 0
  /** Told at once of a signal that has a handler: `set_wakeup_fd`. */
  wakeup: { readonly descriptor: number; readonly write: (signal: number) => void } | null = null
  /** Signals that wait until they are let in (`pthread_sigmask`). */
  blocked: ReadonlySet<number> = new Set()
  private readonly handlers = new Map<number, Value>()
  /** Came and were not handled yet. */
  private readonly tripped = new Set<number>()
  /** Something came that no handlers were begun for: those under way are not begun twice. */
  private isTripped = false
  private readonly held = new Set<number>()
  /** What waits on for the main thread between the signals that interrupt its wait. */
  private waiter: NativeFrame | null = null
  /** Threads in `sigwait`. */
  private awaiting: (() => void)[] = []
  /** A thread in `pause`. */
  private pausing: (() => void)[] = []

  constructor(private readonly place: SignalPlace) {}

  handlerOf(signal: number): Value {
    return this.handlers.get(signal) ?? SIG_DFL
  }

  setHandler(signal: number, handler: Value): void {
    this.handlers.set(signal, handler)
    if (handler === SIG_IGN) this.held.delete(signal)
  }

  /** What a program can only be reached by through its handlers. */
  *heldObjects(): Iterable<object> {
    for (const handler of this.handlers.values()) if (handler instanceof PyObject) yield handler
  }

  /** Handlers do not outlive `exec`: what a new program starts with. */
  ignored(): number[] {
    return [...this.handlers].filter(([, handler]) => handler === SIG_IGN).map(([signal]) => signal)
  }

  /** Signals that came while they were blocked. */
  get heldBack(): readonly number[] {
    return [...this.held].sort((left, right) => left - right)
  }

  /** A signal comes to the process. */
  arrive(signal: number): void {
    if (this.blocked.has(signal) && signal !== SIGKILL && !stopping.has(signal)) {
      this.held.add(signal)
      for (const wake of this.awaiting.splice(0)) wake()
      return
    }
    this.place.catchUp(this.isStopped)
    const { recorder } = this.place
    const name = signalNames.get(signal) ?? `signal ${signal}`
    const handler = this.handlerOf(signal)
    // SIGCHLD follows every subprocess: told only to those who listen for it.
    const isUnheard = handler === SIG_DFL && signal !== SIGCONT && byDefaultIgnored.has(signal)
    if (!isUnheard) recorder.pen?.signalDelivered(recorder.nanos, recorder.thread, name)
    if (signal === SIGCONT) this.isStopped = false
    if (handler === SIG_IGN) return
    if (handler === SIG_DFL) this.actByDefault(signal)
    else this.trip(signal)
  }

  private actByDefault(signal: number): void {
    if (byDefaultIgnored.has(signal)) return
    if (stopping.has(signal)) this.isStopped = true
    else this.fatal ??= signal
  }

  private trip(signal: number): void {
    this.tripped.add(signal)
    this.isTripped = true
    this.wakeup?.write(signal)
    const main = this.place.mainThread()
    if (main.state !== "waiting" || main.wait === null) return
    const { wait, vm } = main
    wait.suspend()
    // Many signals during one wait need one place on the stack.
    if (this.waiter === null || vm.top !== this.waiter) {
      this.waiter = new NativeFrame(this.duringWait(wait), vm.top)
      vm.top = this.waiter
    }
    this.place.interrupt(main)
  }

  /** Changes which signals wait; those let in come now. */
  setBlocked(blocked: ReadonlySet<number>): void {
    this.blocked = blocked
    for (const signal of this.heldBack) {
      if (blocked.has(signal)) continue
      this.held.delete(signal)
      this.arrive(signal)
    }
  }

  /** Takes one of the signals that were held back; null when none of them has come. */
  takeHeld(signals: ReadonlySet<number>): number | null {
    const found = this.heldBack.find(one => signals.has(one))
    if (found === undefined) return null
    this.held.delete(found)
    return found
  }

  /** Called once when the next signal is held back. */
  readonly onHeld = (wake: () => void): void => {
    this.awaiting.push(wake)
  }

  /** Called once when the next handler has run. */
  readonly onHandled = (wake: () => void): void => {
    this.pausing.push(wake)
  }

  /** Ends the process if a signal did. */
  check(): void {
    if (this.fatal !== null) throw new KilledBySignal(this.fatal)
  }

  /** Whether the main thread has handlers to begin. */
  get hasWork(): boolean {
    return this.isTripped
  }

  /** Puts the handlers between two instructions of the main thread, which is the one that runs. */
  interruptMain(): void {
    const { vm } = this.place.mainThread()
    if (vm.raising !== null) return
    const frame = new NativeFrame(this.betweenInstructions(vm.jumpedFrom), vm.top)
    frame.delivery = Delivery.Discard
    vm.top = frame
  }

  /**
   * Runs the handlers of everything that came, the lowest number first. One that comes meanwhile
   * begins within the handler that runs, with all that are left; one that raises leaves the rest
   * for later (`_PyErr_CheckSignalsTstate`).
   */
  *handle(): NativeSteps {
    this.check()
    this.isTripped = false
    for (const signal of [...this.tripped].sort((left, right) => left - right)) {
      if (!this.tripped.delete(signal)) continue
      const handler = this.handlerOf(signal)
      if (handler === SIG_DFL || handler === SIG_IGN) continue
      yield* this.runHandler(handler, signal)
    }
    return null
  }

  private *runHandler(handler: Value, signal: number): NativeSteps {
    const { machine } = this.place
    const frame = pythonFrame(machine.callerFrame)
    try {
      yield call(handler, signal, frame === null ? null : frameObject(machine, frame))
    } catch (error) {
      this.isTripped = this.tripped.size > 0
      if (this.isTripped) machine.switchAtNanos = machine.nanos
      throw error
    }
    this.handled++
    for (const wake of this.pausing.splice(0)) wake()
    return null
  }

  private *betweenInstructions(jumpedFrom: number): NativeSteps {
    try {
      return yield { kind: "run", native: this.handle() }
    } catch (error) {
      // What is raised at the end of a loop's turn is raised inside the loop.
      const frame = this.place.mainThread().vm.top?.back
      if (jumpedFrom >= 0 && frame && !frame.isNative) frame.pc = jumpedFrom + 1
      throw error
    }
  }

  private *duringWait(wait: Wait): NativeSteps {
    try {
      for (;;) {
        while (this.hasWork) yield { kind: "run", native: this.handle() }
        if (wait.isOver || this.place.machine.nanos >= wait.park.dueNanos) return null
        yield { kind: "park", park: wait.again() }
      }
    } finally {
      wait.abandon()
    }
  }
}
