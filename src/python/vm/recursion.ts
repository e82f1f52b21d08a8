/** How deep calls may go: CPython's limit for Python frames, and one for natives that call natives. */
import { raised } from "../objects/exception"
import type { AnyFrame } from "./frame"
import type { Machine } from "./machine"
import type { Thread } from "./thread"

/** Raises RecursionError when one more Python frame would be too many. */
export function checkRecursion(machine: Machine): void {
  const { thread } = machine
  if (thread.depth >= machine.recursionLimit) refuseFrame(thread, thread.top)
}

/** Raises the RecursionError of a call that the frame `top` makes. */
export function refuseFrame(thread: Thread, top: AnyFrame | null): never {
  thread.top = top
  throw raised("RecursionError", "maximum recursion depth exceeded")
}

/** Natives directly on top of each other (repr, ==, ... of deeply nested containers). */
export const MOST_NESTED_NATIVES = 5000
