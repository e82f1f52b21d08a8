import { expect, test } from "vitest"
import { emptySection } from "../../src/trace/chunked-section"
import type { ChunkedSection } from "../../src/trace/chunked-section"

function filled(count: number): ChunkedSection<string> {
  const draft = emptySection<string>().draft()
  for (let id = 0; id < count; id++) draft.set(id, `item ${id}`)
  return draft.freeze()
}

test("items come back by id and in order, across many chunks", () => {
  const section = filled(40_000)
  expect(section.size).toBe(40_000)
  expect(section.get(33_333)).toBe("item 33333")
  expect([...section.values()].slice(1023, 1026)).toEqual(["item 1023", "item 1024", "item 1025"])
})

test("a draft leaves the section it came from as it was", () => {
  const section = filled(100)
  const draft = section.draft()
  draft.set(50, "changed")
  draft.delete(51)
  const next = draft.freeze()
  expect([section.get(50), section.get(51), section.size]).toEqual(["item 50", "item 51", 100])
  expect([next.get(50), next.get(51), next.size]).toEqual(["changed", undefined, 99])
})

test("a draft that writes nothing freezes to the same section", () => {
  const section = filled(10)
  const draft = section.draft()
  draft.delete(99)
  expect(draft.freeze()).toBe(section)
})

test("ids may have gaps", () => {
  const draft = emptySection<string>().draft()
  draft.set(70_000, "far")
  draft.set(2, "near")
  expect([...draft.freeze().values()]).toEqual(["near", "far"])
})

test("a frozen draft refuses to be written", () => {
  const draft = filled(3).draft()
  draft.freeze()
  expect(() => draft.set(1, "late")).toThrow("frozen section")
})
