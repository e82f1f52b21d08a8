import type { PyException } from "./exception"
import type { PyGenerator } from "./generator"
import { builtinType } from "./types"
import { PyObject, type Value } from "./value"

export const asyncStepType = builtinType("async_generator_asend", "fixed")

/** What `asend`, `athrow`, `__anext__` and `aclose` of an async generator return: awaited once. */
export class PyAsyncStep extends PyObject {
  isUsed = false

  constructor(
    readonly generator: PyGenerator,
    readonly value: Value,
    readonly error: PyException | null = null,
    /** True for `aclose`: the generator has to end, not to yield. */
    readonly isClosing = false,
  ) {
    super(asyncStepType)
  }
}

export const nextOrDefaultType = builtinType("anext_awaitable", "fixed")

/** What `anext(iterator, default)` returns: the next item, awaited, or the default at the end. */
export class PyNextOrDefault extends PyObject {
  constructor(
    readonly next: Value,
    readonly missing: Value,
  ) {
    super(nextOrDefaultType)
  }
}
