/** The built plugin in the preview, for pictures: a vault of given notes, shown in a browser. */
import { mkdirSync, readFileSync } from "node:fs"
import { dirname } from "node:path"
import process from "node:process"
import { chromium, type Browser, type BrowserContextOptions } from "playwright-core"
import type { Locator, Page } from "playwright-core"
import { findChromium } from "../../tests/browser/chromium"
import type { BootOptions } from "../preview/boot"
import type { PreviewHost } from "../preview/host"
import { startPreview } from "../preview/started"

/** How a page looks. */
export interface Looks {
  readonly theme: "light" | "dark"
  readonly locale: "en" | "pt-BR"
  readonly isPhone: boolean
  readonly context: BrowserContextOptions
}

/** Opens pages of the preview; each has a vault of its own. */
export interface PreviewPages {
  open(files: Readonly<Record<string, string>>, looks: Looks): Promise<Page>
}

/** Starts the preview and a browser for the time of `work`. */
export async function withPreview(work: (pages: PreviewPages) => Promise<void>): Promise<void> {
  const { address, stop } = await startPreview("vault")
  const browser = await chromium.launch(await findChromium())
  try {
    await work({
      open: (files, looks) => openPage(browser, `${address}?test`, { files, ...looks }),
    })
  } finally {
    await browser.close()
    stop()
  }
}

/** Shows a note in the page; its first simulation is there when this returns. */
export async function openNote(page: Page, path: string): Promise<void> {
  await page.evaluate(async path => {
    const { app } = Reflect.get(window, "previewHost") as PreviewHost
    const file = app?.vault.getFileByPath(path)
    if (!app || !file) throw new Error(`There is no note ${path}.`)
    await app.workspace.getLeaf(false).openFile(file)
  }, path)
  await page.locator("article.asyncio-sim").first().waitFor()
}

/** Runs a command of the app. */
export async function runCommand(page: Page, id: string): Promise<void> {
  await page.evaluate(id => {
    const { app } = Reflect.get(window, "previewHost") as PreviewHost
    app?.commands.execute(id)
  }, id)
}

/** Saves a picture and says where. */
export async function shoot(place: Page | Locator, path: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true })
  await place.screenshot({ path, animations: "disabled" })
  process.stdout.write(`${path}\n`)
}

async function openPage(
  browser: Browser,
  address: string,
  { files, context, ...looks }: Looks & { readonly files: Readonly<Record<string, string>> },
): Promise<Page> {
  const page = await browser.newPage({ reducedMotion: "reduce", ...context })
  await page.goto(address)
  const read = (path: string) => readFileSync(path, "utf8")
  const manifest = JSON.parse(read("manifest.json")) as BootOptions["plugins"][number]["manifest"]
  const options: BootOptions = {
    files,
    plugins: [{ manifest, main: read("main.js"), styles: read("styles.css") }],
    mode: "reading",
    layout: [],
    ...looks,
  }
  await page.evaluate(async json => {
    const host = Reflect.get(window, "previewHost") as PreviewHost
    await host.boot(JSON.parse(json) as BootOptions)
  }, JSON.stringify(options))
  return page
}
