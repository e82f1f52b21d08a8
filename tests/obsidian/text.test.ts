import { expect, test } from "vitest"
import { changedLines } from "../../src/obsidian/line-changes"
import { noteName } from "../../src/obsidian/note-name"
import { linesOfReading } from "../../src/obsidian/reading-selection"
import { withoutHardWraps } from "../../src/obsidian/reflow"

const shown = (before: string, after: string): readonly string[] =>
  changedLines(before, after, 1).map(({ kind, text }) => `${kind} ${text}`)

test("a change is shown with the lines around it", () => {
  expect(shown("a\nb\nc\nd", "a\nb\nx\ny\nc\nd")).toEqual([
    "same b",
    "added x",
    "added y",
    "same c",
  ])
})

test("a replaced line is shown as removed and added", () => {
  expect(shown("tags: null\nb", "tags: [python]\nb")).toEqual([
    "removed tags: null",
    "added tags: [python]",
    "same b",
  ])
})

test("equal texts show no change", () => {
  expect(shown("a", "a").filter(line => !line.startsWith("same"))).toEqual([])
})

const note = "Words.\n\nasync def main():\n    await sleep(1)\n\n    print(2)\n\nMore words."

test("a selection of rendered text is found in the note by its words", () => {
  const selected = "async def main():\nawait sleep(1)\n\nprint(2)"
  expect(linesOfReading(note, selected)).toEqual({ line: 3, endLine: 6 })
})

test("the first and the last line may be selected in part", () => {
  expect(linesOfReading(note, "def main():\nawait sle")).toEqual({ line: 3, endLine: 4 })
})

test.each(["", "  \n", "not there", "await sleep(1)\nWords."])("%j is found nowhere", selected => {
  expect(linesOfReading(note, selected)).toBeNull()
})

const long = "x".repeat(40) + " " + "y".repeat(40)

test("lines that were broken because they were full are joined", () => {
  expect(withoutHardWraps(`${long}\nand on`)).toBe(`${long} and on`)
})

test.each(["- item", "> quote", "", "| cell |", "1. item", "```", "    code"])(
  "before %j nothing is joined",
  line => {
    expect(withoutHardWraps(`${long}\n${line}`)).toBe(`${long}\n${line}`)
  },
)

test("short lines and lines of code keep their ends", () => {
  expect(withoutHardWraps("short\nlines")).toBe("short\nlines")
  const code = `\`\`\`\n${long}\nmore\n\`\`\``
  expect(withoutHardWraps(code)).toBe(code)
})

test("a note is called by its name alone", () => {
  expect(noteName("folder/deep/My note.md")).toBe("My note")
})
