import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import {
  defaultStudyRuleText,
  isStudyNote,
  parseStudyRule,
  tagsIn,
} from "../../src/notes/study-note"
import { applyEdit, tagsEdit } from "../../src/notes/tags-edit"

const { rule } = parseStudyRule(defaultStudyRuleText)

/** The note after the edit; the note itself when none is needed. */
function tagged(text: string): string {
  const result = tagsEdit(text, rule)
  if (result.kind === "unreadable") throw new Error(`unreadable line ${result.line}`)
  return result.kind === "edit" ? result.text : text
}

describe("tags are added in the style of the note", () => {
  test.each([
    ["no frontmatter", "# A\n", "---\ntags:\n  - python\n  - asynchronous_programming\n---\n# A\n"],
    [
      "no tags",
      "---\na: 1\n---\nx",
      "---\na: 1\ntags:\n  - python\n  - asynchronous_programming\n---\nx",
    ],
    [
      "a list",
      "---\ntags:\n    - books\n\na: 1\n---\n",
      "---\ntags:\n    - books\n    - python\n    - asynchronous_programming\n\na: 1\n---\n",
    ],
    [
      "an inline list",
      "---\ntags: [Python, b] # mine\n---\n",
      "---\ntags: [Python, b, asynchronous_programming] # mine\n---\n",
    ],
    [
      "a comma string",
      "---\ntags: books, python\n---\n",
      "---\ntags: books, python, asynchronous_programming\n---\n",
    ],
    [
      "a single quoted string",
      "---\ntag: '#python'\n---\n",
      "---\ntag: '#python, asynchronous_programming'\n---\n",
    ],
    [
      "an empty property",
      "---\ntags:\na: 1\n---\n",
      "---\ntags: [python, asynchronous_programming]\na: 1\n---\n",
    ],
    ["null", "---\ntags: ~\n---\n", "---\ntags: [python, asynchronous_programming]\n---\n"],
    [
      "an empty list",
      "---\ntags: []\n---\n",
      "---\ntags: [python, asynchronous_programming]\n---\n",
    ],
    [
      "an empty frontmatter",
      "---\n---\nx",
      "---\ntags:\n  - python\n  - asynchronous_programming\n---\nx",
    ],
    [
      "Windows line endings",
      "---\r\ntags:\r\n- python\r\n---\r\nx\r\n",
      "---\r\ntags:\r\n- python\r\n- asynchronous_programming\r\n---\r\nx\r\n",
    ],
    [
      "a rule between paragraphs at the top",
      "---\nx",
      "---\ntags:\n  - python\n  - asynchronous_programming\n---\n---\nx",
    ],
  ])("%s", (_, before, after) => expect(tagged(before)).toBe(after))
})

test.each(["tags: |\n  python", "tags: *shared", "tags: {a: b}", "tags: a\n  b"])(
  "tags in an unusual form are left to the person: %s",
  property => {
    expect(tagsEdit(`---\na: 1\n${property}\n---\n`, rule)).toEqual({ kind: "unreadable", line: 3 })
  },
)

const properties = ["title: a", 'quote: "x # y"', "list:\n  - 1\n  - tags", "n: 3"]
const tagForms = [
  "",
  "tags:",
  "tags: []",
  "tags: null # none",
  'tags: ""',
  "tags: books",
  "tags: books, Python",
  "tags: 'books'",
  'tags: "#books, #python"',
  "tags: [books]",
  'tags: [ "books" , python ]',
  "tags: [\n  books,\n  python,\n]",
  "tags:\n  - books\n  - python",
  "tags:\n- books # x\n\n# y\n- '#asynchronous_programming'",
  "tags:\n  books",
  "tag: asynchronous_programming",
  "tags: python/asynchronous_programming",
]
const bodies = ["", "# Título\n\ntags: x\n", "sem fim", "---\nlinha\n---\n"]

/** Notes from every combination of tag form, surrounding properties, body and line ending. */
const notes = tagForms.flatMap((form, index) =>
  bodies.flatMap(body =>
    ["\n", "\r\n"].map(eol => {
      const lines = [properties[index % 4], form, properties[(index + 1) % 4]].filter(Boolean)
      return `---\n${lines.join("\n")}\n---\n${body}`.replace(/\n/g, eol)
    }),
  ),
)

function yamlOf(text: string): Map<string, unknown> {
  const source = /^---\r?\n([^]*?)^---\r?$/m.exec(text)?.[1] ?? ""
  return new Map(Object.entries(parse(source) as Record<string, unknown>))
}

describe("whatever the note looks like", () => {
  test("the result is a study note to a real YAML reader", () => {
    for (const note of notes) {
      const yaml = yamlOf(tagged(note))
      expect(isStudyNote(yaml.get("tags") ?? yaml.get("tag"), rule), tagged(note)).toBe(true)
    }
  })

  test("every other property keeps its value, and existing tags stay in front", () => {
    for (const note of notes) {
      const [before, after] = [yamlOf(note), yamlOf(tagged(note))]
      const tagsOf = (yaml: Map<string, unknown>): readonly string[] =>
        tagsIn(yaml.get("tags") ?? yaml.get("tag"))
      expect(tagsOf(after).slice(0, tagsOf(before).length)).toEqual(tagsOf(before))
      for (const key of ["title", "quote", "list", "n"]) {
        expect(after.get(key)).toEqual(before.get(key))
      }
    }
  })

  test("nothing is taken away except a null", () => {
    for (const note of notes) {
      const result = tagsEdit(note, rule)
      if (result.kind !== "edit") continue
      const { from, to } = result.edit
      expect(note.slice(from, to)).toMatch(/^(null)?$/)
      expect(applyEdit(note, result.edit)).toBe(result.text)
    }
  })

  test("a second time there is nothing to do", () => {
    for (const note of notes)
      expect(tagsEdit(tagged(note), rule), tagged(note)).toEqual({ kind: "already-tagged" })
  })
})
