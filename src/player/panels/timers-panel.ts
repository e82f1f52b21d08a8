/** Timers that have not fired, next first, with how much of each has passed. */
import type { TimerRow } from "../model/details-model"
import { sectionPanel } from "./details-section"
import type { Panel, PanelContext } from "./panel"
import { showPieces, showTab } from "./pieces"

/** The timers. */
export function timersPanel(parent: HTMLElement, context: PanelContext): Panel {
  return sectionPanel<TimerRow>(parent, {
    heading: context.say("timers"),
    empty: context.say("timers-empty"),
    list: "ul",
    pick: details => details.timers,
    more: { section: "timers", words: count => context.say("waits-for-more", { count }) },
    show(list, row) {
      const item = list.createEl("li")
      if (row.tab) showTab(item, row.tab, "named")
      showPieces(item.createSpan(), row.text)
      const attr = { role: "img", "aria-label": row.meterLabel }
      const meter = item.createSpan({ cls: "asyncio-sim-meter", attr })
      const percent = `${Math.round(row.passed * 100)}%`
      meter.createSpan().setCssProps({ "--asyncio-sim-fraction": percent })
      item.createSpan({ cls: "asyncio-sim-muted", text: row.remaining })
    },
  })
}
