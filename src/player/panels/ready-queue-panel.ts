/** Tasks the loop will step next, first on top. */
import type { ReadyRow } from "../model/details-model"
import { sectionPanel } from "./details-section"
import type { Panel, PanelContext } from "./panel"
import { showPieces, showTab } from "./pieces"

/** The ready queue. */
export function readyQueuePanel(parent: HTMLElement, context: PanelContext): Panel {
  return sectionPanel<ReadyRow>(parent, {
    heading: context.say("ready-queue"),
    empty: context.say("ready-queue-empty"),
    list: "ol",
    pick: details => details.ready,
    more: { section: "ready", words: count => context.say("waits-for-more", { count }) },
    show(list, row) {
      const item = list.createEl("li")
      item.createSpan({ cls: "asyncio-sim-muted", text: row.place })
      if (row.tab) showTab(item, row.tab, "named")
      showPieces(item.createSpan(), row.text)
    },
  })
}
