import { describe, expect, test } from "vitest"
import { definitionsIn } from "../../src/glossary/definitions"
import { entryIdOf, mergeDefinitions } from "../../src/glossary/merge"
import { MarkReader, mentionAt, wordOf, type MarkMode } from "../../src/glossary/marks"
import { TermMatcher } from "../../src/glossary/occurrences"
import { Words } from "../../src/glossary/words/words"

const terms = ["Loop de eventos", "Corrotina", "Trava", "GIL", "E/S", "Índice"]
const entries = mergeDefinitions(
  definitionsIn("Termos.md", terms.map(term => `- **${term}**: explicação.`).join("\n")),
)

function reader(mode: MarkMode, unmarked: readonly string[] = []): MarkReader {
  const ids = new Set(entries.map(entry => entry.id))
  return new MarkReader("Nota.md", {
    matcher: new TermMatcher(entries),
    mode,
    isUnmarked: new Words().anyOf(unmarked),
    entryNamed: term => (ids.has(entryIdOf(term)) ? entryIdOf(term) : null),
  })
}

/** The note with its marks in angle brackets; a mark over signs of Markdown has several pairs. */
function marked(note: string, mode: MarkMode = "all", unmarked: readonly string[] = []): string {
  const { marks } = reader(mode, unmarked).read(note)
  const stretches = marks.flatMap(mark => mark.stretches)
  let [shown, at] = ["", 0]
  for (const { from, to } of stretches) {
    shown += `${note.slice(at, from)}‹${note.slice(from, to)}›`
    at = to
  }
  return shown + note.slice(at)
}

describe("a term is marked", () => {
  test.each([
    ["in a paragraph", "Uma ‹corrotina› espera."],
    ["in lists and their items", "- a ‹trava›\n  1. o ‹GIL›\n- [x] a ‹corrotina›"],
    ["in quotes and callouts", "> a ‹trava›\n\n> [!note] Título\n> o ‹GIL›"],
    ["in tables", "| ‹Trava› | b |\n|---|---|\n| x | o ‹GIL› |"],
    ["next to quotes and brackets", "“‹corrotina›”, (‹trava›), [‹GIL›], ‹E/S›."],
    ["inside emphasis", "**‹corrotina›** e _‹trava›_ e ~~‹GIL›~~ e ==‹E/S›=="],
    ["split by emphasis", "o **‹loop›**‹ de eventos› e o ‹loop de ›_‹eventos›_"],
    ["over a space that is written out", "o ‹loop›&nbsp;‹de eventos›"],
    ["over a line break", "o ‹loop de\neventos›"],
    ["over a line break in a quote", "> o ‹loop de\n›> ‹eventos›"],
    ["with accents", "o ‹índice› e o ‹INDICE›"],
    ["in transparent HTML", "<ins>‹corrotina›</ins>"],
    ["in notes with Windows line breaks", "a\r\n\r\nUma ‹corrotina›\r\nespera."],
  ])("%s", (_what, expected) => {
    const note = expected.replace(/[‹›]/g, "")
    expect(marked(note)).toBe(expected)
  })
})

describe("a term is not marked", () => {
  test.each([
    ["in frontmatter", "---\ntitle: corrotina\n---\n"],
    ["in headings", "# Corrotina\n\nTrava\n---"],
    ["in titles of callouts", "> [!note] A corrotina"],
    ["in code", "`corrotina`\n\n```\ntrava\n```\n\n    GIL"],
    ["in links and addresses", "[[corrotina]] [trava](x) https://a.b/corrotina"],
    ["in addresses of mail and without a scheme", "trava@a.b, x-trava@a.b, www.a.b/trava"],
    ["in mathematics", "$corrotina$\n\n$$\ntrava\n$$"],
    ["in comments and HTML blocks", "%%corrotina%%\n\n<div>trava</div>"],
    ["as part of a longer word", "trava-língua, corrotina_1, travamento, criar\\_trava"],
    ["in a tag", "#corrotina e #estudo/trava"],
  ])("%s", (_what, note) => {
    expect(marked(note)).toBe(note)
  })
})

test("Only the first mention of each entry is marked, over the whole note", () => {
  const note = "A corrotina.\n\n- corrotina e trava\n\n> trava"
  expect(marked(note, "first")).toBe("A ‹corrotina›.\n\n- corrotina e ‹trava›\n\n> trava")
  expect(marked(note, "off")).toBe(note)
})

test("A definition does not mark its own term, wherever typing has moved it", () => {
  const note = "texto\n\n- **Trava**: a trava guarda; a corrotina espera.\n\nUma trava."
  const expected = "texto\n\n- **Trava**: a trava guarda; a ‹corrotina› espera.\n\nUma ‹trava›."
  expect(marked(note)).toBe(expected)
  expect(marked(`nova linha\n${note}`)).toBe(`nova linha\n${expected}`)
})

test("A word that is not to be marked leaves the other words of its entry alone", () => {
  expect(marked("Índice e indices", "first", ["índices"])).toBe("Índice e indices")
  expect(marked("A trava e o GIL", "first", ["trava"])).toBe("A trava e o ‹GIL›")
})

test("The word at the cursor is found, also at its ends and when it is not marked", () => {
  const note = reader("first").read("GIL e o **loop** de eventos, GIL")
  const wordAt = (offset: number): string | null => {
    const mark = mentionAt(note, offset)
    return mark && wordOf(mark)
  }
  expect([0, 3, 4, 12, 20, 29].map(wordAt)).toEqual([
    "GIL",
    "GIL",
    null,
    "loop de eventos",
    "loop de eventos",
    "GIL",
  ])
})

test("A passage is recognised by its letters, whatever signs Markdown writes around them", () => {
  const note = "- [ ] um **dois**, `três` [[x|y]] snake_case \\*ok\\* ^id-1"
  expect(reader("all").read(note).passages[0]?.key).toBe("umdoissnakecaseok")
})
