/** Who waits for what, down to the leaf: a lock, a timer, a turn in the queue. */
import type { WaitChain } from "../model/details-model"
import { sectionPanel } from "./details-section"
import type { Panel, PanelContext } from "./panel"
import { showTab } from "./pieces"

/** The chains of waiting. */
export function waitsPanel(parent: HTMLElement, context: PanelContext): Panel {
  return sectionPanel<WaitChain>(parent, {
    heading: context.say("waits"),
    empty: context.say("waits-empty"),
    list: "ul",
    pick: details => details.waits,
    show(list, chain) {
      const item = list.createEl("li", { cls: "asyncio-sim-chain" })
      chain.forEach((step, index) => {
        if (index > 0) item.createSpan({ cls: "asyncio-sim-arrow", text: "→" })
        if (step.tab) showTab(item, step.tab, "named")
        if (step.tab) item.createEl("b", { text: step.text })
        else item.createSpan({ cls: "asyncio-sim-muted", text: step.text })
      })
    },
  })
}
