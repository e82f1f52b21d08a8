/**
 * The machine of one process: what its threads share, and the counters that virtual time and
 * limits are made of. `run-thread.ts` runs threads on it; `runtime` owns it and injects `host`.
 */
import type { CodeObject, Constant } from "../code-object"
import { registerLayout } from "../code-object"
import type { PyException, PyRaise } from "../objects/exception"
import { CodeTemplate, type CodeTemplateParts } from "../objects/function"
import { InlineCache } from "../objects/inline-cache"
import type { NativeStepper } from "../objects/native"
import { DEFAULT_DIGITS } from "../objects/numbers"
import { bytesHeldBy } from "../objects/value-bytes"
import { Ellipsis, FAILED, float, tuple } from "../objects/singletons"
import { Namespace, PyBytes, PyComplex, PyObject, type Value } from "../objects/value"
import type { Vm, VmHost } from "../objects/vm-interface"
import { bytesType, complexType } from "../objects/types"
import { frozenSet } from "../objects/set"
import { Frame } from "./frame"
import { nanosByOpcode, wordsOf } from "./fusion"
import type { LineTape } from "./line-tape"
import { ModuleTable } from "./module-table"
import { Thread } from "./thread"

/** Told of what a recording needs while Python code runs. */
export interface VmObserver {
  /** Where lines are written that have a mark. */
  readonly tape: LineTape
  /** Whether lines of that code are to be told. */
  follows(template: CodeTemplate): boolean
  /**
   * A frame of `template` begins `line` of its source. The answer is the mark, in the upper half of a
   * word, by which the tape is to tell of that line from now on; or 0.
   */
  lineStarted(template: CodeTemplate, line: number, nanos: number): number
}

/** Told of objects whose end a program can notice; asked now and then whether one came. */
export interface LifetimeWatch {
  /** An object with a `__del__`, or a generator with something to do at its end, was made. */
  made(object: PyObject): unknown
  /** Nothing is to be told of its end any more; weak references to it still are. */
  release(object: PyObject): void
  /** Whether the end of an object is told of at once. */
  watches(object: PyObject): boolean
  /** What has to run because objects died; null mostly. */
  check(): NativeStepper | null
}

const SMALL_BYTES = 16
const COUNTED_AT_ONCE = 65_536

/** Everything threads of one process share. */
export class Machine implements Vm {
  /** Virtual nanoseconds since the start of the run. */
  nanos = 0
  /** Instructions run so far. */
  executed = 0
  /** The thread that runs, or the one that ran last. */
  thread: Thread = new Thread(0)
  /** Instructions that natives' own loops are counted as. */
  nativeWork = 0
  /** Virtual time at which a running thread offers the GIL at its next switch point. */
  switchAtNanos = Infinity
  /** Count of instructions at which `runThread` returns at its next switch point. */
  pauseAtInstruction = Infinity
  /** Virtual cost of each instruction in nanoseconds, by opcode; whole numbers. */
  private instructionNanos: Int32Array = nanosByOpcode(1)
  recursionLimit = 1000
  /** Most digits of an int's decimal text; 0 for any number. */
  mostDigits = DEFAULT_DIGITS
  /** Off only to prove that fused instructions change nothing. */
  isFusing = true
  /** Who is told of such objects; set once by the simulation. */
  lifetimes: LifetimeWatch | null = null
  /** The same while there is something to watch, else null: asked at lines and returns. */
  watch: LifetimeWatch | null = null
  /** Bytes of all texts that operators and natives made so far, garbage included. */
  textBytesMade = 0
  itemsTaken = 0
  readonly modules = new ModuleTable()
  readonly shared = new Map<string, unknown>()
  /** Bytes made since the host was last told. */
  private uncounted = 0
  private readonly templates = new Map<CodeObject, CodeTemplate>()
  private readonly makeParts = (code: CodeObject) =>
    templateParts(code, wordsOf(code.instructions, this.instructionNanos, this.isFusing))
  private readonly identities = new WeakMap<PyObject, number>()
  private nextIdentity = 0x7f3c5a0d1000

  constructor(
    readonly host: VmHost,
    readonly builtins: Namespace,
    readonly observer: VmObserver | null,
  ) {}

  /** Before anything runs: makes every instruction `factor` times as dear as CPython's; natives keep their cost. */
  setCost(factor: number): void {
    this.instructionNanos = nanosByOpcode(factor)
  }

  get topFrame(): Thread["top"] {
    return this.thread.top
  }

  get callerFrame(): Frame | null {
    let frame = this.thread.top
    while (frame !== null && frame.isNative) frame = frame.back
    return frame
  }

  handledException(): PyException | null {
    for (let frame = this.thread.top; frame !== null; frame = frame.back) {
      if (!frame.isNative && frame.handled !== null) return frame.handled
    }
    return null
  }

  fail(raise: PyRaise): typeof FAILED {
    this.thread.raising = raise
    return FAILED
  }

  identityOf(value: Value): number {
    if (!(value instanceof PyObject)) return identityOfPlain(value)
    let identity = this.identities.get(value)
    if (identity === undefined) {
      identity = this.nextIdentity
      this.nextIdentity += 48
      this.identities.set(value, identity)
    }
    return identity
  }

  /**
   * Counts what an operator or native made, roughly: big things by their size, small ones a little.
   * The host looks closer when much has come together.
   */
  account(value: Value): void {
    let bytes = this.uncounted + SMALL_BYTES
    if (typeof value === "string") {
      bytes += value.length * 2
      this.textBytesMade += value.length * 2
    } else if (typeof value === "object" && value !== null) bytes += bytesHeldBy(value)
    this.uncounted = bytes
    if (bytes >= COUNTED_AT_ONCE) this.tellBytes()
  }

  /** Counts something large beside what it is part of. */
  countBytes(bytes: number): void {
    this.uncounted += bytes
    if (this.uncounted >= COUNTED_AT_ONCE) this.tellBytes()
  }

  /** Counts something small. */
  accountSmall(): void {
    this.uncounted += SMALL_BYTES
    if (this.uncounted >= COUNTED_AT_ONCE) this.tellBytes()
  }

  private tellBytes(): void {
    const bytes = this.uncounted
    this.uncounted = 0
    this.host.allocate(bytes)
  }

  templateOf(code: CodeObject): CodeTemplate {
    let template = this.templates.get(code)
    if (template === undefined) {
      template = new CodeTemplate(code, this.makeParts)
      this.templates.set(code, template)
    }
    return template
  }

  /** Instructions and native work so far: what limits and slices are made of. */
  get counted(): number {
    return this.executed + this.nativeWork
  }

  /** Forgets the frames that are done with: from now on calls make new ones. */
  forgetSpareFrames(): void {
    for (const template of this.templates.values()) template.spare = null
  }

  /** Counts a native's own work as instructions, so that it is sliced and limited as those are. */
  countWork(instructions: number): void {
    this.nativeWork += instructions
    // Dispatch keeps its count of instructions to itself; the place to pause is read every time.
    this.pauseAtInstruction -= instructions
  }

  /** The template of a nested code, by its index in the outer one. */
  nestedTemplate(outer: CodeTemplate, index: number): CodeTemplate {
    const known = outer.nested[index]
    if (known) return known
    const template = this.templateOf(outer.code.codes[index]!.code)
    outer.nested[index] = template
    return template
  }

  namespaceFrame(template: CodeTemplate, globals: Namespace, locals: Value | Namespace): Frame {
    const frame = new Frame(template, globals, null)
    frame.locals = locals
    return frame
  }
}

/** Small ints and strings have no object here; equal values share a made-up identity. */
function identityOfPlain(value: Exclude<Value, PyObject>): number {
  if (typeof value === "number") return 0x955000 + value * 32
  if (typeof value !== "string")
    return (
      0x954000 +
      ["object", "boolean", "bigint"].indexOf(typeof value) * 64 +
      Number(value === true) * 32
    )
  let hash = 0
  for (let index = 0; index < value.length; index++)
    hash = (hash * 31 + value.charCodeAt(index)) | 0
  return 0x7f3c00000000 + (hash >>> 0) * 16
}

function templateParts(code: CodeObject, instructions: Int32Array): CodeTemplateParts {
  // Filled one by one, so that the engine knows the array, and every copy of it, to have no holes.
  const registers: (Value | undefined)[] = []
  while (registers.length < code.registerCount) registers.push(undefined)
  const { constants } = registerLayout(code)
  code.constants.forEach((constant, index) => {
    registers[constants + index] = constantValue(constant)
  })
  const caches: InlineCache[] = []
  for (let index = 0; index < code.cacheCount; index++) {
    caches.push(new InlineCache())
  }
  return { instructions, registers, caches }
}

/** The value of a constant as the compiler wrote it down. */
export function constantValue(constant: Constant): Value {
  if (constant === null || typeof constant !== "object") return constant
  switch (constant.type) {
    case "bigint":
      return BigInt(constant.digits)
    case "float":
      return float(floatConstant(constant.value))
    case "complex":
      return new PyComplex(complexType, 0, constant.imaginary)
    case "bytes":
      return new PyBytes(bytesType, Uint8Array.from(constant.bytes))
    case "ellipsis":
      return Ellipsis
    case "tuple":
      return tuple(constant.items.map(constantValue))
    case "frozenset":
      return frozenSet(constant.items.map(constantValue))
  }
}

function floatConstant(value: number | "inf" | "-inf" | "nan" | "-0"): number {
  if (typeof value === "number") return value
  return { inf: Infinity, "-inf": -Infinity, nan: NaN, "-0": -0 }[value]
}
