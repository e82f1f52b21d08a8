/** Files of the simulated disk that the program has used. */
import type { FileRow } from "../model/details-model"
import { sectionPanel } from "./details-section"
import type { Panel, PanelContext } from "./panel"

/** The files, open ones and those that were. */
export function filesPanel(parent: HTMLElement, { say }: PanelContext): Panel {
  return sectionPanel<FileRow>(parent, {
    heading: say("files"),
    empty: say("files-empty"),
    list: "ul",
    pick: details => details.files,
    more: { section: "files", words: count => say("waits-for-more", { count }) },
    show(list, { path, state, isOpen }) {
      const item = list.createEl("li")
      item.createEl("code", { text: path })
      item.createSpan({ cls: isOpen ? "" : "asyncio-sim-muted", text: state })
    },
  })
}
