import type { Locator, Page } from "playwright-core"
import { expect, test } from "vitest"
import { openNote } from "./harness"
import { fenced, openVault, sayAfter, simulations, studyTags } from "./vault"

const files = { "Note.md": `${studyTags}# Note\n\n${fenced("asyncio-sim", sayAfter)}\n` }

async function openBlock(): Promise<{ readonly page: Page; readonly block: Locator }> {
  const page = await openVault(files)
  const block = simulations(await openNote(page, "Note.md"))
  await block.focus()
  return { page, block }
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

const sentence = (block: Locator) => block.locator(".asyncio-sim-sentence").textContent()

test("With a turn of the loop as unit, the button says so and goes by turns", async () => {
  const { page, block } = await openBlock()
  await press(page, "Home")
  await block.getByRole("button", { name: "More ways to move" }).click()
  await block.getByRole("combobox", { name: "Move by" }).selectOption("turn of the loop")
  await block.getByRole("button", { name: "Next turn" }).click()
  await expect.poll(() => sentence(block)).toMatch(/The loop gives M?main its turn/)
  await block.getByRole("button", { name: "Back" }).click()
  await expect.poll(() => block.textContent()).toContain("step 1 of")
})

test("The keys go by switches, lines and turns, and to the cause", async () => {
  const { page, block } = await openBlock()
  await press(page, "Home", "Shift+ArrowRight", "Shift+ArrowRight")
  await expect.poll(() => sentence(block)).toMatch(/A?task1 its turn/)
  await press(page, "c")
  await expect.poll(() => sentence(block)).toMatch(/main created A?task1/)
  await press(page, "l")
  await expect.poll(() => sentence(block)).toMatch(/line \d+/)
})

test("Why: who is followed says why they run or not yet", async () => {
  const { page, block } = await openBlock()
  await press(
    page,
    "Home",
    "Shift+ArrowRight",
    "Shift+ArrowRight",
    "f",
    "ArrowRight",
    "ArrowRight",
    "w",
  )
  const why = block.locator(".asyncio-sim-why")
  await expect.poll(() => why.textContent()).toContain("task1")
  await press(page, "n")
  await expect.poll(() => why.textContent()).toMatch(/task1 (runs|waits|is)/)
  await block.getByRole("button", { name: "Stop following task1" }).click()
  await expect.poll(() => why.textContent()).not.toBe("")
})

test("Playing stops at a line that was pressed in the gutter", async () => {
  const { page, block } = await openBlock()
  await press(page, "Home")
  const print = block.locator(".asyncio-sim-code li", { hasText: "print(what)" })
  await print.locator(".asyncio-sim-number").click()
  await expect.poll(() => print.locator(".asyncio-sim-stop").count()).toBe(1)
  await block.getByRole("button", { name: "More ways to move" }).click()
  await block.getByRole("combobox", { name: "Speed" }).selectOption("4×")
  await block.getByRole("button", { name: "Play", exact: true }).click()
  await expect.poll(() => sentence(block), { timeout: 20_000 }).toContain("prints hello")
  await block.getByRole("button", { name: "Play", exact: true }).waitFor()
})

test("A line pressed twice is run to", async () => {
  const { page, block } = await openBlock()
  await press(page, "Home")
  await block
    .locator(".asyncio-sim-code li", { hasText: "await task2" })
    .getByText("task2")
    .dblclick()
  await expect.poll(() => sentence(block)).toContain("main")
  await expect.poll(() => block.textContent()).not.toContain("step 1 of")
})

test("The question mark shows the keys and hides them", async () => {
  const { page, block } = await openBlock()
  await press(page, "?")
  await block.getByText("go to the cause", { exact: true }).waitFor()
  await press(page, "?")
  await block.getByText("go to the cause", { exact: true }).waitFor({ state: "hidden" })
})

test("On a phone the ways to move are a finger wide and nothing runs off the block", async () => {
  const page = await openVault(files, { width: 360, isPhone: true })
  const block = simulations(await openNote(page, "Note.md"))
  await block.getByRole("button", { name: "More ways to move" }).click()
  const moves = block.locator(".asyncio-sim-moves")
  await moves.waitFor()
  const heights = await moves
    .locator("button:visible, select")
    .evaluateAll(all => all.map(each => each.getBoundingClientRect().height))
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
  const words = block.locator(".asyncio-sim-moves-buttons button:visible .asyncio-sim-word")
  const cut = await words.evaluateAll(
    all => all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length,
  )
  expect(cut).toBe(0)
  const overflow = await block.evaluate(each => each.scrollWidth - each.clientWidth)
  expect(overflow).toBeLessThanOrEqual(0)
})

test("By time the ruler has round times; by steps it has jumps; v changes it too", async () => {
  const { page, block } = await openBlock()
  const ruler = block.locator(".asyncio-sim-picture").first()
  await block.getByRole("button", { name: "More ways to move" }).click()
  await block.getByRole("button", { name: "Time", exact: true }).click()
  await expect.poll(() => ruler.textContent()).toContain("1.5 s")
  await block.focus()
  await press(page, "v")
  await expect.poll(() => ruler.textContent()).toContain("+1.0 s")
  const steps = block.getByRole("button", { name: "Steps", exact: true })
  await expect.poll(() => steps.getAttribute("aria-pressed")).toBe("true")
})

test("With view: time the lanes begin by time", async () => {
  const program = `#| view: time\n${sayAfter}`
  const page = await openVault({ "Note.md": `# Note\n\n${fenced("asyncio-sim", program)}\n` })
  const block = simulations(await openNote(page, "Note.md"))
  const ruler = block.locator(".asyncio-sim-picture").first()
  await expect.poll(() => ruler.textContent()).toContain("1.5 s")
})

test("A bracket joins the names of a gather", async () => {
  const program = `import asyncio
async def work(name):
    await asyncio.sleep(1)
async def main():
    await asyncio.gather(work(1), work(2))
asyncio.run(main())`
  const page = await openVault({ "Note.md": `# Note\n\n${fenced("asyncio-sim", program)}\n` })
  const block = simulations(await openNote(page, "Note.md"))
  const joined = block.locator(".asyncio-sim-names .asyncio-sim-grouped")
  await expect.poll(() => joined.allTextContents()).toEqual(["Awork(1)", "Bwork(2)"])
})
