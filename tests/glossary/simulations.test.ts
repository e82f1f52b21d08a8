import { expect, test } from "vitest"
import { entryIdOf } from "../../src/glossary/merge"
import { GlossaryIndex, noChoices } from "../../src/glossary/glossary-index"
import { entryOfPython, simulationsByEntry } from "../../src/glossary/simulations"

function glossaryOf(text: string) {
  const index = new GlossaryIndex()
  index.setNote("Note.md", text)
  return index.glossary(noChoices)
}

const glossary = glossaryOf(
  "- **asyncio.Lock**: one.\n- **asyncio.Queue**: two.\n- **Fila**: three.\n",
)

const lock = { name: "lock", shows: [], names: [["asyncio.Lock", "Lock"]] }
const both = { name: "both", shows: [], names: [["asyncio.Lock", "Lock"], ["asyncio.Queue"]] }
const made = { name: "made", shows: ["FILA", "asyncio.lock"], names: [["asyncio.Queue"]] }

test("A name of a program belongs to the first entry that any of its forms names", () => {
  expect(entryOfPython(["trio.Lock", "asyncio.Lock"], glossary)?.term).toBe("asyncio.Lock")
  expect(entryOfPython(["trio.Lock"], glossary)).toBe(null)
})

test("Simulations made for a term come first, then those that use few others", () => {
  const found = simulationsByEntry([both, lock, made], glossary)
  const names = (term: string) => found.get(entryIdOf(term))?.map(each => each.name)
  expect(names("asyncio.Lock")).toEqual(["made", "lock", "both"])
  expect(names("asyncio.Queue")).toEqual(["both", "made"])
  expect(names("Fila")).toEqual(["made"])
})
