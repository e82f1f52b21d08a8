import { addInts, multiplyInts, type Int } from "./numbers"
import { int } from "./singletons"
import { rangeType } from "./types"
import { PyRange } from "./value"

/** range(start, stop, step); step is not 0. */
export function range(start: Int, stop: Int, step: Int): PyRange {
  return new PyRange(rangeType, start, stop, step)
}

/** How many numbers a range gives. */
export function rangeLength(range: PyRange): Int {
  const { start, stop, step } = range
  if (typeof start === "number" && typeof stop === "number" && typeof step === "number") {
    const count = Math.ceil((stop - start) / step)
    // Far apart bounds lose precision; those go the exact way.
    if (Math.abs(stop) < 2 ** 51 && Math.abs(start) < 2 ** 51) return count > 0 ? count : 0
  }
  const [a, b, c] = [BigInt(start), BigInt(stop), BigInt(step)]
  const span = c > 0n ? b - a : a - b
  const stride = c > 0n ? c : -c
  return span <= 0n ? 0 : int((span + stride - 1n) / stride)
}

/** The number at an index from 0, not checked. */
export function rangeItem(range: PyRange, index: Int): Int {
  return addInts(range.start, multiplyInts(index, range.step))
}

/** Where a range has an int, or -1. */
export function rangeIndex(range: PyRange, value: Int): Int {
  const offset = BigInt(value) - BigInt(range.start)
  const step = BigInt(range.step)
  if (offset % step !== 0n) return -1
  const index = int(offset / step)
  return index >= 0 && index < rangeLength(range) ? index : -1
}
