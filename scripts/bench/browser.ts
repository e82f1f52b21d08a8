/**
 * How fast the built plugin shows runs in a real browser: blocks of a note appearing, and a reader
 * who moves through long runs with every animation frame. All of it is processor time of the
 * page's main thread (`trace.ts`).
 */
import { readFileSync } from "node:fs"
import { chromium, type Browser, type Locator, type Page } from "playwright-core"
import { findChromium } from "../../tests/browser/chromium"
import type { BootOptions } from "../preview/boot"
import type { PreviewHost } from "../preview/host"
import { startPreview } from "../preview/started"
import { median, percentile } from "./measure"
import { busyProgram, variant } from "./player-programs"
import { traced } from "./trace"
import type { Trace, Work } from "./trace"

/** The frames of one way of moving. */
export interface ScrubFrames {
  readonly name: string
  /** Of 100 frames so many stay below 16 ms. */
  readonly smooth: number
  readonly median: number
  /** 95 of 100 stay below. */
  readonly most: number
  /** What the work of a frame consists of, on average. */
  readonly parts: Pick<Work, "script" | "style" | "layout" | "paint">
}

/** What a long run costs until all of it is shown. */
export interface Arrival {
  readonly name: string
  /** Until the first picture, with what had run by then. */
  readonly first: number
  /** The longest time the page did not react, after that. */
  readonly longestTask: number
  readonly all: number
}

/** A run that is moved through. */
interface LongRun {
  readonly name: string
  readonly source: string
  /** Buttons to press before. */
  readonly press?: readonly string[]
}

const frames = 200

const runs: readonly LongRun[] = [
  { name: "20,000 events", source: busyProgram(20_000) },
  { name: "20,000, all 60 lanes", source: busyProgram(20_000, 60), press: ["+ 56 tasks"] },
  { name: "20,000, 60 tasks, 5 lanes", source: busyProgram(20_000, 60) },
  { name: "200,000 events", source: busyProgram(195_000) },
]

/** Everything the browser is asked, told as soon as it is known. */
export async function browserPace(print: (part: BrowserPart) => void): Promise<void> {
  const { address, stop } = await startPreview("vault")
  const browser = await chromium.launch(await findChromium())
  try {
    print({ kind: "note", ...(await notePaint(browser, address)) })
    for (const run of runs) {
      const page = await openNotes(browser, address, { "Note.md": fenced(run.source) })
      print({ kind: "arrival", ...(await arrival(page, run)) })
      for (const each of await scrubbing(page, run)) print({ kind: "frames", ...each })
      await page.context().close()
    }
  } finally {
    await browser.close()
    stop()
  }
}

/** One line of what is printed. */
export type BrowserPart =
  | ({ readonly kind: "note" } & NotePaint)
  | ({ readonly kind: "arrival" } & Arrival)
  | ({ readonly kind: "frames" } & ScrubFrames)

/** First paint of a note with 20 different blocks, each run for the first time. */
export interface NotePaint {
  /** Of making a block: running the program, model, elements. */
  readonly median: number
  readonly slowest: number
  /** A block's share of style, layout and painting of the note, up to the frame that shows it. */
  readonly painted: number
  /** And of the frames after that, which show nothing new: scrolled parts become layers. */
  readonly repainted: number
  /** Megabytes that a block holds on to. */
  readonly memory: number
}

async function notePaint(browser: Browser, address: string): Promise<NotePaint> {
  const blocks = Array.from({ length: 20 }, (_, index) => fenced(variant(index)))
  const notes = { "Empty.md": "Nothing.\n", "Note.md": blocks.join("\nWords.\n\n") }
  const page = await openNotes(browser, address, notes)
  // Tall enough for all of them to be on screen at once.
  await page.setViewportSize({ width: 1100, height: 12_000 })
  await show(page, "Empty.md")
  // The app has its fonts already; the preview's would come later and lay all out again.
  await page.evaluate(loadFonts)
  await page.evaluate(markBlocks)
  const before = await heapOf(page)
  const trace = await traced(page, async () => {
    await show(page, "Note.md")
    await page.waitForFunction(() => performance.getEntriesByName("block-19-end").length > 0)
    await page.waitForTimeout(500)
  })
  const memory = ((await heapOf(page)) - before) / 20 / 2 ** 20
  await page.context().close()
  const times = blocksIn(trace)
  const drawn = trace.tasks.map(({ style, layout, paint }) => style + layout + paint)
  const most = Math.max(...trace.tasks.map(({ paint }) => paint))
  const after = trace.tasks.findIndex(({ paint }) => paint === most) + 1
  return {
    median: median(times),
    slowest: Math.max(...times),
    painted: total(drawn.slice(0, after)) / 20,
    repainted: total(drawn.slice(after)) / 20,
    memory,
  }
}

function total(times: readonly number[]): number {
  return times.reduce((all, each) => all + each, 0)
}

async function loadFonts(): Promise<void> {
  await Promise.all(Array.from(document.fonts, font => font.load()))
}

/** Marks the beginning and the end of making each block. */
function markBlocks(): void {
  const { app } = Reflect.get(window, "previewHost") as PreviewHost
  if (!app) return
  const { postProcessors } = app
  const run = postProcessors.run.bind(postProcessors)
  let count = 0
  postProcessors.run = async (el, context) => {
    if (!el.querySelector("code.language-asyncio-sim")) return run(el, context)
    const name = `block-${count++}`
    performance.mark(`${name}-begin`)
    const rest = run(el, context)
    performance.mark(`${name}-end`)
    return rest
  }
}

function blocksIn({ marks }: Trace): readonly number[] {
  return [...marks].flatMap(([name, end]) => {
    const begin = marks.get(name.replace(/-end$/, "-begin"))
    return name.endsWith("-end") && begin !== undefined ? [end - begin] : []
  })
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send("HeapProfiler.collectGarbage")
  const { usedSize } = await session.send("Runtime.getHeapUsage")
  await session.detach()
  return usedSize
}

/** Opens the note and waits until the whole run is shown. */
async function arrival(page: Page, { name }: LongRun): Promise<Arrival> {
  await page.evaluate(markBlocks)
  const trace = await traced(page, async () => {
    await show(page, "Note.md")
    await page.waitForFunction(isRunOver, null, { polling: 100 })
    await page.waitForTimeout(300)
  })
  const [first = 0] = blocksIn(trace)
  const times = trace.tasks.map(({ all }) => all).sort((left, right) => right - left)
  // The longest of all is often that of the first picture, which is told already.
  const rest = times.filter(each => each < first)
  return { name, first, longestTask: rest[0] ?? 0, all: times.reduce((all, each) => all + each, 0) }
}

/** Only when a run is over, the last step has happened. */
function isRunOver(): boolean {
  const scrub = document.querySelector<HTMLInputElement>(".asyncio-sim-scrub")
  const facts = document.querySelector(".asyncio-sim-facts")?.textContent ?? ""
  return scrub !== null && facts !== "" && !facts.includes("running")
}

/** As a hand that drags the bar there and back, as jumps far apart, and zoomed in. */
async function scrubbing(page: Page, run: LongRun): Promise<readonly ScrubFrames[]> {
  const block = simulations(page)
  await block.scrollIntoViewIfNeeded()
  for (const name of run.press ?? []) await block.getByRole("button", { name }).click()
  const drag = await moves(page, block, "drag")
  const jumps = await moves(page, block, "jumps")
  await block.focus()
  for (let times = 0; times < 6; times++) await page.keyboard.press("+")
  const zoomed = await moves(page, block, "drag")
  return [
    framesOf(`${run.name}: dragged`, drag),
    framesOf(`${run.name}: jumps`, jumps),
    framesOf(`${run.name}: zoomed in`, zoomed),
  ]
}

type Way = "drag" | "jumps"

async function moves(page: Page, block: Locator, way: Way): Promise<Trace> {
  return traced(page, () =>
    block.locator(".asyncio-sim-scrub").evaluate(moveByFrame, { way, frames }),
  )
}

/** Moves the scrub bar once in each animation frame. */
function moveByFrame(
  scrub: HTMLElement | SVGElement,
  { way, frames }: { readonly way: Way; readonly frames: number },
): Promise<void> {
  if (!(scrub instanceof HTMLInputElement)) return Promise.resolve()
  const count = Number(scrub.max)
  const stepOf = (frame: number): number => {
    if (way === "jumps") return 1 + ((frame * 7919) % count)
    const there = (2 * frame) / frames
    return Math.max(1, Math.round(count * (there < 1 ? there : 2 - there)))
  }
  return new Promise(done => {
    let frame = 0
    const move = (): void => {
      scrub.valueAsNumber = stepOf(frame++)
      scrub.dispatchEvent(new Event("input", { bubbles: true }))
      if (frame < frames) window.requestAnimationFrame(move)
      else done()
    }
    window.requestAnimationFrame(move)
  })
}

function framesOf(name: string, { frames }: Trace): ScrubFrames {
  const times = frames.map(({ all }) => all)
  const smooth = (100 * times.filter(each => each < 16).length) / times.length
  const mean = (part: keyof Work) =>
    frames.reduce((all, frame) => all + frame[part], 0) / frames.length
  const parts = {
    script: mean("script"),
    style: mean("style"),
    layout: mean("layout"),
    paint: mean("paint"),
  }
  return { name, smooth, median: median(times), most: percentile(times, 95), parts }
}

function fenced(source: string): string {
  return `\`\`\`asyncio-sim\n${source.trim()}\n\`\`\`\n`
}

function simulations(page: Page): Locator {
  return page.locator("article.asyncio-sim")
}

/** The app with the built plugin and these notes. */
async function openNotes(
  browser: Browser,
  address: string,
  files: Readonly<Record<string, string>>,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 } })
  const page = await context.newPage()
  await page.goto(`${address}?test`)
  const read = (path: string) => readFileSync(path, "utf8")
  const manifest = JSON.parse(read("manifest.json")) as BootOptions["plugins"][number]["manifest"]
  const plugins = [{ manifest, main: read("main.js"), styles: read("styles.css") }]
  const options: BootOptions = { files, plugins, mode: "reading" }
  await page.evaluate(async json => {
    const host = Reflect.get(window, "previewHost") as PreviewHost
    await host.boot(JSON.parse(json) as BootOptions)
  }, JSON.stringify(options))
  return page
}

async function show(page: Page, path: string): Promise<void> {
  await page.evaluate(async path => {
    const { app } = Reflect.get(window, "previewHost") as PreviewHost
    const file = app?.vault.getFileByPath(path)
    if (app && file) await app.workspace.getLeaf(false).openFile(file)
  }, path)
}
