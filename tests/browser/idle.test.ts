import type { Locator, Page } from "playwright-core"
import { expect, test } from "vitest"
import { openNote } from "./harness"
import { fenced, openVault, sayAfter, simulations, studyTags } from "./vault"

/** Counts what asks for time on the page from here on: frames and timers. */
async function countWork(page: Page): Promise<void> {
  await page.evaluate(() => {
    let count = 0
    const counted = <Args extends unknown[], R>(ask: (...args: Args) => R) => {
      return (...args: Args): R => {
        count++
        return ask(...args)
      }
    }
    window.requestAnimationFrame = counted(window.requestAnimationFrame.bind(window))
    window.requestIdleCallback = counted(window.requestIdleCallback.bind(window))
    Reflect.set(window, "setTimeout", counted(window.setTimeout.bind(window)))
    Reflect.set(window, "workAsked", () => count)
  })
}

/** How much was asked for in the next moment. */
async function workIn(page: Page, milliseconds: number): Promise<number> {
  const asked = () => page.evaluate(() => (Reflect.get(window, "workAsked") as () => number)())
  const before = await asked()
  await page.waitForTimeout(milliseconds)
  return (await asked()) - before
}

interface OpenBlock {
  readonly page: Page
  readonly note: Locator
  readonly block: Locator
}

async function openBlock(): Promise<OpenBlock> {
  const far = Array.from({ length: 80 }, (_, line) => `Line ${line}.\n`).join("\n")
  const files = { "Note.md": `${studyTags}\n${fenced("asyncio-sim", sayAfter)}\n${far}` }
  const page = await openVault(files)
  const note = await openNote(page, "Note.md")
  const block = simulations(note)
  await block.getByRole("button", { name: "Next step" }).waitFor()
  await countWork(page)
  return { page, note, block }
}

test("A block that nobody plays asks for nothing, and neither does one that was paused", async () => {
  const { page, block } = await openBlock()
  await expect.poll(() => workIn(page, 300)).toBe(0)
  await block.getByRole("button", { name: "Play" }).click()
  await expect.poll(() => workIn(page, 200)).toBeGreaterThan(0)
  await block.getByRole("button", { name: "Pause" }).click()
  await expect.poll(() => workIn(page, 300)).toBe(0)
})
