import { readFileSync } from "node:fs"
import type { App } from "obsidian"
import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { changeNote, openNote, readNote, runCommand, screenshot } from "./harness"
import { fenced, openVault, sayAfter, simulations, studyTags } from "./vault"

const python = `Before.\n\n${fenced("python", sayAfter)}\nAfter.\n`
const marked = `Before.\n\n${fenced("python", `#| sim\n${sayAfter}`)}\nAfter.\n`

test.each(["reading", "live"] as const)(
  "A Python block of a study note can be simulated (%s)",
  async mode => {
    const page = await openVault({ "Note.md": studyTags + python })
    const note = await openNote(page, "Note.md", mode)
    await note.getByRole("button", { name: "Simulate" }).click()
    await simulations(note).getByText("Finished in 2.0 s.").waitFor()
    await note.getByRole("button", { name: "Next step" }).click()
    await screenshot(page, `python-simulated-${mode}`)
    await note.getByRole("button", { name: "Close the simulation" }).click()
    await expect.poll(() => simulations(note).count()).toBe(0)
    await expect.poll(() => note.getByRole("button", { name: "Simulate" }).isVisible()).toBe(true)
  },
)

test.each(["reading", "live"] as const)(
  "The offer follows the tags of the note (%s)",
  async mode => {
    const page = await openVault({ "Note.md": python })
    const note = await openNote(page, "Note.md", mode)
    await expect.poll(() => note.getByRole("button", { name: "Simulate" }).isVisible()).toBe(false)
    await changeNote(page, "Note.md", studyTags + python)
    await note.getByRole("button", { name: "Simulate" }).waitFor()
    await changeNote(page, "Note.md", python)
    await note.getByRole("button", { name: "Simulate" }).waitFor({ state: "hidden" })
  },
)

test("The offer can be turned off", async () => {
  const settings = { showSimulate: false }
  const page = await openVault({ "Note.md": studyTags + python }, { settings })
  const note = await openNote(page, "Note.md")
  await expect.poll(() => note.getByRole("button", { name: "Simulate" }).isVisible()).toBe(false)
})

test.each(["reading", "live"] as const)(
  "A Python block that begins with #| sim is a simulation in any note (%s)",
  async mode => {
    const page = await openVault({ "Note.md": marked })
    const note = await openNote(page, "Note.md", mode)
    await simulations(note).getByText("Finished in 2.0 s.").waitFor()
    await expect.poll(() => note.getByRole("button", { name: "Simulate" }).count()).toBe(0)
  },
)

test("In live preview the source of a simulation is a press away", async () => {
  const page = await openVault({ "Note.md": marked })
  const note = await openNote(page, "Note.md", "live")
  await simulations(note).waitFor()
  await simulations(note).hover()
  await note.locator(".edit-block-button").click()
  await note.getByText("#| sim").waitFor()
  await expect.poll(() => simulations(note).count()).toBe(0)
  await note.getByText("Before.").click()
  await simulations(note).waitFor()
})

test("Source mode shows no simulation", async () => {
  const page = await openVault({ "Note.md": studyTags + marked + python })
  const note = await openNote(page, "Note.md", "source")
  await note.getByText("#| sim").waitFor()
  await expect.poll(() => simulations(note).count()).toBe(0)
  await expect.poll(() => note.getByRole("button", { name: "Simulate" }).count()).toBe(0)
})

test("An opened simulation stays open when its note is rendered anew", async () => {
  const page = await openVault({ "Note.md": studyTags + python })
  const note = await openNote(page, "Note.md")
  await note.getByRole("button", { name: "Simulate" }).click()
  await note.getByRole("button", { name: "Next step" }).click()
  const again = await openNote(page, "Note.md", "live")
  await expect.poll(() => simulations(again).textContent()).toContain("step 1 of")
})

test("A draft of a Python block is written into it", async () => {
  const page = await openVault({ "Note.md": studyTags + python })
  const note = await openNote(page, "Note.md", "live")
  await note.getByRole("button", { name: "Simulate" }).click()
  await simulations(note).getByRole("button", { name: "Edit" }).click()
  await simulations(note).locator(".cm-content").click()
  await page.keyboard.press("Control+Home")
  await page.keyboard.insertText("# changed\n")
  await simulations(note).getByRole("button", { name: "Run" }).click()
  await simulations(note).getByRole("button", { name: "Write to note" }).click()
  const changed = (studyTags + python).replace("```python\n", "```python\n# changed\n")
  await expect.poll(() => readNote(page, "Note.md")).toBe(changed)
  await simulations(note).waitFor()
})

/** Puts the cursor on a line, from 1. */
async function openAt(page: Page, path: string, line: number): Promise<void> {
  await page.evaluate(
    async ({ path, line }) => {
      const app = Reflect.get(window, "app") as App
      const file = app.vault.getFileByPath(path)
      if (file) await app.workspace.getLeaf(false).openFile(file, { eState: { line: line - 1 } })
      app.workspace.activeEditor?.editor?.setCursor({ line: line - 1, ch: 0 })
    },
    { path, line },
  )
}

const plain = readFileSync("tests/fixtures/seeds/003_14d478916e558ea9.txt", "utf8")

test("Code without fences is simulated where the cursor stands", async () => {
  const page = await openVault({ "Note.md": plain })
  await openNote(page, "Note.md", "live")
  await openAt(page, "Note.md", 65)
  expect(await runCommand(page, "asyncio-sim:simulate-selection")).toBe(true)
  const dialog = simulations(page.getByRole("dialog"))
  await dialog.getByText("name 'time' is not defined", { exact: false }).first().waitFor()
  await screenshot(page, "simulate-selection")
  await page.keyboard.press("Escape")
  await expect.poll(() => page.getByRole("dialog").count()).toBe(0)
})

test("Code selected in the reading view is taken from the note with its indentation", async () => {
  const page = await openVault({ "Note.md": plain })
  const note = await openNote(page, "Note.md")
  await note
    .locator("p", { hasText: "async def say_after" })
    .first()
    .evaluate(paragraph => {
      const range = paragraph.ownerDocument.createRange()
      range.selectNodeContents(paragraph)
      paragraph.ownerDocument.getSelection()?.removeAllRanges()
      paragraph.ownerDocument.getSelection()?.addRange(range)
    })
  await runCommand(page, "asyncio-sim:simulate-selection")
  const dialog = simulations(page.getByRole("dialog"))
  await dialog.waitFor()
  await expect.poll(() => dialog.textContent()).toContain("    await asyncio.sleep(delay)")
})

test("Where there is no code, a notice says so", async () => {
  const page = await openVault({ "Note.md": "Only words." })
  await openNote(page, "Note.md", "live")
  await runCommand(page, "asyncio-sim:simulate-selection")
  await page.getByText("There is no Python here that could run.").waitFor()
})

test("An example simulation is inserted below the cursor's line", async () => {
  const page = await openVault({ "Note.md": "Words.\n" })
  const note = await openNote(page, "Note.md", "live")
  await note.getByText("Words.").click()
  await runCommand(page, "asyncio-sim:insert-simulation")
  await expect
    .poll(() => readNote(page, "Note.md"), { timeout: 8000 })
    .toMatch(/^Words\.\n\n```asyncio-sim\n[^]*```\n/)
  await simulations(note).waitFor()
})

test("An open simulation follows the block as it is typed in the editor", async () => {
  const page = await openVault({ "Note.md": studyTags + python })
  const note = await openNote(page, "Note.md", "live")
  await note.getByRole("button", { name: "Simulate" }).click()
  await openAt(page, "Note.md", 25)
  await page.evaluate(() => {
    const app = Reflect.get(window, "app") as App
    const editor = app.workspace.activeEditor?.editor
    const at = editor?.getValue().indexOf("asyncio.run(main())") ?? 0
    if (editor) editor.replaceRange("print('typed')\n", editor.offsetToPos(at))
  })
  await simulations(note).getByText("typed").first().waitFor()
})

test("Any way of writing the language's name is Python", async () => {
  const text = ["Python", "py", "python3"].map(name => fenced(name, "print(1)")).join("\n")
  const page = await openVault({ "Note.md": `${studyTags}${text}\n${fenced("js", "print(1)")}` })
  const note = await openNote(page, "Note.md")
  await note.getByRole("button", { name: "Simulate" }).first().waitFor()
  await expect.poll(() => note.getByRole("button", { name: "Simulate" }).count()).toBe(3)
})
