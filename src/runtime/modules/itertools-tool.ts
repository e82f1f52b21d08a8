/** What the iterators of itertools share. */
import { raised } from "../../python/objects/exception"
import { PyIterator } from "../../python/objects/iterator"
import type { NativeRequest, NativeSteps } from "../../python/objects/native"
import { EXHAUSTED, NEEDS_CALL } from "../../python/objects/singletons"
import type { PyType } from "../../python/objects/type"
import { builtinType } from "../../python/objects/types"
import type { Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"

/** What a plain path answers. */
export type Plain = Value | typeof EXHAUSTED | typeof NEEDS_CALL
/** Steps that may call Python and give a result of their own. */
export type Steps<Result> = Generator<NativeRequest, Result, Value>

/** A type of itertools. */
export function iteratorType(name: string): PyType {
  return builtinType(name, "fixed", { module: "itertools", canBeBase: true })
}

/** An iterator whose steps say EXHAUSTED at the end; once ended it stays so. */
export abstract class Tool extends PyIterator {
  private isDone = false

  override next(vm: Vm): Plain {
    return this.isDone ? EXHAUSTED : this.plain(vm)
  }

  /** The plain path, where there is one. */
  protected plain(_vm: Vm): Plain {
    return NEEDS_CALL
  }

  /** The resumable way; only asked where the plain path said NEEDS_CALL. */
  protected step?(vm: Vm): Steps<Value | typeof EXHAUSTED>

  override *nextSteps(vm: Vm): NativeSteps {
    const item = this.isDone ? EXHAUSTED : yield* this.step!(vm)
    if (item !== EXHAUSTED) return item
    this.isDone = true
    throw raised("StopIteration")
  }
}
