/** What the machine cannot do itself: output, input, compiling, modules, limits, chance. */
import type { CompileOptions } from "../python/compiler"
import type { CodeObject } from "../python/code-object"
import type { NativeSteps } from "../python/objects/native"
import type { PyAsyncStep } from "../python/objects/async-step"
import type { PyGenerator } from "../python/objects/generator"
import type { PyModule, PyObject, Value } from "../python/objects/value"
import type {
  CompileMode,
  ImportOrigin,
  ModuleLoader,
  VmHost,
} from "../python/objects/vm-interface"
import { isAwaitedAtOnce } from "../python/vm/calls"
import type { Machine } from "../python/vm/machine"
import type { SimulationRequest } from "../trace/simulation"
import { kernelOf } from "./asyncio/kernel"
import { originHere } from "./asyncio/origins"
import { compileSource, raiseSyntaxError } from "./compile-source"
import { type CompilerWarning, syntaxWarningSteps, warningSteps } from "./warn"
import { Chance } from "./chance"
import { costs } from "./cost-model"
import { isFolderOnDisk, textOnDisk } from "./disk/modules"
import { finalizersOf } from "./lifetimes"
import { LimitReached, type Limits } from "./limits"
import { ModuleFinder } from "./module-finder"
import { offeredModules } from "./modules"
import { isSimulated } from "./modules/simulated"
import { runtimeOf } from "./process"
import type { Memory } from "./memory"
import type { Recorder } from "./recorder"
import { NOBODY, type SyncId } from "../trace/ids"
import { isStandardModule, isStandardName } from "./standard-names"

/** The host of one process. */
export class ProcessHost implements VmHost {
  stdout = ""
  stderr = ""
  /** Set once by the simulation; the machine needs the host first. */
  machine: Machine | null = null
  /** Where the standard streams of a child lead; null for the terminal. */
  elsewhere: Pick<VmHost, "write" | "readLine" | "isTerminal"> | null = null
  /** What the compiler warned of and nobody was told yet. */
  private readonly doubts: CompilerWarning[] = []
  private nextLine = 0
  private written = 0
  private readonly chance: Chance
  private readonly finder: ModuleFinder

  constructor(
    private readonly request: SimulationRequest,
    private readonly limits: Limits,
    private readonly recorder: Recorder,
    private readonly memory: Memory,
  ) {
    this.chance = new Chance(request.seed ?? 0)
    this.finder = new ModuleFinder({
      filename: request.filename,
      siblings: request.modules ?? [],
      readFile: path => textOnDisk(runtimeOf(this.machine!).disk, path),
      hasFolder: path => isFolderOnDisk(runtimeOf(this.machine!).disk, path),
      loaded: () => this.machine!.modules,
      compile: (source, filename) => this.compileModule(source, filename),
    })
  }

  write(stream: "stdout" | "stderr", text: string): void {
    if (text === "") return
    this.written += text.length
    if (this.written > this.limits.output) throw new LimitReached("output", this.limits.output)
    this.charge(costs.print + text.length * costs.printedCharacter)
    if (this.elsewhere !== null) return this.elsewhere.write(stream, text)
    if (stream === "stdout") this.stdout += text
    else this.stderr += text
    const { recorder } = this
    if (recorder.isFull) return
    recorder.pen?.printed(recorder.nanos, recorder.thread, stream, text, recorder.task)
  }

  report(text: string): void {
    if (this.elsewhere !== null) this.elsewhere.write("stderr", text)
    else this.stderr += text
  }

  /** What another process prints on the terminal that it shares with this one. */
  writeFor(nanos: number, stream: "stdout" | "stderr", text: string, process: SyncId): void {
    this.written += text.length
    if (this.written > this.limits.output) throw new LimitReached("output", this.limits.output)
    if (stream === "stdout") this.stdout += text
    else this.stderr += text
    const { recorder } = this
    if (recorder.isFull) return
    recorder.pen?.printed(nanos, recorder.thread, stream, text, NOBODY, process)
  }

  isTerminal(stream: "stdin" | "stdout"): boolean {
    return this.elsewhere?.isTerminal(stream) ?? true
  }

  readLine(): string | null {
    if (this.elsewhere !== null) return this.elsewhere.readLine()
    const line = this.request.input?.[this.nextLine]
    if (line === undefined) return null
    this.nextLine++
    return line
  }

  compile(source: string, filename: string, mode: CompileMode): CodeObject {
    // Compiling is no instruction of the program, so its size is what is limited.
    this.allocate(source.length * 256)
    return this.compiled(source, { filename, mode, usesNamespace: true })
  }

  private compileModule(source: string, filename: string): CodeObject {
    this.recorder.addSource({ filename, text: source, isLibrary: false })
    return this.compiled(source, { filename })
  }

  private compiled(source: string, options: CompileOptions): CodeObject {
    const compiled = compileSource(source, options)
    if ("error" in compiled) return raiseSyntaxError(compiled.error, options.filename, source)
    const { filename } = options
    this.doubts.push(...compiled.warnings.map(({ message, line }) => ({ message, line, filename })))
    return compiled.code
  }

  warningsOfCompiler(): NativeSteps | null {
    const doubts = this.doubts.splice(0)
    return doubts.length === 0 ? null : syntaxWarningSteps(this.machine!, doubts)
  }

  warnSteps(category: string, message: string): NativeSteps {
    return warningSteps(this.machine!, { category, message, place: null })
  }

  findModule(name: string, from: ImportOrigin): ModuleLoader | null {
    const loader = this.finder.find(name, from)
    const isOurs = loader !== null && loader.compile === undefined
    if (isOurs && !from.isFromLibrary && isSimulated(name)) this.recorder.noteSimulated(name)
    return loader
  }

  adviseRenaming(name: string, module: PyModule): string | null {
    return this.finder.adviseRenaming(name, module)
  }

  explainMissing(module: string, name: string | null): string | null {
    if (name !== null) {
      return isStandardName(module, name)
        ? `(Python has ${module}.${name}; this simulator does not offer it yet.)`
        : null
    }
    const [top] = module.split(".")
    if (!isStandardModule(top!)) return null
    const offered = offeredModules.join(", ")
    return `(Python has ${module}; this simulator does not offer it yet. It offers: ${offered}.)`
  }

  firstIterationHook(generator: PyGenerator): Value {
    return kernelOf(this.machine!).asyncGenerators.hookFor(generator)
  }

  asyncGeneratorStarted(generator: PyGenerator): void {
    const machine = this.machine!
    const hasFinalizer = kernelOf(machine).asyncGenerators.started(generator)
    if (hasFinalizer || generator.frame.code.exceptionTable.length > 0)
      machine.lifetimes?.made(generator)
  }

  coroutineMade(coroutine: PyGenerator | PyAsyncStep): void {
    const machine = this.machine!
    const kernel = kernelOf(machine)
    const { origins } = kernel
    if (isAwaitedAtOnce(machine.thread.top) && this.coroutineAwaited()) return
    const origin = origins.depth > 0 ? originHere(machine, "", origins.depth) : null
    if (origin !== null) origins.keep(coroutine, origin)
    kernel.lifetimes.noteCoroutine(coroutine, machine.callerFrame, origin)
  }

  coroutineAwaited(): boolean {
    const { lifetimes, origins } = kernelOf(this.machine!)
    if (origins.depth > 0) return false
    lifetimes.noteCall()
    return true
  }

  isReachable(object: PyObject): boolean {
    return finalizersOf(this.machine!).isReached(object)
  }

  codeChanged(): void {
    this.machine!.forgetSpareFrames()
    for (const frame of finalizersOf(this.machine!).frames()) frame.forgetInner()
  }

  charge(nanos: number): void {
    this.machine!.nanos += nanos
  }

  work(instructions: number, nanos = instructions * costs.work): void {
    const machine = this.machine!
    machine.countWork(instructions)
    this.charge(nanos)
    // A native that loops for ever gives dispatch no occasion to look.
    const { instructions: most } = this.limits
    if (machine.counted >= most) throw new LimitReached("instructions", most)
  }

  allocate(bytes: number): void {
    this.memory.allocate(bytes)
  }

  growing(bytes: number): void {
    this.memory.growing(bytes)
  }

  /** The run's own chance, never the engine's. */
  random32(): number {
    return this.chance.next32()
  }
}
