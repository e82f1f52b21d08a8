/**
 * One calm line below the output: whether the run did what the block expects of it. It stands there
 * once the run is over, wherever the reader is.
 */
import type { Panel, PanelContext } from "./panel"

/** What is said of a run: whether all was as expected, and the words for it. */
export interface VerdictLine {
  readonly isMet: boolean
  readonly text: string
}

/** The line; empty and without height while there is nothing to say. */
export function verdictPanel(
  parent: HTMLElement,
  { setIcon }: PanelContext,
  verdict: () => VerdictLine | null,
): Panel {
  const dom = parent.createEl("p", { cls: "asyncio-sim-verdict", attr: { role: "status" } })
  const icon = dom.createSpan({ cls: "asyncio-sim-verdict-icon", attr: { "aria-hidden": "true" } })
  const words = dom.createSpan()
  let shown: string | null = null
  return {
    dom,
    update() {
      const line = verdict()
      dom.toggleClass("asyncio-sim-hidden", line === null)
      if (line === null || line.text === shown) return
      shown = line.text
      icon.empty()
      setIcon(icon, line.isMet ? "check" : "x")
      dom.toggleClass("asyncio-sim-unmet", !line.isMet)
      words.setText(line.text)
    },
  }
}
