import type { Locator, Page } from "playwright-core"
import { expect, test } from "vitest"
import { openNote, printNote } from "./harness"
import type { OpenOptions } from "./harness"
import { fenced, openVault, sayAfter, simulations, studyTags } from "./vault"

const ask = `#| ask: "What is printed now?" at "await task1"\n`

async function openBlock(
  top = ask,
  options: OpenOptions = {},
): Promise<{ readonly page: Page; readonly block: Locator }> {
  const text = `${studyTags}# Note\n\n${fenced("asyncio-sim", top + sayAfter)}\n`
  const page = await openVault({ "Note.md": text }, options)
  return { page, block: simulations(await openNote(page, "Note.md")) }
}

const reply = (block: Locator, text: string) =>
  block.locator(".asyncio-sim-reply", { hasText: text })
const output = (block: Locator) => block.locator(".asyncio-sim-output").textContent()
const question = (block: Locator) => block.locator(".asyncio-sim-question-text").textContent()

test("A block with a question opens there and hides what follows until it is answered", async () => {
  const { block } = await openBlock()
  await expect.poll(() => question(block)).toBe("What is printed now?")
  expect(await output(block)).not.toContain("hello")
  expect(await block.textContent()).not.toMatch(/of 32|2\.0 s/)
  await block.press("ArrowRight")
  await expect.poll(() => question(block)).toBe("What is printed now?")
  await reply(block, "hello").click()
  await block.getByText("Right: hello.").waitFor()
  await expect.poll(() => output(block)).toContain("world")
  await expect
    .poll(() => block.locator(".asyncio-sim-sentence").textContent())
    .toContain("prints hello")
})

test("Digits answer; a wrong answer is told the right one, and Escape puts that away", async () => {
  const { page, block } = await openBlock()
  const texts = await block.locator(".asyncio-sim-reply").allTextContents()
  await block.focus()
  await page.keyboard.press(String(texts.findIndex(text => text.endsWith("world")) + 1))
  await block.getByText("Not quite. The answer is hello.").waitFor()
  await page.keyboard.press("Escape")
  await expect.poll(() => block.getByText("Not quite").count()).toBe(0)
  await page.keyboard.press("ArrowRight")
  await expect.poll(() => block.textContent()).toMatch(/step 2\d of/)
})

test("Beside an answer that stands at the next question the way on is offered, and leads there", async () => {
  const second = `#| ask: "How long does it take?" at "task1 ="\n`
  const { block } = await openBlock(ask + second)
  await expect.poll(() => question(block)).toBe("How long does it take?")
  await block.locator(".asyncio-sim-reply").first().click()
  const next = block.getByRole("button", { name: "Next step" })
  await expect.poll(() => next.getAttribute("aria-disabled")).toBe("false")
  await next.click()
  await expect.poll(() => question(block)).toBe("What is printed now?")
  await expect.poll(() => next.getAttribute("aria-disabled")).toBe("true")
})

test("Any block asks what comes next: by its key and by a button among the moves", async () => {
  const { page, block } = await openBlock("")
  await block.focus()
  await page.keyboard.press("a")
  await expect.poll(() => question(block)).toBe("Whose turn is next?")
  await page.keyboard.press("Escape")
  await expect.poll(() => output(block)).toContain("hello")
  await block.getByRole("button", { name: "More ways to move" }).click()
  await block.getByRole("button", { name: "What comes next?" }).click()
  await reply(block, "task1").click()
  await block.getByText("Right: task1.").waitFor()
})

test("On a phone the answers are as large as a thumb, and knowing none shows the right one", async () => {
  const { block } = await openBlock(ask, { width: 380, isPhone: true })
  const box = await reply(block, "hello").boundingBox()
  expect(box?.height).toBeGreaterThanOrEqual(44)
  await block.getByRole("button", { name: "I don't know" }).tap()
  await block.getByText("The answer is hello.").waitFor()
})

test("On paper a question has lines to write on and no answers, even after it was answered", async () => {
  const { page, block } = await openBlock()
  await reply(block, "hello").click()
  await block.getByText("Right: hello.").waitFor()
  const paper = simulations(await printNote(page))
  await expect.poll(() => paper.locator(".asyncio-sim-question-text").isVisible()).toBe(true)
  expect(await paper.locator(".asyncio-sim-blank-lines").isVisible()).toBe(true)
  expect(await paper.locator(".asyncio-sim-reply").first().isVisible()).toBe(false)
  expect(await output(paper)).not.toContain("hello")
})

test("An exercise shows its goal, hints one by one, and says when it is done", async () => {
  const goal = "#| exercise: Finish in two seconds.\n#| hint: Sleep less.\n#| hint: Try 2.\n"
  const source = `${goal}#| expect-time: 2.0\nimport time\ntime.sleep(3)`
  const text = `${studyTags}# Note\n\n${fenced("asyncio-sim", source)}\n`
  const page = await openVault({ "Note.md": text })
  const block = simulations(await openNote(page, "Note.md"))
  const exercise = block.locator(".asyncio-sim-exercise")
  await expect.poll(() => exercise.textContent()).toContain("Finish in two seconds.")
  expect(await block.textContent()).not.toContain("Sleep less.")
  await exercise.getByRole("button", { name: "Hint 1 of 2" }).click()
  await exercise.getByText("Sleep less.").waitFor()
  expect(await exercise.getByText("Try 2.").count()).toBe(0)
  await exercise.getByRole("button", { name: "Hint 2 of 2" }).click()
  await exercise.getByText("Try 2.").waitFor()
  await block.getByText("Not yet. It should take 2.0").waitFor()
  await block.getByRole("button", { name: "Edit" }).click()
  await page.keyboard.press("ControlOrMeta+End")
  await page.keyboard.press("Backspace")
  await page.keyboard.press("Backspace")
  await page.keyboard.type("2)")
  await block.getByRole("button", { name: "Run" }).click()
  await block.getByText(/^Done\./).waitFor()
})
