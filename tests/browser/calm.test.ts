/** Calm by default: what a reader sees before asking for anything. */
import type { Locator } from "playwright-core"
import { expect, test } from "vitest"
import { changeNote, openNote } from "./harness"
import { fenced, openVault, sayAfter, simulations, studyTags } from "./vault"

/** Twenty lines, six tasks, ten lines of output. */
const crowd = `import asyncio

async def atender(nome, segundos):
    print(f"{nome}: senta")
    await asyncio.sleep(segundos)
    print(f"{nome}: sai")

async def main():
    # todos chegam ao mesmo tempo
    # e cada um fica o seu tempo
    async with asyncio.TaskGroup() as grupo:
        grupo.create_task(atender("Ana", 1))
        grupo.create_task(atender("Bia", 2))
        grupo.create_task(atender("Caio", 3))
        grupo.create_task(atender("Davi", 4))
        grupo.create_task(atender("Eva", 5))

    print("fecha")

asyncio.run(main())`

const heightOf = (block: Locator) => block.evaluate(each => each.getBoundingClientRect().height)
const noteOf = (programs: readonly string[]) =>
  `${studyTags}# Note\n\n${programs.map(each => fenced("asyncio-sim", each)).join("\n")}`

test.each([
  ["say_after", sayAfter],
  ["six tasks and more output than fits", crowd],
])("The face of a program of 20 lines is at most 560 px high: %s", async (_, program) => {
  const page = await openVault({ "Note.md": noteOf([program]) })
  const block = simulations(await openNote(page, "Note.md"))
  await expect.poll(() => heightOf(block)).toBeLessThanOrEqual(560)
  for (const key of ["Home", "ArrowRight", "End", "ArrowLeft"]) {
    await block.press(key)
    await expect.poll(() => heightOf(block)).toBeLessThanOrEqual(560)
  }
})

test("Five lanes and five lines of output are shown; the rest is counted and opens", async () => {
  const page = await openVault({ "Note.md": noteOf([crowd]) })
  const block = simulations(await openNote(page, "Note.md"))
  const lanes = block.locator(".asyncio-sim-names .asyncio-sim-tab")
  await expect.poll(() => lanes.count()).toBe(5)
  await block.getByRole("button", { name: "+ 1 task" }).click()
  await expect.poll(() => lanes.count()).toBe(6)
  const output = block.locator(".asyncio-sim-output-lines")
  await expect.poll(() => heightOf(output)).toBe(100)
  await block.locator(".asyncio-sim-output button").click()
  await expect.poll(() => heightOf(output)).toBe(220)
})

test("What a note says beside code stays within the block", async () => {
  const long = sayAfter.replace("await task1", "await task1  # a long comment beside the code")
  const page = await openVault({ "Note.md": noteOf([long]) }, { width: 900 })
  const block = simulations(await openNote(page, "Note.md"))
  for (const key of ["End", ...Array<string>(8).fill("ArrowLeft")]) await block.press(key)
  const code = block.locator(".asyncio-sim-code-scroll")
  await block.locator(".asyncio-sim-note", { hasText: "waits" }).first().waitFor()
  await expect.poll(() => code.evaluate(each => each.scrollWidth - each.clientWidth)).toBe(0)
})

const back = (block: Locator) => block.getByRole("button", { name: "Back" })
const many = noteOf(Array<string>(6).fill(sayAfter))

test("In a note with more than five blocks a press or the focus unfolds the controls", async () => {
  const page = await openVault({ "Note.md": many })
  const note = await openNote(page, "Note.md")
  const [first, second] = [simulations(note).nth(0), simulations(note).nth(1)]
  await first.getByRole("button", { name: "Next step" }).waitFor()
  await back(first).waitFor({ state: "hidden" })
  await first.focus()
  await back(first).waitFor()
  await second.getByRole("button", { name: "Next step" }).click()
  await second.getByText("step 1 of").waitFor()
  await back(second).waitFor()
  await back(first).waitFor()
})

test("With five blocks, and once the sixth is gone, nothing is folded", async () => {
  const five = noteOf(Array<string>(5).fill(sayAfter))
  const page = await openVault({ "Note.md": many, "Five.md": five })
  await back(simulations(await openNote(page, "Five.md")).nth(2)).waitFor()
  const block = simulations(await openNote(page, "Note.md")).nth(2)
  await back(block).waitFor({ state: "hidden" })
  await changeNote(page, "Note.md", five)
  await back(simulations(page).nth(2)).waitFor()
})

test("At 360 px who stands outside the window is told in a free gutter, which leads there", async () => {
  const page = await openVault({ "Note.md": noteOf([crowd]) }, { width: 360, isPhone: true })
  const block = simulations(await openNote(page, "Note.md"))
  await block.press("Home")
  const beyond = block.locator(".asyncio-sim-gutter .asyncio-sim-beyond")
  for (let step = 0; step < 40 && (await beyond.count()) === 0; step++) await block.press("L")
  await expect.poll(() => beyond.first().textContent()).toMatch(/^[↑↓]/)
  const box = async (place: Locator) => (await place.boundingBox()) ?? { x: 0, y: 0, width: 0 }
  const line = block.locator("li", { has: page.locator(".asyncio-sim-beyond") }).first()
  const told = await box(beyond.first())
  expect(told.x + told.width).toBeLessThanOrEqual(
    (await box(line.locator(".asyncio-sim-number"))).x,
  )
  const letter = (await beyond.first().textContent())?.slice(-1) ?? ""
  const there = block.locator(`.asyncio-sim-gutter > .asyncio-sim-tab:text-is("${letter}")`).first()
  await expect.poll(() => isWithin(there)).toBe(false)
  await beyond.first().click()
  await expect.poll(() => isWithin(there)).toBe(true)
})

test("At 360 px a name of any length stays in its row, and its value stands beside it", async () => {
  const name = "the_task_that_looks_after_everything_the_others_have_left_behind"
  const source = `import asyncio
async def ${name}_later(): await asyncio.sleep(1)
async def main():
    ${name} = asyncio.create_task(${name}_later())
    await ${name}
asyncio.run(main())`
  const page = await openVault({ "Note.md": noteOf([source]) }, { width: 360, isPhone: true })
  const block = simulations(await openNote(page, "Note.md"))
  await block.press("Home")
  for (let step = 0; step < 7; step++) await block.press("ArrowRight")
  await block.press("d")
  const value = block.locator("dd", { hasText: "Task A" }).first()
  await value.waitFor()
  const width = (await value.boundingBox())?.width ?? 0
  expect(width).toBeGreaterThan(90)
  const tooWide = block.locator(
    "dt, .asyncio-sim-panel code, .asyncio-sim-sentence .asyncio-sim-who",
  )
  const right = ((await block.boundingBox())?.x ?? 0) + 360
  for (const each of await tooWide.all()) {
    const box = await each.boundingBox()
    if (box) expect(box.x + box.width).toBeLessThanOrEqual(right)
  }
})

test("A note beside the code has room for a few words, or is not there", async () => {
  const source = `import asyncio
async def main():
    await asyncio.sleep(1)
    await asyncio.sleep(1)  # a comment so long that it leaves no room at all for a note beside it
    await asyncio.sleep(1)  # a long comment that leaves the note little room beside
    await asyncio.sleep(1)  # a long comment that leaves the note little room
asyncio.run(main())`
  const page = await openVault({ "Note.md": noteOf([source]) }, { width: 1100 })
  const block = simulations(await openNote(page, "Note.md"))
  await block.press("Home")
  const widths: number[] = []
  for (let step = 0; step < 24; step++) {
    await block.press("ArrowRight")
    const notes = await block.locator(".asyncio-sim-note").all()
    for (const note of notes) widths.push((await note.boundingBox())?.width ?? 0)
  }
  expect(widths.filter(width => width > 0).length).toBeGreaterThan(0)
  expect(widths.filter(width => width > 0 && width < 60)).toEqual([])
  expect(widths).toContain(0)
})

/** True where a tab is in view within its code. */
const isWithin = (tab: Locator) =>
  tab.evaluate(each => {
    const scroll = each.closest(".asyncio-sim-code-scroll")?.getBoundingClientRect()
    const { top, bottom } = each.getBoundingClientRect()
    return scroll !== undefined && top >= scroll.top && bottom <= scroll.bottom
  })
