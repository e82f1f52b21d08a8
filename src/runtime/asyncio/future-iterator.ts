/**
 * What `iter(future)` and `future.__await__()` give: the protocol of `await` for programs that drive
 * it by hand. `await future` itself polls the future and makes none of these.
 */
import { exceptionFrom, throwSignature, warnOfManyArguments } from "../../python/builtins/generator"
import {
  baseExceptionType,
  PyException,
  PyRaise,
  raised,
  typeError,
} from "../../python/objects/exception"
import { native, nativeSteps } from "../../python/objects/native"
import { PENDING } from "../../python/objects/generator"
import { PyType } from "../../python/objects/type"
import { typeOf } from "../../python/objects/type-of"
import { builtinType, tracebackType } from "../../python/objects/types"
import { PyObject, type Value } from "../../python/objects/value"
import type { PyFuture } from "./future"
import { define } from "./native-tools"

const futureIteratorType = builtinType("FutureIter", "fixed", { module: "_asyncio" })

/** One wait for a future. */
export class PyFutureIterator extends PyObject {
  private hasYielded = false
  private isOver = false

  constructor(private readonly future: PyFuture) {
    super(futureIteratorType)
  }

  /** The future itself the first time while it is pending; then StopIteration with its result. */
  next(): Value {
    if (this.isOver) throw raised("StopIteration")
    const { future } = this
    const result = future.isDone ? future.takeResult() : future.poll(this.hasYielded)
    this.hasYielded = true
    if (result === PENDING) return this.future
    this.isOver = true
    throw raised("StopIteration", result)
  }

  close(): void {
    this.isOver = true
  }
}

define(
  futureIteratorType,
  native("__iter__", "($self, /)", (_vm, self: PyFutureIterator) => self),
  native("__next__", "($self, /)", (_vm, self: PyFutureIterator) => self.next()),
  native("send", "($self, value, /)", (_vm, self: PyFutureIterator) => self.next()),
  nativeSteps("throw", throwSignature, function* (vm, given: Value, kind, value, traceback) {
    yield* warnOfManyArguments(vm, value)
    if (traceback !== undefined && traceback !== null && typeOf(traceback) !== tracebackType)
      throw typeError("throw() third argument must be a traceback")
    if (!isThrowable(kind!))
      throw typeError(
        "exceptions must be classes deriving BaseException or instances of such a class",
      )
    const error = yield* exceptionFrom(kind!, value)
    const self = given as PyFutureIterator
    self.close()
    throw new PyRaise(error)
  }),
  native("close", "($self, /)", (_vm, self: PyFutureIterator) => {
    self.close()
    return null
  }),
)

function isThrowable(value: Value): boolean {
  if (value instanceof PyType) return value.isSubtypeOf(baseExceptionType)
  return value instanceof PyException
}
