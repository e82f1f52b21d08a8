/**
 * What the glossary shows before there is a term: the forms in which a definition may be written,
 * each with an example to copy, and the offer of example notes.
 */
import { Notice, setIcon } from "obsidian"
import type { MessageKey, Piece } from "../locale"
import { showButton } from "../player/panels/pieces"
import { createExampleNotes } from "./example-notes"
import type { House } from "./house"

const forms: readonly { readonly name: MessageKey; readonly example: MessageKey }[] = [
  { name: "glossary-form-bold-label", example: "glossary-form-bold-label-example" },
  { name: "glossary-form-partly-bold", example: "glossary-form-partly-bold-example" },
  { name: "glossary-form-term-line", example: "glossary-form-term-line-example" },
  { name: "glossary-form-callout", example: "glossary-form-callout-example" },
  { name: "glossary-form-heading", example: "glossary-form-heading-example" },
]

/** Fills `list` while the glossary is empty. */
export function showEmptyGlossary(list: HTMLElement, house: House): void {
  const { locale } = house.settings
  if (house.studyNotes.isReading) {
    list.createEl("p", { cls: "asyncio-sim-glossary-empty", text: locale.text("glossary-reading") })
    return
  }
  const text = locale.text("glossary-empty")
  list.createEl("p", { cls: "asyncio-sim-glossary-empty", text })
  const create = list.createDiv({ cls: "asyncio-sim-glossary-create" })
  showButton(create, setIcon, {
    text: locale.text("create-examples"),
    icon: "sprout",
    onClick: () => void createExampleNotes(house),
  })
  list.createEl("p", { cls: "asyncio-sim-glossary-empty", text: locale.text("glossary-forms") })
  const rows = list.createEl("dl", { cls: "asyncio-sim-glossary-forms" })
  for (const { name, example } of forms) {
    rows.createEl("dt", { text: locale.text(name) })
    showExample(rows.createEl("dd"), markdownOf(locale.pieces(example)), house)
  }
}

function showExample(parent: HTMLElement, markdown: string, { settings }: House): void {
  parent.createEl("pre").createEl("code", { text: markdown })
  const { locale } = settings
  showButton(parent, setIcon, {
    text: locale.text("glossary-copy"),
    icon: "copy",
    classes: ["asyncio-sim-quiet"],
    onClick: () => {
      void parent.win.navigator.clipboard.writeText(markdown)
      new Notice(locale.text("notice-copied"))
    },
  })
}

/** The examples are Markdown, of which a message keeps the marks as pieces. */
function markdownOf(pieces: readonly Piece[]): string {
  return pieces
    .map(piece => {
      if ("strong" in piece) return `**${piece.strong}**`
      if ("code" in piece) return `\`${piece.code}\``
      return "text" in piece ? piece.text : ""
    })
    .join("")
}
