/** Everything that answers "why" beyond the face of the block; made when first opened. */
import { guardedPanel } from "./panel"
import type { Panel, PanelContext } from "./panel"
import { loopPanel } from "./loop-panel"
import { readyQueuePanel } from "./ready-queue-panel"
import { stackPanel } from "./stack-panel"
import { timersPanel } from "./timers-panel"
import { variablesPanel } from "./variables-panel"
import { waitsPanel } from "./waits-panel"

const sections = [
  loopPanel,
  readyQueuePanel,
  timersPanel,
  waitsPanel,
  stackPanel,
  variablesPanel,
] as const

/** The Details part. */
export function detailsPanel(parent: HTMLElement, context: PanelContext): Panel {
  const attr = { role: "group", "aria-label": context.say("details") }
  const dom = parent.createDiv({ cls: "asyncio-sim-details asyncio-sim-hidden", attr })
  let panels: readonly Panel[] = []
  return {
    dom,
    update(next, previous) {
      dom.toggleClass("asyncio-sim-hidden", next.model.details === null)
      if (next.model.details === null) return
      if (panels.length === 0) panels = sections.map(maker => guardedPanel(dom, context, maker))
      for (const panel of panels) panel.update(next, previous)
    },
  }
}
