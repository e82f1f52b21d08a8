/** How deep calls may go: CPython's limit for Python frames, and one for natives that call natives. */
import { raised } from "../objects/exception"
import type { Machine } from "./machine"

/** Raises RecursionError when one more Python frame would be too many. */
export function checkRecursion(machine: Machine): void {
  if (machine.thread.depth >= machine.recursionLimit) {
    throw raised("RecursionError", "maximum recursion depth exceeded")
  }
}

/** Natives directly on top of each other (repr, ==, ... of deeply nested containers). */
export const MOST_NESTED_NATIVES = 5000
