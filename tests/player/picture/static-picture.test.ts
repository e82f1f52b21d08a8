import { expect, test } from "vitest"
import { staticPicture } from "../../../src/player/picture/static-picture"
import { simulate } from "../../../src/runtime/simulate"
import { blockingRecording, crowdRecording } from "../recordings"
import { blockAt } from "../shown"

const view = { widthPixels: 700, outputHeading: "Saída" }

test("the whole block is one SVG with a name, a description and no variables", () => {
  const svg = staticPicture(blockAt(blockingRecording(), "whole"), view)
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="700" height="\d+"/)
  expect(svg).toContain("<title>Simulação de main()")
  expect(svg).toContain("<desc>")
  expect(svg).toContain("relatório pronto")
  expect(svg).not.toContain("var(--")
})

test("names are escaped", () => {
  const svg = staticPicture(blockAt(blockingRecording(), 5, { title: "a < b & c" }), view)
  expect(svg).toContain("a &lt; b &amp; c")
})

test("nothing lies below the lower edge, however many lanes there are", () => {
  const model = blockAt(crowdRecording(30, 2), "whole", { areAllLanesShown: true })
  const svg = staticPicture(model, view)
  const height = Number(/height="(\d+)"/.exec(svg)?.[1])
  expect(height).toBeGreaterThan(30 * 20)
})

test("at a step the sentence stands under the program", () => {
  const svg = staticPicture(blockAt(blockingRecording(), 3), view)
  expect(svg).toContain("criada")
})

test("the tasks of a gather stand in a bracket, as in the note", () => {
  const source = `import asyncio
async def main():
    await asyncio.gather(asyncio.sleep(1), asyncio.sleep(2), asyncio.sleep(3))
asyncio.run(main())`
  const simulation = simulate({ source, filename: "note.py" })
  while (!simulation.advance(100_000));
  const svg = staticPicture(blockAt(simulation.recording, "whole"), view)
  expect(svg.split('class="bracket"').length - 1).toBe(3)
})
