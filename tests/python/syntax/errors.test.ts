import { describe, expect, test } from "vitest"
import { parseExpression, parseModule, withKeywordHint } from "../../../src/python/syntax"
import { fixtures } from "./fixtures"
import { inPythonsWords } from "./in-pythons-words"

const mistakes = fixtures("errors.txt")
const misspelt = fixtures("keyword-hints.txt")

test("the recorded mistakes name their interpreter", () => {
  expect(mistakes.header).toMatch(/^Recorded from CPython 3\.14\.\d+/)
  expect(misspelt.header).toMatch(/^Recorded from CPython 3\.14\.\d+/)
  expect(mistakes.cases.length).toBeGreaterThan(350)
})

describe("a program with", () => {
  test.each(mistakes.cases)("$title is reported as by CPython", ({ source, expected }) => {
    const result = parseModule(source)
    expect("error" in result ? inPythonsWords(result.error, source) : "valid").toBe(expected)
  })
})

describe("a misspelt keyword is named as in CPython's traceback:", () => {
  test.each(misspelt.cases)("$title", ({ source, expected }) => {
    const result = parseModule(source)
    const shown = "error" in result ? withKeywordHint(source, result.error) : null
    expect(shown ? inPythonsWords(shown, source) : "valid").toBe(expected)
  })
})

test("the place of a mistake counts UTF-16 units", () => {
  expect(parseModule("'😀' $")).toMatchObject({ error: { range: { line: 1, column: 5 } } })
})

test("a null byte is no source", () => {
  expect(parseModule("a\0b")).toMatchObject({
    error: { message: "source code string cannot contain null bytes" },
  })
})

test("an expression alone is checked like a program", () => {
  expect(parseExpression("f(a b)")).toMatchObject({
    error: { message: "invalid syntax. Perhaps you forgot a comma?" },
  })
  expect(parseExpression("await x")).toMatchObject({
    error: { message: "'await' outside function" },
  })
})
