import type { CodeObject } from "../code-object"
import type { NativeFunction } from "./native"
import { PyObject, type Namespace, type PyCell, type Value } from "./value"
import type { PyDict } from "./dict"
import type { PyTuple } from "./value"
import { functionType, getsetDescriptorType, methodType } from "./types"
import type { Vm } from "./vm-interface"

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
    readonly code: CodeObject,
    readonly template: CodeTemplate,
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
 * (locals unbound, constants in place) and the inline caches.
 */
export interface CodeTemplate {
  readonly code: CodeObject
  /** Those of the code, or a copy with pairs fused; see `vm/fusion.ts`. */
  readonly instructions: Int32Array
  readonly registers: readonly (Value | undefined)[]
  readonly caches: InlineCache[]
  readonly nested: (CodeTemplate | null)[]
  /**
   * Number of positional arguments with which a call needs no binding at all (a plain function
   * without cells, defaults to fill, * or keyword-only parameters); -1 when it always does.
   */
  readonly simpleArity: number
  /** Index into `Recording.codes`, given by the recorder; -1 before the first event of it. */
  codeId: number
  /** `types.coroutine` was applied: its generators can be awaited, and await by `yield from`. */
  isIterableCoroutine: boolean
}

/** One slot of an inline cache; what it holds is the business of the instruction that owns it. */
export interface InlineCache {
  version: number
  owner: unknown
  found: unknown
}

/** A function or native bound to an object. */
export class BoundMethod extends PyObject {
  constructor(
    readonly callee: Value,
    readonly self: Value,
  ) {
    super(methodType)
  }
}

/** A built-in attribute computed on access, like `exception.__traceback__`. */
export class GetSetDescriptor extends PyObject {
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
