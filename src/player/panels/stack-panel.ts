/** The call stack of whoever runs now, outermost first. */
import type { StackRow } from "../model/details-model"
import { sectionPanel } from "./details-section"
import type { Panel, PanelContext } from "./panel"

/** The running stack. */
export function stackPanel(parent: HTMLElement, context: PanelContext): Panel {
  return sectionPanel<StackRow>(parent, {
    heading: context.say("stack"),
    list: "ol",
    empty: context.say("stack-empty"),
    pick: details => details.stack,
    show(list, row) {
      const item = list.createEl("li")
      if (row.name !== "") item.createEl("code", { text: row.name })
      item.createSpan({ cls: "asyncio-sim-muted", text: row.text })
    },
  })
}
