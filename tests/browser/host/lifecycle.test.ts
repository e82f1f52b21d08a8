import { expect, test } from "vitest"
import {
  changeNote,
  countTraces,
  openNote,
  openPage,
  runCommand,
  screenshot,
  togglePlugin,
} from "../harness"
import { samplePlugin } from "./sample-plugin"

const files = {
  "Note.md": "Text.\n\n```sample\none\n```\n",
  "Folder/Other.md": "Other [[Note]].",
  "Third.md": "#tag",
}
const plugins = [samplePlugin]

test("A plugin loads before the vault opens, and layout is ready after it", async () => {
  const page = await openPage({ files, plugins })
  const log = await page.evaluate<Record<string, unknown>>("sampleLog")
  expect(log["filesAtLoad"]).toBe(0)
  expect(log["createdBeforeReady"]).toBe(4)
})

test("The metadata cache follows a change after its event, a rename fires no change", async () => {
  const page = await openPage({ files, plugins })
  await page.evaluate("sampleLog.order.length = 0")
  await changeNote(page, "Note.md", "New.")
  await expect.poll(() => page.evaluate("sampleLog.order")).toEqual(["modify", "changed"])
  await page.evaluate("app.vault.rename(app.vault.getFileByPath('Note.md'), 'Renamed.md')")
  await expect
    .poll(() => page.evaluate("app.metadataCache.getCache('Renamed.md').sections.length"))
    .toBe(1)
  await expect.poll(() => page.evaluate("sampleLog.order")).toEqual(["modify", "changed"])
})

test("Disabling leaves nothing behind, twenty times", async () => {
  const page = await openPage({ files, plugins })
  await openNote(page, "Note.md")
  await togglePlugin(page, "sample", false)
  const before = await countTraces(page)
  for (let round = 0; round < 20; round++) {
    await togglePlugin(page, "sample", true)
    await togglePlugin(page, "sample", false)
  }
  expect(await countTraces(page)).toEqual(before)
  await expect.poll(() => page.locator(".block-language-sample").count()).toBe(0)
})

test("What a plugin leaves behind is counted", async () => {
  const main = `const { Plugin } = require("obsidian"); module.exports = class extends Plugin {
    onload() {
      window.setInterval(() => {}, 1000)
      window.addEventListener("resize", () => {})
      new ResizeObserver(() => {}).observe(document.body)
    }
  }`
  const page = await openPage({ files, plugins: [{ ...samplePlugin, main }] })
  await togglePlugin(page, "sample", false)
  const before = await countTraces(page)
  await togglePlugin(page, "sample", true)
  await togglePlugin(page, "sample", false)
  const after = await countTraces(page)
  const grown = Object.keys(after).filter(name => after[name] !== before[name])
  expect(grown).toEqual(["intervals", "observers", "globalListeners"])
})

test("An open view becomes a placeholder and comes back with its plugin", async () => {
  const page = await openPage({ files, plugins })
  await runCommand(page, "sample:open")
  await page.locator(".sample-view").waitFor()
  await togglePlugin(page, "sample", false)
  await page.locator(".mod-missing-view").waitFor()
  await togglePlugin(page, "sample", true)
  await page.locator(".sample-view strong").waitFor()
  await expect.poll(() => page.locator(".mod-missing-view").count()).toBe(0)
})

test("A view in a tab nobody looks at is deferred until it is shown", async () => {
  const layout = [
    { state: { type: "markdown", state: { file: "Note.md" } } },
    { state: { type: "sample-view" } },
  ]
  const page = await openPage({ files, plugins, layout })
  const isDeferred = "app.workspace.getLeavesOfType('sample-view')[0].isDeferred"
  await expect.poll(() => page.evaluate(isDeferred)).toBe(true)
  await page.locator(".workspace-tab-header[data-type=sample-view]").click()
  await page.locator(".sample-view").waitFor()
  await expect.poll(() => page.evaluate(isDeferred)).toBe(false)
})

test("The palette offers editor commands only while a note is edited", async () => {
  const page = await openPage({ files, plugins })
  await openNote(page, "Note.md")
  await page.keyboard.press("Control+p")
  await page.keyboard.type("sample")
  await expect
    .poll(() => page.locator(".suggestion-item").allTextContents())
    .toEqual(["Sample: Open view"])
  await page.keyboard.press("Escape")
  await openNote(page, "Note.md", "source")
  await page.keyboard.press("Control+p")
  await page.keyboard.type("shout")
  await page.keyboard.press("Enter")
  await expect
    .poll(() => page.evaluate("app.workspace.activeEditor.editor.getValue()"))
    .toMatch(/^!/)
})

test("Settings are drawn from definitions and saved", async () => {
  const page = await openPage({ files, plugins, settings: { greeting: "hello" } })
  await page.keyboard.press("Control+,")
  const item = (name: string) => page.locator(".setting-item", { hasText: name })
  await expect.poll(() => item("Greeting").locator("input").inputValue()).toBe("hello")
  await expect.poll(() => item("Only when loud").isVisible()).toBe(false)
  await item("Loud").first().locator(".checkbox-container").click()
  await expect.poll(() => item("Only when loud").isVisible()).toBe(true)
  await item("Greeting").locator("input").fill("")
  await expect
    .poll(() => item("Greeting").locator("[role=alert]").textContent())
    .toBe("Say something.")
  await screenshot(page, "host-settings-light")
  const data = await page.evaluate("app.plugins.getPlugin('sample').loadData()")
  expect(data).toMatchObject({ loud: true, greeting: "hello" })
})

test("Keys go to the scope pushed last", async () => {
  const page = await openPage({ files, plugins })
  await page.evaluate(`{
    const scope = new app.scope.constructor()
    scope.register(["Mod"], "p", () => { window.caught = true; return false })
    app.keymap.pushScope(scope)
  }`)
  await page.keyboard.press("Control+p")
  await expect.poll(() => page.evaluate("window.caught")).toBe(true)
  await expect.poll(() => page.locator(".prompt").count()).toBe(0)
})

test("Settings from another device reach the plugin", async () => {
  const page = await openPage({ files, plugins })
  await page.evaluate("app.plugins.receiveSettings('sample', { greeting: 'olá' })")
  const greeting = "app.plugins.getPlugin('sample').settings.greeting"
  await expect.poll(() => page.evaluate(greeting)).toBe("olá")
})

test("A name that the stand-in lacks is recorded", async () => {
  const main = `const { Plugin, Nonsense } = require("obsidian"); module.exports = class extends Plugin {}`
  const page = await openPage({ files, plugins: [{ ...samplePlugin, main }] })
  await expect.poll(() => page.evaluate("[...app.plugins.missing]")).toEqual(["Nonsense"])
  await page.evaluate("app.plugins.missing.clear()")
})
