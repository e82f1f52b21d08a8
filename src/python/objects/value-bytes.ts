/** Roughly how many bytes values take in the engine's memory, for the limits. */
import { bitsOfLong } from "./long-ints"
import { PyBytes, PyList, PyObject, PyTuple, type Value } from "./value"

/** Of an object without what it refers to, of most kinds. */
const OBJECT_BYTES = 100

/** What lies beside an object, and is its own. */
export function bytesHeldBy(value: PyObject): number {
  if (value instanceof PyList || value instanceof PyTuple) return value.items.length * 8
  return value instanceof PyBytes ? value.data.length : 0
}

/** An int that is no JavaScript number. */
export function bytesOfInt(value: bigint): number {
  return BigInt.asIntN(256, value) === value ? 32 : bitsOfLong(value) / 8
}

/** A value that stands beside many others of its kind. */
export function bytesOf(value: Value): number {
  if (typeof value === "string") return 24 + value.length
  if (typeof value === "bigint") return bytesOfInt(value)
  return value instanceof PyObject ? OBJECT_BYTES + bytesHeldBy(value) : 8
}
