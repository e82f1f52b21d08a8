import { expect, test } from "vitest"
import { parseModule, type Expression, type Statement } from "../../../src/python/syntax"

test("200 brackets may be open, 201 not", () => {
  expect(messageOf("(".repeat(200) + "1" + ")".repeat(200))).toBe("valid")
  expect(messageOf("[".repeat(200) + "]".repeat(200))).toBe("valid")
  expect(messageOf("f(".repeat(200) + ")".repeat(200))).toBe("valid")
  expect(messageOf("{1:".repeat(200) + "1" + "}".repeat(200))).toBe("valid")
  expect(messageOf("(".repeat(201) + "1" + ")".repeat(201))).toBe("too many nested parentheses")
  expect(messageOf("[".repeat(10_000))).toBe("too many nested parentheses")
})

test("99 levels of indentation may be open, 100 not", () => {
  const nested = (levels: number): string =>
    Array.from({ length: levels }, (_, level) => " ".repeat(level) + "if a:\n").join("") +
    " ".repeat(levels) +
    "b\n"
  expect(messageOf(nested(99))).toBe("valid")
  expect(messageOf(nested(100))).toBe("too many levels of indentation")
})

test("a sum may have 20,000 terms", () => {
  let depth = 0
  for (let node = onlyValue("a" + " + a".repeat(19_999)); node.kind === "BinOp"; node = node.left) {
    depth++
  }
  expect(depth).toBe(19_999)
})

test("chains of attributes, calls, comparisons and conditions may be long", () => {
  expect(messageOf("a" + ".b".repeat(20_000))).toBe("valid")
  expect(messageOf("a" + "(b)".repeat(20_000))).toBe("valid")
  expect(messageOf("a" + "[b]".repeat(20_000))).toBe("valid")
  expect(messageOf("a" + " < b".repeat(20_000))).toBe("valid")
  expect(messageOf("a" + " and b".repeat(20_000))).toBe("valid")
  expect(messageOf("a if b else ".repeat(2_000) + "c")).toBe("valid")
  expect(messageOf("a = ".repeat(20_000) + "b")).toBe("valid")
  expect(messageOf("'a' ".repeat(20_000))).toBe("valid")
})

test("a chain of 5,000 elif nests in orelse", () => {
  let depth = 0
  let statement: Statement | undefined = onlyStatement("if a: b\n" + "elif a: b\n".repeat(5_000))
  for (; statement?.kind === "If"; statement = statement.orelse[0]) depth++
  expect(depth).toBe(5_001)
})

test("what nests to the right beyond reason is CPython's MemoryError", () => {
  const tooDeep = "Parser stack overflowed - Python source too complex to parse"
  expect(messageOf("-".repeat(100_000) + "1")).toBe(tooDeep)
  expect(messageOf("not ".repeat(100_000) + "1")).toBe(tooDeep)
  expect(messageOf("lambda: ".repeat(100_000) + "1")).toBe(tooDeep)
  expect(messageOf("2 ** ".repeat(100_000) + "1")).toBe(tooDeep)
  expect(messageOf("lambda: ".repeat(200) + "1")).toBe("valid")
})

test("a mistake deep inside brackets is found without trying everything twice per level", () => {
  const deep = "(".repeat(150) + "a b" + ")".repeat(150)
  expect(messageOf(deep)).toBe("invalid syntax. Perhaps you forgot a comma?")
  expect(messageOf("f(x, ".repeat(150) + "a b" + ")".repeat(150))).toBe(
    "invalid syntax. Perhaps you forgot a comma?",
  )
  expect(messageOf("{a: [".repeat(75) + "1 +" + "]}".repeat(75))).toBe("invalid syntax")
})

test("a mistake at the end of a long file is found", () => {
  expect(messageOf("x = f(1, [2, 3], a=4)\n".repeat(20_000) + "x = = 1\n")).toBe("invalid syntax")
})

test("a decimal integer has at most 4,300 digits", () => {
  expect(messageOf("9".repeat(4_300))).toBe("valid")
  expect(messageOf("9".repeat(4_301))).toMatch(/^Exceeds the limit \(4300 digits\)/)
  expect(messageOf("0x" + "f".repeat(10_000))).toBe("valid")
})

function messageOf(source: string): string {
  const result = parseModule(source)
  return "error" in result ? result.error.message : "valid"
}

function onlyStatement(source: string): Statement {
  const result = parseModule(source)
  if ("error" in result) throw new Error(result.error.message)
  return result.module.body[0]!
}

function onlyValue(source: string): Expression {
  const statement = onlyStatement(source)
  if (statement.kind !== "Expr") throw new Error(statement.kind)
  return statement.value
}
