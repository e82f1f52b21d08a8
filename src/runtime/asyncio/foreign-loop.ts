/**
 * What stands for a loop of the program's own making (`asyncio.Task(coro, loop=mine)`): tasks and
 * futures work with it as with any loop, and what becomes ready in it is handed to the program's
 * `call_soon` (foreign-futures.ts), which calls it when it likes. It never runs itself.
 */
import type { PyObject } from "../../python/objects/value"
import type { Kernel } from "./kernel"
import { EventLoop, type PyHandle } from "./loop"

/** The stand-in for one such loop. */
export class ForeignLoop extends EventLoop {
  constructor(
    kernel: Kernel,
    private readonly own: PyObject,
  ) {
    super(kernel)
  }

  override get shown(): PyObject {
    return this.own
  }

  override get isForeign(): boolean {
    return true
  }

  /** The recording does not know when the program calls it. */
  override readyHandle(handle: PyHandle): void {
    this.ready.push(handle)
  }
}
