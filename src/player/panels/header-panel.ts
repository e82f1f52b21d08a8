/** The first line: what runs, how long it took, whether another order was possible, what was imitated. */
import type { Panel, PanelContext } from "./panel"

/** Title, facts, and marks for what a reader should know of the whole run. */
export function headerPanel(parent: HTMLElement, { say }: PanelContext): Panel {
  const dom = parent.createEl("header", { cls: "asyncio-sim-header" })
  const title = dom.createSpan({ cls: "asyncio-sim-title" })
  const facts = dom.createSpan({ cls: "asyncio-sim-facts" })
  const order = chip(dom, say("order-help"))
  const simulated = chip(dom, say("simulated-help"))
  return {
    dom,
    update({ model: { header } }, previous) {
      if (header === previous?.model.header) return
      title.setText(header.title)
      facts.empty()
      if (header.change !== "") facts.createEl("b", { text: header.change })
      facts.appendText(
        header.change === "" || header.facts === "" ? header.facts : ` · ${header.facts}`,
      )
      show(order, header.orderMark)
      show(simulated, header.simulatedMark)
    },
  }
}

function chip(parent: HTMLElement, help: string): HTMLElement {
  return parent.createSpan({ cls: "asyncio-sim-chip", attr: { title: help } })
}

function show(element: HTMLElement, text: string | null): void {
  element.setText(text ?? "")
  element.toggleClass("asyncio-sim-hidden", text === null)
}
