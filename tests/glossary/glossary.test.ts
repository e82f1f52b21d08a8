import { describe, expect, test } from "vitest"
import type { Glossary } from "../../src/glossary/glossary"
import { GlossaryIndex, noChoices } from "../../src/glossary/glossary-index"
import { entryIdOf } from "../../src/glossary/merge"
import { glossaryToJson, glossaryToMarkdown } from "../../src/glossary/to-markdown"
import type { GlossaryWords } from "../../src/glossary/to-markdown"

/** A glossary of notes named a, b, c, ... */
function glossaryOf(...texts: string[]): Glossary {
  return indexOf(...texts).glossary(noChoices)
}

function indexOf(...texts: string[]): GlossaryIndex {
  const index = new GlossaryIndex()
  texts.forEach((text, number) => index.setNote("abcdef".charAt(number), text))
  return index
}

const terms = (glossary: Glossary): string =>
  glossary.entries.map(each => [each.term, ...each.aliases].join("|")).join(" ")

describe("one entry has many sources", () => {
  test.each([
    ["the same term", ["**Fila**: x", "**Fila**: y"], "Fila"],
    ["another case and accent", ["**Laço**: x", "**laco**: y"], "Laço"],
    [
      "the same acronym with two expansions",
      ["**GIL (A b)**: x", "**GIL (C d)**: y"],
      "GIL|A b|C d",
    ],
    ["a term that is another's alias", ["**Trava (Lock)**: x", "**Lock**: y"], "Trava|Lock"],
    ["an alias that comes first", ["**Lock**: y", "**Trava (Lock)**: x"], "Lock|Trava"],
    ["not terms that share an alias", ["**A (Lock)**: x", "**B (Lock)**: y"], "A|Lock B|Lock"],
    ["the plural", ["**Tarefas**: x", "**Tarefa**: y"], "Tarefas"],
  ])("%s", (_, texts, expected) => expect(terms(glossaryOf(...texts))).toBe(expected))

  test("with definitions ordered by note and line, and the first category", () => {
    const glossary = glossaryOf("**B**: x\n\n**A**: y", "---\ncategory: [x, y]\n---\n**a**: z")
    const places = glossary.entries[0]?.definitions.map(each => each.path + each.line)
    expect(places).toEqual(["a3", "b4"])
    expect(glossary.entries.map(each => each.category)).toEqual(["x", null])
  })
})

describe("the index follows the notes", () => {
  test("a changed note is read again, a removed one forgotten", () => {
    const index = indexOf("**A**: x", "**B**: x")
    expect(index.setNote("a", "**C**: x")).toBe(true)
    expect(terms(index.glossary(noChoices))).toBe("B C")
    expect(index.removeNote("b")).toBe(true)
    expect(index.removeNote("b")).toBe(false)
    expect(terms(index.glossary(noChoices))).toBe("C")
  })

  test("a renamed note keeps its definitions under the new path", () => {
    const index = indexOf("**A**: x")
    expect(index.renameNote("a", "z/y.md")).toBe(true)
    expect(index.notes.map(note => note.path)).toEqual(["z/y.md"])
    expect(index.glossary(noChoices).entries[0]?.definitions[0]?.path).toBe("z/y.md")
  })

  test("the same state gives the same snapshot, and a snapshot never changes", () => {
    const index = indexOf("**A**: x")
    const before = index.glossary(noChoices)
    expect(index.setNote("a", "**A**: x")).toBe(false)
    expect(index.glossary(noChoices)).toBe(before)
    index.setNote("b", "**B**: y")
    expect(terms(before)).toBe("A")
    expect(index.glossary(noChoices)).not.toBe(before)
  })

  test("a hidden entry is nowhere, and comes back", () => {
    const index = indexOf("**Fila**: o laço\n\n**Laço**: x")
    expect(index.glossary(noChoices).relatedTo(index.glossary(noChoices).entries[0]!)).toHaveLength(
      1,
    )
    const shown = index.glossary({ ...noChoices, hidden: new Set([entryIdOf("laco")]) })
    expect(terms(shown)).toBe("Fila")
    expect(shown.search("laco").map(each => each.term)).toEqual(["Fila"])
    expect(shown.relatedTo(shown.entries[0]!)).toEqual([])
    expect(terms(index.glossary(noChoices))).toBe("Fila Laço")
  })
})

test("what was hidden under one of its terms stays hidden, whichever note comes first", () => {
  const hidden = { ...noChoices, hidden: new Set([entryIdOf("Coroutines")]) }
  expect(terms(indexOf("**Corrotina**: x", "**Coroutines**: x").glossary(hidden))).toBe("")
})

test("search goes by term, beginning, part, alias, definition, without case and accents", () => {
  const glossary = glossaryOf(
    "**Zé**: a laço\n\n**Y (Laço azul)**: x\n\n**Um laço**: x\n\n**Laço duplo**: x\n\n**Laço**: x\n\n**W**: x",
  )
  const found = glossary.search("LACO").map(each => each.term)
  expect(found).toEqual(["Laço", "Laço duplo", "Um laço", "Y", "Zé"])
  expect(glossary.search(" ")).toHaveLength(6)
})

test("letters file É under E and digits under #", () => {
  const letters = glossaryOf("**Época**: x\n\n**Erro**: x\n\n**3D**: x\n\n**Zé**: x").letters()
  const shown = letters.map(each => each.letter + each.entries.map(entry => entry.term).join(","))
  expect(shown).toEqual(["#3D", "EÉpoca,Erro", "ZZé"])
})

test("related terms are what the definitions mention, without the entry itself", () => {
  const glossary = glossaryOf("**Ato**: ato `bit` Cor, bit e cor\n\n**Bit**: x\n\n**Cor**: x")
  const entry = glossary.named("ato")!
  expect(glossary.relatedTo(entry).map(each => each.term)).toEqual(["Cor", "Bit"])
  expect(glossary.mentionsIn(entry.definitions[0]!.markdown, entry.id)).toHaveLength(3)
})

test("uses are found in all notes with line and column, not in the own definition", () => {
  const glossary = glossaryOf(
    "**Fila**: a fila\n\nx\numa fila e\noutra fila",
    "# Fila\n\n> - ver a fila\n\n```\nfila\n```\n\n| fila |\n|-|",
  )
  const uses = glossary.usesOf(glossary.entries[0]!)
  expect(uses.map(each => `${each.path}${each.line}:${each.column}`)).toEqual([
    "a4:4",
    "a5:6",
    "b3:10",
    "b9:2",
  ])
})

const words: GlossaryWords = {
  say: key => ({ title: "Glossário", also: "também", see: "veja" })[wordIn(key)],
  placeOf: ({ path, line }) => `${path}:${line}`,
}

function wordIn(key: string): "title" | "also" | "see" {
  return key.endsWith("also") ? "also" : key.endsWith("see") ? "see" : "title"
}

test("as Markdown it has letters, aliases, definitions with their places, related terms", () => {
  const text = glossaryToMarkdown(glossaryOf("**Trava (Lock)**: de uma fila\n\n**Fila**: x"), words)
  expect(text.split("\n\n")).toEqual([
    "# Glossário",
    "## F",
    "### Fila",
    "x",
    "*a:3*",
    "## T",
    "### Trava (também: Lock)",
    "de uma fila",
    "*a:1*",
    "veja: Fila\n",
  ])
})

test("as data it has the shape of the terminal's contract", () => {
  const glossary = glossaryOf("---\ncategoria: base\n---\n**Trava (Lock)**: de `x`\n\numa trava")
  expect(glossaryToJson(glossary)).toEqual([
    {
      term: "Trava",
      aliases: ["Lock"],
      category: "base",
      definitions: [{ markdown: "de `x`", path: "a", line: 4 }],
      related: [],
      uses: [{ path: "a", line: 6 }],
    },
  ])
})
