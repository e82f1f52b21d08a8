import { expect, test } from "vitest"
import { Flag, flagNames } from "../../../../src/runtime/modules/re/flags"
import { parsePattern } from "../../../../src/runtime/modules/re/parse"
import { PatternFault } from "../../../../src/runtime/modules/re/pattern-error"

function parse(text: string, flags = 0) {
  return parsePattern(text, flags, { isBytes: false, doubt: () => undefined })
}

function fault(text: string): string {
  try {
    parse(text)
  } catch (error) {
    if (error instanceof PatternFault) return `${error.message} @ ${error.position}`
    throw error
  }
  return "none"
}

test("a pattern knows how little and how much text it matches", () => {
  expect(parse("a(?:b|cd)?").body.width).toEqual([1, 3])
  expect(parse("x{2,3}").body.width).toEqual([2, 3])
  expect(parse("(?=abc)x").body.width).toEqual([1, 1])
  expect(parse("a*").body.width[1]).toBe(2 ** 64)
})

test("groups are numbered in the order of their brackets", () => {
  const parsed = parse("(a)(?P<two>(b))(?:c)")
  expect(parsed.groups).toBe(3)
  expect([...parsed.groupIndex]).toEqual([["two", 2]])
})

test("flags at the start count for the whole pattern", () => {
  expect(parse("(?im)a").flags).toBe(Flag.IgnoreCase | Flag.Multiline | Flag.Unicode)
  expect(parse("(?x) a # b\n c").body.nodes).toHaveLength(2)
})

test("mistakes have a place in code points", () => {
  expect(fault("😀(")).toBe("missing ), unterminated subpattern @ 1")
  expect(fault("ab**")).toBe("multiple repeat @ 3")
  expect(fault("[z-a]")).toBe("bad character range z-a @ 1")
})

test("doubtful sets are told of, and parsed", () => {
  const doubts: string[] = []
  parsePattern("[[+--]", 0, { isBytes: false, doubt: message => doubts.push(message) })
  expect(doubts).toEqual([
    "Possible nested set at position 1",
    "Possible set difference at position 3",
  ])
})

test("ten thousand brackets are refused as CPython refuses them", () => {
  expect(() => parse("(".repeat(10_000) + ")".repeat(10_000))).toThrow()
})

test("flags are named in CPython's order", () => {
  expect(flagNames(Flag.Unicode | Flag.DotAll | Flag.IgnoreCase, false)).toBe(
    "re.IGNORECASE|re.DOTALL",
  )
  expect(flagNames(0x200, true)).toBe("0x200")
})
