// What notes and people can do to the glossary: odd names, notes of the same name, none at all.
import type { App } from "obsidian"
import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { changeNote } from "./harness"
import { glossaryEntry, openGlossary, studyTags } from "./vault"

const odd = `${studyTags}# Nomes

- **constructor**: de um objeto.
- **\`__proto__\`**: de um protótipo.
- **a]] b [[c**: de um link.
- **Tag <b onclick=x>**: com <img src="data:," onerror="document.title='pwned'">.
- **\u202eavart**: da direita para a esquerda.
- **${"m".repeat(78)}**: de uma palavra só.
- **👩‍👩‍👧 família**: com figura.
`

test("Odd names are names, and nothing in them runs", async () => {
  const { page, glossary } = await openGlossary({ "Odd.md": odd }, { width: 900 })
  await glossaryEntry(glossary, "constructor").waitFor()
  const terms = await glossary.locator("h4 > span:first-child").allTextContents()
  expect(terms).toEqual(expect.arrayContaining(["constructor", "__proto__", "a]] b [[c"]))
  await glossary.getByRole("searchbox").fill("__proto__")
  await expect.poll(() => glossary.locator("article").count()).toBe(1)
  await glossary.getByRole("searchbox").fill("")
  const overflow = await glossary.evaluate(element => element.scrollWidth - element.clientWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  expect(await page.title()).not.toBe("pwned")
})

async function renameFolder(page: Page, from: string, to: string): Promise<void> {
  await page.evaluate(
    async ({ from, to }) => {
      const app = Reflect.get(window, "app") as App
      const folder = app.vault.getAbstractFileByPath(from)
      if (folder) await app.vault.rename(folder, to)
    },
    { from, to },
  )
}

const same = {
  "A/Nota.md": `${studyTags}- **Trava**: uma coisa.\n\nA fila espera.\n`,
  "B/Nota.md": `${studyTags}- **Trava**: outra coisa.\n- **Fila**: de quem espera.\n`,
}

test("Notes of the same name are told apart, also when their folder gets another name", async () => {
  const { page, glossary } = await openGlossary(same, { width: 1300 })
  const lock = glossaryEntry(glossary, "Trava")
  await lock.getByText("A/Nota, line 4").waitFor()
  await lock.getByText("B/Nota, line 4").waitFor()
  await renameFolder(page, "B", "Z")
  await lock.getByText("Z/Nota, line 4").click()
  await expect
    .poll(() => page.evaluate<string>("app.workspace.getActiveFile().path"))
    .toBe("Z/Nota.md")
  await glossary.getByRole("combobox").selectOption("note")
  const headings = glossary.locator("h3")
  await expect.poll(() => headings.allTextContents()).toEqual(["A/Nota", "Z/Nota"])
})

test("Terms that go and come back leave no trace and keep what was decided", async () => {
  const note = same["B/Nota.md"]
  const { page, glossary } = await openGlossary({ "B/Nota.md": note })
  await glossaryEntry(glossary, "Fila").getByRole("button", { name: "Not a term" }).click()
  await changeNote(page, "B/Nota.md", "Nada.\n")
  await glossary.getByText("No terms yet.").waitFor()
  await expect.poll(() => glossary.locator("article").count()).toBe(0)
  await changeNote(page, "B/Nota.md", note)
  await glossaryEntry(glossary, "Trava").waitFor()
  expect(await glossaryEntry(glossary, "Fila").count()).toBe(0)
})
