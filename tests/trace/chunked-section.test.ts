import { expect, test } from "vitest"
import { emptySection } from "../../src/trace/chunked-section"
import type { ChunkedSection } from "../../src/trace/chunked-section"

interface Item {
  readonly text: string
}

function filled(count: number): ChunkedSection<Item> {
  const draft = emptySection<Item>().draft()
  for (let id = 0; id < count; id++) draft.set(id, { text: `item ${id}` })
  return draft.freeze()
}

function textsOf(section: ChunkedSection<Item>): string[] {
  return [...section.values()].map(({ text }) => text)
}

test("items come back by id and in order, across many chunks", () => {
  const section = filled(40_000)
  expect(section.size).toBe(40_000)
  expect(section.get(33_333)?.text).toBe("item 33333")
  expect(textsOf(section).slice(1023, 1026)).toEqual(["item 1023", "item 1024", "item 1025"])
})

test("a draft leaves the section it came from as it was", () => {
  const section = filled(100)
  const draft = section.draft()
  draft.set(50, { text: "set" })
  draft.change(49, item => void (item.text = "changed"))
  draft.change(49, item => void (item.text += " twice"))
  draft.delete(51)
  const next = draft.freeze()
  expect(textsOf(section).slice(49, 52)).toEqual(["item 49", "item 50", "item 51"])
  expect(textsOf(next).slice(49, 52)).toEqual(["changed twice", "set", "item 52"])
  expect([section.size, next.size, next.version - section.version]).toEqual([100, 99, 4])
})

test("a draft that writes nothing freezes to the same section", () => {
  const section = filled(10)
  const draft = section.draft()
  draft.delete(99)
  expect(draft.freeze()).toBe(section)
})

test("ids may have gaps", () => {
  const draft = emptySection<Item>().draft()
  draft.set(70_000, { text: "far" })
  draft.set(2, { text: "near" })
  expect(textsOf(draft.freeze())).toEqual(["near", "far"])
})

test("a frozen draft refuses to be written", () => {
  const draft = filled(3).draft()
  draft.freeze()
  expect(() => draft.set(1, { text: "late" })).toThrow("frozen section")
  expect(() => draft.change(1, item => void (item.text = "late"))).toThrow("frozen section")
})
