/** The private module `_select`: a selector that a thread can wait at. */
import { assert } from "../../base/assert"
import { install } from "../../python/builtins/install"
import { native, nativeSteps } from "../../python/objects/native"
import { intOf } from "../../python/objects/numbers"
import { list, tuple } from "../../python/objects/singletons"
import { builtinType } from "../../python/objects/types"
import { PyObject, type Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { clockSeconds } from "../asyncio/seconds"
import { closeDescriptor, descriptorsOf, type Steps } from "../disk/descriptors"
import { osError } from "../disk/errors"
import type { ModuleRows } from "../modules/module-rows"
import { runtimeOf } from "../process"
import { Endpoint } from "./endpoint"
import { takeDescriptor } from "./loop-descriptors"
import { networkOf } from "./network-of"
import { Poller, pollBits, type ReadyDescriptor } from "./poller"

const pollerType = builtinType("_Poller", "fixed", { module: "_select" })

class PyPoller extends PyObject {
  readonly poller = new Poller()
  /** Plain files, which are always ready: for what they are watched. */
  readonly files = new Map<number, number>()
}

function numberOf(value: Value): number {
  const number = intOf(value)
  assert(number !== null, "A descriptor was expected here.")
  return Number(number)
}

function watch(vm: Vm, self: PyPoller, descriptor: number, mask: number): void {
  const { target } = descriptorsOf(vm).get(descriptor)
  networkOf(vm).settle()
  if (target instanceof Endpoint) self.poller.watch(descriptor, target, mask)
  else self.files.set(descriptor, mask & (pollBits.in | pollBits.out))
}

function readyOf(vm: Vm, self: PyPoller, most: number): ReadyDescriptor[] {
  networkOf(vm).settle()
  const files = [...self.files].map(([descriptor, bits]) => ({ descriptor, bits }))
  const ready = files.filter(({ bits }) => bits !== 0)
  return [...ready, ...self.poller.poll(most)].slice(0, most)
}

/** Waits until something is ready or the time is over. */
function* pollSteps(vm: Vm, self: PyPoller, timeout: Value, most: number): Steps<Value> {
  const { machine } = runtimeOf(vm)
  const seconds = timeout === null ? -1 : clockSeconds(timeout)
  const dueNanos = seconds < 0 ? Infinity : machine.nanos + Math.ceil(seconds * 1e9)
  for (;;) {
    const ready = readyOf(vm, self, most)
    if (ready.length > 0 || machine.nanos >= dueNanos)
      return list(ready.map(({ descriptor, bits }) => tuple([descriptor, bits])))
    const onParked = (wake: () => void): void => {
      self.poller.onReady = wake
    }
    yield { kind: "park", park: { reason: "network", subject: -1, dueNanos, onParked } }
    self.poller.onReady = () => undefined
  }
}

install(pollerType, {
  methods: [
    native("watch", "($self, fd, mask, /)", (vm, self: PyPoller, fd: Value, mask: Value) => {
      watch(vm, self, numberOf(fd), numberOf(mask))
      return null
    }),
    native("unwatch", "($self, fd, /)", (_vm, self: PyPoller, fd: Value) => {
      self.poller.unwatch(numberOf(fd))
      self.files.delete(numberOf(fd))
      return null
    }),
    nativeSteps(
      "poll",
      "($self, timeout, most, /)",
      function* (vm, self: PyPoller, timeout: Value, most: Value) {
        return yield* pollSteps(vm, self, timeout, most === null ? Infinity : numberOf(most))
      },
    ),
    native("close", "($self, /)", (_vm, self: PyPoller) => {
      self.poller.close()
      self.files.clear()
      return null
    }),
  ],
})

/** What `select` is made of. */
export const selectModule: ModuleRows = {
  natives: [
    native("poller", "()", () => new PyPoller(pollerType)),
    native("descriptor", "()", vm => takeDescriptor(vm)),
    native("close", "(fd, /)", (vm, fd: Value) => {
      closeDescriptor(vm, numberOf(fd))
      return null
    }),
    // epoll refuses what is always ready.
    native("check_can_wait", "(fd, /)", (vm, fd: Value) => {
      if (descriptorsOf(vm).get(numberOf(fd)).target instanceof Endpoint) return null
      throw osError("EPERM")
    }),
  ],
}
