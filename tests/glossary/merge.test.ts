import { describe, expect, test } from "vitest"
import type { Definition } from "../../src/glossary/entry"
import { definitionsIn } from "../../src/glossary/definitions"
import { mergeDefinitions } from "../../src/glossary/merge"
import { TermMatcher } from "../../src/glossary/occurrences"
import { Words } from "../../src/glossary/words/words"

/** The definitions of notes named a, b, c, ...; each is written `label; label`. */
function definitions(notes: readonly string[]): readonly Definition[] {
  return notes.flatMap((labels, index) => {
    const lines = labels.split("; ").map(label => `**${label}**: x`)
    return definitionsIn("abc".charAt(index), lines.join("\n\n"))
  })
}

/** The entries of notes as `term|alias(places)`. */
function merged(notes: readonly string[], words = new Words()): string {
  return mergeDefinitions(definitions(notes), words)
    .map(each => [each.term, ...each.aliases].join("|") + `(${each.definitions.length})`)
    .join(" ")
}

describe("definitions make one entry", () => {
  test.each([
    ["in the plural", ["Tarefa", "Tarefas"], "Tarefa(2)"],
    ["named by the first note", ["Tarefas", "Tarefa"], "Tarefas(2)"],
    ["in another spelling", ["Co-rotina", "Corrotinas", "Corotina"], "Co-rotina(3)"],
    ["in two languages", ["Corrotina", "Coroutine"], "Corrotina|Coroutine(2)"],
    ["of more words", ["Laços de eventos", "Event Loop"], "Laços de eventos|Event Loop(2)"],
    ["by an alias in the plural", ["Afazer (Serviços)", "Serviço"], "Afazer|Serviços(2)"],
    [
      "when an alias says which lock is meant",
      ["Bloqueio (Lock)", "Trava"],
      "Bloqueio|Lock|Trava(2)",
    ],
    ["of an acronym and its words", ["E/S", "Input/Output"], "E/S|Input/Output(2)"],
  ])("%s", (_, notes, expected) => expect(merged(notes)).toBe(expected))

  test("by a person's own family", () => {
    expect(merged(["Costura", "Sewing"], new Words("costura, sewing"))).toBe("Costura|Sewing(2)")
  })

  test("named by a sure definition, whichever comes first", () => {
    const [unsure, sure] = definitions(["Tasks", "Tarefa"])
    const [entry] = mergeDefinitions([{ ...unsure!, isSure: false }, sure!])
    expect([entry?.term, entry?.aliases, entry?.definitions.length]).toEqual([
      "Tarefa",
      ["Tasks"],
      2,
    ])
  })
})

describe("definitions stay apart", () => {
  test.each([
    ["of words that look alike", ["Fila", "Filo"], "Fila(1) Filo(1)"],
    ["of a family that one note tells apart", ["Tarefa; Task"], "Tarefa(1) Task(1)"],
    ["even in other notes then", ["Tarefa; Task", "Tasks"], "Tarefa(1) Task(2)"],
    ["when a name may mean something else", ["Bloqueio", "Trava"], "Bloqueio(1) Trava(1)"],
    ["of near neighbours", ["Simultaneidade", "Concorrência"], "Concorrência(1) Simultaneidade(1)"],
    ["with a longer term", ["Fila", "Fila de prioridade"], "Fila(1) Fila de prioridade(1)"],
  ])("%s", (_, notes, expected) => expect(merged(notes)).toBe(expected))

  test("when only an unsure one has both names", () => {
    const [bridge, ...others] = definitions(["Ponte (Laje)", "Laje"])
    expect(mergeDefinitions([{ ...bridge!, isSure: false }, ...others])).toHaveLength(2)
  })
})

test("3,000 terms are merged without comparing each with each", () => {
  const many = Array.from({ length: 3000 }, (_, index) => `termo ${index} de teste`)
  const entries = mergeDefinitions(definitions([many.join("; ")]))
  expect(entries).toHaveLength(3000)
  expect(new TermMatcher(entries).named("Termos 1234 de testes")).toBe("termo 1234 de teste")
})
