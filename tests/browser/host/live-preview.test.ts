import { expect, test } from "vitest"
import { changeNote, openNote, openPage, readNote, screenshot } from "../harness"
import { samplePlugin } from "./sample-plugin"

const note = [
  "# Title",
  "",
  "A paragraph with **bold**.",
  "",
  "```sample",
  "one",
  "```",
  "",
  "![[Other#Part]]",
  "",
  "Last.",
].join("\n")
const files = { "Note.md": note, "Other.md": "Other.\n\n## Part\n\nPart text.\n\n## Next\n\nNo." }
const plugins = [samplePlugin]
const block = ".cm-preview-code-block > .block-language-sample"

test("Registered blocks are widgets, ordinary text hides its marks", async () => {
  const page = await openPage({ files, plugins })
  const view = await openNote(page, "Note.md", "live")
  await expect.poll(() => view.locator(block).count()).toBe(1)
  await expect.poll(() => view.locator(".cm-strong").textContent()).toBe("bold")
  await expect.poll(() => view.locator(".markdown-embed p").textContent()).toBe("Part text.")
  await expect.poll(() => view.locator(".cm-content").textContent()).not.toContain("**")
  await screenshot(page, "host-live-preview-light")
})

test("The edit button shows the source, leaving it renders the change", async () => {
  const page = await openPage({ files, plugins })
  const view = await openNote(page, "Note.md", "live")
  await view.locator(block).hover()
  await view.locator(".cm-preview-code-block > .edit-block-button").click()
  await expect.poll(() => view.locator(block).count()).toBe(0)
  await page.keyboard.type("n")
  await page.keyboard.press("Control+Home")
  await expect.poll(() => view.locator(`${block} button`).textContent()).toBe("none")
  await expect.poll(() => readNote(page, "Note.md"), { timeout: 5000 }).toContain("none")
})

test("A block asks for its lines when it needs them", async () => {
  const page = await openPage({ files, plugins })
  const view = await openNote(page, "Note.md", "live")
  await changeNote(page, "Note.md", `Before.\n\n${note}`)
  await view.locator(`${block} button`).click()
  await expect.poll(() => view.locator(`${block} button`).textContent()).toBe("6-8")
})

test("A switch makes section information null", async () => {
  const page = await openPage({ files, plugins })
  const view = await openNote(page, "Note.md", "live")
  await page.evaluate("app.testing.forceNullSectionInfo = true")
  await view.locator(`${block} button`).click()
  await expect.poll(() => view.locator(`${block} button`).textContent()).toBe("null")
})

test("A change by vault.process reaches the open editor, cursor and typing survive", async () => {
  const page = await openPage({ files, plugins })
  const view = await openNote(page, "Note.md", "source")
  await view.locator(".cm-line", { hasText: "Last." }).click()
  await page.keyboard.press("End")
  await page.keyboard.type(" Typed")
  await changeNote(page, "Note.md", note.replace("# Title", "# Another title"))
  await page.keyboard.type(" more")
  const text = note.replace("# Title", "# Another title").replace("Last.", "Last. Typed more")
  await expect.poll(() => page.evaluate("app.workspace.activeEditor.editor.getValue()")).toBe(text)
  await expect.poll(() => readNote(page, "Note.md"), { timeout: 5000 }).toBe(text)
})

test("A field inside a widget keeps its own typing and focus", async () => {
  const page = await openPage({ files, plugins })
  const view = await openNote(page, "Note.md", "live")
  await view.locator(".sample-input").click()
  await page.keyboard.type("abc")
  await expect.poll(() => view.locator(".sample-input").inputValue()).toBe("abc")
  await expect.poll(() => readNote(page, "Note.md")).toBe(note)
})

test("Source mode shows no widget", async () => {
  const page = await openPage({ files, plugins })
  const view = await openNote(page, "Note.md", "source")
  await expect.poll(() => view.locator(block).count()).toBe(0)
  await expect.poll(() => view.locator(".cm-content").textContent()).toContain("**bold**")
})

test("A widget far from the viewport is destroyed and made anew", async () => {
  const long = `${note}\n\n${"Line.\n\n".repeat(400)}`
  const page = await openPage({ files: { ...files, "Note.md": long }, plugins })
  const view = await openNote(page, "Note.md", "live")
  const scroller = view.locator(".cm-scroller")
  const alive = () => page.evaluate("sampleLog.loaded - sampleLog.unloaded")
  expect(await alive()).toBe(1)
  await scroller.evaluate(el => el.scrollTo(0, el.scrollHeight))
  await expect.poll(alive).toBe(0)
  await scroller.evaluate(el => el.scrollTo(0, 0))
  await expect.poll(alive).toBe(1)
})
