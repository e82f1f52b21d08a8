import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { opcodes } from "../../src/python/bytecode"

test("the generated numbers are the order of the table of opcodes", () => {
  const text = readFileSync("src/python/opcode-numbers.ts", "utf8")
  const rows = [...text.matchAll(/^ {2}([A-Z_]+) = (\d+),$/gm)]
  expect(rows.map(row => row[1])).toEqual(Object.keys(opcodes))
  expect(rows.map(row => Number(row[2]))).toEqual(rows.map((_, index) => index))
})
