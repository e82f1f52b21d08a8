import { expect, test } from "vitest"
import { GlossaryIndex, noChoices } from "../../src/glossary/glossary-index"
import { groupEntries, type Grouping } from "../../src/glossary/groups"

const texts = [
  "---\ncategoria: Execução\n---\n**Tarefa**: roda uma corrotina\n\n**Época**: x",
  "**Corrotina**: pausa\n\n**2PL**: bloqueio em duas fases\n\nA tarefa e outra tarefa.",
]

/** The groups of two notes, one a line. */
function groups(grouping: Grouping): string {
  const index = new GlossaryIndex()
  texts.forEach((text, at) => index.setNote(at === 0 ? "2 a.md" : "10 b.md", text))
  const glossary = index.glossary(noChoices)
  return groupEntries(glossary.entries, grouping, glossary)
    .map(({ name, entries }) => `${name}: ${entries.map(each => each.term).join(" ")}`)
    .join("; ")
}

test("letters file É under E and digits under #", () => {
  expect(groups("letter")).toBe("#: 2PL; C: Corrotina; E: Época; T: Tarefa")
})

test("notes come in the order of their numbers", () => {
  expect(groups("note")).toBe("2 a.md: Época Tarefa; 10 b.md: 2PL Corrotina")
})

test("entries without category come last", () => {
  expect(groups("category")).toBe("Execução: Época Tarefa; : 2PL Corrotina")
})

test("what a line defines comes before what it uses", () => {
  expect(groups("appearance")).toBe("2 a.md: Tarefa Corrotina Época; 10 b.md: 2PL")
})

test("the most used come first, the unused apart", () => {
  expect(groups("uses")).toBe("used: Tarefa Corrotina; : 2PL Época")
})
