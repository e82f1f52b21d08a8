import type { NativeSteps } from "./native"
import type { Int } from "./numbers"
import { EXHAUSTED, NEEDS_CALL } from "./singletons"
import { PyObject, type Value } from "./value"
import type { Vm } from "./vm-interface"

/** What an iterator says it is rebuilt from: a call, and what `__setstate__` then gets. */
export interface Rebuilding {
  /** The built-in to call; null for the type of the iterator. */
  readonly maker: "iter" | "reversed" | null
  readonly args: readonly Value[]
  readonly state?: Value
}

/**
 * A built-in iterator: an explicit state object (never a JavaScript generator), so that it can be
 * listed, shown and copied. `next` is the plain path; one that has to call Python (`map`, a zip of
 * user iterators) answers NEEDS_CALL and does the work in `nextSteps`, which raises StopIteration
 * at the end.
 */
export abstract class PyIterator extends PyObject {
  abstract next(vm: Vm): Value | typeof EXHAUSTED | typeof NEEDS_CALL
  nextSteps?(vm: Vm): NativeSteps
  /** For `__reduce__`. */
  rebuilding?(vm: Vm): Rebuilding
  /** For `__setstate__`: goes on from there, as far as there is something. */
  restore?(state: Int): void
}
