import { expect, test } from "vitest"
import { PersistentList } from "../../src/trace/persistent-list"

test("items go in and out at any place, as in an array", () => {
  const expected: number[] = []
  let list: PersistentList<number> = PersistentList.empty
  for (let item = 0; item < 500; item++) {
    const place = (item * 7919) % (expected.length + 1)
    expected.splice(place, 0, item)
    list = list.insert(place, item)
    if (item % 3 !== 0) continue
    const gone = (item * 31) % expected.length
    expected.splice(gone, 1)
    list = list.remove(gone)
  }
  expect([...list]).toEqual(expected)
  expect(list.length).toBe(expected.length)
})

test("a list that was changed is as it was", () => {
  const first = PersistentList.empty as PersistentList<string>
  const second = first.insert(0, "a").insert(1, "b")
  second.insert(1, "c")
  expect([...second.remove(0)]).toEqual(["b"])
  expect([...second]).toEqual(["a", "b"])
})

test("what is not there is not found, and not removed", () => {
  const list = (PersistentList.empty as PersistentList<string>).insert(0, "a")
  expect(list.placeOf("b")).toBe(-1)
  expect([...list.remove(5)]).toEqual(["a"])
})
