/** The first line: what is simulated, how long it took, whether another order was possible. */
import type { Panel, PanelContext } from "./panel"

/** Title, facts and the mark of runs whose order is one of several. */
export function headerPanel(parent: HTMLElement, { say }: PanelContext): Panel {
  const dom = parent.createEl("header", { cls: "asyncio-sim-header" })
  const title = dom.createSpan({ cls: "asyncio-sim-title" })
  const facts = dom.createSpan({ cls: "asyncio-sim-facts" })
  const chip = dom.createSpan({ cls: "asyncio-sim-chip", attr: { title: say("order-help") } })
  return {
    dom,
    update({ model: { header } }, previous) {
      if (header === previous?.model.header) return
      title.setText(header.title)
      facts.setText(header.facts)
      chip.setText(header.orderMark ?? "")
      chip.toggleClass("asyncio-sim-hidden", header.orderMark === null)
    },
  }
}
