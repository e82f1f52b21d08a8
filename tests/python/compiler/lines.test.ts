import { expect, test } from "vitest"
import { Op } from "../../../src/python/bytecode"
import { instructionsOf } from "../../../src/python/compiler/disassemble"
import { allCodes, codeNamed, compiled } from "./compiled"

/** The lines that begin in the order of the code of a scope. */
function linesOf(source: string, name = "<module>"): number[] {
  return instructionsOf(codeNamed(compiled(source), name))
    .filter(({ op }) => op === Op.LINE)
    .map(({ operands }) => operands[0]!)
}

test("statements on one line begin it once", () => {
  expect(linesOf("a = 1; b = 2\nif a: b = 3\nc = 4")).toEqual([1, 2, 3])
})

test("`else` and `finally` have no line of their own, `except` and `elif` do", () => {
  const source = "try:\n a\nexcept A:\n b\nelse:\n c\nfinally:\n d\n"
  expect(new Set(linesOf(source))).toEqual(new Set([1, 2, 3, 4, 6, 8]))
  expect(linesOf("if a:\n b\nelif c:\n d\nelse:\n e\n")).toEqual([1, 2, 3, 4, 6])
})

test("leaving a `with` begins the line of its item again", () => {
  const lines = linesOf("with a, \\\n b:\n c\n")
  expect(lines.slice(0, 4)).toEqual([1, 2, 3, 2])
  expect(lines.at(-2)).toBe(1)
})

test("a comprehension begins no line, a lambda does", () => {
  expect(allCodes(compiled("g = (x for x in\n y)")).length).toBe(2)
  expect(linesOf("g = (x for x in\n y)", "<genexpr>")).toEqual([])
  expect(linesOf("f = lambda:\\\n 1", "<lambda>")).toEqual([2])
})

test("declarations begin no line", () => {
  expect(linesOf("def f():\n global x\n x = 1\n y: int\n", "f")).toEqual([3])
})

test("positions tell where an instruction stands in the text", () => {
  const { positions, instructions } = codeNamed(compiled("def f(a):\n  return a + g(a)"), "f")
  const rows = Array.from({ length: positions.length / 5 }, (_, row) =>
    Array.from(positions.subarray(row * 5, row * 5 + 5)),
  )
  const addition = rows.find(([pc]) => instructions[pc!] === Op.ADD)
  expect(addition?.slice(1)).toEqual([2, 9, 2, 17])
})

test("a method called on a later line stands on that line", () => {
  const { positions } = compiled("a = (b\n  .c())")
  const lines = Array.from({ length: positions.length / 5 }, (_, row) => positions[row * 5 + 1])
  expect(lines).toContain(2)
})
