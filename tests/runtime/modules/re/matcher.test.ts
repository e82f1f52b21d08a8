import { expect, test } from "vitest"
import { compilePattern } from "../../../../src/runtime/modules/re/compile"
import { Matcher } from "../../../../src/runtime/modules/re/matcher"
import { parsePattern } from "../../../../src/runtime/modules/re/parse"
import { Subject } from "../../../../src/runtime/modules/re/subject"

function matcher(pattern: string, text: string): Matcher {
  const parsed = parsePattern(pattern, 0, { isBytes: false, doubt: () => undefined })
  const subject = new Subject(text)
  const options = { start: 0, end: subject.length, extent: "anywhere", mustAdvance: false } as const
  const made = new Matcher(compilePattern(parsed), () => undefined)
  made.begin(subject, options)
  return made
}

function runInSlices(search: Matcher, steps: number): { found: boolean; slices: number } {
  for (let slices = 1; ; slices++) {
    const found = search.run(steps)
    if (found !== null) return { found, slices }
  }
}

test("a search that is left off again and again finds what one in one go finds", () => {
  const pattern = "(a|ab)(c|bcd)*?(?=(d+))(?:x|d)*+$"
  const text = "zz".repeat(50) + "abcbcddd"
  const whole = matcher(pattern, text)
  const sliced = matcher(pattern, text)
  expect(whole.run(1_000_000)).toBe(true)
  const { found, slices } = runInSlices(sliced, 7)
  expect(found).toBe(true)
  expect(slices).toBeGreaterThan(10)
  expect([sliced.start, sliced.place, ...sliced.marks]).toEqual([
    whole.start,
    whole.place,
    ...whole.marks,
  ])
})

test("a catastrophic pattern does no more steps than it is allowed", () => {
  const search = matcher("(a+)+$", "a".repeat(40) + "b")
  expect(search.run(10_000)).toBe(null)
  expect(search.run(10_000)).toBe(null)
})

test("a pattern of many turns does not use the stack of JavaScript", () => {
  const search = matcher("(?:a|b)*c", "ab".repeat(200_000) + "c")
  expect(search.run(100_000_000)).toBe(true)
  expect(search.place).toBe(400_001)
})

test("the stack says how large it becomes before it grows", () => {
  const parsed = parsePattern("(?:a|b)*", 0, { isBytes: false, doubt: () => undefined })
  const subject = new Subject("a".repeat(1000))
  const sizes: number[] = []
  const options = { start: 0, end: 1000, extent: "start", mustAdvance: false } as const
  const search = new Matcher(compilePattern(parsed), bytes => sizes.push(bytes))
  search.begin(subject, options)
  search.run(1e6)
  expect(sizes.length).toBeGreaterThan(3)
  expect(sizes).toEqual([...sizes].sort((left, right) => left - right))
})

test("places are counted in code points", () => {
  const search = matcher("b", "😀a😀b")
  expect(search.run(1000)).toBe(true)
  expect([search.start, search.place]).toEqual([3, 4])
})
