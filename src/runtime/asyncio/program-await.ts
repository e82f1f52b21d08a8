/**
 * Whether the program itself awaits what goes on now. What the library awaits in between for its own
 * ends is none of the program's waits, and what a line calls without `await` never waits.
 */
import { Delivery, type AnyFrame } from "../../python/vm/frame"
import type { Machine } from "../../python/vm/machine"

/** Whether the innermost line of the program awaits the coroutine that runs now. */
export function isInProgramsAwait({ thread }: Machine): boolean {
  let above: AnyFrame | null = null
  let frame = thread.top
  while (frame !== null && !isOfProgram(frame)) {
    above = frame
    frame = frame.back
  }
  return frame !== null && above?.delivery === Delivery.Delegate
}

/** Whether what runs now is a line of the program, and not the library's. */
export function isInProgram({ thread }: Machine): boolean {
  return thread.top !== null && isOfProgram(thread.top)
}

function isOfProgram(frame: AnyFrame): boolean {
  return !frame.isNative && frame.template.isFollowed === true
}
