import { describe, expect, test } from "vitest"
import type { Definition } from "../../src/glossary/entry"
import { mergeDefinitions } from "../../src/glossary/merge"
import { TermMatcher } from "../../src/glossary/occurrences"

const names = ["Tarefa", "Laço de eventos", "Eventos", "GIL", "I/O", "Non-blocking I/O", "E/S"]
const definitions = [...names, "Co-rotina", "Asyncio", "Índice"].map(
  (term): Definition => ({
    term,
    aliases: term === "Tarefa" ? ["Task"] : [],
    markdown: "",
    path: "n",
    line: 1,
    endLine: 1,
    form: "f",
    category: null,
    isSure: true,
    heading: null,
  }),
)
const matcher = new TermMatcher(mergeDefinitions(definitions))

/** The text with every mention in angle brackets. */
function marked(text: string): string {
  let shown = ""
  let at = 0
  for (const { from, to } of matcher.find(text)) {
    shown += `${text.slice(at, from)}<${text.slice(from, to)}>`
    at = to
  }
  return shown + text.slice(at)
}

describe("terms are found", () => {
  test.each([
    ["without case", "uma <tarefa>, uma <TAREFA>"],
    ["without accents", "um <laco de eventos>, um <indice>"],
    ["written with combining marks", "um <I\u0301ndice\u0301 >x".replace("e\u0301 >", "e> ")],
    ["by alias", "a <task>"],
    ["the longest first", "o <laço de eventos> e os <eventos>"],
    ["over a line break", "o <laço\n  de eventos>"],
    ["with hyphen and slash", "<non-blocking I/O> é <I/O>, uma <co-rotina>"],
    ["with another hyphen", "uma <co\u2010rotina>"],
    ["between quotes and brackets", '"<tarefa>" (<tarefa>) [<tarefa>], “<tarefa>”'],
    ["between marks of emphasis", "**<tarefa>** _<tarefa>_ ==<tarefa>=="],
    ["before a full stop and after a colon", "x:<tarefa>. <Tarefa>!"],
    ["on both sides of a slash", "<tarefa>/<task>"],
    ["acronyms as written", "o <GIL>, a <E/S>"],
    ["at both ends", "<tarefa> x <tarefa>"],
  ])("%s", (_, shown) => expect(marked(shown.replace(/[<>]/g, ""))).toBe(shown))
})

describe("no term is found", () => {
  test.each([
    ["inside a word", "tarefazinha subtarefa"],
    ["next to an accented letter", "tarefaé étarefa"],
    ["in a compound", "tarefa-mãe multi-task"],
    ["in a name of code", "create_task asyncio.task task_group"],
    ["for an acronym in another case", "gil Gil e/s i/o"],
    ["in code", "`tarefa` ``a ` tarefa``"],
    ["in a fence", "x\n```\ntarefa\n```"],
    ["in links", "[[tarefa]] [a tarefa](x) ![[tarefa|a]] <https://x/tarefa> https://x.y/tarefa"],
    ["in mathematics and comments", "$tarefa$ $$tarefa$$ %%tarefa%%"],
    ["in a tag", "#tarefa #estudo/tarefa"],
    ["in an attribute of HTML", '<a title="tarefa">'],
  ])("%s", (_, text) => expect(marked(text)).toBe(text))
})

describe("forms of a word are found", () => {
  test.each([
    ["in the plural", "as <tarefas>, os <laços de eventos>, <índices>"],
    ["in the other language", "<tasks> of the <event loop>, <coroutines>"],
    ["in another spelling", "uma <corrotina>, <corotinas>, <co-rotinas>"],
    ["with hyphens for spaces", "o <laço-de-eventos>, <event-loops>"],
    ["the plural of an acronym", "os <GILs>"],
    ["under another name of their family", "<entrada/saída>, <entrada e saída>, <IO>"],
  ])("%s", (_, shown) => expect(marked(shown.replace(/[<>]/g, ""))).toBe(shown))

  test("over a line break in a quote", () => {
    expect(marked("> o laço\n> de eventos")).toBe("> o <laço\n> de eventos>")
  })
})

describe("no form of a term is", () => {
  test.each([
    ["what looks alike", "tarifa, tarefeiro, eventual, eventualmente, rotina, indício"],
    ["a phrase with another meaning", "barra de tarefas, in the event of"],
    ["a name over two paragraphs", "índex\n\nnon-blocking\n\nI / O"],
    ["a name over two sentences", "non-blocking. I|O"],
  ])("%s", (_, text) => expect(marked(text)).toBe(text))

  test("a verb that is written like the noun", () => {
    const own = new TermMatcher(mergeDefinitions([{ ...definitions[0]!, term: "Trava" }]))
    expect(own.find("o que trava o loop, quem trava, não trava")).toEqual([])
    expect(own.find("a trava, que a outra trava espera")).toHaveLength(2)
  })
})

/** The words of a text that are found when a note defines these terms. */
function foundOf(terms: readonly string[], text: string): readonly string[] {
  const entries = terms.map(term => ({ ...definitions[0]!, term, aliases: [] }))
  const found = new TermMatcher(mergeDefinitions(entries)).find(text)
  return found.map(({ from, to }) => text.slice(from, to))
}

test("words of every sentence are not looked for, whoever defines them", () => {
  const terms = ["with", "in", "not", "is", "if", "A", "O(n)", "async with"]
  const text = "A fila: if it is not in a list, O loop with n of them; async with"
  expect(foundOf(terms, text)).toEqual(["async with"])
  expect(foundOf(["OR", "IS"], "OR or, IS is")).toEqual(["OR", "IS"])
})

test.each([
  ["Dekker's algorithm", "Dekker’s algorithms"],
  ["copo d’água", "copo d'água"],
  ["Node.js", "node.js"],
  ["C++", "C++"],
  [".NET", "NET"],
  ["async/await", "async/await"],
  ["2PL", "2PL"],
])("signs within a name count, however they are typed: %s", (term, written) => {
  expect(foundOf([term], `um ${written} x`)).toEqual([written])
})

test("at an offset the mention that it touches is found", () => {
  const touched = [0, 1, 2, 4, 8, 9].map(offset => matcher.at("a tarefas", offset)?.entry ?? null)
  expect(touched).toEqual([null, null, "tarefa", "tarefa", "tarefa", "tarefa"])
})

test("mentions name their entry", () => {
  expect(matcher.find("a task")).toEqual([{ entry: "tarefa", from: 2, to: 6 }])
})
