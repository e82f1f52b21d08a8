import { describe, expect, test } from "vitest"
import { compileText } from "./compiled"

function nested(head: string, depth: number): string {
  const heads = Array.from({ length: depth }, (_, index) => `${" ".repeat(index)}${head}\n`)
  return `${heads.join("")}${" ".repeat(depth)}pass\n`
}

describe("what is long compiles without recursion", () => {
  test.each([
    ["a sum", `x = ${Array.from({ length: 20_000 }, () => "a").join(" + ")}`],
    ["a chain of calls", `x = a${".b(1)[2]".repeat(10_000)}`],
    ["elifs", `if a: pass\n${"elif b: pass\n".repeat(5_000)}`],
    ["annotated elifs", `if a: x: int\n${"elif b: y: int\n".repeat(5_000)}`],
    ["a list", `x = [${"a, ".repeat(20_000)}]`],
    ["a list of constants", `x = [${"1, ".repeat(20_000)}]`],
    ["a condition", `if ${Array.from({ length: 5_000 }, () => "a").join(" and ")}: pass`],
  ])("%s", (_, source) => {
    expect(compileText(source)).toHaveProperty("code")
  })
})

test("a long display takes few registers", () => {
  const result = compileText(`x = [${"a, ".repeat(1_000)}]`)
  expect("code" in result && result.code.registerCount).toBeLessThan(10)
})

test.each(["while x:", "for x in y:", "with x:"])("%s nests 21 deep, as in CPython", head => {
  expect(compileText(nested(head, 21))).toHaveProperty("code")
  expect(compileText(nested(head, 22))).toMatchObject({
    error: { message: "too many statically nested blocks", range: { line: 22 } },
  })
})
