/** The turn of each event loop: timers, then ready, then run; the active phase is outlined. */
import type { LoopModel } from "../model/details-model"
import { sectionPanel } from "./details-section"
import type { Panel, PanelContext } from "./panel"

const phases = ["timers", "ready", "run"] as const

/** The phases strip. */
export function loopPanel(parent: HTMLElement, context: PanelContext): Panel {
  return sectionPanel<LoopModel>(parent, {
    heading: "",
    isWide: true,
    empty: context.say("loop-phase-idle"),
    pick: details => details.loops,
    show: (list, loop) => showLoop(list, loop, context),
  })
}

function showLoop(list: HTMLElement, loop: LoopModel, { say }: PanelContext): void {
  list.createDiv({ cls: "asyncio-sim-heading", text: loop.heading })
  const row = list.createDiv({ cls: "asyncio-sim-phases" })
  phases.forEach((phase, index) => {
    if (index > 0) row.createSpan({ cls: "asyncio-sim-arrow", text: "→" })
    const text = `${index + 1} ${say(`loop-phase-${phase}`)}`
    const name = row.createSpan({ cls: "asyncio-sim-phase", text })
    if (phase !== loop.phase) return
    name.addClass("asyncio-sim-phase-now")
    name.setAttr("aria-current", "step")
  })
  if (loop.explanation !== "") {
    row.createSpan({ cls: "asyncio-sim-muted", text: loop.explanation })
  }
}
