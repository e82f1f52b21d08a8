/**
 * Another run below the lanes, on their axis: a line with its name and how the times differ, which
 * also puts it away, and its lanes. Pointing into them goes to the own moment at that time.
 */
import type { LanesModel, OtherLanes } from "../model/lanes-model"
import type { ShownWindow } from "../model/viewport"
import { gainPicture } from "../picture/gain"
import { scaleOf } from "../picture/scale"
import { isDense } from "../picture/rows"
import { followFingers, followWheel } from "./lane-gestures"
import type { PointedPicture } from "./lane-gestures"
import { showLaneNames } from "./lane-names"
import { axisPixels, isNarrow } from "./layout"
import type { Layout } from "./layout"
import type { PanelContext } from "./panel"
import { PictureFrame } from "./picture-frame"
import { showIcon } from "./pieces"
import { showSvg } from "./svg"

/** What they need besides what every part of the block does. */
export interface OtherLanesOptions {
  /** Unique on the page. */
  readonly idPrefix: string
  layout(): Layout
  /** The own picture, whose axis they share. */
  readonly own: PointedPicture
}

/** The lanes of another run. */
export interface ShownOtherLanes {
  /** `window` is the part of the axis that the own lanes show. */
  show(other: OtherLanes | null, window: ShownWindow): void
}

/** Adds them to `parent`; nothing is made while there is no other run. */
export function showOtherLanes(
  parent: HTMLElement,
  context: PanelContext,
  options: OtherLanesOptions,
): ShownOtherLanes {
  const dom = parent.createEl("section", { cls: "asyncio-sim-other" })
  let parts: OtherParts | null = null
  return {
    show(other, window) {
      dom.toggleClass("asyncio-sim-hidden", other === null)
      if (other === null) return
      dom.toggleClass("asyncio-sim-ghost", other.isGhost)
      parts ??= otherParts(dom, context, options)
      parts.show(other, window)
    },
  }
}

interface OtherParts {
  show(other: OtherLanes, window: ShownWindow): void
}

function otherParts(
  dom: HTMLElement,
  context: PanelContext,
  options: OtherLanesOptions,
): OtherParts {
  const twin = dom.createEl("ul", { cls: "asyncio-sim-unseen" })
  const head = new OtherHead(dom, context)
  const body = dom.createDiv({ cls: "asyncio-sim-lanes" })
  const names = showLaneNames(body.createEl("ul", { cls: "asyncio-sim-names" }), {
    dispatch: context.dispatch,
    select: null,
  })
  const axis = body.createDiv({ cls: "asyncio-sim-axis", attr: { "data-ignore-swipe": "true" } })
  const picture = axis.createDiv({ cls: "asyncio-sim-picture" })
  const frame = new PictureFrame(picture, `${options.idPrefix}-other`, { hasRuler: false })
  followWheel(axis, options.own)
  followFingers(picture, options.own)
  const showLanes = (lanes: LanesModel, window: ShownWindow) => {
    const layout = options.layout()
    const { times, start } = window
    const zoom = { times, start, step: lanes.isWhole ? ("whole" as const) : lanes.step }
    body.toggleClass("asyncio-sim-dense", isDense(lanes))
    names.show(lanes)
    names.showWords()
    frame.show({ ...lanes, zoom }, { widthPixels: axisPixels(layout), isNarrow: isNarrow(layout) })
  }
  return {
    show(other, window) {
      const { title, detail, lanes } = other
      head.show(other, { widthPixels: axisPixels(options.layout()), window })
      const isEmpty = lanes === null || lanes.rows.length === 0
      body.toggleClass("asyncio-sim-hidden", isEmpty)
      if (lanes && !isEmpty) showLanes(lanes, window)
      twin.empty()
      twin.createEl("li", { text: context.say("compare-spoken", { title, detail }) })
      for (const sentence of lanes?.twin() ?? []) twin.createEl("li", { text: sentence })
    },
  }
}

/** Name and time of the other run, a button; what differs, or what went wrong, beside it. */
class OtherHead {
  private readonly button: HTMLButtonElement
  private readonly icons: readonly [open: HTMLElement, closed: HTMLElement]
  private readonly title: HTMLElement
  private readonly detail: HTMLElement
  private readonly difference: HTMLElement

  constructor(
    parent: HTMLElement,
    private readonly context: PanelContext,
  ) {
    const dom = parent.createDiv({ cls: "asyncio-sim-other-head" })
    const { setIcon, dispatch } = context
    this.button = dom.createEl("button", {
      cls: "asyncio-sim-other-name",
      attr: { type: "button" },
    })
    const icon = (name: "chevron-down" | "chevron-right") => showIcon(this.button, setIcon, name)
    this.icons = [icon("chevron-down"), icon("chevron-right")]
    const words = this.button.createSpan({ cls: "asyncio-sim-other-words" })
    this.title = words.createEl("b")
    this.detail = words.createSpan()
    this.difference = dom.createDiv({ cls: "asyncio-sim-other-difference" })
    this.button.addEventListener("click", () => dispatch({ kind: "toggle-other" }))
  }

  show(
    other: OtherLanes,
    { widthPixels, window }: { readonly widthPixels: number; readonly window: ShownWindow },
  ): void {
    const isOpen = other.lanes !== null
    const { say } = this.context
    const help = say(isOpen ? "compare-hide" : "compare-show", { title: other.title })
    this.button.setAttrs({ "aria-expanded": String(isOpen), title: help })
    this.icons[0].toggleClass("asyncio-sim-hidden", !isOpen)
    this.icons[1].toggleClass("asyncio-sim-hidden", isOpen)
    this.title.setText(other.title)
    this.detail.setText(other.detail)
    this.difference.empty()
    const { problem, gain, lanes } = other
    const attr = { title: problem }
    if (problem !== "") this.difference.createEl("code", { text: problem, attr })
    else if (gain && lanes) {
      showSvg(this.difference, gainPicture(gain, scaleOf(lanes.chart.axis, widthPixels, window)))
    }
  }
}
