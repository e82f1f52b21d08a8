/** Lets links in rendered Markdown lead to their notes, as they do in a note. */
import { Keymap } from "obsidian"
import type { House } from "./house"

/** Where the links stand. */
export interface FollowOptions {
  readonly app: House["app"]
  /** Path of the note that they are written in. */
  readonly path: string
  /** Called when one is followed. */
  readonly onLeave: () => void
}

/** Opens the internal links in `el` when they are clicked. */
export function followLinks(el: HTMLElement, { app, path, onLeave }: FollowOptions): void {
  const follow = (event: MouseEvent, link: HTMLElement): void => {
    event.preventDefault()
    event.stopPropagation()
    const target = link.getAttr("data-href") ?? link.getText()
    void app.workspace.openLinkText(target, path, Keymap.isModEvent(event))
    onLeave()
  }
  for (const link of el.querySelectorAll<HTMLElement>("a.internal-link")) {
    link.addEventListener("click", event => follow(event, link))
    link.addEventListener("auxclick", event => {
      if (event.button === 1) follow(event, link)
    })
  }
}
