/**
 * Registers while a scope is being compiled. How many locals and constants there will be is known
 * only at the end, so a register is a number that says its kind and its index within that kind;
 * the assembler turns it into the index of the frame's one array.
 */

/** A register by kind and index; `noRegister` for an operand that is absent. */
export type Register = number

/** What operands of kind `register-or-none` hold when there is none. */
export const noRegister: Register = -1

const kindSize = 1 << 24

/** Register of local number `index`. */
export function localRegister(index: number): Register {
  return index
}

/** Register of constant number `index`. */
export function constantRegister(index: number): Register {
  return kindSize + index
}

/** Register of free cell number `index`. */
export function freeRegister(index: number): Register {
  return 2 * kindSize + index
}

/** Register of temporary number `index`. */
export function temporaryRegister(index: number): Register {
  return 3 * kindSize + index
}

/** Whether nothing but the compiler itself can read this register. */
export function isTemporary(register: Register): boolean {
  return register >= 3 * kindSize
}

/** Whether the register is a constant's. */
export function isConstant(register: Register): boolean {
  return register >= kindSize && register < 2 * kindSize
}

/** How many registers of each kind come before the next kind. */
export interface RegisterCounts {
  readonly locals: number
  readonly constants: number
  readonly free: number
}

/** The index in the frame's array of registers. */
export function resolveRegister(register: Register, counts: RegisterCounts): number {
  if (register < 0) return register
  const index = register % kindSize
  const kind = Math.floor(register / kindSize)
  if (kind === 0) return index
  if (kind === 1) return counts.locals + index
  if (kind === 2) return counts.locals + counts.constants + index
  return counts.locals + counts.constants + counts.free + index
}
