/**
 * One lane of the picture. A lane is drawn once and then only shows and hides: of its labels those
 * that the playhead has passed, and its cap as past or future. Where many tasks share the last row,
 * another lane takes the place of this one.
 */
import type { LanesModel } from "../model/lanes-model"
import { markClasses as classes } from "./classes"
import { rowLabels } from "./labels"
import type { Label } from "./labels"
import { MarkPaths } from "./mark-paths"
import { addRowMarks, capSvg, capWidth, countWhere, rowMarks } from "./marks"
import type { Extent } from "./marks"
import type { Row } from "./rows"
import type { Scale } from "./scale"
import { element } from "./svg"

/** A lane at its place, as it is at every step. */
export interface RowPicture {
  readonly row: Row
  readonly marks: string
  /** Where it holds the thread of its loop. */
  readonly blocked: readonly Extent[]
  /** In the order in which they come to be seen. */
  readonly labels: readonly Label[]
  /** The cap at the end of the lane; "" where none is in view. */
  readonly cap: string
  /** The step that ends the lane. */
  readonly capStep: number
}

/** What of a row differs from step to step. */
export interface RowMoment {
  readonly picture: RowPicture
  /** So many labels are to be seen, the first ones. */
  readonly labels: number
  /** Empty for a cap that is no longer to come. */
  readonly capClass: string
}

/** Draws a row; textures are found by `idPrefix`. */
export function rowPictureOf(row: Row, scale: Scale, idPrefix: string): RowPicture {
  const labels = [...rowLabels(row, scale)]
  labels.sort((left, right) => left.untilPixels - right.untilPixels)
  return { row, ...rowMarks(row, scale, idPrefix), labels, ...capOf(row, scale) }
}

/** Rows without words; what looks alike in all of them is one path, in the first. */
export function glancedRows(
  rows: readonly Row[],
  scale: Scale,
  idPrefix: string,
): readonly RowPicture[] {
  const paths = new MarkPaths()
  const pictures = rows.map(row => {
    const { blocked } = addRowMarks(paths, row, scale)
    return { row, marks: "", blocked, labels: [], ...capOf(row, scale) }
  })
  return pictures.map((each, index) => (index > 0 ? each : { ...each, marks: paths.svg(idPrefix) }))
}

function capOf({ lane, ...row }: Row, scale: Scale): Pick<RowPicture, "cap" | "capStep"> {
  const mark = lane.marks.at(-1)
  if (mark?.kind !== "ended") return { cap: "", capStep: 0 }
  const x = scale.xOf(mark.start)
  const isInView = x >= -capWidth(mark.how) && x <= scale.widthPixels
  const place = Math.min(x, scale.widthPixels - capWidth(mark.how))
  return { cap: isInView ? capSvg(mark.how, place, row) : "", capStep: mark.firstStep }
}

/** The row while the playhead stands at `xPixels`. */
export function rowMomentOf(
  picture: RowPicture,
  { step, isWhole }: Pick<LanesModel, "step" | "isWhole">,
  xPixels: number,
): RowMoment {
  const isPast = isWhole || picture.capStep <= step
  return {
    picture,
    labels: countWhere(picture.labels, ({ untilPixels }) => untilPixels <= xPixels),
    capClass: isPast ? "" : classes.future,
  }
}

/** The three groups of a row as SVG: they lie in different layers of the picture. */
export interface RowGroups {
  readonly marks: string
  readonly labels: string
  readonly cap: string
}

/** The row's groups at a moment, with the labels that are to be seen. */
export function rowGroups({ picture, labels, capClass }: RowMoment): RowGroups {
  const shown = picture.labels.slice(0, labels).map(({ svg }) => svg)
  return {
    marks: element("g", {}, picture.marks),
    labels: element("g", {}, shown.join("")),
    cap: element("g", capClass === "" ? {} : { class: capClass }, picture.cap),
  }
}
