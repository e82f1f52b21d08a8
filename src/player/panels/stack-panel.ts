/** The call stack of whoever runs now and of whom the reader looks at, outermost first; the library's own frames on request. */
import type { StackRow } from "../model/details-model"
import { sectionPanel } from "./details-section"
import type { Panel, PanelContext } from "./panel"
import { showPeople } from "./pieces"

/** The running stack. */
export function stackPanel(parent: HTMLElement, { say, dispatch }: PanelContext): Panel {
  const section = sectionPanel<StackRow>(parent, {
    heading: say("stack"),
    list: "ol",
    empty: say("stack-empty"),
    pick: details => details.stack,
    show(list, { who, name, text, library }) {
      const item = list.createEl("li")
      if (who) showPeople(item, [who])
      item.toggleClass("asyncio-sim-of-library", library !== "")
      if (name !== "") item.createEl("code", { text: name })
      item.createSpan({ cls: "asyncio-sim-muted", text })
      if (library !== "") item.createSpan({ cls: "asyncio-sim-chip", text: library })
    },
  })
  const attr = { type: "button" }
  const button = section.dom.createEl("button", { cls: "asyncio-sim-textual", attr })
  button.addEventListener("click", () => dispatch({ kind: "toggle-library" }))
  let hasLibrary = false
  return {
    dom: section.dom,
    update(next, previous) {
      section.update(next, previous)
      const { isLibraryShown } = next.state
      // The button keeps its place once it is there, whoever runs.
      hasLibrary ||= next.model.details?.hasLibrary === true
      button.toggleClass("asyncio-sim-hidden", !hasLibrary)
      button.setText(say(isLibraryShown ? "library-hide" : "library-show"))
      button.setAttr("aria-pressed", String(isLibraryShown))
    },
  }
}
