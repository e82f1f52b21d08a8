/**
 * Functions of the private module `_kernel` through which the Python text of asyncio, threading and
 * queue tells the recording what it does. A `sync` of -1 stands for one that is part of another.
 */
import { PyRaise, typeError } from "../../python/objects/exception"
import { native, type NativeFunction } from "../../python/objects/native"
import { comparePlain } from "../../python/objects/operations"
import { PyList, type Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { NOBODY } from "../../trace/ids"
import type { PyFuture } from "./future"
import { kernelOf } from "./kernel"
import { isInProgramsAwait } from "./program-await"

/** In a longer queue places are not looked for: the picture shows the first few items. */
const MOST_COMPARED = 200

/** How many of the items a new one has to wait for; -1 where that takes the program's own methods. */
function placeAmong(items: Value, item: Value): number {
  if (!(items instanceof PyList)) throw typeError("a list was expected")
  if (items.items.length > MOST_COMPARED) return NOBODY
  let place = 0
  for (const other of items.items) {
    const isBefore = isPlainlyLess(item, other)
    if (isBefore === null) return NOBODY
    if (!isBefore) place++
  }
  return place
}

/** Null where only the program's own methods know, or nobody does. */
function isPlainlyLess(left: Value, right: Value): boolean | null {
  try {
    const isLess = comparePlain("<", left, right)
    return typeof isLess === "boolean" ? isLess : null
  } catch (error) {
    if (error instanceof PyRaise) return null
    throw error
  }
}

function recordLinks(vm: Vm, future: PyFuture, parts: readonly PyFuture[]): null {
  kernelOf(vm).recordLinks(future, parts)
  return null
}

/** The functions. */
export const recordingFunctions: readonly NativeFunction[] = [
  native("record_sync", "(what, value, size=0, /)", (vm, what: Value, value: Value, size) =>
    kernelOf(vm).recordSync(what as string, value, typeof size === "number" ? size : 0),
  ),
  native("record_lock", "(sync, is_taken, /)", (vm, sync: Value, isTaken: Value) => {
    if (sync !== NOBODY) kernelOf(vm).recordLock(sync as number, isTaken === true)
    return null
  }),
  native("record_change", "(sync, value, /)", (vm, sync: Value, value: Value) => {
    kernelOf(vm).recordChange(sync as number, Number(value))
    return null
  }),
  native(
    "record_item",
    "(sync, size, item, place=-1, /)",
    (vm, sync: Value, size: Value, item: Value, place) => {
      const at = typeof place === "number" ? place : NOBODY
      if (sync !== NOBODY) {
        const kernel = kernelOf(vm)
        const isAwaited = isInProgramsAwait(kernel.machine)
        kernel.recordItem(sync as number, Number(size), item, at, isAwaited)
      }
      return null
    },
  ),
  native("record_passed", "(sync, /)", (vm, sync: Value) => {
    if (sync !== NOBODY) kernelOf(vm).recordPassedSync(sync as number)
    return null
  }),
  native("record_links", "(future, parts, /)", (vm, future: PyFuture, parts: PyList) =>
    recordLinks(vm, future, parts.items as PyFuture[]),
  ),
  native("place_among", "(items, item, /)", (vm, items: Value, item: Value) =>
    kernelOf(vm).recorder.pen === null ? NOBODY : placeAmong(items, item),
  ),
]
