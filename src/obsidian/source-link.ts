/** A link that names a place in a note and leads there. */
import { Keymap, setIcon } from "obsidian"
import { showIcon } from "../player/panels/pieces"
import type { House } from "./house"
import { noteTitle } from "./note-name"
import { openNoteAt } from "./open-note"
import type { NotePlace } from "./open-note"

/** Appends the link. */
export function showSource(
  parent: HTMLElement,
  house: Pick<House, "app" | "settings">,
  place: NotePlace,
): void {
  const { locale } = house.settings
  const words = { note: noteTitle(place.path, house.app), line: place.line }
  const source = parent.createEl("a", {
    cls: "asyncio-sim-glossary-source",
    href: "#",
    attr: { "aria-label": locale.text("glossary-source", words) },
  })
  showIcon(source, setIcon, "file-text")
  source.createSpan({ text: locale.text("glossary-source-label", words) })
  source.addEventListener("click", event => {
    event.preventDefault()
    openSource(house, place, event)
  })
}

/** Opens the place, in a new tab or window if the keys held say so. */
export function openSource(
  house: Pick<House, "app" | "settings">,
  place: NotePlace,
  event: MouseEvent | KeyboardEvent,
): void {
  void openNoteAt(house, place, Keymap.isModEvent(event))
}
