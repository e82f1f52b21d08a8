import { expect, test } from "vitest"
import { float } from "../../../src/python/objects/singletons"
import {
  binaryPlain,
  formatPlain,
  hashPlain,
  reprPlain,
} from "../../../src/python/objects/operations"

test("floats print the shortest digits that give them back", () => {
  const shown = [1e16, 1e15, 123456789.125, 0.1, 1e-4, 1e-5, -0, 5e-324, 1e22, Infinity, NaN]
  expect(shown.map(value => reprPlain(float(value))).join(" ")).toBe(
    "1e+16 1000000000000000.0 123456789.125 0.1 0.0001 1e-05 -0.0 5e-324 1e+22 inf nan",
  )
})

test("format specifications lay numbers out as CPython does", () => {
  const cases: [number | string, string, string][] = [
    [1234567, ",", "1,234,567"],
    [255, "#x", "0xff"],
    [255, "08b", "11111111"],
    [-42, "+06d", "-00042"],
    [1234, "010,d", "00,001,234"],
    ["ab", "*^6", "**ab**"],
    ["abcdef", ".3", "abc"],
    [3, ".2f", "3.00"],
    [65, "c", "A"],
    [0xabcdef, "_x", "ab_cdef"],
  ]
  for (const [value, spec, expected] of cases) expect(formatPlain(value, spec)).toBe(expected)
})

test("floats are rounded exactly, ties to even", () => {
  const cases: [number, string, string][] = [
    [2.675, ".2f", "2.67"],
    [0.5, ".0f", "0"],
    [1.5, ".0f", "2"],
    [1e23, ".0f", "99999999999999991611392"],
    [1234.5678, "e", "1.234568e+03"],
    [0.0001234, "g", "0.0001234"],
    [123456789, "g", "1.23457e+08"],
    [0.256, ".1%", "25.6%"],
    [3.14159, ".3", "3.14"],
    [1e10, ".3", "1e+10"],
    [-3.7, "08.2f", "-0003.70"],
    [12345.678, ",.1f", "12,345.7"],
    [100, ".3", "1e+02"],
    [5, ".1", "5e+00"],
  ]
  for (const [value, spec, expected] of cases)
    expect(`${spec} ${String(formatPlain(float(value), spec))}`).toBe(`${spec} ${expected}`)
})

test("integers grow beyond what is safe and come back", () => {
  const big = binaryPlain("Pow", 2, 64)
  expect(big).toBe(18446744073709551616n)
  expect(binaryPlain("FloorDiv", big as bigint, 2 ** 40)).toBe(16777216)
  expect(binaryPlain("FloorDiv", -7, 2)).toBe(-4)
  expect(binaryPlain("Mod", -7, 2)).toBe(1)
  expect(binaryPlain("Mod", 7, -2)).toBe(-1)
})

test("text hashes as with PYTHONHASHSEED=0", () => {
  expect(hashPlain("abc")).toBe(-4594863902769663758n)
  expect(hashPlain("")).toBe(0)
})
