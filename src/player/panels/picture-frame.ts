/**
 * Holds the picture on the page. Parsing SVG is the dear part: it happens when the run, the lanes,
 * the part of the axis or the width changed; a step sets a few attributes and, where it changed,
 * one small group. Where many tasks share the last lane it is another picture from step to step:
 * those drawn last are kept.
 */
import { present } from "../../base/assert"
import type { LanesModel } from "../model/lanes-model"
import type { ShownWindow } from "../model/viewport"
import { pictureOf } from "../picture/lanes-picture"
import type { Picture, PictureView } from "../picture/lanes-picture"
import type { Scale } from "../picture/scale"
import { fillSvgGroup, showSvg } from "./svg"

type Size = Pick<PictureView, "widthPixels" | "isNarrow">

const mostKept = 12

/** The picture at one place of the page. */
export class PictureFrame {
  private shown: DrawnPicture | null = null
  /** Pictures of the same run at the same width; the latest last. */
  private kept: readonly DrawnPicture[] = []

  constructor(
    private readonly dom: HTMLElement,
    private readonly idPrefix: string,
    private readonly look: Pick<PictureView, "hasRuler"> = {},
  ) {}

  /** The step at `xPixels` from the picture's left edge, or null before anything was drawn. */
  stepAt(xPixels: number): number | null {
    return this.scale?.stepAt(xPixels) ?? null
  }

  /** The scale of what was drawn; null before. */
  get scale(): Scale | null {
    return this.shown?.picture.scale ?? null
  }

  /** The part of the whole axis left of `xPixels`; 0 before anything was drawn. */
  placeAt(xPixels: number): number {
    return this.scale?.placeAt(xPixels) ?? 0
  }

  /** Answers the part of the axis that is drawn. */
  show(lanes: LanesModel, size: Size): ShownWindow {
    const next = this.kept.find(each => each.fits(lanes, size)) ?? this.draw(lanes, size)
    if (next !== this.shown) next.attach(this.dom)
    this.shown = next
    next.move(lanes)
    return next.picture.window(lanes)
  }

  private draw(lanes: LanesModel, size: Size): DrawnPicture {
    const view = { ...size, ...this.look, idPrefix: this.idPrefix }
    const drawn = new DrawnPicture(this.dom, lanes, view)
    const alike = this.kept.filter(each => each.isAlike(lanes, size))
    this.kept = [...alike.slice(1 - mostKept), drawn]
    return drawn
  }
}

/** A picture and the elements that it became. */
class DrawnPicture {
  readonly picture: Picture
  private readonly root: Element
  private readonly parts: ReadonlyMap<string, Element>
  private overlay: string

  constructor(
    dom: HTMLElement,
    private readonly lanes: LanesModel,
    private readonly view: PictureView,
  ) {
    this.picture = pictureOf(lanes, view)
    showSvg(dom, this.picture.svg(lanes))
    this.root = present(dom.firstElementChild, "The picture has no root.")
    this.parts = new Map(
      Array.from(dom.querySelectorAll("[data-part]"), part => [
        part.getAttribute("data-part") ?? "",
        part,
      ]),
    )
    this.overlay = this.picture.moment(lanes).overlay
  }

  /** True for a picture of the same run at the same size. */
  isAlike({ chart }: LanesModel, { widthPixels, isNarrow }: Size): boolean {
    const { view } = this
    const isSameSize = view.widthPixels === widthPixels && view.isNarrow === isNarrow
    return isSameSize && this.lanes.chart === chart
  }

  fits(lanes: LanesModel, size: Size): boolean {
    return this.isAlike(lanes, size) && this.picture.fits(lanes)
  }

  attach(dom: HTMLElement): void {
    if (dom.firstElementChild !== this.root) dom.replaceChildren(this.root)
  }

  move(lanes: LanesModel): void {
    const { attributes, overlay } = this.picture.moment(lanes)
    for (const { part, name, value } of attributes) this.parts.get(part)?.setAttribute(name, value)
    if (overlay === this.overlay) return
    this.overlay = overlay
    const group = this.parts.get("overlay")
    if (group) fillSvgGroup(group, overlay)
  }
}
