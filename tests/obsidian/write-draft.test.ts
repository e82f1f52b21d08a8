import { expect, test } from "vitest"
import { withDraft } from "../../src/obsidian/write-draft"

/** Replaces the first block with this source. */
function write(text: string, source: string, draft: string): string | null {
  return withDraft(text, { source, ordinal: 0 }, draft)
}

test("only the lines between the fences change", () => {
  const text = "# Title\n\n```asyncio-sim\na\nb\n```\n\nEnd  \n"
  expect(write(text, "a\nb", "c")).toBe("# Title\n\n```asyncio-sim\nc\n```\n\nEnd  \n")
})

test("quote marks come before each line, blank ones without a space at the end", () => {
  const text = "> [!tip] T\n> ```python\n> a\n> ```\n"
  expect(write(text, "a", "a\n\nb")).toBe("> [!tip] T\n> ```python\n> a\n>\n> b\n> ```\n")
})

test("lines that stay keep their quote marks as they are written", () => {
  const text = "> ```python\n> a\n> \n>b\n> c\n> ```\n"
  expect(write(text, "a\n\nb\nc", "a\n\nb\nd\nc")).toBe(
    "> ```python\n> a\n> \n>b\n> d\n> c\n> ```\n",
  )
})

test("the indentation of a list item is kept", () => {
  const text = "1. One\n   ```python\n   a\n       b\n   ```\n2. Two\n"
  expect(write(text, "a\n    b", "x\n    b\n    c")).toBe(
    "1. One\n   ```python\n   x\n       b\n       c\n   ```\n2. Two\n",
  )
})

test("line ends of Windows are kept", () => {
  expect(write("```python\r\na\r\n```\r\n", "a", "a\nb")).toBe("```python\r\na\r\nb\r\n```\r\n")
})

test("an empty block is filled, a filled one is emptied", () => {
  expect(write("```python\n```\n", "", "a")).toBe("```python\na\n```\n")
  expect(write("```python\na\n```\n", "a", "")).not.toContain("a\n`")
})

test("of equal blocks the right one changes", () => {
  const text = "```py\na\n```\n\n```py\na\n```\n"
  expect(withDraft(text, { source: "a", ordinal: 1 }, "b")).toBe("```py\na\n```\n\n```py\nb\n```\n")
})

test("a block that is no longer there is not written", () => {
  expect(write("```python\nother\n```\n", "a", "b")).toBeNull()
  expect(withDraft("```py\na\n```\n", { source: "a", ordinal: 1 }, "b")).toBeNull()
})

test("a draft that would close its own fence is not written", () => {
  expect(write("```python\na\n```\n", "a", "a\n```\nb")).toBeNull()
})

test("a block without a closing fence is written up to the end", () => {
  expect(write("```python\na", "a", "b\nc")).toBe("```python\nb\nc")
})
