import { partOf } from "../../../base/rows"
import { assert } from "../../../base/assert"
import type { Value } from "../../objects/value"
import type { Op } from "../../opcode-numbers"
import { type Frame, ResultTo } from "../frame"
import type { Machine } from "../machine"

/** Does one instruction; operands are at `pc + 1` and on. */
export type ColdHandler = (machine: Machine, frame: Frame, pc: number) => void

/** Handlers by opcode. */
export type ColdHandlers = Partial<Record<Op, ColdHandler>>

/** The operand at a place, as a number. */
export function operand(frame: Frame, at: number): number {
  return frame.code.instructions[at]!
}

/** The value in the register that the operand at a place names. */
export function valueAt(frame: Frame, at: number): Value {
  const value = frame.registers[frame.code.instructions[at]!]
  assert(value !== undefined, "An instruction read an empty register.")
  return value
}

/** Likewise for a register-or-none operand: undefined when absent. */
export function optionalAt(frame: Frame, at: number): Value | undefined {
  const register = frame.code.instructions[at]!
  return register < 0 ? undefined : frame.registers[register]!
}

/** The name that the operand at a place indexes. */
export function nameAt(frame: Frame, at: number): string {
  return frame.code.names[frame.code.instructions[at]!]!
}

/** Registers in a row, as values. */
export function rowAt(frame: Frame, first: number, count: number): Value[] {
  return partOf(frame.registers, first, count) as Value[]
}

/** Puts a result into a register, or drops it. */
export function put(machine: Machine, frame: Frame, target: number, value: Value): void {
  machine.account(value)
  if (target >= 0) frame.registers[target] = value
}

/** The same of a float or bool, of which nothing has to be measured, into a register there is. */
export function putSmall(machine: Machine, frame: Frame, target: number, value: Value): void {
  machine.accountSmall()
  frame.registers[target] = value
}

/** Target for instructions whose value is dropped. */
export const NOWHERE: number = ResultTo.Nowhere
