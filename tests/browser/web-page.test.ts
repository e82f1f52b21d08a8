/** "Export as web page": the file that is saved, and what somebody without the app does with it. */
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Locator, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { violations } from "./axe"
import { openFile, openNote, readNote, runCommand, screenshot } from "./harness"
import type { OpenOptions } from "./harness"
import { fenced, openVault, sayAfter, simulations, studyTags } from "./vault"

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "web-page-"))
})
afterAll(() => rm(folder, { recursive: true }))

const noteOf = (source: string) => `${studyTags}# Note\n\n${fenced("asyncio-sim", source)}\nEnd\n`

const titled = `#| title: Two waits\n${sayAfter}`

async function openBlock(source: string, options: OpenOptions = {}) {
  const page = await openVault({ "Note.md": noteOf(source) }, options)
  return { page, block: simulations(await openNote(page, "Note.md")) }
}

/** The text of the page of a block. */
async function exported(source: string, options: OpenOptions = {}): Promise<string> {
  return saved((await openBlock(source, options)).page)
}

/** The text of the page that the command saves of the block in view. */
async function saved(page: Page): Promise<string> {
  await expect.poll(() => runCommand(page, "asyncio-sim:export-web-page")).toBe(true)
  await page.locator(".notice", { hasText: ".html" }).waitFor()
  return readNote(page, (await page.locator(".notice a").first().textContent()) ?? "")
}

/** The saved page as somebody else opens it. */
async function received(text: string, options: OpenOptions = {}): Promise<Page> {
  const path = join(folder, "page.html")
  await writeFile(path, text)
  return openFile(path, options)
}

const count = (page: Page) => page.locator(".asyncio-sim-count").textContent()
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

async function share(page: Page, block: Locator): Promise<void> {
  const ways = block.getByRole("button", { name: "More ways to move" })
  if ((await ways.getAttribute("aria-expanded")) !== "true") await ways.click()
  await block.getByRole("button", { name: "Share" }).click()
  await page.getByRole("menuitem", { name: "Export as web page" }).click()
}

test("The menu saves a page under the block's title, and a second one beside it", async () => {
  const { page, block } = await openBlock(titled)
  await share(page, block)
  const first = page.locator(".notice", { hasText: "Two waits.html" })
  await first.waitFor()
  await share(page, block)
  await page.locator(".notice", { hasText: "Two waits 1.html" }).waitFor()
  expect(await readNote(page, "Two waits.html")).toMatch(/^<!doctype html>/)
  await first.getByText("Insert below the block").click()
  await expect
    .poll(() => readNote(page, "Note.md"))
    .toBe(noteOf(titled).replace("```\n\nEnd", "```\n\n[[Two waits.html]]\n\nEnd"))
})

test("The keyboard steps through a page at once, and all of it is there", async () => {
  const page = await received(await exported(titled))
  expect(await page.title()).toBe("Two waits")
  await page.keyboard.press("Home")
  await expect.poll(() => count(page)).toContain("step 1 of 32")
  for (let step = 0; step < 12; step++) await page.keyboard.press("ArrowRight")
  await expect.poll(() => count(page)).toContain("step 13 of 32")
  await page.keyboard.press("d")
  await expect.poll(() => page.locator(".asyncio-sim-variables").textContent()).toContain("'hello'")
  await page.keyboard.press("End")
  await expect.poll(() => page.locator(".asyncio-sim-output").textContent()).toContain("finished")
  expect(await page.getByRole("button", { name: "Edit" }).count()).toBe(0)
  expect(await page.getByRole("button", { name: "Share" }).count()).toBe(0)
  await screenshot(page, "web-page-1280")
})

test("The page opens at the moment where the block stands, with its view and whom it shows", async () => {
  const source = `#| view: time\n#| focus: task2\n#| show: timers\n${titled}`
  const { page, block } = await openBlock(source)
  await block.press("Home")
  for (let step = 0; step < 17; step++) await block.press("ArrowRight")
  await expect.poll(() => count(page)).toContain("step 18 of 32")
  const there = await received(await saved(page))
  await expect.poll(() => count(there)).toContain("step 18 of 32")
  const shown = there.locator("article.asyncio-sim")
  await expect
    .poll(() => shown.locator(".asyncio-sim-timers, .asyncio-sim-details").count())
    .toBe(1)
  await expect
    .poll(() => shown.locator(".asyncio-sim-names .asyncio-sim-name b").allTextContents())
    .toEqual(["task2"])
})

test("A finger steps through a page on a phone, which never scrolls sideways", async () => {
  const text = await exported(titled, { locale: "pt-BR" })
  const page = await received(text, { width: 360, height: 740, isPhone: true, theme: "dark" })
  const next = page.getByRole("button", { name: "Próximo passo" })
  for (let step = 0; step < 5; step++) await next.tap()
  await expect.poll(() => count(page)).toContain("5 de 32")
  await page.getByRole("button", { name: "Detalhes" }).tap()
  await page.locator(".asyncio-sim-details").waitFor()
  expect(await overflow(page)).toBe(0)
  expect((await next.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await screenshot(page, "web-page-360")
})

test("A question hides the future until it is answered", async () => {
  const ask = '#| ask: "What is printed now?" at "await task1"'
  const page = await received(await exported(`${ask}\n${sayAfter}`))
  await page.locator(".asyncio-sim-question-text").waitFor()
  expect(await page.locator(".asyncio-sim-output").textContent()).not.toContain("world")
  await page.keyboard.press("1")
  await expect
    .poll(() => page.locator(".asyncio-sim-question").textContent())
    .toContain("Right: hello.")
  await page.keyboard.press("End")
  await expect.poll(() => page.locator(".asyncio-sim-output").textContent()).toContain("world")
})

test("A run that the block is compared with comes along", async () => {
  const other = fenced("asyncio-sim", "#| title: Slow\nimport time\ntime.sleep(3)\n")
  const files = { "Note.md": `${noteOf("#| compare: Slow\nimport time\ntime.sleep(1)")}${other}` }
  const app = await openVault(files)
  await simulations(await openNote(app, "Note.md"))
    .first()
    .locator(".asyncio-sim-other")
    .waitFor()
  const page = await received(await saved(app))
  await expect.poll(() => page.locator(".asyncio-sim-other").textContent()).toContain("Slow")
})

test("The switch changes the colours, whatever the system has", async () => {
  const page = await received(await exported(titled), { theme: "dark" })
  const colour = () => page.evaluate(() => getComputedStyle(document.body).color)
  expect(await colour()).toBe("rgb(218, 218, 218)")
  await page.getByRole("button", { name: "Light colours" }).click()
  await expect.poll(colour).toBe("rgb(34, 34, 34)")
  await page.getByRole("button", { name: "Dark colours" }).waitFor()
})

test("A long run says up to where it keeps values", async () => {
  const long = "seen = []\nfor n in range(4000):\n    seen = [n, n + 1]\n"
  const page = await received(await exported(long))
  await page.keyboard.press("d")
  await expect
    .poll(() => page.locator(".asyncio-sim-variables").textContent())
    .toMatch(/^This page keeps the values of variables up to step [\d,]+\.$/)
  await page.keyboard.press("Home")
  await page.keyboard.press("ArrowRight")
  await expect.poll(() => page.locator(".asyncio-sim-variables").textContent()).toContain("seen")
})

test.each(["light", "dark"] as const)("A page has no violation (%s)", async theme => {
  const page = await received(await exported(titled), { theme, height: 2000 })
  expect(await violations(page, "html")).toEqual([])
  for (const key of ["Home", "ArrowRight", "ArrowRight", "d", "?"]) {
    await page.keyboard.press(key)
  }
  await page.locator(".asyncio-sim-keys").waitFor()
  await expect.poll(() => violations(page, "html")).toEqual([])
})
