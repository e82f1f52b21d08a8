/** Who waits for what, down to the leaf: a lock, a timer, a turn in the queue. */
import type { WaitChain } from "../model/details-model"
import { sectionPanel } from "./details-section"
import type { Panel, PanelContext } from "./panel"
import { showPeople } from "./pieces"

/** The chains of waiting. */
export function waitsPanel(parent: HTMLElement, context: PanelContext): Panel {
  return sectionPanel<WaitChain>(parent, {
    heading: context.say("waits"),
    empty: context.say("waits-empty"),
    list: "ul",
    pick: details => details.waits,
    more: { section: "waits", words: count => context.say("waits-for-more", { count }) },
    show(list, chain) {
      const item = list.createEl("li", { cls: "asyncio-sim-chain" })
      chain.forEach((step, index) => {
        const text = step.who.length > 0 && step.text !== "" ? `${step.text}:` : step.text
        // An arrow goes to the next line with the words that it leads to.
        const words = text === "" ? item : item.createSpan({ cls: "asyncio-sim-muted" })
        if (index > 0) words.createSpan({ cls: "asyncio-sim-arrow", text: "→" })
        if (text !== "") words.appendText(index > 0 ? ` ${text}` : text)
        showPeople(item, step.who)
      })
    },
  })
}
