import { PyRaise, raised } from "../objects/exception"
import { runFrames } from "./dispatch"
import type { Machine } from "./machine"
import { unwind } from "./unwind"

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

/**
 * What a failure means to the program. The engine refuses texts, arrays and integers beyond its own
 * bounds with a RangeError: to Python that is a MemoryError.
 */
function asPythonError(error: unknown): PyRaise {
  if (error instanceof PyRaise) return error
  if (error instanceof RangeError) return raised("MemoryError")
  throw error
}
