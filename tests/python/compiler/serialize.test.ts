import { expect, test } from "vitest"
import { disassemble } from "../../../src/python/compiler/disassemble"
import { numbersOfText, textOfNumbers } from "../../../src/python/compiler/number-text"
import { deserializeCode, serializeCode } from "../../../src/python/compiler/serialize"
import type { SerializedCode } from "../../../src/python/compiler/serialize"
import { compiled } from "./compiled"
import { fixtures, topics } from "./fixtures"
import { code as sample } from "./sample.py"

test("code survives JSON", () => {
  for (const { source } of topics().flatMap(fixtures)) {
    const code = compiled(source)
    const read = JSON.parse(JSON.stringify(serializeCode(code))) as SerializedCode
    expect(deserializeCode(read)).toEqual(code)
  }
})

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
