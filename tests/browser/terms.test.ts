import type { Locator, Page } from "playwright-core"
import { expect, test } from "vitest"
import { openNote, screenshot, type NoteMode, type OpenOptions } from "./harness"
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
  "índice",
  "trava",
]

test.each(["reading", "live"] as const)("All marks of a note in %s view", async mode => {
  const { note } = await openIn(mode, { settings: { markTerms: "all" } })
  await expect.poll(() => marksIn(note)).toEqual(everyMark)
})

test.each(["reading", "live"] as const)("The first marks of a note in %s view", async mode => {
  const { note } = await openIn(mode)
  const first = ["corrotina", "loop de eventos", "GIL", "E/S", "trava", "índice"]
  await expect.poll(() => marksIn(note)).toEqual(first)
  await screenshot(note, `terms-${mode}-light`)
})
