/**
 * Fused instructions: one dispatch for what the compiler wrote as two. Only the opcode of the first
 * one is replaced, in a copy: operands, pcs and tables stay as they are, a jump into the middle finds
 * the second one intact, and whatever does not fit the quick way runs as the instruction it was.
 * Costs and counts are those of both, and no pair holds a switch point, so a run with fusion off
 * gives the same recording.
 */
import { opcodeLengths, opcodeNanos } from "../bytecode"
import { Op } from "../opcode-numbers"

/** Numbers of the fused instructions, behind those of `Op`. */
export const enum Fused {
  /** LINE and whatever follows it. */
  LINE = 112,
  /** A comparison of ints and the JUMP_IF_FALSE on its result. */
  LESS_JUMP = 113,
  LESS_EQUAL_JUMP = 114,
  EQUAL_JUMP = 115,
  NOT_EQUAL_JUMP = 116,
  GREATER_JUMP = 117,
  GREATER_EQUAL_JUMP = 118,
}

/** What each fused instruction was; where the quick way does not fit, it is that again. */
export const firstParts: ReadonlyMap<Fused, Op> = new Map([
  [Fused.LINE, Op.LINE],
  [Fused.LESS_JUMP, Op.LESS],
  [Fused.LESS_EQUAL_JUMP, Op.LESS_EQUAL],
  [Fused.EQUAL_JUMP, Op.EQUAL],
  [Fused.NOT_EQUAL_JUMP, Op.NOT_EQUAL],
  [Fused.GREATER_JUMP, Op.GREATER],
  [Fused.GREATER_EQUAL_JUMP, Op.GREATER_EQUAL],
])

/** The fused instruction that begins with each opcode, 0 for none. */
const fusedByFirst = new Uint8Array(opcodeLengths.length)
for (const [fused, op] of firstParts) fusedByFirst[op] = fused

/** A copy of the instructions with pairs fused. */
export function fuse(instructions: Int32Array): Int32Array {
  const copy = instructions.slice()
  let pc = 0
  while (pc < instructions.length) {
    const op = instructions[pc]!
    const next = pc + opcodeLengths[op]!
    const fused = fusedByFirst[op]!
    if (fused === (Fused.LINE as number) || (fused !== 0 && jumpsOn(instructions, pc, next))) {
      copy[pc] = fused
    }
    pc = next
  }
  return copy
}

/** Whether at `next` stands a JUMP_IF_FALSE on what the comparison at `pc` gives. */
function jumpsOn(instructions: Int32Array, pc: number, next: number): boolean {
  const isJump = instructions[next] === (Op.JUMP_IF_FALSE as number)
  return isJump && instructions[next + 1] === instructions[pc + 1]
}

/**
 * Virtual nanoseconds by opcode, `factor` times as dear: that of a fused instruction is its first
 * part's, the second adds its own when the pair runs as one.
 */
export function nanosByOpcode(factor: number): Int32Array {
  const nanos = new Int32Array(Fused.GREATER_EQUAL_JUMP + 1)
  opcodeNanos.forEach((cost, op) => (nanos[op] = Math.round(cost * factor)))
  for (const [fused, op] of firstParts) nanos[fused] = nanos[op]!
  return nanos
}
