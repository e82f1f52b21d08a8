import { expect, test } from "vitest"
import { definitionsIn } from "../../src/glossary/definitions"
import { generatedEnd, generatedStart, withGenerated } from "../../src/glossary/generated"
import { GlossaryIndex, noChoices } from "../../src/glossary/glossary-index"
import { glossaryToCsv } from "../../src/glossary/to-csv"

function csv(text: string): string {
  const index = new GlossaryIndex()
  index.setNote("Nota, 1.md", text)
  return glossaryToCsv(index.glossary(noChoices), key => key.replace("glossary-column-", ""))
}

test("A table has a row for each definition, with CRLF and quotes where RFC 4180 wants them", () => {
  expect(csv('- **Trava (lock)**: diz "espere", e espera\n- **Fila**: em ordem\n')).toBe(
    [
      "term,aliases,category,definition,note,line",
      'Fila,,,em ordem,"Nota, 1.md",2',
      'Trava,lock,,"diz ""espere"", e espera","Nota, 1.md",1',
      "",
    ].join("\r\n"),
  )
})

test("Our part goes to the end of a note, and only it is written anew", () => {
  const once = withGenerated("Antes.\n", "um\n")
  expect(once).toBe(`Antes.\n\n${generatedStart}\n\num\n\n${generatedEnd}\n`)
  const twice = withGenerated(`${once}Depois.\n`, "dois")
  expect(twice).toBe(`Antes.\n\n${generatedStart}\n\ndois\n\n${generatedEnd}\nDepois.\n`)
})

test("A note with Windows line endings keeps them", () => {
  expect(withGenerated("Antes.\r\n", "um")).not.toMatch(/[^\r]\n/)
})

test("A start without its end is no part of ours", () => {
  expect(withGenerated(`${generatedStart}\nMeu.`, "um").startsWith(`${generatedStart}\nMeu.`)).toBe(
    true,
  )
})

test("What we wrote into a note defines nothing", () => {
  const note = withGenerated("- **Trava**: espera.\n", "- **Fila**: em ordem.")
  expect(definitionsIn("A.md", note).map(each => each.term)).toEqual(["Trava"])
})
