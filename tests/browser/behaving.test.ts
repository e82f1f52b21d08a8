/** How a block behaves in a note: calm, printable, live, and obedient to its options. */
import { readdirSync, readFileSync } from "node:fs"
import type { Locator } from "playwright-core"
import { expect, test } from "vitest"
import { seed } from "../fixtures/seeds/seeds"
import { violations } from "./axe"
import { openNote, printNote } from "./harness"
import { fenced, openVault, sayAfter, simulations, studyTags } from "./vault"

const noteOf = (...sources: readonly string[]) =>
  `${studyTags}# Note\n\n${sources.map(source => fenced("asyncio-sim", source)).join("\nText.\n\n")}\n`

const readAll = (folder: string, ending: string): readonly (readonly [string, string])[] =>
  readdirSync(folder)
    .filter(name => name.endsWith(ending))
    .map(name => [name, readFileSync(`${folder}/${name}`, "utf8").trimEnd()] as const)

const programs = Object.fromEntries(readAll("tests/fixtures/blocks", ".py"))
const program = (name: string): string => programs[`${name}.py`] ?? ""
const everyKind = Object.entries(programs).map(
  ([name, source]) => [name, noteOf(source, program("compared"))] as const,
)

const seeds = [["a note without options", seed("002")] as const]

const count = (block: Locator) => block.locator(".asyncio-sim-count").textContent()
const button = (block: Locator, name: string) => block.getByRole("button", { name })

/** The height without Details, which a reader or author asks for. */
const faceHeight = (block: Locator) =>
  block.evaluate(article => {
    const details = article.querySelector<HTMLElement>(".asyncio-sim-details")?.offsetHeight ?? 0
    return article.getBoundingClientRect().height - details
  })

test.each([...readAll("vault", ".md"), ...everyKind, ...seeds])(
  "No face is higher than 560 px, at its end and on the way: %s",
  async (_, text) => {
    const page = await openVault({ "Note.md": text }, { locale: "pt-BR", height: 3000 })
    const note = await openNote(page, "Note.md")
    const offers = note.getByRole("button", { name: "Simular" })
    for (let left = await offers.count(); left > 0; left--) await offers.first().click()
    await simulations(note).first().waitFor()
    for (const block of await simulations(note).all()) {
      for (const key of ["Escape", "Home", "Shift+ArrowRight", "Shift+ArrowRight", "End"]) {
        await block.press(key)
        expect.soft(await faceHeight(block)).toBeLessThanOrEqual(560)
      }
    }
  },
)

test("Nothing plays by itself, and a note that is opened again stands still", async () => {
  const page = await openVault({ "Note.md": noteOf(sayAfter), "Other.md": "Other." })
  const block = simulations(await openNote(page, "Note.md"))
  await button(block, "Next step").click()
  await page.waitForTimeout(1500)
  expect(await count(block)).toContain("step 1 of")
  await button(block, "Play").click()
  await block.getByText("step 3 of").waitFor()
  await openNote(page, "Other.md")
  const again = simulations(await openNote(page, "Note.md"))
  await button(again, "Play").waitFor()
  const step = await count(again)
  await page.waitForTimeout(1500)
  expect(await count(again)).toBe(step)
})

test("What is scrolled away stops playing", async () => {
  const text = `${noteOf(sayAfter)}\n${"Line.\n\n".repeat(60)}`
  const page = await openVault({ "Note.md": text })
  const note = await openNote(page, "Note.md")
  const block = simulations(note)
  await button(block, "Play").click()
  await block.getByText("step 2 of").waitFor()
  await note.evaluate(view => view.scrollTo(0, view.scrollHeight))
  await page.waitForTimeout(500)
  await note.evaluate(view => view.scrollTo(0, 0))
  await button(simulations(note), "Play").waitFor()
})

test("A long program below the window runs when it comes into view", async () => {
  const long = "for number in range(1_500_000):\n    pass\nprint('ready')"
  const text = `# Note\n\n${"Line.\n\n".repeat(30)}${fenced("asyncio-sim", long)}`
  const page = await openVault({ "Note.md": text })
  const note = await openNote(page, "Note.md")
  const block = simulations(note)
  await block.waitFor({ state: "attached" })
  await page.waitForTimeout(3000)
  expect(await block.textContent()).not.toContain("Finished")
  await note.evaluate(view => view.scrollTo(0, view.scrollHeight))
  await expect
    .poll(() => block.textContent(), { timeout: 40_000 })
    .toMatch(/Finished in|instructions/)
})

test("Reduced motion is obeyed as soon as it is asked for", async () => {
  const page = await openVault({ "Note.md": noteOf(sayAfter) })
  const block = simulations(await openNote(page, "Note.md"))
  await button(block, "Next step").click()
  const glide = () =>
    block
      .locator(".asyncio-sim-m-thumb")
      .first()
      .evaluate(thumb => getComputedStyle(thumb).transitionDuration)
  await page.emulateMedia({ reducedMotion: "no-preference" })
  await expect.poll(glide).toBe("0.12s")
  await page.emulateMedia({ reducedMotion: "reduce" })
  await expect.poll(glide).toBe("0s")
})

test("A changed setting reaches an open block, which keeps its step", async () => {
  const loop = "for number in range(600_000):\n    pass"
  const page = await openVault({ "Note.md": noteOf(loop, sayAfter) }, { height: 1600 })
  const note = await openNote(page, "Note.md")
  const [long, other] = [simulations(note).first(), simulations(note).last()]
  await long.getByText("Finished in").waitFor({ timeout: 40_000 })
  await button(other, "Next step").click()
  await page.evaluate(async () => {
    const app = Reflect.get(window, "app") as {
      settings: { tabs: { setControlValue: (key: string, value: unknown) => Promise<void> }[] }
    }
    await app.settings.tabs.at(-1)?.setControlValue("instructionMillions", 1)
  })
  await long.getByText("instructions", { exact: false }).first().waitFor({ timeout: 40_000 })
  await expect.poll(() => count(other)).toContain("step 1 of")
})

test("With forced colours there is no violation", async () => {
  const sources = ["2-failure", "3-blocking", "4-threads", "7-question"].map(program)
  const page = await openVault({ "Note.md": noteOf(...sources) }, { height: 3600 })
  await page.emulateMedia({ forcedColors: "active" })
  const blocks = simulations(await openNote(page, "Note.md"))
  await blocks.last().waitFor()
  await expect.poll(() => violations(page, ".asyncio-sim")).toEqual([])
})

test("Paper has code, lanes and output in full on white, and nothing to press", async () => {
  const crowd = program("5-crowd")
  const page = await openVault({ "Note.md": noteOf(crowd, program("6-queue")) }, { theme: "dark" })
  await openNote(page, "Note.md")
  const printed = simulations(await printNote(page))
  await expect.poll(() => printed.count()).toBe(2)
  const first = printed.first()
  const lanes = first.locator(".asyncio-sim-names .asyncio-sim-tab")
  await expect.poll(() => lanes.count()).toBe(13)
  const pressable = printed.locator("button, summary, .asyncio-sim-details").all()
  for (const each of await pressable) expect(await each.isVisible()).toBe(false)
  const lines = await first.locator(".asyncio-sim-code-scroll li").allTextContents()
  expect(lines.length).toBe(crowd.split("\n").length - 1)
  expect(lines.join("\n")).not.toContain("#|")
  await expect.poll(() => first.locator(".asyncio-sim-said:visible").count()).toBe(25)
  const colours = await first.evaluate(article => {
    const { backgroundColor, color } = getComputedStyle(article)
    return [backgroundColor, color]
  })
  expect(colours).toEqual(["rgb(255, 255, 255)", "rgb(34, 34, 34)"])
  const code = first.locator(".asyncio-sim-code-scroll")
  expect(await code.evaluate(each => each.scrollHeight - each.clientHeight)).toBeLessThanOrEqual(0)
})

test("Printed, a question has lines to write on and no answer; a comparison asks for no press", async () => {
  const sources = [program("7-question"), program("8-compare"), program("compared")]
  const page = await openVault({ "Note.md": noteOf(...sources) })
  await openNote(page, "Note.md")
  const printed = simulations(await printNote(page))
  await printed.first().locator(".asyncio-sim-blank-lines").waitFor()
  expect(await printed.first().locator(".asyncio-sim-reply:visible").count()).toBe(0)
  expect(await printed.first().innerText()).not.toMatch(/2\.0|cancelando o pedido\n|expect-time/)
  const second = printed.nth(1)
  await second.locator(".asyncio-sim-other").waitFor()
  expect(await second.locator(".asyncio-sim-sentence").textContent()).not.toContain("Press")
})

const docs = readFileSync("docs/block.md", "utf8")

test.each("title start view show focus ask exercise compare lock lang".split(" "))(
  "The option %s has an example in the documentation",
  key => expect(docs).toMatch(new RegExp(`^#\\| ${key}: `, "m")),
)

const threeTasks = `import asyncio

async def work(seconds):
    await asyncio.sleep(seconds)

async def main():
    await asyncio.gather(*(asyncio.create_task(work(n), name=f"t{n}") for n in range(1, 9)))

asyncio.run(main())`

test.each([
  ["title: Two waits", ".asyncio-sim-title", /^Two waits$/],
  ["start: 5", ".asyncio-sim-count", /step 5 of/],
  ["start: await task2", ".asyncio-sim-now", /await task2/],
  ["view: time", ".asyncio-sim-picture", /0\.5.s/],
  ["show: timers", ".asyncio-sim-details", /Timers|^$/],
  ["lang: pt-BR", ".asyncio-sim-sentence", /Terminou em 2,0/],
  ["exercise: Do it.", ".asyncio-sim-goal", /Do it\./],
  ['ask: "What now?" at "await task1"', ".asyncio-sim-question-text", /^What now\?$/],
] as const)("#| %s is obeyed", async (option, part, words) => {
  const page = await openVault({ "Note.md": noteOf(`#| ${option}\n${sayAfter}`) })
  const block = simulations(await openNote(page, "Note.md"))
  await expect.poll(() => block.locator(part).first().textContent()).toMatch(words)
})

test("With focus the lanes named are shown, with lock nothing can be edited", async () => {
  const source = `#| focus: t8, main\n#| lock: true\n${threeTasks}`
  const page = await openVault({ "Note.md": noteOf(source) })
  const block = simulations(await openNote(page, "Note.md"))
  const names = block.locator(".asyncio-sim-names").first()
  await expect.poll(() => names.textContent()).toContain("t8")
  expect(await names.textContent()).not.toContain("t3")
  await block.press("e")
  expect(await button(block, "Edit").count()).toBe(0)
  expect(await block.locator(".cm-editor:visible").count()).toBe(0)
})

test("After an edit the finished picture strikes out what went and marks what came", async () => {
  const page = await openVault({ "Note.md": noteOf(program("compared")) })
  const block = simulations(await openNote(page, "Note.md"))
  await button(block, "Edit").click()
  await block.locator(".cm-content").press("Control+a")
  await page.keyboard.insertText(program("8-compare").replace(/^#\| compare.*\n/m, ""))
  await button(block, "Run").click()
  await block.getByText("it took 3.0", { exact: false }).waitFor()
  await expect
    .poll(() => block.locator("del").allTextContents())
    .toEqual(["A", "B", "C"].map(name => `    await baixar("${name}")`))
  await expect.poll(() => block.locator("ins").textContent()).toContain("gather")
  expect(await faceHeight(block)).toBeLessThanOrEqual(560)
  await button(block, "Next step").click()
  await expect.poll(() => block.locator("del").count()).toBe(0)
})

test.each([320, 375])(
  "At %s px a note with every kind of block never scrolls sideways",
  async width => {
    const sources = Object.values(programs)
    const page = await openVault({ "Note.md": noteOf(...sources) }, { width, isPhone: true })
    const note = await openNote(page, "Note.md")
    await simulations(note).first().waitFor()
    for (const block of await simulations(note).all()) {
      await block.scrollIntoViewIfNeeded()
      expect(await block.evaluate(each => each.scrollWidth - each.clientWidth)).toBeLessThanOrEqual(
        0,
      )
    }
    expect(await note.evaluate(view => view.scrollWidth - view.clientWidth)).toBeLessThanOrEqual(0)
  },
)
