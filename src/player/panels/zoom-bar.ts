/**
 * Under the lanes while they show a part of the run, or while the row of moves is open: buttons,
 * and a bar for the whole run with the part shown on it, to be dragged or pressed.
 */
import { wholeAxis, zoomed, zoomStep } from "../model/viewport"
import type { ShownWindow, Viewport } from "../model/viewport"
import { followGrip } from "./lane-gestures"
import type { PanelContext, PlayerIcon } from "./panel"
import { showIcon } from "./pieces"

/** The bar, hidden while everything is in view. */
export interface ZoomBar {
  /** `isOffered`: also where nothing is zoomed. */
  show(window: ShownWindow, isOffered: boolean): void
}

/** Appends the bar to `parent`; `onWindow` is called with what the reader wants to see. */
export function showZoomBar(
  parent: HTMLElement,
  { say, setIcon }: PanelContext,
  onWindow: (window: Viewport) => void,
): ZoomBar {
  const dom = parent.createDiv({
    cls: "asyncio-sim-zoom",
    attr: { role: "group", "aria-label": say("zoom") },
  })
  let shown: ShownWindow = { ...wholeAxis, most: 1, playhead: 0 }
  const buttons = dom.createDiv({ cls: "asyncio-sim-zoom-buttons" })
  const addButton = (icon: PlayerIcon, label: string, press: () => Viewport) => {
    const attr = { type: "button", "aria-label": label, title: label }
    const button = buttons.createEl("button", { cls: "asyncio-sim-iconic", attr })
    showIcon(button, setIcon, icon)
    button.addEventListener("click", () => onWindow(press()))
    return button
  }
  const wider = addButton("zoom-out", say("zoom-out"), () => zoomed(shown, 1 / zoomStep))
  const closer = addButton("zoom-in", say("zoom-in"), () => zoomed(shown, zoomStep))
  const whole = addButton("maximize-2", say("zoom-whole"), () => wholeAxis)
  const overview = dom.createDiv({
    cls: "asyncio-sim-overview",
    attr: { "aria-hidden": "true", "data-ignore-swipe": "true" },
  })
  overview.createDiv({ cls: "asyncio-sim-overview-window" })
  overview.createDiv({ cls: "asyncio-sim-overview-playhead" })
  followGrip(overview, x => {
    const middle = x / Math.max(overview.offsetWidth, 1)
    const { times } = shown
    onWindow({ times, start: Math.min(Math.max(middle - 0.5 / times, 0), 1 - 1 / times) })
  })
  return {
    show(window, isOffered) {
      shown = window
      const isZoomed = window.times > 1
      dom.toggleClass("asyncio-sim-hidden", !isZoomed && !isOffered)
      overview.toggleClass("asyncio-sim-hidden", !isZoomed)
      for (const button of [wider, whole]) button.setAttr("aria-disabled", String(!isZoomed))
      closer.setAttr("aria-disabled", String(window.times >= window.most))
      overview.setCssProps({
        "--asyncio-sim-part-start": String(window.start),
        "--asyncio-sim-part-size": String(1 / window.times),
        "--asyncio-sim-part-playhead": String(window.playhead),
      })
    },
  }
}
