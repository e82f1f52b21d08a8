import { expect, test } from "vitest"
import { openNote, openPage, printNote, readNote, runCommand, screenshot } from "../harness"
import { samplePlugin } from "./sample-plugin"

const files = {
  "Note.md": "Text.\n\n```sample\none\n```\n\n![[Other]]\n",
  "Other.md":
    "---\ntags: [a, b]\n---\n# Heading\n\n- item\n\nOther [[Note]].\n\n```sample\ntwo\n```",
}
const plugins = [samplePlugin]

test("An embed renders the other note, without section information", async () => {
  const page = await openPage({ files, plugins })
  const note = await openNote(page, "Note.md")
  const button = note.locator(".markdown-embed .block-language-sample button")
  await button.click()
  await expect.poll(() => button.textContent()).toBe("null")
})

test("The same block stands in two panes", async () => {
  const page = await openPage({ files, plugins })
  await openNote(page, "Note.md")
  await page.getByLabel("Open in second pane").click()
  await expect.poll(() => page.locator("button", { hasText: "one" }).count()).toBe(2)
})

test("Sections far from the viewport leave the document and come back as they were", async () => {
  const long = `\`\`\`sample\none\n\`\`\`\n\n${"Line.\n\n".repeat(300)}`
  const page = await openPage({ files: { "Note.md": long }, plugins })
  const note = await openNote(page, "Note.md")
  await page.evaluate("window.kept = document.querySelector('.block-language-sample')")
  await note.evaluate(el => el.scrollTo(0, el.scrollHeight))
  await expect.poll(() => page.evaluate("kept.isConnected")).toBe(false)
  await expect.poll(() => page.evaluate("sampleLog.unloaded")).toBe(0)
  await note.evaluate(el => el.scrollTo(0, 0))
  await expect.poll(() => page.evaluate("kept.isConnected")).toBe(true)
  await expect.poll(() => page.evaluate("sampleLog.handled")).toBe(1)
})

test("A note in another window works in that window's document", async () => {
  const page = await openPage({ files, plugins })
  await openNote(page, "Note.md")
  const popup = page.waitForEvent("popup")
  await page.getByLabel("Move to new window").click()
  const other = await popup
  const button = other.locator("button", { hasText: "one" })
  await button.click()
  await expect.poll(() => other.locator("button", { hasText: "2-4" }).count()).toBe(1)
  const facts = await other.evaluate(() => {
    const el = document.querySelector<HTMLElement>(".block-language-sample")
    return [el instanceof HTMLElement, el?.instanceOf(HTMLElement), el?.doc === document]
  })
  expect(facts).toEqual([false, true, true])
})

test("Metadata has headings, sections, list items, tags and links", async () => {
  const page = await openPage({ files, plugins })
  const cache = await page.evaluate<Record<string, unknown>>(
    "app.metadataCache.getCache('Other.md')",
  )
  expect(cache["headings"]).toMatchObject([{ heading: "Heading", level: 1 }])
  expect(cache["sections"]).toMatchObject([
    { type: "yaml" },
    { type: "heading" },
    { type: "list" },
    { type: "paragraph" },
    { type: "code" },
  ])
  expect(cache["listItems"]).toMatchObject([{ parent: -5, position: { start: { line: 5 } } }])
  expect(cache["frontmatter"]).toEqual({ tags: ["a", "b"] })
  await expect
    .poll(() => page.evaluate("app.metadataCache.resolvedLinks['Other.md']"))
    .toEqual({
      "Note.md": 1,
    })
})

test("Frontmatter is changed in place, the body stays as it was", async () => {
  const page = await openPage({ files, plugins })
  await page.evaluate(`app.fileManager.processFrontMatter(
    app.vault.getFileByPath("Other.md"), matter => { matter.tags.push("c"); matter.new = 1 })`)
  const text = await readNote(page, "Other.md")
  const body = "# Heading\n\n- item\n\nOther [[Note]].\n\n```sample\ntwo\n```"
  expect(text).toBe(`---\ntags:\n  - a\n  - b\n  - c\nnew: 1\n---\n${body}`)
  const tags = "obsidianApi.getAllTags(app.metadataCache.getCache('Other.md'))"
  await expect.poll(() => page.evaluate(tags)).toEqual(["#a", "#b", "#c"])
})

test("A confirmation closes after its button did its work", async () => {
  const page = await openPage({ files, plugins })
  await page.evaluate(`{
    const modal = new obsidianApi.ConfirmationModal(app)
    modal.setTitle("Sure?").addCancelButton()
    modal.addButton(button => button.setButtonText("Do it").onClick(() => { window.done = true }))
    modal.open()
  }`)
  await page.getByRole("button", { name: "Do it" }).click()
  await expect.poll(() => page.locator(".modal").count()).toBe(0)
  await expect.poll(() => page.evaluate("window.done")).toBe(true)
})

test("Network requests are refused, the platform is a phone where it should be", async () => {
  const page = await openPage({ files, plugins, isPhone: true, width: 390 })
  await expect.poll(() => page.evaluate("obsidianApi.Platform.isMobile")).toBe(true)
  const message = await page.evaluate(`(() => {
    try { obsidianApi.requestUrl("https://example.com") } catch (error) { return error.message }
  })()`)
  expect(message).toBe("The preview makes no network requests.")
})

test("Hovering a link tells of it and previews the note", async () => {
  const page = await openPage({ files, plugins })
  const note = await openNote(page, "Other.md")
  await note.locator("a.internal-link").hover()
  await expect.poll(() => page.locator(".hover-popover p").first().textContent()).toBe("Text.")
  await expect
    .poll(() => page.evaluate("app.workspace.hoverLinks.map(link => link.linktext)"))
    .toEqual(["Note"])
})

test("The editor's menu holds what plugins add", async () => {
  const page = await openPage({ files, plugins })
  const view = await openNote(page, "Note.md", "live")
  await view.locator(".cm-line").first().click({ button: "right" })
  await page.locator(".menu-item", { hasText: "Sample item" }).click()
  await expect.poll(() => page.locator(".notice").textContent()).toBe("Chosen")
})

test("A dark phone shows note and view", async () => {
  const page = await openPage({ files, plugins, isPhone: true, width: 390, theme: "dark" })
  await openNote(page, "Note.md")
  await screenshot(page, "host-phone-dark")
  await runCommand(page, "sample:open")
  await page.locator(".sample-view").waitFor()
  await expect.poll(() => page.evaluate("document.documentElement.scrollWidth")).toBe(390)
})

test("Print shows the note alone, rendered anew", async () => {
  const page = await openPage({ files, plugins, theme: "dark" })
  await openNote(page, "Note.md")
  const paper = await printNote(page)
  await expect.poll(() => paper.locator(".block-language-sample").first().isVisible()).toBe(true)
  await expect.poll(() => page.evaluate("app.isDarkMode()")).toBe(false)
  await expect.poll(() => page.locator(".workspace").isVisible()).toBe(false)
  await page.evaluate("app.shell.finishPrint()")
  await expect.poll(() => page.locator(".print").count()).toBe(0)
})
