import { expect, test } from "vitest"
import { definitionsIn } from "../../src/glossary/definitions"
import { GlossaryIndex, noChoices } from "../../src/glossary/glossary-index"
import {
  defaultStudyRuleText,
  isStudyNote,
  parseStudyRule,
  readTags,
} from "../../src/notes/study-note"
import { tagsEdit } from "../../src/notes/tags-edit"
import candidates from "../fixtures/seed-candidates.json"
import expected from "../fixtures/seed-terms.json"
import { seed } from "../fixtures/seeds/seeds"

const numbers = ["000", "001", "002", "003", "004"] as const
const { rule } = parseStudyRule(defaultStudyRuleText)

/** The seed as a study note: as it is, or with the tags our own edit adds. */
function studyNote(number: (typeof numbers)[number]): string {
  const edit = tagsEdit(seed(number), rule)
  return edit.kind === "edit" ? edit.text : seed(number)
}

/** How many lines the edit put before the note's text. */
function addedLines(number: string): number {
  const found = numbers.find(each => each === number) ?? "000"
  return studyNote(found).split("\n").length - seed(found).split("\n").length
}

function seedIndex(): GlossaryIndex {
  const index = new GlossaryIndex()
  for (const number of numbers) {
    if (isStudyNote(readTags(studyNote(number)), rule)) index.setNote(number, studyNote(number))
  }
  return index
}

test("the five seed notes give exactly the terms a reader finds in them", () => {
  const entries = seedIndex().glossary(noChoices).entries
  const found = entries.map(({ term, aliases, definitions }) => ({
    term,
    aliases,
    definitions: definitions.map(({ path, line, form }) => ({
      note: path,
      line: line - addedLines(path),
      form,
    })),
  }))
  expect(found).toEqual(expected)
})

test("what only may be a definition stands apart", () => {
  const found = numbers.flatMap(number =>
    definitionsIn(number, seed(number)).filter(definition => !definition.isSure),
  )
  const shown = found.map(({ path, line, term, form }) => ({ note: path, line, term, form }))
  expect(shown).toEqual(candidates)
})

test.each(["Internet", "E-mail", "Periféricos", "Exemplo", "Desempenho", "Simplicidade"])(
  "%s is no term",
  name => expect(seedIndex().glossary(noChoices).named(name)).toBeNull(),
)

test("the lines of the definitions say the term in the tagged notes", () => {
  for (const entry of seedIndex().glossary(noChoices).entries) {
    for (const { path, line, term } of entry.definitions) {
      const number = numbers.find(each => each === path) ?? "000"
      const text = studyNote(number).split("\n")[line - 1]?.replace(/\*/g, "")
      expect(text?.toLowerCase()).toContain(term.toLowerCase().replace(/s$/, ""))
    }
  }
})

test("GIL has the definitions of both notes and is related to what they mention", () => {
  const glossary = seedIndex().glossary(noChoices)
  const gil = glossary.named("bloqueio do INTERPRETADOR global")
  expect(gil?.definitions.map(each => each.markdown.slice(0, 29))).toEqual([
    "O GIL é um recurso de bloquei",
    "Mecanismo de bloqueio no inte",
  ])
  const related = gil && glossary.relatedTo(gil).map(each => each.term)
  expect(related).toEqual(["Threads", "Thread-safe", "Processo"])
})
