import type { AnyFrame, Frame } from "../vm/frame"
import type { PyException } from "./exception"
import { asyncGeneratorType, builtinType, coroutineType, generatorType } from "./types"
import { PyObject, type Value } from "./value"

/** A generator, coroutine or async generator: a frame that can be left and entered again. */
export class PyGenerator extends PyObject {
  /** `created` until first resumed, `closed` for good once it returned or raised. */
  state: "created" | "suspended" | "running" | "closed" = "created"
  /**
   * Where to go on: the innermost frame of the chain of awaits that hangs from `frame`, or `frame`
   * itself. Suspending a chain moves this one pointer.
   */
  suspendedAt: AnyFrame | null
  /** Python frames in that chain, for the recursion limit. */
  chainDepth = 1
  name: string
  qualname: string
  /** Async generators: an asend/athrow is in progress; set by PEP 525's hooks. */
  isAsyncRunning = false
  /** Async generators: what it gave last was yielded, not passed up from what it awaits. */
  hasItem = false
  /** True while another coroutine awaits this one. */
  isAwaited = false
  /**
   * GeneratorExit that came to it from the generator that delegates to it: it must not yield again,
   * and however it ends, the exception goes on in the other.
   */
  closingWith: PyException | null = null

  constructor(
    readonly kind: "generator" | "coroutine" | "async-generator",
    readonly frame: Frame,
  ) {
    super(typeOfKind[kind])
    this.suspendedAt = frame
    this.name = frame.code.name
    this.qualname = frame.code.qualname
  }
}

/** The type of what `coroutine.__await__()` gives. */
export const coroutineWrapperType = builtinType("coroutine_wrapper", "fixed")

/** What `coroutine.__await__()` gives: an iterator, which the coroutine itself is not. */
export class PyCoroutineWrapper extends PyObject {
  constructor(readonly coroutine: PyGenerator) {
    super(coroutineWrapperType)
  }
}

const typeOfKind = {
  generator: generatorType,
  coroutine: coroutineType,
  "async-generator": asyncGeneratorType,
}

/**
 * An awaitable that needs no frame: a future. `AWAIT` asks `poll`; a suspended frame asks again
 * when it is resumed.
 */
export interface NativeAwaitable extends PyObject {
  readonly isNativeAwaitable: true
  /** The result, or `pending` to suspend the chain (the object itself is handed to the resumer). */
  poll(isResumed: boolean): Value | typeof PENDING
}

/** Says that an awaitable has no result yet. */
export const PENDING: unique symbol = Symbol("pending")

/** Whether AWAIT can poll the value instead of calling `__await__`. */
export function isNativeAwaitable(value: Value): value is NativeAwaitable {
  return value instanceof PyObject && "isNativeAwaitable" in value
}
