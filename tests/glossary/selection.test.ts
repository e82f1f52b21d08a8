import { expect, test } from "vitest"
import { GlossaryIndex, noChoices } from "../../src/glossary/glossary-index"
import { selectEntries } from "../../src/glossary/selection"
import type { Selection } from "../../src/glossary/selection"

const index = new GlossaryIndex()
index.setNote(
  "A.md",
  "---\ncategory: Base\n---\n\n- **Tarefa**: roda.\n- **Época**: tempo.\n\nUma trava e outra trava.\n",
)
index.setNote("B.md", "- **Trava (lock)**: espera.\n- **Tarefa**: outra coisa.\n")
const glossary = index.glossary(noChoices)

const everything: Selection = {
  definedIn: null,
  usedIn: null,
  category: null,
  letters: null,
  terms: null,
  sort: null,
}

function terms(part: Partial<Selection>): readonly string[] {
  return selectEntries(glossary, { ...everything, ...part }).entries.map(entry => entry.term)
}

test("Without options all entries come, alphabetically", () => {
  expect(terms({})).toEqual(["Época", "Tarefa", "Trava"])
})

test("A note's own terms come with its own definitions only", () => {
  const { entries } = selectEntries(glossary, { ...everything, definedIn: "B.md" })
  expect(entries.map(entry => [entry.term, entry.definitions.length])).toEqual([
    ["Tarefa", 1],
    ["Trava", 1],
  ])
})

test("The terms of a note's text come wherever they are defined", () => {
  expect(terms({ usedIn: "A.md" })).toEqual(["Época", "Tarefa", "Trava"])
  expect(terms({ usedIn: "B.md" })).toEqual(["Tarefa", "Trava"])
})

test("Categories and letters are compared without case and accents", () => {
  expect(terms({ category: "base" })).toEqual(["Época", "Tarefa"])
  expect(terms({ letters: ["E"] })).toEqual(["Época"])
})

test("Terms asked for by name keep their order, and those nobody defines are named", () => {
  const { entries, missing } = selectEntries(glossary, {
    ...everything,
    terms: ["Lock", "nada", "época"],
  })
  expect(entries.map(entry => entry.term)).toEqual(["Trava", "Época"])
  expect(missing).toEqual(["nada"])
})

test("Entries can come as the notes bring them up, or the most used first", () => {
  expect(terms({ sort: "appearance" })).toEqual(["Tarefa", "Época", "Trava"])
  expect(terms({ sort: "uses" })[0]).toBe("Trava")
})
