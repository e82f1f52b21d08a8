/**
 * Marks too narrow to be told apart. A few pixels wide, all of one state become a single path: the
 * number of elements depends on the width and not on the run. Where many in a row are hardly there
 * at all they become a density bar: in every two pixels as high as the share of time that was spent
 * so. Zooming in opens both.
 */
import type { LaneMark, LaneMarkKind } from "../model/lanes-model"
import { markClasses as classes } from "./classes"
import { element, tenth } from "./svg"

/** Narrower marks have no corners, no texture and no letters: they share a path. */
export const narrowPixels = 6
/** Narrower than this, several in a row blur. */
const blurredPixels = 3
const fewestBlurred = 4
const binPixels = 2

/** A mark and the pixels it takes. */
export interface PlacedMark {
  readonly kind: LaneMarkKind
  readonly x: number
  readonly width: number
}

/** More of a bin than this spent waiting is a line, as it is where marks are wide. */
const mostlyIdle = 0.5

/** How high a state is drawn, and as what. */
const forms = {
  running: { height: 16, className: classes.running },
  ready: { height: 10, className: classes.ready },
  held: { height: 16, className: classes.held },
  blocking: { height: 16, className: classes.blocker },
} as const

type SolidKind = keyof typeof forms

function isSolid(kind: LaneMark["kind"]): kind is SolidKind {
  return kind in forms
}

/** Draws narrow marks of one lane, in order, around the middle `y`; `scale` shrinks slim lanes. */
export function narrowMarks(marks: readonly PlacedMark[], y: number, scale: number): string {
  const paths = new Map<string, string[]>()
  const draw = (className: string, d: string) => {
    if (d === "") return
    const known = paths.get(className)
    if (known) known.push(d)
    else paths.set(className, [d])
  }
  const put: Put = { draw, y, scale }
  for (const group of groupsOf(marks)) {
    if (group.length >= fewestBlurred) drawDensity(group, put)
    else for (const mark of group) drawNarrow(mark, put)
  }
  return [...paths]
    .map(([name, parts]) => element("path", { class: name, d: parts.join("") }))
    .join("")
}

interface Put {
  readonly draw: (className: string, d: string) => void
  readonly y: number
  readonly scale: number
}

/** Blurred neighbours together, every other mark alone. */
function groupsOf(marks: readonly PlacedMark[]): readonly (readonly PlacedMark[])[] {
  const groups: PlacedMark[][] = []
  let open: PlacedMark[] | null = null
  let end = -Infinity
  for (const mark of marks) {
    const isBlurred = mark.width < blurredPixels
    if (open && isBlurred && mark.x - end < 1) open.push(mark)
    else groups.push((open = [mark]))
    if (!isBlurred) open = null
    end = mark.x + mark.width
  }
  return groups
}

function drawNarrow({ kind, x, width }: PlacedMark, put: Put): void {
  if (!isSolid(kind)) return kind === "waiting" ? drawLine(x, width, put) : undefined
  const { height, className } = forms[kind]
  const inset = kind === "running" ? 0 : 1
  const inner = Math.max(width - 2 * inset, 1)
  put.draw(className, boxPath(x + inset, inner, { y: put.y, height: height * put.scale }))
}

function drawLine(x: number, width: number, { draw, y }: Put): void {
  draw(classes.waiting, `M${tenth(x)} ${tenth(y)}h${tenth(width)}`)
}

/** Ready behind, running in front: together they are as high as the lane was busy. */
function drawDensity(group: readonly PlacedMark[], put: Put): void {
  const from = Math.floor(group[0]!.x / binPixels)
  const bins = new Map<SolidKind, Float64Array>()
  const count = Math.floor(endOf(group) / binPixels) - from + 1
  const idle = new Float64Array(count)
  for (const { kind, x, width } of group) {
    if (kind === "waiting") addShare(idle, x / binPixels - from, width / binPixels)
    if (!isSolid(kind)) continue
    const shares = bins.get(kind) ?? new Float64Array(count)
    bins.set(kind, shares)
    addShare(shares, x / binPixels - from, width / binPixels)
  }
  const waits = idle.map(share => (share > mostlyIdle ? 1 : 0))
  put.draw(classes.idle, skyline(waits, { x: from * binPixels, y: put.y, height: 3 }))
  for (const kind of ["ready", "held", "blocking", "running"] as const) {
    const shares = bins.get(kind)
    if (!shares) continue
    const className = kind === "ready" ? classes.crowd : forms[kind].className
    const height = forms[kind].height * put.scale
    put.draw(className, skyline(shares, { x: from * binPixels, y: put.y, height }))
  }
}

function endOf(group: readonly PlacedMark[]): number {
  const last = group.at(-1)!
  return last.x + last.width
}

/** Spreads a mark of `width` bins at `start` over the bins it touches. */
function addShare(shares: Float64Array, start: number, width: number): void {
  const end = start + width
  for (let bin = Math.floor(start); bin < end && bin < shares.length; bin++) {
    shares[bin]! += Math.min(end, bin + 1) - Math.max(start, bin)
  }
}

interface Box {
  readonly y: number
  readonly height: number
}

/** What was ever so is at least so high. */
const lowestPixels = 2

/** A shape around the middle, as high in each bin as its share; equal neighbours join. */
function skyline(shares: Float64Array, { x, y, height }: Box & { readonly x: number }): string {
  const heightOf = (share: number) =>
    share <= 0 ? 0 : Math.max(Math.round(Math.min(share, 1) * height), lowestPixels)
  let path = ""
  for (let bin = 0; bin < shares.length; ) {
    const high = heightOf(shares[bin]!)
    let next = bin + 1
    while (next < shares.length && heightOf(shares[next]!) === high) next++
    const width = (next - bin) * binPixels
    if (high > 0) path += boxPath(x + bin * binPixels, width, { y, height: high })
    bin = next
  }
  return path
}

function boxPath(x: number, width: number, { y, height }: Box): string {
  const right = tenth(width)
  return `M${tenth(x)} ${tenth(y - height / 2)}h${right}v${tenth(height)}h-${right}z`
}
