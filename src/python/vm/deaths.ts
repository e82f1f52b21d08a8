/** Where the dispatch loop asks whether objects died whose end a program can notice. */
import type { CodeTemplate } from "../objects/function"
import { Op } from "../opcode-numbers"
import { Delivery } from "./frame"
import type { LifetimeWatch, Machine } from "./machine"
import { pushNative } from "./stack"

/** `del`, after which an object may be held by nobody. */
export function isDeletion(op: Op): boolean {
  return (
    op === Op.DELETE_NAME ||
    op === Op.DELETE_GLOBAL ||
    op === Op.DELETE_LOCAL ||
    op === Op.DELETE_CELL ||
    op === Op.DELETE_ATTRIBUTE ||
    op === Op.DELETE_ITEM
  )
}

/**
 * Whether a RETURN of that register is one nobody wrote, so that what the last line held goes before
 * the locals do. What a generator gave may be held by a native alone.
 */
export function endsText(template: CodeTemplate, returned: number): boolean {
  const { code, firstTemporary, isLibrary, localCount } = template
  const isConstant = returned >= localCount && returned < firstTemporary
  return isConstant && !isLibrary && (code.kind === "function" || code.kind === "coroutine")
}

/** Lets objects die that nobody can reach; true when something has to run for it. */
export function pushDeaths(machine: Machine, watch: LifetimeWatch): boolean {
  const { thread } = machine
  if (thread.raising !== null || thread.top === null || thread.top.isNative) return false
  const steps = watch.check()
  if (steps === null) return false
  pushNative(thread, steps, Delivery.Discard)
  return true
}
