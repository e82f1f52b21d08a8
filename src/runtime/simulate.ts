/**
 * One run of one program: the door of the machine. `advance` runs a counted number of instructions,
 * so the interface stays responsive and every run is the same on every machine.
 */
import { assert } from "../base/assert"
import type { TextRange } from "../base/text-range"
import { LimitReached, defaultLimits, type Limits } from "./limits"
import { connectNetwork } from "./net/network-of"
import { Machine } from "../python/vm/machine"
import { NativeFrame } from "../python/vm/frame"
import type { PyException } from "../python/objects/exception"
import type { NativeSteps } from "../python/objects/native"
import { NOBODY } from "../trace/ids"
import type { ExceptionSummary, Outcome, Recording, WaitLink } from "../trace/recording"
import type { Simulate, Simulation, SimulationRequest } from "../trace/simulation"
import type { ValueMoment, ValueSource } from "../trace/values"
import { Kernel } from "./asyncio/kernel"
import { builtinsNamespace } from "./builtins-namespace"
import { compileSource, syntaxErrorText } from "./compile-source"
import { Disk } from "./disk/disk"
import { ProcessHost } from "./host"
import { watchLifetimes } from "./lifetimes"
import { reachableBytes } from "./memory"
import { Runtime } from "./process"
import { Recorder } from "./recorder"
import { Scheduler } from "./scheduler"
import { installPythonHandlers } from "./modules/signal-natives"
import { signalNames, signalNumbers } from "./signal-table"
import { KilledBySignal } from "./signals"
import { mainSteps } from "./main-thread"
import { forgottenImport } from "./traceback/hints"
import { captureValues } from "./values"

/** Starts a run; nothing has run yet when it returns. */
export const simulate: Simulate = request => new Run(request)

/** A run in progress or done. */
class Run implements Simulation {
  outcome: Outcome = { kind: "running" }
  readonly values: ValueSource
  private readonly limits: Limits
  private readonly recorder: Recorder
  private readonly host: ProcessHost
  private readonly machine: Machine
  private readonly scheduler: Scheduler
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
    this.host = new ProcessHost(request, this.limits, this.recorder)
    const observer = this.recorder.isOn ? this.recorder : null
    this.machine = new Machine(this.host, builtinsNamespace(), observer)
    this.machine.isFusing = request.isFusing ?? true
    if (request.cost !== undefined) this.machine.setCost(request.cost)
    this.recorder.machine = this.machine
    this.host.machine = this.machine
    const { machine, recorder, limits } = this
    const seed = request.seed ?? 0
    this.scheduler = new Scheduler(machine, { recorder, limits, seed })
    const files = { disk: new Disk(request.disk, () => this.machine.nanos), filename }
    this.runtime = new Runtime(this.machine, this.scheduler, this.recorder, files)
    this.kernel = new Kernel(this.machine, this.recorder, this.limits)
    this.host.measure = enough => reachableBytes(this.runtime, this.kernel.liveTasks(), enough)
    this.machine.shared.set("runtime", this.runtime)
    this.machine.shared.set("asyncio", this.kernel)
    connectNetwork(this.runtime, request)
    watchLifetimes(this.runtime, this.kernel)
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
    const { recorder, machine } = this
    return {
      version: 1,
      sources: recorder.sources,
      codes: recorder.codes,
      events: recorder.writer.table,
      outcome: this.outcome,
      endNanos: machine.nanos,
      instructions: machine.counted,
      isOneOfManyOrders: this.scheduler.threads.length > 1,
    }
  }

  advance(instructions: number): boolean {
    if (this.isDone) return true
    try {
      const state = this.scheduler.run(instructions)
      if (state === "ended") this.outcome = this.ending()
      else if (state === "deadlock") this.outcome = { kind: "deadlock", waiting: this.waiting() }
    } catch (error) {
      if (error instanceof KilledBySignal) {
        this.outcome = killedBy(error.signal)
        return true
      }
      if (!(error instanceof LimitReached)) throw error
      this.outcome = { kind: "limit", limit: error.limit, value: error.value }
    }
    return this.isDone
  }

  /** The variables of every live frame right now, said to be those after an event. */
  capture(eventIndex: number): ValueMoment {
    return captureValues(this.runtime, this.kernel.liveTasks(), eventIndex)
  }

  /** Compiles the program and puts the main thread's first frame in place. */
  private prepare(): void {
    const { source, filename } = this.request
    const main = this.scheduler.add("MainThread")
    const { recorder } = this
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
    const steps: NativeSteps = mainSteps(this.machine, this.runtime, {
      code: compiled.code,
      doubts,
    })
    installPythonHandlers(this.runtime.signals)
    for (const { name, atNanos } of this.request.signals ?? []) {
      const number = signalNumbers.get(name)
      assert(number !== undefined, `There is no signal ${name}.`)
      this.scheduler.outside.at(atNanos, () => this.runtime.signals.arrive(number))
    }
    main.vm.top = new NativeFrame(steps, null)
    this.scheduler.makeReady(main)
  }

  private ending(): Outcome {
    const { failure, exitStatus } = this.runtime
    if (failure === null) return { kind: "finished", exitStatus }
    const missing = failure.exception.attributes?.get("not_offered")
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
    for (const thread of this.scheduler.threads) {
      if (thread.state === "waiting" && links.every(link => link.thread !== thread.id)) {
        links.push({ thread: thread.id, task: NOBODY, line: 0 })
      }
    }
    return links
  }
}

/** What a shell shows of a process that a signal ended: 128 and the signal's number. */
function killedBy(signal: number): Outcome {
  const name = signalNames.get(signal) ?? `signal ${signal}`
  return { kind: "killed", signal: name, exitStatus: 128 + signal }
}

const INSTRUCTIONS_AT_ONCE = 1_000_000

/** Values by running the program again. */
class RerunValues implements ValueSource {
  private readonly known = new Map<number, ValueMoment | null>()

  constructor(
    private readonly request: SimulationRequest,
    onEvent: ((run: Run, count: number) => void) | null = null,
  ) {}

  valuesAt(eventIndex: number): ValueMoment | null {
    if (eventIndex < 0) return null
    const known = this.known.get(eventIndex)
    if (known !== undefined) return known
    const moment = momentAfter(this.request, eventIndex)
    this.known.set(eventIndex, moment)
    return moment
  }
}

/** Runs up to the event and looks at the variables there. */
function momentAfter(request: SimulationRequest, eventIndex: number): ValueMoment | null {
  let moment: ValueMoment | null = null
  const run = new Run({ ...request, isRecording: true }, (running, count) => {
    if (moment === null && count > eventIndex) moment = running.capture(eventIndex)
  })
  while (moment === null && !run.advance(INSTRUCTIONS_AT_ONCE));
  return moment
}
