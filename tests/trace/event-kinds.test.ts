import { expect, test } from "vitest"
import { eventKinds, kindNumbers } from "../../src/trace/event-kinds"

test("every kind has the number of its position", () => {
  expect(eventKinds.map(kind => kindNumbers[kind])).toEqual(eventKinds.map((_, index) => index))
  expect(Object.keys(kindNumbers)).toHaveLength(eventKinds.length)
})
