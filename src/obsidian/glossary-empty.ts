/**
 * What the glossary shows before there is a term: the forms in which a definition may be written,
 * each with an example to copy, and the offer of example notes.
 */
import { Notice, setIcon } from "obsidian"
import { syntaxes } from "../glossary/syntaxes"
import { showButton, showIcon } from "../player/panels/pieces"
import { createExampleNotes } from "./example-notes"
import type { House } from "./house"

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
  for (const { form, example } of syntaxes) {
    rows.createEl("dt", { text: locale.text(`glossary-form-${form}`) })
    showExample(rows.createEl("dd"), example[locale.language], house)
  }
}

function showExample(parent: HTMLElement, markdown: string, { settings }: House): void {
  parent.createEl("pre").createEl("code", { text: markdown })
  const { locale } = settings
  const copy = parent.createEl("button", {
    cls: "asyncio-sim-glossary-copy",
    attr: { type: "button", "aria-label": locale.text("glossary-copy") },
  })
  showIcon(copy, setIcon, "copy")
  copy.addEventListener("click", () => {
    void parent.win.navigator.clipboard.writeText(markdown)
    new Notice(locale.text("notice-copied"))
  })
}
