// What a mark leads to, and marks outside the panes: page previews, embeds, popouts.
import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import type { PreviewHost } from "../../scripts/preview/host"
import { changeNote, screenshot } from "./harness"
import { activePath, cursorLine, leafCount, mark, marksIn, openIn } from "./terms"
import { studyTags } from "./vault"

test.each(["reading", "live"] as const)("Pointing previews the place in %s view", async mode => {
  const { page, note } = await openIn(mode)
  await mark(note, "trava").hover()
  const preview = page.locator(".hover-popover")
  await preview.getByText("só uma tarefa por vez passa por ela").waitFor()
  await expect.poll(() => preview.count()).toBe(1)
  await page.mouse.move(5, 5)
  await expect.poll(() => preview.count()).toBe(0)
})

test.each(["reading", "live"] as const)("Ctrl and a click open the line in %s view", async mode => {
  const { page, note } = await openIn(mode)
  await mark(note, "trava").click()
  await expect.poll(() => activePath(page)).toBe("Lugares.md")
  expect(await page.getByRole("dialog").count()).toBe(0)
  await mark(note, "trava").click({ modifiers: ["Control"] })
  await expect.poll(() => activePath(page)).toBe("Termos.md")
  await expect.poll(() => leafCount(page)).toBe(1)
})

test.each(["reading", "live"] as const)("The middle button opens a tab in %s view", async mode => {
  const { page, note } = await openIn(mode)
  await mark(note, "trava").click({ button: "middle" })
  await expect.poll(() => leafCount(page)).toBe(2)
  await expect.poll(() => activePath(page)).toBe("Termos.md")
})

test("A plain click in live preview only places the cursor", async () => {
  const { page, note } = await openIn("live")
  await mark(note, "trava").click()
  await expect.poll(() => cursorLine(page)).toContain("item com a trava")
})

test("A tap shows the definition, and nothing else", async () => {
  const { page, note } = await openIn("reading", { isPhone: true, width: 360 })
  await mark(note, "loop").tap()
  const dialog = page.getByRole("dialog")
  await dialog.getByText("executa as tarefas prontas").waitFor()
  await screenshot(page, "terms-tap-360-light")
  // Longer than a page preview takes to come.
  await page.waitForTimeout(600)
  expect(await page.locator(".hover-popover").count()).toBe(0)
  await page.keyboard.press("Escape")
  await expect.poll(() => dialog.count()).toBe(0)
})

/** Definitions that mention each other, and a note that shows another one. */
const linked = {
  "Termos.md": `${studyTags}# Termos\n\n- **Loop de eventos**: executa cada tarefa.\n- **Tarefa**: embrulha uma corrotina.\n- **Corrotina**: uma função que pausa; veja [[Outra]].\n`,
  "Outra.md": "Outras palavras.\n",
  "Fora.md": `${studyTags}Aqui nada.\n\n![[Dentro]]\n`,
  "Dentro.md": `${studyTags}Cada tarefa espera.\n`,
}

test.each(["reading", "live"] as const)("A mark in an embed in %s view leads on", async mode => {
  const { page, note } = await openIn(mode, { files: linked }, "Fora.md")
  const inside = mark(note.locator(".internal-embed"), "tarefa")
  await inside.hover()
  await page.locator(".hover-popover").getByText("embrulha uma").waitFor()
  await page.mouse.move(5, 5)
  await page.locator(".hover-popover").waitFor({ state: "detached" })
  await inside.click({ modifiers: ["Control"] })
  await expect.poll(() => activePath(page)).toBe("Termos.md")
})

test("A page preview has marks of its own, and each has its preview", async () => {
  const { page, note } = await openIn("reading", { files: linked }, "Dentro.md")
  await mark(note, "tarefa").hover()
  const previews = page.locator(".hover-popover")
  await mark(previews, "corrotina").hover()
  await expect.poll(() => previews.count()).toBe(2)
  await previews.last().getByText("uma função que pausa").waitFor()
  await mark(previews.first(), "corrotina").click({ modifiers: ["Control"], force: true })
  await expect.poll(() => activePath(page)).toBe("Termos.md")
})

async function toPopout(page: Page): Promise<Page> {
  const opened = page.context().waitForEvent("page")
  await page.evaluate(() => {
    const { app } = Reflect.get(window, "previewHost") as PreviewHost
    const leaf = app?.workspace.activeLeaf
    if (leaf) app.workspace.moveLeafToPopout(leaf)
  })
  return opened
}

test.each(["reading", "live"] as const)("A note in a window of its own, %s view", async mode => {
  const { page, note } = await openIn(mode, { files: linked }, "Dentro.md")
  await mark(note, "tarefa").waitFor()
  const popout = await toPopout(page)
  const moved = popout.locator(".workspace")
  await mark(moved, "tarefa").hover()
  await popout.locator(".hover-popover").getByText("embrulha uma").waitFor()
  expect(await page.locator(".hover-popover").count()).toBe(0)
  await changeNote(page, "Dentro.md", `${studyTags}Uma corrotina espera.\n`)
  await expect.poll(() => marksIn(moved)).toEqual(["corrotina"])
  await mark(moved, "corrotina").click({ modifiers: ["Control"] })
  await expect.poll(() => activePath(page)).toBe("Termos.md")
})

test("Typing in a window of its own finds new marks", async () => {
  const { page, note } = await openIn("live", { files: linked }, "Dentro.md")
  await mark(note, "tarefa").waitFor()
  const popout = await toPopout(page)
  const moved = popout.locator(".workspace")
  await moved.getByText("espera").click()
  await popout.keyboard.press("Control+End")
  await popout.keyboard.type("E a corrotina?")
  await expect.poll(() => marksIn(moved)).toEqual(["tarefa", "corrotina"])
})

test("In the definition, terms show their own in its place, and links open their note", async () => {
  const { page, note } = await openIn("reading", { files: linked, isPhone: true }, "Dentro.md")
  await mark(note, "tarefa").tap()
  const dialog = page.getByRole("dialog")
  await dialog.getByRole("link", { name: "corrotina" }).tap()
  await dialog.getByText("uma função que pausa").waitFor()
  await dialog.getByRole("link", { name: "Outra", exact: true }).tap()
  await expect.poll(() => activePath(page)).toBe("Outra.md")
  await expect.poll(() => dialog.count()).toBe(0)
})
