/**
 * The marks of the lanes: one form per state, told apart by colour, texture and shape. Drawn once
 * for the whole run, those of a lane that look alike as one path (`mark-paths.ts`); what is too
 * narrow to be told apart becomes a density (`narrow-marks.ts`).
 */
import { assertNever } from "../../base/assert"
import type { LaneEnding, LaneMark } from "../model/lanes-model"
import { markClasses as classes } from "./classes"
import { MarkPaths, boxPath, linePath } from "./mark-paths"
import type { Box } from "./mark-paths"
import { addNarrowMarks, narrowPixels } from "./narrow-marks"
import type { PlacedMark } from "./narrow-marks"
import type { Row } from "./rows"
import type { Scale } from "./scale"
import { element, tenth, textElement } from "./svg"
import { boldTextPixels } from "./text-width"

/** Where a mark goes on outside the picture, so much of it is drawn that its end is not seen. */
const outsidePixels = 24

/** Narrower, there is no room for dots. */
const narrowestDotted = 7

/** The side of the cap of an ended lane. */
const capPixels = 10

/** A stretch of pixels. */
export interface Extent {
  readonly x: number
  readonly width: number
}

/** Marks that reach into the part of the axis that is shown. */
export function marksInView(marks: readonly LaneMark[], scale: Scale): readonly LaneMark[] {
  const first = countWhere(marks, mark => scale.xOf(mark.end) < 0)
  const end = countWhere(marks, mark => scale.xOf(mark.start) <= scale.widthPixels)
  return first === 0 && end === marks.length ? marks : marks.slice(first, end)
}

/** How many come first that are so, where all that are so come first. */
export function countWhere<T>(all: readonly T[], isSo: (each: T) => boolean): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isSo(all[middle]!)) low = middle + 1
    else high = middle
  }
  return low
}

/** The marks of a row without the cap at its end. */
export interface RowMarks {
  readonly marks: string
  /** Where it holds the thread of its loop. */
  readonly blocked: readonly Extent[]
}

/** Draws the marks of a row. */
export function rowMarks(row: Row, scale: Scale, idPrefix: string): RowMarks {
  const paths = new MarkPaths()
  const { words, blocked } = addRowMarks(paths, row, scale)
  return { marks: paths.svg(idPrefix) + words, blocked }
}

/** Adds the shapes of a row to `paths`; answers the words on them. */
export function addRowMarks(
  paths: MarkPaths,
  row: Row,
  scale: Scale,
): Pick<RowMarks, "blocked"> & { readonly words: string } {
  const narrow: PlacedMark[] = []
  const blocked: Extent[] = []
  let words = ""
  for (const mark of marksInView(row.lane.marks, scale)) {
    const x = Math.max(scale.xOf(mark.start), -outsidePixels)
    const width = Math.min(scale.xOf(mark.end), scale.widthPixels + outsidePixels) - x
    if (mark.kind === "ended") continue
    if (width < narrowPixels) narrow.push({ kind: mark.kind, x, width })
    else drawMark(mark, { x, width }, { row, paths })
    if (mark.kind === "blocking") blocked.push({ x, width })
    if (mark.kind === "held") words += heldWords({ x, width }, row.middlePixels, mark)
  }
  addNarrowMarks(paths, narrow, { y: row.middlePixels, scale: row.isSlim ? 0.5 : 1 })
  return { words, blocked }
}

interface Target {
  readonly row: Row
  readonly paths: MarkPaths
}

function drawMark(mark: LaneMark, { x, width }: Extent, { row, paths }: Target): void {
  const y = row.middlePixels
  switch (mark.kind) {
    case "running": {
      const height = row.isSlim ? 8 : 16
      return paths.addBox("running", { x, y: y - height / 2, width, height, round: 1.5 })
    }
    case "ready":
      paths.addBox("ready", { x: x + 1, y: y - 5, width: width - 2, height: 10, round: 2 })
      if (width < narrowestDotted) return
      return paths.addBox("dots", { x: x + 2, y: y - 4, width: width - 4, height: 8 })
    case "waiting":
      return paths.add("waiting", linePath(x, y, width))
    case "inside":
      return paths.add("inside", linePath(x + 2, y, width - 3))
    case "blocking": {
      const box = { x: x + 0.8, y: y - 8, width: width - 1.6, height: 16, round: 1.5 }
      paths.addBox("blocking", box)
      return paths.addBox("blocker", box)
    }
    case "held":
      return paths.addBox("held", heldBox({ x, width }, y))
    case "free":
      return paths.add("free", linePath(x + 4, y, width - 7))
    case "ended":
      return
    default:
      return assertNever(mark, "mark of a lane")
  }
}

function heldBox({ x, width }: Extent, y: number): Box {
  return { x: x + 0.8, y: y - 8, width: Math.max(width - 1.6, 1.5), height: 16, round: 3 }
}

/** Who has the GIL, the disk, ... and what for. */
export interface Holding {
  readonly letter: string
  readonly operation: string
}

/** `A read a.txt`, `A read`, `A` or nothing: as much as fits. */
function heldWords(
  { x, width }: Extent,
  y: number,
  { letter, operation, isNow = false }: Holding & { readonly isNow?: boolean },
): string {
  const [first = ""] = operation.split(" ")
  const all = [`${letter} ${operation}`, `${letter} ${first}`, letter].map(text => text.trim())
  const text = all.find(each => boldTextPixels(each) + 7 <= width) ?? ""
  if (text === "") return ""
  const name = isNow ? classes.heldLetterNow : classes.heldLetter
  return textElement("text", { class: name, x: x + width / 2, y: y + 4 }, text)
}

/** The hold of the GIL, the disk, ... that goes on at the moment. */
export function heldNowSvg(extent: Extent, y: number, holding: Holding): string {
  const frame = element("path", { class: classes.heldNow, d: boxPath(heldBox(extent, y)) })
  return frame + heldWords(extent, y, { ...holding, isNow: true })
}

/**
 * The cap at the end of a lane: square, cross, disc with an exclamation mark, or, for a failure
 * that nobody read, a hollow square with a question mark.
 */
export function capSvg(
  how: LaneEnding,
  x: number,
  row: Pick<Row, "isSlim" | "middlePixels">,
): string {
  const size = row.isSlim ? 8 : capPixels
  const y = row.middlePixels
  if (how === "returned") {
    const square = { x: x + 1, y: y - size / 2, width: size, height: size }
    return element("rect", { class: classes.returned, ...square })
  }
  if (how === "cancelled") {
    const d = `M${tenth(x + 2)} ${tenth(y - 4)}l8 8m0 -8l-8 8`
    return element("path", { class: classes.cancelled, d })
  }
  if (how === "unread") {
    const square = { x: x + 1, y: y - 6, width: 12, height: 12 }
    const frame = element("rect", { class: classes.unread, ...square })
    return frame + textElement("text", { class: classes.query, x: x + 7, y: y + 4 }, "?")
  }
  const radius = row.isSlim ? 6 : 7
  const middle = x + radius
  const disc = element("circle", { class: classes.raised, cx: middle, cy: y, r: radius })
  return disc + textElement("text", { class: classes.bang, x: middle, y: y + 4 }, "!")
}

/** How much room a cap takes to the right of where it stands. */
export function capWidth(how: LaneEnding): number {
  return how === "raised" || how === "unread" ? 14 : capPixels + 1
}
