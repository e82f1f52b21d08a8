/**
 * One run of one program: the door of the machine. `advance` runs a counted number of instructions,
 * so the interface stays responsive and every run is the same on every machine.
 */
import { assert } from "../base/assert"
import type { TextRange } from "../base/text-range"
import { LimitReached, defaultLimits, type Limits } from "./limits"
import { connectNetwork } from "./net/network-of"
import { rangeAt } from "../python/code-object"
import { NativeFrame, type AnyFrame } from "../python/vm/frame"
import type { PyException } from "../python/objects/exception"
import type { NativeSteps } from "../python/objects/native"
import type { EventIndex } from "../trace/ids"
import { NOBODY } from "../trace/ids"
import type { ExceptionSummary, Outcome, Recording, WaitLink } from "../trace/recording"
import type { Simulate, Simulation, SimulationRequest } from "../trace/simulation"
import type { ValueMoment, ValueSource } from "../trace/values"
import type { Kernel } from "./asyncio/kernel"
import { compileSource } from "./compile-source"
import { Disk } from "./disk/disk"
import type { ProcessHost } from "./host"
import { makeMachinery } from "./machinery"
import { firstEnvironment, type Runtime } from "./process"
import { ProcessTable } from "./processes/process-table"
import { prepareProcess } from "./processes/start"
import { SimulatedProcess } from "./processes/simulated-process"
import { Recorder } from "./recorder"
import { installPythonHandlers } from "./modules/signal-natives"
import { signalNames, signalNumbers } from "./signal-table"
import { mainSteps } from "./main-thread"
import { forgottenImport } from "./traceback/hints"
import { syntaxErrorText } from "./traceback/syntax-lines"
import { captureValues, ownIdentities, withBytecode } from "./values"
import type { IdentityOf } from "./values"

/** Starts a run; nothing has run yet when it returns. */
export const simulate: Simulate = request => new Run(request)

/** Who started the program. */
const SHELL_PID = 4200

/** A run in progress or done. */
class Run implements Simulation {
  outcome: Outcome = { kind: "running" }
  readonly values: ValueSource
  private readonly limits: Limits
  private readonly recorder: Recorder
  private readonly host: ProcessHost
  private readonly processes: ProcessTable
  private readonly process: SimulatedProcess
  readonly runtime: Runtime
  readonly kernel: Kernel

  constructor(
    private readonly request: SimulationRequest,
    onEvent: ((run: Run, count: number) => void) | null = null,
  ) {
    const { source, filename } = request
    this.limits = { ...defaultLimits, ...request.limits }
    const watch = onEvent === null ? null : (count: number) => onEvent(this, count)
    this.recorder = new Recorder(request.isRecording ?? true, this.limits.events, watch)
    this.recorder.addSource({ filename, text: source, isLibrary: false })
    this.processes = new ProcessTable(request, this.limits, prepareProcess)
    const pid = this.processes.newPid()
    const { limits, recorder, processes } = this
    const environment = firstEnvironment
    const machinery = makeMachinery(request, {
      ...{ limits, recorder, processes },
      facts: { pid, parentPid: SHELL_PID, args: [filename], environment },
      disk: clock => new Disk(request.disk, clock),
    })
    this.host = machinery.host
    this.runtime = machinery.runtime
    this.kernel = machinery.kernel
    this.process = new SimulatedProcess(processes, machinery, {
      ...{ pid, parent: SHELL_PID, sync: NOBODY, group: pid },
      command: `python3 ${filename}`,
    })
    processes.add(this.process)
    connectNetwork(this.runtime, request)
    this.values = new RerunValues(request)
    this.prepare()
  }

  get isDone(): boolean {
    return this.outcome.kind !== "running"
  }

  get stdout(): string {
    return this.host.stdout
  }

  get stderr(): string {
    return this.host.stderr
  }

  get recording(): Recording {
    const { recorder } = this
    const { machine, scheduler } = this.runtime
    return {
      version: 1,
      sources: recorder.sources,
      codes: recorder.codes,
      events: recorder.events,
      outcome: this.outcome,
      endNanos: Math.max(machine.nanos, this.processes.lastPrintedNanos),
      instructions: this.processes.counted,
      isOneOfManyOrders: scheduler.threads.length > 1,
      simulatedLibraries: recorder.simulatedLibraries,
    }
  }

  advance(instructions: number): boolean {
    if (this.isDone) return true
    try {
      const state = this.processes.run(instructions)
      if (state === "ended") this.outcome = this.ending()
      else if (state === "deadlock") this.outcome = { kind: "deadlock", waiting: this.waiting() }
    } catch (error) {
      if (!(error instanceof LimitReached)) throw error
      this.outcome = { kind: "limit", limit: error.limit, value: error.value }
    }
    // Recordings that were handed out before grow too.
    this.recorder.takeLines()
    return this.isDone
  }

  /** The variables of every live frame right now, said to be those after an event. */
  capture(eventIndex: number, identityOf: IdentityOf): ValueMoment {
    return captureValues(this.runtime, this.kernel.liveTasks(), { eventIndex, identityOf })
  }

  /** Compiles the program and puts the main thread's first frame in place. */
  private prepare(): void {
    const { source, filename } = this.request
    const { recorder } = this
    const { machine, scheduler, signals } = this.runtime
    const main = scheduler.add("MainThread")
    const compiled = compileSource(source, { filename })
    if ("error" in compiled) {
      const text = syntaxErrorText(compiled.error, filename, source)
      this.host.report(text)
      const summary = {
        type: compiled.error.type,
        text: `${compiled.error.type}: ${compiled.error.message}`,
        traceback: text,
        range: compiled.error.range,
        thread: 0,
        task: NOBODY,
        missingImport: null,
      }
      this.outcome = { kind: "syntax-error", exception: summary }
      return
    }
    recorder.pen?.threadCreated(0, 0, 0, main.name, "")
    const doubts = compiled.warnings.map(warning => ({ ...warning, filename }))
    const steps: NativeSteps = mainSteps(machine, this.runtime, {
      code: compiled.code,
      doubts,
    })
    installPythonHandlers(signals)
    for (const { name, atNanos } of this.request.signals ?? []) {
      const number = signalNumbers.get(name)
      assert(number !== undefined, `There is no signal ${name}.`)
      scheduler.outside.at(atNanos, () => signals.arrive(number))
    }
    main.vm.top = new NativeFrame(steps, null)
    scheduler.makeReady(main)
  }

  private ending(): Outcome {
    const { failure, exitStatus } = this.runtime
    const { killedBySignal } = this.process
    if (killedBySignal !== null) return killedBy(killedBySignal)
    if (failure === null) return { kind: "finished", exitStatus }
    const missing = failure.exception.member("not_offered")
    if (typeof missing === "string") {
      const range = this.programRange(failure.exception)
      return { kind: "unsupported", what: missing, range, traceback: failure.text }
    }
    return { kind: "raised", exception: this.summaryOf(failure) }
  }

  private summaryOf(failure: {
    exception: PyException
    text: string
    headline: string
  }): ExceptionSummary {
    return {
      type: failure.exception.type.name,
      text: failure.headline,
      traceback: failure.text,
      range: this.programRange(failure.exception),
      thread: 0,
      task: this.kernel.taskThatRaised(failure.exception),
      missingImport: forgottenImport(failure.exception),
    }
  }

  private programRange(exception: PyException): TextRange | null {
    const entry = exception.traceback.find(one => one.filename === this.request.filename)
    return entry?.range ?? null
  }

  /** Who waits, for the end that is a deadlock. */
  private waiting(): WaitLink[] {
    const links: WaitLink[] = []
    for (const task of this.kernel.liveTasks()) {
      links.push({ thread: task.loop.thread, task: task.id, line: task.programLine() })
    }
    for (const thread of this.runtime.scheduler.threads) {
      if (thread.state === "waiting" && links.every(link => link.thread !== thread.id)) {
        links.push({ thread: thread.id, task: NOBODY, line: programLineOf(thread.vm.top) })
      }
    }
    return links
  }
}

/** The line of the program that a waiting thread stands on, from 1; 0 when there is none. */
function programLineOf(top: AnyFrame | null): number {
  let frame = top
  while (frame !== null && (frame.isNative || frame.code.isLibrary)) frame = frame.back
  return frame === null ? 0 : (rangeAt(frame.code, frame.pc - 1)?.line ?? 0)
}

/** What a shell shows of a process that a signal ended: 128 and the signal's number. */
function killedBy(signal: number): Outcome {
  const name = signalNames.get(signal) ?? `signal ${signal}`
  return { kind: "killed", signal: name, exitStatus: 128 + signal }
}

const INSTRUCTIONS_AT_ONCE = 1_000_000

/** Values by running the program again. */
class RerunValues implements ValueSource {
  private readonly known = new Map<string, ValueMoment | null>()

  constructor(private readonly request: SimulationRequest) {}

  valuesAt(eventIndex: number, since: number | null = null): ValueMoment | null {
    if (eventIndex < 0) return null
    const key = `${eventIndex} ${since}`
    const known = this.known.get(key)
    if (known !== undefined) return known
    const moment = momentAfter(this.request, eventIndex, since)
    this.known.set(key, moment)
    return moment
  }
}

/** Runs up to the event and looks at the variables there, and on the way at those of `since`. */
function momentAfter(
  request: SimulationRequest,
  eventIndex: number,
  since: number | null,
): ValueMoment | null {
  const identityOf = ownIdentities()
  let before: ValueMoment | null = null
  let moment: ValueMoment | null = null
  const run = new Run({ ...request, isRecording: true }, (running, count) => {
    if (since !== null && before === null && count > since)
      before = running.capture(since, identityOf)
    if (moment === null && count > eventIndex)
      moment = withBytecode(running.capture(eventIndex, identityOf), running.runtime)
  })
  while (moment === null && !run.advance(INSTRUCTIONS_AT_ONCE));
  return moment && before ? Object.assign(moment, { before }) : moment
}

/** Instructions of one slice of `momentsAlong`. */
const INSTRUCTIONS_OF_SLICE = 5_000

/**
 * The values after each of `events` (in rising order), made by one more run of the program; what
 * came up in a slice at a time, so that who asks can rest, or stop, in between.
 */
export function* momentsAlong(
  request: SimulationRequest,
  events: readonly EventIndex[],
): Generator<readonly ValueMoment[]> {
  const identityOf = ownIdentities()
  let made: ValueMoment[] = []
  let next = 0
  const run = new Run({ ...request, isRecording: true }, (running, count) => {
    for (let event = events[next]; event !== undefined && count > event; event = events[next]) {
      made.push(running.capture(event, identityOf))
      next++
    }
  })
  while (next < events.length && !run.isDone) {
    run.advance(INSTRUCTIONS_OF_SLICE)
    const slice = made
    made = []
    yield slice
  }
}
