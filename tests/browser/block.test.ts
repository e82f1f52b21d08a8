import type { App } from "obsidian"
import type { Locator } from "playwright-core"
import { expect, test } from "vitest"
import { changeNote, openNote, readNote, screenshot, setTheme } from "./harness"
import { fenced, openVault, sayAfter, simulations, studyTags } from "./vault"

const note = `${studyTags}# Note\n\nText before.\n\n${fenced("asyncio-sim", sayAfter)}\nText after.\n`
const files = { "Note.md": note }

/** Replaces the program in the block's editor. */
async function type(block: Locator, program: string): Promise<void> {
  await block.getByRole("button", { name: "Edit" }).click()
  const editor = block.locator(".cm-content")
  await editor.click()
  await editor.press("Control+a")
  await editor.press("Delete")
  await editor.page().keyboard.insertText(program)
}

test("A block shows the finished picture at first", async () => {
  const page = await openVault(files)
  const block = simulations(await openNote(page, "Note.md"))
  await expect
    .poll(() => block.locator(".asyncio-sim-sentence").textContent())
    .toContain("Finished in 2.0 s.")
  await expect.poll(() => block.textContent()).toContain("finished at 09:00:02")
})

test("The first press goes to step 1, and back goes back", async () => {
  const page = await openVault(files)
  const block = simulations(await openNote(page, "Note.md"))
  const next = block.getByRole("button", { name: "Next step" })
  await next.click()
  await expect.poll(() => block.textContent()).toContain("step 1 of")
  await next.click()
  await expect.poll(() => block.textContent()).toContain("step 2 of")
  await block.getByRole("button", { name: "Back" }).click()
  await expect.poll(() => block.textContent()).toContain("step 1 of")
})

test("Play moves by itself and stops when told", async () => {
  const page = await openVault(files)
  const block = simulations(await openNote(page, "Note.md"))
  await block.getByRole("button", { name: "Play" }).click()
  await block.getByText("step 2 of").waitFor()
  await block.getByRole("button", { name: "Pause" }).click()
  await block.getByRole("button", { name: "Play" }).waitFor()
})

test("The keys step while the block has the focus", async () => {
  const page = await openVault(files)
  const block = simulations(await openNote(page, "Note.md"))
  await block.focus()
  await page.keyboard.press("Home")
  await page.keyboard.press("ArrowRight")
  await expect.poll(() => block.textContent()).toContain("step 2 of")
  await page.keyboard.press("End")
  await page.keyboard.press("ArrowLeft")
  await expect.poll(() => block.textContent()).toMatch(/step (\d+) of/)
})

test("The reader's place survives an edit elsewhere and a new rendering", async () => {
  const page = await openVault(files)
  const block = simulations(await openNote(page, "Note.md"))
  await block.getByRole("button", { name: "Next step" }).click()
  await block.getByRole("button", { name: "Next step" }).click()
  await changeNote(page, "Note.md", note.replace("# Note", "# Another\n\nLine."))
  await page.locator("h1", { hasText: "Another" }).waitFor()
  const again = simulations(await openNote(page, "Note.md", "live"))
  await expect.poll(() => again.textContent()).toContain("step 2 of")
})

test("An edit runs, survives a new rendering as a draft, and can be discarded", async () => {
  const page = await openVault(files)
  const block = simulations(await openNote(page, "Note.md"))
  await type(block, sayAfter.replace("import time\n", ""))
  await block.getByRole("button", { name: "Run" }).click()
  await block.getByText("name 'time' is not defined", { exact: false }).first().waitFor()
  const again = simulations(await openNote(page, "Note.md", "live"))
  await again.getByText("draft: not written to the note").waitFor()
  await expect.poll(() => readNote(page, "Note.md")).toBe(note)
  await again.getByRole("button", { name: "Discard" }).click()
  await again.getByText("Finished in 2.0 s.").waitFor()
})

test("A draft is written into the note, which keeps the rest of its text", async () => {
  const page = await openVault(files)
  const block = simulations(await openNote(page, "Note.md"))
  await type(block, sayAfter.replace("'hello'", "'olá'"))
  await block.getByRole("button", { name: "Run" }).click()
  await block.getByRole("button", { name: "Write to note" }).click()
  await expect.poll(() => readNote(page, "Note.md")).toBe(note.replace("'hello'", "'olá'"))
  await expect.poll(() => simulations(page).getByText("draft: not written").isVisible()).toBe(false)
})

test("A draft is refused when the note changed under it", async () => {
  const page = await openVault({ ...files, "Other.md": "![[Note]]" })
  const block = simulations(await openNote(page, "Note.md"))
  await type(block, "print(1)")
  await block.getByRole("button", { name: "Run" }).click()
  const changed = note.replace("'world'", "'mundo'")
  await page.evaluate(
    ({ changed, before }) => {
      const app = Reflect.get(window, "app") as App
      const process = app.vault.process.bind(app.vault)
      // The change comes between the press and the writing.
      app.vault.process = async (file, edit) => {
        app.vault.process = process
        return process(file, text => (edit(text === before ? changed : text), changed))
      }
    },
    { changed, before: note },
  )
  await block.getByRole("button", { name: "Write to note" }).click()
  await expect.poll(() => readNote(page, "Note.md")).toBe(changed)
})

test("Blocks in callouts and lists run and write with their marks", async () => {
  const quoted = fenced("asyncio-sim", sayAfter).trimEnd().replace(/^/gm, "> ").replace(/ +$/gm, "")
  const listed = fenced("asyncio-sim", sayAfter)
    .trimEnd()
    .replace(/\n(?=.)/g, "\n  ")
  const text = `> [!tip] Callout\n${quoted}\n\n- ${listed}\n\nEnd.\n`
  const page = await openVault({ "Note.md": text })
  const blocks = simulations(await openNote(page, "Note.md"))
  await expect.poll(() => blocks.count()).toBe(2)
  await type(blocks.first(), sayAfter.replace("'hello'", "'a'"))
  await blocks.first().getByRole("button", { name: "Run" }).click()
  await blocks.first().getByRole("button", { name: "Write to note" }).click()
  await expect.poll(() => readNote(page, "Note.md")).toBe(text.replace("'hello'", "'a'"))
  await type(blocks.last(), sayAfter.replace("'world'", "'b'"))
  await blocks.last().getByRole("button", { name: "Run" }).click()
  await blocks.last().getByRole("button", { name: "Write to note" }).click()
  const [first = "", last = ""] = text.replace("'hello'", "'a'").split("\n\n- ")
  const both = `${first}\n\n- ${last.replace("'world'", "'b'")}`
  await expect.poll(() => readNote(page, "Note.md")).toBe(both)
})

test("Equal blocks keep their places apart", async () => {
  const block = fenced("asyncio-sim", sayAfter)
  const page = await openVault({ "Note.md": `${block}\n${block}` })
  const blocks = simulations(await openNote(page, "Note.md"))
  await blocks.last().getByRole("button", { name: "Next step" }).click()
  const again = simulations(await openNote(page, "Note.md", "live"))
  await expect.poll(() => again.first().textContent()).toContain("step 32 of 32")
  await expect.poll(() => again.last().textContent()).toContain("step 1 of")
})

test("Embeds show the block of the other note", async () => {
  const page = await openVault({ ...files, "Other.md": "Embeds:\n\n![[Note]]\n" })
  const block = simulations(await openNote(page, "Other.md"))
  await block.getByText("Finished in 2.0 s.").waitFor()
  await block.getByRole("button", { name: "Next step" }).click()
  await expect.poll(() => block.textContent()).toContain("step 1 of")
})

test("Two panes show the same note", async () => {
  const page = await openVault(files, { width: 1700 })
  await openNote(page, "Note.md")
  await page.evaluate(async () => {
    const app = Reflect.get(window, "app") as App
    const file = app.vault.getFileByPath("Note.md")
    if (file) await app.workspace.getLeaf("split").openFile(file)
  })
  await expect.poll(() => simulations(page).count()).toBe(2)
  await simulations(page).last().getByRole("button", { name: "Next step" }).click()
  await expect.poll(() => simulations(page).last().textContent()).toContain("step 1 of")
})

test("A block plays in a window of its own", async () => {
  const page = await openVault(files)
  await openNote(page, "Note.md")
  const opening = page.context().waitForEvent("page")
  await page.evaluate(async () => {
    const app = Reflect.get(window, "app") as App
    const file = app.vault.getFileByPath("Note.md")
    if (file) await app.workspace.openPopoutLeaf().openFile(file)
  })
  const block = simulations(await opening)
  await block.getByRole("button", { name: "Next step" }).click()
  await expect.poll(() => block.textContent()).toContain("step 1 of")
})

test("Where the app cannot say the section, the block still runs", async () => {
  const page = await openVault(files)
  await page.evaluate("app.testing.forceNullSectionInfo = true")
  const block = simulations(await openNote(page, "Note.md"))
  await block.getByText("Finished in 2.0 s.").waitFor()
})

test("Wrong options are named, and the program still runs", async () => {
  const source = `#| titel: A\n#| cores: 99\n${sayAfter}`
  const page = await openVault({ "Note.md": fenced("asyncio-sim", source) })
  const block = simulations(await openNote(page, "Note.md"))
  const warnings = await block.locator(".asyncio-sim-warnings li").allTextContents()
  expect(warnings[0]).toBe("Line 1: There is no option titel. Did you mean title?")
  await expect.poll(() => block.textContent()).toContain("Finished in 2.0 s.")
})

test("A change of the language reaches open blocks", async () => {
  const page = await openVault(files)
  const block = simulations(await openNote(page, "Note.md"))
  await page.evaluate(async () => {
    const app = Reflect.get(window, "app") as {
      settings: { tabs: { setControlValue: (key: string, value: unknown) => Promise<void> }[] }
    }
    await app.settings.tabs.at(-1)?.setControlValue("language", "pt-BR")
  })
  await block.getByText("Terminou em 2,0 s.").waitFor()
})

test.each([
  { width: 1160, name: "700", isPhone: false },
  { width: 390, name: "360", isPhone: true },
])("A block fits a note of $name px in light and dark", async ({ width, name, isPhone }) => {
  const page = await openVault(files, { width, isPhone })
  const block = simulations(await openNote(page, "Note.md"))
  const overflow = await block.evaluate(element => element.scrollWidth - element.clientWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  await block.getByRole("button", { name: "Next step" }).click()
  for (let step = 1; step < 18; step++) await page.keyboard.press("ArrowRight")
  for (const theme of ["light", "dark"] as const) {
    await setTheme(page, theme)
    await screenshot(page, `block-${name}-${theme}`)
  }
})

test("Printed, a block is its finished picture on light paper without controls", async () => {
  const page = await openVault(files, { theme: "dark" })
  const block = simulations(await openNote(page, "Note.md"))
  await block.getByRole("button", { name: "Next step" }).click()
  await page.emulateMedia({ media: "print" })
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")))
  const printed = simulations(page.locator(".print"))
  await printed.waitFor()
  await expect
    .poll(() => printed.getByRole("button", { name: "Next step" }).isVisible())
    .toBe(false)
  // On paper there is nothing to press, and the whole run has no place in it.
  await expect
    .poll(() => printed.locator(".asyncio-sim-sentence").textContent())
    .toBe("Finished in 2.0 s.")
  expect(await printed.locator(".asyncio-sim-count span").isVisible()).toBe(false)
  await screenshot(page, "block-print")
})

test("A playing block that moves to a window of its own goes on there", async () => {
  const page = await openVault(files)
  await simulations(await openNote(page, "Note.md")).waitFor()
  const opening = page.context().waitForEvent("page")
  await page.evaluate(() => {
    const app = Reflect.get(window, "app") as App
    const leaf = app.workspace.getMostRecentLeaf()
    if (leaf) app.workspace.moveLeafToPopout(leaf)
  })
  const block = simulations(await opening)
  await block.getByRole("button", { name: "Play" }).click()
  await block.getByText("step 2 of").waitFor()
})

test("A block goes on when its note is renamed", async () => {
  const page = await openVault(files)
  const block = simulations(await openNote(page, "Note.md"))
  await type(block, sayAfter.replace("'hello'", "'olá'"))
  await block.getByRole("button", { name: "Run" }).click()
  await page.evaluate(async () => {
    const app = Reflect.get(window, "app") as App
    const file = app.vault.getFileByPath("Note.md")
    if (file) await app.vault.rename(file, "Renamed.md")
  })
  await block.getByRole("button", { name: "Write to note" }).click()
  await expect.poll(() => readNote(page, "Renamed.md")).toBe(note.replace("'hello'", "'olá'"))
})

test("The controls stand inside the block at every width, in the longer language too", async () => {
  const files = { "Note.md": `${studyTags}${fenced("asyncio-sim", sayAfter)}\n` }
  const page = await openVault(files, { locale: "pt-BR", width: 1100, height: 900 })
  const block = simulations(await openNote(page, "Note.md"))
  const last = block.getByRole("button", { name: "Editar" })
  for (const width of [1100, 980, 940, 892, 860, 1100]) {
    await page.setViewportSize({ width, height: 900 })
    const past = async (): Promise<number> => {
      const [button, room] = [await last.boundingBox(), await block.boundingBox()]
      return (button?.x ?? 0) + (button?.width ?? 0) - (room?.x ?? 0) - (room?.width ?? 0)
    }
    await expect.poll(past).toBeLessThan(0)
  }
  await block.getByRole("button", { name: "Reproduzir" }).waitFor()
})
