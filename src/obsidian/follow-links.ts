/** Links to notes in text that stands outside a note's own view, where nobody follows them. */
import { Keymap } from "obsidian"
import type { House } from "./house"

/** Lets the links in `el` lead to their notes, as seen from the note at `path`. */
export function followLinks(el: HTMLElement, { app }: Pick<House, "app">, path: string): void {
  for (const link of el.querySelectorAll<HTMLElement>("a.internal-link")) {
    link.addEventListener("click", event => {
      event.preventDefault()
      event.stopPropagation()
      const target = link.getAttr("data-href") ?? link.getText()
      void app.workspace.openLinkText(target, path, Keymap.isModEvent(event))
    })
  }
}
