import type { Locator, Page } from "playwright-core"
import { expect, test } from "vitest"
import { openNote, type OpenOptions } from "./harness"
import { fenced, openVault, sayAfter, simulations, studyTags } from "./vault"

interface OpenBlock {
  readonly page: Page
  readonly block: Locator
}

async function openBlock(program = sayAfter, options: OpenOptions = {}): Promise<OpenBlock> {
  const files = { "Note.md": `${studyTags}# Note\n\n${fenced("asyncio-sim", program)}\n` }
  const page = await openVault(files, options)
  const block = simulations(await openNote(page, "Note.md"))
  await block.focus()
  return { page, block }
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** The lanes of the run itself; those of another run beside it come after. */
const picture = (block: Locator) => block.locator(".asyncio-sim-picture").first()
const twin = (block: Locator) => block.locator("ul.asyncio-sim-unseen").first()
const zoomBar = (block: Locator) => block.getByRole("group", { name: "Part of the run" })
const svgOf = (block: Locator) => picture(block).locator("svg").innerHTML()
/** How many stretches of running are drawn: each begins a part of its lane's path. */
const marksOf = async (block: Locator) => {
  const paths = await block
    .locator("path.asyncio-sim-m-running")
    .evaluateAll(all => all.map(path => path.getAttribute("d") ?? ""))
  return paths.join("").split("M").length - 1
}

/** How far the pointer is from the left edge of the lanes. */
async function point(page: Page, block: Locator, part: number): Promise<void> {
  const box = (await picture(block).boundingBox())!
  await page.mouse.move(box.x + box.width * part, box.y + box.height - 10)
}

test("Plus and minus zoom, and at the end all is as it was", async () => {
  const { page, block } = await openBlock()
  await press(page, "Home", "ArrowRight", "ArrowRight")
  const before = await svgOf(block)
  await press(page, "+", "+")
  await expect.poll(() => zoomBar(block).isVisible()).toBe(true)
  expect(await svgOf(block)).not.toBe(before)
  await press(page, "-", "-")
  await expect.poll(() => zoomBar(block).isVisible()).toBe(false)
  await expect.poll(() => svgOf(block)).toBe(before)
})

test("While one steps through a zoomed run, the playhead stays in view", async () => {
  const { page, block } = await openBlock()
  await press(page, "Home", "+", "+", "+")
  const playhead = picture(block).locator('[data-part="playhead"]')
  for (let step = 2; step <= 32; step++) {
    await press(page, "ArrowRight")
    await expect.poll(() => block.textContent()).toContain(`step ${step} of 32`)
    expect(await playhead.getAttribute("visibility")).toBe("visible")
  }
})

test("Ctrl and the wheel zoom where the pointer is; the wheel alone scrolls the note", async () => {
  const { page, block } = await openBlock()
  await point(page, block, 0.5)
  await page.mouse.wheel(0, -200)
  expect(await zoomBar(block).isVisible()).toBe(false)
  await page.keyboard.down("Control")
  await page.mouse.wheel(0, -240)
  await page.keyboard.up("Control")
  await expect.poll(() => zoomBar(block).isVisible()).toBe(true)
})

test("Dragging the lanes moves what is shown, and is no press", async () => {
  const { page, block } = await openBlock()
  await press(page, "Home", "+", "+")
  const before = await svgOf(block)
  await point(page, block, 0.9)
  await page.mouse.down()
  await point(page, block, 0.3)
  await page.mouse.up()
  await expect.poll(() => svgOf(block)).not.toBe(before)
  expect(await block.textContent()).toContain("step 1 of 32")
})

test("Pressing a place in a zoomed run goes to its step", async () => {
  const { page, block } = await openBlock()
  await press(page, "Home", "+", "+", ".", ".")
  await point(page, block, 0.5)
  await page.mouse.click(...(await centre(block)))
  await expect.poll(() => block.textContent()).toMatch(/step (1\d|[6-9]) of 32/)
})

async function centre(block: Locator): Promise<[x: number, y: number]> {
  const box = (await picture(block).boundingBox())!
  return [box.x + box.width / 2, box.y + box.height - 10]
}

test("The row of moves offers buttons that zoom; they say which steps are in view", async () => {
  const { block } = await openBlock()
  await block.getByRole("button", { name: "More ways to move" }).click()
  const whole = await marksOf(block)
  await zoomBar(block).getByRole("button", { name: "Zoom in" }).click()
  await expect.poll(() => marksOf(block)).toBeLessThan(whole)
  expect(await twin(block).textContent()).toMatch(/the part from step 1 to step \d+/)
  await zoomBar(block).getByRole("button", { name: "Whole run" }).click()
  await expect.poll(() => marksOf(block)).toBe(whole)
})

const everyState = `import asyncio, time
async def lost():
    raise ValueError("lost")
async def holds():
    time.sleep(1)
async def main():
    long = asyncio.create_task(asyncio.sleep(9))
    asyncio.create_task(lost())
    await asyncio.create_task(holds())
    long.cancel()
    await asyncio.sleep(1)
asyncio.run(main())`

/** The colours of all marks of the lanes, and those that the system has. */
function coloursOf(block: Locator) {
  return picture(block)
    .locator("svg")
    .evaluate(svg => {
      const system = ["Canvas", "CanvasText", "Highlight"].map(name => {
        const probe = svg.ownerDocument.body.createDiv()
        probe.setCssStyles({ color: name })
        const { color } = getComputedStyle(probe)
        probe.remove()
        return color
      })
      const marks = [...svg.querySelectorAll("[class*=asyncio-sim-m-]")].flatMap(mark => {
        const { fill, stroke } = getComputedStyle(mark)
        return [fill, stroke].filter(colour => colour.startsWith("rgb"))
      })
      return { system, marks: [...new Set(marks)] }
    })
}

test("With forced colours every mark has a colour of the system's", async () => {
  const { page, block } = await openBlock(everyState)
  await page.emulateMedia({ forcedColors: "active" })
  const { system, marks } = await coloursOf(block)
  expect(marks.filter(colour => !system.includes(colour))).toEqual([])
  expect(marks.length).toBe(3)
})

test("A failure that nobody read ends in a question mark, and is told so", async () => {
  const { block } = await openBlock(everyState)
  await expect.poll(() => block.locator(".asyncio-sim-m-query").count()).toBe(1)
  expect(await twin(block).textContent()).toContain("failed, never read")
})

const repeats = `import asyncio
async def tick(times):
    for number in range(times):
        await asyncio.sleep(0.5)
async def main():
    await asyncio.gather(tick(60), tick(60))
asyncio.run(main())`

test("Equal rounds fold to one place, which opens when it is pressed", async () => {
  const { page, block } = await openBlock(repeats)
  const fold = block.getByRole("button", {
    name: "58 more rounds like the one before: look inside",
  })
  await expect.poll(() => fold.count()).toBe(1)
  await fold.click()
  await expect.poll(() => fold.count()).toBe(0)
  await expect.poll(() => zoomBar(block).isVisible()).toBe(true)
  await block.focus()
  await press(page, "0")
  await expect.poll(() => fold.count()).toBe(1)
})

test("Inside a fold one goes step by step, and the playhead moves each time", async () => {
  const { page, block } = await openBlock(repeats)
  const playhead = picture(block).locator('[data-part="playhead"]')
  await press(page, "Home", ...Array.from({ length: 20 }, () => "t"))
  const places = new Set([await playhead.getAttribute("transform")])
  for (let step = 0; step < 6; step++) {
    await press(page, "ArrowRight")
    places.add(await playhead.getAttribute("transform"))
  }
  expect(places.size).toBeGreaterThan(4)
})

test("Of many lanes what everybody does is said at once at first, and where the reader rests", async () => {
  const program = `import asyncio

async def work(seconds):
    await asyncio.sleep(seconds)

async def main():
    await asyncio.gather(*[work(each) for each in range(1, 31)])

asyncio.run(main())`
  const { page, block } = await openBlock(program)
  await block.getByRole("button", { name: "+ 26 tasks" }).click()
  const last = block.locator(".asyncio-sim-name").last()
  expect(await last.textContent()).toBe("work(30)")
  await press(page, "Home")
  await expect.poll(() => last.textContent()).not.toBe("work(30)")
  await press(page, "End", "ArrowLeft", "ArrowRight")
  await expect.poll(() => last.textContent()).toBe("work(30)")
  await expect.poll(() => twin(block).locator("li").last().textContent()).toContain("ended")
})

test("The blocks of the first note that is opened are not drawn again once they have a place", async () => {
  const block = fenced("asyncio-sim", sayAfter)
  const text = [block, "Words.", block.replace("world", "all")].join("\n\n")
  const page = await openVault({ "Note.md": `${studyTags}# Note\n\n${text}` })
  await page.evaluate(() => {
    const isPicture = ({ target, addedNodes }: MutationRecord) =>
      addedNodes.length > 0 && (target as Element).classList.contains("asyncio-sim-picture")
    new MutationObserver(records => {
      if (records.some(isPicture)) document.body.dataset.drawn = "again"
    }).observe(document.body, { subtree: true, childList: true })
  })
  const blocks = simulations(await openNote(page, "Note.md"))
  await expect.poll(() => blocks.count()).toBe(2)
  await blocks.first().press("Home")
  await expect.poll(() => blocks.first().textContent()).toContain("step 1 of 32")
  expect(await page.evaluate(() => document.body.dataset.drawn)).toBeUndefined()
})

const longNames = `import asyncio

async def processar_pedido_do_cliente(cliente):
    await asyncio.sleep(1)

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(processar_pedido_do_cliente("Ana"), name="pedido-da-ana-muito-urgente")
        group.create_task(processar_pedido_do_cliente("Bia"))

asyncio.run(main())
`

test("On a phone who is pressed tells the whole name for a while, and no longer than until the next step", async () => {
  const page = await openVault(
    { "Note.md": `${studyTags}# Note\n\n${fenced("asyncio-sim", longNames)}\n` },
    { width: 360, height: 1000, isPhone: true },
  )
  const block = simulations(await openNote(page, "Note.md"))
  await block.locator(".asyncio-sim-name", { hasText: "pedido" }).tap()
  const whole = block.locator(".asyncio-sim-whole")
  await expect
    .poll(() => whole.textContent())
    .toBe("pedido-da-ana-muito-urgente · processar_pedido_do_cliente('Ana')")
  const [name, room] = [await whole.boundingBox(), await block.boundingBox()]
  expect((name?.x ?? 0) + (name?.width ?? 0)).toBeLessThanOrEqual(
    (room?.x ?? 0) + (room?.width ?? 0),
  )
  await block.getByRole("button", { name: "Next step" }).tap()
  await expect.poll(() => whole.count()).toBe(0)
  expect(await block.locator(".asyncio-sim-selected").count()).toBe(1)
})

test("On a phone a name that was cut already is not cut again", async () => {
  const named = `import asyncio
async def main():
    names = ("pedido-numero-17", "pedido-numero-18")
    async with asyncio.TaskGroup() as group:
        for name in names:
            group.create_task(asyncio.sleep(1), name=name)

asyncio.run(main())
`
  const { block } = await openBlock(named, { width: 360, height: 1000, isPhone: true })
  await block.getByRole("button", { name: "Next step" }).tap()
  const names = block.locator(".asyncio-sim-name b", { hasText: "pedido…ero-1" })
  await expect.poll(() => names.count()).toBe(2)
  const areWhole = () => names.evaluateAll(all => all.map(el => el.scrollWidth <= el.clientWidth))
  await expect.poll(areWhole).toEqual([true, true])
})

test("On a phone a state that is cut leaves no dot before the three of the cut", async () => {
  const queued = `import asyncio
async def client(counter):
    await counter.get()

async def main():
    counter_of_cakes = asyncio.Queue()
    asyncio.create_task(client(counter_of_cakes))
    await asyncio.sleep(1)

asyncio.run(main())
`
  const { page, block } = await openBlock(queued, { width: 320, height: 1000, isPhone: true })
  await press(page, "Home", ...Array.from({ length: 13 }, () => "ArrowRight"))
  const state = block.locator(".asyncio-sim-name > span", { hasText: "counter_of_cakes.get" })
  await state.waitFor()
  const ends = await state.evaluate(el => ({
    // A browser shows a box in a line whole or not at all.
    boxes: [...el.children].map(part => [getComputedStyle(part).display, part.textContent]),
    isCut: el.scrollWidth > el.clientWidth,
  }))
  expect(ends.isCut).toBe(true)
  expect(ends.boxes).toEqual([["inline-block", ".get"]])
})

test("Of many lanes a glance is drawn on the way, and the words in them when the reader rests", async () => {
  const crowd = `import asyncio
async def main():
    await asyncio.gather(*(asyncio.sleep(number) for number in range(1, 26)))

asyncio.run(main())
`
  const { page, block } = await openBlock(crowd)
  await block.getByRole("button", { name: /^\+ \d+ tasks/ }).click()
  await block.focus()
  await press(page, "+", "+", "+")
  const words = picture(block).locator('[data-part="labels"] text')
  const afterKey = await block.evaluate(el => {
    el.dispatchEvent(new KeyboardEvent("keydown", { key: "End", bubbles: true }))
    return el.querySelectorAll('.asyncio-sim-picture [data-part="labels"] text').length
  })
  expect(afterKey).toBe(0)
  await expect.poll(() => words.count()).toBeGreaterThan(0)
})
