import { expect, test } from "vitest"
import type { CodeObject } from "../../../src/python/code-object"
import { disassemble } from "../../../src/python/compiler/disassemble"
import { numbersOfText, textOfNumbers } from "../../../src/python/compiler/number-text"
import { deserializeCode, serializeCode } from "../../../src/python/compiler/serialize"
import type { SerializedCode } from "../../../src/python/compiler/serialize"
import { compiled } from "./compiled"
import { fixtures, topics } from "./fixtures"
import { code as sample } from "./sample.py"

test("code survives JSON, with lines for positions", () => {
  for (const { source } of topics().flatMap(fixtures)) {
    const code = { ...compiled(source), isLibrary: true }
    const read = JSON.parse(JSON.stringify(serializeCode(code))) as SerializedCode
    expect(withLines(deserializeCode(read))).toEqual(withLines(code))
  }
})

/** The code, library code throughout, with the line of each pc where a line begins. */
function withLines(code: CodeObject): unknown {
  const lines: [pc: number, line: number][] = []
  for (let at = 0; at < code.positions.length; at += 5) {
    const [pc, line] = [code.positions[at]!, code.positions[at + 1]!]
    if (lines.at(-1)?.[1] !== line) lines.push([pc, line])
  }
  const codes = code.codes.map(inner => ({ ...inner, code: withLines(inner.code) }))
  const fields = Object.keys(compiled("")) as (keyof CodeObject)[]
  const own = Object.fromEntries(fields.map(field => [field, code[field]]))
  return { ...own, isLibrary: true, positions: lines, codes }
}

test("a Python file is imported compiled, as library code named after its folder", () => {
  const code = deserializeCode(sample)
  expect(code).toMatchObject({ filename: "<sample>", isLibrary: true, docstring: "A sample." })
  expect(disassemble(code)).toContain("STORE_GLOBAL .answer #42")
})

test("numbers survive as text", () => {
  const numbers = [0, 1, -1, 15, 16, -16, 1000, -(2 ** 31), 2 ** 31 - 1]
  expect(textOfNumbers([0, 1, -1, 15])).toBe("ACDe")
  expect(Array.from(numbersOfText(textOfNumbers(numbers)))).toEqual(numbers)
})
