/**
 * A picture as elements. Parsing SVG is the dear part: it happens when the run, the number of lanes,
 * the part of the axis or the width changed. A step sets a few attributes, shows or hides the labels
 * that it passes and, where it changed, fills a small group. Where many tasks share the last row,
 * another lane comes into it from step to step: rows drawn lately are kept.
 */
import { present } from "../../base/assert"
import { Latest } from "../../base/latest"
import type { LanesModel } from "../model/lanes-model"
import { pictureOf } from "../picture/lanes-picture"
import type { Picture, PictureMoment, PictureView } from "../picture/lanes-picture"
import { rowGroups } from "../picture/row-picture"
import type { RowMoment, RowPicture } from "../picture/row-picture"
import { fillSvgGroup, showSvg, svgElements } from "./svg"

/** What a picture is drawn for besides its run. */
export type Size = Pick<PictureView, "widthPixels" | "isNarrow" | "isGlance">

/** For each place, as many as the picture itself keeps. */
const rowsKept = 12

/** A picture on the page. */
export class DrawnPicture {
  readonly picture: Picture
  private readonly parts: ReadonlyMap<string, Element>
  private readonly kept: readonly Latest<RowPicture, DrawnRow>[]
  private rows: readonly DrawnRow[]
  private shown: PictureMoment

  constructor(
    dom: HTMLElement,
    private readonly lanes: LanesModel,
    private readonly view: PictureView,
  ) {
    this.picture = pictureOf(lanes, view)
    // Drawn as if everything had happened: then every label is there, and is only hidden.
    const whole = { ...lanes, isWhole: true }
    showSvg(dom, this.picture.svg(whole))
    this.shown = this.picture.moment(whole)
    this.parts = new Map(
      Array.from(dom.querySelectorAll("[data-part]"), part => [
        part.getAttribute("data-part") ?? "",
        part,
      ]),
    )
    this.rows = this.shown.rows.map((row, index) => new DrawnRow(row, this.groupsAt(index)))
    this.kept = this.rows.map(() => new Latest(rowsKept))
    this.rows.forEach((row, index) => this.kept[index]?.get(row.picture, () => row))
  }

  /** One that is complete also fits where a glance is enough. */
  fits(lanes: LanesModel, { widthPixels, isNarrow, isGlance = false }: Size): boolean {
    const { view } = this
    if (view.isGlance === true && !isGlance) return false
    const isSameSize = view.widthPixels === widthPixels && view.isNarrow === isNarrow
    return isSameSize && this.lanes.chart === lanes.chart && this.picture.fits(lanes)
  }

  /** Touches only what is not as it was. */
  move(lanes: LanesModel): void {
    const before = this.shown
    const next = this.picture.moment(lanes)
    this.shown = next
    next.attributes.forEach(({ part, name, value }, index) => {
      if (before.attributes[index]?.value !== value) this.parts.get(part)?.setAttribute(name, value)
    })
    this.rows = next.rows.map((row, index) => this.rowFor(row, index))
    next.rows.forEach((row, index) => this.rows[index]?.show(row))
    if (next.bands !== before.bands) this.fill("bands", next.bands)
    if (next.overlay !== before.overlay) this.fill("overlay", next.overlay)
  }

  /** The row that is there, or another one in its place. */
  private rowFor(row: RowMoment, index: number): DrawnRow {
    const there = present(this.rows[index], "The picture has another number of rows.")
    if (there.picture === row.picture) return there
    const draw = () => drawnRow(row.picture, this.part("marks"))
    const next = this.kept[index]?.get(row.picture, draw) ?? draw()
    there.replaceWith(next)
    return next
  }

  private groupsAt(index: number): Groups {
    const at = (part: string) => present(this.part(part).children[index], `No row ${index}.`)
    return { marks: at("marks"), labels: at("labels"), cap: at("caps") }
  }

  private part(name: string): Element {
    return present(this.parts.get(name), `The picture has no ${name}.`)
  }

  private fill(part: string, content: string): void {
    fillSvgGroup(this.part(part), content)
  }
}

/** The groups of a row, each in another layer. */
interface Groups {
  readonly marks: Element
  readonly labels: Element
  readonly cap: Element
}

/** The elements of a row that is not on the page yet; `beside` is in the same document. */
function drawnRow(picture: RowPicture, beside: Element): DrawnRow {
  const whole = { picture, labels: picture.labels.length, capClass: "" }
  const groups = rowGroups(whole)
  const made = svgElements(groups.marks + groups.labels + groups.cap, beside.doc)
  const at = (index: number) => present(made[index], "A row has three groups.")
  return new DrawnRow(whole, { marks: at(0), labels: at(1), cap: at(2) })
}

/** A row on the page, or kept for the next time. */
class DrawnRow {
  constructor(
    private shown: RowMoment,
    private readonly groups: Groups,
  ) {}

  get picture(): RowPicture {
    return this.shown.picture
  }

  replaceWith({ groups: { marks, labels, cap } }: DrawnRow): void {
    this.groups.marks.replaceWith(marks)
    this.groups.labels.replaceWith(labels)
    this.groups.cap.replaceWith(cap)
  }

  show(next: RowMoment): void {
    const { labels, capClass } = this.shown
    if (next.capClass !== capClass) this.groups.cap.setAttribute("class", next.capClass)
    for (let index = labels; index < next.labels; index++) this.setLabel(index, "visible")
    for (let index = next.labels; index < labels; index++) this.setLabel(index, "hidden")
    this.shown = next
  }

  private setLabel(index: number, visibility: "visible" | "hidden"): void {
    this.groups.labels.children[index]?.setAttribute("visibility", visibility)
  }
}
