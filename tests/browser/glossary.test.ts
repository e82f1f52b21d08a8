import type { App } from "obsidian"
import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { syntaxes } from "../../src/glossary/syntaxes"
import type { PreviewHost } from "../../scripts/preview/host"
import {
  changeNote,
  openNote,
  readNote,
  runCommand,
  screenshot,
  setTheme,
  togglePlugin,
  type OpenOptions,
} from "./harness"
import { glossaryEntry, openGlossary, openVault, studyTags } from "./vault"

const folder = "tests/fixtures/seeds"

/** The user's own notes; only one has the study tags. */
function seeds(): Record<string, string> {
  const names = readdirSync(folder).filter(name => name.endsWith(".txt"))
  return Object.fromEntries(
    names.map(name => [`Estudo ${name.slice(0, 3)}.md`, readFileSync(`${folder}/${name}`, "utf8")]),
  )
}

/** The user's notes with the tags in place. */
function taggedSeeds(): Record<string, string> {
  const tagged = Object.entries(seeds()).map(([path, text]) => [
    path,
    text.startsWith("---") ? text : studyTags + text,
  ])
  return Object.fromEntries(tagged) as Record<string, string>
}

test("The glossary shows the terms of the study notes by letters", async () => {
  const { glossary } = await openGlossary(taggedSeeds())
  await glossaryEntry(glossary, "GIL").waitFor()
  await expect
    .poll(() => glossary.locator(".asyncio-sim-glossary-top [aria-live]").textContent())
    .toBe("20 terms from 5 notes")
  await expect.poll(() => glossaryEntry(glossary, "GIL").locator("li").count()).toBe(2)
  await screenshot(glossary, "glossary-side-light")
})

test("Search ignores case and accents", async () => {
  const { glossary } = await openGlossary(taggedSeeds())
  await glossary.getByRole("searchbox").fill("CONCORRENCIA")
  await glossaryEntry(glossary, "Sincronizadores de Concorrência").waitFor()
  const terms = await glossary.locator("h4 > span:first-child").allTextContents()
  expect(terms[0]).toBe("Concorrência")
  await glossary.getByRole("searchbox").fill("zzz")
  await expect.poll(() => glossary.textContent()).toContain("No term matches “zzz”.")
})

test("A term in a definition leads to its entry, also out of a search", async () => {
  const { glossary } = await openGlossary(taggedSeeds())
  await glossary.getByRole("searchbox").fill("futuros")
  await glossaryEntry(glossary, "Futuros").locator("p a", { hasText: "tarefas" }).first().click()
  await expect.poll(() => glossary.getByRole("searchbox").inputValue()).toBe("")
  const focused = glossary.locator("article:focus h4 > span:first-child")
  await expect.poll(() => focused.textContent()).toBe("Tarefas")
})

test("The source of a definition opens at its line beside the glossary", async () => {
  const { page, glossary } = await openGlossary(taggedSeeds(), { mode: "live" })
  await glossaryEntry(glossary, "Processo").locator("a.asyncio-sim-glossary-source").click()
  const line = page.locator(".mod-active .cm-line", { hasText: "Execução de um aplicativo" })
  await line.waitFor()
  await expect.poll(() => line.isVisible()).toBe(true)
  await expect.poll(() => glossary.isVisible()).toBe(true)
})

test("The uses of a term are counted and lead to their lines", async () => {
  const { glossary } = await openGlossary(taggedSeeds())
  const uses = glossaryEntry(glossary, "GIL").locator("details")
  await uses.locator("summary").click()
  await expect.poll(() => uses.locator("summary").textContent()).toMatch(/^\d+ uses in \d notes?$/)
  await expect.poll(() => uses.locator("a").count()).toBeGreaterThan(1)
})

test("“Not a term” hides an entry, and undo brings it back", async () => {
  const { page, glossary } = await openGlossary(taggedSeeds())
  const simplicity = glossaryEntry(glossary, "Processo")
  await simplicity.getByRole("button", { name: "Not a term" }).click()
  await expect.poll(() => simplicity.count()).toBe(0)
  await expect.poll(() => glossary.textContent()).toContain("“Processo” is hidden.")
  const stored = await readNote(page, ".obsidian/plugins/asyncio-sim/data.json")
  expect(JSON.parse(stored)).toMatchObject({ hiddenTerms: ["Processo"] })
  await glossary.getByRole("button", { name: "Undo" }).click()
  await simplicity.waitFor()
})

test("Hidden terms stay hidden and can all be shown again", async () => {
  const settings = { hiddenTerms: ["Threads", "Processo"] }
  const { glossary } = await openGlossary(taggedSeeds(), { settings })
  await glossaryEntry(glossary, "GIL").waitFor()
  await expect.poll(() => glossaryEntry(glossary, "Threads").count()).toBe(0)
  await glossary.getByRole("button", { name: "Show all again" }).click()
  await glossaryEntry(glossary, "Threads").waitFor()
})

test("The offer of tags shows the change and makes only that", async () => {
  const { page, glossary } = await openGlossary(seeds())
  await glossary.getByText("3 notes speak of asyncio but lack the study tags.").waitFor()
  await glossary.getByRole("button", { name: "See and add" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByRole("button", { name: "Add the tags" }).waitFor()
  await expect.poll(() => dialog.locator("pre").first().textContent()).toContain("+   - python")
  await screenshot(page, "tags-dialog-light")
  await dialog.getByRole("checkbox", { name: "Change Estudo 000" }).uncheck()
  await dialog.getByRole("button", { name: "Add the tags" }).click()
  await glossaryEntry(glossary, "Multithreading").waitFor()
  const before = seeds()
  const head = "---\ntags:\n  - python\n  - asynchronous_programming\n---\n"
  await expect.poll(() => readNote(page, "Estudo 004.md")).toBe(head + before["Estudo 004.md"])
  await expect.poll(() => readNote(page, "Estudo 000.md")).toBe(before["Estudo 000.md"])
  await glossary.getByText("1 note speaks of asyncio but lacks the study tags.").waitFor()
})

test("A change in a note changes its entries and keeps the others", async () => {
  const note = `${studyTags}- **Loop**: runs tasks.\n- **Task**: runs a coroutine.\n`
  const { page, glossary } = await openGlossary({ "Note.md": note })
  await glossaryEntry(glossary, "Task").evaluate(article =>
    article.setAttribute("data-mine", "yes"),
  )
  await changeNote(page, "Note.md", note.replace("runs tasks", "turns and turns"))
  await glossary.getByText("turns and turns").waitFor()
  await expect.poll(() => glossaryEntry(glossary, "Task").getAttribute("data-mine")).toBe("yes")
})

test("Without terms the view shows how definitions are written", async () => {
  const { page, glossary } = await openGlossary({ "Note.md": "Nothing here." }, { width: 1400 })
  await glossary.locator("dt").first().waitFor()
  await expect.poll(() => glossary.textContent()).toContain("- **Coroutine (coro)**: a function")
  await expect
    .poll(() => glossary.getByRole("button", { name: "Copy" }).count())
    .toBe(syntaxes.length)
  await screenshot(page, "glossary-empty-light")
})

test("A first run opens the glossary, which can create example notes", async () => {
  const page = await openVault({ "Note.md": "Nothing here." })
  await togglePlugin(page, "asyncio-sim", false)
  await togglePlugin(page, "asyncio-sim", true)
  const glossary = page.locator(".asyncio-sim-glossary")
  await glossary.getByRole("button", { name: "Create example notes" }).click()
  await glossary.locator("article").first().waitFor()
  const created = await page.evaluate(() => {
    const { app } = Reflect.get(window, "previewHost") as PreviewHost
    return app?.vault.getMarkdownFiles().map(file => file.path)
  })
  expect(created?.filter(path => path.startsWith("Asyncio Sim/")).length).toBeGreaterThan(0)
})

test("The glossary speaks Portuguese, follows the theme and fits a phone", async () => {
  const options: OpenOptions = { locale: "pt-BR", theme: "dark", width: 390, isPhone: true }
  const { page, glossary } = await openGlossary(taggedSeeds(), options)
  await glossaryEntry(glossary, "GIL").waitFor()
  await expect.poll(() => glossary.textContent()).toContain("20 termos de 5 notas")
  const width = await glossary.evaluate(element => element.scrollWidth - element.clientWidth)
  expect(width).toBeLessThanOrEqual(0)
  await screenshot(page, "glossary-phone-dark")
  await setTheme(page, "light")
  await screenshot(page, "glossary-phone-light")
})

test("A glossary that comes back with the workspace fills a tab of its own", async () => {
  const layout = [{ state: { type: "asyncio-sim-glossary", active: true } }]
  const page = await openVault(taggedSeeds(), { layout, width: 1060, locale: "pt-BR" })
  const glossary = page.locator(".asyncio-sim-glossary")
  await glossaryEntry(glossary, "GIL").waitFor()
  await glossaryEntry(glossary, "Concorrência")
    .locator(".asyncio-sim-glossary-mention")
    .first()
    .waitFor()
  await screenshot(glossary, "glossary-700-light")
  await setTheme(page, "dark")
  await screenshot(glossary, "glossary-700-dark")
})

test("The glossary can be used by keyboard alone", async () => {
  const { page, glossary } = await openGlossary(taggedSeeds())
  await glossaryEntry(glossary, "GIL").waitFor()
  await glossary.getByRole("searchbox").focus()
  await page.keyboard.type("gil")
  await page.keyboard.press("Enter")
  await page.keyboard.press("Tab")
  await expect.poll(() => glossary.locator("a:focus").count()).toBe(1)
  await glossary.getByRole("searchbox").fill("")
  await glossary.getByRole("button", { name: "Terms with P" }).press("Enter")
  await expect.poll(() => glossary.locator("h3:focus").textContent()).toBe("P")
})

test("A study note that is renamed or deleted takes its terms along", async () => {
  const note = `${studyTags}- **Loop**: runs tasks.\n`
  const { page, glossary } = await openGlossary({ "Note.md": note })
  await glossaryEntry(glossary, "Loop").getByText("Note, line 4").waitFor()
  await page.evaluate(async () => {
    const app = Reflect.get(window, "app") as App
    const file = app.vault.getFileByPath("Note.md")
    if (file) await app.vault.rename(file, "Renamed.md")
  })
  await glossaryEntry(glossary, "Loop").getByText("Renamed, line 4").waitFor()
  await page.evaluate(async () => {
    const app = Reflect.get(window, "app") as App
    const file = app.vault.getFileByPath("Renamed.md")
    if (file) await app.vault.delete(file)
  })
  await glossaryEntry(glossary, "Loop").waitFor({ state: "detached" })
})

test("Another rule for study notes reads the vault again", async () => {
  const files = { "Note.md": "---\ntags: asyncio\n---\n- **Loop**: runs tasks.\n" }
  const { page, glossary } = await openGlossary(files)
  await glossary.getByText("No terms yet.").waitFor()
  await page.evaluate(async () => {
    const app = Reflect.get(window, "app") as {
      settings: { tabs: { setControlValue(key: string, value: unknown): Promise<void> }[] }
    }
    await app.settings.tabs.at(-1)?.setControlValue("studyRule", "asyncio")
  })
  await glossaryEntry(glossary, "Loop").waitFor()
})

test("The study tags can be added to the note at hand", async () => {
  const page = await openVault({ "Note.md": "---\ntags: [python]\n---\nWords.\n" })
  await openNote(page, "Note.md")
  expect(await runCommand(page, "asyncio-sim:add-study-tags-here")).toBe(true)
  await page.getByRole("dialog").getByRole("button", { name: "Add the tags" }).click()
  const tagged = "---\ntags: [python, asynchronous_programming]\n---\nWords.\n"
  await expect.poll(() => readNote(page, "Note.md")).toBe(tagged)
  await expect.poll(() => runCommand(page, "asyncio-sim:add-study-tags-here")).toBe(false)
})

test("A definition keeps its Markdown, and its links lead to notes", async () => {
  const note = `${studyTags}- **Loop**: runs \`async\` [[Other|things]].\n`
  const { page, glossary } = await openGlossary({ "Note.md": note, "Other.md": "Other words." })
  await glossaryEntry(glossary, "Loop").locator("code", { hasText: "async" }).waitFor()
  await glossaryEntry(glossary, "Loop").locator("a.internal-link", { hasText: "things" }).click()
  await page.locator(".markdown-preview-view p", { hasText: "Other words." }).waitFor()
  await expect.poll(() => glossary.isVisible()).toBe(true)
})
