import { expect, test } from "vitest"
import { plainOrder } from "../../../src/python/builtins/sort-order"
import { float, tuple } from "../../../src/python/objects/singletons"

test("ints and floats are ordered together, infinities included", () => {
  const [least, most] = [float(-Infinity), float(Infinity)]
  const order = plainOrder([3, most, float(2.5), least, most])
  expect(order?.(most, most)).toBe(0)
  expect(order?.(least, 3)).toBe(-1)
  expect(order?.(3, float(2.5))).toBe(1)
})

test("tuples are ordered place by place", () => {
  const [first, second, third] = [tuple([1, "a"]), tuple([1, "b"]), tuple([0, "z"])]
  const order = plainOrder([first, second, third])
  expect(order?.(first, second)).toBe(-1)
  expect(order?.(first, third)).toBeGreaterThan(0)
})

test("keys whose comparison fails or may be seen have no plain order", () => {
  expect(plainOrder([1, "a"])).toBeNull()
  expect(plainOrder([1, float(NaN)])).toBeNull()
  expect(plainOrder([tuple([1]), tuple([1, 2])])).toBeNull()
  expect(plainOrder([tuple([null]), tuple([null])])).toBeNull()
})
