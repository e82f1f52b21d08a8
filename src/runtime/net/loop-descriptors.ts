/** The descriptors that every event loop holds in CPython: its epoll and both ends of a pipe to itself. */
import type { Vm } from "../../python/objects/vm-interface"
import { closeDescriptor, descriptorsOf } from "../disk/descriptors"
import { Endpoint, wrongUse } from "./endpoint"

/** Takes up a number; nothing is ever sent. */
class OwnEnd extends Endpoint {
  readonly isReadable = false
  readonly isWritable = true
  read(): null {
    return null
  }
  write(): never {
    return wrongUse()
  }
  close(): void {
    this.changed()
  }
}

/** Takes the next number for something that is only waited with, as an epoll object. */
export function takeDescriptor(vm: Vm): number {
  return descriptorsOf(vm).add({
    target: new OwnEnd(),
    canRead: true,
    canWrite: true,
    isAppending: false,
    path: "",
    position: 0,
    shared: 1,
  })
}

/** Takes the numbers of a new loop, so that sockets and files get those that they have in CPython. */
export function takeLoopDescriptors(vm: Vm): readonly number[] {
  return [0, 1, 2].map(() => takeDescriptor(vm))
}

/** Gives them back. */
export function giveLoopDescriptors(vm: Vm, numbers: readonly number[]): void {
  const { files } = descriptorsOf(vm)
  for (const number of numbers) {
    // A program may have closed every number there is.
    if (files[number]?.target instanceof OwnEnd) closeDescriptor(vm, number)
  }
}
