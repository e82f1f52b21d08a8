/** Futures without a result, and who waits for them. */
import type { FutureRow } from "../model/details-model"
import { sectionPanel } from "./details-section"
import type { Panel, PanelContext } from "./panel"
import { showPeople } from "./pieces"

/** The pending futures. */
export function futuresPanel(parent: HTMLElement, { say }: PanelContext): Panel {
  return sectionPanel<FutureRow>(parent, {
    heading: say("futures"),
    empty: say("futures-empty"),
    list: "ul",
    pick: details => details.futures,
    more: { section: "futures", words: count => say("waits-for-more", { count }) },
    show(list, { what, state, waiters }) {
      const item = list.createEl("li", { cls: "asyncio-sim-sync" })
      item.createEl("code", { text: what })
      item.createSpan({ text: state })
      if (waiters.length === 0) return
      const people = item.createSpan({ cls: "asyncio-sim-people" })
      people.createSpan({ cls: "asyncio-sim-muted", text: say("sync-waited") })
      showPeople(people, waiters)
    },
  })
}
