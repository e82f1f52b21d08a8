import { expect, test } from "vitest"
import { brazilianFormats as br, englishFormats as en } from "../../src/locale/format"

test("a duration has the decimals it needs", () => {
  const nanos = [1e9, 2.0003e9, 0.25e9, 0.05e9, 0.125e9, 3e6, 20e3, 0, 90e9]
  expect(nanos.map(en.duration)).toEqual([
    "1.0 s",
    "2.0 s",
    "0.25 s",
    "0.05 s",
    "0.125 s",
    "3 ms",
    "20 µs",
    "0.0 s",
    "90.0 s",
  ])
  expect(br.duration(1e9)).toBe("1,0 s")
})

test("a moment leaves out what instructions cost", () => {
  expect([12_345, 1.0021e9, 1.25e9, 0.05e9].map(br.moment)).toEqual([
    "0,0 s",
    "1,0 s",
    "1,25 s",
    "0,05 s",
  ])
})

test("large numbers are grouped as the language does", () => {
  expect([en.number(200_000_000), br.number(200_000_000)]).toEqual(["200,000,000", "200.000.000"])
  expect([en.number(9999), br.number(12.5), br.number(20_000.5)]).toEqual([
    "9999",
    "12,5",
    "20.000,5",
  ])
})

test("places in a row", () => {
  const places = [1, 2, 3, 4, 11, 12, 13, 21, 102, 112]
  expect(places.map(place => en.ordinal(place, "masculine")).join(" ")).toBe(
    "1st 2nd 3rd 4th 11th 12th 13th 21st 102nd 112th",
  )
  expect([br.ordinal(1, "masculine"), br.ordinal(2, "feminine")]).toEqual(["1º", "2ª"])
})

test("a decimal keeps the decimals it was written with", () => {
  expect(["1.0", "0.250", "12"].map(br.decimal)).toEqual(["1,0", "0,250", "12"])
  expect(en.decimal("0.250")).toBe("0.250")
})
