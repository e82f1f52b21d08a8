/** Two runs on one axis: another block's by `#| compare:`, and the one before an edit. */
import type { Locator, Page } from "playwright-core"
import { expect, test } from "vitest"
import { changeNote, openNote, printNote, readNote, screenshot, setTheme } from "./harness"
import type { OpenOptions } from "./harness"
import { fenced, openVault, sayAfter, simulations, studyTags } from "./vault"

const download = `import asyncio

async def baixar(nome):
    await asyncio.sleep(1)
    print(nome, 'ok')

async def main():
`
const together = `${download}    await asyncio.gather(baixar('A'), baixar('B'), baixar('C'))

asyncio.run(main())`
const inTurn = `${download}    await baixar('A')
    await baixar('B')
    await baixar('C')

asyncio.run(main())`
const compared = `#| title: concorrente\n#| compare: sequencial\n${together}`
const sequential = `#| title: sequencial\n${inTurn}`

function noteOf(...sources: readonly string[]): string {
  return `${studyTags}# Nota\n\n${sources.map(source => fenced("asyncio-sim", source)).join("\n")}`
}

interface OpenBlock {
  readonly page: Page
  readonly block: Locator
  readonly other: Locator
}

async function openFirst(text: string, options: OpenOptions = {}): Promise<OpenBlock> {
  const page = await openVault({ "Note.md": text }, { height: 1300, ...options })
  const block = simulations(await openNote(page, "Note.md")).first()
  return { page, block, other: block.locator(".asyncio-sim-other") }
}

const openCompared = (options: OpenOptions = {}): Promise<OpenBlock> =>
  openFirst(noteOf(compared, sequential), { locale: "pt-BR", ...options })

/** Puts another program into the block's editor and runs it. */
async function edit(block: Locator, program: string): Promise<void> {
  await block.getByRole("button", { name: /^(Edit|Editar)$/ }).click()
  const editor = block.locator(".cm-content")
  await editor.click()
  await editor.press("Control+a")
  await editor.press("Delete")
  await editor.page().keyboard.insertText(program)
  await editor.press("Control+Enter")
}

const facts = (block: Locator) => block.locator(".asyncio-sim-facts").textContent()
const names = (place: Locator) => place.locator(".asyncio-sim-name:visible").allTextContents()

test("A block is compared with another of its note, on one axis by time", async () => {
  const { block, other } = await openCompared()
  await block.getByText("3× mais rápido que “sequencial”: 1,0 s em vez de 3,0 s.").waitFor()
  await expect.poll(() => facts(block)).toBe("1,0 s · 4 tarefas")
  await expect.poll(() => names(other)).toEqual(["main()"])
  await expect.poll(() => other.textContent()).toContain("2,0 s a menos")
  const ruler = block.locator(".asyncio-sim-picture").first()
  await expect.poll(() => ruler.textContent()).toContain("3,0 s")
})

test("Stepping moves both by the same time, and whoever ends first stays ended", async () => {
  const text = noteOf(
    `#| compare: concorrente\n${sequential}`,
    `#| title: concorrente\n${together}`,
  )
  const { page, block, other } = await openFirst(text, { locale: "pt-BR" })
  await block.focus()
  await page.keyboard.press("Home")
  await expect.poll(() => other.textContent()).toContain("vai até 1,0 s")
  await page.keyboard.press("End")
  await expect.poll(() => other.textContent()).toContain("terminou em 1,0 s")
  await page.keyboard.press("ArrowLeft")
  await expect.poll(() => other.textContent()).toContain("terminou em 1,0 s")
  const playheads = block.locator(".asyncio-sim-m-playhead")
  const places = await playheads.evaluateAll(all => all.map(each => each.getAttribute("transform")))
  expect(new Set(places).size).toBe(1)
})

test("Pressing a place in the other lanes goes to the own moment at that time", async () => {
  const text = noteOf(
    `#| compare: concorrente\n${sequential}`,
    `#| title: concorrente\n${together}`,
  )
  const { block, other } = await openFirst(text, { locale: "pt-BR" })
  const box = await other.locator(".asyncio-sim-picture").boundingBox()
  await other
    .locator(".asyncio-sim-picture")
    .click({ position: { x: (box?.width ?? 0) / 2, y: 8 } })
  await expect.poll(() => other.textContent()).toContain("terminou em 1,0 s")
  await expect.poll(() => block.textContent()).toMatch(/passo (1|2)\d de/)
})

test("The other run is put away and shown again by its name, and by the axis", async () => {
  const { page, other } = await openCompared()
  const name = other.getByRole("button", { name: "sequencial" })
  await name.click()
  await expect.poll(() => names(other)).toEqual([])
  await expect.poll(() => name.getAttribute("aria-expanded")).toBe("false")
  const again = simulations(await openNote(page, "Note.md", "live")).first()
  await expect.poll(() => names(again.locator(".asyncio-sim-other"))).toEqual([])
  for (const shown of [["main()"], [], ["main()"]]) {
    await again.press("v")
    await expect.poll(() => names(again.locator(".asyncio-sim-other"))).toEqual(shown)
  }
})

test("The block to compare with may stand in another study note", async () => {
  const files = { "Note.md": noteOf(compared), "Other.md": noteOf(sequential) }
  const page = await openVault(files, { locale: "pt-BR" })
  const block = simulations(await openNote(page, "Note.md"))
  await block.getByText("3× mais rápido que “sequencial”: 1,0 s em vez de 3,0 s.").waitFor()
})

test("When the other block changes, so does the comparison", async () => {
  const { page, block } = await openCompared()
  await block.getByText("3× mais rápido").waitFor()
  const slower = noteOf(compared, sequential.replace("sleep(1)", "sleep(2)"))
  await changeNote(page, "Note.md", slower)
  await block.getByText("6× mais rápido que “sequencial”: 1,0 s em vez de 6,0 s.").waitFor()
})

test.each([
  [
    "en",
    "#| title: a\n#| compare: sequencia",
    "has the title “sequencia”. Did you mean “sequencial”?",
  ],
  ["pt-BR", "#| title: a\n#| compare: nada disso", "tem o título “nada disso”."],
  ["en", "#| title: a\n#| compare: a", "“a” is this very block; write the title of another one."],
] as const)("In %s a title that cannot be meant is told: %s", async (locale, top, sentence) => {
  const { block } = await openFirst(noteOf(`${top}\n${together}`, sequential), { locale })
  const warnings = block.locator(".asyncio-sim-warnings")
  await expect.poll(() => warnings.textContent()).toContain(sentence)
})

test("What went wrong in the other program stands where its lanes would be", async () => {
  const failing = "#| title: com erro\nimport asyncio\nasyncio.run(nada())"
  const { block, other } = await openFirst(noteOf(`#| compare: com erro\n${together}`, failing))
  await expect.poll(() => other.textContent()).toContain("NameError: name 'nada' is not defined")
  await block.getByText("com erro stopped by an error at 0.0 s").waitFor()
})

test("After an edit the run before stays below, pale, with the difference", async () => {
  const { page, block, other } = await openFirst(noteOf(inTurn))
  await expect.poll(() => facts(block)).toBe("3.0 s · 1 task")
  await edit(block, together)
  await expect.poll(() => facts(block)).toBe("3.0 s → 1.0 s · 1 → 4 tasks")
  await block.getByText("Finished in 1.0 s; it took 3.0 s before.").waitFor()
  await expect.poll(() => names(other)).toEqual(["main()"])
  const again = simulations(await openNote(page, "Note.md", "live"))
  await expect.poll(() => facts(again)).toBe("3.0 s → 1.0 s · 1 → 4 tasks")
  await again.getByRole("button", { name: "before" }).click()
  await expect.poll(() => names(again.locator(".asyncio-sim-other"))).toEqual([])
})

test("The run before is gone when the program is the note's again, or looks the same", async () => {
  const { block, other } = await openFirst(noteOf(inTurn))
  await edit(block, inTurn.replace("'ok'", "'feito'"))
  await expect.poll(() => block.textContent()).toContain("feito")
  await expect.poll(() => other.isVisible()).toBe(false)
  await edit(block, together)
  await expect.poll(() => other.isVisible()).toBe(true)
  await block.getByRole("button", { name: "Discard" }).click()
  await expect.poll(() => facts(block)).toBe("3.0 s · 1 task")
  await expect.poll(() => other.isVisible()).toBe(false)
})

test("An edited block stays compared with the other, and tells what it took before", async () => {
  const { page, block, other } = await openCompared()
  await block.getByText("3× mais rápido").waitFor()
  await edit(block, compared.replace("sleep(1)", "sleep(2)"))
  await block.getByText("1,5× mais rápido que “sequencial”: 2,0 s em vez de 3,0 s.").waitFor()
  await expect.poll(() => facts(block)).toBe("1,0 s → 2,0 s · 4 tarefas")
  await expect.poll(() => names(other)).toEqual(["main()"])
  const again = simulations(await openNote(page, "Note.md", "live")).first()
  await expect.poll(() => facts(again)).toBe("1,0 s → 2,0 s · 4 tarefas")
})

test("After an edit the output tells what was printed as before, and when it was before", async () => {
  const { block } = await openFirst(noteOf(inTurn), { locale: "pt-BR" })
  await edit(block, together)
  const changes = block.locator(".asyncio-sim-line-change")
  const told = ["como antes", "antes em 2,0 s", "antes em 3,0 s"]
  await expect.poll(() => changes.allTextContents()).toEqual(told)
  await block.press("Home")
  await expect.poll(() => changes.count()).toBe(0)
})

test("What the edit took away comes last and says so", async () => {
  const { block, other } = await openFirst(noteOf(together), { locale: "pt-BR" })
  await edit(block, inTurn)
  await expect.poll(() => facts(block)).toBe("1,0 s → 3,0 s · 4 → 1 tarefa")
  const gone = "não existe mais"
  await expect
    .poll(() => names(other))
    .toEqual(["main()", `baixar${gone}`, `baixar${gone}`, `baixar${gone}`])
})

test("Nothing is compared while a question hides the future", async () => {
  const top = '#| ask: "O que é impresso?" at "await asyncio.sleep"\n'
  const { block, other } = await openFirst(noteOf(top + compared, sequential), { locale: "pt-BR" })
  await block.locator(".asyncio-sim-reply").first().waitFor()
  expect(await other.isVisible()).toBe(false)
  expect(await block.textContent()).not.toContain("mais rápido")
  await block.locator(".asyncio-sim-reply").first().click()
  await expect.poll(() => other.isVisible()).toBe(true)
})

test("Printed, both runs are there", async () => {
  const { page } = await openCompared()
  const printed = (await printNote(page)).locator(".asyncio-sim").first()
  await expect.poll(() => printed.locator(".asyncio-sim-other").textContent()).toContain("3,0 s")
  await screenshot(printed, "compare-print")
})

test("The face stays within 560 px where the code can give way", async () => {
  const { block } = await openCompared()
  const heightOf = async (): Promise<number> => (await block.boundingBox())?.height ?? 0
  await expect.poll(heightOf).toBeLessThanOrEqual(560)
})

test("On a phone a finger puts the other run away", async () => {
  const { block, other } = await openCompared({ width: 360, isPhone: true })
  const name = other.getByRole("button", { name: "sequencial" })
  await screenshot(block, "compare-360")
  const { height } = (await name.boundingBox()) ?? { height: 0 }
  expect(height).toBeGreaterThanOrEqual(44)
  await name.tap()
  await expect.poll(() => names(other)).toEqual([])
})

test.each(["light", "dark"] as const)("Two runs are looked at (%s)", async theme => {
  const { page, block } = await openCompared()
  await setTheme(page, theme)
  await block.focus()
  await screenshot(block, `compare-whole-${theme}`)
  await edit(simulations(page).nth(1), together)
  await simulations(page).nth(1).locator(".asyncio-sim-ghost").waitFor()
  await screenshot(simulations(page).nth(1), `compare-ghost-${theme}`)
})

test("The program of the third note is mended, run and compared in a Portuguese interface", async () => {
  const broken = sayAfter.replace("import time\n", "")
  const text = noteOf(broken)
  const { page, block } = await openFirst(text, { locale: "pt-BR" })
  const message = "NameError: name 'time' is not defined. Did you forget to import 'time'?"
  await expect
    .poll(() => block.locator(".asyncio-sim-verbatim").first().textContent())
    .toBe(message)
  await block.getByText("Falta import time no início.").first().waitFor()
  await block.getByRole("button", { name: "Adicionar import time" }).click()
  await block.getByText("Terminou em 2,0 s.").waitFor()
  const output = block.locator(".asyncio-sim-output")
  await expect.poll(() => output.textContent()).toContain("finished at 09:00:02")
  expect(await readNote(page, "Note.md")).toBe(text)
  await block.getByRole("button", { name: "Gravar na nota" }).click()
  await expect
    .poll(() => readNote(page, "Note.md"))
    .toBe(text.replace("import asyncio\n", "import asyncio\nimport time\n"))
})
