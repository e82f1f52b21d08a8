// What a reader does in the glossary's view: orders, parts, the note at hand, decisions, keys, touch.
import type { Locator, Page } from "playwright-core"
import { expect, test } from "vitest"
import type { PreviewHost } from "../../scripts/preview/host"
import { openNote, readNote, runCommand, screenshot, type OpenOptions } from "./harness"
import { openVault, studyTags } from "./vault"

const tasks = `---
tags: [python, asynchronous_programming]
categoria: Execução
---
- **Tarefa (task)**: embrulha uma corrotina e espera por um futuro.
- **Corrotina**: uma função que pausa.
- **Época**: um momento.

O laço roda cada tarefa. Uma tarefa pausada volta depois.
`

const locks = `${studyTags}- **Trava**: deixa passar uma tarefa por vez.
- **Corrotina**: função definida com \`async def\`.

Quem espera uma **fila de prontas** espera a tarefa da frente. A **fila de prontas** anda.
`

const queue = `${studyTags}Aqui só há uma **fila de prontas**, sem definição.

Uma função que se passa adiante e que alguém chama depois. Isso é chamado de função de retorno.
`

const notes = { "A Tarefas.md": tasks, "B Travas.md": locks, "C Filas.md": queue }

async function openGlossary(
  options: OpenOptions = {},
  files: Record<string, string> = notes,
): Promise<{ page: Page; glossary: Locator }> {
  const page = await openVault(files, { locale: "pt-BR", ...options })
  await runCommand(page, "asyncio-sim:open-glossary")
  const glossary = page.locator(".workspace .asyncio-sim-glossary")
  await glossary.locator("article").first().waitFor()
  return { page, glossary }
}

/** The headings and terms in their order. */
function outline(glossary: Locator): Promise<readonly string[]> {
  const shown = glossary.locator(
    ".asyncio-sim-glossary-list :is(h3, h4 > span:first-child, .asyncio-sim-glossary-wanted > span)",
  )
  return shown.allTextContents()
}

function entry(glossary: Locator, term: string): Locator {
  return glossary.getByRole("article", { name: term, exact: true })
}

function chip(glossary: Locator, text: string): Locator {
  return glossary.locator(".asyncio-sim-glossary-chip", { hasText: text })
}

const focused = ":focus"

test("É is filed under E, and letters without terms are dimmed", async () => {
  const { glossary } = await openGlossary()
  const all = await outline(glossary)
  expect(all.slice(0, 8)).toEqual(
    ["C", "Corrotina", "E", "Época", "T", "Tarefa", "Trava", "Talvez sejam termos"].slice(0, 8),
  )
  const letters = glossary.getByRole("toolbar")
  await expect
    .poll(() => letters.getByRole("button", { name: "Termos com E" }).isEnabled())
    .toBe(true)
  expect(await letters.locator("[data-letter=B]").isDisabled()).toBe(true)
})

test("Digits and all letters stand in one line of a tab of 700 px", async () => {
  const layout = [{ state: { type: "asyncio-sim-glossary", active: true } }]
  const files = { "A.md": `${studyTags}- **3-way handshake**: abre uma conexão.\n` }
  const page = await openVault(files, { layout, width: 1060, locale: "pt-BR" })
  const letters = page.locator(".asyncio-sim-glossary").getByRole("toolbar").getByRole("button")
  await expect.poll(() => letters.count()).toBe(27)
  const tops = letters.evaluateAll(all => all.map(each => each.getBoundingClientRect().top))
  expect(new Set(await tops).size).toBe(1)
})

test("Entries can be ordered by note, category, first appearance and use", async () => {
  const { glossary } = await openGlossary()
  const order = glossary.getByRole("combobox", { name: "Ordem" })
  await order.selectOption("note")
  const byNote = ["A Tarefas", "Corrotina", "Época", "Tarefa", "B Travas", "Corrotina", "Trava"]
  await expect.poll(async () => (await outline(glossary)).slice(0, 7)).toEqual(byNote)
  await order.selectOption("category")
  const byCategory = ["Execução", "Corrotina", "Época", "Tarefa", "Sem categoria", "Trava"]
  await expect.poll(async () => (await outline(glossary)).slice(0, 6)).toEqual(byCategory)
  await order.selectOption("appearance")
  const asRead = ["A Tarefas", "Tarefa", "Corrotina", "Época", "B Travas", "Trava"]
  await expect.poll(async () => (await outline(glossary)).slice(0, 6)).toEqual(asRead)
  await order.selectOption("uses")
  await expect.poll(async () => (await outline(glossary))[1]).toBe("Tarefa")
})

test("Parts show what differs, what is unused, what may be a term, what nobody defines", async () => {
  const { glossary } = await openGlossary()
  await chip(glossary, "1 diverge").click()
  await expect.poll(() => outline(glossary)).toEqual(["C", "Corrotina"])
  await entry(glossary, "Corrotina").getByText("2 definições que divergem").waitFor()
  await chip(glossary, "2 sem uso").click()
  await expect.poll(() => outline(glossary)).toEqual(["E", "Época", "T", "Trava"])
  await chip(glossary, "sem definição").click()
  await expect.poll(async () => (await outline(glossary))[1]).toBe("fila de prontas")
  await chip(glossary, "sem definição").click()
  await expect.poll(async () => (await outline(glossary))[0]).toBe("C")
})

test("A term that a link names is undefined until its note is there", async () => {
  const { page, glossary } = await openGlossary({}, { ...notes, "D.md": `${studyTags}[[Zigue]]` })
  await chip(glossary, "sem definição").click()
  const wanted = glossary.locator(".asyncio-sim-glossary-wanted", { hasText: "Zigue" })
  await wanted.waitFor()
  await page.evaluate(async () => {
    const { app } = Reflect.get(window, "previewHost") as PreviewHost
    await app?.vault.create("Zigue.md", "")
  })
  await expect.poll(() => wanted.count()).toBe(0)
})

test("A term that nobody defines, or that no search finds, can be defined", async () => {
  const { page, glossary } = await openGlossary()
  await glossary.getByRole("button", { name: "Definir: fila de prontas" }).click()
  const dialog = page.getByRole("dialog")
  await expect.poll(() => dialog.locator("input").first().inputValue()).toBe("fila de prontas")
  await page.keyboard.press("Escape")
  await glossary.getByRole("searchbox").fill("semáforo")
  await glossary.getByRole("button", { name: "Definir “semáforo”" }).click()
  await expect.poll(() => dialog.locator("input").first().inputValue()).toBe("semáforo")
})

test("A candidate is accepted or dismissed, and each can be undone", async () => {
  const { page, glossary } = await openGlossary()
  await chip(glossary, "1 candidato").click()
  const candidate = glossary.locator("article").first()
  const term = (await candidate.getAttribute("aria-label")) ?? ""
  await candidate.getByRole("button", { name: "Dispensar" }).click()
  await glossary.getByText(`“${term}” foi dispensado.`).waitFor()
  await glossary.getByRole("button", { name: "Desfazer" }).click()
  await candidate.getByRole("button", { name: "Aceitar" }).click()
  await glossary.getByText(`“${term}” agora está no glossário.`).waitFor()
  const stored = await readNote(page, ".obsidian/plugins/asyncio-sim/data.json")
  expect(JSON.parse(stored)).toMatchObject({ acceptedTerms: [term], dismissedTerms: [] })
  await page.keyboard.press("Escape")
  await entry(glossary, term).waitFor()
  await glossary.getByRole("button", { name: "Desfazer" }).click()
  await chip(glossary, "1 candidato").waitFor()
})

test("“This note” follows the note at hand and the cursor, and leaves the focus there", async () => {
  const { page, glossary } = await openGlossary({ width: 1200 })
  await chip(glossary, "Esta nota").click()
  await openNote(page, "B Travas.md", "source")
  const inNote = [
    "C",
    "Corrotina",
    "T",
    "Tarefa",
    "Trava",
    "Ainda sem definição",
    "fila de prontas",
  ]
  await expect.poll(() => outline(glossary)).toEqual(inNote)
  const line = page.locator(".cm-line", { hasText: "Trava" })
  await line.click()
  const here = glossary.locator("[aria-current=true]:is(article)")
  await page.keyboard.press("End")
  await expect.poll(() => here.getAttribute("aria-label")).toBe("Trava")
  await page.keyboard.press("Home")
  await page.keyboard.press("ArrowDown")
  await expect.poll(() => here.getAttribute("aria-label")).toBe("Corrotina")
  expect(await glossary.locator(focused).count()).toBe(0)
  await openNote(page, "A Tarefas.md", "source")
  await expect.poll(async () => (await outline(glossary)).includes("Época")).toBe(true)
})

test("Uses show their sentences with the term marked, and lead to the line", async () => {
  const { page, glossary } = await openGlossary({ mode: "live", width: 1200 })
  const task = entry(glossary, "Tarefa")
  await task.getByText("usos em 2 notas").click()
  const use = task.locator("a.asyncio-sim-glossary-use").first()
  await expect.poll(() => use.textContent()).toBe("O laço roda cada tarefa. linha 9")
  await expect.poll(() => use.locator("mark").textContent()).toBe("tarefa")
  await use.click()
  await page.locator(".mod-active .cm-line", { hasText: "O laço roda" }).waitFor()
})

test("Arrows, Home and End go through the entries; right and left unfold and fold", async () => {
  const { page, glossary } = await openGlossary()
  await glossary.getByRole("searchbox").focus()
  await page.keyboard.press("ArrowDown")
  const here = glossary.locator("article:focus")
  await expect.poll(() => here.getAttribute("aria-label")).toBe("Corrotina")
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("ArrowDown")
  await expect.poll(() => here.getAttribute("aria-label")).toBe("Tarefa")
  await expect.poll(() => here.getAttribute("tabindex")).toBe("0")
  expect(await glossary.locator("article[tabindex='0']").count()).toBe(1)
  await page.keyboard.press("ArrowRight")
  await entry(glossary, "Tarefa").locator("mark").first().waitFor()
  await page.keyboard.press("ArrowLeft")
  await entry(glossary, "Tarefa").locator("mark").first().waitFor({ state: "hidden" })
  await page.keyboard.press("Home")
  await expect.poll(() => here.getAttribute("aria-label")).toBe("Corrotina")
  await page.keyboard.press("ArrowUp")
  await expect.poll(() => glossary.locator("input:focus").count()).toBe(1)
})

test("Typing anywhere searches, a slash leads to the search, Escape clears", async () => {
  const { page, glossary } = await openGlossary()
  await entry(glossary, "Época").focus()
  await page.keyboard.type("trav")
  const search = glossary.getByRole("searchbox")
  await expect.poll(() => search.inputValue()).toBe("trav")
  await expect.poll(() => outline(glossary)).toEqual(["Trava"])
  await page.keyboard.press("Escape")
  await expect.poll(() => search.inputValue()).toBe("")
  await entry(glossary, "Época").focus()
  await page.keyboard.press("/")
  await expect.poll(() => glossary.locator("input:focus").count()).toBe(1)
  await expect.poll(() => search.inputValue()).toBe("")
})

test("Enter opens the source, and letters are reached by arrows and by typing them", async () => {
  const { page, glossary } = await openGlossary({ mode: "live", width: 1200 })
  await glossary.getByRole("button", { name: "Termos com C" }).focus()
  await page.keyboard.press("ArrowRight")
  const letter = glossary.locator(".asyncio-sim-glossary-letters button:focus")
  await expect.poll(() => letter.textContent()).toBe("E")
  await page.keyboard.press("t")
  await expect.poll(() => letter.textContent()).toBe("T")
  await page.keyboard.press("Enter")
  await expect.poll(() => glossary.locator("h3:focus").textContent()).toBe("T")
  await entry(glossary, "Trava").focus()
  await page.keyboard.press("Enter")
  await page.locator(".mod-active .cm-line", { hasText: "deixa passar" }).waitFor()
})

test("What the reader chose is there again when the view comes back", async () => {
  const state = { query: "", grouping: "note", part: "conflicting", isThisNote: false }
  const layout = [{ state: { type: "asyncio-sim-glossary", active: true, state } }]
  const page = await openVault(notes, { layout, locale: "pt-BR" })
  const glossary = page.locator(".workspace .asyncio-sim-glossary")
  const differing = ["A Tarefas", "Corrotina", "B Travas", "Corrotina"]
  await expect.poll(() => outline(glossary)).toEqual(differing)
  await glossary.getByRole("searchbox").fill("corro")
  await expect.poll(() => stateOf(page)).toMatchObject({ ...state, query: "corro" })
})

function stateOf(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const { app } = Reflect.get(window, "previewHost") as PreviewHost
    return app?.workspace.getLeavesOfType("asyncio-sim-glossary")[0]?.getViewState().state
  })
}

test("A search without result says so and is cleared by a button", async () => {
  const { glossary } = await openGlossary()
  await glossary.getByRole("searchbox").fill("zzz")
  await glossary.getByText("Nenhum termo combina com “zzz”.").waitFor()
  await glossary.getByRole("button", { name: "Limpar a busca" }).click()
  await entry(glossary, "Trava").waitFor()
})

test("The menu folds all uses and shows hidden terms again", async () => {
  const { page, glossary } = await openGlossary({ settings: { hiddenTerms: ["Trava"] } })
  await entry(glossary, "Tarefa").locator("summary").first().click()
  await glossary.locator("mark").first().waitFor()
  await glossary.getByRole("button", { name: "Mais opções" }).click()
  await page.getByRole("menuitem", { name: "Recolher todos os usos" }).click()
  await glossary.locator("mark").first().waitFor({ state: "hidden" })
  await glossary.getByRole("button", { name: "Mais opções" }).click()
  await page.getByRole("menuitem", { name: "Mostrar 1 termo oculto" }).click()
  await entry(glossary, "Trava").waitFor()
})

test("On a phone of 360 px everything fits, and a finger hits every button", async () => {
  const { glossary } = await openGlossary({ width: 360, height: 740, isPhone: true })
  await entry(glossary, "Tarefa").getByText("usos em 2 notas").tap()
  await glossary.locator("mark").first().waitFor()
  const overflow = await glossary.evaluate(element => element.scrollWidth - element.clientWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  const small = await glossary.evaluate(element =>
    [...element.querySelectorAll("button, select, label, .asyncio-sim-glossary-use")]
      .filter(each => each.clientHeight > 0 && each.getBoundingClientRect().height < 43.5)
      .map(each => each.getAttribute("aria-label") ?? each.textContent),
  )
  expect(small).toEqual([])
  await chip(glossary, "1 diverge").tap()
  await expect.poll(() => outline(glossary)).toEqual(["C", "Corrotina"])
  await screenshot(glossary, "glossary-360-part")
})

test("Every control has a name, and texts stand out from the page in both themes", async () => {
  for (const theme of ["light", "dark"] as const) {
    const { glossary } = await openGlossary({ theme })
    const nameless = await glossary.evaluate(element =>
      [...element.querySelectorAll("button, a, select, input, summary, article, [role]")]
        .filter(each => !each.getAttribute("aria-label") && !each.textContent.trim())
        .map(each => each.outerHTML),
    )
    expect(nameless).toEqual([])
    expect(await glossary.evaluate(lowestContrast)).toBeGreaterThanOrEqual(4.5)
  }
})

/** The lowest contrast of a text with the page, disabled letters excepted. */
function lowestContrast(root: HTMLElement): number {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true })
  const luminance = (color: string): number => {
    if (!canvas) return 0
    canvas.fillStyle = color
    canvas.fillRect(0, 0, 1, 1)
    const parts = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map(part => {
      const share = part / 255
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * (parts[0] ?? 0) + 0.7152 * (parts[1] ?? 0) + 0.0722 * (parts[2] ?? 0)
  }
  const page = luminance(getComputedStyle(root).backgroundColor)
  const texts = [
    ...root.querySelectorAll("h2, h3, h4 span, p, a, summary, .asyncio-sim-glossary-chip"),
  ]
  return Math.min(
    ...texts.map(text => {
      const own = luminance(getComputedStyle(text).color)
      return (Math.max(page, own) + 0.05) / (Math.min(page, own) + 0.05)
    }),
  )
}

test("A candidate of a known term says whose definition it would be, and joins it", async () => {
  const more = `${studyTags}Só uma tarefa passa por aqui. Isso é chamado de trava.\n`
  const { glossary } = await openGlossary({}, { "B Travas.md": locks, "C Mais.md": more })
  await chip(glossary, "1 candidato").click()
  const candidate = entry(glossary, "trava")
  await candidate.getByText("mais uma definição de Trava").waitFor()
  await candidate.getByRole("button", { name: "Aceitar" }).click()
  await chip(glossary, "diverge").first().click()
  await expect.poll(() => entry(glossary, "Trava").locator("li").count()).toBe(2)
})

test("A hyphen in the view is as wide as in a note", async () => {
  const files = {
    "A.md": `${studyTags}- **Co-rotina**: uma função que pausa e lembra-se de tudo.\n`,
  }
  const { glossary } = await openGlossary({}, files)
  const widths = await glossary.getByText("lembra-se").evaluate(el => {
    const hyphen = el.createSpan({ text: "-" })
    const wide = hyphen.getBoundingClientRect().width
    hyphen.style.fontVariantNumeric = "normal"
    return [wide, hyphen.getBoundingClientRect().width]
  })
  expect(widths[0]).toBe(widths[1])
})
