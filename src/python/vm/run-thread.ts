import { runFrames } from "./dispatch"
import type { Machine } from "./machine"
import { asPythonError, unwind } from "./unwind"

/** Runs `machine.thread` until it ends, asks to block, or must give way at a switch point. */
export function runThread(machine: Machine): void {
  const { thread } = machine
  for (;;) {
    try {
      if (thread.raising !== null) {
        const raise = thread.raising
        thread.raising = null
        unwind(machine, thread, raise)
        continue
      }
      if (runFrames(machine, thread)) return
    } catch (error) {
      thread.raising = asPythonError(error)
    }
  }
}
