import type { App, Editor } from "obsidian"
import type { Locator, Page } from "playwright-core"
import { expect, test } from "vitest"
import {
  changeNote,
  openNote,
  readNote,
  runCommand,
  screenshot,
  type NoteMode,
  type OpenOptions,
} from "./harness"
import { openVault, studyTags } from "./vault"

/** Where the terms of these tests are defined. */
const terms = `${studyTags}# Termos

- **Loop de eventos**: executa as tarefas prontas e espera pelas outras.
- **Corrotina (coroutine)**: função que pode pausar com \`await\`.
- **Trava**: só uma tarefa por vez passa por ela.
- **GIL**: só uma thread executa Python por vez.
- **E/S**: leitura e escrita.
- **Índice**: número de um elemento.
`

/** A note with terms in all sorts of places. */
const places = `${studyTags}# A corrotina no título

Uma “corrotina” (coroutine), o **loop** de eventos e o _GIL_: E/S, \`trava\`, [[trava]], $trava$.

- item com a trava
  - dentro: o GIL
- [x] uma corrotina pronta

1. **Índice**: o índice diz a posição; a trava não.

> Citação com o loop de
> eventos no fim da linha.

> [!note] A corrotina no título
> No corpo, a **corrotina** e a trava.

| Trava | Outro |
| --- | --- |
| o GIL | uma \`corrotina\` e índices |

Por fim o índice, a <ins>trava</ins> e travamento; snake_trava, #corrotina.

\`\`\`python
trava = corrotina()
\`\`\`
`

const files = { "Termos.md": terms, "Lugares.md": places }

async function openIn(
  mode: NoteMode,
  options: OpenOptions = {},
  path = "Lugares.md",
): Promise<{ page: Page; note: Locator }> {
  const page = await openVault({ ...files, ...options.files }, options)
  const note = await openNote(page, path, mode)
  return { page, note }
}

/** What the tests do with the active editor, in the page. */
interface Place {
  /** Text by which the line is found. */
  readonly line: string
  readonly from: number
  readonly to: number
}

/** Selects columns of the first line that holds a text, and focuses the editor. */
async function select(page: Page, line: string, from: number, to: number): Promise<void> {
  await page.evaluate(
    (place: Place) => {
      const app = Reflect.get(window, "app") as App
      const editor = app.workspace.activeEditor?.editor as Editor
      const number = editor
        .getValue()
        .split("\n")
        .findIndex(each => each.includes(place.line))
      const at = (ch: number) => ({ line: number, ch })
      editor.focus()
      editor.setSelection(at(place.from), at(place.to))
    },
    { line, from, to },
  )
}

function setCursor(page: Page, line: string, column: number): Promise<void> {
  return select(page, line, column, column)
}

async function typeAt(page: Page, line: string, end: "start" | "end", text: string): Promise<void> {
  // Columns past the end are the end.
  await setCursor(page, line, end === "end" ? 1000 : 0)
  await page.keyboard.type(text)
}

function editorText(page: Page): Promise<string> {
  return page.evaluate<string>("app.workspace.activeEditor.editor.getValue()")
}

function cursorLine(page: Page): Promise<string> {
  return page.evaluate<string>(
    "(editor => editor.getLine(editor.getCursor().line))(app.workspace.activeEditor.editor)",
  )
}

function activePath(page: Page): Promise<string> {
  return page.evaluate<string>("app.workspace.getActiveFile().path")
}

function leafCount(page: Page): Promise<number> {
  return page.evaluate<number>("app.workspace.getLeavesOfType('markdown').length")
}

async function changeSettings(page: Page, settings: object): Promise<void> {
  await page.evaluate(async settings => {
    const app = Reflect.get(window, "app") as App & {
      plugins: { receiveSettings(id: string, data: unknown): Promise<void> }
    }
    await app.plugins.receiveSettings("asyncio-sim", settings)
  }, settings)
}

async function openSettings(page: Page): Promise<void> {
  await page.evaluate(() => {
    const app = Reflect.get(window, "app") as App & {
      settings: { open(): void; openTabById(id: string): void }
    }
    app.settings.open()
    app.settings.openTabById("asyncio-sim")
  })
}

/** The marks of a note in order, one that is cut into pieces as one. */
async function marksIn(note: Locator): Promise<readonly string[]> {
  return note.evaluate(root => {
    const spans = [...root.querySelectorAll<HTMLElement>(".asyncio-sim-term")]
    const marks: { entry: string; text: string; block: Element | null }[] = []
    for (const span of spans) {
      const entry = span.dataset["asyncioSimTerm"] ?? ""
      const last = marks[marks.length - 1]
      const isWhole = last?.text.toLowerCase().replace(/\s+/g, " ") === last?.entry
      const text = span.textContent
      if (last && last.entry === entry && !isWhole && entry.startsWith(last.text.toLowerCase())) {
        last.text = `${last.text.trim()} ${text.trim()}`
      } else marks.push({ entry, text, block: span.parentElement })
    }
    return marks.map(mark => mark.text.replace(/\s+/g, " ").trim())
  })
}

const everyMark = [
  "corrotina",
  "coroutine",
  "loop de eventos",
  "GIL",
  "E/S",
  "trava",
  "GIL",
  "corrotina",
  "trava",
  "loop de eventos",
  "corrotina",
  "trava",
  "Trava",
  "GIL",
  "índices",
  "índice",
  "trava",
]

test.each(["reading", "live"] as const)("All marks of a note in %s view", async mode => {
  const { note } = await openIn(mode, { settings: { markTerms: "all" } })
  await expect.poll(() => marksIn(note)).toEqual(everyMark)
})

test.each(["reading", "live"] as const)("The first marks of a note in %s view", async mode => {
  const { note } = await openIn(mode)
  const first = ["corrotina", "loop de eventos", "GIL", "E/S", "trava", "índices"]
  await expect.poll(() => marksIn(note)).toEqual(first)
  await screenshot(note, `terms-${mode}-light`)
})

function mark(note: Locator, text: string): Locator {
  return note.locator(".asyncio-sim-term", { hasText: text }).first()
}

test("A change of the note or the glossary moves the marks", async () => {
  const { page, note } = await openIn("reading")
  await mark(note, "corrotina").waitFor()
  await changeNote(page, "Lugares.md", places.replace("“corrotina” (coroutine)", "coisa"))
  await expect
    .poll(() => note.locator("li .asyncio-sim-term").allTextContents())
    .toContain("corrotina")
  await changeNote(page, "Termos.md", terms.replace("- **Trava", "- **Tampa"))
  await expect.poll(() => marksIn(note)).not.toContain("trava")
})

test("Only study notes are marked, and only while the setting says so", async () => {
  const { page, note } = await openIn("live", { files: { "Outra.md": "Uma corrotina." } })
  await mark(note, "corrotina").waitFor()
  const other = await openNote(page, "Outra.md")
  await other.getByText("Uma corrotina.").waitFor()
  expect(await marksIn(other)).toEqual([])
  const again = await openNote(page, "Lugares.md", "live")
  await mark(again, "corrotina").waitFor()
  await changeSettings(page, { markTerms: "off" })
  await expect.poll(() => marksIn(again)).toEqual([])
  await changeSettings(page, { markTerms: "all" })
  await expect.poll(() => marksIn(again)).toEqual(everyMark)
})

test("An embedded note shows its own first mentions", async () => {
  const host = `${studyTags}A corrotina daqui.\n\n![[Lugares]]\n`
  const { note } = await openIn("reading", { files: { "Fora.md": host } }, "Fora.md")
  const first = ["corrotina", "loop de eventos", "GIL", "E/S", "trava", "índices"]
  await expect.poll(() => marksIn(note)).toEqual(["corrotina", ...first])
})

test("Typing keeps the marks in place and finds new ones when the writer rests", async () => {
  const { page, note } = await openIn("live")
  await mark(note, "índice").waitFor()
  await typeAt(page, "Uma “corrotina", "start", "Antes a trava: ")
  await expect
    .poll(() => marksIn(note))
    .toEqual([...["trava", "corrotina", "loop de eventos", "GIL", "E/S", "índices"]])
})

test.each(["reading", "live"] as const)("Pointing previews the place in %s view", async mode => {
  const { page, note } = await openIn(mode)
  await mark(note, "trava").hover()
  const preview = page.locator(".hover-popover")
  await preview.getByText("só uma tarefa por vez passa por ela").waitFor()
  await expect.poll(() => preview.count()).toBe(1)
  await page.mouse.move(5, 5)
  await expect.poll(() => preview.count()).toBe(0)
})

test.each(["reading", "live"] as const)("Ctrl and a click open the line in %s view", async mode => {
  const { page, note } = await openIn(mode)
  await mark(note, "trava").click()
  await expect.poll(() => activePath(page)).toBe("Lugares.md")
  expect(await page.getByRole("dialog").count()).toBe(0)
  await mark(note, "trava").click({ modifiers: ["Control"] })
  await expect.poll(() => activePath(page)).toBe("Termos.md")
  await expect.poll(() => leafCount(page)).toBe(1)
})

test.each(["reading", "live"] as const)("The middle button opens a tab in %s view", async mode => {
  const { page, note } = await openIn(mode)
  await mark(note, "trava").click({ button: "middle" })
  await expect.poll(() => leafCount(page)).toBe(2)
  await expect.poll(() => activePath(page)).toBe("Termos.md")
})

test("A plain click in live preview only places the cursor", async () => {
  const { page, note } = await openIn("live")
  await mark(note, "trava").click()
  await expect.poll(() => cursorLine(page)).toContain("item com a trava")
})

test("A tap shows the definition, and nothing else", async () => {
  const { page, note } = await openIn("reading", { isPhone: true, width: 360 })
  await mark(note, "loop").tap()
  const dialog = page.getByRole("dialog")
  await dialog.getByText("executa as tarefas prontas").waitFor()
  await screenshot(page, "terms-tap-360-light")
  // Longer than a page preview takes to come.
  await page.waitForTimeout(600)
  expect(await page.locator(".hover-popover").count()).toBe(0)
  await page.keyboard.press("Escape")
  await expect.poll(() => dialog.count()).toBe(0)
})

test("The definition of the word under the cursor comes by keyboard and goes by Esc", async () => {
  const { page } = await openIn("live")
  await setCursor(page, "trava = corrotina()", 10)
  await runCommand(page, "asyncio-sim:show-definition")
  const dialog = page.getByRole("dialog")
  await dialog.getByText("função que pode pausar").waitFor()
  await screenshot(page, "terms-definition-light")
  await page.keyboard.press("Escape")
  await expect.poll(() => dialog.count()).toBe(0)
  await page.keyboard.type("x")
  await expect.poll(() => cursorLine(page)).toBe("trava = coxrrotina()")
})

test("A marked word becomes a link, also one that emphasis splits", async () => {
  const { page } = await openIn("live")
  await setCursor(page, "Uma “corrotina", 8)
  await runCommand(page, "asyncio-sim:link-word")
  await expect.poll(() => cursorLine(page)).toMatch(/^Uma “\[\[Termos#Termos\|corrotina\]\]”/)
  await setCursor(page, "Uma “", 58)
  await runCommand(page, "asyncio-sim:link-word")
  await expect.poll(() => cursorLine(page)).toContain("o [[Termos#Termos|loop de eventos]] e o")
})

test("A link in a table keeps the table whole", async () => {
  const { page } = await openIn("source")
  await setCursor(page, "| o GIL", 5)
  await runCommand(page, "asyncio-sim:link-word")
  await expect.poll(() => cursorLine(page)).toContain("| o [[Termos#Termos\\|GIL]] |")
})

test("A link to a term is found by any of its names", async () => {
  const { page } = await openIn("live")
  await setCursor(page, "uma corrotina pronta", 0)
  await runCommand(page, "asyncio-sim:insert-term-link")
  await page.keyboard.type("corout")
  await page.locator(".suggestion-item", { hasText: "coroutine (Corrotina)" }).waitFor()
  await screenshot(page, "terms-suggester-light")
  await page.keyboard.press("Enter")
  await expect.poll(() => cursorLine(page)).toMatch(/\[\[Termos#Termos\|coroutine\]\]/)
})

test("A word that is not to be marked can be marked again in the settings", async () => {
  const { page, note } = await openIn("live")
  await mark(note, "trava").waitFor()
  await setCursor(page, "item com a trava", 15)
  await runCommand(page, "asyncio-sim:unmark-word")
  await expect.poll(() => marksIn(note)).not.toContain("trava")
  await openSettings(page)
  await page.getByRole("button", { name: "trava" }).click()
  await page.getByText("Every word may be marked.").waitFor()
  await page.keyboard.press("Escape")
  await expect.poll(() => marksIn(note)).toContain("trava")
})

test("The editor's menu offers what fits the word", async () => {
  const { page, note } = await openIn("live")
  await setCursor(page, "item com a trava", 15)
  await note.getByText("item com a").click({ button: "right" })
  const titles = page.locator(".menu-item-title")
  await expect
    .poll(() => titles.allTextContents())
    .toEqual(expect.arrayContaining(["Show definition of “trava”", "Do not mark “trava”"]))
  await page.locator(".menu-item", { hasText: "Show definition" }).click()
  await page.getByRole("dialog").getByText("só uma tarefa por vez").waitFor()
})

test("A selection is added to a note as the preview shows", async () => {
  const { page } = await openIn("live")
  await select(page, "Por fim o índice", 7, 9)
  await runCommand(page, "asyncio-sim:add-selection")
  const dialog = page.getByRole("dialog")
  await expect.poll(() => dialog.getByLabel("Term", { exact: true }).inputValue()).toBe("o")
  await dialog.getByLabel("Term", { exact: true }).fill("Semáforo")
  await expect.poll(() => dialog.getByRole("button", { name: "Add" }).isDisabled()).toBe(true)
  await dialog.getByLabel("Definition").fill("deixa passar alguns por vez.")
  await dialog.getByLabel("Other names").fill("semaphore, sinaleiro")
  await dialog.getByLabel("Note").selectOption("Termos.md")
  const line = "- **Semáforo** (semaphore, sinaleiro): deixa passar alguns por vez."
  await expect.poll(() => dialog.locator("pre").textContent()).toContain(`+ ${line}`)
  await screenshot(page, "terms-add-light")
  await dialog.getByRole("button", { name: "Add" }).click()
  await expect.poll(() => readNote(page, "Termos.md")).toBe(`${terms}${line}\n`)
})

test("What is added to the open note can be undone in its editor", async () => {
  const { page } = await openIn("live", {}, "Termos.md")
  await select(page, "- **GIL**", 4, 7)
  await runCommand(page, "asyncio-sim:add-selection")
  const dialog = page.getByRole("dialog")
  await dialog.getByText("already defines “GIL”").waitFor({ state: "detached" })
  await dialog.getByLabel("Definition").fill("outra definição.")
  await dialog.getByText("already defines “GIL”").waitFor()
  await page.keyboard.press("Enter")
  await expect.poll(() => editorText(page)).toContain("- **GIL**: outra definição.")
  await page.evaluate("app.workspace.activeEditor.editor.undo()")
  await expect.poll(() => editorText(page)).toBe(terms)
})

test("Terms are completed while typing when that is asked for", async () => {
  const { page } = await openIn("live", { settings: { completeTerms: true } })
  await typeAt(page, "Por fim", "end", " e o loop de ev")
  const item = page.locator(".suggestion-item", { hasText: "loop de eventos" })
  await item.waitFor()
  await expect.poll(() => item.textContent()).toContain("executa as tarefas prontas")
  await page.keyboard.press("Enter")
  await expect.poll(() => cursorLine(page)).toMatch(/ e o loop de eventos$/)
  await typeAt(page, "trava = corrotina()", "end", " corr")
  await page.waitForTimeout(300)
  expect(await page.locator(".suggestion-item").count()).toBe(0)
})
