import { describe, expect, test } from "vitest"
import { blockAtLine, blockKind, codeBlocks } from "../../src/notes/code-blocks"
import { seed } from "../fixtures/seeds/seeds"

const lines = (...each: string[]): string => each.join("\n")

describe("a block's source is what the author wrote without the prefixes", () => {
  test.each([
    ["at the margin", lines("```python", "a", "  b", "```")],
    ["tildes with a longer end", lines("~~~python", "a", "  b", "~~~~~")],
    ["with spaces", lines("  ```python", "  a", "    b", "  ```")],
    ["in a list item", lines("- x", "", "  ```python", "  a", "    b", "  ```")],
    ["in a list item with tabs", lines("- x", "\t```python", "\ta", "\t  b", "\t```")],
    ["on the item's own line", lines("1. ```python", "   a", "     b", "   ```")],
    ["deep in lists", lines("- x", "\t- y", "\t\t```python", "\t\ta", "\t\t  b", "\t\t```")],
    ["in a quote", lines("> ```python", "> a", ">   b", "> ```")],
    ["in a callout", lines("> [!note] T", "> ```python", "> a", ">   b", "> ```")],
    ["in a quote in a quote", lines("> > ```python", ">> a", "> >   b", "> > ```")],
    ["in a list in a quote", lines("> - x", ">   ```python", ">   a", ">     b", ">   ```")],
    [
      "in a callout in a list",
      lines("- x", "\t> [!note]", "\t> ```python", "\t> a", "\t>   b", "\t> ```"),
    ],
    [
      "in a list after a callout in it",
      lines("- x", "    - y", "      > z", "      ```python", "      a", "        b", "      ```"),
    ],
    ["ended by its quote", lines("> ```python", "> a", ">   b", "end")],
    ["ended by its item", lines("- ```python", "  a", "    b", "end")],
    ["never closed", lines("```python", "a", "  b")],
    ["with Windows line endings", "```python\r\na\r\n  b\r\n```\r\n"],
  ])("%s", (_, text) => {
    expect(codeBlocks(text)).toMatchObject([{ language: "python", source: "a\n  b", ordinal: 0 }])
  })
})

describe("no block begins", () => {
  test.each([
    ["in indented code", lines("text", "", "    ```python", "    a")],
    ["with a backtick in the info", "``` a`b"],
    ["with two backticks", "``python\na\n``"],
    ["in frontmatter", lines("---", "a: |", "  ```", "---", "x")],
  ])("%s", (_, text) => expect(codeBlocks(text)).toEqual([]))
})

test("a shorter fence, another marker or a marked line inside does not end a block", () => {
  const text = lines("````md", "```", "~~~~", "```` x", "````", "after")
  expect(codeBlocks(text)).toMatchObject([{ source: "```\n~~~~\n```` x", line: 1, endLine: 5 }])
})

test("lines count from 1 in the note and find their block", () => {
  const blocks = codeBlocks(lines("---", "a: 1", "---", "x", "```py", "a", "```", "```", "```"))
  expect(blocks.map(block => [block.line, block.endLine, block.source])).toEqual([
    [5, 7, "a"],
    [8, 9, ""],
  ])
  expect(blockAtLine(blocks, 6)?.ordinal).toBe(0)
  expect(blockAtLine(blocks, 4)).toBeNull()
})

test("language is the first word of the info string in lower case", () => {
  const languages = codeBlocks("```Python title=x\n```\n```\n```\n``` asyncio-sim\n```")
  expect(languages.map(block => block.language)).toEqual(["python", "", "asyncio-sim"])
})

test("the prefix writes a changed block back", () => {
  expect(codeBlocks("- x\n> - y\n>   ```py\n>   a\n>   ```")[0]?.prefix).toBe(">   ")
})

test.each([
  ["asyncio-sim", "a", "simulation"],
  ["python", "#| sim\na", "simulation"],
  ["py", "#|sim", "simulation"],
  ["python", "#| simple\na", "simulatable"],
  ["python", "a\n#| sim", "simulatable"],
  ["js", "#| sim", "other"],
  ["", "import asyncio", "other"],
])("a block in %j that begins %j is %s", (language, source, kind) => {
  expect(blockKind({ language, source })).toBe(kind)
})

test("note 002 holds three Python blocks that can become simulations", () => {
  const blocks = codeBlocks(seed("002"))
  expect(blocks.map(block => [block.line, block.endLine, blockKind(block)])).toEqual([
    [30, 49, "simulatable"],
    [57, 77, "simulatable"],
    [87, 110, "simulatable"],
  ])
})
