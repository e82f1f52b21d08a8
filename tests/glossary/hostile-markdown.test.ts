/**
 * Texts that no person writes must neither throw nor take long. Time is not measured, because
 * machines differ: each text is read within the limit of a test, which anything worse than linear
 * would pass by far.
 */
import { expect, test } from "vitest"
import { definitionsIn } from "../../src/glossary/definitions"
import { plainText, skippedStretches } from "../../src/glossary/inline"

const length = 1_000_000

function repeated(text: string): string {
  return text.repeat(Math.ceil(length / text.length))
}

const longLines: readonly (readonly [string, string])[] = [
  ["letters", repeated("x")],
  ["backticks", repeated("`")],
  ["backticks of all lengths", repeated("``a`b```c ")],
  ["asterisks", repeated("*")],
  ["underscores", repeated("_a ")],
  ["bold that nobody closes", `**${repeated("a ")}`],
  ["brackets", repeated("[")],
  ["links that nobody closes", repeated("[a](")],
  ["links to notes that nobody closes", repeated("[[a|")],
  ["parentheses after a label", `**T** ${repeated("() ")}`],
  ["names after a label", `**T** ${repeated("ou a ")}`],
  ["term lines", `A${repeated(" (a)")}`],
  ["angles", repeated("<a ")],
  ["dollars", repeated("$a ")],
  ["comment marks", repeated("%%a")],
  ["addresses", repeated("http://a ")],
  ["full stops", repeated(".")],
  ["full stops and spaces", repeated(". ")],
  ["sentences", repeated("X é um y. ").slice(0, 100_000)],
  ["an adverbial", `Em ${repeated("a ")}, x é um y`],
  ["hashes", `# ${repeated("#")}x`],
  ["spaces in a heading", `# ${repeated(" ")}x`],
  ["spaces in a table", `a|b\n--|--${repeated(" ")}x`],
  ["cells", `${repeated("|a")}\n${repeated("|-")}\n${repeated("|b")}`],
  ["quote marks", repeated("> ")],
  ["item marks", repeated("- ")],
  ["numbers", repeated("1. ")],
  ["digits", repeated("1")],
  ["a fence", repeated("~")],
]

test.each(longLines)("a line of %s is read in time", (_, text) => {
  expect(() => definitionsIn("n.md", text)).not.toThrow()
  expect(() => [plainText(text), skippedStretches(text)]).not.toThrow()
})

test.each([
  ["fences", "```\na\n```\n"],
  ["fences that nobody closes", "```a\n"],
  ["HTML", "<div>\n"],
  ["scripts that nobody closes", "<script>\n"],
  ["formulas that nobody closes", "$$\n"],
  ["lazy lines", "> a\nb\n"],
  ["term lines", "A (b):\n"],
  ["definition lists", "A\n: b\n"],
  ["headings and text", "# X\nX é um y.\n"],
  ["vague sentences", "X é leve.\n"],
  ["tables", "a|b\n-|-\nc|d\n\n"],
  ["callouts", "> [!quote] **T**\n> a\n\n"],
  ["properties", "a: b\n"],
  ["empty lines", "\r\n"],
])("5,000 times %s are read in time", (_, text) => {
  expect(() => definitionsIn("n.md", `# X\n\n${text.repeat(5_000)}`)).not.toThrow()
})

test("a list of 5,000 labelled items gives them all", () => {
  const items = Array.from({ length: 5000 }, (_, index) => `- **T${index}**: a\n  b`)
  expect(definitionsIn("n.md", items.join("\n"))).toHaveLength(5000)
})

test("a table of 5,000 terms gives them all", () => {
  const rows = Array.from({ length: 5000 }, (_, index) => `| T${index} | a |`)
  const table = ["| Term | Definition |", "|---|---|", ...rows].join("\n")
  expect(definitionsIn("n.md", table)).toHaveLength(5000)
})

test("what is nested deeper than anybody nests is text", () => {
  const items = Array.from({ length: 500 }, (_, depth) => `${"  ".repeat(depth)}- **T${depth}**: a`)
  const found = definitionsIn("n.md", items.join("\n"))
  expect(found.length).toBeGreaterThan(30)
  expect(() => definitionsIn("n.md", `${">".repeat(100_000)} **T**: a`)).not.toThrow()
})
