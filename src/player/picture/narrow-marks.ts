/**
 * Marks too narrow for corners, textures and letters. Where many in a row are hardly there at all
 * they become a density bar: in every two pixels as high as the share of time that was spent so.
 * The length of a path thus depends on the width and not on the run. Zooming in opens it.
 */
import type { LaneMark, LaneMarkKind } from "../model/lanes-model"
import { boxPath, linePath } from "./mark-paths"
import type { MarkPaths } from "./mark-paths"

/** Narrower marks are drawn here. */
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

/** How high a state is drawn. */
const heights = { running: 16, ready: 10, held: 16, blocking: 16 } as const

/** What a state looks like where it is narrow. */
const looks = { running: "running", ready: "ready", held: "held", blocking: "blocker" } as const

type SolidKind = keyof typeof heights

function isSolid(kind: LaneMark["kind"]): kind is SolidKind {
  return kind in heights
}

/** The middle of the lane, and how much slim lanes are shrunk. */
interface Place {
  readonly y: number
  readonly scale: number
}

/** Adds narrow marks of one lane, in order, to its paths. */
export function addNarrowMarks(paths: MarkPaths, marks: readonly PlacedMark[], place: Place): void {
  const put: Put = { paths, ...place }
  for (const group of groupsOf(marks)) {
    if (group.length >= fewestBlurred) drawDensity(group, put)
    else for (const mark of group) drawNarrow(mark, put)
  }
}

interface Put extends Place {
  readonly paths: MarkPaths
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

function drawNarrow({ kind, x, width }: PlacedMark, { paths, y, scale }: Put): void {
  if (kind === "waiting") paths.add("waiting", linePath(x, y, width))
  if (!isSolid(kind)) return
  const inset = kind === "running" ? 0 : 1
  const height = heights[kind] * scale
  const inner = Math.max(width - 2 * inset, 1)
  paths.addBox(looks[kind], { x: x + inset, y: y - height / 2, width: inner, height })
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
  const x = from * binPixels
  put.paths.add("idle", skyline(waits, { x, y: put.y, height: 3 }))
  for (const [kind, shares] of bins) {
    const look = kind === "ready" ? "crowd" : looks[kind]
    put.paths.add(look, skyline(shares, { x, y: put.y, height: heights[kind] * put.scale }))
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

/** The middle of a shape and how high it may become. */
interface Middle {
  readonly y: number
  readonly height: number
}

/** What was ever so is at least so high. */
const lowestPixels = 2

/** A shape around the middle, as high in each bin as its share; equal neighbours join. */
function skyline(shares: Float64Array, { x, y, height }: Middle & { readonly x: number }): string {
  const heightOf = (share: number) =>
    share <= 0 ? 0 : Math.max(Math.round(Math.min(share, 1) * height), lowestPixels)
  let path = ""
  for (let bin = 0; bin < shares.length; ) {
    const high = heightOf(shares[bin]!)
    let next = bin + 1
    while (next < shares.length && heightOf(shares[next]!) === high) next++
    const width = (next - bin) * binPixels
    const box = { x: x + bin * binPixels, y: y - high / 2, width, height: high }
    if (high > 0) path += boxPath(box)
    bin = next
  }
  return path
}
