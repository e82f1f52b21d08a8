// What browser tests use: a page with a vault of its own and the built plugin in it. A test fails on
// any page error, console error, or name of Obsidian's API that the stand-in lacks.
import { existsSync } from "node:fs"
import { mkdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import {
  chromium,
  type Browser,
  type BrowserContext,
  type Locator,
  type Page,
} from "playwright-core"
import { afterAll, afterEach, inject } from "vitest"
import type { BootOptions, LayoutEntry } from "../../scripts/preview/boot"
import type { PreviewHost } from "../../scripts/preview/host"
import type { PluginFiles } from "../../scripts/preview/plugin-manager"

/** How a note is shown. */
export type NoteMode = "reading" | "live" | "source"

/** What a test starts with; everything has a default. */
export interface OpenOptions {
  /** The vault: path -> text. */
  readonly files?: Readonly<Record<string, string>>
  /** Width of the window in pixels; 700 px of note need about 1,000. */
  readonly width?: number
  readonly height?: number
  readonly theme?: "light" | "dark"
  readonly locale?: "en" | "pt-BR"
  readonly isPhone?: boolean
  /** How notes open. */
  readonly mode?: NoteMode
  /** The plugins; the built one unless a test brings its own. */
  readonly plugins?: readonly PluginFiles[]
  readonly layout?: readonly LayoutEntry[]
  /** Settings of the built plugin, as in its data.json. */
  readonly settings?: unknown
  /** Console errors that the test provokes on purpose. */
  readonly expectedErrors?: RegExp
}

interface Opened {
  readonly context: BrowserContext
  readonly page: Page
  readonly errors: string[]
  /** False for a page that is no app. */
  readonly isApp: boolean
}

const outputFolder = "tests/.output"

let browser: Promise<Browser> | null = null
let opened: Opened[] = []

afterEach(async () => {
  const pages = opened
  opened = []
  for (const { page, errors, context, isApp } of pages) {
    if (isApp && !page.isClosed()) errors.push(...(await missingNames(page)))
    await context.close()
  }
  const problems = pages.flatMap(({ errors }) => errors)
  if (problems.length > 0) throw new Error(`The page reported:\n${problems.join("\n")}`)
})

afterAll(async () => {
  await (await browser)?.close()
  browser = null
})

/** Reads a plugin's three files from a folder. */
export async function readPlugin(folder: string): Promise<PluginFiles> {
  const read = (name: string) => readFile(join(folder, name), "utf8")
  const manifest = JSON.parse(await read("manifest.json")) as PluginFiles["manifest"]
  const styles = existsSync(join(folder, "styles.css")) ? await read("styles.css") : ""
  return { manifest, main: await read("main.js"), styles }
}

/** Opens a file without any network; that it asks for one counts as an error. */
export async function openFile(
  path: string,
  { width = 1280, height = 900, theme = "light", isPhone = false }: OpenOptions = {},
): Promise<Page> {
  browser ??= chromium.connect(inject("browserAddress"))
  const context = await (
    await browser
  ).newContext({
    viewport: { width, height },
    hasTouch: isPhone,
    isMobile: isPhone,
    colorScheme: theme,
    reducedMotion: "reduce",
    offline: true,
  })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const errors = collectErrors(page, undefined)
  page.on("request", request => {
    if (!request.url().startsWith("file:")) errors.push(`request: ${request.url()}`)
  })
  opened.push({ context, page, errors, isApp: false })
  await page.goto(pathToFileURL(path).href)
  return page
}

/** Opens a page with the app in it. Type `page.evaluate` reaches the app as `window.app`. */
export async function openPage(options: OpenOptions = {}): Promise<Page> {
  browser ??= chromium.connect(inject("browserAddress"))
  const context = await (
    await browser
  ).newContext({
    viewport: { width: options.width ?? 1100, height: options.height ?? 900 },
    hasTouch: options.isPhone ?? false,
    reducedMotion: "reduce",
  })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const errors = collectErrors(page, options.expectedErrors)
  opened.push({ context, page, errors, isApp: true })
  await page.goto(`${inject("previewAddress")}?test`)
  const plugins = options.plugins ?? [await readPlugin(".")]
  const bootOptions = bootOptionsOf(options, plugins)
  await page.evaluate(async json => {
    const host = Reflect.get(window, "previewHost") as PreviewHost
    await host.boot(JSON.parse(json) as BootOptions)
  }, JSON.stringify(bootOptions))
  return page
}

function bootOptionsOf(options: OpenOptions, plugins: readonly PluginFiles[]): BootOptions {
  const id = plugins[0]?.manifest.id ?? ""
  const data =
    options.settings === undefined
      ? {}
      : { [`.obsidian/plugins/${id}/data.json`]: JSON.stringify(options.settings) }
  return {
    files: { ...options.files, ...data },
    plugins,
    theme: options.theme ?? "light",
    locale: options.locale ?? "en",
    isPhone: options.isPhone ?? false,
    mode: options.mode ?? "reading",
    layout: options.layout ?? [],
  }
}

function collectErrors(page: Page, expected: RegExp | undefined): string[] {
  const errors: string[] = []
  const note = (text: string) => {
    if (!expected?.test(text)) errors.push(text)
  }
  page.on("pageerror", error => note(`page error: ${error.stack ?? error.message}`))
  page.on("console", message => {
    if (message.type() === "error") note(`console error: ${message.text()}`)
  })
  return errors
}

async function missingNames(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { app } = Reflect.get(window, "previewHost") as PreviewHost
    if (!app) return []
    return [
      ...[...app.plugins.missing].map(name => `The stand-in lacks "${name}".`),
      ...[...app.icons.missing].map(name => `There is no icon "${name}".`),
    ]
  })
}

/** Opens a note in the active leaf and gives the element that shows it. */
export async function openNote(
  page: Page,
  path: string,
  mode: NoteMode = "reading",
): Promise<Locator> {
  await page.evaluate(
    async ({ path, mode }) => {
      const { app } = Reflect.get(window, "previewHost") as PreviewHost
      const file = app?.vault.getFileByPath(path)
      if (!app || !file) throw new Error(`There is no note ${path}.`)
      const state = { mode: mode === "reading" ? "preview" : "source", source: mode === "source" }
      await app.workspace.getLeaf(false).openFile(file, { active: true, state })
    },
    { path, mode },
  )
  const part =
    mode === "reading" ? ".markdown-reading-view > .markdown-preview-view" : ".markdown-source-view"
  const note = page.locator(`.workspace-leaf.mod-active ${part}`)
  await note.waitFor()
  return note
}

/** The text of a file as the vault holds it now. */
export async function readNote(page: Page, path: string): Promise<string> {
  return page.evaluate(path => {
    const { app } = Reflect.get(window, "previewHost") as PreviewHost
    return app?.vault.adapter.read(path) ?? ""
  }, path)
}

/** Changes a file behind the back of open editors, as `vault.process` does. */
export async function changeNote(page: Page, path: string, text: string): Promise<void> {
  await page.evaluate(
    async ({ path, text }) => {
      const { app } = Reflect.get(window, "previewHost") as PreviewHost
      const file = app?.vault.getFileByPath(path)
      if (app && file) await app.vault.process(file, () => text)
    },
    { path, text },
  )
}

/** Runs a command by its full id; false when it cannot run now. */
export async function runCommand(page: Page, id: string): Promise<boolean> {
  return page.evaluate(id => {
    const { app } = Reflect.get(window, "previewHost") as PreviewHost
    return app?.commands.execute(id) ?? false
  }, id)
}

/** Turns a plugin on or off, as the person does in the settings. */
export async function togglePlugin(page: Page, id: string, isOn: boolean): Promise<void> {
  await page.evaluate(
    async ({ id, isOn }) => {
      const { app } = Reflect.get(window, "previewHost") as PreviewHost
      if (isOn) await app?.plugins.enable(id, { byUser: true })
      else app?.plugins.disable(id)
    },
    { id, isOn },
  )
}

/** Switches between the light and the dark theme. */
export async function setTheme(page: Page, theme: "light" | "dark"): Promise<void> {
  await page.evaluate(theme => {
    const { app } = Reflect.get(window, "previewHost") as PreviewHost
    app?.setTheme(theme)
  }, theme)
}

/** Shows the active note as PDF export prints it, and gives the printed page. */
export async function printNote(page: Page): Promise<Locator> {
  await page.evaluate(async () => {
    const { app } = Reflect.get(window, "previewHost") as PreviewHost
    await app?.shell.preparePrint()
  })
  await page.emulateMedia({ media: "print" })
  return page.locator(".print")
}

/** Counts what a plugin can leave behind; equal numbers before and after mean that it left nothing. */
export async function countTraces(page: Page): Promise<Record<string, number>> {
  // The stand-in's own frames and cache work are over by then.
  await page.waitForTimeout(100)
  return page.evaluate(() => {
    const { app, traces } = Reflect.get(window, "previewHost") as PreviewHost
    return { ...app?.countTraces(), ...traces?.() }
  })
}

/** Saves a picture of the page or of one element under tests/.output/. */
export async function screenshot(target: Page | Locator, name: string): Promise<string> {
  await mkdir(outputFolder, { recursive: true })
  const path = join(outputFolder, `${name}.png`)
  await target.screenshot({ path, animations: "disabled" })
  return path
}
