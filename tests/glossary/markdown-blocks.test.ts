import { expect, test } from "vitest"
import { readBlocks, type Block } from "../../src/glossary/markdown-blocks"
import { noteSource } from "../../src/glossary/note-source"

/** The blocks of a note as `kind line-endLine(children)`. */
function dump(blocks: readonly Block[]): string {
  return blocks
    .map(block => {
      const inner = block.kind === "list" ? block.items : "blocks" in block ? block.blocks : []
      const children = inner.length > 0 ? `(${dump(inner)})` : ""
      return `${block.kind} ${block.line}-${block.endLine}${children}`
    })
    .join(" ")
}

const blocksOf = (...lines: string[]): string =>
  dump(readBlocks(noteSource(lines.join("\n")).lines))

test.each([
  ["headings of both kinds", ["# a", "b", "c", "==="], "heading 1-1 heading 2-4"],
  ["a rule is no underline after a blank line", ["a", "", "---"], "paragraph 1-1 rule 3-3"],
  ["a list ends a paragraph", ["a", "- b"], "paragraph 1-1 list 2-2(item 2-2(paragraph 2-2))"],
  ["a year does not", ["a", "2024. b"], "paragraph 1-2"],
  [
    "blank lines between items do not end the list",
    ["- a", "", "- b"],
    "list 1-3(item 1-1(paragraph 1-1) item 3-3(paragraph 3-3))",
  ],
  [
    "an item holds what is indented under it",
    ["- a", "", "  b", "  > c"],
    "list 1-4(item 1-4(paragraph 1-1 paragraph 3-3 quote 4-4(paragraph 4-4)))",
  ],
  [
    "a fence in an item ends with it",
    ["- ```", "  a", "b"],
    "list 1-2(item 1-2(code 1-2)) paragraph 3-3",
  ],
  [
    "a quote goes on over a lazy line",
    ["> a", "b", "", "c"],
    "quote 1-2(paragraph 1-2) paragraph 4-4",
  ],
  ["a callout", ["> [!note]- **a**", "> b"], "callout 1-2(paragraph 2-2)"],
  ["tables and mathematics", ["|a|", "|-|", "|b|", "", "$$ a $$"], "table 1-3 math 5-5"],
  ["HTML up to a blank line", ["<div>", "a", "", "b"], "html 1-2 paragraph 4-4"],
  ["inline HTML is text", ["<ins>a</ins> b"], "paragraph 1-1"],
  [
    "each footnote is a text of its own",
    ["a", "[^1]: b", "[^2]: c"],
    "paragraph 1-1 paragraph 2-2 paragraph 3-3",
  ],
  ["an empty item", ["-", "- a"], "list 1-2(item 1-1 item 2-2(paragraph 2-2))"],
])("%s", (_, lines, expected) => expect(blocksOf(...lines)).toBe(expected))

test("lines inside containers know their line and column in the note", () => {
  const [quote] = readBlocks(noteSource("---\na: 1\n---\n> 1. a\n>\t- b").lines)
  const lines: string[] = []
  const visit = (block: Block): void => {
    if (block.kind === "paragraph") {
      lines.push(...block.lines.map(each => `${each.line}:${each.column} ${each.text}`))
    } else if (block.kind === "list") block.items.forEach(visit)
    else if ("blocks" in block) block.blocks.forEach(visit)
  }
  if (quote) visit(quote)
  expect(lines).toEqual(["4:5 a", "5:4 b"])
})
