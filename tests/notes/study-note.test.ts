import { describe, expect, test } from "vitest"
import {
  defaultStudyRuleText,
  formatStudyRule,
  isStudyNote,
  parseStudyRule,
  readTags,
  speaksOfAsyncio,
} from "../../src/notes/study-note"
import { seed } from "../fixtures/seeds/seeds"

const { rule } = parseStudyRule(defaultStudyRuleText)

describe("a note is a study note", () => {
  test.each<[string, unknown]>([
    ["both tags in a list", ["python", "asynchronous_programming"]],
    ["any case and a hash", ["#Python", "ASYNCHRONOUS_programming"]],
    ["a comma string", "python, asynchronous_programming"],
    ["a comma string with hashes", "#python,#asynchronous_programming"],
    ["the nested tag alone", "python/asynchronous_programming"],
    ["the nested tag in a list", ["books", "#Python/Asynchronous_Programming"]],
    ["a deeper nested tag", ["python/asynchronous_programming/loops"]],
    ["nested tags that hold both parents", ["python/asyncio", "asynchronous_programming/io"]],
    ["a list with holes", [null, "python", 3, "asynchronous_programming"]],
  ])("%s", (_, tags) => expect(isStudyNote(tags, rule)).toBe(true))
})

describe("a note is no study note", () => {
  test.each<[string, unknown]>([
    ["one tag of two", ["python"]],
    ["a longer word", ["python3", "asynchronous_programming"]],
    ["no tags", undefined],
    ["null", null],
    ["an object", { python: true }],
  ])("%s", (_, tags) => expect(isStudyNote(tags, rule)).toBe(false))
})

test("the default rule survives a round trip through the setting's text", () => {
  expect(formatStudyRule(rule)).toBe(defaultStudyRuleText)
  expect(rule).toEqual([
    ["python", "asynchronous_programming"],
    ["python/asynchronous_programming"],
  ])
})

test("a rule that holds no tag is reported with its place and left out", () => {
  const parsed = parseStudyRule("#Estudo + loop, two words")
  expect(parsed.rule).toEqual([["estudo", "loop"]])
  expect(parsed.diagnostics).toMatchObject([
    { level: "warning", key: "study-rule-not-a-tag", params: { tag: "two words" } },
  ])
  expect(parsed.diagnostics[0]?.range).toEqual({ line: 1, column: 15, endLine: 1, endColumn: 25 })
})

test("an empty rule is reported and makes no note a study note", () => {
  const parsed = parseStudyRule(" , ")
  expect(parsed.diagnostics.map(each => each.key)).toEqual(["study-rule-empty"])
  expect(isStudyNote(["python"], parsed.rule)).toBe(false)
})

describe("tags are read from a note's text", () => {
  test.each([
    ["a list", "tags:\n  - python\n  - '#b'"],
    ["a list at the margin", "tags:\n- python\n- b # why"],
    ["an inline list", 'tags: [Python, "#b"]'],
    ["an inline list over lines", "tags: [\n  python,\n  b,\n]"],
    ["a comma string", "tags: python, b"],
    ["a quoted string", 'tags: "#python, #b" # why'],
    ["the key tag", "Tag: python b"],
    ["a string below its key", "tags:\n  python, b"],
  ])("%s", (_, property) => {
    const text = `---\ntitle: x\n${property}\naliases: [tags]\n---\ntags: no\n`
    expect(readTags(text)).toEqual(["python", "b"])
  })

  test.each([
    ["a block scalar", "tags: |\n  python"],
    ["a hash without quotes, which is a comment", "tags: #python"],
    ["no frontmatter", "text"],
    ["a key inside another", "other:\n  tags: python"],
  ])("never from %s", (_, property) => expect(readTags(`---\n${property}\n---\n`)).toEqual([]))
})

test("four of the five seed notes speak of asyncio and lack the tags", () => {
  const names = ["000", "001", "002", "003", "004"] as const
  const tagged = names.filter(name => isStudyNote(readTags(seed(name)), rule))
  expect(tagged).toEqual(["002"])
  expect(names.filter(name => speaksOfAsyncio(seed(name)))).toEqual([...names])
})

test.each([
  "Uma receita de bolo.",
  "Funções assíncronas em JavaScript.",
  "Python para análise de dados.",
  "---\naliases: [asyncio]\n---\nNada.",
  "The module myasyncio_tools.",
])("a note on something else does not speak of asyncio: %s", text => {
  expect(speaksOfAsyncio(text)).toBe(false)
})
