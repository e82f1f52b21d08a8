import { expect, test } from "vitest"
import { GlossaryIndex, noChoices } from "../../src/glossary/glossary-index"
import { entryIdOf } from "../../src/glossary/merge"

const known = "# Trava\n\n- **Trava**: deixa passar uma tarefa por vez.\n"

function candidatesWith(text: string, accepted: readonly string[] = []) {
  const index = new GlossaryIndex()
  index.setNote("a.md", known)
  index.setNote("b.md", text)
  return index.glossary({ ...noChoices, accepted: new Set(accepted.map(entryIdOf)) })
}

test("A candidate that only repeats an entry is not offered", () => {
  const repeated = "Uma coisa deixa passar uma tarefa por vez. Isso é chamado de trava.\n"
  const [candidate] = candidatesWith(repeated).candidates
  const same = known.replace(
    "deixa passar uma tarefa por vez.",
    candidate?.definitions[0]?.markdown ?? "",
  )
  const index = new GlossaryIndex()
  index.setNote("a.md", same)
  index.setNote("b.md", repeated)
  expect(candidate?.term).toBe("trava")
  expect(index.glossary(noChoices).candidates).toEqual([])
})

test("A candidate that says more of an entry joins it when it is accepted", () => {
  const more = "Só uma tarefa entra na sala. Isso é chamado de travas.\n"
  expect(candidatesWith(more).candidates.map(each => each.term)).toEqual(["travas"])
  const { entries, candidates } = candidatesWith(more, ["travas"])
  expect(entries.map(each => [each.term, each.definitions.length])).toEqual([["Trava", 2]])
  expect(candidates).toEqual([])
})
