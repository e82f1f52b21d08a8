import { countItems, PER_ITEM } from "../work"
import { typeError, valueError } from "../exception"
import { run, type NativeRequest } from "../native"
import { intOf, type Int } from "../numbers"
import { NEEDS_CALL } from "../singletons"
import { PySlice, type Value } from "../value"
import type { Vm } from "../vm-interface"
import { clampIndex, indexSteps } from "./convert"
import { specialMethod } from "./special"

/** A slice applied to a length: `count` items from `start`, `step` apart. */
export interface SliceRange {
  readonly start: number
  readonly stop: number
  readonly step: number
  readonly count: number
}

/** The three parts as ints or None; NEEDS_CALL when `__index__` is needed. */
export function slicePlain(slice: PySlice, length: number): SliceRange | typeof NEEDS_CALL {
  const step = partPlain(slice.step)
  if (step === 0) throw zeroStep()
  const start = partPlain(slice.start)
  const stop = partPlain(slice.stop)
  if (start === NEEDS_CALL || stop === NEEDS_CALL || step === NEEDS_CALL) return NEEDS_CALL
  return adjustSlice({ start, stop, step }, length)
}

function zeroStep(): unknown {
  return valueError("slice step cannot be zero")
}

function partPlain(part: Value): Int | null | typeof NEEDS_CALL {
  if (part === null || typeof part === "number") return part
  const known = intOf(part)
  if (known !== null) return known
  if (specialMethod(part, "__index__") !== undefined) return NEEDS_CALL
  throw typeError("slice indices must be integers or None or have an __index__ method")
}

/** A slice whose parts have no `__index__` left to ask. */
export function* resolveSlice(vm: Vm, slice: PySlice): Generator<NativeRequest, PySlice, Value> {
  const parts: Value[] = []
  for (const part of [slice.start, slice.stop, slice.step])
    parts.push(partPlain(part) === NEEDS_CALL ? yield run(indexSteps(vm, part)) : part)
  return new PySlice(slice.type, parts[0]!, parts[1]!, parts[2]!)
}

/** Bounds cut to the length, as `slice.indices` gives them. */
export function adjustSlice(
  parts: { start: Int | null; stop: Int | null; step: Int | null },
  length: number,
): SliceRange {
  const step = parts.step === null ? 1 : clampIndex(parts.step)
  if (step === 0) throw zeroStep()
  const [lowest, highest] = step < 0 ? [-1, length - 1] : [0, length]
  const start = bound(parts.start, length, { lowest, highest }) ?? (step < 0 ? highest : lowest)
  const stop = bound(parts.stop, length, { lowest, highest }) ?? (step < 0 ? lowest : highest)
  const span = step > 0 ? stop - start : start - stop
  return { start, stop, step, count: span > 0 ? Math.ceil(span / Math.abs(step)) : 0 }
}

function bound(
  part: Int | null,
  length: number,
  limits: { readonly lowest: number; readonly highest: number },
): number | null {
  if (part === null) return null
  let index = clampIndex(part)
  if (index < 0) index = Math.max(index + length, limits.lowest)
  return Math.min(index, limits.highest)
}

/** The items a slice picks. */
export function sliceItems<Item>(items: readonly Item[], range: SliceRange): Item[] {
  countItems(range.count, PER_ITEM.copied)
  if (range.step === 1) return items.slice(range.start, range.start + range.count)
  const picked: Item[] = []
  for (let at = 0; at < range.count; at++) picked.push(items[range.start + at * range.step]!)
  return picked
}

/** Assigns to a slice of an array, as `list[a:b:c] = items`. */
export function assignSlice<Item>(
  items: Item[],
  range: SliceRange,
  replacement: readonly Item[],
): void {
  if (range.step !== 1) {
    if (replacement.length !== range.count)
      throw valueError(
        `attempt to assign sequence of size ${replacement.length} ` +
          `to extended slice of size ${range.count}`,
      )
    replacement.forEach((item, at) => (items[range.start + at * range.step] = item))
    return
  }
  countItems(items.length + replacement.length, PER_ITEM.copied)
  const tail = items.slice(Math.max(range.stop, range.start))
  items.length = range.start
  for (const item of replacement) items.push(item)
  for (const item of tail) items.push(item)
}

/** Deletes a slice of an array. */
export function deleteSlice<Item>(items: Item[], range: SliceRange): void {
  if (range.step === 1) items.splice(range.start, range.count)
  else items.length = moveKept(items, range)
}

/** Bytes without those of a slice. */
export function bytesWithout(data: Uint8Array, range: SliceRange): Uint8Array {
  const copy = data.slice()
  return copy.slice(0, moveKept(copy, range))
}

/** Moves what is not in the slice to the front; how many items that are. */
function moveKept<Item>(
  items: { [at: number]: Item; readonly length: number },
  { start, step, count }: SliceRange,
): number {
  if (count === 0) return items.length
  const first = step > 0 ? start : start + (count - 1) * step
  const distance = Math.abs(step)
  const end = first + count * distance
  let kept = first
  for (let at = first; at < items.length; at++) {
    if (at >= end || (at - first) % distance !== 0) items[kept++] = items[at]!
  }
  return kept
}
