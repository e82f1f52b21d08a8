/** Where the notes use a term: how often, and when asked each sentence, which leads to its line. */
import { Keymap, setIcon } from "obsidian"
import { sentenceOf } from "../glossary/sentence"
import type { NotePlace } from "../glossary/uses"
import { showButton } from "../player/panels/pieces"
import type { House } from "./house"
import { noteTitle } from "./note-name"
import { openNoteAt } from "./open-note"

/** How the uses are shown. */
export interface UsesOptions {
  readonly house: House
  /** Whether the sentences are unfolded. */
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
}

/** Sentences that are shown unasked. */
const mostSentences = 20

/** Shows the uses in `parent`; nothing where there are none. */
export function showUses(
  parent: HTMLElement,
  uses: readonly NotePlace[],
  { house, isOpen, onToggle }: UsesOptions,
): void {
  parent.empty()
  if (uses.length === 0) return
  const details = parent.createEl("details", { cls: "asyncio-sim-glossary-uses" })
  details.createEl("summary", { text: countOf(uses, house) })
  const follow = (): void => {
    parent.toggleClass("asyncio-sim-glossary-wide", details.open)
    if (details.open && details.childElementCount === 1) showSentences(details, uses, house)
  }
  details.open = isOpen
  follow()
  details.addEventListener("toggle", () => {
    follow()
    onToggle(details.open)
  })
}

/** `7 uses in 3 notes`. */
export function countOf(uses: readonly NotePlace[], { settings }: House): string {
  const { locale } = settings
  const notes = new Set(uses.map(use => use.path))
  return locale.text("glossary-uses-in", {
    uses: locale.text("glossary-uses", { count: uses.length }),
    notes: locale.text("glossary-notes", { count: notes.size }),
  })
}

function showSentences(details: HTMLElement, uses: readonly NotePlace[], house: House): void {
  const places = details.createDiv({ cls: "asyncio-sim-glossary-places" })
  appendSentences(places, uses.slice(0, mostSentences), house)
  const rest = uses.slice(mostSentences)
  if (rest.length === 0) return
  const more = showButton(places, setIcon, {
    text: house.settings.locale.text("glossary-uses-more", { count: rest.length }),
    classes: ["asyncio-sim-quiet"],
    onClick() {
      more.remove()
      appendSentences(places, rest, house)
      places.querySelectorAll("a")[mostSentences]?.focus()
    },
  })
}

/** Sentences below the names of their notes; a note goes on where the last one was the same. */
function appendSentences(places: HTMLElement, uses: readonly NotePlace[], house: House): void {
  let list = places.querySelector<HTMLElement>("ul:last-of-type")
  let path = list?.dataset["path"]
  for (const use of uses) {
    if (!list || use.path !== path) {
      path = use.path
      places.createEl("h5", { text: noteTitle(path, house.app) })
      list = places.createEl("ul", { attr: { "data-path": path } })
    }
    showSentence(list.createEl("li"), use, house)
  }
}

function showSentence(item: HTMLElement, use: NotePlace, house: House): void {
  const { locale } = house.settings
  const { before, term, after } = sentenceOf(use)
  const link = item.createEl("a", { cls: "asyncio-sim-glossary-use", href: "#" })
  link.appendText(before)
  link.createEl("mark", { text: term })
  link.appendText(`${after} `)
  link.createSpan({ text: locale.text("glossary-line", { line: use.line }) })
  link.addEventListener("click", event => {
    event.preventDefault()
    void openNoteAt(house, use, Keymap.isModEvent(event))
  })
}
