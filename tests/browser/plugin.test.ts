import type { App, SettingDefinitionItem } from "obsidian"
import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import {
  countTraces,
  openNote,
  readNote,
  readPlugin,
  runCommand,
  screenshot,
  togglePlugin,
} from "./harness"
import { fenced, openVault, sayAfter, simulations, studyTags } from "./vault"

const id = "asyncio-sim"
const files = {
  "Note.md": `${studyTags}- **Loop**: runs tasks.\n\nThe loop turns.\n\n${fenced("asyncio-sim", sayAfter)}\n${fenced("python", sayAfter)}`,
}

/** Elements that only the plugin makes. */
async function countOwn(page: Page): Promise<number> {
  return page
    .locator(".asyncio-sim, .asyncio-sim-invite, .asyncio-sim-glossary, .asyncio-sim-term")
    .count()
}

test("the plugin's text is ASCII, so that the engine keeps it in a byte a letter", async () => {
  const { main } = await readPlugin(".")
  expect(main).not.toMatch(/[^\0-\x7f]/)
})

test("20 times off and on leave nothing behind", async () => {
  const page = await openVault(files)
  await openNote(page, "Note.md", "live")
  await runCommand(page, `${id}:open-glossary`)
  const turn = async (isOn: boolean): Promise<Record<string, number>> => {
    await togglePlugin(page, id, isOn)
    await simulations(page)
      .first()
      .waitFor({ state: isOn ? "visible" : "detached" })
    const entries = page.locator(".asyncio-sim-glossary-entry").first()
    await entries.waitFor({ state: isOn ? "visible" : "detached" })
    const marks = page.locator(".asyncio-sim-term").first()
    await marks.waitFor({ state: isOn ? "visible" : "detached" })
    return countTraces(page)
  }
  const [off, on] = [await turn(false), await turn(true)]
  for (let round = 0; round < 19; round++) {
    await togglePlugin(page, id, false)
    await togglePlugin(page, id, true)
  }
  expect(await turn(false)).toEqual(off)
  expect(await countOwn(page)).toBe(0)
  expect(await turn(true)).toEqual(on)
})

test("No timer or frame is left when a playing block goes with the plugin", async () => {
  const page = await openVault(files)
  await page.evaluate(() => {
    const counts = { timers: 0, frames: 0 }
    Reflect.set(window, "counts", counts)
    const frame = window.requestAnimationFrame.bind(window)
    window.requestAnimationFrame = callback => {
      counts.frames++
      return frame(callback)
    }
  })
  const note = await openNote(page, "Note.md")
  await simulations(note).first().getByRole("button", { name: "Play" }).click()
  await simulations(note).first().getByText("step 2 of").waitFor()
  await togglePlugin(page, id, false)
  await page.waitForTimeout(100)
  const before = await page.evaluate(
    () => (Reflect.get(window, "counts") as { frames: number }).frames,
  )
  await page.waitForTimeout(300)
  const after = await page.evaluate(
    () => (Reflect.get(window, "counts") as { frames: number }).frames,
  )
  expect(after).toBe(before)
})

test("Ids and hotkeys keep the rules of the app", async () => {
  const page = await openVault(files)
  const commands = await page.evaluate(() => {
    const app = Reflect.get(window, "app") as App & {
      commands: { commands: Map<string, { id: string; name: string; hotkeys?: unknown }> }
    }
    return [...app.commands.commands.values()].map(({ id, name, hotkeys }) => ({
      id,
      name,
      hotkeys,
    }))
  })
  const own = commands.filter(command => command.id.startsWith(`${id}:`))
  expect(own.map(command => command.name)).toContain("Asyncio Sim: Open the glossary")
  for (const command of own) {
    expect(command.id.slice(id.length + 1)).not.toMatch(/asyncio|command/)
    expect(command.hotkeys).toBeUndefined()
  }
})

test("Settings are stored, keep what they do not know, and repair what is wrong", async () => {
  const settings = { language: "klingon", instructionMillions: -3, future: { kept: true } }
  const page = await openVault(files, { settings })
  await page.evaluate(async () => {
    const app = Reflect.get(window, "app") as App & {
      settings: { tabs: { setControlValue(key: string, value: unknown): Promise<void> }[] }
    }
    await app.settings.tabs.at(-1)?.setControlValue("showSimulate", false)
  })
  expect(JSON.parse(await readNote(page, `.obsidian/plugins/${id}/data.json`))).toMatchObject({
    language: "auto",
    instructionMillions: 200,
    showSimulate: false,
    future: { kept: true },
  })
})

test("Every setting is found by words of both languages", async () => {
  const page = await openVault(files)
  const definitions = await page.evaluate(() => {
    const app = Reflect.get(window, "app") as App & {
      settings: { tabs: { getSettingDefinitions(): SettingDefinitionItem[] }[] }
    }
    return app.settings.tabs
      .at(-1)
      ?.getSettingDefinitions()
      .map(item => JSON.stringify(item))
  })
  const words = [
    "Idioma",
    "Notas de estudo",
    "Oferecer “Simular”",
    "Limite de instruções",
    "Termos ocultos",
  ]
  for (const word of words) expect(definitions?.some(text => text.includes(word))).toBe(true)
})

test("The settings page is drawn and changes the language at once", async () => {
  const page = await openVault(files)
  await page.evaluate(id => {
    const app = Reflect.get(window, "app") as App & {
      settings: { open(): void; openTabById(id: string): void }
    }
    app.settings.open()
    app.settings.openTabById(id)
  }, id)
  await page.getByText("Study notes", { exact: true }).waitFor()
  await screenshot(page, "settings-light")
  await page.getByRole("combobox").first().selectOption("pt-BR")
  await page.getByText("Notas de estudo", { exact: true }).waitFor()
})

test("Settings that another device changed are taken over", async () => {
  const page = await openVault(files)
  const note = await openNote(page, "Note.md")
  await simulations(note).first().waitFor()
  await page.evaluate(async id => {
    const app = Reflect.get(window, "app") as App & {
      plugins: { receiveSettings(id: string, data: unknown): Promise<void> }
    }
    await app.plugins.receiveSettings(id, { language: "pt-BR" })
  }, id)
  await simulations(note).first().getByText("Terminou em 2,0 s.").waitFor()
})

test("A hidden term is shown again from the settings", async () => {
  const page = await openVault(files, { settings: { hiddenTerms: ["Loop"] } })
  await page.evaluate(id => {
    const app = Reflect.get(window, "app") as App & {
      settings: { open(): void; openTabById(id: string): void }
    }
    app.settings.open()
    app.settings.openTabById(id)
  }, id)
  await page.getByRole("button", { name: "Loop" }).click()
  await page.getByText("No term is hidden.").waitFor()
})
