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
  context: PanelContext,
  onWindow: (window: Viewport) => void,
): ZoomBar {
  const dom = parent.createDiv({
    cls: "asyncio-sim-zoom",
    attr: { role: "group", "aria-label": context.say("zoom") },
  })
  let parts: ZoomParts | null = null
  return {
    show(window, isOffered) {
      const isNeeded = window.times > 1 || isOffered
      dom.toggleClass("asyncio-sim-hidden", !isNeeded)
      if (!isNeeded) return
      parts ??= new ZoomParts(dom, context, onWindow)
      parts.show(window)
    },
  }
}

/** What is in the bar: most blocks of a note never show it, so it is made when one does. */
class ZoomParts {
  private window: ShownWindow = { ...wholeAxis, most: 1, playhead: 0 }
  private readonly wider: HTMLElement
  private readonly closer: HTMLElement
  private readonly whole: HTMLElement
  private readonly overview: HTMLElement

  constructor(
    parent: HTMLElement,
    { say, setIcon }: PanelContext,
    onWindow: (window: Viewport) => void,
  ) {
    const buttons = parent.createDiv({ cls: "asyncio-sim-zoom-buttons" })
    const addButton = (icon: PlayerIcon, label: string, press: () => Viewport) => {
      const attr = { type: "button", "aria-label": label, title: label }
      const button = buttons.createEl("button", { cls: "asyncio-sim-iconic", attr })
      showIcon(button, setIcon, icon)
      button.addEventListener("click", () => onWindow(press()))
      return button
    }
    this.wider = addButton("zoom-out", say("zoom-out"), () => zoomed(this.window, 1 / zoomStep))
    this.closer = addButton("zoom-in", say("zoom-in"), () => zoomed(this.window, zoomStep))
    this.whole = addButton("maximize-2", say("zoom-whole"), () => wholeAxis)
    this.overview = parent.createDiv({
      cls: "asyncio-sim-overview",
      attr: { "aria-hidden": "true", "data-ignore-swipe": "true" },
    })
    this.overview.createDiv({ cls: "asyncio-sim-overview-window" })
    this.overview.createDiv({ cls: "asyncio-sim-overview-playhead" })
    followGrip(this.overview, x => onWindow(this.around(x)))
  }

  show(window: ShownWindow): void {
    this.window = window
    const isZoomed = window.times > 1
    this.overview.toggleClass("asyncio-sim-hidden", !isZoomed)
    for (const button of [this.wider, this.whole]) {
      button.setAttr("aria-disabled", String(!isZoomed))
    }
    this.closer.setAttr("aria-disabled", String(window.times >= window.most))
    this.overview.setCssProps({
      "--asyncio-sim-part-start": String(window.start),
      "--asyncio-sim-part-size": String(1 / window.times),
      "--asyncio-sim-part-playhead": String(window.playhead),
    })
  }

  /** As close as now, with `xPixels` of the overview in the middle. */
  private around(xPixels: number): Viewport {
    const middle = xPixels / Math.max(this.overview.offsetWidth, 1)
    const { times } = this.window
    return { times, start: Math.min(Math.max(middle - 0.5 / times, 0), 1 - 1 / times) }
  }
}
