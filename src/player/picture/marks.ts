/**
 * The marks of the lanes: one form per state, told apart by colour, texture and shape. Drawn once
 * for the whole run; past and future are the same marks, clipped at the playhead. Narrow marks are
 * drawn together (`narrow-marks.ts`), so the number of elements is bounded by the width.
 */
import { assertNever } from "../../base/assert"
import type { LaneEnding, LaneMark } from "../model/lanes-model"
import { markClasses as classes } from "./classes"
import { narrowMarks, narrowPixels } from "./narrow-marks"
import type { PlacedMark } from "./narrow-marks"
import type { Row } from "./rows"
import type { Scale } from "./scale"
import { element, tenth, textElement } from "./svg"
import { boldTextPixels } from "./text-width"

/** Where a mark goes on outside the picture, so much of it is drawn that its end is not seen. */
const outsidePixels = 24

/** The side of the cap of an ended lane. */
const capPixels = 10

/** A stretch of pixels. */
interface Extent {
  readonly x: number
  readonly width: number
}

/** Marks that reach into the part of the axis that is shown. */
export function marksInView(marks: readonly LaneMark[], scale: Scale): readonly LaneMark[] {
  const first = countWhere(marks, mark => scale.xOf(mark.end) < 0)
  const end = countWhere(marks, mark => scale.xOf(mark.start) <= scale.widthPixels)
  return first === 0 && end === marks.length ? marks : marks.slice(first, end)
}

/** How many of the first marks are so; marks lie one after the other. */
function countWhere(marks: readonly LaneMark[], isSo: (mark: LaneMark) => boolean): number {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isSo(marks[middle]!)) low = middle + 1
    else high = middle
  }
  return low
}

/** All marks of a row except the caps at its end. */
export function rowMarks(row: Row, scale: Scale, idPrefix: string): string {
  const drawn: string[] = []
  const narrow: PlacedMark[] = []
  for (const mark of marksInView(row.lane.marks, scale)) {
    const x = Math.max(scale.xOf(mark.start), -outsidePixels)
    const width = Math.min(scale.xOf(mark.end), scale.widthPixels + outsidePixels) - x
    if (mark.kind === "ended") continue
    if (width < narrowPixels) narrow.push({ kind: mark.kind, x, width })
    else drawn.push(markSvg(mark, { x, width }, row, idPrefix))
  }
  return drawn.join("") + narrowMarks(narrow, row.middlePixels, row.isSlim ? 0.5 : 1)
}

function markSvg(mark: LaneMark, extent: Extent, row: Row, idPrefix: string): string {
  const { x, width } = extent
  const y = row.middlePixels
  switch (mark.kind) {
    case "running":
      return runningSvg(extent, row)
    case "ready":
      return readySvg(extent, y, idPrefix)
    case "waiting":
      return element("path", {
        class: classes.waiting,
        d: `M${tenth(x)} ${tenth(y)}h${tenth(width)}`,
      })
    case "inside":
      return dotted(classes.inside, extent, y)
    case "blocking":
      return blockingSvg(extent, y, idPrefix)
    case "held":
      return heldSvg(extent, y, { ...mark, isNow: false })
    case "free":
      return dotted(classes.free, { x: x + 2, width: width - 4 }, y)
    case "ended":
      return ""
    default:
      return assertNever(mark, "mark of a lane")
  }
}

function runningSvg({ x, width }: Extent, row: Row): string {
  const height = row.isSlim ? 8 : 16
  const y = row.middlePixels - height / 2
  return element("rect", {
    class: classes.running,
    x,
    y,
    width: Math.max(width, 1),
    height,
    rx: width > 4 ? 1.5 : 0,
  })
}

function readySvg({ x, width }: Extent, y: number, idPrefix: string): string {
  const inner = Math.max(width - 2, 1)
  const outline = { class: classes.ready, x: x + 1, y: y - 5, width: inner, height: 10 }
  const frame = element("rect", { ...outline, rx: Math.min(2, inner / 2) })
  if (inner < 5) return frame
  const fill = `url(#${idPrefix}-dots)`
  return frame + element("rect", { fill, x: x + 2, y: y - 4, width: inner - 2, height: 8 })
}

function blockingSvg({ x, width }: Extent, y: number, idPrefix: string): string {
  const box = { x: x + 0.8, y: y - 8, width: Math.max(width - 1.6, 1), height: 16, rx: 1.5 }
  return (
    element("rect", { ...box, class: classes.blocking }) +
    element("rect", { ...box, class: classes.blocker, fill: `url(#${idPrefix}-hatch)` })
  )
}

/** Who has the GIL, the disk, ... and what for. */
export interface Holding {
  readonly letter: string
  readonly operation: string
  readonly isNow: boolean
}

/** A hold of the GIL, the disk, ...; its words only where they fit. */
export function heldSvg({ x, width }: Extent, y: number, holder: Holding): string {
  const box = { x: x + 0.8, y: y - 8, width: Math.max(width - 1.6, 1.5), height: 16 }
  const shape = holder.isNow ? classes.heldNow : classes.held
  const frame = element("rect", { ...box, class: shape, rx: Math.min(3, box.width / 2) })
  const text = heldWords(holder, width)
  if (text === "") return frame
  const letterClass = holder.isNow ? classes.heldLetterNow : classes.heldLetter
  return frame + textElement("text", { class: letterClass, x: x + width / 2, y: y + 4 }, text)
}

/** `A read a.txt`, `A read`, `A` or nothing. */
function heldWords({ letter, operation }: Holding, width: number): string {
  const [first = ""] = operation.split(" ")
  const all = [`${letter} ${operation}`, `${letter} ${first}`, letter]
  return all.find(text => boldTextPixels(text.trim()) + 7 <= width)?.trim() ?? ""
}

function dotted(className: string, { x, width }: Extent, y: number): string {
  if (width < 4) return ""
  const d = `M${tenth(x + 2)} ${tenth(y)}h${tenth(width - 3)}`
  return element("path", { class: className, d })
}

/**
 * The cap at the end of a lane: square, cross, disc with an exclamation mark, or, for a failure
 * that nobody read, a hollow square with a question mark.
 */
export function capSvg(how: LaneEnding, x: number, row: Row): string {
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
