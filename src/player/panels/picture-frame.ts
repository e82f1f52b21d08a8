/** The picture at one place of the page: drawn anew when what it holds does not fit any more. */
import type { LanesModel } from "../model/lanes-model"
import type { ShownWindow } from "../model/viewport"
import type { PictureView } from "../picture/lanes-picture"
import type { Scale } from "../picture/scale"
import { DrawnPicture } from "./drawn-picture"
import type { Size } from "./drawn-picture"

/** Shows one moment after the other. */
export class PictureFrame {
  private shown: DrawnPicture | null = null

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
    const shown = this.shown?.fits(lanes, size) === true ? this.shown : this.draw(lanes, size)
    shown.move(lanes)
    return shown.picture.window(lanes)
  }

  private draw(lanes: LanesModel, size: Size): DrawnPicture {
    const { dom, idPrefix, look } = this
    this.shown = new DrawnPicture(dom, lanes, { ...size, ...look, idPrefix })
    return this.shown
  }
}
