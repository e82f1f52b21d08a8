import type { CodeObject } from "../code-object"
import type { NativeFunction } from "./native"
import type { InlineCache } from "./inline-cache"
import { PyObject, type Namespace, type PyCell, type Value } from "./value"
import type { PyDict } from "./dict"
import type { PyTuple } from "./value"
import { functionType, getsetDescriptorType, methodType } from "./types"
import type { PyType } from "./type"
import type { Vm } from "./vm-interface"
import type { Frame } from "../vm/frame"
import { registerLayout } from "../code-object"

/** A function of the program: code plus what it was defined with. */
export class PyFunction extends PyObject {
  name: string
  qualname: string
  /** Values of the last positional parameters. */
  defaults: PyTuple | null = null
  keywordDefaults: PyDict | null = null
  /** The PEP 649 function that makes `__annotations__`, or its result once made. */
  annotate: Value = null
  annotations: PyDict | null = null
  doc: Value
  module: Value = null
  /** The tuple `__type_params__`; null for none. */
  typeParameters: PyTuple | null = null

  constructor(
    public code: CodeObject,
    public template: CodeTemplate,
    readonly globals: Namespace,
    readonly closure: readonly PyCell[],
  ) {
    super(functionType)
    this.name = code.name
    this.qualname = code.qualname
    this.doc = code.docstring
  }
}

/**
 * What frames of one code share in one process: the registers as a new frame starts with them
 * (locals unbound, constants in place) and the inline caches. Both are made with the first frame:
 * most functions of a library never run.
 */
export class CodeTemplate {
  isReady = false
  /** Those of the code with what they cost, and with pairs fused; see `vm/fusion.ts`. */
  instructions: Int32Array = NO_INSTRUCTIONS
  /** Where they lie in the memory from which they run, if they do; see `vm/code-memory.ts`. */
  place = 0
  /** With which filling of that memory they were put there. */
  filling = -1
  registers: readonly (Value | undefined)[] = []
  caches: readonly InlineCache[] = []
  nested: (CodeTemplate | null)[] = []
  /**
   * Number of positional arguments with which a call needs no binding at all (a plain function
   * without cells, defaults to fill, * or keyword-only parameters); -1 when it always does.
   */
  readonly simpleArity: number
  /** The same of a function whose calls make generators or coroutines. */
  readonly generatorArity: number
  readonly names: readonly string[]
  readonly isLibrary: boolean
  readonly localCount: number
  /** Locals that a call gives values to, the first ones. */
  readonly parameterCount: number
  /** Whether there are locals that a call leaves unbound. */
  readonly hasOwnLocals: boolean
  /** The first register that is no local, constant or free cell. */
  readonly firstTemporary: number
  /** Of a plain function, whose frames nobody holds once they have returned. */
  readonly isReusable: boolean
  /** Frames that are done with, linked by `back`. */
  spare: Frame | null = null
  /** Index into `Recording.codes`, given by the recorder; -1 before the first event of it. */
  codeId = -1
  /** Whether the observer follows its lines; null before it was asked. */
  isFollowed: boolean | null = null
  /** `types.coroutine` was applied: its generators can be awaited, and await by `yield from`. */
  isIterableCoroutine = false

  constructor(
    readonly code: CodeObject,
    private readonly makeParts: (code: CodeObject) => CodeTemplateParts,
  ) {
    const arity = plainArity(code)
    this.simpleArity = code.kind === "function" ? arity : -1
    this.generatorArity = code.kind === "function" ? -1 : arity
    this.names = code.names
    this.isLibrary = code.isLibrary
    this.localCount = code.localNames.length
    this.parameterCount = parameterCountOf(code)
    this.hasOwnLocals = this.localCount > this.parameterCount
    this.firstTemporary = registerLayout(code).temporaries
    this.isReusable = code.kind === "function" && !code.usesNamespace
  }

  /** Makes what running the code needs, unless that is done. */
  ready(): this {
    if (this.isReady) return this
    const { instructions, registers, caches } = this.makeParts(this.code)
    this.instructions = instructions
    this.registers = registers
    this.caches = caches
    this.nested = new Array<CodeTemplate | null>(this.code.codes.length).fill(null)
    this.isReady = true
    return this
  }
}

const NO_INSTRUCTIONS = new Int32Array(0)

/** What running a code needs. */
export type CodeTemplateParts = Pick<CodeTemplate, "instructions" | "registers" | "caches">

function parameterCountOf({ parameters }: CodeObject): number {
  const { positional, keywordOnly, hasStar, hasDoubleStar } = parameters
  return positional + keywordOnly + Number(hasStar) + Number(hasDoubleStar)
}

/** `simpleArity` of a code whatever a call of it makes. */
function plainArity(code: CodeObject): number {
  const { positional, keywordOnly, hasStar, hasDoubleStar } = code.parameters
  const needsBinding = keywordOnly > 0 || hasStar || hasDoubleStar
  const needsCells = code.cellLocals.length > 0 || code.freeNames.length > 0
  return needsBinding || needsCells ? -1 : positional
}

/** A function or native bound to an object. */
export class BoundMethod extends PyObject {
  constructor(
    readonly callee: Value,
    readonly self: Value,
    type: PyType = methodType,
  ) {
    super(type)
  }
}

/** A built-in attribute computed on access, like `exception.__traceback__`. */
export class GetSetDescriptor extends PyObject {
  /** The type it was put into. */
  owner: PyType | null = null

  constructor(
    readonly name: string,
    readonly get: (vm: Vm, self: Value) => Value,
    readonly set: ((vm: Vm, self: Value, value: Value | undefined) => void) | null = null,
  ) {
    super(getsetDescriptorType)
  }
}

/** Anything the VM can call without looking up `__call__`. */
export type DirectCallable = PyFunction | NativeFunction | BoundMethod

/** What a call of a class comes to; found out once, as long as the class does not change. */
export interface Construction {
  /** That of the class when it was found out. */
  readonly version: number
  /** A Python `__init__` after the `__new__` of `object` or BaseException; null for another way. */
  readonly initialize: PyFunction | null
  /** The native that makes instances of a built-in type all by itself. */
  readonly native: NativeFunction | null
  /** Nothing of the program runs: `__new__` and `__init__` are those of `object` or BaseException. */
  readonly isPlain: boolean
}
