// What the commands, the menu and completion do with a word.
import { expect, test } from "vitest"
import { readNote, runCommand, screenshot } from "./harness"
import {
  cursorLine,
  editorText,
  mark,
  marksIn,
  openIn,
  openSettings,
  select,
  setCursor,
  terms,
  typeAt,
} from "./terms"

test("The definition of the word under the cursor comes by keyboard and goes by Esc", async () => {
  const { page } = await openIn("live")
  await setCursor(page, "trava = corrotina()", 10)
  await runCommand(page, "asyncio-sim:show-definition")
  const dialog = page.getByRole("dialog")
  await dialog.getByText("função que pode pausar").waitFor()
  await screenshot(page, "terms-definition-light")
  await page.keyboard.press("Escape")
  await expect.poll(() => dialog.count()).toBe(0)
  await page.keyboard.type("x")
  await expect.poll(() => cursorLine(page)).toBe("trava = coxrrotina()")
})

test("A marked word becomes a link, also one that emphasis splits", async () => {
  const { page } = await openIn("live")
  await setCursor(page, "Uma “corrotina", 8)
  await runCommand(page, "asyncio-sim:link-word")
  await expect.poll(() => cursorLine(page)).toMatch(/^Uma “\[\[Termos#Termos\|corrotina\]\]”/)
  await setCursor(page, "Uma “", 58)
  await runCommand(page, "asyncio-sim:link-word")
  await expect.poll(() => cursorLine(page)).toContain("o [[Termos#Termos|loop de eventos]] e o")
})

test("A link in a table keeps the table whole", async () => {
  const { page } = await openIn("source")
  await setCursor(page, "| o GIL", 5)
  await runCommand(page, "asyncio-sim:link-word")
  await expect.poll(() => cursorLine(page)).toContain("| o [[Termos#Termos\\|GIL]] |")
})

test("A link to a term is found by any of its names", async () => {
  const { page } = await openIn("live")
  await setCursor(page, "uma corrotina pronta", 0)
  await runCommand(page, "asyncio-sim:insert-term-link")
  await page.keyboard.type("corout")
  await page.locator(".suggestion-item", { hasText: "coroutine (Corrotina)" }).waitFor()
  await screenshot(page, "terms-suggester-light")
  await page.keyboard.press("Enter")
  await expect.poll(() => cursorLine(page)).toMatch(/\[\[Termos#Termos\|coroutine\]\]/)
})

test("A word that is not to be marked can be marked again in the settings", async () => {
  const { page, note } = await openIn("live")
  await mark(note, "trava").waitFor()
  await setCursor(page, "item com a trava", 15)
  await runCommand(page, "asyncio-sim:unmark-word")
  await expect.poll(() => marksIn(note)).not.toContain("trava")
  await openSettings(page)
  await page.getByRole("button", { name: "trava" }).click()
  await page.getByText("Every word may be marked.").waitFor()
  await page.keyboard.press("Escape")
  await expect.poll(() => marksIn(note)).toContain("trava")
})

test("The editor's menu offers what fits the word", async () => {
  const { page, note } = await openIn("live")
  await setCursor(page, "item com a trava", 15)
  await note.getByText("item com a").click({ button: "right" })
  const titles = page.locator(".menu-item-title")
  await expect
    .poll(() => titles.allTextContents())
    .toEqual(expect.arrayContaining(["Show definition of “trava”", "Do not mark “trava”"]))
  await page.locator(".menu-item", { hasText: "Show definition" }).click()
  await page.getByRole("dialog").getByText("só uma tarefa por vez").waitFor()
})

test("A selection is added to a note as the preview shows", async () => {
  const { page } = await openIn("live")
  await select(page, "Por fim o índice", 7, 9)
  await runCommand(page, "asyncio-sim:add-selection")
  const dialog = page.getByRole("dialog")
  await expect.poll(() => dialog.getByLabel("Term", { exact: true }).inputValue()).toBe("o")
  await dialog.getByLabel("Term", { exact: true }).fill("Semáforo")
  await expect.poll(() => dialog.getByRole("button", { name: "Add" }).isDisabled()).toBe(true)
  await dialog.getByLabel("Definition").fill("deixa passar alguns por vez.")
  await dialog.getByLabel("Other names").fill("semaphore, sinaleiro")
  await dialog.getByLabel("Note").selectOption("Termos.md")
  const line = "- **Semáforo** (semaphore, sinaleiro): deixa passar alguns por vez."
  await expect.poll(() => dialog.locator("pre").textContent()).toContain(`+ ${line}`)
  await screenshot(page, "terms-add-light")
  await dialog.getByRole("button", { name: "Add" }).click()
  await expect.poll(() => readNote(page, "Termos.md")).toBe(`${terms}${line}\n`)
})

test("What is added to the open note can be undone in its editor", async () => {
  const { page } = await openIn("live", {}, "Termos.md")
  await select(page, "- **GIL**", 4, 7)
  await runCommand(page, "asyncio-sim:add-selection")
  const dialog = page.getByRole("dialog")
  await dialog.getByText("already defines “GIL”").waitFor({ state: "detached" })
  await dialog.getByLabel("Definition").fill("outra definição.")
  await dialog.getByText("already defines “GIL”").waitFor()
  await page.keyboard.press("Enter")
  await expect.poll(() => editorText(page)).toContain("- **GIL**: outra definição.")
  await page.evaluate("app.workspace.activeEditor.editor.undo()")
  await expect.poll(() => editorText(page)).toBe(terms)
})

test("Terms are completed while typing when that is asked for", async () => {
  const { page } = await openIn("live", { settings: { completeTerms: true } })
  await typeAt(page, "Por fim", "end", " e o loop de ev")
  const item = page.locator(".suggestion-item", { hasText: "loop de eventos" })
  await item.waitFor()
  await expect.poll(() => item.textContent()).toContain("executa as tarefas prontas")
  await page.keyboard.press("Enter")
  await expect.poll(() => cursorLine(page)).toMatch(/ e o loop de eventos$/)
  await typeAt(page, "trava = corrotina()", "end", " corr")
  await page.waitForTimeout(300)
  expect(await page.locator(".suggestion-item").count()).toBe(0)
})
