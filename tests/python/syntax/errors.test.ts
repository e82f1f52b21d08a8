import { describe, expect, test } from "vitest"
import { parseModule, type PythonSyntaxError } from "../../../src/python/syntax"
import { fixtures } from "./fixtures"

const { header, cases } = fixtures("errors.txt")

test("the recorded mistakes name their interpreter", () => {
  expect(header).toMatch(/^Recorded from CPython 3\.14\.\d+/)
  expect(cases.length).toBeGreaterThan(300)
})

describe("a program with", () => {
  test.each(cases)("$title is reported as by CPython", ({ source, expected }) => {
    const result = parseModule(source)
    expect("error" in result ? inPythonsWords(result.error, source) : "valid").toBe(expected)
  })
})

/** As CPython counts: lines and code points from 1. */
function inPythonsWords({ type, message, range }: PythonSyntaxError, source: string): string {
  const lines = source.split("\n")
  const column = (line: number, units: number): number =>
    [...(lines[line - 1] ?? "").padEnd(units).slice(0, units)].length + 1
  const start = `${range.line}:${column(range.line, range.column)}`
  const end = `${range.endLine}:${column(range.endLine, range.endColumn)}`
  return `${type} ${start}-${end} ${message}`
}
