// A popout window: another document with its own set of classes, the app's styles copied into it.
// Plugins must reach it through `el.doc`, `el.win` and `instanceOf`.
import type { App } from "./app"
import { installDom } from "./dom"
import { Split } from "./workspace-dom"

/** One popout and the area for its leaves. */
export interface Popout {
  readonly win: Window
  readonly split: Split
}

/** Opens a window next to the main one. */
export function openPopout(app: App): Popout {
  const win = window.open("", "", "popup,width=800,height=700")
  if (!win) throw new Error("The browser did not allow a second window.")
  installDom(win, app.insertionWatcher)
  for (const style of document.querySelectorAll("style, link[rel=stylesheet]")) {
    win.document.head.append(win.document.importNode(style, true))
  }
  win.document.title = "Popout"
  win.document.body.className = `${document.body.className} is-popout-window`
  win.addEventListener("focus", () => {
    window.activeWindow = win
    window.activeDocument = win.document
  })
  window.addEventListener("focus", () => {
    window.activeWindow = window
    window.activeDocument = document
  })
  app.keymap.listenOn(win)
  const container = win.document.body.createDiv({ cls: "workspace" })
  const split = new Split(container, "popout")
  win.addEventListener("pagehide", () => close(app, win))
  return { win, split }
}

function close(app: App, win: Window): void {
  const popout = app.workspace.popouts.find(each => each.win === win)
  if (!popout) return
  for (const leaf of popout.split.leaves()) leaf.detach()
  app.workspace.popouts.splice(app.workspace.popouts.indexOf(popout), 1)
  window.activeWindow = window
  window.activeDocument = document
  app.workspace.trigger("window-close", popout.split, win)
}
