import type { Locator, Page } from "playwright-core"
import { expect, test } from "vitest"
import {
  changeNote,
  openNote,
  printNote,
  readNote,
  runCommand,
  screenshot,
  type OpenOptions,
} from "./harness"
import {
  fenced,
  glossaryEntry,
  openGlossary,
  openVault,
  sayAfter,
  simulations,
  studyTags,
} from "./vault"

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

test("An entry lists the simulations that show it, and the only one runs at once in place", async () => {
  const { glossary } = await openGlossary(files)
  const shown = glossaryEntry(glossary, "asyncio.Lock").locator(".asyncio-sim-glossary-shows")
  await shown.locator("summary").click()
  const player = simulations(shown)
  await expect.poll(() => player.count()).toBe(1)
  await player.getByRole("button", { name: "Next step" }).click()
  await expect.poll(() => player.textContent()).toContain("step 1 of")
  await screenshot(glossaryEntry(glossary, "asyncio.Lock"), "glossary-simulation-side")
})

test("A simulation in an entry looks as it does in its note: times beside the output", async () => {
  const { glossary } = await openGlossary(files)
  const shown = glossaryEntry(glossary, "asyncio.Lock").locator(".asyncio-sim-glossary-shows")
  await shown.locator("summary").first().click()
  const line = shown.locator(".asyncio-sim-output-lines li").first()
  const ends = await line.evaluate(item =>
    ["at", "said"].map(name => item.querySelector(`.asyncio-sim-${name}`)?.getBoundingClientRect()),
  )
  expect(ends[0]?.right).toBeLessThanOrEqual(ends[1]?.left ?? 0)
})

test("A simulation in an entry keeps the reader's place of its note", async () => {
  const { page, glossary } = await openGlossary(files)
  const shown = glossaryEntry(glossary, "asyncio.Lock").locator(".asyncio-sim-glossary-shows")
  await shown.locator("summary").click()
  await simulations(shown).getByRole("button", { name: "Next step" }).click()
  const note = await openNote(page, "Travas.md")
  await expect.poll(() => simulations(note).textContent()).toContain("step 1 of")
})

test("A simulation shows the terms that its option names", async () => {
  const { glossary } = await openGlossary(files)
  const loop = glossaryEntry(glossary, "Laço de eventos")
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
  await expect.poll(() => term.textContent()).toBe("Lock")
  await page.keyboard.press("Enter")
  const definition = page.locator(`${popover}:focus`)
  await definition.waitFor()
  await page.keyboard.press("Escape")
  await expect.poll(() => term.count()).toBe(1)
})

test("In a definition beside a name, another term shows its own, and stays until Escape", async () => {
  const page = await openVault(files)
  const block = simulations(await openNote(page, "Tarefas.md"))
  await block.locator(".asyncio-sim-code-term", { hasText: "create_task" }).first().hover()
  const definition = page.locator(popover)
  await definition.getByRole("link", { name: "laço de eventos" }).click()
  await expect.poll(() => definition.getAttribute("aria-label")).toBe("Laço de eventos")
  await page.mouse.move(5, 5)
  await page.waitForTimeout(500)
  expect(await definition.count()).toBe(1)
  await page.keyboard.press("Escape")
  await expect.poll(() => definition.count()).toBe(0)
})

// --- the glossary in a note ------------------------------------------------------------------

const withBlock = {
  ...files,
  "Resumo.md": `# Resumo\n\n${fenced("asyncio-glossary", "note: Travas\nleters: A-C")}`,
  "Travas e lista.md": `# Lista\n\n${fenced("asyncio-glossary", "terms: Tarefa, trava, nada\nshow: terms")}`,
}

function glossaryBlock(note: Locator): Locator {
  return note.locator(".asyncio-sim-glossary-block")
}

test("A code block shows a part of the glossary, and names what it does not know", async () => {
  for (const mode of ["reading", "live"] as const) {
    const page = await openVault(withBlock, { mode, width: mode === "live" ? 660 : 1100 })
    const block = glossaryBlock(await openNote(page, "Resumo.md", mode))
    const terms = block.locator(".asyncio-sim-glossary-term")
    await expect.poll(() => terms.allTextContents()).toEqual(["asyncio.Lock", "Tarefa"])
    await expect.poll(() => block.textContent()).toContain("Did you mean letters?")
    await expect.poll(() => block.textContent()).toContain("as outras esperam na fila")
    await screenshot(page, `glossary-block-${mode}`)
  }
})

test("The block follows the notes and lists terms that no note defines", async () => {
  const page = await openVault(withBlock)
  const block = glossaryBlock(await openNote(page, "Travas e lista.md"))
  await expect
    .poll(() => block.locator("li a").allTextContents())
    .toEqual(["Tarefa", "asyncio.Lock"])
  await expect.poll(() => block.textContent()).toContain("No note defines: nada.")
  await changeNote(page, "Tarefas.md", `${files["Tarefas.md"]}\n- **Nada**: agora existe.\n`)
  await expect.poll(() => block.locator("li a").count()).toBe(3)
})

test("Other names stand beside their term, and several definitions apart by a rule", async () => {
  const more = `${studyTags}- **Trava (lock)**: fecha a porta.\n`
  const block = fenced("asyncio-glossary", "terms: trava, tarefa")
  const page = await openVault({ ...files, "Mais.md": more, "Resumo.md": block })
  const shown = glossaryBlock(await openNote(page, "Resumo.md"))
  const term = shown.locator(".asyncio-sim-glossary-term").first()
  const gap = term.evaluate(el => {
    const [words, others] = [document.createRange(), el.nextElementSibling]
    words.selectNodeContents(el)
    return (others?.getBoundingClientRect().left ?? 0) - words.getBoundingClientRect().right
  })
  expect(Math.round(await gap)).toBe(8)
  const rules = shown
    .locator("dd")
    .evaluateAll(all => all.map(each => getComputedStyle(each).borderLeftWidth))
  expect(await rules).toEqual(["2px", "2px", "0px"])
})

test("Printed, the block holds the complete entries", async () => {
  const page = await openVault(withBlock)
  await glossaryBlock(await openNote(page, "Resumo.md")).waitFor()
  const print = await printNote(page)
  expect(await glossaryBlock(print).textContent()).toContain("as outras esperam na fila")
  await screenshot(page, "glossary-block-print")
})

test("The appendix is shown before it is written, between marks at the end of the note", async () => {
  const page = await openVault(files)
  await openNote(page, "Travas.md")
  await runCommand(page, "asyncio-sim:insert-glossary-appendix")
  const dialog = page.locator(".asyncio-sim-modal")
  await expect.poll(() => dialog.textContent()).toContain("+ used-in: this")
  await dialog.getByRole("button", { name: "Insert" }).click()
  await expect
    .poll(() => readNote(page, "Travas.md"))
    .toContain("## Glossary\n\n```asyncio-glossary")
  expect((await readNote(page, "Travas.md")).startsWith(files["Travas.md"].trimEnd())).toBe(true)
  const note = await openNote(page, "Travas.md")
  const terms = glossaryBlock(note).locator(".asyncio-sim-glossary-term")
  await expect.poll(() => terms.allTextContents()).toContain("asyncio.Lock")
  await expect.poll(() => note.textContent()).not.toContain("%%")
})

// --- exports ---------------------------------------------------------------------------------

async function openExport(width: number): Promise<{ page: Page; dialog: Locator }> {
  const page = await openVault(
    { ...files, "Meu.md": "Antes.\n" },
    { width, isPhone: width < 500, locale: "pt-BR" },
  )
  await openNote(page, "Travas.md")
  await page.locator(".asyncio-sim-code-term").first().waitFor()
  await runCommand(page, "asyncio-sim:export-glossary")
  const dialog = page.locator(".asyncio-sim-modal")
  await expect.poll(() => dialog.textContent()).toContain("Glossário.md será criado")
  return { page, dialog }
}

test("Saving adds the glossary to a note and later touches only that part", async () => {
  const { page, dialog } = await openExport(1100)
  await dialog.getByRole("textbox").fill("Meu")
  await expect.poll(() => dialog.textContent()).toContain("o texto anterior fica como está")
  await screenshot(page, "glossary-export")
  await dialog.getByRole("button", { name: "Salvar" }).click()
  await expect.poll(() => readNote(page, "Meu.md")).toContain("### asyncio.Lock (também: trava)")
  const saved = await readNote(page, "Meu.md")
  expect(saved.startsWith("Antes.\n\n%% asyncio-sim glossary %%\n")).toBe(true)
  expect(saved).toContain("*[[Travas]], linha 6*")
})

test("A table is saved for Excel and never replaces a file without a word", async () => {
  const { page, dialog } = await openExport(400)
  await dialog.getByRole("combobox").selectOption("csv")
  await expect.poll(() => dialog.textContent()).toContain("Glossário.csv será criado")
  await screenshot(page, "glossary-export-phone")
  await dialog.getByRole("button", { name: "Salvar" }).click()
  await expect.poll(() => readNote(page, "Glossário.csv")).toMatch(/^\uFEFFTermo,Outros nomes,/)
  await runCommand(page, "asyncio-sim:export-glossary")
  await dialog.getByRole("combobox").selectOption("csv")
  await expect.poll(() => dialog.textContent()).toContain("será substituído por inteiro")
  await dialog.getByRole("button", { name: "Substituir o arquivo" }).waitFor()
})
