/** The private module `_selector`: readers and writers of loops, for the text of asyncio. */
import { assert } from "../../base/assert"
import { asText } from "../../python/objects/as-text"
import { native } from "../../python/objects/native"
import { intOf } from "../../python/objects/numbers"
import type { PyTuple, Value } from "../../python/objects/value"
import { kernelOf } from "../asyncio/kernel"
import { descriptorsOf } from "../disk/descriptors"
import { EventLoop, PyHandle } from "../asyncio/loop"
import type { ModuleRows } from "../modules/module-rows"
import { Endpoint } from "./endpoint"
import { LoopSelector, type Direction } from "./loop-selector"
import { networkOf } from "./network-of"

function loopOf(value: Value): EventLoop {
  assert(value instanceof EventLoop, "A loop was expected here.")
  return value
}

function selectorOf(loop: EventLoop): LoopSelector {
  const network = networkOf(loop.kernel.machine)
  const known = loop.selector
  if (known instanceof LoopSelector) return known
  const made = new LoopSelector(loop, () => network.settle())
  loop.selector = made
  return made
}

function directionOf(value: Value): Direction {
  return value === "read" ? "read" : "write"
}

/** What loops with sockets are made of. */
export const selectorModule: ModuleRows = {
  natives: [
    native(
      "watch",
      "(loop, fd, direction, callback, args, /)",
      (_vm, given: Value, fd: Value, direction: Value, callback: Value, args: Value) => {
        const loop = loopOf(given)
        loop.refuseClosed()
        const handle = new PyHandle(loop, callback, (args as PyTuple).items, loop.copyContext())
        selectorOf(loop).set(Number(intOf(fd)), directionOf(direction), handle)
        return handle
      },
    ),
    native(
      "unwatch",
      "(loop, fd, direction, /)",
      (_vm, given: Value, fd: Value, direction: Value) => {
        const loop = loopOf(given)
        return !loop.isClosed && selectorOf(loop).remove(Number(intOf(fd)), directionOf(direction))
      },
    ),
    native(
      "is_watching",
      "(loop, fd, direction, /)",
      (_vm, loop: Value, fd: Value, direction: Value) =>
        selectorOf(loopOf(loop)).isWatching(Number(intOf(fd)), directionOf(direction)),
    ),
    native("ask", "(loop, select, /)", (_vm, loop: Value, ask: Value) => {
      loopOf(loop).givenSelector = { ask, wake: () => undefined }
      return null
    }),
    native("wake_by", "(loop, fd, /)", (vm, loop: Value, fd: Value) => {
      const { givenSelector } = loopOf(loop)
      const { target } = descriptorsOf(vm).get(Number(intOf(fd)))
      assert(givenSelector !== null && target instanceof Endpoint, "No socket wakes this loop.")
      givenSelector.wake = () => void target.write(new Uint8Array(1))
      return null
    }),
    native("add_ready", "(loop, handle, /)", (_vm, loop: Value, handle: Value) => {
      if (handle instanceof PyHandle && !handle.isCancelled) loopOf(loop).readyHandle(handle)
      return null
    }),
    // The other end of a connection, as waits name it.
    native("record_place", "(kind, name, /)", (vm, kind: Value, name: Value) =>
      kernelOf(vm).recordPlace(kind === "server" ? "server" : "connection", asText(name)),
    ),
    native("record_connection", "(sock, address, /)", (vm, sock: Value, address: Value) => {
      assert(typeof sock === "object" && sock !== null, "A socket was expected here.")
      return kernelOf(vm).recordConnection(sock, asText(address))
    }),
  ],
}
