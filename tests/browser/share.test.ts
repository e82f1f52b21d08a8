import type { Locator, Page } from "playwright-core"
import { expect, test } from "vitest"
import type { PreviewHost } from "../../scripts/preview/host"
import type { OpenOptions } from "./harness"
import { openNote, readNote, runCommand, screenshot } from "./harness"
import { fenced, openVault, sayAfter, simulations, studyTags } from "./vault"

const files = {
  "Note.md": `${studyTags}# Note\n\n${fenced("asyncio-sim", `#| title: Two waits\n${sayAfter}`)}\nEnd\n`,
}

async function openBlock(options: OpenOptions = {}): Promise<{ page: Page; block: Locator }> {
  const page = await openVault(files, options)
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"])
  return { page, block: simulations(await openNote(page, "Note.md")) }
}

async function share(page: Page, block: Locator, choice: string): Promise<void> {
  const ways = block.getByRole("button", { name: "More ways to move" })
  if ((await ways.getAttribute("aria-expanded")) !== "true") await ways.click()
  await block.getByRole("button", { name: "Share" }).click()
  await page.getByRole("menuitem", { name: choice }).click()
}

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

const filePaths = (page: Page) =>
  page.evaluate(() => {
    const { app } = Reflect.get(window, "previewHost") as PreviewHost
    return app?.vault.getFiles().map(file => file.path) ?? []
  })

test("The picture is copied as SVG, at the moment shown and in colours for paper", async () => {
  const { page, block } = await openBlock({ theme: "dark" })
  await block.focus()
  await page.keyboard.press("Home")
  await share(page, block, "Copy as SVG")
  await page.getByText("Copied.").waitFor()
  const svg = await clipboard(page)
  expect(svg).toMatch(/^<svg xmlns=/)
  expect(svg).toContain("<title>Two waits, step 1 of")
  expect(svg).toContain("fill:#ffffff")
})

test("The transcript is copied as a table of all steps", async () => {
  const { page, block } = await openBlock()
  await share(page, block, "Copy transcript as Markdown")
  await page.getByText("Copied.").waitFor()
  expect(await clipboard(page)).toContain("| Step | Time | What happens |\n| ---: | ---: | --- |\n")
})

test("A picture is copied as PNG", async () => {
  const { page, block } = await openBlock()
  await share(page, block, "Copy as PNG")
  await page.getByText("Copied.").waitFor()
  const types = await page.evaluate(async () => (await navigator.clipboard.read())[0]?.types)
  expect(types).toContain("image/png")
})

test("An SVG is saved under the block's title; the note changes only when that is chosen", async () => {
  const { page, block } = await openBlock()
  await share(page, block, "Save as SVG")
  const notice = page.locator(".notice", { hasText: "Saved:" })
  const colour = (part: Locator) => part.evaluate(el => getComputedStyle(el).color)
  expect(await colour(notice.getByText("Two waits.svg"))).toBe(await colour(notice))
  expect(await readNote(page, "Note.md")).toBe(files["Note.md"])
  await notice.getByText("Insert below the block").click()
  await expect
    .poll(() => readNote(page, "Note.md"))
    .toBe(files["Note.md"].replace("```\n\nEnd", "```\n\n![[Two waits.svg]]\n\nEnd"))
  expect(await readNote(page, "Two waits.svg")).toMatch(/^<svg/)
})

test("A second file of the same title has its own name, and its link can be copied", async () => {
  const { page, block } = await openBlock()
  await share(page, block, "Save as SVG")
  await page.locator(".notice", { hasText: "Two waits.svg" }).waitFor()
  await share(page, block, "Save as SVG")
  const notice = page.locator(".notice", { hasText: "Two waits 1.svg" })
  await notice.getByText("Copy link").click()
  await page.getByText("Copied.").waitFor()
  expect(await clipboard(page)).toBe("![[Two waits 1.svg]]")
})

test("A PNG is saved at twice the size", async () => {
  const { page, block } = await openBlock()
  await share(page, block, "Save as PNG")
  await expect.poll(() => filePaths(page)).toContain("Two waits.png")
  const width = await page.evaluate(async () => {
    const { app } = Reflect.get(window, "previewHost") as PreviewHost
    const file = app?.vault.getFileByPath("Two waits.png")
    if (!app || !file) return 0
    const picture = await createImageBitmap(new Blob([await app.vault.readBinary(file)]))
    return picture.width
  })
  expect(width).toBe(1400)
})

test("After the menu the focus is back at its button", async () => {
  const { page, block } = await openBlock()
  await block.getByRole("button", { name: "More ways to move" }).click()
  await block.getByRole("button", { name: "Share" }).click()
  await page.keyboard.press("Escape")
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Share")
})

const stage = (page: Page) => page.locator(".asyncio-sim-presenting")

test("Presenting fills the pane; Page Down and Page Up step, Escape leaves to the same place", async () => {
  const { page, block } = await openBlock({ width: 1280, height: 720 })
  await block.focus()
  expect(await runCommand(page, "asyncio-sim:present-simulation")).toBe(true)
  await stage(page).waitFor()
  for (let step = 0; step < 12; step++) await page.keyboard.press("PageDown")
  await expect.poll(() => page.locator(".asyncio-sim-count").textContent()).toContain("step 12")
  await screenshot(page, "present-1280")
  await page.keyboard.press("PageUp")
  await expect.poll(() => page.locator(".asyncio-sim-count").textContent()).toContain("step 11")
  await page.keyboard.press("Escape")
  await stage(page).waitFor({ state: "detached" })
  await expect.poll(() => block.locator(".asyncio-sim-count").textContent()).toContain("step 11")
  expect(await block.evaluate(each => each === document.activeElement)).toBe(true)
})

test("Presented, two runs leave room for all that is printed, and the last line stays in view", async () => {
  const source = (title: string, sleep: number) =>
    `#| title: ${title}\n${sayAfter.replace("say_after(2", `say_after(${sleep}`)}`
  const text = [`#| compare: other\n${source("own", 2)}`, source("other", 3)]
  const page = await openVault(
    {
      "Note.md": `${studyTags}# Note\n\n${text.map(each => fenced("asyncio-sim", each)).join("")}`,
    },
    { width: 1280, height: 720 },
  )
  await simulations(await openNote(page, "Note.md"))
    .first()
    .focus()
  await runCommand(page, "asyncio-sim:present-simulation")
  await page.keyboard.press("End")
  const said = stage(page).locator(".asyncio-sim-said")
  const bottom = (place: Locator) => place.evaluate(each => each.getBoundingClientRect().bottom)
  const output = stage(page).locator(".asyncio-sim-output")
  await expect.poll(() => said.last().textContent()).toContain("finished")
  await expect.poll(async () => (await bottom(said.last())) <= (await bottom(output))).toBe(true)
  const heightOf = () => output.locator("ol").evaluate(each => each.clientHeight)
  await expect.poll(heightOf).toBeGreaterThanOrEqual(60)
  await expect.poll(async () => (await heightOf()) % 20).toBe(0)
})

test("Presented, a sentence and a failure are shown whole, and the lanes with them", async () => {
  const failing = sayAfter.replace("import time\n", "")
  const page = await openVault(
    { "Note.md": `${studyTags}${fenced("asyncio-sim", failing)}\n` },
    { width: 1280, height: 720 },
  )
  await page.evaluate(() => {
    const { app } = Reflect.get(window, "previewHost") as PreviewHost
    app?.workspace.leftSplit.toggle()
  })
  const block = simulations(await openNote(page, "Note.md"))
  await block.getByText("is missing at the top").waitFor()
  await runCommand(page, "asyncio-sim:present-simulation")
  const hidden = (part: Locator) => part.evaluate(el => el.scrollHeight - el.clientHeight)
  const shown = stage(page).locator("article.asyncio-sim")
  await expect.poll(() => hidden(shown.locator(".asyncio-sim-moment"))).toBe(0)
  expect(await hidden(shown)).toBe(0)
})

test("A question hides the same when it is presented, and digits answer it", async () => {
  const source = `#| ask: "What is printed now?" at "await task1"\n${sayAfter}`
  const page = await openVault(
    { "Note.md": `${studyTags}# Note\n\n${fenced("asyncio-sim", source)}\n` },
    { width: 1280, height: 720 },
  )
  const block = simulations(await openNote(page, "Note.md"))
  await block.focus()
  await runCommand(page, "asyncio-sim:present-simulation")
  await stage(page).locator(".asyncio-sim-question-text").waitFor()
  await page.keyboard.press("PageDown")
  expect(await stage(page).locator(".asyncio-sim-output").textContent()).not.toContain("world")
  await screenshot(page, "present-question")
  await page.keyboard.press("1")
  await expect
    .poll(() => stage(page).locator(".asyncio-sim-question").textContent())
    .toContain("Right: hello.")
})
