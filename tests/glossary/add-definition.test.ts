import { describe, expect, test } from "vitest"
import { definitionEdit, withDefinition } from "../../src/glossary/add-definition"
import { definitionsIn } from "../../src/glossary/definitions"

const added = { term: "Trava", text: "só uma por vez.", aliases: ["lock"] }

function changed(note: string): string {
  const edit = definitionEdit(note, added)
  const text = withDefinition(note, edit)
  expect(text.split("\n")[edit.line - 1]).toContain("**Trava** (lock): só uma por vez.")
  return text
}

describe("a definition is added", () => {
  const line = "- **Trava** (lock): só uma por vez."
  test.each([
    ["to an empty note", "", line],
    ["at the end of a note", "Texto.\n", `Texto.\n\n${line}\n`],
    ["after the frontmatter", "---\ntags: a\n---\n", `---\ntags: a\n---\n\n${line}\n`],
    [
      "after the last one",
      "- **A**: a\n- **B**: b\n\nFim.",
      `- **A**: a\n- **B**: b\n${line}\n\nFim.`,
    ],
    [
      "after all its lines",
      "- **A**: a\n  mais a\n\nFim.",
      `- **A**: a\n  mais a\n${line}\n\nFim.`,
    ],
    ["with the list's marker", "* **A**: a\n", `* **A**: a\n* ${line.slice(2)}\n`],
    ["with Windows line breaks", "- **A**: a\r\n\r\nb\r\n", `- **A**: a\r\n${line}\r\n\r\nb\r\n`],
    ["past examples", "Exemplos:\n- **A**: a\n", `Exemplos:\n- **A**: a\n\n${line.slice(2)}\n`],
  ])("%s", (_where, note, expected) => {
    expect(changed(note)).toBe(expected)
  })
})

test("What was added is read as a definition", () => {
  const notes = ["", "# A\n\ntexto", "- **A**: a\n  - x\n", "Exemplos:\n- **A**: a\n", "> cita"]
  for (const note of notes) {
    const read = definitionsIn("n", changed(note)).find(each => each.term === "Trava")
    expect(read).toMatchObject({ aliases: ["lock"], markdown: "só uma por vez.", isSure: true })
  }
})

test("Line breaks in what was typed become spaces", () => {
  const edit = definitionEdit("", { term: " a\nb ", text: "c\n\n- d", aliases: [] })
  expect(edit.insert).toBe("- **a b**: c - d")
})
