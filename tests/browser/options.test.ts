import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import {
  changeNote,
  countTraces,
  openNote,
  runCommand,
  screenshot,
  setTheme,
  togglePlugin,
} from "./harness"
import { fenced, openVault, simulations, studyTags } from "./vault"

const tools = "#| module: tools\ndef twice(x):\n    return 2 * x"
const user = "import tools\nprint('twice', tools.twice(21))"
const other = "print('on its own')"
const blocks = (language: string, mark = ""): string =>
  [tools, user, other].map(source => fenced(language, mark + source)).join("\nBetween.\n\n")
const moduleNote = `# Note\n\n${blocks("asyncio-sim")}\nEnd.\n`
const modes = ["reading", "live"] as const

/** Marks what stands in the blocks now; a block that is drawn again loses its mark. */
async function mark(page: Page): Promise<void> {
  await simulations(page).evaluateAll(articles => {
    for (const article of articles) article.firstElementChild?.setAttribute("data-marked", "")
  })
}

test.each(modes)("A block imports another block of its note (%s)", async mode => {
  const page = await openVault({ "Note.md": moduleNote })
  const note = await openNote(page, "Note.md", mode)
  await simulations(note).nth(1).getByText("twice 42").first().waitFor()
})

test.each(modes)("Marked Python blocks import each other (%s)", async mode => {
  const page = await openVault({ "Note.md": blocks("python", "#| sim\n") })
  const note = await openNote(page, "Note.md", mode)
  await simulations(note).nth(1).getByText("twice 42").first().waitFor()
})

test.each(modes)("A simulated Python block imports a block of its note (%s)", async mode => {
  const text = `${studyTags}\n${fenced("asyncio-sim", tools)}\n${fenced("python", user)}\nEnd.\n`
  const page = await openVault({ "Note.md": text })
  const note = await openNote(page, "Note.md", mode)
  await note.getByRole("button", { name: "Simulate" }).click()
  await simulations(note).nth(1).getByText("twice 42").first().waitFor()
})

test.each(modes)("A changed module runs those that import it again, no others (%s)", async mode => {
  const page = await openVault({ "Note.md": moduleNote })
  const note = await openNote(page, "Note.md", mode)
  await simulations(note).nth(1).getByText("twice 42").first().waitFor()
  await mark(page)
  await changeNote(page, "Note.md", moduleNote.replace("2 * x", "20 * x"))
  await simulations(note).nth(1).getByText("twice 420").first().waitFor()
  await expect.poll(() => simulations(note).last().locator("[data-marked]").count()).toBe(1)
})

test.each(modes)("The reader's place survives a change of the module (%s)", async mode => {
  const page = await openVault({ "Note.md": moduleNote })
  const note = await openNote(page, "Note.md", mode)
  const block = simulations(note).nth(1)
  await block.getByText("twice 42").first().waitFor()
  await block.getByRole("button", { name: "Next step" }).click()
  await mark(page)
  await changeNote(page, "Note.md", moduleNote.replace("2 * x", "20 * x"))
  await expect.poll(() => block.locator("[data-marked]").count()).toBe(0)
  await expect.poll(() => block.textContent()).toContain("step 1 of")
})

test("Words beside the blocks run nothing again", async () => {
  const page = await openVault({ "Note.md": moduleNote })
  const note = await openNote(page, "Note.md")
  await simulations(note).nth(1).getByText("twice 42").first().waitFor()
  await mark(page)
  await changeNote(page, "Note.md", moduleNote.replace("End.", "The end."))
  await note.getByText("The end.").waitFor()
  await expect.poll(() => simulations(note).locator("[data-marked]").count()).toBe(3)
})

test("Where the app cannot say the section, the module comes from the vault", async () => {
  const page = await openVault({ "Note.md": moduleNote })
  await page.evaluate("app.testing.forceNullSectionInfo = true")
  const note = await openNote(page, "Note.md", "live")
  await simulations(note).nth(1).getByText("twice 42").first().waitFor()
})

test("An embedded block imports from the note that it stands in", async () => {
  const page = await openVault({ "Note.md": moduleNote, "Other.md": "![[Note]]\n" })
  const note = await openNote(page, "Other.md")
  await simulations(note).nth(1).getByText("twice 42").first().waitFor()
})

test("Blocks with modules leave nothing behind", async () => {
  const page = await openVault({ "Note.md": moduleNote })
  await openNote(page, "Note.md", "live")
  // A person who turns the plugin on is shown the glossary; here it stands there already.
  await runCommand(page, "asyncio-sim:open-glossary")
  const turn = async (isOn: boolean): Promise<Record<string, number>> => {
    await togglePlugin(page, "asyncio-sim", isOn)
    await simulations(page)
      .first()
      .waitFor({ state: isOn ? "visible" : "detached" })
    return countTraces(page)
  }
  const off = await turn(false)
  for (let round = 0; round < 3; round++) await turn(true).then(() => turn(false))
  expect(await turn(false)).toEqual(off)
})

const sleep = "import asyncio\nasyncio.run(asyncio.sleep(1))\nprint('done')"

test.each([
  ["en", "#| expect-time: 1", "It takes 1.0\u00a0s, as expected."],
  ["en", "#| expect-time: 2.5", "It should take 2.5\u00a0s; it takes 1.0\u00a0s."],
  ["en", "#| expect-output: done", "The output is as expected."],
  ["pt-BR", "#| expect-time: 1", "Leva 1,0\u00a0s, como esperado."],
  ["pt-BR", "#| expect-time: 2.5", "Deveria levar 2,5\u00a0s; leva 1,0\u00a0s."],
  ["pt-BR", "#| expect-outcome: deadlock", "Deveria terminar com deadlock; termina com finished."],
] as const)("In %s, %s is judged: %s", async (locale, option, sentence) => {
  const text = fenced("asyncio-sim", `${option}\n${sleep}`)
  const page = await openVault({ "Note.md": text }, { locale })
  const verdict = simulations(await openNote(page, "Note.md")).locator(".asyncio-sim-verdict")
  await expect.poll(() => verdict.textContent()).toContain(sentence)
  const isUnmet = sentence.includes("should") || sentence.includes("Deveria")
  await expect
    .poll(() => verdict.evaluate(line => line.classList.contains("asyncio-sim-unmet")))
    .toBe(isUnmet)
})

test.each([
  ["en", "Line 1: There is no option expect-tme. Did you mean expect-time?"],
  ["pt-BR", "Linha 1: Não existe a opção expect-tme. Seria expect-time?"],
] as const)("An unknown option is named in %s", async (locale, sentence) => {
  const text = fenced("asyncio-sim", `#| expect-tme: 1\n${sleep}`)
  const page = await openVault({ "Note.md": text }, { locale })
  const warnings = simulations(await openNote(page, "Note.md")).locator(".asyncio-sim-warnings li")
  await expect.poll(() => warnings.allTextContents()).toEqual([sentence])
})

test.each([
  { width: 1160, name: "700", isPhone: false },
  { width: 390, name: "360", isPhone: true },
])("Verdicts fit a note of $name px in light and dark", async ({ width, name, isPhone }) => {
  const met = fenced("asyncio-sim", `#| expect-time: 1\n${sleep}`)
  const unmet = fenced("asyncio-sim", `#| expect-time: 2\n#| expect-output: feito\n${sleep}`)
  const page = await openVault({ "Note.md": `${met}\n${unmet}` }, { width, isPhone, height: 1300 })
  const verdicts = simulations(await openNote(page, "Note.md")).locator(".asyncio-sim-verdict")
  await expect.poll(() => verdicts.last().textContent()).toContain("feito")
  const overflow = verdicts.last().evaluate(line => line.scrollWidth - line.clientWidth)
  expect(await overflow).toBeLessThanOrEqual(0)
  for (const theme of ["light", "dark"] as const) {
    await setTheme(page, theme)
    await screenshot(verdicts.last(), `verdict-line-${name}-${theme}`)
    await screenshot(page, `verdict-${name}-${theme}`)
  }
})

const queueProgram = `import asyncio
fila = asyncio.Queue(maxsize=2)
async def main():
    for n in range(2):
        await fila.put(n)
asyncio.run(main())`

test("Details are open from the start with the parts that a block asks for, and no others", async () => {
  const block = fenced("asyncio-sim", `#| show: queues\n${queueProgram}`)
  const page = await openVault({ "Note.md": `${studyTags}${block}` })
  const sim = simulations(await openNote(page, "Note.md"))
  await sim.focus()
  await page.keyboard.press("Home")
  for (let step = 0; step < 8; step++) await page.keyboard.press("l")
  const details = sim.locator(".asyncio-sim-details")
  await expect.poll(() => details.textContent()).toMatch(/fila\s*Queue\s*(1|2) of 2/)
  await expect.poll(() => details.textContent()).not.toContain("Variables")
})

test("In a wide pane Details stand beside the code, in a note's column below it", async () => {
  const block = fenced("asyncio-sim", `#| show: queues timers\n${queueProgram}`)
  const page = await openVault({ "Note.md": `${studyTags}${block}` }, { width: 1600 })
  const note = await openNote(page, "Note.md")
  const sim = simulations(note)
  const details = sim.locator(".asyncio-sim-details")
  const code = sim.locator(".asyncio-sim-code")
  const leftOf = async (): Promise<number> =>
    ((await details.boundingBox())?.x ?? 0) - ((await code.boundingBox())?.x ?? 0)
  await expect.poll(leftOf).toBe(0)
  const css = ".markdown-preview-sizer, .markdown-preview-section { max-width: none !important }"
  await page.addStyleTag({ content: css })
  await expect.poll(leftOf).toBeGreaterThan(500)
})
