import { expect, test } from "vitest"
import { lazy } from "../../src/base/lazy"

test("a lazy constant is made when first asked for, and only once", () => {
  const asked: string[] = []
  const table = lazy(() => {
    asked.push("made")
    return [1, 2]
  })
  expect(asked).toEqual([])
  expect(table()).toBe(table())
  expect(asked).toEqual(["made"])
})

test("a lazy constant may be undefined and is still made once", () => {
  let count = 0
  const nothing = lazy(() => {
    count++
  })
  nothing()
  nothing()
  expect(count).toBe(1)
})
