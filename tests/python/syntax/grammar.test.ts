import { describe, expect, test } from "vitest"
import { parseExpression, parseModule } from "../../../src/python/syntax"
import { dump } from "../../../src/python/syntax/dump"
import { fixtures } from "./fixtures"

const files = ["statements", "functions", "expressions", "literals", "fstrings", "patterns"]

describe.each(files)("the tree of %s:", name => {
  test.each(fixtures(`${name}.txt`).cases)("$title", ({ source, expected }) => {
    expect(treeOf(source)).toBe(expected)
  })
})

describe("the places of nodes:", () => {
  test.each(fixtures("ranges.txt").cases)("$title", ({ source, expected }) => {
    expect(treeOf(source, true)).toBe(expected)
  })
})

test("line endings of every kind count as one", () => {
  const tree = treeOf("if a:\n    '''b\nc'''\nd\n", true)
  expect(treeOf("if a:\r\n    '''b\r\nc'''\r\nd\r\n", true)).toBe(tree)
  expect(treeOf("if a:\r    '''b\rc'''\rd\r", true)).toBe(tree)
})

test("the last line needs no newline", () => {
  expect(treeOf("if a:\n    b")).toBe(treeOf("if a:\n    b\n"))
  expect(treeOf("a  # comment")).toBe(treeOf("a\n"))
})

test("a byte order mark is skipped", () => {
  expect(treeOf("\ufeffa")).toBe(treeOf("a"))
})

test("names are compared in their NFKC form", () => {
  expect(treeOf("ﬁ")).toBe(treeOf("fi"))
})

test("names of JavaScript's objects are names like others", () => {
  expect(treeOf("f(__proto__=1, constructor=2)\ntoString = 1")).toContain('arg="__proto__"')
})

test("an expression alone may be indented and followed by blank lines", () => {
  const result = parseExpression("  a + b\n\n")
  expect("expression" in result && dump(result.expression)).toBe(
    'BinOp(left=Name(id="a"), op="Add", right=Name(id="b"))',
  )
})

test("an expression alone is no statement", () => {
  expect(parseExpression("a = 1")).toMatchObject({ error: { message: "invalid syntax" } })
})

function treeOf(source: string, ranges = false): string {
  const result = parseModule(source)
  return "error" in result ? JSON.stringify(result.error) : dump(result.module, { ranges })
}
