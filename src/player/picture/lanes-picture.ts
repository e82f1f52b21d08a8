/**
 * The lanes as SVG text: no DOM, so panels, export, print and terminal draw the same picture.
 *
 * What does not change while stepping is there twice, clipped at the playhead: as the past and,
 * dimmed, as the future. (One `use` for both would lose the rules of `styles.css`, which begin at
 * the block.) `moment` tells the little that differs from step to step, so
 * that a panel can move the playhead without parsing the picture again.
 */
import { isResource, markAt } from "../model/lanes-model"
import type { CauseArrow, Lane, LanesModel } from "../model/lanes-model"
import { viewportOf } from "../model/viewport"
import type { ShownWindow, Viewport } from "../model/viewport"
import { arrowSvg } from "./arrow"
import { markClasses as classes } from "./classes"
import { rowLabels } from "./labels"
import type { Label } from "./labels"
import { capSvg, capWidth, heldSvg, marksInView, rowMarks } from "./marks"
import { texturePatterns } from "./patterns"
import { foldBands, jumpBands, rulerSvg } from "./ruler"
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
  /** Given: the picture is an image with this name. Else it is hidden from screen readers. */
  readonly title?: string
}

/** What differs from step to step: attributes by `data-part`, and the SVG of one group. */
export interface PictureMoment {
  readonly attributes: readonly {
    readonly part: string
    readonly name: string
    readonly value: string
  }[]
  /** The content of the group whose `data-part` is "overlay". */
  readonly overlay: string
}

/** The picture of one run at one width. */
export interface Picture {
  readonly heightPixels: number
  readonly scale: Scale
  /** The part of the axis that is drawn, with what is needed to choose another. */
  window(model: LanesModel): ShownWindow
  /** True while `model` has the same run, rows and part of the axis: `moment` is then enough. */
  fits(model: LanesModel): boolean
  moment(model: LanesModel): PictureMoment
  /** The whole SVG at the moment of `model`. */
  svg(model: LanesModel): string
}

/** Draws everything that is the same at every step. */
export function pictureOf(model: LanesModel, view: PictureView): Picture {
  const { chart } = model
  const lanes = model.rows.map(row => row.lane)
  const whole = scaleOf(chart.axis, view.widthPixels)
  const viewport = shownViewport(model, whole)
  const scale = scaleOf(chart.axis, view.widthPixels, viewport)
  const layout = rowLayoutOf(model, view)
  const drawing = new Drawing(model, { view, scale, layout })
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
      haveSameLanes(other, lanes) &&
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
  readonly layout: RowLayout
}

class Drawing {
  private readonly view: PictureView
  private readonly scale: Scale
  private readonly layout: RowLayout
  private readonly fixed: string
  private readonly ruler: string
  private readonly labels: readonly Label[]

  constructor(model: LanesModel, measures: Measures) {
    this.view = measures.view
    this.scale = measures.scale
    this.layout = measures.layout
    this.fixed = this.fixedSvg(model)
    this.ruler = this.layout.topPixels > 0 ? rulerSvg(model.chart.axis, this.scale) : ""
    this.labels = this.layout.rows.flatMap(row => rowLabels(row, this.scale))
  }

  svg(model: LanesModel): string {
    const { widthPixels, title } = this.view
    const moment = this.moment(model)
    const height = this.layout.heightPixels
    const size = { width: widthPixels, height, viewBox: `0 0 ${widthPixels} ${height}` }
    const role = title === undefined ? { "aria-hidden": "true" } : { role: "img" }
    const name = title === undefined ? "" : textElement("title", {}, title)
    return element(
      "svg",
      { xmlns: "http://www.w3.org/2000/svg", ...size, ...role },
      name + this.definitions(moment) + this.body(moment),
    )
  }

  moment(model: LanesModel): PictureMoment {
    const { widthPixels } = this.view
    const reached = this.scale.xOf(model.playhead)
    const isInView = reached >= 0 && reached <= widthPixels
    const x = Math.min(Math.max(this.playheadX(model), 0), widthPixels)
    const thumb = Math.min(Math.max(reached, 7), widthPixels - 7)
    const isShown = isInView && !model.isWhole
    const attributes = [
      { part: "past", name: "width", value: tenth(x) },
      { part: "future", name: "x", value: tenth(x) },
      { part: "future", name: "width", value: tenth(widthPixels - x) },
      { part: "played", name: "d", value: `M${this.scale.leftPixels} 22H${tenth(thumb)}` },
      { part: "playhead", name: "transform", value: `translate(${tenth(x)} 0)` },
      { part: "playhead", name: "visibility", value: isShown ? "visible" : "hidden" },
      { part: "thumb", name: "transform", value: `translate(${tenth(thumb)} 0)` },
      { part: "thumb", name: "visibility", value: isInView ? "visible" : "hidden" },
    ]
    return { attributes, overlay: this.overlay(model, x) }
  }

  private playheadX(model: LanesModel): number {
    return model.isWhole ? this.view.widthPixels : this.scale.xOf(model.playhead)
  }

  /** The attributes of a part at the moment of `model`, so that `svg` and `moment` agree. */
  private part(moment: PictureMoment, part: string): Record<string, string> {
    const own = moment.attributes.filter(attribute => attribute.part === part)
    return Object.fromEntries([
      ["data-part", part],
      ...own.map(({ name, value }) => [name, value] as const),
    ])
  }

  private definitions(moment: PictureMoment): string {
    const { idPrefix, widthPixels } = this.view
    const height = this.layout.heightPixels
    const clip = (part: string, x: number) => {
      const box = { x, y: 0, width: widthPixels, height, ...this.part(moment, part) }
      return element("clipPath", { id: `${idPrefix}-${part}` }, element("rect", box))
    }
    return element("defs", {}, texturePatterns(idPrefix) + clip("past", 0) + clip("future", 0))
  }

  private body(moment: PictureMoment): string {
    const { idPrefix } = this.view
    const past = { "clip-path": `url(#${idPrefix}-past)` }
    const future = { "clip-path": `url(#${idPrefix}-future)`, class: classes.future }
    const { topPixels, heightPixels } = this.layout
    const from = Math.max(topPixels - 6, 0)
    return [
      element("g", past, this.fixed),
      element("g", future, this.fixed),
      this.ruler,
      topPixels > 0 ? this.track(moment) : "",
      element("path", {
        class: classes.playhead,
        d: `M0 ${from}V${tenth(heightPixels)}`,
        ...this.part(moment, "playhead"),
      }),
      element("g", { "data-part": "overlay" }, moment.overlay),
      topPixels > 0 ? this.thumb(moment) : "",
    ].join("")
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

  private fixedSvg(model: LanesModel): string {
    const { rows, heightPixels } = this.layout
    const { idPrefix } = this.view
    const marks = rows.map(row => rowMarks(row, this.scale, idPrefix)).join("")
    return (
      foldBands(model.chart.axis, this.scale, heightPixels) +
      jumpBands(model.chart.axis, this.scale, heightPixels) +
      this.blockedBands() +
      this.gilRule() +
      marks
    )
  }

  /** While one task holds the loop's thread, nobody else can run: pale over all lanes. */
  private blockedBands(): string {
    const { rows, topPixels, heightPixels } = this.layout
    const y = Math.max(topPixels - 8, 0)
    const bands: string[] = []
    for (const mark of rows.flatMap(row => marksInView(row.lane.marks, this.scale))) {
      if (mark.kind !== "blocking") continue
      const x = Math.max(this.scale.xOf(mark.start), 0)
      const width = Math.max(Math.min(this.scale.xOf(mark.end), this.view.widthPixels) - x, 1)
      const box = { x, y, width, height: heightPixels - y }
      const fill = `url(#${this.view.idPrefix}-pale)`
      bands.push(
        element("rect", { ...box, class: classes.blocking }),
        element("rect", { ...box, fill }),
      )
    }
    return bands.join("")
  }

  private gilRule(): string {
    const row = this.layout.rows.find(({ lane }) => isResource(lane))
    if (!row) return ""
    const d = `M0 ${tenth(row.topPixels + 0.5)}H${this.view.widthPixels}`
    return element("path", { class: classes.row, d })
  }

  private overlay(model: LanesModel, x: number): string {
    const labels = this.labels.filter(label => label.untilPixels <= x)
    const caps = this.layout.rows.map(row => this.caps(row, model)).join("")
    const parts = [
      ...labels.map(label => label.svg),
      caps,
      ...this.layout.rows.map(row => this.holderNow(row, model, x)),
      ...model.arrows.map(arrow => this.arrow(arrow, model)),
    ]
    return parts.join("")
  }

  /** Of an earlier cause it is paler than that of the step itself. */
  private arrow(arrow: CauseArrow, { chart: { axis }, step }: LanesModel): string {
    const left = this.scale.xOf(axis.startOf(arrow.step))
    const x = left + Math.min(this.scale.xOfStep(arrow.step) - left, 10) / 2
    if (x < 0 || x > this.view.widthPixels) return ""
    const svg = arrowSvg(arrow, this.layout.rows, x)
    return arrow.step === step ? svg : element("g", { class: classes.cause }, svg)
  }

  private caps(row: Row, model: LanesModel): string {
    const mark = row.lane.marks.at(-1)
    if (mark?.kind !== "ended") return ""
    const room = this.view.widthPixels - capWidth(mark.how)
    const x = this.scale.xOf(mark.start)
    if (x < -capWidth(mark.how) || x > this.view.widthPixels) return ""
    const cap = capSvg(mark.how, Math.min(x, room), row)
    const isPast = model.isWhole || mark.firstStep <= model.step
    return isPast ? cap : element("g", { class: classes.future }, cap)
  }

  private holderNow(row: Row, model: LanesModel, playhead: number): string {
    if (model.isWhole || !isResource(row.lane)) return ""
    const mark = markAt(row.lane.marks, model.step)
    if (mark?.kind !== "held") return ""
    const x = Math.max(this.scale.xOf(mark.start), 0)
    return heldSvg({ x, width: playhead - x }, row.middlePixels, { ...mark, isNow: true })
  }
}

function haveSameLanes(model: LanesModel, lanes: readonly Lane[]): boolean {
  return (
    model.rows.length === lanes.length &&
    model.rows.every((row, index) => row.lane === lanes[index])
  )
}
