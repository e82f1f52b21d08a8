import { limitDigits } from "../objects/numbers"
import { countWorkFor } from "../objects/work"
import { runFrames } from "./dispatch"
import type { Machine } from "./machine"
import { stepNative } from "./native-frames"
import { mustGiveWay } from "./stack"
import { asPythonError, unwind } from "./unwind"

/**
 * Runs `machine.thread` until it ends, asks to block, or must give way at a switch point. Natives and
 * failures are not the dispatch loop's: what it holds and has hardly ever run is thrown away, with all
 * that was compiled of it, when it runs again.
 */
export function runThread(machine: Machine): void {
  limitDigits(machine.mostDigits)
  countWorkFor(machine)
  try {
    runUntilItGivesWay(machine)
  } finally {
    countWorkFor(null)
  }
}

function runUntilItGivesWay(machine: Machine): void {
  const { thread } = machine
  for (;;) {
    const { top, raising } = thread
    if (raising === null && top !== null && thread.park === null && !top.isNative) {
      if (runFrames(machine, thread, top)) return
      continue
    }
    try {
      if (raising !== null) unwind(machine, thread, raising)
      else if (top === null || thread.park !== null) return
      else if (top.isNative) {
        stepNative(machine, top, null)
        if (thread.park === null && mustGiveWay(machine)) return
      }
    } catch (error) {
      thread.raising = asPythonError(error)
    }
  }
}
