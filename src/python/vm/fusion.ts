/**
 * What the dispatch loop reads instead of the compiler's instructions: a copy in which the word of an
 * opcode also holds what the instruction costs, so that one load gives both, and in which pairs are
 * fused.
 *
 * Fused instructions: one dispatch for what the compiler wrote as two or three. Only the opcode of the
 * first one is replaced, in a copy: operands, pcs and tables stay as they are, a jump into the middle
 * finds the others intact, and whatever does not fit the quick way runs as the instruction it was.
 * Costs and counts are those of all, and none but the last is a switch point, so a run with fusion off
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
  /** The same of a membership test. */
  CONTAINS_JUMP = 119,
  NOT_CONTAINS_JUMP = 120,
  /** GET_ITEM, INPLACE_ADD or INPLACE_SUBTRACT, and SET_ITEM of the same item. */
  CHANGE_ITEM = 121,
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
  [Fused.CONTAINS_JUMP, Op.CONTAINS],
  [Fused.NOT_CONTAINS_JUMP, Op.NOT_CONTAINS],
  [Fused.CHANGE_ITEM, Op.GET_ITEM],
])

/** How a word holds an opcode, below, and virtual nanoseconds, above. */
export const enum Word {
  OpcodeBits = 7,
  OpcodeMask = 127,
}

/** More than an instruction can cost: a factor above 100,000 asks for it. */
const DEAREST = 2 ** 25 - 1

/** The fused instruction that begins with each opcode, 0 for none. */
const fusedByFirst = new Uint8Array(opcodeLengths.length)
for (const [fused, op] of firstParts) fusedByFirst[op] = fused

/** A copy of the instructions with their costs by opcode, and with pairs fused or not. */
export function wordsOf(
  instructions: Int32Array,
  nanos: Int32Array,
  isFusing: boolean,
): Int32Array {
  const copy = instructions.slice()
  let pc = 0
  while (pc < instructions.length) {
    const op = instructions[pc]!
    const next = pc + opcodeLengths[op]!
    const word = isFusing ? fused(instructions, pc, next) : op
    copy[pc] = word | (nanos[op]! << Word.OpcodeBits)
    pc = next
  }
  return copy
}

/** Makes each LINE the instruction it was: an observer is to be told of it. */
export function withPlainLines(words: Int32Array): void {
  let pc = 0
  while (pc < words.length) {
    const op = words[pc]! & Word.OpcodeMask
    if (op === (Fused.LINE as number)) words[pc] = words[pc]! + Op.LINE - Fused.LINE
    pc += opcodeLengths[firstParts.get(op) ?? op]!
  }
}

/** The opcode at `pc`, a fused one where such a group begins there. */
function fused(instructions: Int32Array, pc: number, next: number): number {
  const op = instructions[pc]!
  const group = fusedByFirst[op]! as Fused
  switch (group) {
    case Fused.LINE:
      return group
    case Fused.CHANGE_ITEM:
      return changesItem(instructions, pc) ? group : op
    default:
      return group !== (0 as Fused) && jumpsOn(instructions, pc, next) ? group : op
  }
}

/** Whether at `next` stands a JUMP_IF_FALSE on what the comparison at `pc` gives. */
function jumpsOn(instructions: Int32Array, pc: number, next: number): boolean {
  const isJump = instructions[next] === (Op.JUMP_IF_FALSE as number)
  return isJump && instructions[next + 1] === instructions[pc + 1]
}

/** Whether what the GET_ITEM at `pc` gives is added to and put back. */
function changesItem(instructions: Int32Array, pc: number): boolean {
  const [item, object, key, op, changed, left, , set, into, at, source] = instructions.subarray(
    pc + 1,
  )
  const isSum = op === (Op.INPLACE_ADD as number) || op === (Op.INPLACE_SUBTRACT as number)
  const isPutBack = set === (Op.SET_ITEM as number) && into === object && at === key
  return isSum && left === item && isPutBack && source === changed
}

/** Virtual nanoseconds by opcode, `factor` times as dear. */
export function nanosByOpcode(factor: number): Int32Array {
  return Int32Array.from(opcodeNanos, cost => Math.min(DEAREST, Math.round(cost * factor)))
}
