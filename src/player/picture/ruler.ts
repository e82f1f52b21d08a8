/**
 * The ruler above the lanes: the time after each jump, and a pill with its length on the torn band.
 * What would collide is left out: first come the first and the last time, then pills, then times.
 */
import type { AxisModel, AxisSpan, Fold, Jump, TimeLabel } from "../model/lanes-model"
import { markClasses as classes } from "./classes"
import { boxPath } from "./mark-paths"
import { rulerPixels } from "./rows"
import type { Scale } from "./scale"
import { element, tenth, textElement } from "./svg"
import { boldTextPixels, textPixels } from "./text-width"

const gapPixels = 0
/** Between a pill and the time behind it, which may stand a little further right for that. */
const pillGapPixels = 4
const timeGapPixels = 8
/** Widths are worked out, not measured: at the right edge a little is left free. */
const widthDoubt = 4
const pillPadding = 6
const tightPadding = 3
const tooth = 4

interface Item {
  readonly kind: "time" | "pill"
  readonly x: number
  readonly width: number
  /** Drawn with its left edge at `x`. */
  at(x: number): string
}

/** Times and pills. */
export function rulerSvg(axis: AxisModel, scale: Scale): string {
  const placed: Item[] = []
  for (const wanted of itemsByWorth(axis, scale)) {
    const item = besidePills(wanted, placed)
    if (placed.every(other => !doCollide(item, other))) placed.push(item)
    // Beyond this the ruler is full at any width.
    if (placed.length > 40) break
  }
  return placed.map(item => item.at(item.x)).join("")
}

/** A time right behind a pill moves away from it, as far as a reader does not see. */
function besidePills(item: Item, placed: readonly Item[]): Item {
  if (item.kind === "pill") return item
  const pill = placed.find(({ kind, x, width }) => {
    const gap = item.x - (x + width)
    return kind === "pill" && gap > -pillGapPixels && gap < pillGapPixels
  })
  return pill ? { ...item, x: pill.x + pill.width + pillGapPixels } : item
}

/** The left edge, folds, the last time, pills, the other times: what comes first stays. */
function* itemsByWorth({ times, jumps, folds }: AxisModel, scale: Scale): Iterable<Item> {
  const places = foldsInView(folds, scale)
  const isInPlace = (x: number) =>
    places.some(({ start, end }) => scale.xOf(start) < x && x < scale.xOf(end))
  const first = times.filter(({ at }) => scale.xOf(at) <= scale.leftPixels).length - 1
  const shown = times.filter(({ at }, index) => {
    const x = scale.xOf(at)
    return index > first && x <= scale.rightPixels && !isInPlace(x)
  })
  // Round times come at equal distances: where not all fit, every second or fifth one stays.
  if (jumps.length + folds.length === 0) {
    yield* evenTimes(times, scale, first)
    return
  }
  const [edge, last] = [times[first], shown.at(-1)]
  if (edge) yield timeItem(scale.leftPixels, edge.label, scale)
  for (const fold of places) {
    const pill = foldPill(fold, scale)
    if (pill) yield pill
  }
  if (last) yield timeItem(scale.xOf(last.at), last.label, scale)
  for (const jump of jumps) {
    const pill = isInView(jump, scale) ? pillOf(jump, scale) : null
    if (pill) yield pill
  }
  for (const { at, label } of shown) yield timeItem(scale.xOf(at), label, scale)
}

/** All times, or every second, fifth, tenth, ... of them, so that none touches the next. */
function* evenTimes(times: readonly TimeLabel[], scale: Scale, first: number): Iterable<Item> {
  const places = times.map(({ at }) => scale.xOf(at))
  const widest = Math.max(...times.map(({ label }) => textPixels(label)))
  const apart = Math.min(...places.slice(2).map((x, index) => x - places[index + 1]!))
  const edge = times[first]
  if (edge) yield timeItem(scale.leftPixels, edge.label, scale)
  const stride = strides.find(each => each * apart >= widest + timeGapPixels) ?? times.length
  for (const [index, { label }] of times.entries()) {
    const x = places[index]!
    const isInView = x >= 0 && x <= scale.rightPixels
    if (index % stride === 0 && index > first && isInView) yield timeItem(x, label, scale)
  }
}

const strides = [1, 2, 5, 10, 20, 50]

/** The number of a fold is always there: it tells what the place is, and is pressed. */
function foldPill({ start, end, label }: Fold, scale: Scale): Item | null {
  const [left, right] = [scale.xOf(start), scale.xOf(end)]
  const width = Math.max(right - left, boldTextPixels(label) + 2 * pillPadding + 2)
  return pillItem({ x: (left + right - width) / 2, width }, label)
}

/** A pill has to fit on its own band, or on as much of it as is in view. */
function pillOf(jump: Jump, scale: Scale): Item | null {
  const left = Math.max(scale.xOf(jump.start), 0)
  const right = Math.min(scale.xOf(jump.end), scale.widthPixels)
  return pillItem({ x: left, width: right - left }, jump.label)
}

function isInView({ start, end }: AxisSpan, scale: Scale): boolean {
  return scale.xOf(end) > 0 && scale.xOf(start) < scale.widthPixels
}

function doCollide(left: Item, right: Item): boolean {
  const gap = left.kind === "time" && right.kind === "time" ? timeGapPixels : gapPixels
  return left.x < right.x + right.width + gap && right.x < left.x + left.width + gap
}

function timeItem(x: number, label: string, scale: Scale): Item {
  const width = textPixels(label)
  const start = Math.min(x, scale.widthPixels - width - widthDoubt)
  return { kind: "time", x: start, width, at: x => textElement("text", { x, y: 12 }, label) }
}

function pillItem(
  band: { readonly x: number; readonly width: number },
  label: string,
): Item | null {
  const text = boldTextPixels(label)
  const room = band.width - 2
  // On narrow bands the letters move together a little rather than have no pill at all.
  const isTight = text + 2 * pillPadding > room
  const written = isTight ? Math.min(text, room - 2 * tightPadding) : text
  if (written < text * 0.8) return null
  const width = written + 2 * (isTight ? tightPadding : pillPadding)
  const middle = band.x + band.width / 2
  const x = middle - width / 2
  const squeezed = isTight ? { textLength: written, lengthAdjust: "spacingAndGlyphs" } : {}
  const svg =
    element("rect", { class: classes.pill, x, y: 0.5, width, height: 15, rx: 7.5 }) +
    textElement("text", { class: classes.pillText, x: middle, y: 12, ...squeezed }, label)
  return { kind: "pill", x, width, at: () => element("g", {}, svg) }
}

/** The folds that are seen as one place: closer the reader looks inside. */
export function foldsInView(folds: readonly Fold[], scale: Scale): readonly Fold[] {
  return folds.filter(fold => {
    const width = scale.xOf(fold.end) - scale.xOf(fold.start)
    return isInView(fold, scale) && width <= scale.widthPixels
  })
}

/** The places of folds, with a broken line at either end, down to `bottomPixels`. */
export function foldBands(axis: AxisModel, scale: Scale, bottomPixels: number): string {
  return foldsInView(axis.folds, scale)
    .map(fold => {
      const [x, end] = [scale.xOf(fold.start), scale.xOf(fold.end)]
      const top = rulerPixels - 12
      const box = { x, y: top, width: end - x, height: bottomPixels - top }
      const d = `M${tenth(x)} ${top}V${tenth(bottomPixels)}M${tenth(end)} ${top}V${tenth(bottomPixels)}`
      return (
        element("rect", { class: classes.fold, ...box }) +
        element("path", { class: classes.foldEdge, d })
      )
    })
    .join("")
}

/** The torn bands of all jumps, down to `bottomPixels`. */
export function jumpBands(axis: AxisModel, scale: Scale, bottomPixels: number): string {
  let drawnUntil = -Infinity
  let bands = ""
  let edges = ""
  for (const jump of axis.jumps) {
    const left = scale.xOf(jump.start)
    const right = scale.xOf(jump.end)
    if (!isInView(jump, scale) || right < drawnUntil + 2) continue
    drawnUntil = right
    const { band, edge } = bandPaths(left, right, bottomPixels)
    bands += band
    edges += edge
  }
  if (bands === "") return ""
  const torn = edges === "" ? "" : element("path", { class: classes.torn, d: edges })
  return element("path", { class: classes.jump, d: bands }) + torn
}

/** A narrow one has straight edges, which are not drawn. */
function bandPaths(
  left: number,
  right: number,
  bottom: number,
): { readonly band: string; readonly edge: string } {
  const inset = Math.min(3, (right - left) / 6)
  const x = left + inset
  const end = right - inset
  if (right - left < 12) {
    const box = { x, y: rulerPixels, width: end - x, height: bottom - rulerPixels }
    return { band: boxPath(box), edge: "" }
  }
  const down = tornEdge(x, bottom)
  const up = [...tornEdge(end, bottom)].reverse()
  return { band: pathOf([...down, ...up]) + "Z", edge: pathOf(down) + pathOf(up) }
}

type Point = readonly [x: number, y: number]

function tornEdge(x: number, bottom: number): readonly Point[] {
  const points: Point[] = []
  for (let y = rulerPixels, side = 1; y <= bottom; y += tooth, side = -side) {
    points.push([x + side * 2, y])
  }
  return points
}

function pathOf(points: readonly Point[]): string {
  return "M" + points.map(([x, y]) => `${tenth(x)} ${tenth(y)}`).join("L")
}
