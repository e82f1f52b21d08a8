// The index follows the vault: what is read, what is not, and what of it shows.
import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import type { PreviewHost } from "../../scripts/preview/host"
import { changeNote, runCommand, togglePlugin } from "./harness"
import { openGlossary, studyTags } from "./vault"

const loop = `${studyTags}- **Loop**: turns and turns.\n\nA loop.\n`
const task = `${studyTags}- **Task**: runs in a loop.\n`

async function terms(page: Page): Promise<string> {
  const found = await page.locator(".asyncio-sim-glossary h4 > span:first-child").allTextContents()
  return found.join(" ")
}

/** Turns the plugin off and on again; tells which notes are read from then on. */
async function restartWatched(page: Page): Promise<() => Promise<readonly string[]>> {
  await togglePlugin(page, "asyncio-sim", false)
  await page.evaluate(() => {
    const { app } = Reflect.get(window, "previewHost") as PreviewHost
    const read: string[] = []
    Reflect.set(window, "notesRead", read)
    for (const name of ["read", "cachedRead"] as const) {
      if (!app) throw new Error("There is no app.")
      const real = app.vault[name].bind(app.vault)
      app.vault[name] = file => {
        read.push(file.path)
        return real(file)
      }
    }
  })
  await togglePlugin(page, "asyncio-sim", true)
  return () => page.evaluate(() => Reflect.get(window, "notesRead") as string[])
}

async function inVault(page: Page, action: "rename" | "delete", path: string): Promise<void> {
  await page.evaluate(
    async ({ action, path }) => {
      const { app } = Reflect.get(window, "previewHost") as PreviewHost
      const file = app?.vault.getFileByPath(path)
      if (!app || !file) throw new Error(`There is no ${path}.`)
      if (action === "delete") await app.vault.delete(file)
      else await app.vault.rename(file, `Moved ${path}`)
    },
    { action, path },
  )
}

test("The glossary follows notes that are renamed, deleted, tagged and untagged", async () => {
  const { page } = await openGlossary({
    "Loop.md": loop,
    "Task.md": task,
    "Other.md": "- **Lock**: x\n",
  })
  await expect.poll(() => terms(page)).toBe("Loop Task")
  await inVault(page, "rename", "Loop.md")
  await page.getByText("Moved Loop, line 4").waitFor()
  await inVault(page, "delete", "Task.md")
  await expect.poll(() => terms(page)).toBe("Loop")
  await changeNote(page, "Other.md", `${studyTags}- **Task**: x\n`)
  await expect.poll(() => terms(page)).toBe("Loop Task")
  await changeNote(page, "Moved Loop.md", loop.replace("python", "cooking"))
  await expect.poll(() => terms(page)).toBe("Task")
})

test("Notes without the study tags are never read", async () => {
  const other = "# Asyncio\n\nAbout asyncio in Python.\n"
  const { page } = await openGlossary({ "Loop.md": loop, "Other.md": other })
  const read = await restartWatched(page)
  await runCommand(page, "asyncio-sim:open-glossary")
  await page.getByText("1 note speaks of asyncio but lacks the study tags.").waitFor()
  await expect.poll(() => terms(page)).toBe("Loop")
  await expect.poll(read).toContain("Loop.md")
  expect(await read()).not.toContain("Other.md")
})

test("What was kept from the last start gives way to what the note says", async () => {
  const { page } = await openGlossary({ "Loop.md": loop })
  const keptText = () => page.evaluate(name => localStorage.getItem(name), keptUnder)
  await expect.poll(() => terms(page)).toBe("Loop")
  await togglePlugin(page, "asyncio-sim", false)
  await expect.poll(keptText).toContain("turns and turns")
  await changeNote(page, "Loop.md", loop.replace("turns and turns", "spins and spins"))
  await believeKept(page, "Loop.md")
  await togglePlugin(page, "asyncio-sim", true)
  await runCommand(page, "asyncio-sim:open-glossary")
  await page.getByText("spins and spins").waitFor()
  await expect.poll(() => page.getByText("turns and turns").count()).toBe(0)
})

const keptUnder = "preview-asyncio-sim-definitions"

/** Makes what is kept of a note look as if the note had not changed since. */
async function believeKept(page: Page, path: string): Promise<void> {
  await page.evaluate(
    ({ keptUnder, path }) => {
      const { app } = Reflect.get(window, "previewHost") as PreviewHost
      const { mtime, size } = app?.vault.getFileByPath(path)?.stat ?? { mtime: 0, size: 0 }
      const kept = localStorage.getItem(keptUnder) ?? ""
      const stamped = kept.replace(/"mtime":\d+,"size":\d+/, `"mtime":${mtime},"size":${size}`)
      localStorage.setItem(keptUnder, stamped)
    },
    { keptUnder, path },
  )
}
