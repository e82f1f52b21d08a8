// Marks in notes: which, where, and that reading view and live preview show the same.
import { expect, test } from "vitest"
import type { PreviewHost } from "../../scripts/preview/host"
import { changeNote, openNote, screenshot, togglePlugin } from "./harness"
import {
  changeSettings,
  everyMark,
  mark,
  marksIn,
  oddPlaces,
  openIn,
  places,
  terms,
  typeAt,
} from "./terms"
import { studyTags } from "./vault"

test.each(["reading", "live"] as const)("All marks of a note in %s view", async mode => {
  const { note } = await openIn(mode, { settings: { markTerms: "all" } })
  await expect.poll(() => marksIn(note)).toEqual(everyMark)
})

test.each(["reading", "live"] as const)("The first marks of a note in %s view", async mode => {
  const { note } = await openIn(mode)
  const first = ["corrotina", "loop de eventos", "GIL", "E/S", "trava", "índices"]
  await expect.poll(() => marksIn(note)).toEqual(first)
  await screenshot(note, `terms-${mode}-light`)
})

test("Odd places are marked in both views alike", async () => {
  const settings = { markTerms: "all" }
  const shown = async (mode: "reading" | "live"): Promise<readonly string[]> => {
    const files = { "Odd.md": oddPlaces }
    const { note } = await openIn(mode, { settings, files, height: 2000 }, "Odd.md")
    await expect.poll(async () => (await marksIn(note)).length).toBeGreaterThan(20)
    return marksIn(note)
  }
  const reading = await shown("reading")
  expect(reading).toContain("co‑rotinas")
  expect(await shown("live")).toEqual(reading)
})

test("A change of the note or the glossary moves the marks", async () => {
  const { page, note } = await openIn("reading")
  await mark(note, "corrotina").waitFor()
  await changeNote(page, "Lugares.md", places.replace("“corrotina” (coroutine)", "coisa"))
  await expect
    .poll(() => note.locator("li .asyncio-sim-term").allTextContents())
    .toContain("corrotina")
  await changeNote(page, "Termos.md", terms.replace("- **Trava", "- **Tampa"))
  await expect.poll(() => marksIn(note)).not.toContain("trava")
})

test("Only study notes are marked, and only while the setting says so", async () => {
  const { page, note } = await openIn("live", { files: { "Outra.md": "Uma corrotina." } })
  await mark(note, "corrotina").waitFor()
  const other = await openNote(page, "Outra.md")
  await other.getByText("Uma corrotina.").waitFor()
  expect(await marksIn(other)).toEqual([])
  const again = await openNote(page, "Lugares.md", "live")
  await mark(again, "corrotina").waitFor()
  await changeSettings(page, { markTerms: "off" })
  await expect.poll(() => marksIn(again)).toEqual([])
  await changeSettings(page, { markTerms: "all" })
  await expect.poll(() => marksIn(again)).toEqual(everyMark)
})

test("An embedded note shows its own first mentions", async () => {
  const host = `${studyTags}A corrotina daqui.\n\n![[Lugares]]\n`
  const { note } = await openIn("reading", { files: { "Fora.md": host } }, "Fora.md")
  const first = ["corrotina", "loop de eventos", "GIL", "E/S", "trava", "índices"]
  await expect.poll(() => marksIn(note)).toEqual(["corrotina", ...first])
})

test("Typing keeps the marks in place and finds new ones when the writer rests", async () => {
  const { page, note } = await openIn("live")
  await mark(note, "índice").waitFor()
  await typeAt(page, "Uma “corrotina", "start", "Antes a trava: ")
  await expect
    .poll(() => marksIn(note))
    .toEqual([...["trava", "corrotina", "loop de eventos", "GIL", "E/S", "índices"]])
})

test.each(["reading", "live"] as const)(
  "Without the plugin no mark is left in %s view",
  async mode => {
    const { page, note } = await openIn(mode, { settings: { markTerms: "all" } })
    await expect.poll(() => marksIn(note)).toEqual(everyMark)
    const textOf = async () => (await note.innerText()).replace("Simulate", "").trim()
    const text = await textOf()
    await togglePlugin(page, "asyncio-sim", false)
    await expect.poll(() => marksIn(note)).toEqual([])
    expect(await textOf()).toBe(text)
    await togglePlugin(page, "asyncio-sim", true)
    // The glossary is the active pane now.
    const again = page.locator(mode === "reading" ? ".markdown-reading-view" : ".cm-editor")
    await expect.poll(() => marksIn(again)).toEqual(everyMark)
  },
)

test("A note in two panes is marked in both, and typing in one moves the marks of the other", async () => {
  const { page, note } = await openIn("live", { width: 1400 })
  await mark(note, "trava").waitFor()
  await page.evaluate(async () => {
    const { app } = Reflect.get(window, "previewHost") as PreviewHost
    const file = app?.vault.getFileByPath("Lugares.md")
    const state = { mode: "preview" }
    if (file) await app?.workspace.getLeaf("split").openFile(file, { active: false, state })
  })
  const other = page.locator(".markdown-reading-view > .markdown-preview-view").last()
  await expect.poll(() => marksIn(other)).toContain("trava")
  await typeAt(page, "item com a trava", "start", "- uma fila e um índice ")
  await expect.poll(() => marksIn(other)).toContain("índice")
  expect(await marksIn(other)).toEqual(await marksIn(note))
})

test("A paragraph of addresses is marked in both views alike", async () => {
  const text = `${studyTags}Fale com ana.maria@exemplo.org, joao@exemplo.org, www.exemplo.org/contato ou suporte@exemplo.org sobre a corrotina; eva@exemplo.org espera.\n`
  for (const mode of ["reading", "live"] as const) {
    const { note } = await openIn(mode, { files: { "Correio.md": text } }, "Correio.md")
    await expect.poll(() => marksIn(note)).toEqual(["corrotina"])
  }
})
