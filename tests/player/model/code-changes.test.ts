import { expect, test } from "vitest"
import { withChanges } from "../../../src/player/model/code-changes"
import { plainLinesOf } from "../../../src/player/model/plain-lines"

/** One line each: `-` taken away, `+` new, number and text. */
function changes(before: string, now: string): readonly string[] {
  const signs = { added: "+", removed: "-" }
  return withChanges(plainLinesOf(now), before).map(({ change, number, text }) =>
    [change === null ? " " : signs[change], number === 0 ? "–" : number, text].join(" "),
  )
}

test("Lines that were replaced stand before what took their place", () => {
  const before = "def main():\n    a()\n    b()\nmain()"
  expect(changes(before, "def main():\n    gather(a(), b())\nmain()")).toEqual([
    "  1 def main():",
    "- –     a()",
    "- –     b()",
    "+ 2     gather(a(), b())",
    "  3 main()",
  ])
})

test("New lines and lost lines at the ends are told", () => {
  expect(changes("a\nb", "import a\na\nb\nc")).toEqual(["+ 1 import a", "  2 a", "  3 b", "+ 4 c"])
  expect(changes("a\nb\nc", "b")).toEqual(["- – a", "  1 b", "- – c"])
})

test("Options are no part of the program: changing one changes no line", () => {
  expect(changes("#| title: A\nx", "#| title: B\n#| seed: 1\n\nx")).toEqual(["  4 x"])
})

test("Equal programs have no changes, however long", () => {
  const long = Array.from({ length: 3000 }, (_, index) => `line(${index})`).join("\n")
  expect(changes(long, long).every(line => line.startsWith(" "))).toBe(true)
})
