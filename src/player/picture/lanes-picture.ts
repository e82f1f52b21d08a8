/**
 * The lanes as SVG text: no DOM, so panels, export, print and terminal draw the same picture.
 *
 * What does not change while stepping is drawn once; over what is still to come lies a veil of the
 * paper's colour, which moves with the playhead. `moment` tells the little that differs from step to
 * step, so that a panel can go on without parsing the picture again.
 */
import { Latest } from "../../base/latest"
import { isResource, markAt } from "../model/lanes-model"
import type { CauseArrow, Lane, LanesModel } from "../model/lanes-model"
import { viewportOf } from "../model/viewport"
import type { ShownWindow, Viewport } from "../model/viewport"
import { arrowSvg } from "./arrow"
import { markClasses as classes } from "./classes"
import { heldNowSvg } from "./marks"
import { MarkPaths } from "./mark-paths"
import { texturePatterns } from "./patterns"
import { foldBands, jumpBands, rulerSvg } from "./ruler"
import { glancedRows, rowGroups, rowMomentOf, rowPictureOf } from "./row-picture"
import type { RowMoment, RowPicture } from "./row-picture"
import { rowLayoutOf } from "./rows"
import type { Row, RowLayout, RowView } from "./rows"
import { mostZoom, scaleOf } from "./scale"
import type { Scale } from "./scale"
import { element, tenth, textElement } from "./svg"

/** Where and how wide a picture is drawn. */
export interface PictureView extends RowView {
  /** Width of the axis alone, without the names. */
  readonly widthPixels: number
  /** Makes ids unique on the page: patterns and clips are found by id. */
  readonly idPrefix: string
  /** True for a picture that is soon gone: fewer elements, no words inside the lanes. */
  readonly isGlance?: boolean
  /** Given: the picture is an image with this name. Else it is hidden from screen readers. */
  readonly title?: string
}

/** What differs from step to step: attributes by `data-part`, rows, and the content of two groups. */
export interface PictureMoment {
  readonly attributes: readonly {
    readonly part: string
    readonly name: string
    readonly value: string
  }[]
  /** Top to bottom; each has a group in the groups "marks", "labels" and "caps". */
  readonly rows: readonly RowMoment[]
  /** The content of the group "bands": where somebody blocks everybody. */
  readonly bands: string
  /** The content of the group "overlay". */
  readonly overlay: string
}

/** The picture of one run at one width. */
export interface Picture {
  readonly heightPixels: number
  readonly scale: Scale
  /** The part of the axis that is drawn, with what is needed to choose another. */
  window(model: LanesModel): ShownWindow
  /** True while `model` has the same run, places and part of the axis: `moment` is then enough. */
  fits(model: LanesModel): boolean
  moment(model: LanesModel): PictureMoment
  /** The whole SVG at the moment of `model`. */
  svg(model: LanesModel): string
}

/** Draws everything that is the same at every step. */
export function pictureOf(model: LanesModel, view: PictureView): Picture {
  const { chart } = model
  const whole = scaleOf(chart.axis, view.widthPixels)
  const viewport = shownViewport(model, whole)
  const scale = scaleOf(chart.axis, view.widthPixels, viewport)
  const layout = rowLayoutOf(model, view)
  const drawing = new Drawing(model, { view, scale })
  return {
    heightPixels: layout.heightPixels,
    scale,
    window: other => ({
      ...viewport,
      most: mostZoom(chart.axis),
      playhead: playheadPlace(other, whole),
    }),
    fits: other =>
      other.chart === chart &&
      isSameLayout(rowLayoutOf(other, view), layout) &&
      isSameViewport(shownViewport(other, whole), viewport),
    moment: other => drawing.moment(other),
    svg: other => drawing.svg(other),
  }
}

function shownViewport(model: LanesModel, whole: Scale): Viewport {
  const step = model.isWhole ? "whole" : model.step
  return viewportOf(model.zoom, playheadPlace(model, whole), step)
}

/** Before the first press everything is still to come. */
function playheadPlace({ isWhole, playhead }: LanesModel, whole: Scale): number {
  return isWhole ? 0 : whole.placeAt(whole.xOf(playhead))
}

function isSameViewport(left: Viewport, right: Viewport): boolean {
  return left.times === right.times && left.start === right.start
}

/** The whole SVG in one go, for where nothing moves. */
export function lanesPicture(model: LanesModel, view: PictureView): string {
  return pictureOf(model, view).svg(model)
}

interface Measures {
  readonly view: PictureView
  readonly scale: Scale
}

/** The rows with the lanes that are in them now. */
interface Shown {
  readonly lanes: readonly Lane[]
  readonly layout: RowLayout
  readonly pictures: readonly RowPicture[]
  readonly bands: string
}

/** Lanes that a row keeps drawn, where tasks take turns in it. */
const lanesKept = 12

class Drawing {
  private readonly view: PictureView
  private readonly scale: Scale
  private readonly drawn: readonly Latest<Lane, RowPicture>[]
  private readonly ground: string
  private readonly ruler: string
  private shown: Shown

  constructor(model: LanesModel, { view, scale }: Measures) {
    this.view = view
    this.scale = scale
    this.drawn = model.rows.map(() => new Latest(lanesKept))
    this.shown = this.arrange(model)
    const { topPixels, heightPixels } = this.shown.layout
    const { axis } = model.chart
    this.ground = foldBands(axis, scale, heightPixels) + jumpBands(axis, scale, heightPixels)
    this.ruler = topPixels > 0 ? rulerSvg(axis, scale) : ""
  }

  svg(model: LanesModel): string {
    const { widthPixels, title, idPrefix } = this.view
    const moment = this.moment(model)
    const height = this.shown.layout.heightPixels
    const size = { width: widthPixels, height, viewBox: `0 0 ${widthPixels} ${height}` }
    const role = title === undefined ? { "aria-hidden": "true" } : { role: "img" }
    const name = title === undefined ? "" : textElement("title", {}, title)
    const textures = element("defs", {}, texturePatterns(idPrefix))
    return element(
      "svg",
      { xmlns: "http://www.w3.org/2000/svg", ...size, ...role },
      name + textures + this.body(moment),
    )
  }

  moment(model: LanesModel): PictureMoment {
    if (!haveSameLanes(model, this.shown.lanes)) this.shown = this.arrange(model)
    const { pictures, bands } = this.shown
    const { widthPixels } = this.view
    const reached = this.scale.xOf(model.playhead)
    const isInView = reached >= 0 && reached <= widthPixels
    const x = Math.min(Math.max(this.playheadX(model), 0), widthPixels)
    const thumb = Math.min(Math.max(reached, 7), widthPixels - 7)
    const isShown = isInView && !model.isWhole
    const attributes = [
      { part: "veil", name: "transform", value: `translate(${tenth(x)} 0)` },
      { part: "played", name: "d", value: `M${this.scale.leftPixels} 22H${tenth(thumb)}` },
      { part: "playhead", name: "transform", value: `translate(${tenth(x)} 0)` },
      { part: "playhead", name: "visibility", value: isShown ? "visible" : "hidden" },
      { part: "thumb", name: "transform", value: `translate(${tenth(thumb)} 0)` },
      { part: "thumb", name: "visibility", value: isInView ? "visible" : "hidden" },
    ]
    const rows = pictures.map(picture => rowMomentOf(picture, model, x))
    return { attributes, rows, bands, overlay: this.overlay(model, x) }
  }

  /** Other lanes in the same rows: those that were there lately need not be drawn again. */
  private arrange(model: LanesModel): Shown {
    const layout = rowLayoutOf(model, this.view)
    const pictures = this.rowPictures(layout)
    const lanes = layout.rows.map(({ lane }) => lane)
    return { lanes, layout, pictures, bands: this.blockedBands(pictures, layout) }
  }

  private rowPictures({ rows }: RowLayout): readonly RowPicture[] {
    const { idPrefix, isGlance = false } = this.view
    if (isGlance) return glancedRows(rows, this.scale, idPrefix)
    return rows.map((row, index) => {
      const draw = () => rowPictureOf(row, this.scale, idPrefix)
      return this.drawn[index]?.get(row.lane, draw) ?? draw()
    })
  }

  private playheadX(model: LanesModel): number {
    return model.isWhole ? this.view.widthPixels : this.scale.xOf(model.playhead)
  }

  /** The attributes of a part at a moment, so that `svg` and `moment` agree. */
  private part(moment: PictureMoment, part: string): Record<string, string> {
    const own = moment.attributes.filter(attribute => attribute.part === part)
    return Object.fromEntries([
      ["data-part", part],
      ...own.map(({ name, value }) => [name, value] as const),
    ])
  }

  private body(moment: PictureMoment): string {
    const { topPixels, heightPixels } = this.shown.layout
    const from = Math.max(topPixels - 6, 0)
    const rows = moment.rows.map(rowGroups)
    const group = (part: string, content: string) => element("g", { "data-part": part }, content)
    return [
      group("ground", this.ground + group("bands", moment.bands) + this.gilRule()),
      group("marks", rows.map(({ marks }) => marks).join("")),
      this.veil(moment),
      this.ruler,
      topPixels > 0 ? this.track(moment) : "",
      element("path", {
        class: classes.playhead,
        d: `M0 ${from}V${tenth(heightPixels)}`,
        ...this.part(moment, "playhead"),
      }),
      group("labels", rows.map(({ labels }) => labels).join("")),
      group("caps", rows.map(({ cap }) => cap).join("")),
      group("overlay", moment.overlay),
      topPixels > 0 ? this.thumb(moment) : "",
    ].join("")
  }

  /** As wide as the picture, so that moving it is enough; what is beyond the edge is not seen. */
  private veil(moment: PictureMoment): string {
    const height = this.shown.layout.heightPixels
    const box = { x: 0, y: 0, width: this.view.widthPixels, height }
    return element("rect", { class: classes.veil, ...box, ...this.part(moment, "veil") })
  }

  private track(moment: PictureMoment): string {
    const { leftPixels, rightPixels } = this.scale
    return (
      element("path", { class: classes.track, d: `M${leftPixels} 22H${rightPixels}` }) +
      element("path", { class: classes.played, ...this.part(moment, "played") })
    )
  }

  private thumb(moment: PictureMoment): string {
    const circle = { class: classes.thumb, cx: 0, cy: 22, r: 7 }
    return element("circle", { ...circle, ...this.part(moment, "thumb") })
  }

  /** While one task holds the loop's thread, nobody else can run: pale over all lanes. */
  private blockedBands(pictures: readonly RowPicture[], layout: RowLayout): string {
    const { topPixels, heightPixels } = layout
    const y = Math.max(topPixels - 8, 0)
    const bands = new MarkPaths()
    for (const { x, width } of pictures.flatMap(({ blocked }) => blocked)) {
      const left = Math.max(x, 0)
      const right = Math.min(x + width, this.view.widthPixels)
      const box = { x: left, y, width: Math.max(right - left, 1), height: heightPixels - y }
      bands.addBox("blocking", box)
      bands.addBox("pale", box)
    }
    return bands.svg(this.view.idPrefix)
  }

  private gilRule(): string {
    const row = this.shown.layout.rows.find(({ lane }) => isResource(lane))
    if (!row) return ""
    const d = `M0 ${tenth(row.topPixels + 0.5)}H${this.view.widthPixels}`
    return element("path", { class: classes.row, d })
  }

  private overlay(model: LanesModel, x: number): string {
    const parts = [
      ...this.shown.layout.rows.map(row => this.holderNow(row, model, x)),
      ...model.arrows.map(arrow => this.arrow(arrow, model)),
    ]
    return parts.join("")
  }

  /** Of an earlier cause it is paler than that of the step itself. */
  private arrow(arrow: CauseArrow, { chart: { axis }, step }: LanesModel): string {
    const left = this.scale.xOf(axis.startOf(arrow.step))
    const x = left + Math.min(this.scale.xOfStep(arrow.step) - left, 10) / 2
    if (x < 0 || x > this.view.widthPixels) return ""
    const svg = arrowSvg(arrow, this.shown.layout.rows, x)
    return arrow.step === step ? svg : element("g", { class: classes.cause }, svg)
  }

  private holderNow(row: Row, model: LanesModel, playhead: number): string {
    if (model.isWhole || !isResource(row.lane)) return ""
    const mark = markAt(row.lane.marks, model.step)
    if (mark?.kind !== "held") return ""
    const x = Math.max(this.scale.xOf(mark.start), 0)
    return heldNowSvg({ x, width: playhead - x }, row.middlePixels, mark)
  }
}

/** The same places, whoever is in them. */
function isSameLayout(left: RowLayout, right: RowLayout): boolean {
  return (
    left.rows.length === right.rows.length &&
    left.rows.every(({ topPixels, lane }, index) => {
      const other = right.rows[index]
      return other?.topPixels === topPixels && other.lane.kind === lane.kind
    })
  )
}

function haveSameLanes(model: LanesModel, lanes: readonly Lane[]): boolean {
  return (
    model.rows.length === lanes.length &&
    model.rows.every((row, index) => row.lane === lanes[index])
  )
}
