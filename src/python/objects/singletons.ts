import { PyFloat, PyList, PyObject, PyTuple, type Value } from "./value"
import { ellipsisType, floatType, listType, notImplementedType, tupleType } from "./types"

/** `...` */
export const Ellipsis = new PyObject(ellipsisType)
/** What a special method returns to say "try the other operand". */
export const NotImplemented = new PyObject(notImplementedType)

/**
 * Returned by the plain path of an operation when a Python-level method would have to be called:
 * the caller then pushes the resumable slow path. Never a Python value.
 */
export const NEEDS_CALL: unique symbol = Symbol("needs call")
/** A plain path's answer: a value, or "go the slow way". */
export type PlainResult<T = Value> = T | typeof NEEDS_CALL
/**
 * Returned by a native that has told the machine what it raises (`vm.fail`): the same as throwing it,
 * without what a JavaScript throw costs. For failures that programs run into on purpose.
 */
export const FAILED: unique symbol = Symbol("failed")
/** What the plain `next` of a built-in iterator returns at its end. */
export const EXHAUSTED: unique symbol = Symbol("exhausted")

/** A float from a JavaScript number. */
export function float(value: number): PyFloat {
  return new PyFloat(floatType, value)
}

/** A tuple; the array is owned by it from here on. */
export function tuple(items: readonly Value[]): PyTuple {
  return new PyTuple(tupleType, items)
}

/** The tuple `()`. */
export const emptyTuple = tuple([])

/** A list; the array is owned by it from here on. */
export function list(items: Value[]): PyList {
  return new PyList(listType, items)
}

/** An int from a bigint: a number again as soon as it is safe. */
export function int(value: bigint): number | bigint {
  return value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : value
}
