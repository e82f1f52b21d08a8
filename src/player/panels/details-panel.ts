/** Everything that answers "why" beyond the face of the block; made when first opened. */
import { guardedPanel } from "./panel"
import type { Panel, PanelContext, PanelMaker } from "./panel"
import { bytecodePanel } from "./bytecode-panel"
import { filesPanel } from "./files-panel"
import { futuresPanel } from "./futures-panel"
import { loopPanel } from "./loop-panel"
import { readyQueuePanel } from "./ready-queue-panel"
import { stackPanel } from "./stack-panel"
import { channelsPanel, locksPanel, queuesPanel } from "./syncs-panel"
import { timersPanel } from "./timers-panel"
import { variablesPanel } from "./variables-panel"
import { waitsPanel } from "./waits-panel"

/** The sections in their order, by the words of the option `show`. */
const sections: readonly (readonly [words: string, maker: PanelMaker])[] = [
  ["queue timers", loopPanel],
  ["queue", readyQueuePanel],
  ["timers", timersPanel],
  ["waits", waitsPanel],
  ["stack", stackPanel],
  ["locks", locksPanel],
  ["queues", queuesPanel],
  ["waits", futuresPanel],
  ["net processes", channelsPanel],
  ["disk", filesPanel],
  ["variables", variablesPanel],
  ["bytecode", bytecodePanel],
]

/** The Details part; `wanted` are words of the option `show`, null for all sections. */
export function detailsPanel(
  parent: HTMLElement,
  context: PanelContext,
  wanted: readonly string[] | null,
): Panel {
  const attr = { role: "group", "aria-label": context.say("details") }
  const dom = parent.createDiv({ cls: "asyncio-sim-details asyncio-sim-hidden", attr })
  let panels: readonly Panel[] = []
  return {
    dom,
    update(next, previous) {
      dom.toggleClass("asyncio-sim-hidden", next.model.details === null)
      if (next.model.details === null) return
      if (panels.length === 0) {
        panels = makersOf(wanted).map(maker => guardedPanel(dom, context, maker))
      }
      for (const panel of panels) panel.update(next, previous)
    },
  }
}

function makersOf(wanted: readonly string[] | null): readonly PanelMaker[] {
  const isWanted = (words: string): boolean =>
    wanted === null || words.split(" ").some(word => wanted.includes(word))
  return sections.flatMap(([words, maker]) => (isWanted(words) ? [maker] : []))
}
