/**
 * Names on the left, the picture on the right, and the scrub bar that is the picture's axis. The
 * bar is a real range input, unseen, for keyboards and screen readers; pointers go through the
 * picture's own scale instead (`lane-gestures.ts`), because steps are not equally wide.
 */
import type { Fold, LanesModel } from "../model/lanes-model"
import { isDense } from "../picture/rows"
import { AtRest } from "./at-rest"
import { foldsInView } from "../picture/ruler"
import type { ShownWindow, Viewport } from "../model/viewport"
import { showFoldButtons } from "./fold-buttons"
import type { ShownFold } from "./fold-buttons"
import { followFingers, followGrip, followWheel } from "./lane-gestures"
import type { PointedPicture } from "./lane-gestures"
import { showLaneNames } from "./lane-names"
import type { ShownNames } from "./lane-names"
import { axisPixels, isNarrow } from "./layout"
import type { Layout } from "./layout"
import type { BlockView, Panel, PanelContext } from "./panel"
import { showOtherLanes } from "./other-lanes"
import { PictureFrame } from "./picture-frame"
import { showZoomBar } from "./zoom-bar"

/** Of more lanes than this words, beside and inside them, come when the reader rests. */
const MOST_SAID_AT_ONCE = 20

/** What the lanes need besides what every panel does. */
export interface LanesOptions {
  /** Unique on the page. */
  readonly idPrefix: string
  layout(): Layout
  /** Which part of the axis is drawn now. */
  onWindow(window: ShownWindow): void
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
  const picture = new PointedFrame(axis, context, options)
  const bar = showZoomBar(dom, context, window => picture.show(window))
  followWheel(axis, picture)
  followFingers(picture.dom, picture)
  const grip = axis.createDiv({ cls: "asyncio-sim-grip" })
  const folds = showFoldButtons(axis, context, window => picture.show(window))
  followGrip(grip, x => picture.seek(x))
  grip.addEventListener("click", () => scrub.dom.focus({ preventScroll: true }))
  const beside = showOtherLanes(parent, context, { ...options, own: picture })
  const rest = new AtRest(dom)
  let drawnPixels = 0
  const draw = ({ model: { lanes, other }, state }: BlockView) => {
    drawnPixels = options.layout().widthPixels
    const isCalm = twin.childElementCount === 0 || lanes.rows.length <= MOST_SAID_AT_ONCE
    const window = picture.draw(lanes, !isCalm)
    beside.show(other, window)
    bar.show(window, state.areMovesOpen)
    folds.show(picture.folds(lanes, window))
    const say = () => {
      names.showWords()
      picture.draw(lanes)
      showTwin(twin, [...lanes.twin(), ...picture.partWords(window, context.say)])
    }
    if (isCalm) rest.now(say)
    else rest.do(say)
  }
  return {
    dom,
    update(view, previous) {
      const { lanes, other } = view.model
      if (lanes === previous?.model.lanes && other === previous.model.other) return
      dom.toggleClass("asyncio-sim-dense", isDense(lanes))
      // A program that Python cannot read has no moment to go to.
      dom.toggleClass("asyncio-sim-hidden", lanes.chart.axis.stepCount === 0)
      names.show(lanes, other?.lanes ? other.ownTitle : "")
      scrub.show(lanes)
      draw(view)
    },
    settle(view) {
      if (options.layout().widthPixels !== drawnPixels) draw(view)
    },
    dispose: () => rest.dispose(),
  }
}

/** The picture on the page as what pointers and buttons act on. */
class PointedFrame implements PointedPicture {
  readonly dom: HTMLElement
  window: ShownWindow | null = null
  private readonly frame: PictureFrame
  private widthPixels = 0

  constructor(
    axis: HTMLElement,
    private readonly context: PanelContext,
    private readonly options: LanesOptions,
  ) {
    this.dom = axis.createDiv({ cls: "asyncio-sim-picture" })
    this.frame = new PictureFrame(this.dom, options.idPrefix)
  }

  draw(lanes: LanesModel, isGlance = false): ShownWindow {
    const layout = this.options.layout()
    this.widthPixels = axisPixels(layout)
    const size = { widthPixels: this.widthPixels, isNarrow: isNarrow(layout), isGlance }
    const window = this.frame.show(lanes, size)
    this.window = window
    this.dom.toggleClass("asyncio-sim-zoomed", window.times > 1)
    this.options.onWindow(window)
    return window
  }

  placeAt(xPixels: number): number {
    return this.frame.placeAt(xPixels)
  }

  show(window: Viewport): void {
    this.context.dispatch({ kind: "show-window", window })
  }

  /** A window that is followed stays where it is while somebody points into it. */
  seek(xPixels: number): void {
    const inside = Math.min(Math.max(xPixels, 0), this.widthPixels)
    const step = this.frame.stepAt(inside)
    if (step === null) return
    if (this.window && this.window.times > 1) this.show(partOf(this.window))
    this.context.dispatch({ kind: "seek", step })
  }

  /** The folds that are seen as one place. */
  folds({ chart: { axis } }: LanesModel, window: ShownWindow): readonly ShownFold[] {
    const { scale } = this.frame
    if (!scale) return []
    return foldsInView(axis.folds, scale).map(fold => {
      const [start, end] = [scale.xOf(fold.start), scale.xOf(fold.end)]
      const [from, to] = [scale.placeAt(start), scale.placeAt(end)]
      return { fold, middlePixels: (start + end) / 2, inside: insideOf(fold, { from, to }, window) }
    })
  }

  /** For the text twin: which steps are in view, where not all are. */
  partWords({ times }: ShownWindow, say: PanelContext["say"]): readonly string[] {
    const [first, last] = [this.frame.stepAt(0), this.frame.stepAt(this.widthPixels)]
    return times > 1 && first !== null && last !== null ? [say("lanes-part", { first, last })] : []
  }
}

/** So many rounds are shown at first when one looks inside a fold. */
const roundsInView = 6

/** The first rounds of a fold that takes the axis `from` a place `to` a place. */
function insideOf(
  { count }: Fold,
  { from, to }: { readonly from: number; readonly to: number },
  { most }: ShownWindow,
): Viewport {
  const times = Math.min(Math.max(count / roundsInView, 1) / (to - from), most)
  return { times, start: Math.min(from, 1 - 1 / times) }
}

function partOf({ times, start }: ShownWindow): Viewport {
  return { times, start }
}

/** The same in sentences, for whoever does not see the picture. */
function showTwin(list: HTMLElement, sentences: readonly string[]): void {
  while (list.childElementCount > sentences.length) list.lastElementChild?.remove()
  sentences.forEach((sentence, index) => {
    const item = list.children[index]
    if (item) item.setText(sentence)
    else list.createEl("li", { text: sentence })
  })
}

interface Shown {
  show(lanes: LanesModel): void
}

interface NamesColumn extends Pick<ShownNames, "showWords"> {
  /** `title` is what these lanes are called beside others, or "". */
  show(lanes: LanesModel, title: string): void
}

function namesColumn(parent: HTMLElement, { dispatch }: PanelContext): NamesColumn {
  const list = parent.createEl("ul", { cls: "asyncio-sim-names" })
  const head = list.createEl("li", { cls: "asyncio-sim-count" })
  const name = head.createEl("strong")
  const count = head.createSpan()
  const [before, step] = [count.createEl("i"), count.createEl("b")]
  const after = count.doc.createTextNode("")
  count.append(after)
  const names = showLaneNames(list, {
    dispatch,
    select: who => dispatch({ kind: "select", who }),
  })
  return {
    showWords: () => names.showWords(),
    show(lanes, title) {
      head.toggleClass("asyncio-sim-titled", title !== "")
      name.toggleClass("asyncio-sim-hidden", title === "")
      name.setText(title)
      before.setText(lanes.count.before)
      step.setText(lanes.count.step)
      after.data = lanes.count.after
      names.show(lanes)
    },
  }
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
