import { expect, test } from "vitest"
import { opcodeLengths, opcodes } from "../../../src/python/bytecode"
import { Op } from "../../../src/python/opcode-numbers"
import { firstParts, Fused, nanosByOpcode, Word, wordsOf } from "../../../src/python/vm/fusion"

const lessThenJump = [Op.LESS, 5, 0, 1, Op.JUMP_IF_FALSE, 5, 7]
const free = nanosByOpcode(0)

function fuse(instructions: readonly number[]): readonly number[] {
  return [...wordsOf(Int32Array.from(instructions), free, true)]
}

test("a comparison and the jump on its result are fused by their first word alone", () => {
  const [first, ...others] = fuse(lessThenJump)
  expect(first).toBe(Fused.LESS_JUMP)
  expect(others).toEqual(lessThenJump.slice(1))
})

test("a comparison stays alone before a jump on something else", () => {
  const instructions = [Op.LESS, 5, 0, 1, Op.JUMP_IF_FALSE, 6, 7]
  expect(fuse(instructions)).toEqual(instructions)
})

const changedItem = [Op.GET_ITEM, 7, 0, 1, Op.INPLACE_ADD, 8, 7, 2, Op.SET_ITEM, 0, 1, 8]

test("a membership test and the jump on its result are fused", () => {
  const [first] = fuse([Op.NOT_CONTAINS, 5, 0, 1, Op.JUMP_IF_FALSE, 5, 7])
  expect(first).toBe(Fused.NOT_CONTAINS_JUMP)
})

test("an item that something is added to and that is put back is one group", () => {
  const [first, ...others] = fuse(changedItem)
  expect(first).toBe(Fused.CHANGE_ITEM)
  expect(others).toEqual(changedItem.slice(1))
})

test.each([
  ["in another container", 9],
  ["at another key", 10],
  ["of another value", 11],
])("no group is what puts back an item %s", (_what, at) => {
  const instructions = changedItem.map((word, place) => (place === at ? 3 : word))
  expect(fuse(instructions)).toEqual(instructions)
})

test("nothing is fused where that is not wanted", () => {
  expect([...wordsOf(Int32Array.from(lessThenJump), free, false)]).toEqual(lessThenJump)
})

test("making words leaves the compiler's instructions as they were", () => {
  const instructions = Int32Array.from([Op.LINE, 1, ...lessThenJump])
  wordsOf(instructions, nanosByOpcode(1), true)
  expect([...instructions]).toEqual([Op.LINE, 1, ...lessThenJump])
})

test("numbers of fused instructions lie behind those of all others", () => {
  const count = Object.keys(opcodes).length
  expect(opcodeLengths).toHaveLength(count)
  expect([...firstParts.keys()].every(fused => (fused as number) >= count)).toBe(true)
})

test("a word holds the cost of its own instruction, times the factor", () => {
  const words = wordsOf(Int32Array.from(lessThenJump), nanosByOpcode(3), true)
  expect(words[0]! & Word.OpcodeMask).toBe(Fused.LESS_JUMP)
  expect(words[0]! >>> Word.OpcodeBits).toBe(opcodes.LESS.nanos * 3)
  expect(words[4]! >>> Word.OpcodeBits).toBe(opcodes.JUMP_IF_FALSE.nanos * 3)
})
