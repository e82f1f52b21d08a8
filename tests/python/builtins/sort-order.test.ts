import { expect, test } from "vitest"
import { plainOrder } from "../../../src/python/builtins/sort-order"
import { float, tuple } from "../../../src/python/objects/singletons"
import type { Value } from "../../../src/python/objects/value"

function order(keys: readonly Value[], isReversed = false): number[] | null {
  const places = plainOrder(keys, isReversed)
  return places && [...places]
}

test("ints and floats are ordered together, infinities included", () => {
  const [least, most] = [float(-Infinity), float(Infinity)]
  expect(order([3, most, float(2.5), least, most])).toEqual([3, 2, 0, 1, 4])
})

test("equal keys keep their places, reversed too", () => {
  expect(order([2, 1, 2, 1])).toEqual([1, 3, 0, 2])
  expect(order([2, 1, 2, 1], true)).toEqual([0, 2, 1, 3])
  expect(order([float(-0), 0, float(0)])).toEqual([0, 1, 2])
})

test("ints beyond what fits beside a place are ordered", () => {
  expect(order([9007199254740991, -9007199254740991, 2 ** 40, 5])).toEqual([1, 3, 2, 0])
})

test("texts are ordered by code points", () => {
  expect(order(["\u{1f600}", "\uffff", "b", "a"])).toEqual([3, 2, 1, 0])
})

test("tuples are ordered place by place", () => {
  expect(order([tuple([1, "a"]), tuple([1, "b"]), tuple([0, "z"])])).toEqual([2, 0, 1])
  const wide = [tuple([2 ** 40, -(2 ** 40)]), tuple([2 ** 40, -(2 ** 41)]), tuple([-1, 0])]
  expect(order(wide)).toEqual([2, 1, 0])
  const [least, most] = [-(2 ** 31) + 1, 2 ** 31 - 1]
  expect(order([tuple([most, most]), tuple([most, least]), tuple([0, 1])])).toEqual([2, 1, 0])
})

test("keys whose comparison fails or may be seen have no plain order", () => {
  expect(order([1, "a"])).toBeNull()
  expect(order(["a", 1])).toBeNull()
  expect(order([1, float(NaN)])).toBeNull()
  expect(order([tuple([1]), tuple([1, 2])])).toBeNull()
  expect(order([tuple([null]), tuple([null])])).toBeNull()
})

test("many keys are ordered as few are, equal ones as they stand", () => {
  const keys = Array.from({ length: 200 }, (_, at) => (at * 7919) % 37)
  const expected = keys.map((_, at) => at)
  expect(order(keys)).toEqual([...expected].sort((a, b) => keys[a]! - keys[b]!))
  expect(order(keys, true)).toEqual([...expected].sort((a, b) => keys[b]! - keys[a]!))
})
