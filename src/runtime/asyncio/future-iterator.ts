/**
 * What `iter(future)` and `future.__await__()` give: the protocol of `await` for programs that drive
 * it by hand. `await future` itself polls the future and makes none of these.
 */
import { PyException, PyRaise, raised, typeError } from "../../python/objects/exception"
import { call, native, nativeSteps } from "../../python/objects/native"
import { PENDING } from "../../python/objects/generator"
import { PyType } from "../../python/objects/type"
import { builtinType } from "../../python/objects/types"
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
    const result = this.future.poll(this.hasYielded)
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
  nativeSteps(
    "throw",
    "($self, type, value=None, traceback=None, /)",
    function* (_vm, given: Value, kind, value) {
      const self = given as PyFutureIterator
      self.close()
      const isClass = kind instanceof PyType
      const args = value === undefined || value === null ? [] : [value]
      const error = isClass && !(value instanceof PyException) ? yield call(kind, ...args) : kind
      if (error instanceof PyException) throw new PyRaise(error)
      if (value instanceof PyException) throw new PyRaise(value)
      throw typeError(
        "exceptions must be classes deriving BaseException or instances of such a class",
      )
    },
  ),
  native("close", "($self, /)", (_vm, self: PyFutureIterator) => {
    self.close()
    return null
  }),
)
