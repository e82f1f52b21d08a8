import { describe, expect, test } from "vitest"
import type { Glossary } from "../../src/glossary/glossary"
import { GlossaryIndex, noChoices, type Choices } from "../../src/glossary/glossary-index"
import { entryIdOf } from "../../src/glossary/merge"
import { comparePaths } from "../../src/glossary/note-order"
import { sentenceOf } from "../../src/glossary/sentence"
import type { Use } from "../../src/glossary/uses"
import { seed } from "../fixtures/seeds/seeds"

function indexOf(notes: Readonly<Record<string, string>>): GlossaryIndex {
  const index = new GlossaryIndex(link => !(link in notes))
  for (const [path, text] of Object.entries(notes)) index.setNote(path, text)
  return index
}

function glossaryOf(notes: Readonly<Record<string, string>>, choices: Partial<Choices> = {}) {
  return indexOf(notes).glossary({ ...noChoices, ...choices })
}

const usesOf = (glossary: Glossary, term: string): readonly Use[] => {
  const entry = glossary.named(term)
  return entry ? glossary.usesOf(entry) : []
}

const places = (glossary: Glossary, term: string): string =>
  usesOf(glossary, term)
    .map(use => `${use.path}:${use.line}:${use.column}`)
    .join(" ")

/** The glossary with all uses found, as some time after a change. */
function counted(index: GlossaryIndex): Glossary {
  const glossary = index.glossary(noChoices)
  for (const step of glossary.counting()) void step
  return glossary
}

const undefinedIn = (glossary: Glossary): string =>
  glossary
    .undefinedTerms()
    .map(each => `${each.name} ${each.uses.length}`)
    .join(", ")

describe("uses follow the notes", () => {
  const notes = { a: "**Fila**: x\n\numa fila", b: "a fila aqui", c: "nada" }

  test("a change is found without the other notes being looked through again", () => {
    const index = indexOf(notes)
    const before = index.glossary(noChoices)
    const first = [...before.counting()].length
    index.setNote("c", "esta fila")
    const after = index.glossary(noChoices)
    expect(after.matcher).toBe(before.matcher)
    // Its phrases, its mentions, both kinds of uses; the first time each was found in three notes.
    expect(first - [...after.counting()].length).toBeGreaterThan(5)
    expect(places(after, "fila")).toBe("a:3:4 b:1:2 c:1:5")
    expect(places(before, "fila")).toBe("a:3:4 b:1:2")
  })

  test.each([
    ["removed", (index: GlossaryIndex) => index.removeNote("b"), "a:3:4"],
    ["renamed", (index: GlossaryIndex) => index.renameNote("b", "0"), "0:1:2 a:3:4"],
    ["changed", (index: GlossaryIndex) => index.setNote("b", "fila e fila"), "a:3:4 b:1:0 b:1:7"],
  ])("a note that was %s", (_, change, expected) => {
    const index = indexOf(notes)
    places(index.glossary(noChoices), "fila")
    change(index)
    expect(places(index.glossary(noChoices), "fila")).toBe(expected)
  })

  test("a note whose title is defined takes its new title along", () => {
    const index = indexOf({ "a/Fila.md": "---\ndefinition: x\n---", b: "o laço e a fila" })
    expect(places(index.glossary(noChoices), "fila")).toBe("b:1:11")
    index.renameNote("a/Fila.md", "a/Laço.md")
    expect(index.glossary(noChoices).entries.map(each => each.term)).toEqual(["Laço"])
    expect(places(index.glossary(noChoices), "laço")).toBe("b:1:2")
    index.renameNote("a/Laço.md", "Nota.md")
    index.renameNote("Nota.md", "Fila.md")
    expect(index.glossary(noChoices).entries.map(each => each.term)).toEqual(["Fila"])
  })

  test("any order of changes gives what reading everything again gives", () => {
    const index = indexOf({})
    const texts = [
      "**Fila**: x",
      "uma fila",
      "**Laço**: fila\n\no laço",
      "laço, fila, [[laço]], a fila-laço, filas de laços",
      "",
      "**Fila de laços**: uma fila",
      "**Filas (Laços)**: x",
      "**Tarefa**: y\n\n**laço** **laço** **laço** task",
    ]
    for (let step = 0; step < 200; step++) {
      const path = String((step * 7) % 11)
      if (step % 5 === 4) index.removeNote(path)
      else index.setNote(path, texts[(step * 3) % texts.length] ?? "")
      // Several changes may come before anybody asks.
      if (step % 3 === 2) continue
      const glossary = index.glossary(noChoices)
      const fresh = glossaryOf(Object.fromEntries(index.notes.map(each => [each.path, each.text])))
      for (const term of ["fila", "laço", "fila de laços", "tarefa"]) {
        expect(places(glossary, term)).toBe(places(fresh, term))
      }
      expect(undefinedIn(glossary)).toBe(undefinedIn(fresh))
      expect(glossary.entries).toEqual(fresh.entries)
    }
  })

  test("another text of a definition changes its entry alone", () => {
    const index = indexOf({ a: "**Fila**: x", b: "**Laço**: y", c: "**Filas**: z" })
    const [queue, loop] = index.glossary(noChoices).entries
    index.setNote("c", "---\ncategoria: base\n---\n**Filas**: outra")
    const glossary = index.glossary(noChoices)
    expect(glossary.entries[1]).toBe(loop)
    expect(glossary.entries[0]?.definitions.map(each => each.markdown)).toEqual(["x", "outra"])
    expect([queue?.category, glossary.entries[0]?.category]).toEqual([null, "base"])
    const fresh = glossaryOf(Object.fromEntries(index.notes.map(each => [each.path, each.text])))
    expect(glossary.entries).toEqual(fresh.entries)
  })

  test("new names are looked for everywhere", () => {
    const index = indexOf(notes)
    places(index.glossary(noChoices), "fila")
    index.setNote("c", "**Aqui**: y")
    expect(places(index.glossary(noChoices), "aqui")).toBe("b:1:7")
  })

  test.each([
    ["another form", "**Objetos**: y", "um objeto", "b:1:3"],
    ["a name of its family", "**Lock**: y", "as travas", "b:1:3"],
    ["another name", "**Laço (Zigue)**: y", "o zigue", "b:1:2"],
    ["one word for two", "**Microsserviço**: y", "um micro-serviço", "b:1:3"],
    ["two words for one", "**Micro-serviço**: y", "um microsserviço", "b:1:3"],
    ["the words of a link", "**Zigue**: y", "ver [[nota|os zigues]]", "b:1:14"],
    ["an acronym", "**GIL**: y", "o gil do GIL", "b:1:9"],
  ])("a new name is found by %s, and no more when it goes", (_, definition, text, expected) => {
    const index = indexOf({ a: "**Fila**: x", b: text, c: "" })
    const wanted = /[^*]+?(?= \(|\*)/.exec(definition)?.[0] ?? ""
    for (const round of ["first", "again"]) {
      expect([round, places(counted(index), wanted)]).toEqual([round, ""])
      index.setNote("c", definition)
      expect([round, places(counted(index), wanted)]).toEqual([round, expected])
      index.setNote("c", "")
    }
  })

  test("a new name is looked for only in notes that may hold it", () => {
    const index = indexOf({ a: "**Fila**: x", b: "a fila", c: "a fila aqui", d: "" })
    const found = (): readonly unknown[] => {
      const glossary = counted(index)
      return index.notes.slice(0, 3).map(note => note.uses(glossary.matcher))
    }
    const [a, b, c] = found()
    index.setNote("d", "**Aqui**: y")
    const [sameA, sameB, otherC] = found()
    expect([sameA === a, sameB === b, otherC === c]).toEqual([true, true, false])
  })

  test("what is marked counts: words with signs in them, cells of tables", () => {
    const glossary = glossaryOf({
      a: "**Laço de eventos**: x",
      b: "o **laço** de _eventos_\n\n| a | b |\n|---|---|\n| c | laço de eventos |",
    })
    expect(places(glossary, "laço de eventos")).toBe("b:1:4 b:5:6")
    const [use] = usesOf(glossary, "laço de eventos")
    expect(use && sentenceOf(use)).toEqual({ before: "o ", term: "laço de eventos", after: "" })
  })

  test("links count by the words they show", () => {
    const glossary = glossaryOf({ a: "**Fila**: x", b: "[[Fila]] e [[nota|a fila]], `[[Fila]]`" })
    expect(places(glossary, "fila")).toBe("b:1:2 b:1:20")
  })

  test("a link that stands alone counts too", () => {
    const glossary = glossaryOf({ a: "**Fila**: x", b: "[[Fila]]\n\n- [[Zigue]]" })
    expect(places(glossary, "fila")).toBe("b:1:2")
    expect(undefinedIn(glossary)).toBe("Zigue 1")
  })

  test("a note of which only the definitions are known has entries and no uses", () => {
    const index = indexOf({ a: "**Fila**: x" })
    const [note] = index.notes
    const other = new GlossaryIndex()
    other.setDefinitions("a", note?.definitions ?? [])
    other.setNote("b", "a fila")
    expect(places(other.glossary(noChoices), "fila")).toBe("b:1:2")
    expect(other.textOf("a")).toBeNull()
    expect(other.setNote("a", "**Fila**: x\n\nfila")).toBe(true)
    expect(places(other.glossary(noChoices), "fila")).toBe("a:3:0 b:1:2")
  })
})

describe("a use is shown in its sentence", () => {
  test.each([
    ["Um. A **fila** anda. Dois.", "A |fila| anda."],
    ["Veja p. ex. a fila do\nlaço (sem pressa).", "Veja p. ex. a |fila| do laço (sem pressa)."],
    ["Acabou? Sim! _A fila_ tem 3.14 lugares… Fim", "A |fila| tem 3.14 lugares…"],
    ["a [[Fila|fila]] só", "a |fila| só"],
  ])("%s", (text, expected) => {
    const [use] = usesOf(glossaryOf({ a: "**Fila**: x", b: text }), "fila")
    const { before = "", term = "", after = "" } = use ? sentenceOf(use) : {}
    expect(`${before}|${term}|${after}`).toBe(expected)
  })

  test("a very long one is cut between words", () => {
    const text = `${"palavra ".repeat(60)}fila ${"palavra ".repeat(60)}`
    const [use] = usesOf(glossaryOf({ a: "**Fila**: x", b: text }), "fila")
    const sentence = use && sentenceOf(use)
    expect(sentence?.before).toMatch(/^… palavra (palavra )*$/)
    expect(sentence?.after).toMatch(/^( palavra)+ …$/)
  })
})

describe("differing definitions are marked", () => {
  test.each([
    ["other words", "x", "y", true],
    ["other marks and signs", "o *mesmo* texto.", "O mesmo texto", false],
  ])("%s", (_, left, right, expected) => {
    const glossary = glossaryOf({ a: `**Fila**: ${left}`, b: `**Fila**: ${right}` })
    expect(glossary.entries.map(each => glossary.isConflicting(each))).toEqual([expected])
  })

  test("notes 001 and 004 define concorrência differently", () => {
    const entry = glossaryOf({ "001": seed("001"), "004": seed("004") })
    const concurrency = entry.named("concorrência")
    expect(concurrency?.definitions.map(each => each.path)).toEqual(["001", "004"])
    expect(concurrency && entry.isConflicting(concurrency)).toBe(true)
  })
})

describe("candidates stand apart until somebody decides", () => {
  const notes = { a: "- Fila é o que espera.\n- Laço é o que gira." }
  const ids = (...terms: string[]) => new Set(terms.map(entryIdOf))
  const shown = ({ entries, candidates }: Glossary): string =>
    [entries, candidates].map(list => list.map(each => each.term).join(",")).join(" | ")

  test.each([
    [{}, " | Fila,Laço"],
    [{ accepted: ids("fila") }, "Fila | Laço"],
    [{ dismissed: ids("fila") }, " | Laço"],
    [{ accepted: ids("fila"), hidden: ids("fila") }, " | Laço"],
  ])("%j", (choices, expected) => expect(shown(glossaryOf(notes, choices))).toBe(expected))
})

describe("terms that are used and not defined", () => {
  test("names of families, with what stands for them in code", () => {
    const notes = { a: "Uma trava e `asyncio.Lock()`.", b: "as travas" }
    expect(undefinedIn(glossaryOf(notes))).toBe("trava 3")
    expect(undefinedIn(glossaryOf({ ...notes, c: "**Lock**: x" }))).toBe("")
  })

  test("what is only a part of a defined term is no use, a longer name is one", () => {
    const notes = { a: "**Laço de eventos**: x", b: "evento, laço de eventos, [[laço de eventos]]" }
    expect(undefinedIn(glossaryOf({ ...notes, c: "um evento" }))).toBe("evento 2")
    const longer = { a: "**E/S**: x", b: "E/S sem bloqueio", c: "E/S sem bloqueio" }
    expect(undefinedIn(glossaryOf(longer))).toBe("E/S sem bloqueio 2")
  })

  test("and follows what is defined in other notes", () => {
    const index = indexOf({ a: "evento e zigue de eventos", b: "eventos", c: "" })
    for (const [definition, expected] of [
      ["", "evento 3"],
      ["**Zigue de eventos**: x", "evento 2"],
      ["", "evento 3"],
    ] as const) {
      index.setNote("c", definition)
      expect(undefinedIn(counted(index))).toBe(expected)
    }
  })

  test("a name of a family that stands there once is not told", () => {
    expect(undefinedIn(glossaryOf({ a: "Uma trava." }))).toBe("")
  })

  test.each([
    ["once", { a: "o **zigue**" }, ""],
    ["in two notes", { a: "o **zigue**", b: "**Zigue** e zigue" }, "zigue 3"],
    ["three times in one", { a: "**zigue**\n\n**zigue**\n\n**zigue**" }, "zigue 3"],
    ["a remark", { a: "**Nota**", b: "**Nota**" }, ""],
    ["a defined one", { a: "**Zigue**: x", b: "**zigue** **zigue** **zigue**" }, ""],
  ])("a bold phrase: %s", (_, notes, expected) => {
    expect(undefinedIn(glossaryOf(notes))).toBe(expected)
  })

  test("links to notes that do not exist", () => {
    expect(undefinedIn(glossaryOf({ a: "[[pasta/Zigue|zague]] e [[a]], zigue" }))).toBe("Zigue 1")
  })

  test("what was dismissed is not told again", () => {
    const dismissed = new Set([entryIdOf("zigue")])
    expect(undefinedIn(glossaryOf({ a: "**zigue**", b: "**zigue**" }, { dismissed }))).toBe("")
  })
})

test("what a note defines and uses can be asked for", () => {
  const glossary = glossaryOf({ a: "**Fila**: x\n\n**Laço**: a fila", b: "um laço e a fila" })
  expect(glossary.entriesIn("a").map(each => each.term)).toEqual(["Fila", "Laço"])
  expect(glossary.entriesIn("b")).toEqual([])
  expect(glossary.usesIn("a").map(use => use.entry)).toEqual(["fila"])
  expect(glossary.usesIn("b").map(use => use.entry)).toEqual(["laco", "fila"])
})

test("an entry without uses outside its definitions is unused", () => {
  const glossary = glossaryOf({ a: "**Fila**: a fila\n\n**Laço**: de uma fila" })
  expect(glossary.unused().map(each => each.term)).toEqual(["Laço"])
})

test("related are also the terms that a definition links to", () => {
  const glossary = glossaryOf({ a: "**Fila**: de [[Laço|laços]]\n\n**Laço**: x" })
  expect(glossary.entries.flatMap(each => glossary.relatedTo(each)).map(each => each.id)).toEqual([
    "laco",
  ])
})

test("a term first appears where a reader of the notes in their order meets it", () => {
  const glossary = glossaryOf({ "10 Filas": "**Fila**: x", "2 Laços": "z\n\na fila" })
  const [entry] = glossary.entries
  expect(entry && glossary.firstAppearance(entry)).toMatchObject({ path: "2 Laços", line: 3 })
})

test.each([
  ["2 b", "10 a", -1],
  ["a/2", "a/10", -1],
  ["a1", "a", 1],
  ["a 01", "a 1", -1],
  ["x", "x", 0],
])("%s and %s", (left, right, expected) => {
  expect(Math.sign(comparePaths(left, right))).toBe(expected)
  expect(Math.sign(comparePaths(right, left))).toBe(expected === 0 ? 0 : -expected)
})

test.each([
  ["asyncio.Lock", "Trava"],
  ["asyncio.Task", "Tarefa"],
  ["asyncio.Nothing", undefined],
])("%s belongs to %s", (name, term) => {
  const glossary = glossaryOf({ a: "**Trava**: x\n\n**Tarefa**: y" })
  expect(glossary.forPython(name)?.term).toBe(term)
})

test.each([
  ["asyncio.gather", "asyncio.gather"],
  ["ASYNCIO.gather", "asyncio.gather"],
  [".join", "join"],
  ["join", "join"],
  [".process", undefined],
  ["process", "Process"],
  [".tasks", undefined],
  ["tasks", "Task"],
  ["x.join", undefined],
  [".task", undefined],
  [".create_task", "Task"],
  [".cancel", undefined],
])("%s belongs to %s, but no attribute to a word that only looks like it", (name, term) => {
  const glossary = glossaryOf({
    a: "**asyncio.gather()**: w\n\n**join**: x\n\n**Process**: y\n\n**Task**: z",
  })
  expect(glossary.forPython(name)?.term).toBe(term)
})

test("After very many changes everything is found as if it were read for the first time", () => {
  const names = Array.from(
    { length: 60 },
    (_, index) => `Termo${"abcdefghij"[index % 10]}x${index}`,
  )
  const notes: Record<string, string> = {}
  const index = new GlossaryIndex()
  let state = 7
  const any = (): string => names[(state = (state * 31 + 11) % 7919) % names.length] ?? ""
  for (let turn = 0; turn < 300; turn++) {
    const path = `nota ${turn % 23}`
    notes[path] = `- **${any()}**: ${any()}\n\nHá ${any()}, **${any()}** e ${any()}.`
    if (turn % 29 === 28) index.removeNote(path)
    else index.setNote(path, notes[path])
    if (turn % 29 === 28) Reflect.deleteProperty(notes, path)
    counted(index)
  }
  const [changed, fresh] = [counted(index), counted(indexOf(notes))]
  const found = (glossary: Glossary) => names.map(name => places(glossary, name))
  expect(found(changed)).toEqual(found(fresh))
  expect(undefinedIn(changed)).toBe(undefinedIn(fresh))
})
