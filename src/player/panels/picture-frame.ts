/**
 * Holds the picture on the page. Parsing SVG is the dear part, so it happens only when the run,
 * the lanes or the width changed; a step sets a few attributes and one small group.
 */
import type { LanesModel } from "../model/lanes-model"
import type { ShownWindow } from "../playback/viewport"
import { pictureOf } from "../picture/lanes-picture"
import type { Picture, PictureView } from "../picture/lanes-picture"
import type { Scale } from "../picture/scale"
import { fillSvgGroup, showSvg } from "./svg"

/** The picture at one place of the page. */
export class PictureFrame {
  private picture: Picture | null = null
  private size: Pick<PictureView, "widthPixels" | "isNarrow"> | null = null
  private parts = new Map<string, Element>()

  constructor(
    private readonly dom: HTMLElement,
    private readonly idPrefix: string,
    private readonly look: Pick<PictureView, "hasRuler"> = {},
  ) {}

  /** The step at `xPixels` from the picture's left edge, or null before anything was drawn. */
  stepAt(xPixels: number): number | null {
    return this.picture?.scale.stepAt(xPixels) ?? null
  }

  /** The scale of what was drawn; null before. */
  get scale(): Scale | null {
    return this.picture?.scale ?? null
  }

  /** The part of the whole axis left of `xPixels`; 0 before anything was drawn. */
  placeAt(xPixels: number): number {
    return this.picture?.scale.placeAt(xPixels) ?? 0
  }

  /** Answers the part of the axis that is drawn. */
  show(lanes: LanesModel, size: Pick<PictureView, "widthPixels" | "isNarrow">): ShownWindow {
    if (this.picture && this.isSameSize(size) && this.picture.fits(lanes)) {
      this.move(this.picture, lanes)
      return this.picture.window(lanes)
    }
    return this.draw(lanes, size).window(lanes)
  }

  private isSameSize(size: Pick<PictureView, "widthPixels" | "isNarrow">): boolean {
    return this.size?.widthPixels === size.widthPixels && this.size.isNarrow === size.isNarrow
  }

  private draw(lanes: LanesModel, size: Pick<PictureView, "widthPixels" | "isNarrow">): Picture {
    const picture = pictureOf(lanes, { ...size, ...this.look, idPrefix: this.idPrefix })
    this.size = size
    this.picture = picture
    showSvg(this.dom, picture.svg(lanes))
    this.parts = new Map(
      Array.from(this.dom.querySelectorAll("[data-part]"), part => [
        part.getAttribute("data-part") ?? "",
        part,
      ]),
    )
    return picture
  }

  private move(picture: Picture, lanes: LanesModel): void {
    const { attributes, overlay } = picture.moment(lanes)
    for (const { part, name, value } of attributes) this.parts.get(part)?.setAttribute(name, value)
    const group = this.parts.get("overlay")
    if (group) fillSvgGroup(group, overlay)
  }
}
