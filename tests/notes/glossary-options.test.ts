import { expect, test } from "vitest"
import { parseGlossaryOptions } from "../../src/notes/glossary-options"

/** What a block with these lines says, without what it leaves open. */
function said(...lines: readonly string[]): Record<string, unknown> {
  const { options } = parseGlossaryOptions(lines.join("\n"))
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== null))
}

function warnings(...lines: readonly string[]): readonly string[] {
  return parseGlossaryOptions(lines.join("\n")).diagnostics.map(
    ({ key, params, range }) => `${range?.line}: ${key} ${JSON.stringify(params)}`,
  )
}

test("Options are read a line each, in any case, and comments say nothing", () => {
  expect(said("# this note", "Note: this", "terms: trava , Tarefa", "", "show: TERMS")).toEqual({
    note: "this",
    terms: ["trava", "Tarefa"],
    show: "terms",
  })
})

test("Letters are single ones and ranges", () => {
  expect(said("letters: a-c, Z #")).toEqual({ letters: ["A", "B", "C", "Z", "#"] })
  expect(said("letters: É, x – z, 0-9")).toEqual({ letters: ["E", "X", "Y", "Z", "#"] })
  expect(warnings("letters: 1-2")).toEqual([
    '1: option-bad-value {"key":"letters","value":"1-2","nearest":"A-C"}',
  ])
})

test("What is not known is reported with the nearest that is", () => {
  expect(warnings("categry: x", "", "sort: use")).toEqual([
    '1: option-unknown {"key":"categry","nearest":"category"}',
    '3: option-bad-value {"key":"sort","value":"use","nearest":"uses"}',
  ])
})

test("A line without a key and a key that comes twice are reported", () => {
  expect(warnings("Travas", "note: A", "note: B")).toEqual([
    "1: glossary-option-malformed {}",
    '3: option-repeated {"key":"note"}',
  ])
})
