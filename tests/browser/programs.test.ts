import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { openNote, screenshot } from "./harness"
import { fenced, openVault, simulations } from "./vault"

const seed = (name: string): string => readFileSync(`tests/fixtures/seeds/${name}.txt`, "utf8")

test("An endless loop leaves the note usable, and the limit is named", async () => {
  const source = "#| limit: instructions 400000\nn = 0\nwhile True:\n    n += 1"
  const page = await openVault({ "Note.md": `Text.\n\n${fenced("asyncio-sim", source)}` })
  const block = simulations(await openNote(page, "Note.md"))
  await block.getByText("400,000").first().waitFor()
  await block.getByRole("button", { name: "Next step" }).click()
  await expect.poll(() => block.textContent()).toMatch(/1 of 133,33\d/)
  await screenshot(page, "limit-light")
})

test("While a long program runs on, the note answers", async () => {
  const source = "while True:\n    pass"
  const page = await openVault({ "Note.md": fenced("asyncio-sim", source), "Other.md": "Other." })
  const block = simulations(await openNote(page, "Note.md"))
  await block.getByText("still running").first().waitFor()
  await openNote(page, "Other.md")
  await page.getByText("Other.", { exact: true }).last().waitFor()
})

test("A block that only defines main() offers to run it", async () => {
  const source =
    "import asyncio\n\nasync def main():\n    await asyncio.sleep(1)\n    print('done')"
  const page = await openVault({ "Note.md": fenced("asyncio-sim", source) })
  const block = simulations(await openNote(page, "Note.md"))
  await block.getByRole("button", { name: "Run main()" }).click()
  await block.getByText(/Finished in 1\.0 s/).waitFor()
  await expect.poll(() => block.textContent()).toContain("done")
})

test("A missing import is offered, and with it the program of the third note runs", async () => {
  const text = seed("003_14d478916e558ea9")
  const program = text.slice(text.indexOf("import asyncio\n"), text.indexOf("Vantagens")).trim()
  const page = await openVault({ "Note.md": fenced("asyncio-sim", program) })
  const block = simulations(await openNote(page, "Note.md"))
  await block.getByText("Did you forget to import 'time'?", { exact: false }).first().waitFor()
  await screenshot(block, "block-error-light")
  await block.getByRole("button", { name: "Add import time" }).click()
  await block.getByText("Finished in 2.0 s.").waitFor()
  const output = ["started at 09:00:00", "hello", "world", "finished at 09:00:02"]
  for (const line of output) await expect.poll(() => block.textContent()).toContain(line)
})

test("The thread example of the second note says that its order is one of several", async () => {
  const page = await openVault({ "Note.md": seed("002_ac766bed2523e0ea") })
  const note = await openNote(page, "Note.md")
  await note.getByRole("button", { name: "Simulate" }).first().click()
  const block = simulations(note)
  await block.getByText("one of the possible orders").first().waitFor()
  await expect.poll(() => block.textContent()).toContain("Arquivo exemplo.txt gravado com sucesso.")
})

test("What is not offered yet is named, and the rest of the note works", async () => {
  const page = await openVault({ "Note.md": seed("002_ac766bed2523e0ea") })
  const note = await openNote(page, "Note.md")
  await note.getByRole("button", { name: "Simulate" }).nth(1).click()
  await simulations(note).getByText("multiprocessing").first().waitFor()
  await note.getByRole("button", { name: "Simulate" }).first().click()
  await expect.poll(() => simulations(note).count()).toBe(2)
})

test("A syntax error is shown with its line", async () => {
  const page = await openVault({ "Note.md": fenced("asyncio-sim", "x = 1\nwhile True print(x)") })
  const block = simulations(await openNote(page, "Note.md"))
  await block.getByText("SyntaxError", { exact: false }).first().waitFor()
})

const vault = Object.fromEntries(
  readdirSync("vault")
    .filter(name => name.endsWith(".md"))
    .map(name => [name, readFileSync(`vault/${name}`, "utf8")]),
)

test.each(Object.keys(vault))("Every simulation of the study vault runs: %s", async name => {
  const page = await openVault(vault, { locale: "pt-BR", height: 6000 })
  const note = await openNote(page, name)
  await simulations(note).first().waitFor()
  for (const block of await simulations(note).all()) {
    const sentence = await block
      .locator(".asyncio-sim-sentence, .asyncio-sim-finding")
      .allTextContents()
    expect(sentence.join(" ")).toMatch(/Terminou em|Error|limite|esperando|parou/)
    await expect.poll(() => block.locator("[role=alert]").count()).toBeLessThanOrEqual(1)
  }
  await screenshot(page, `vault-${Object.keys(vault).indexOf(name) + 1}`)
})

test("A mistake of ours in one block is a notice there, and the note lives on", async () => {
  const files = {
    "Other.md": "Other.",
    "Note.md": `Before.\n\n${fenced("asyncio-sim", "print(1)")}\nAfter.\n`,
  }
  const page = await openVault(files)
  await openNote(page, "Other.md")
  await page.evaluate(() => {
    // What players need and a view that is open does not.
    Reflect.set(HTMLElement.prototype, "onWindowMigrated", () => {
      throw new Error("Broken on purpose.")
    })
  })
  const note = await openNote(page, "Note.md")
  await note.getByText("Broken on purpose.", { exact: false }).first().waitFor()
  await expect.poll(() => note.getByText("After.").isVisible()).toBe(true)
})
