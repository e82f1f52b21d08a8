// What the tests of terms in notes share: two notes, what to do in an editor, and the marks that show.
import type { App, Editor } from "obsidian"
import type { Locator, Page } from "playwright-core"
import { openNote, type NoteMode, type OpenOptions } from "./harness"
import { openVault, studyTags } from "./vault"

/** Where the terms of these tests are defined. */
export const terms = `${studyTags}# Termos

- **Loop de eventos**: executa as tarefas prontas e espera pelas outras.
- **Corrotina (coroutine)**: função que pode pausar com \`await\`.
- **Trava**: só uma tarefa por vez passa por ela.
- **GIL**: só uma thread executa Python por vez.
- **E/S**: leitura e escrita.
- **Índice**: número de um elemento.
`

/** A note with terms in all sorts of places. */
export const places = `${studyTags}# A corrotina no título

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

/** A note with terms in places that few people write. */
export const oddPlaces = `${studyTags}| Trava | \`trava\` \\| trava | [[n\\|trava]] **loop** de eventos |
|---|---|---|
| a trava\\|índice | $trava$ | x |

> [!note]- trava no título
> > [!tip] índice
> > o _loop de_ eventos
> - índice

- [/] índice
\t- [x] corrotina

texto com trava[^1] e E/S

[^1]: a corrotina no rodapé

<mark>corrotina</mark> <span class="trava">GIL</span> ![trava](x.png) www.gil.x

criar\\_trava \\*\\*trava\\*\\* \`\` \` trava\`\` co‑rotinas “event loops”

trava <!-- trava --> trava %%trava%% índice

1. um
   1. a trava

      parágrafo com GIL

campo:: a trava guarda; G.I.L. e/s E/S-bound; o que trava o loop
`

/** The notes of the vault. */
export const files = { "Termos.md": terms, "Lugares.md": places }

/** The app with a note of these open. */
export async function openIn(
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
export async function select(page: Page, line: string, from: number, to: number): Promise<void> {
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

/** Puts the cursor before a column of a line. */
export function setCursor(page: Page, line: string, column: number): Promise<void> {
  return select(page, line, column, column)
}

/** Types at one end of a line. */
export async function typeAt(
  page: Page,
  line: string,
  end: "start" | "end",
  text: string,
): Promise<void> {
  // Columns past the end are the end.
  await setCursor(page, line, end === "end" ? 1000 : 0)
  await page.keyboard.type(text)
}

/** The text in the active editor. */
export function editorText(page: Page): Promise<string> {
  return page.evaluate<string>("app.workspace.activeEditor.editor.getValue()")
}

/** The line that the cursor of the active editor stands in. */
export function cursorLine(page: Page): Promise<string> {
  return page.evaluate<string>(
    "(editor => editor.getLine(editor.getCursor().line))(app.workspace.activeEditor.editor)",
  )
}

/** The path of the active note. */
export function activePath(page: Page): Promise<string> {
  return page.evaluate<string>("app.workspace.getActiveFile().path")
}

/** How many notes are open. */
export function leafCount(page: Page): Promise<number> {
  return page.evaluate<number>("app.workspace.getLeavesOfType('markdown').length")
}

/** Another device changes the settings. */
export async function changeSettings(page: Page, settings: object): Promise<void> {
  await page.evaluate(async settings => {
    const app = Reflect.get(window, "app") as App & {
      plugins: { receiveSettings(id: string, data: unknown): Promise<void> }
    }
    await app.plugins.receiveSettings("asyncio-sim", settings)
  }, settings)
}

/** Opens the plugin's settings. */
export async function openSettings(page: Page): Promise<void> {
  await page.evaluate(() => {
    const app = Reflect.get(window, "app") as App & {
      settings: { open(): void; openTabById(id: string): void }
    }
    app.settings.open()
    app.settings.openTabById("asyncio-sim")
  })
}

/** The marks of a note in order, one that is cut into pieces as one. */
export async function marksIn(note: Locator): Promise<readonly string[]> {
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

/** The marks of `Lugares.md` while all are shown. */
export const everyMark = [
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

/** The first mark that holds a text. */
export function mark(note: Locator, text: string): Locator {
  return note.locator(".asyncio-sim-term", { hasText: text }).first()
}
