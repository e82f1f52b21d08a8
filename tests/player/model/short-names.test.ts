import { expect, test } from "vitest"
import { distinctCalls, shortName, toldName } from "../../../src/player/model/short-names"

test("calls of one function are told apart by the argument in which most of them differ", () => {
  expect(distinctCalls(["get('A', 1)", "get('B', 1)"])).toEqual(["get('A')", "get('B')"])
  expect(distinctCalls(["get(q, 1)", "get(q, 2)", "get(p, 3)"])).toEqual([
    "get(1)",
    "get(2)",
    "get(3)",
  ])
})

test("where one of them does not fit, all go without quotes", () => {
  const calls = ["baixar('um')", "baixar('tres')"]
  expect(distinctCalls(calls)).toEqual(["baixar(um)", "baixar(tres)"])
})

test("commas and brackets inside of an argument belong to it", () => {
  expect(distinctCalls(["f('a, b)', 1)", "f([1, 2], 1)"])).toEqual(["f('a, b)')", "f([1, 2])"])
})

test("calls that are all the same have no name that tells them apart", () => {
  expect(distinctCalls(["work()", "work()"])).toEqual(["", ""])
  expect(distinctCalls(["work(1)", "work(1)"])).toEqual(["", ""])
})

test("a long name loses its middle, because such names differ at the end", () => {
  expect(shortName("MainThread", 12)).toBe("MainThread")
  expect(shortName("download_of_page_12", 12)).toBe("downl…age_12")
  expect(shortName("ThreadPoolExecutor-0_1", 12)).toBe("pool-0_1")
})

test("in a sentence a name takes one line of a phone at most", () => {
  const label = "a_task_with_a_name_that_goes_on_and_on"
  expect(toldName({ label: "download_of_page_12" })).toBe("download_of_page_12")
  expect(toldName({ label })).toBe("a_task_with_a…goes_on_and_on")
})
