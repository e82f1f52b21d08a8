import { expect, test } from "vitest"
import { changeNote, openNote, openPage, screenshot } from "../harness"
import { samplePlugin } from "./sample-plugin"

const files = {
  "Note.md": [
    "---",
    "tags: [python, study]",
    "---",
    "# Title",
    "",
    "A paragraph with **bold**, `code`, [[Other|alias]], #tag and ==mark==.",
    "",
    "```sample",
    "one",
    "```",
    "",
    "```python",
    "async def main():",
    "    await sleep(1)  # wait",
    "```",
    "",
    "> [!tip] A *callout*",
    "> Text in it.",
    "> ```sample",
    "> nested",
    "> ```",
    "",
    "Last.",
  ].join("\n"),
  "Other.md": "Other text.\n\n## Part\n\nPart text.\n\n## Next\n\nNext text.",
}

const plugins = [samplePlugin]

test("A note is rendered section by section with Obsidian's elements", async () => {
  const page = await openPage({ files, plugins })
  const note = await openNote(page, "Note.md")
  await expect.poll(() => note.locator(".el-h1 h1").textContent()).toBe("Title")
  await expect.poll(() => note.locator("a.internal-link").getAttribute("data-href")).toBe("Other")
  await expect.poll(() => note.locator("a.tag").textContent()).toBe("#tag")
  await expect
    .poll(() => note.locator("pre code .token.keyword").first().textContent())
    .toBe("async")
  await expect
    .poll(() => note.locator(".callout[data-callout=tip] .callout-title-inner em").count())
    .toBe(1)
  await expect.poll(() => note.locator(".callout-content .block-language-sample").count()).toBe(1)
  await screenshot(page, "host-reading-light")
})

test("A code block processor runs before its element is in the document", async () => {
  const page = await openPage({ files, plugins })
  const note = await openNote(page, "Note.md")
  await note.locator(".block-language-sample button").first().click()
  await expect
    .poll(() => note.locator(".block-language-sample button").first().textContent())
    .toBe("7-9")
  await expect.poll(() => page.evaluate("sampleLog.attached")).toBe(false)
})

test("An edit elsewhere keeps a block's element and moves its lines", async () => {
  const page = await openPage({ files, plugins })
  const note = await openNote(page, "Note.md")
  await page.evaluate("document.querySelector('.block-language-sample').dataset.mine = 'yes'")
  await changeNote(page, "Note.md", files["Note.md"].replace("# Title", "# Title\n\nNew."))
  const button = note.locator(".block-language-sample[data-mine=yes] button")
  await button.click()
  await expect.poll(() => button.textContent()).toBe("9-11")
  await expect.poll(() => page.evaluate("sampleLog.unloaded")).toBe(0)
})

test("A changed block is rendered anew and the child of the old one is unloaded", async () => {
  const page = await openPage({ files, plugins })
  const note = await openNote(page, "Note.md")
  await changeNote(page, "Note.md", files["Note.md"].replace("one", "two"))
  await note.locator("button", { hasText: "two" }).waitFor()
  await expect.poll(() => page.evaluate("sampleLog.unloaded")).toBe(1)
})
