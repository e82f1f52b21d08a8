/** Where the dispatch loop asks whether objects died whose end a program can notice. */
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

/** Lets objects die that nobody can reach; true when something has to run for it. */
export function pushDeaths(machine: Machine, watch: LifetimeWatch): boolean {
  const { thread } = machine
  if (thread.raising !== null || thread.top === null || thread.top.isNative) return false
  const steps = watch.check()
  if (steps === null) return false
  pushNative(thread, steps, Delivery.Discard)
  return true
}
