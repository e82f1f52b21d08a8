import { expect, test } from "vitest"
import { RestingValues } from "../../../src/player/panels/resting-values"

function resting() {
  const asked: number[] = []
  const callbacks: (() => void)[] = []
  const values = new RestingValues({
    source: {
      valuesAt(eventIndex) {
        asked.push(eventIndex)
        return { eventIndex, stacks: [] }
      },
    },
    later(callback) {
      callbacks.push(callback)
      return () => callbacks.splice(callbacks.indexOf(callback), 1)
    },
    onValues: () => undefined,
  })
  return { values, asked, rest: () => callbacks.splice(0).forEach(each => each()) }
}

test("Values are made only where the reader rests", () => {
  const { values, asked, rest } = resting()
  for (const index of [1, 2, 3]) values.restAt(index, null)
  rest()
  expect(asked).toEqual([3])
})

test("A moment without values yet answers null, later the values", () => {
  const { values, rest } = resting()
  values.restAt(7, null)
  expect(values.valuesAt(7)).toBeNull()
  rest()
  expect(values.valuesAt(7)?.eventIndex).toBe(7)
})

test("A moment that was made once is not made again", () => {
  const { values, asked, rest } = resting()
  for (const index of [7, 8, 7]) {
    values.restAt(index, null)
    rest()
  }
  expect(asked).toEqual([7, 8])
})
