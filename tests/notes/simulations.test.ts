import { expect, test } from "vitest"
import { noteSimulations, simulationCount } from "../../src/notes/simulations"

const note = `
\`\`\`asyncio-sim
#| title: A fila
#| shows: produtor, consumidor
import asyncio
asyncio.Queue()
\`\`\`

\`\`\`python
print("not one")
\`\`\`

\`\`\`python
#| sim
# what it does

print(1)
\`\`\`
`

test("Blocks that are shown as simulations are found, with their titles", () => {
  const found = noteSimulations(note)
  expect(found.map(({ title, line }) => [title, line])).toEqual([
    ["A fila", 2],
    ["print(1)", 13],
  ])
})

test("A simulation says which terms it shows and which names it uses", () => {
  const [queue] = noteSimulations(note)
  expect(queue?.shows).toEqual(["produtor", "consumidor"])
  expect(queue?.names).toEqual([["import"], ["asyncio"], ["asyncio.Queue", "Queue"]])
})

test("Equal blocks are told apart by their number", () => {
  const block = "```asyncio-sim\nprint(1)\n```\n"
  expect(noteSimulations(block + block).map(({ ordinal }) => ordinal)).toEqual([0, 1])
})

test("simulations are counted, whatever is in them", () => {
  expect(simulationCount(note)).toBe(noteSimulations(note).length)
  expect(simulationCount("```python\nprint(1)\n```\n")).toBe(0)
})
