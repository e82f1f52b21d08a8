/**
 * Names on the left, the picture on the right, and the scrub bar that is the picture's axis. The
 * bar is a real range input, unseen, for keyboards and screen readers; pointers go through the
 * picture's own scale instead, because steps are not equally wide.
 */
import type { LaneName, LanesModel } from "../model/lanes-model"
import { isDense } from "../picture/rows"
import { axisPixels, isNarrow } from "./layout"
import type { Layout } from "./layout"
import type { Panel, PanelContext } from "./panel"
import { PictureFrame } from "./picture-frame"
import { showTab } from "./pieces"

/** What the lanes need besides what every panel does. */
export interface LanesOptions {
  /** Unique on the page. */
  readonly idPrefix: string
  layout(): Layout
}

/** The lanes and the scrub bar. */
export function lanesPanel(
  parent: HTMLElement,
  context: PanelContext,
  options: LanesOptions,
): Panel {
  const twin = parent.createEl("ul", { cls: "asyncio-sim-unseen" })
  const dom = parent.createDiv({ cls: "asyncio-sim-lanes" })
  const names = namesColumn(dom, context)
  const axis = dom.createDiv({ cls: "asyncio-sim-axis", attr: { "data-ignore-swipe": "true" } })
  const scrub = scrubInput(axis, context)
  const picture = axis.createDiv({ cls: "asyncio-sim-picture" })
  const frame = new PictureFrame(picture, options.idPrefix)
  const seek = (x: number) => {
    const step = frame.stepAt(x)
    if (step !== null) context.dispatch({ kind: "seek", step })
  }
  followPointer(axis.createDiv({ cls: "asyncio-sim-grip" }), scrub.dom, seek)
  picture.addEventListener("click", event => seek(placeIn(picture, event)))
  const showPicture = (lanes: LanesModel) => {
    const layout = options.layout()
    frame.show(lanes, { widthPixels: axisPixels(layout), isNarrow: isNarrow(layout) })
  }
  return {
    dom,
    update({ model: { lanes } }, previous) {
      if (lanes === previous?.model.lanes) return
      dom.toggleClass("asyncio-sim-dense", isDense(lanes))
      // A program that Python cannot read has no moment to go to.
      dom.toggleClass("asyncio-sim-hidden", lanes.chart.axis.stepCount === 0)
      names.show(lanes)
      scrub.show(lanes)
      showPicture(lanes)
      twin.empty()
      for (const sentence of lanes.twin) twin.createEl("li", { text: sentence })
    },
    settle: ({ model }) => showPicture(model.lanes),
  }
}

interface Shown {
  show(lanes: LanesModel): void
}

function namesColumn(parent: HTMLElement, context: PanelContext): Shown {
  const list = parent.createEl("ul", { cls: "asyncio-sim-names" })
  return {
    show(lanes) {
      list.empty()
      const count = list.createEl("li", { cls: "asyncio-sim-count" }).createSpan()
      count.createEl("i", { text: lanes.count.before })
      count.createEl("b", { text: lanes.count.step })
      count.appendText(lanes.count.after)
      for (const row of lanes.rows) showName(list, row, context)
      if (lanes.more) showMore(list, lanes.more, context)
    },
  }
}

const depthClasses = ["", "asyncio-sim-child", "asyncio-sim-grandchild"]

function showName(list: HTMLElement, row: LaneName, { dispatch }: PanelContext): void {
  const { lane } = row
  const isSlim = lane.kind === "loop-thread"
  const cls = isSlim ? "asyncio-sim-thread" : (depthClasses[lane.depth] ?? "")
  // The hidden list beside the lanes tells the same to screen readers, in whole sentences.
  const item = list.createEl("li", { attr: { "aria-hidden": "true" }, cls })
  if (row.bracket) item.addClasses(["asyncio-sim-grouped", `asyncio-sim-group-${row.bracket}`])
  if (isSlim) return item.setText(row.name)
  if (row.tab) showTab(item, row.tab, "named")
  const name = item.createSpan({ cls: "asyncio-sim-name" })
  name.toggleClass("asyncio-sim-call", row.isCall)
  name.createEl("b", { text: row.name })
  name.createSpan({ text: row.detail })
  item.toggleClass("asyncio-sim-selected", row.isSelected)
  const { actor } = lane
  if (actor) item.addEventListener("click", () => dispatch({ kind: "select", who: actor }))
}

function showMore(
  list: HTMLElement,
  more: NonNullable<LanesModel["more"]>,
  { dispatch }: PanelContext,
): void {
  const attr = { type: "button", "aria-expanded": String(more.isExpanded) }
  const item = list.createEl("li", { cls: "asyncio-sim-more" })
  const button = item.createEl("button", { cls: "asyncio-sim-textual", text: more.text, attr })
  button.addEventListener("click", () => dispatch({ kind: "toggle-lanes" }))
}

function scrubInput(
  axis: HTMLElement,
  { say, dispatch }: PanelContext,
): Shown & { readonly dom: HTMLInputElement } {
  const attr = { type: "range", min: "1", step: "1", "aria-label": say("scrub") }
  const dom = axis.createEl("input", { cls: "asyncio-sim-scrub", attr })
  dom.addEventListener("input", () => dispatch({ kind: "seek", step: dom.valueAsNumber }))
  return {
    dom,
    show(lanes) {
      dom.max = String(Math.max(1, lanes.chart.axis.stepCount))
      dom.value = String(Math.max(1, lanes.step))
      dom.setAttr("aria-valuetext", lanes.valueText)
    },
  }
}

/** Calls back with the place of a pressed pointer, in pixels from the left edge of `grip`. */
function followPointer(grip: HTMLElement, focus: HTMLElement, onMove: (x: number) => void): void {
  const move = (event: PointerEvent) => onMove(placeIn(grip, event))
  grip.addEventListener("pointerdown", event => {
    if (event.button !== 0) return
    grip.setPointerCapture(event.pointerId)
    move(event)
  })
  grip.addEventListener("pointermove", event => {
    if (grip.hasPointerCapture(event.pointerId)) move(event)
  })
  grip.addEventListener("click", () => focus.focus({ preventScroll: true }))
}

/** Pixels from the left edge of `dom`, in its own measure: a presented block is enlarged. */
function placeIn(dom: HTMLElement, { clientX }: MouseEvent): number {
  const { left, width } = dom.getBoundingClientRect()
  return width > 0 ? ((clientX - left) * dom.offsetWidth) / width : 0
}
