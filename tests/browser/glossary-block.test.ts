import type { Locator, Page } from "playwright-core"
import { expect, test } from "vitest"
import { openNote, runCommand, screenshot, type OpenOptions } from "./harness"
import { fenced, openVault, sayAfter, simulations, studyTags } from "./vault"

const lock = `#| title: Duas tarefas e uma trava
import asyncio

async def sacar(trava, nome):
    async with trava:
        print(nome)
        await asyncio.sleep(1)

async def main():
    trava = asyncio.Lock()
    await asyncio.gather(sacar(trava, "A"), sacar(trava, "B"))

asyncio.run(main())`

const files = {
  "Travas.md": `${studyTags}# Travas

- **asyncio.Lock (trava)**: deixa passar uma corrotina por vez; as outras esperam na fila, em ordem.
- **Tarefa (asyncio.create_task)**: uma corrotina que o laço de eventos executa por conta própria.

${fenced("asyncio-sim", lock)}`,
  "Tarefas.md": `${studyTags}# Tarefas

- **Laço de eventos**: escolhe quem roda e avança o relógio, veja a trava.

${fenced("asyncio-sim", `#| shows: laço de eventos\n${sayAfter}`)}`,
}

async function openGlossary(options: OpenOptions = {}): Promise<{ page: Page; glossary: Locator }> {
  const page = await openVault(files, options)
  await runCommand(page, "asyncio-sim:open-glossary")
  const glossary = page.locator(".asyncio-sim-glossary")
  await glossary.waitFor()
  return { page, glossary }
}

function entry(glossary: Locator, term: string): Locator {
  const heading = glossary.page().locator("h4", { hasText: new RegExp(`^${term}`) })
  return glossary.locator(".asyncio-sim-glossary-entry", { has: heading })
}

test("An entry lists the simulations that show it, and the only one runs at once in place", async () => {
  const { glossary } = await openGlossary()
  const shown = entry(glossary, "asyncio.Lock").locator(".asyncio-sim-glossary-shows")
  await shown.locator("summary").click()
  const player = simulations(shown)
  await expect.poll(() => player.count()).toBe(1)
  await player.getByRole("button", { name: "Next step" }).click()
  await expect.poll(() => player.textContent()).toContain("step 1 of")
  await screenshot(entry(glossary, "asyncio.Lock"), "glossary-simulation-side")
})

test("A simulation in an entry keeps the reader's place of its note", async () => {
  const { page, glossary } = await openGlossary()
  const shown = entry(glossary, "asyncio.Lock").locator(".asyncio-sim-glossary-shows")
  await shown.locator("summary").click()
  await simulations(shown).getByRole("button", { name: "Next step" }).click()
  const note = await openNote(page, "Travas.md")
  await expect.poll(() => simulations(note).textContent()).toContain("step 1 of")
})

test("A simulation shows the terms that its option names", async () => {
  const { glossary } = await openGlossary()
  const loop = entry(glossary, "Laço de eventos")
  await loop.locator("summary", { hasText: "see it running" }).click()
  await expect.poll(() => loop.textContent()).toContain("import asyncio")
})

// --- definitions of names in a block --------------------------------------------------------

const popover = ".asyncio-sim-definition"

async function openBlock(options: OpenOptions = {}): Promise<{ page: Page; block: Locator }> {
  const page = await openVault(files, options)
  const block = simulations(await openNote(page, "Travas.md"))
  await block.locator(".asyncio-sim-code-term").first().waitFor()
  return { page, block }
}

test("Pointing at a name in a block shows its definition, which goes with the pointer", async () => {
  const { page, block } = await openBlock()
  await block.locator(".asyncio-sim-code-term", { hasText: "Lock" }).hover()
  const definition = page.locator(popover)
  await expect.poll(() => definition.textContent()).toContain("as outras esperam na fila")
  await screenshot(page, "definition-in-block")
  await definition.hover()
  await page.waitForTimeout(400)
  expect(await definition.count()).toBe(1)
  await page.mouse.move(5, 5)
  await expect.poll(() => definition.count()).toBe(0)
})

test("A pressed name keeps its definition until Escape; names without entry show none", async () => {
  const { page, block } = await openBlock({ isPhone: true, width: 400 })
  await block.locator(".asyncio-sim-code-term", { hasText: "Lock" }).tap()
  const definition = page.locator(popover)
  await definition.getByRole("link", { name: "Travas, line" }).waitFor()
  await screenshot(page, "definition-in-block-phone")
  await page.keyboard.press("Escape")
  await expect.poll(() => definition.count()).toBe(0)
  expect(await block.locator(".asyncio-sim-code-term", { hasText: "print" }).count()).toBe(0)
})

test("With the keyboard, Enter goes to the names and asks for definitions", async () => {
  const { page, block } = await openBlock()
  await block.locator(".asyncio-sim-code-scroll").focus()
  await page.keyboard.press("Enter")
  const term = page.locator(".asyncio-sim-code-term:focus")
  await expect.poll(() => term.textContent()).toBe("trava")
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Enter")
  const definition = page.locator(`${popover}:focus`)
  await definition.waitFor()
  await page.keyboard.press("Escape")
  await expect.poll(() => term.count()).toBe(1)
})
