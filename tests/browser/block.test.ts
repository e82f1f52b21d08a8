import { expect, test } from "vitest"
import { openNote, readNote, screenshot } from "./harness"
import { fenced, openVault, sayAfter, simulations, studyTags } from "./vault"

const note = `${studyTags}# Note\n\nText before.\n\n${fenced("asyncio-sim", sayAfter)}\nText after.\n`

test("A block shows the finished picture at first", async () => {
  const page = await openVault({ "Note.md": note })
  const block = simulations(await openNote(page, "Note.md"))
  expect(await block.locator(".asyncio-sim-sentence").textContent()).toContain("Finished in 2.0 s.")
  expect(await block.textContent()).toContain("finished at 09:00:02")
  await screenshot(block, "block-finished-700-light")
})

test("The first press goes to step 1, and back goes back", async () => {
  const page = await openVault({ "Note.md": note })
  const block = simulations(await openNote(page, "Note.md"))
  const next = block.getByRole("button", { name: "Next step" })
  await next.click()
  expect(await block.textContent()).toContain("step 1 of")
  await next.click()
  expect(await block.textContent()).toContain("step 2 of")
  await block.getByRole("button", { name: "Back" }).click()
  expect(await block.textContent()).toContain("step 1 of")
})
