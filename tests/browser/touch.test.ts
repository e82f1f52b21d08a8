/** The whole block by touch alone, on a phone: targets, one thumb, swiping, scrolling. */
import type { Locator, Page } from "playwright-core"
import { expect, test } from "vitest"
import { openNote } from "./harness"
import { fenced, openVault, sayAfter, simulations, studyTags } from "./vault"

const filler = "Text to scroll past.\n\n".repeat(30)
const note = `${studyTags}# Note\n\n${fenced("asyncio-sim", sayAfter)}\n${filler}`

async function openBlock(width = 360): Promise<{ page: Page; block: Locator }> {
  const page = await openVault({ "Note.md": note }, { width, height: 800, isPhone: true })
  const block = simulations(await openNote(page, "Note.md"))
  await block.getByRole("button", { name: "Next step" }).waitFor()
  return { page, block }
}

const tap = (block: Locator, name: string) => block.getByRole("button", { name, exact: true }).tap()

/** A finger goes down in the middle of `target`, moves by `dx` and `dy`, and is lifted. */
async function swipe(page: Page, target: Locator, by: { dx: number; dy: number }): Promise<void> {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (!box) throw new Error("There is nothing to swipe on.")
  const session = await page.context().newCDPSession(page)
  const start = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const send = (type: "touchStart" | "touchMove" | "touchEnd", share: number) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints:
        type === "touchEnd" ? [] : [{ x: start.x + by.dx * share, y: start.y + by.dy * share }],
    })
  await send("touchStart", 0)
  for (let part = 1; part <= 8; part++) await send("touchMove", part / 8)
  await send("touchEnd", 1)
}

const scrolled = (page: Page) =>
  page
    .locator(".workspace-leaf.mod-active .markdown-preview-view")
    .first()
    .evaluate(each => each.scrollTop)

/** Heights of what can be pressed, as a finger meets it. */
const smallTargets = (block: Locator) =>
  block
    .locator("button:visible, select:visible, .asyncio-sim-grip")
    .evaluateAll(all =>
      all
        .filter(each => each.getBoundingClientRect().height < 44)
        .map(each => each.getAttribute("aria-label") ?? each.textContent),
    )

test("Everything that can be pressed is 44 px high, whatever is open", async () => {
  const { block } = await openBlock()
  expect(await smallTargets(block)).toEqual([])
  for (const name of ["More ways to move", "Details"]) await tap(block, name)
  await block.locator(".asyncio-sim-moves").waitFor()
  await block.locator(".asyncio-sim-details").waitFor()
  expect(await smallTargets(block)).toEqual([])
  await tap(block, "Edit")
  await block.locator(".cm-content").waitFor()
  expect(await smallTargets(block)).toEqual([])
})

test("One thumb steps, plays and pauses; the buttons do not move meanwhile", async () => {
  const { block } = await openBlock()
  const next = block.getByRole("button", { name: "Next step" })
  await next.tap()
  await block.getByText("1 of").waitFor()
  const place = await next.boundingBox()
  for (const count of [2, 3, 4, 5, 6]) {
    await next.tap()
    await block.locator(".asyncio-sim-count b", { hasText: String(count) }).waitFor()
    expect(await next.boundingBox()).toEqual(place)
  }
  await tap(block, "Play")
  await tap(block, "Pause")
  await tap(block, "Back")
})

test("A finger on the scrub bar moves through the run; the app's own swipe leaves it alone", async () => {
  const { page, block } = await openBlock()
  await block.getByRole("button", { name: "Next step" }).tap()
  const grip = block.locator(".asyncio-sim-grip")
  expect(await grip.evaluate(each => each.closest("[data-ignore-swipe]") !== null)).toBe(true)
  await swipe(page, grip, { dx: 60, dy: 0 })
  const step = () => block.locator(".asyncio-sim-count b").textContent()
  await expect.poll(async () => Number(await step())).toBeGreaterThan(15)
})

test("A finger elsewhere is not caught: no swipe is kept from the app but at the axis", async () => {
  const { block } = await openBlock()
  const keepers = block.locator("[data-ignore-swipe]")
  await expect.poll(() => keepers.count()).toBeGreaterThan(0)
  const outside = block.locator("[data-ignore-swipe]:not(.asyncio-sim-lanes *)")
  expect(await outside.count()).toBe(0)
})

test.each([
  ".asyncio-sim-grip",
  ".asyncio-sim-picture",
  ".asyncio-sim-code",
  ".asyncio-sim-sentence",
])("A finger that moves up over %s scrolls the note", async part => {
  const { page, block } = await openBlock()
  const before = await scrolled(page)
  await swipe(page, block.locator(part).first(), { dx: 0, dy: -200 })
  await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 50)
})

test.each([320, 360, 430])("At %s px nothing runs off the page, whatever is open", async width => {
  const { page, block } = await openBlock(width)
  await block.getByRole("button", { name: "Next step" }).tap()
  for (const name of ["More ways to move", "Details"]) await tap(block, name)
  await block.locator(".asyncio-sim-variables").waitFor()
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await overflow()).toBeLessThanOrEqual(0)
  expect(await block.evaluate(each => each.scrollWidth - each.clientWidth)).toBeLessThanOrEqual(0)
})

test("Who edits with a finger is not told of keys", async () => {
  const { block } = await openBlock()
  await tap(block, "Edit")
  await block.getByRole("button", { name: "Run", exact: true }).waitFor()
  const help = block.getByText("Ctrl+Enter")
  expect(await help.count()).toBe(1)
  expect(await help.isVisible()).toBe(false)
})

test("Pressing a lane follows its task, pressing output goes to its moment", async () => {
  const { block } = await openBlock()
  await block.locator(".asyncio-sim-output-lines li", { hasText: "world" }).tap()
  await expect.poll(() => block.locator(".asyncio-sim-sentence").textContent()).toContain("world")
  await block.locator(".asyncio-sim-names .asyncio-sim-child", { hasText: "task2" }).tap()
  await block.locator(".asyncio-sim-selected", { hasText: "task2" }).waitFor()
})

/** Two fingers on the lanes go apart by `factor`, as seen by the screen. */
async function pinch(page: Page, target: Locator, factor: number): Promise<void> {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (!box) throw new Error("There is nothing to pinch.")
  const session = await page.context().newCDPSession(page)
  const middle = box.x + box.width / 2
  const y = box.y + box.height - 20
  const fingers = (apart: number) => [
    { x: middle - apart / 2, y, id: 1 },
    { x: middle + apart / 2, y, id: 2 },
  ]
  const send = (type: "touchStart" | "touchMove" | "touchEnd", apart: number) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : fingers(apart),
    })
  await send("touchStart", 40)
  for (let part = 1; part <= 8; part++) await send("touchMove", 40 + (part / 8) * 40 * (factor - 1))
  await send("touchEnd", 0)
}

test("Two fingers zoom the lanes; the step stays, and the page neither scrolls nor zooms", async () => {
  const { page, block } = await openBlock()
  await tap(block, "Next step")
  const lanes = block.locator(".asyncio-sim-picture").first()
  const before = await lanes.innerHTML()
  await lanes.scrollIntoViewIfNeeded()
  const top = await scrolled(page)
  await pinch(page, lanes, 3)
  await block.getByRole("group", { name: "Part of the run" }).waitFor()
  expect(await lanes.innerHTML()).not.toBe(before)
  expect(await block.textContent()).toContain("1 of 32")
  expect(await scrolled(page)).toBe(top)
  expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1)
})

test("A line of output that is cut shows all of itself when it is pressed", async () => {
  const long = "a line that is much too long for the screen of a phone, to the very end"
  const page = await openVault(
    {
      "Note.md": `${studyTags}# Note\n\n${fenced("asyncio-sim", `print("${long}")\nprint("x")\n`)}`,
    },
    { width: 360, height: 800, isPhone: true },
  )
  const block = simulations(await openNote(page, "Note.md"))
  const said = block.locator(".asyncio-sim-said").first()
  const height = async () => (await said.boundingBox())?.height ?? 0
  await expect.poll(height).toBe(20)
  await said.tap()
  await expect.poll(height).toBeGreaterThan(40)
  expect(await said.evaluate(each => each.scrollWidth - each.clientWidth)).toBe(0)
  await said.tap()
  await expect.poll(height).toBe(20)
})
