/**
 * What natives may know of the machine. The VM implements it; `runtime` injects `host`, so that
 * built-ins need nothing from further right.
 */
import type { AnyFrame, Frame } from "../vm/frame"
import type { CodeTemplate } from "./function"
import type { PyException, PyRaise } from "./exception"
import type { PyGenerator } from "./generator"
import type { NativeSteps } from "./native"
import type { Namespace, PyModule, PyObject, Value } from "./value"
import type { PyAsyncStep } from "./async-step"
import type { PyDict } from "./dict"
import type { CodeObject } from "../code-object"
import type { FAILED } from "./singletons"

/** What a text is compiled as; `single` shows the values of its expressions. */
export type CompileMode = "exec" | "eval" | "single"

/** What only the runtime can do. */
export interface VmHost {
  /** Appends to standard output or error; charges the output limit. */
  write(stream: "stdout" | "stderr", text: string): void
  /** Writes the traceback that ends the program; the recording has an event of its own for it. */
  report(text: string): void
  /** Whether a standard stream is the terminal, and no pipe or file of another process. */
  isTerminal(stream: "stdin" | "stdout"): boolean
  /** One line of input without its newline, or null at the end. */
  readLine(): string | null
  /** Compiles for `compile`, `exec`, `eval`; throws PyRaise(SyntaxError). */
  compile(source: string, filename: string, mode: CompileMode): CodeObject
  /** Tells of what was doubtful in the texts compiled last; null when nothing was. */
  warningsOfCompiler(): NativeSteps | null
  /** Issues a warning of a built-in category for the line of Python code that runs now. */
  warnSteps(category: string, message: string): NativeSteps
  /** How a module of that full name is loaded; null when there is none. */
  findModule(name: string, from: ImportOrigin): ModuleLoader | null
  /** What CPython advises when a file beside the program may hide another module; else null. */
  adviseRenaming(name: string, module: PyModule): string | null
  /**
   * Why an import or an attribute of a module failed, when CPython has it and this machine does not:
   * a sentence for the traceback. Null when CPython would fail too.
   */
  explainMissing(module: string, name: string | null): string | null
  /** What the program wants called at the first step of an async generator (PEP 525); null for nothing. */
  firstIterationHook(generator: PyGenerator): Value
  /** The first step of an async generator was made: from now on it is known who ends it. */
  asyncGeneratorStarted(generator: PyGenerator): void
  /** A call gave a coroutine, or a step of an async generator, which does not run yet. */
  coroutineMade(coroutine: PyGenerator | PyAsyncStep): void
  /** Likewise one that is awaited at once; false when `coroutineMade` has to be told of it. */
  coroutineAwaited(): boolean
  /** Whether the program can still get at an object; false where that takes too long to find out. */
  isReachable(object: PyObject): boolean
  /** A function got other code: no frame of the old one may serve its next calls. */
  codeChanged(): void
  /** Charges virtual nanoseconds for native work, e.g. per element. */
  charge(nanos: number): void
  /**
   * Counts a native's own loop as so many instructions, time included: what a program's data can
   * make long ends at the limit of instructions, and is shown in slices.
   */
  work(instructions: number, nanos?: number): void
  /** Charges memory before an allocation of `bytes`; throws MemoryError or ends the run. */
  allocate(bytes: number): void
  /** What a native still makes, and nothing else reaches, has so many bytes. */
  growing(bytes: number): void
  /** A pseudo-random 32-bit number from the run's seed. */
  random32(): number
}

/** Who imports, as far as it decides where is looked. */
export interface ImportOrigin {
  /** `__path__` of the parent package; null for `sys.path`. */
  readonly path: readonly string[] | null
  /** The library does not see the program's files. */
  readonly isFromLibrary: boolean
}

/** How a module comes to be: built-in ones fill their namespace, Python ones run code. */
export interface ModuleLoader {
  /** The full name, dots included. */
  readonly name: string
  /** `__file__`; absent for what is built in. */
  readonly origin?: string
  /** `__path__`; present for packages only. */
  readonly locations?: readonly string[]
  /** Fills what natives provide. */
  fill?(vm: Vm, namespace: Namespace): void
  /** Python text compiled at build time, run after `fill`. */
  readonly code?: CodeObject
  /** The code of a source text, compiled when it is to run; throws PyRaise(SyntaxError). */
  compile?(): CodeObject
}

/** The machine as natives see it. */
export interface Vm {
  readonly host: VmHost
  /** `builtins` of this process. */
  readonly builtins: Namespace
  /** Loaded modules by name. */
  readonly modules: LoadedModules
  /** Items that natives took from iterators so far. */
  itemsTaken: number
  /** The frame of Python code that called the native, or null outside any. */
  readonly callerFrame: Frame | null
  readonly topFrame: AnyFrame | null
  /** What `except` is handling now: `sys.exception()`. */
  handledException(): PyException | null
  /** Raises at the call of the native that returns this answer at once. */
  fail(raise: PyRaise): typeof FAILED
  /** The identity `id()` shows; given on first ask. */
  identityOf(value: Value): number
  /** What all frames of a code share. */
  templateOf(code: CodeObject): CodeTemplate
  /** A frame ready to run `template` with a namespace; for class bodies, modules, exec. */
  namespaceFrame(template: CodeTemplate, globals: Namespace, locals: Value | Namespace): Frame
  /** Where the current simulation keeps things natives share, by key. */
  readonly shared: Map<string, unknown>
}

/** The modules that were loaded; a program may put anything there. */
export interface LoadedModules {
  /** `sys.modules`. */
  readonly dict: PyDict
  get(name: string): Value | undefined
}
