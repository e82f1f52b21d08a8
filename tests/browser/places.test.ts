/** A block is the same wherever a note is shown, and works there. */
import type { App } from "obsidian"
import type { Locator, Page } from "playwright-core"
import { expect, test } from "vitest"
import { changeNote, openNote, readNote, setTheme } from "./harness"
import { fenced, openVault, sayAfter, simulations, studyTags } from "./vault"

const block = fenced("asyncio-sim", `#| title: Two waits\n${sayAfter}`)
const quoted = (text: string): string => text.trimEnd().replace(/^/gm, "> ").replace(/ +$/gm, "")
const listed = (text: string): string => text.trimEnd().replace(/\n(?=.)/g, "\n  ")

const canvas = JSON.stringify({
  nodes: [
    { id: "text", type: "text", x: 0, y: 0, width: 740, height: 700, text: block },
    { id: "note", type: "file", x: 780, y: 0, width: 740, height: 700, file: "Note.md" },
  ],
  edges: [],
})
const files = {
  "Note.md": `${studyTags}Text.\n\n${block}\nEnd.\n`,
  "Callout.md": `Text.\n\n> [!tip] Callout\n${quoted(block)}\n\nEnd.\n`,
  "Quote.md": `${quoted(block)}\n\nEnd.\n`,
  "List.md": `- ${listed(block)}\n\nEnd.\n`,
  "Embed.md": "Embeds:\n\n![[Note]]\n",
  "Links.md": "Points to [[Note]].\n",
  "Cards.canvas": canvas,
}

const count = (shown: Locator) => shown.locator(".asyncio-sim-count").textContent()
const next = (shown: Locator) => shown.getByRole("button", { name: "Next step" })

/** All that the block says and offers, whatever its width. */
async function told(shown: Locator): Promise<readonly string[]> {
  await shown.getByText("Finished in 2.0").waitFor()
  return shown.evaluate(article => {
    const parts = [
      "header",
      "code-scroll li",
      "sentence",
      "unseen li",
      "names li",
      "output-lines li",
    ]
    const found = [...parts.map(part => `.asyncio-sim-${part}`), ".asyncio-sim-controls button"]
    return [
      article.getAttribute("aria-label") ?? "",
      ...found.flatMap(part => [...article.querySelectorAll(part)].map(each => each.textContent)),
    ]
  })
}

/** Steps, goes back, opens Details, and comes back to where it was. */
async function use(shown: Locator): Promise<void> {
  await next(shown).click()
  await next(shown).click()
  await expect.poll(() => count(shown)).toContain("step 2 of 32")
  await shown.getByRole("button", { name: "Back" }).click()
  await expect.poll(() => count(shown)).toContain("step 1 of 32")
  await shown.getByRole("button", { name: "Details" }).click()
  await shown.locator(".asyncio-sim-details").getByText("Variables", { exact: true }).waitFor()
}

async function openCanvas(zoom: number): Promise<{ page: Page; card: (id: string) => Locator }> {
  const page = await openVault(files, { width: 1900, height: 1000 })
  await page.evaluate(async zoom => {
    const app = Reflect.get(window, "app") as App
    const file = app.vault.getFileByPath("Cards.canvas")
    const leaf = app.workspace.getLeaf(false)
    if (file) await leaf.openFile(file)
    ;(leaf.view as unknown as { setZoom: (zoom: number) => void }).setZoom(zoom)
  }, zoom)
  return { page, card: id => page.locator(`.canvas-node[data-id=${id}]`) }
}

test.each(["Callout.md", "Quote.md", "List.md", "Embed.md"])(
  "In %s the block is the same as in a note, and works",
  async name => {
    const page = await openVault(files)
    const plain = await told(simulations(await openNote(page, "Note.md")))
    const shown = simulations(await openNote(page, name))
    expect(await told(shown)).toEqual(plain)
    await use(shown)
  },
)

test.each(["Note.md", "Callout.md", "Embed.md"])(
  "In live preview %s shows the same block, which works",
  async name => {
    const page = await openVault(files)
    const plain = await told(simulations(await openNote(page, "Note.md")))
    const shown = simulations(await openNote(page, name, "live"))
    expect(await told(shown)).toEqual(plain)
    await use(shown)
  },
)

test("The preview of a link shows the block, which works and leaves the note alone", async () => {
  const page = await openVault(files)
  const plain = await told(simulations(await openNote(page, "Note.md")))
  const note = await openNote(page, "Links.md")
  await note.locator("a.internal-link").hover()
  const popover = page.locator(".hover-popover")
  const shown = simulations(popover)
  expect(await told(shown)).toEqual(plain)
  await use(shown)
  expect(await shown.evaluate(each => each.scrollWidth - each.clientWidth)).toBeLessThanOrEqual(0)
  await note.getByText("Points to").hover({ position: { x: 2, y: 2 } })
  await popover.waitFor({ state: "detached" })
  expect(await readNote(page, "Note.md")).toBe(files["Note.md"])
})

test("On a canvas the block is the same in a card of text and in a note's card, and works", async () => {
  const { page, card } = await openCanvas(1)
  const noteVault = await openVault(files)
  const plain = await told(simulations(await openNote(noteVault, "Note.md")))
  for (const id of ["text", "note"]) {
    const shown = simulations(card(id))
    expect(await told(shown)).toEqual(plain)
    await page.mouse.click(...(await middleOf(card(id))))
    await use(shown)
  }
})

test("On a zoomed canvas the scrub bar goes where it is pressed, and drags no card", async () => {
  const { page, card } = await openCanvas(0.6)
  const shown = simulations(card("text"))
  await page.mouse.click(...(await middleOf(card("text"))))
  const before = await card("text").boundingBox()
  const axis = await shown.locator(".asyncio-sim-grip").boundingBox()
  if (!axis) throw new Error("There is no scrub bar.")
  await page.mouse.move(axis.x + axis.width * 0.25, axis.y + axis.height / 2)
  await page.mouse.down()
  await page.mouse.move(axis.x + axis.width * 0.5, axis.y + axis.height / 2, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => count(shown)).toMatch(/step 1[5-8] of 32/)
  expect(await card("text").boundingBox()).toEqual(before)
  await shown.locator(".asyncio-sim-code-scroll li").nth(4).dblclick()
  await expect.poll(() => card("text").locator(".canvas-source").count()).toBe(0)
})

test("What is edited in a card of text has no note to go to", async () => {
  const { page, card } = await openCanvas(1)
  const shown = simulations(card("text"))
  await page.mouse.click(...(await middleOf(card("text"))))
  await shown.getByRole("button", { name: "Edit" }).click()
  const editor = shown.locator(".cm-content")
  await editor.press("Control+a")
  await page.keyboard.insertText("print('edited')")
  await shown.getByRole("button", { name: "Run" }).click()
  await shown.locator(".asyncio-sim-output", { hasText: "edited" }).waitFor()
  await shown.getByRole("button", { name: "Write to note" }).click()
  await shown.locator(".asyncio-sim-draft", { hasText: "changed" }).waitFor()
  expect(await readNote(page, "Cards.canvas")).toBe(canvas)
})

async function middleOf(place: Locator): Promise<[number, number]> {
  const box = await place.boundingBox()
  if (!box) throw new Error("The card is not on screen.")
  return [box.x + box.width / 2, box.y + box.height / 2]
}

test("In a window of its own keys, Details, editing and presenting belong to that window", async () => {
  const page = await openVault(files)
  await simulations(await openNote(page, "Note.md")).waitFor()
  const opening = page.waitForEvent("popup")
  await page.getByLabel("Move to new window").click()
  const other = await opening
  const shown = simulations(other)
  await use(shown)
  await shown.press("ArrowRight")
  await expect.poll(() => count(shown)).toContain("step 2 of 32")
  await shown.getByRole("button", { name: "More ways to move" }).click()
  await shown.getByRole("button", { name: "Present" }).click()
  await other.locator(".asyncio-sim-presenting").waitFor()
  expect(await page.locator(".asyncio-sim-presenting").count()).toBe(0)
  await other.keyboard.press("PageDown")
  await expect.poll(() => count(simulations(other))).toContain("step 3 of 32")
  await other.keyboard.press("Escape")
  await other.locator(".asyncio-sim-presenting").waitFor({ state: "detached" })
  await shown.getByRole("button", { name: "Edit" }).click()
  await shown.locator(".cm-content").press("Control+a")
  await other.keyboard.insertText("print('there')")
  await shown.getByRole("button", { name: "Run", exact: true }).click()
  await shown.locator(".asyncio-sim-output", { hasText: "there" }).waitFor()
})

test("The corner of the app's edit button is free, whatever is open", async () => {
  const page = await openVault(files, { width: 800 })
  const shown = simulations(await openNote(page, "Note.md", "live"))
  await shown.getByText("Finished in 2.0").waitFor()
  const taken = () =>
    shown.evaluate(article => {
      const box = article.getBoundingClientRect()
      const marks = [...article.querySelectorAll<HTMLElement>(".asyncio-sim-header *")]
      return marks.filter(each => each.getBoundingClientRect().right > box.right - 40).length
    })
  expect(await taken()).toBe(0)
  await shown.getByRole("button", { name: "Details" }).click()
  expect(await taken()).toBe(0)
  const button = page.locator(".edit-block-button")
  await shown.hover()
  await button.click()
  await expect.poll(() => simulations(page).count()).toBe(0)
})

test("Pressing anything in a block never opens its source in live preview", async () => {
  const page = await openVault(files)
  const shown = simulations(await openNote(page, "Note.md", "live"))
  await shown.getByText("Finished in 2.0").waitFor()
  const parts = ["title", "gutter", "code-scroll li", "sentence", "picture", "names li", "said"]
  for (const part of [...parts, "output", "count"]) {
    const place = shown.locator(`.asyncio-sim-${part}`).first()
    await place.click({ force: true })
    await place.dblclick({ force: true })
    await expect.poll(() => shown.count()).toBe(1)
  }
  await shown.press("Home")
  await expect.poll(() => count(shown)).toContain("step 1 of 32")
  expect(await readNote(page, "Note.md")).toBe(files["Note.md"])
})

test("Lines above, another equal block and a new name leave each reader where they are", async () => {
  const twice = `${block}\nBetween.\n\n${block}\nEnd.\n`
  const page = await openVault({ "Note.md": twice })
  const shown = simulations(await openNote(page, "Note.md"))
  const steps = async () => (await shown.locator(".asyncio-sim-count").allTextContents()).join()
  await next(shown.nth(1)).click()
  await expect.poll(steps).toMatch(/step 32 of 32.*step 1 of 32/)
  await changeNote(page, "Note.md", `# New\n\nLines.\n\n${twice}`)
  await page.locator("h1", { hasText: "New" }).waitFor()
  await expect.poll(steps).toMatch(/step 32 of 32.*step 1 of 32/)
  await page.evaluate(async () => {
    const app = Reflect.get(window, "app") as App
    const file = app.vault.getFileByPath("Note.md")
    if (file) await app.vault.rename(file, "Renamed.md")
  })
  const renamed = simulations(await openNote(page, "Renamed.md"))
  await expect.poll(() => count(renamed.nth(1))).toContain("step 1 of 32")
  await expect.poll(() => count(renamed.nth(0))).toContain("step 32 of 32")
})

test("A change of the theme recolours a block where the reader is, and runs nothing again", async () => {
  const page = await openVault(files)
  const shown = simulations(await openNote(page, "Note.md"))
  await next(shown).click()
  const colour = () => shown.evaluate(article => getComputedStyle(article).color)
  const light = await colour()
  await shown
    .locator(".asyncio-sim-header")
    .evaluate(header => header.setAttribute("data-kept", ""))
  await setTheme(page, "dark")
  await expect.poll(colour).not.toBe(light)
  expect(await count(shown)).toContain("step 1 of 32")
  expect(await shown.locator("[data-kept]").count()).toBe(1)
})
