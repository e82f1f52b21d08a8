/**
 * Programs of different kinds in every form a block has: first sight and a step inside the run, in a
 * note of 700 and of 360 px, light and dark; printed; presented. They are for people to look at, one
 * page of them a program, in a folder that is not part of the repository.
 */
import { readFileSync, readdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Locator, Page } from "playwright-core"
import type { PreviewHost } from "../preview/host"
import { openNote, runCommand, shoot } from "./preview-pages"
import type { Looks, PreviewPages } from "./preview-pages"

const target = "dist/pictures"
const programs = "tests/fixtures/blocks"

/** Switches of tasks from the first step to the one that is shown. */
const switches = 6

/** Room for the whole block with Details open: what is cut off cannot be looked at. */
const heightPixels = 1500

const forms = (["light", "dark"] as const).flatMap(theme => [
  { name: `700-${theme}`, looks: looksOf(theme, { width: 1100, height: heightPixels }) },
  { name: `360-${theme}`, looks: looksOf(theme, { width: 360, height: heightPixels }) },
])

function looksOf(theme: "light" | "dark", viewport: { width: number; height: number }): Looks {
  const isPhone = viewport.width < 700
  const context = { viewport, deviceScaleFactor: isPhone ? 2 : 1, hasTouch: isPhone }
  return { theme, locale: "pt-BR", isPhone, context }
}

/** Takes the pictures of the programs named, or of all. */
export async function takeMatrix(pages: PreviewPages, names: readonly string[]): Promise<void> {
  const files = notesOf(readdirSync(programs))
  const wanted = Object.keys(files)
    .map(path => path.replace(".md", ""))
    .filter(name => names.length === 0 || names.includes(name))
  for (const { name: form, looks } of forms) {
    const page = await pages.open(files, looks)
    for (const name of wanted) await takeBlock(page, name, form)
    await page.close()
  }
  const page = await pages.open(files, looksOf("dark", { width: 1280, height: 720 }))
  await closeFileList(page)
  for (const name of wanted) {
    await takePresented(page, name)
    await takePrinted(page, name)
  }
  await page.close()
  for (const name of wanted) writeFileSync(join(target, `${name}.html`), sheetOf(name))
}

/** A note for each program whose name begins with a digit; the others are what those need. */
function notesOf(names: readonly string[]): Readonly<Record<string, string>> {
  const block = (name: string) => `\`\`\`asyncio-sim\n${source(name).trimEnd()}\n\`\`\`\n`
  const others = names.filter(name => !/^\d/.test(name)).map(block)
  const shown = names.filter(name => /^\d/.test(name))
  const noteOf = (name: string) => {
    const text = source(name)
    return [block(name), ...(text.includes("#| compare:") ? others : [])].join("\n")
  }
  return Object.fromEntries(shown.map(name => [name.replace(".py", ".md"), noteOf(name)]))
}

function source(name: string): string {
  return readFileSync(join(programs, name), "utf8")
}

async function takeBlock(page: Page, name: string, form: string): Promise<void> {
  const block = await openBlock(page, name)
  await shoot(block, pathOf(name, form, "first"))
  await stepInto(block)
  await shoot(block, pathOf(name, form, "step"))
}

async function openBlock(page: Page, name: string): Promise<Locator> {
  await openNote(page, `${name}.md`)
  return page.locator(".workspace-leaf.mod-active article.asyncio-sim").first()
}

/** As one does who shows something to a room. */
async function closeFileList(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { app } = Reflect.get(window, "previewHost") as PreviewHost
    app?.workspace.leftSplit.toggle()
  })
}

/** Where a question is open the run stays there; what Details say of variables comes a moment later. */
async function stepInto(block: Locator): Promise<void> {
  await block.press("Home")
  for (let pressed = 0; pressed < switches; pressed++) await block.press("Shift+ArrowRight")
  await block.page().waitForTimeout(300)
}

async function takePresented(page: Page, name: string): Promise<void> {
  await stepInto(await openBlock(page, name))
  await runCommand(page, "asyncio-sim:present-simulation")
  await page.locator(".asyncio-sim-presenting").waitFor()
  const pane = page.locator(".asyncio-sim-pane")
  await shoot(pane, pathOf(name, "present", "step"))
  await page.keyboard.press("Escape")
}

async function takePrinted(page: Page, name: string): Promise<void> {
  await openBlock(page, name)
  await page.evaluate(async () => {
    const { app } = Reflect.get(window, "previewHost") as PreviewHost
    await app?.shell.preparePrint()
  })
  await page.emulateMedia({ media: "print" })
  await shoot(page.locator(".print article.asyncio-sim").first(), pathOf(name, "print", "first"))
  await page.emulateMedia({ media: "screen" })
  await page.evaluate(() => {
    const { app } = Reflect.get(window, "previewHost") as PreviewHost
    app?.shell.finishPrint()
  })
}

function pathOf(name: string, form: string, moment: "first" | "step"): string {
  return join(target, `${name}-${form}-${moment}.png`)
}

/** All pictures of a program beside each other. */
function sheetOf(name: string): string {
  const shown = [
    ...forms.flatMap(({ name: form }) => [`${form}-first`, `${form}-step`]),
    ...["print-first", "present-step"],
  ]
  const pictures = shown.map(each => {
    const width = each.startsWith("360") ? 336 : each.startsWith("present") ? 1120 : 680
    return `<figure><figcaption>${each}</figcaption><img src="${name}-${each}.png" width="${width}"></figure>`
  })
  const style =
    "body { display: flex; flex-wrap: wrap; align-items: start; gap: 16px; margin: 16px; background: #999; font: 13px sans-serif } figure { margin: 0 } img { display: block }"
  return `<!doctype html><meta charset="utf-8"><title>${name}</title><style>${style}</style>${pictures.join("\n")}\n`
}
