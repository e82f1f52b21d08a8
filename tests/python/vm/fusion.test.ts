import { expect, test } from "vitest"
import { opcodeLengths, opcodes } from "../../../src/python/bytecode"
import { Op } from "../../../src/python/opcode-numbers"
import { firstParts, Fused, fuse, nanosByOpcode } from "../../../src/python/vm/fusion"

const lessThenJump = [Op.LESS, 5, 0, 1, Op.JUMP_IF_FALSE, 5, 7]

test("a comparison and the jump on its result are fused by their first word alone", () => {
  const [first, ...others] = fuse(Int32Array.from(lessThenJump))
  expect(first).toBe(Fused.LESS_JUMP)
  expect(others).toEqual(lessThenJump.slice(1))
})

test("a comparison stays alone before a jump on something else", () => {
  const instructions = Int32Array.from([Op.LESS, 5, 0, 1, Op.JUMP_IF_FALSE, 6, 7])
  expect(fuse(instructions)).toEqual(instructions)
})

test("fusing leaves the compiler's instructions as they were", () => {
  const instructions = Int32Array.from([Op.LINE, 1, ...lessThenJump])
  fuse(instructions)
  expect([...instructions]).toEqual([Op.LINE, 1, ...lessThenJump])
})

test("numbers of fused instructions lie behind those of all others", () => {
  const count = Object.keys(opcodes).length
  expect(opcodeLengths).toHaveLength(count)
  expect([...firstParts.keys()].every(fused => (fused as number) >= count)).toBe(true)
})

test("a fused instruction begins at the cost of its first part, times the factor", () => {
  const nanos = nanosByOpcode(3)
  expect(nanos[Fused.LESS_JUMP]).toBe(opcodes.LESS.nanos * 3)
  expect(nanos[Op.JUMP_IF_FALSE]).toBe(opcodes.JUMP_IF_FALSE.nanos * 3)
})
