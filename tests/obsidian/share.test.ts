import { expect, test } from "vitest"
import { withLineBelow } from "../../src/obsidian/insert-below"

/** Puts a line below the first block with this source. */
function insert(text: string, source: string): string | null {
  return withLineBelow(text, { source, ordinal: 0 }, "![[a.svg]]")
}

test("the line stands below the block, after a blank one", () => {
  expect(insert("```py\na\n```\n\nEnd\n", "a")).toBe("```py\na\n```\n\n![[a.svg]]\n\nEnd\n")
})

test("a block at the end of the note, without a last line end, is followed too", () => {
  expect(insert("```py\na\n```", "a")).toBe("```py\na\n```\n\n![[a.svg]]")
})

test("in a callout the line has the callout's marks", () => {
  expect(insert("> [!tip] T\n> ```py\n> a\n> ```\nEnd", "a")).toBe(
    "> [!tip] T\n> ```py\n> a\n> ```\n>\n> ![[a.svg]]\nEnd",
  )
})

test("in a list item the line stays in the item", () => {
  expect(insert("1. One\n   ```py\n   a\n   ```\n2. Two\n", "a")).toBe(
    "1. One\n   ```py\n   a\n   ```\n\n   ![[a.svg]]\n2. Two\n",
  )
})

test("line ends of Windows are kept, also at the end of the note", () => {
  expect(insert("```py\r\na\r\n```\r\nEnd\r\n", "a")).toBe(
    "```py\r\na\r\n```\r\n\r\n![[a.svg]]\r\nEnd\r\n",
  )
  expect(insert("```py\r\na\r\n```", "a")).toBe("```py\r\na\r\n```\r\n\r\n![[a.svg]]")
})

test("of equal blocks the right one is followed; one that has gone is refused", () => {
  const text = "```py\na\n```\n\n```py\na\n```\n"
  expect(withLineBelow(text, { source: "a", ordinal: 1 }, "x")).toBe(`${text}\nx\n`)
  expect(withLineBelow(text, { source: "b", ordinal: 0 }, "x")).toBeNull()
})
