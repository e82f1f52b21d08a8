/** The whole block by keyboard alone: every control is reached by Tab, named, and does its work. */
import type { Locator, Page } from "playwright-core"
import { expect, test } from "vitest"
import { openNote, readNote } from "./harness"
import { fenced, openVault, sayAfter, simulations, studyTags } from "./vault"

const noteOf = (program: string) =>
  `${studyTags}# Note\n\n${fenced("asyncio-sim", program)}\nEnd.\n`

async function openBlock(program = sayAfter): Promise<{ page: Page; block: Locator }> {
  const page = await openVault({ "Note.md": noteOf(program) }, { height: 1400 })
  const block = simulations(await openNote(page, "Note.md"))
  await block.focus()
  return { page, block }
}

/** Presses keys one after the other; `Tab*3` is three times Tab. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const [name = "", times = "1"] = key.split("*")
    for (let count = 0; count < Number(times); count++) await page.keyboard.press(name)
  }
}

/** What has the focus, as a screen reader names it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    const label = element?.getAttribute("aria-label") ?? element?.textContent ?? ""
    return label.trim().replace(/\s+/g, " ").slice(0, 40)
  })

/** The names of everything that Tab reaches within the block, in order. */
async function stops(page: Page): Promise<readonly string[]> {
  const names: string[] = []
  for (let count = 0; count < 60; count++) {
    await page.keyboard.press("Tab")
    const isInside = await page.evaluate(
      () => document.activeElement?.closest(".asyncio-sim") !== null,
    )
    if (!isInside) break
    names.push(await focused(page))
  }
  return names
}

/** Tabs until the control with this name has the focus, and presses it. */
async function pressControl(page: Page, name: string, key = "Enter"): Promise<void> {
  for (let count = 0; count < 60; count++) {
    if ((await focused(page)).startsWith(name)) return page.keyboard.press(key)
    await page.keyboard.press("Tab")
  }
  throw new Error(`Tab does not reach "${name}".`)
}

test("Tab reaches every control of the face once, in the order of reading", async () => {
  const { page } = await openBlock()
  expect(await stops(page)).toEqual([
    "Code",
    "Back",
    "Next step",
    "Play",
    "More ways to move",
    "Details",
    "Edit",
    "Position in the simulation",
  ])
})

test("Everything that is open is reached too, and nothing that is hidden", async () => {
  const { page, block } = await openBlock()
  await press(page, "Home", "ArrowRight*12", "w", "d")
  await block.locator(".asyncio-sim-variables").waitFor()
  const names = await stops(page)
  for (const name of ["Go to the cause", "Present", "Share", "Keys", "show the library"])
    expect(names).toContain(name)
  expect(names).not.toContain("Discard")
  expect(new Set(names).size).toBe(names.length)
})

test("Buttons work by Enter and by Space, and keep the focus", async () => {
  const { page, block } = await openBlock()
  await pressControl(page, "Next step")
  await block.getByText("step 1 of").waitFor()
  await press(page, "Space")
  await block.getByText("step 2 of").waitFor()
  expect(await focused(page)).toBe("Next step")
  await pressControl(page, "Details", "Space")
  await block.locator(".asyncio-sim-details").waitFor()
  await pressControl(page, "Details")
  await block.locator(".asyncio-sim-details").waitFor({ state: "hidden" })
})

test("At the last step the focus stays on the button that has nothing more to do", async () => {
  const { page, block } = await openBlock()
  await press(page, "End", "ArrowLeft")
  await pressControl(page, "Next step")
  await press(page, "Enter*2")
  await expect
    .poll(() => block.getByRole("button", { name: "Next step" }).getAttribute("aria-disabled"))
    .toBe("true")
  expect(await focused(page)).toBe("Next step")
})

test("The scrub bar is a slider: arrows, Home and End, and it says where it is", async () => {
  const { page, block } = await openBlock()
  const slider = block.getByRole("slider", { name: "Position in the simulation" })
  await slider.focus()
  await press(page, "Home", "ArrowRight*3")
  await expect.poll(() => slider.getAttribute("aria-valuetext")).toMatch(/^step 4 of \d+, /)
  await press(page, "End")
  await expect.poll(() => slider.getAttribute("aria-valuetext")).toMatch(/^step (\d+) of \1, /)
})

test("The sentence is announced while stepping, and not while playing", async () => {
  const { page, block } = await openBlock()
  const sentence = block.locator(".asyncio-sim-sentence")
  await press(page, "Home", "ArrowRight")
  await expect.poll(() => sentence.getAttribute("aria-live")).toBe("polite")
  await press(page, "Space")
  await expect.poll(() => sentence.getAttribute("aria-live")).toBe("off")
  await press(page, "Space")
  await expect.poll(() => sentence.getAttribute("aria-live")).toBe("polite")
})

test("A program is edited, run and written into the note without a pointer", async () => {
  const { page, block } = await openBlock("print('one')")
  await press(page, "e")
  await block.locator(".cm-content").waitFor()
  await press(page, "Control+a")
  await page.keyboard.insertText("print('two')")
  await press(page, "Control+Enter")
  await block.locator(".asyncio-sim-output").getByText("two").waitFor()
  expect(await readNote(page, "Note.md")).toContain("print('one')")
  await pressControl(page, "Write to note")
  await expect.poll(() => readNote(page, "Note.md")).toContain("print('two')")
})

test("The library's frames and the machine's code open by keyboard", async () => {
  const { page, block } = await openBlock()
  await press(page, "Home", "ArrowRight*12", "d")
  await block.locator(".asyncio-sim-variables").waitFor()
  await pressControl(page, "show the library")
  await block.getByText("asyncio.runners").first().waitFor()
  await pressControl(page, "hide the library")
  await block.getByText("asyncio.runners").first().waitFor({ state: "hidden" })
  await pressControl(page, "Bytecode")
  await expect.poll(() => block.locator("[aria-current] code").count()).toBe(1)
})

test("While presenting, keys open nothing that is not shown", async () => {
  const { page, block } = await openBlock()
  await press(page, "Home", "w")
  await pressControl(page, "Present")
  await page.locator(".asyncio-sim-presenting").waitFor()
  await press(page, "w", "d", "?", "PageDown")
  await simulations(page).getByText("step 2 of").waitFor()
  await press(page, "Escape")
  await block.locator(".asyncio-sim-moves").waitFor()
  await block.locator(".asyncio-sim-details").waitFor({ state: "hidden" })
  await block.locator(".asyncio-sim-keys").waitFor({ state: "hidden" })
})
