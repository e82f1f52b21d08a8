/**
 * What a built-in is. A native never recurses into Python: it is
 *
 * - a plain function, `(vm, ...arguments) => value`; or
 * - a plain function that may answer NEEDS_CALL, with a generator function beside it that does the
 *   same work and may yield requests (`call this`, `park`, ...); or
 * - only a generator function, for what lives on a stack.
 *
 * Arguments come flat, in the order of the signature (CPython's `__text_signature__` notation);
 * `*args` arrives as one PyTuple, `**kwargs` as one PyDict, what was not given as undefined.
 */
import type { Frame } from "../vm/frame"
import type { PyAsyncStep } from "./async-step"
import type { PyException } from "./exception"
import type { PyGenerator } from "./generator"
import type { FAILED, PlainResult } from "./singletons"
import type { PyType } from "./type"
import { PyObject, type Value } from "./value"
import { builtinFunctionType, methodDescriptorType, typeType, wrapperDescriptorType } from "./types"
import type { Vm } from "./vm-interface"

/** Names and values of keyword arguments in the order given. */
export type Keywords = ReadonlyMap<string, Value>

/** What a native that lives on a stack may ask of the machine. The answer is what `yield` gives. */
export type NativeRequest =
  | {
      readonly kind: "call"
      readonly callee: Value
      readonly args: readonly Value[]
      readonly keywords: Keywords | null
    }
  /** Runs another native on top of this one (no JavaScript recursion). */
  | { readonly kind: "run"; readonly native: NativeStepper }
  /** Runs a frame (class body, module, exec) and gives its return value. */
  | { readonly kind: "frame"; readonly frame: Frame }
  /**
   * Resumes a generator or coroutine and gives what it yields; StopIteration(result) is thrown into
   * the native when it returns, as is any exception that leaves it.
   */
  | {
      readonly kind: "resume"
      readonly generator: PyGenerator
      readonly value: Value
      readonly error: PyException | null
    }
  /**
   * One step of a task: resumes `generator` and gives what it yields or returns; `generator.state`
   * is "closed" after a return. An exception that leaves it is thrown into the native.
   */
  | {
      readonly kind: "step"
      readonly generator: PyGenerator
      readonly value: Value
      readonly error: PyException | null
    }
  /** Runs an async generator up to its next item, for who awaits the step. */
  | { readonly kind: "async-step"; readonly step: PyAsyncStep }
  /** Suspends the chain of awaits this native is part of, handing `value` to whoever resumes it. */
  | { readonly kind: "suspend"; readonly value: Value; readonly held?: Value }
  /** Blocks the thread. `condition` is asked by the scheduler; see `runtime/scheduler.ts`. */
  | { readonly kind: "park"; readonly park: ParkRequest }

/** Why and until when a thread is blocked; the scheduler wakes it through `wake` or at `dueNanos`. */
export interface ParkRequest {
  readonly reason:
    | "sleep"
    | "join"
    | "lock"
    | "loop"
    | "disk"
    | "network"
    | "process"
    | "signal"
    | "pipe"
    | "notify"
    | "yield"
  /** Which thread, lock or loop; -1 when none. */
  readonly subject: number
  /** Virtual time at which it wakes by itself; Infinity for never. */
  readonly dueNanos: number
  /** What is asked of the disk or the network, in words: `read a.txt`. */
  readonly operation?: string
  /** Called by the scheduler once the thread is parked, with the function that wakes it. */
  readonly onParked?: (wake: () => void) => void
}

/** The steps of a native that lives on a stack; what it returns is the value of the call. */
export type NativeSteps = Generator<NativeRequest, Value, Value>

/** All the machine needs of such steps: a hot native may be an explicit state object instead. */
export type NativeStepper = Pick<NativeSteps, "next" | "throw">

/** Arguments as a native gets them. */
export type NativeArguments = (Value | undefined)[]

/** The implementations of a native; method syntax so that parameters may be narrower than Value. */
export interface NativeImplementation {
  plain?(this: void, vm: Vm, ...args: NativeArguments): PlainResult | typeof FAILED
  steps?(vm: Vm, ...args: NativeArguments): NativeSteps
}

/** One parameter of a native, from its signature text. */
export interface NativeParameter {
  readonly name: string
  readonly kind: "positional-only" | "positional" | "star" | "keyword-only" | "double-star"
  readonly isRequired: boolean
  /** The text after `=`, shown by `help` and `inspect`. */
  readonly defaultText: string | null
}

/** More arguments are seldom given: they go the general way. */
const MOST_QUICK = 4

/** As most arguments; a small integer, as all others are, so that all natives are laid out alike. */
const UNLIMITED = 2 ** 30 - 1

/** A built-in function, or the unbound method of a built-in type. */
export class NativeFunction extends PyObject {
  readonly parameters: readonly NativeParameter[]
  /** Least and most positional arguments; most is a great number with `*args`. */
  readonly least: number
  readonly most: number
  /** True when arguments can be passed straight through: positional only, no star, no keywords. */
  readonly isSimple: boolean
  /** The same for calls without keywords: what else there is are options by name. */
  readonly isSimpleByPosition: boolean
  /** Its plain implementation, where calls find it without a detour. */
  readonly plain: NativeImplementation["plain"]
  /**
   * With no fewer and no more arguments by position `plain` takes them as they are: all that is left
   * to look at is who the first one is, and where that matters there is one. The second is -1 where
   * there are no such calls.
   */
  quickLeast: number
  readonly quickMost: number
  /** Whether messages count positional arguments although none has a name. */
  countsPositional = false
  module = "builtins"
  /** For a method: the type whose instances it accepts as first argument; else null. */
  owner: PyType | null = null
  /** For a `__new__`: the type that has it; else null. */
  home: PyType | null = null
  /** Whether it is called with a class, which messages do not count. */
  isClassMethod = false
  /** True for what CPython has in Python: wrong arguments are told of as for a function. */
  isTextInCPython = false
  /** What `__text_signature__` and `inspect` tell. */
  textSignature: string
  /** Whose name messages about arguments give, where CPython hands them on; null for its own. */
  calledName: string | null = null

  constructor(
    readonly name: string,
    readonly signature: string,
    readonly implementation: NativeImplementation,
  ) {
    super(builtinFunctionType)
    this.plain = implementation.plain
    this.textSignature = signature
    this.parameters = parseSignature(signature)
    const positional = this.parameters.filter(
      parameter => parameter.kind === "positional-only" || parameter.kind === "positional",
    )
    const hasStar = this.parameters.some(parameter => parameter.kind === "star")
    this.least = positional.filter(parameter => parameter.isRequired).length
    this.most = hasStar ? UNLIMITED : positional.length
    this.isSimple = this.parameters.length === positional.length
    this.isSimpleByPosition = this.parameters.every(
      ({ kind, isRequired }) =>
        kind.startsWith("positional") || (kind === "keyword-only" && !isRequired),
    )
    const isQuick = this.plain !== undefined && this.isSimpleByPosition
    this.quickLeast = this.least
    this.quickMost = isQuick ? Math.min(this.most, MOST_QUICK) : -1
  }

  /** Gives it another signature to tell of, where messages about arguments are its own. */
  telling(signature: string, calledName: string | null = null): this {
    this.textSignature = signature
    this.calledName = calledName
    return this
  }

  /** Its qualified name where CPython has a function in Python; else null. */
  get functionName(): string | null {
    if (!this.isTextInCPython) return null
    return this.owner === null ? this.name : `${this.owner.name}.${this.name}`
  }

  /** Marks it as what CPython has in Python. */
  asPythonText(): this {
    this.isTextInCPython = true
    return this
  }

  /** Makes it an unbound method of `owner`: calling it checks the type of its first argument. */
  asMethodOf(owner: PyType): this {
    this.owner = owner
    this.quickLeast = Math.max(1, this.least)
    this.type = descriptorType(owner, this.name)
    return this
  }

  /** Makes its messages count positional arguments: "takes exactly 1 positional argument". */
  countingPositional(): this {
    this.countsPositional = true
    return this
  }

  /** Makes it a `__new__`: it is called with the class, which messages do not count. */
  asConstructor(home: PyType | null = null): this {
    this.owner = typeType
    this.home = home
    this.quickLeast = Math.max(1, this.least)
    return this
  }

  /** Makes it what a class method calls. */
  asClassMethod(): this {
    this.isClassMethod = true
    return this
  }
}

/** Methods that CPython reaches through slots of the type. */
const slots: ReadonlySet<string> = new Set(
  `repr str hash call getattribute getattr setattr delattr lt le eq ne gt ge iter next get set delete
  init del buffer release_buffer await aiter anext bool int float index len getitem setitem delitem
  contains neg pos abs invert add sub mul truediv floordiv mod divmod pow matmul lshift rshift and or
  xor radd rsub rmul rtruediv rfloordiv rmod rdivmod rpow rmatmul rlshift rrshift rand ror rxor iadd
  isub imul itruediv ifloordiv imod ipow imatmul ilshift irshift iand ior ixor`
    .split(/\s+/)
    .map(name => `__${name}__`),
)

/** Those that have a slot and stand beside it as methods, which CPython calls more quickly. */
const besideSlots: ReadonlySet<string> = new Set([
  "dict.__contains__",
  "dict.__getitem__",
  "frozenset.__contains__",
  "list.__getitem__",
  "set.__contains__",
])

function descriptorType(owner: PyType, name: string): PyType {
  const isSlot = slots.has(name) && !besideSlots.has(`${owner.name}.${name}`)
  return isSlot ? wrapperDescriptorType : methodDescriptorType
}

/** Reads `($self, object, /, *args, key=None)`; a leading `$` marks the bound object. */
export function parseSignature(signature: string): NativeParameter[] {
  const inside = signature.slice(1, -1).trim()
  if (inside === "") return []
  const parts = inside.split(",").map(part => part.trim())
  const slash = parts.indexOf("/")
  let isAfterStar = false
  const parameters: NativeParameter[] = []
  parts.forEach((part, index) => {
    if (part === "/") return
    if (part === "*") isAfterStar = true
    else if (part.startsWith("**")) parameters.push(parameter(part.slice(2), "double-star"))
    else if (part.startsWith("*")) {
      parameters.push(parameter(part.slice(1), "star"))
      isAfterStar = true
    } else if (isAfterStar) parameters.push(parameter(part, "keyword-only"))
    else parameters.push(parameter(part, index < slash ? "positional-only" : "positional"))
  })
  return parameters
}

function parameter(text: string, kind: NativeParameter["kind"]): NativeParameter {
  const equals = text.indexOf("=")
  const name = (equals < 0 ? text : text.slice(0, equals)).replace("$", "")
  const isVariadic = kind === "star" || kind === "double-star"
  return {
    name,
    kind,
    isRequired: equals < 0 && !isVariadic,
    defaultText: equals < 0 ? null : text.slice(equals + 1),
  }
}

/** A row of a table of natives: name, signature, plain path, and the slow path where one exists. */
export function native(
  name: string,
  signature: string,
  plain: NonNullable<NativeImplementation["plain"]>,
  steps?: NonNullable<NativeImplementation["steps"]>,
): NativeFunction {
  return new NativeFunction(name, signature, steps === undefined ? { plain } : { plain, steps })
}

/** A row for a native that always lives on a stack. */
export function nativeSteps(
  name: string,
  signature: string,
  steps: NonNullable<NativeImplementation["steps"]>,
): NativeFunction {
  return new NativeFunction(name, signature, { steps })
}

/** The request "call this". */
export function call(callee: Value, ...args: Value[]): NativeRequest {
  return { kind: "call", callee, args, keywords: null }
}

/** The request "call this with keywords too". */
export function callWith(
  callee: Value,
  args: readonly Value[],
  keywords: Keywords | null,
): NativeRequest {
  return { kind: "call", callee, args, keywords }
}

/** The request "run this native on top of me". */
export function run(steps: NativeStepper): NativeRequest {
  return { kind: "run", native: steps }
}
