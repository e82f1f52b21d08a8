/**
 * `npm run screenshots`: the README's pictures, taken from the built plugin in the preview with the
 * notes of the study vault, in light and dark.
 */
import type { Buffer } from "node:buffer"
import { spawn, type ChildProcess } from "node:child_process"
import { mkdirSync, readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { chromium, type Browser, type Locator, type Page } from "playwright-core"
import { findChromium } from "../../tests/browser/chromium"
import type { BootOptions } from "../preview/boot"
import type { PreviewHost } from "../preview/host"

const target = "docs/images"

type Theme = "light" | "dark"
type Language = "en" | "pt-BR"

/** The pictures of one theme and language. */
interface Scene {
  readonly theme: Theme
  readonly language: Language
}

/** Takes all pictures. */
export async function main(): Promise<void> {
  mkdirSync(target, { recursive: true })
  const server = startPreview()
  const browser = await chromium.launch(await findChromium())
  try {
    const address = await addressOf(server)
    for (const language of ["en", "pt-BR"] as const) {
      for (const theme of ["light", "dark"] as const) {
        await takeScene(browser, address, { theme, language })
      }
    }
  } finally {
    await browser.close()
    server.kill()
  }
}

function startPreview(): ChildProcess {
  const args = ["dist/preview/serve.mjs", "--vault", "vault", "--port", "0", "--no-open"]
  return spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] })
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((answer, fail) => {
    server.stdout?.on("data", (chunk: Buffer) => {
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(chunk.toString())?.[0]
      if (address !== undefined) answer(address)
    })
    server.on("exit", () => fail(new Error("The preview ended at once.")))
  })
}

async function takeScene(browser: Browser, address: string, scene: Scene): Promise<void> {
  const viewport = { width: 1100, height: 1000 }
  const page = await browser.newPage({ viewport, deviceScaleFactor: 2, reducedMotion: "reduce" })
  await page.goto(`${address}?test`)
  await page.evaluate(
    async json => {
      const host = Reflect.get(window, "previewHost") as PreviewHost
      await host.boot(JSON.parse(json) as BootOptions)
    },
    JSON.stringify(bootOptions(scene)),
  )
  const name = (what: string) => join(target, `${what}-${scene.language}-${scene.theme}.png`)

  await openNote(page, "2 Corrotinas e tarefas.md")
  const block = page.locator("article.asyncio-sim").nth(1)
  await block.scrollIntoViewIfNeeded()
  await stepTo(block, 18)
  await shoot(block, name("block"))

  await openGlossary(page)
  const glossary = page.locator(".asyncio-sim-glossary")
  await glossary.locator("article").first().waitFor()
  await page.setViewportSize({ width: 1100, height: 760 })
  await shoot(glossary, name("glossary"))
  await page.close()
}

/** The study vault with the built plugin in it. */
function bootOptions({ theme, language }: Scene): BootOptions {
  const read = (path: string) => readFileSync(path, "utf8")
  const notes = readdirSync("vault").filter(name => name.endsWith(".md"))
  const manifest = JSON.parse(read("manifest.json")) as BootOptions["plugins"][number]["manifest"]
  return {
    files: Object.fromEntries(notes.map(name => [name, read(join("vault", name))])),
    plugins: [{ manifest, main: read("main.js"), styles: read("styles.css") }],
    theme,
    locale: language,
    isPhone: false,
    mode: "reading",
    layout: [],
  }
}

async function openNote(page: Page, path: string): Promise<void> {
  await page.evaluate(async path => {
    const { app } = Reflect.get(window, "previewHost") as PreviewHost
    const file = app?.vault.getFileByPath(path)
    if (!app || !file) throw new Error(`There is no note ${path}.`)
    await app.workspace.getLeaf(false).openFile(file)
  }, path)
  await page.locator("article.asyncio-sim").first().waitFor()
}

async function openGlossary(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { app } = Reflect.get(window, "previewHost") as PreviewHost
    app?.commands.execute("asyncio-sim:open-glossary")
  })
}

/** The first press goes from the finished picture to step 1. */
async function stepTo(block: Locator, step: number): Promise<void> {
  const next = block.getByRole("button", { name: /^(Next step|Próximo passo)/ })
  for (let pressed = 0; pressed < step; pressed++) await next.click()
}

async function shoot(place: Locator, path: string): Promise<void> {
  await place.page().mouse.move(0, 0)
  await place.screenshot({ path, animations: "disabled" })
  process.stdout.write(`${path}\n`)
}
