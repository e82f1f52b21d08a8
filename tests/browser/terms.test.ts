// Marks in notes: which, where, and that reading view and live preview show the same.
import { expect, test } from "vitest"
import { changeNote, openNote, screenshot } from "./harness"
import { changeSettings, everyMark, mark, marksIn, openIn, places, terms, typeAt } from "./terms"
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
