import { expect, test } from "vitest"
import "../../../src/python/builtins"
import { dict, PyDict } from "../../../src/python/objects/dict"
import { float, list, NEEDS_CALL, tuple } from "../../../src/python/objects/singletons"
import { PyObject } from "../../../src/python/objects/value"
import { objectType } from "../../../src/python/objects/types"
import { isRaised } from "../../../src/python/objects/exception"

test("equal numbers of different types are one key", () => {
  const numbers = dict([[1, "int"]])
  numbers.set(float(1), "float")
  numbers.set(true, "bool")
  expect(numbers.entries()).toEqual([[1, "bool"]])
})

test("tuples are found by their items, objects by identity", () => {
  const thing = new PyObject(objectType)
  const table = dict([[tuple([1, tuple([thing])]), "found"]])
  expect(table.get(tuple([1, tuple([thing])]))).toBe("found")
  expect(table.get(tuple([1, tuple([new PyObject(objectType)])]))).toBe(undefined)
})

test("a list is no key, and the message names it", () => {
  const error = caught(() => new PyDict().set(tuple([list([])]), 1))
  expect(isRaised(error, "TypeError") && error.exception.args.items[0]).toBe(
    "cannot use 'tuple' as a dict key (unhashable type: 'list')",
  )
})

test("deleted keys leave the others in order", () => {
  const table = new PyDict()
  for (let key = 0; key < 100; key++) table.set(key, key)
  for (let key = 0; key < 95; key++) table.delete(key)
  for (let key = 200; key < 203; key++) table.set(key, key)
  expect(table.entries().map(([key]) => key)).toEqual([95, 96, 97, 98, 99, 200, 201, 202])
  expect(table.get(97)).toBe(97)
})

test("a key that was just found is found where it is now, and not once it is gone", () => {
  const table = new PyDict()
  for (let key = 0; key < 40; key++) table.set(key, `value ${key}`)
  expect(table.get(39)).toBe("value 39")
  for (let key = 0; key < 39; key++) table.delete(key)
  expect(table.get(39)).toBe("value 39")
  table.set("new", "after the holes were removed")
  expect([table.get(39), table.get("new")]).toEqual(["value 39", "after the holes were removed"])
  table.delete(39)
  expect(table.get(39)).toBe(undefined)
  table.clear()
  expect(table.get("new")).toBe(undefined)
})

test("a copy goes its own way", () => {
  const table = dict([["a", 1]])
  const copy = table.copy()
  copy.set("b", 2)
  expect(table.get("b")).toBe(undefined)
  expect(copy.get("a")).not.toBe(NEEDS_CALL)
})

function caught(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  return null
}

/** Small, negative, great and far apart, so that rows of the table are shared. */
const manyInts = Array.from({ length: 400 }, (_, at) => (at % 2 === 0 ? at : -at * 65_536))

test("ints are found among few keys and among many, whatever comes and goes", () => {
  const table = new PyDict()
  const known = new Map<number, number>()
  for (const [at, key] of manyInts.entries()) {
    table.set(key, at)
    known.set(key, at)
    const gone = manyInts[at >> 1]!
    if (at % 3 === 0 && known.delete(gone)) table.delete(gone)
    for (const each of manyInts) expect(table.get(each)).toBe(known.get(each))
  }
  expect(table.size).toBe(known.size)
})

test("a float or bool that is an int is found by the int among few keys and among many", () => {
  for (const others of [[], ["a", "b", "c"], manyInts.slice(1, 20)]) {
    const table = dict(others.map(key => [key, null]))
    table.set(float(3), "float")
    table.set(true, "bool")
    table.set(0, "int")
    expect([table.get(3), table.get(1), table.get(false)]).toEqual(["float", "bool", "int"])
    expect([table.delete(3), table.delete(float(0)), table.get(0)]).toEqual([
      "float",
      "int",
      undefined,
    ])
  }
})
