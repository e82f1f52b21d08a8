/**
 * The short way of `asyncio.Queue` and `LifoQueue`: one native puts an item in or takes one out
 * where nobody has to wait and where the class has put no methods of its own in place of those that
 * take part. Everything else is the Python text's.
 */
import { native, type NativeFunction } from "../../python/objects/native"
import { listType } from "../../python/objects/types"
import { PyList, type PyObject, type Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { NOBODY, type SyncId } from "../../trace/ids"
import { costs } from "../cost-model"
import { dequeType, PyDeque } from "../modules/deque"
import { PyFuture } from "./future"
import { kernelOf } from "./kernel"
import type { QueueLayout } from "./queue-layouts"

/** How many items a queue holds; -1 where it does not keep them as its class does. */
function sizeOf({ isLastFirst }: QueueLayout, items: Value | undefined): number {
  if (items instanceof PyDeque) {
    return !isLastFirst && items.type === dequeType && items.most === null ? items.size : -1
  }
  return isLastFirst && items instanceof PyList && items.type === listType ? items.items.length : -1
}

/** Wakes the first who still waits. */
function wakeNext(waiters: Value | undefined): void {
  if (!(waiters instanceof PyDeque)) return
  while (waiters.size > 0) {
    const waiter = waiters.popLeft()
    if (!(waiter instanceof PyFuture) || waiter.isDone) continue
    waiter.setResult(null)
    return
  }
}

/** Whether the item was put; false where that takes more than this. */
function putNow(vm: Vm, queue: Value, item: Value, isAwaited: boolean): boolean {
  const kernel = kernelOf(vm)
  const layout = kernel.queueLayouts.of(queue)
  if (layout === null || !layout.canPut || kernel.runningLoop?.isForeign === true) return false
  const { placed } = (queue as PyObject).attributes!
  const items = placed[layout.items]
  const most = placed[layout.most]
  const unfinished = placed[layout.unfinished]
  const size = sizeOf(layout, items)
  if (size < 0 || placed[layout.isShutdown] !== false) return false
  if (typeof most !== "number" || typeof unfinished !== "number") return false
  if (most > 0 && size >= most) return false
  if (items instanceof PyDeque) items.append(item)
  else (items as PyList).items.push(item)
  placed[layout.unfinished] = unfinished + 1
  const place = layout.isLastFirst ? 0 : NOBODY
  kernel.recordItem(placed[layout.sync] as SyncId, size + 1, item, place, isAwaited)
  wakeNext(placed[layout.getters])
  vm.host.charge(costs.queueStep)
  return true
}

/** The item that was taken; None where that takes more than this, or where None is to be taken. */
function takeNow(vm: Vm, queue: Value, isAwaited: boolean): Value {
  const kernel = kernelOf(vm)
  const layout = kernel.queueLayouts.of(queue)
  if (layout === null || !layout.canTake || kernel.runningLoop?.isForeign === true) return null
  const { placed } = (queue as PyObject).attributes!
  const items = placed[layout.items]
  const size = sizeOf(layout, items)
  if (size <= 0) return null
  const item =
    items instanceof PyDeque ? items.items[items.first]! : (items as PyList).items.at(-1)!
  if (item === null) return null
  if (items instanceof PyDeque) items.popLeft()
  else (items as PyList).items.pop()
  kernel.recordItem(placed[layout.sync] as SyncId, size - 1, item, NOBODY, isAwaited)
  wakeNext(placed[layout.putters])
  vm.host.charge(costs.queueStep)
  return item
}

/** Functions of the private module `_kernel` for `asyncio.queues`: for `put` and `get`, and for those that never wait. */
export const queueFunctions: readonly NativeFunction[] = [
  native("put_awaited", "(queue, item, /)", (vm, queue: Value, item: Value) =>
    putNow(vm, queue, item, true),
  ),
  native("put_now", "(queue, item, /)", (vm, queue: Value, item: Value) =>
    putNow(vm, queue, item, false),
  ),
  native("take_awaited", "(queue, /)", (vm, queue: Value) => takeNow(vm, queue, true)),
  native("take_now", "(queue, /)", (vm, queue: Value) => takeNow(vm, queue, false)),
]
