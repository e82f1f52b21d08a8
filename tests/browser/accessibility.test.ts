/** No automatic accessibility violation, by the rules of axe-core, in both themes. */
import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { violations } from "./axe"
import { openNote, runCommand, setTheme } from "./harness"
import { fenced, openVault, sayAfter, simulations, studyTags } from "./vault"

const failing = sayAfter.replace("import time\n", "")
const blocking = `import asyncio
import time

async def bloqueia():
    time.sleep(2)

async def main():
    async with asyncio.TaskGroup() as grupo:
        grupo.create_task(bloqueia())
        grupo.create_task(asyncio.sleep(1))

asyncio.run(main())`
const compared = `#| compare: together\n${sayAfter}`
const programs = [sayAfter, failing, blocking, compared, `#| title: together\n${blocking}`]
const note = `${studyTags}# Note\n\n- **Tarefa**: uma corrotina que o loop roda.\n- **Corrotina**: função que pausa.\n\n${programs
  .map(program => fenced("asyncio-sim", program))
  .join("\n")}`

/** Tall enough that nothing is scrolled away: of what is not on screen no contrast is known. */
const openAll = (): Promise<Page> => openVault({ "Note.md": note }, { height: 4600 })

test.each(["light", "dark"] as const)("Blocks have no violation (%s)", async theme => {
  const page = await openAll()
  await setTheme(page, theme)
  const blocks = simulations(await openNote(page, "Note.md"))
  await blocks.nth(3).locator(".asyncio-sim-other").waitFor()
  await expect.poll(() => violations(page, ".asyncio-sim")).toEqual([])
})

test.each(["light", "dark"] as const)(
  "A block at a step with everything open has no violation (%s)",
  async theme => {
    const page = await openAll()
    await setTheme(page, theme)
    const block = simulations(await openNote(page, "Note.md")).first()
    await block.focus()
    for (const key of ["Home", "n", "n", "n", "d", "?"]) await page.keyboard.press(key)
    await block.locator(".asyncio-sim-keys").waitFor()
    await expect.poll(() => violations(page, ".asyncio-sim")).toEqual([])
  },
)

test.each(["light", "dark"] as const)("The glossary has no violation (%s)", async theme => {
  const page = await openAll()
  await setTheme(page, theme)
  await runCommand(page, "asyncio-sim:open-glossary")
  await page.locator(".asyncio-sim-glossary", { hasText: "Corrotina" }).waitFor()
  await expect.poll(() => violations(page, ".asyncio-sim-glossary")).toEqual([])
})

test("A mistake made on purpose is found", async () => {
  const page = await openAll()
  const block = simulations(await openNote(page, "Note.md")).first()
  await block.evaluate(article => {
    const text = article.createEl("p", { text: "faint" })
    text.setAttribute("style", "color: #ccc; background: #fff")
    article.createEl("button")
  })
  const found = (await violations(page, ".asyncio-sim")).map(each => each.split(":")[0])
  expect(new Set(found)).toEqual(new Set(["color-contrast", "button-name"]))
})
