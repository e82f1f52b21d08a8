import type { NativeSteps } from "./native"
import { EXHAUSTED, NEEDS_CALL } from "./singletons"
import { PyObject, type Value } from "./value"
import type { Vm } from "./vm-interface"

/**
 * A built-in iterator: an explicit state object (never a JavaScript generator), so that it can be
 * listed, shown and copied. `next` is the plain path; one that has to call Python (`map`, a zip of
 * user iterators) answers NEEDS_CALL and does the work in `nextSteps`, which raises StopIteration
 * at the end.
 */
export abstract class PyIterator extends PyObject {
  abstract next(vm: Vm): Value | typeof EXHAUSTED | typeof NEEDS_CALL
  nextSteps?(vm: Vm): NativeSteps
}
