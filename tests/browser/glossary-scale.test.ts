// The glossary's view with very many terms, and in a window of its own.
import type { Locator, Page } from "playwright-core"
import { expect, test } from "vitest"
import type { PreviewHost } from "../../scripts/preview/host"
import type { OpenOptions } from "./harness"
import { openGlossary as openAny, studyTags } from "./vault"

const few = { "Nota.md": `${studyTags}- **Trava**: deixa passar uma tarefa por vez.\n` }

/** 100 notes with 50 terms each. */
const many = Object.fromEntries(
  Array.from({ length: 100 }, (_, note) => {
    const lines = Array.from({ length: 50 }, (_, index) => {
      const letter = String.fromCharCode(97 + (note % 26))
      return `- **${letter}termo ${note}x${index}**: um texto que diz o que ele é.`
    })
    return [`Nota ${note}.md`, `${studyTags}${lines.join("\n")}\n`]
  }),
)

async function openGlossary(
  options: OpenOptions = {},
  files: Readonly<Record<string, string>> = few,
): Promise<{ page: Page; glossary: Locator }> {
  const { page, glossary } = await openAny(files, { locale: "pt-BR", ...options })
  await glossary.locator("article").first().waitFor()
  return { page, glossary }
}

/** The terms in their order. */
function outline(glossary: Locator): Promise<readonly string[]> {
  return glossary.locator("h4 > span:first-child").allTextContents()
}

test("A key shows what fits the screen at once, and the rest of a short list after that", async () => {
  const { glossary } = await openGlossary({ height: 900 }, many)
  await glossary.getByText("5000 termos de 100 notas").waitFor({ timeout: 30_000 })
  const atOnce = await glossary.evaluate(root => {
    const search = root.querySelector("input")
    if (search) search.value = "termo 51x"
    search?.dispatchEvent(new Event("input"))
    return root.querySelectorAll("article").length
  })
  expect(atOnce).toBeGreaterThan(5)
  expect(atOnce).toBeLessThan(25)
  await expect.poll(() => glossary.locator("article").count()).toBe(50)
}, 90_000)

test("Of 5,000 terms only those on screen are in the page, and every one can be reached", async () => {
  const { page, glossary } = await openGlossary({ height: 900 }, many)
  await glossary.getByText("5000 termos de 100 notas").waitFor({ timeout: 30_000 })
  expect(await glossary.locator("article").count()).toBeLessThan(40)
  await glossary.getByRole("button", { name: "Termos com M" }).click()
  await expect.poll(() => glossary.locator("h3:focus").textContent()).toBe("M")
  await glossary.getByRole("searchbox").fill("termo 51x49")
  await expect.poll(() => outline(glossary)).toEqual(["ztermo 51x49"])
  await page.keyboard.press("Escape")
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("End")
  const here = glossary.locator("article:focus")
  await expect.poll(() => here.getAttribute("aria-label")).toMatch(/^ztermo/)
  expect(await glossary.locator("article").count()).toBeLessThan(40)
}, 90_000)

test("The view works on in a window of its own", async () => {
  const { page, glossary } = await openGlossary()
  const opened = page.context().waitForEvent("page")
  await page.evaluate(() => {
    const { app } = Reflect.get(window, "previewHost") as PreviewHost
    const leaf = app?.workspace.getLeavesOfType("asyncio-sim-glossary")[0]
    if (leaf) app?.workspace.moveLeafToPopout(leaf)
  })
  const popout = await opened
  await expect.poll(() => glossary.count()).toBe(0)
  const moved = popout.locator(".asyncio-sim-glossary")
  await moved.getByRole("searchbox").fill("trav")
  await expect.poll(() => outline(moved)).toEqual(["Trava"])
  await popout.keyboard.press("ArrowDown")
  await expect.poll(() => moved.locator("article:focus").getAttribute("aria-label")).toBe("Trava")
})
