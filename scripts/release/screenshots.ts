/**
 * `npm run screenshots`: the README's pictures, taken from the built plugin in the preview with the
 * notes of the study vault, in light and dark. `npm run screenshots -- matrix` takes pictures of
 * programs of many kinds in every form a block has, to be looked at: see `matrix.ts`.
 */
import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import type { Locator } from "playwright-core"
import { takeMatrix } from "./matrix"
import { openNote, runCommand, shoot, withPreview } from "./preview-pages"
import type { PreviewPages } from "./preview-pages"

const target = "docs/images"

/** The pictures of one theme and language. */
interface Scene {
  readonly theme: "light" | "dark"
  readonly language: "en" | "pt-BR"
}

/** Takes all pictures. */
export async function main([what, ...names]: readonly string[]): Promise<void> {
  await withPreview(pages => (what === "matrix" ? takeMatrix(pages, names) : takeScenes(pages)))
}

async function takeScenes(pages: PreviewPages): Promise<void> {
  for (const language of ["en", "pt-BR"] as const) {
    for (const theme of ["light", "dark"] as const) await takeScene(pages, { theme, language })
  }
}

async function takeScene(pages: PreviewPages, { theme, language }: Scene): Promise<void> {
  const context = { viewport: { width: 1100, height: 1000 }, deviceScaleFactor: 2 }
  const page = await pages.open(studyVault(), { theme, locale: language, isPhone: false, context })
  const name = (what: string) => join(target, `${what}-${language}-${theme}.png`)

  await openNote(page, "2 Corrotinas e tarefas.md")
  const block = page.locator("article.asyncio-sim").nth(1)
  await block.scrollIntoViewIfNeeded()
  await stepTo(block, 18)
  await page.mouse.move(0, 0)
  await shoot(block, name("block"))

  await runCommand(page, "asyncio-sim:open-glossary")
  const glossary = page.locator(".asyncio-sim-glossary")
  await glossary.locator("article").first().waitFor()
  await page.setViewportSize({ width: 1100, height: 760 })
  await shoot(glossary, name("glossary"))
  await page.close()
}

function studyVault(): Readonly<Record<string, string>> {
  const notes = readdirSync("vault").filter(name => name.endsWith(".md"))
  return Object.fromEntries(notes.map(name => [name, readFileSync(join("vault", name), "utf8")]))
}

/** The first press goes from the finished picture to step 1. */
async function stepTo(block: Locator, step: number): Promise<void> {
  const next = block.getByRole("button", { name: /^(Next step|Próximo passo)/ })
  for (let pressed = 0; pressed < step; pressed++) await next.click()
}
