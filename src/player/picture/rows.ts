/**
 * Heights of the rows, in pixels on a grid of four. The name column has the same ones in
 * `styles.css`: ruler 28, a thread that owns a loop 16, other lanes 24; denser from five lanes on,
 * taller when narrow, where names take two lines.
 */
import type { Lane, LanesModel } from "../model/lanes-model"

/** Height of the ruler with the scrub bar. */
export const rulerPixels = 28
const slimPixels = 16
const denseFrom = 5

/** One lane's place in the picture. */
export interface Row {
  readonly lane: Lane
  readonly topPixels: number
  readonly heightPixels: number
  readonly middlePixels: number
  readonly isSlim: boolean
}

/** All rows, top to bottom. */
export interface RowLayout {
  readonly rows: readonly Row[]
  /** Where the lanes begin: below the ruler, or at the top where there is none. */
  readonly topPixels: number
  readonly heightPixels: number
}

/** What the heights depend on besides the lanes. */
export interface RowView {
  /** Narrow blocks have taller rows. */
  readonly isNarrow: boolean
  /** False for lanes that share the ruler of others above them; absent: true. */
  readonly hasRuler?: boolean
}

/** True when there are so many lanes that each is a little lower. */
export function isDense({ rows, isBeside = false }: LanesModel): boolean {
  return isBeside || rows.filter(row => row.lane.kind !== "loop-thread").length >= denseFrom
}

/** Where each shown lane lies. */
export function rowLayoutOf(model: LanesModel, { isNarrow, hasRuler = true }: RowView): RowLayout {
  const normal = lanePixels(isDense(model), isNarrow)
  const topPixels = hasRuler ? rulerPixels : 0
  let top = topPixels
  const rows = model.rows.map(({ lane }): Row => {
    const isSlim = lane.kind === "loop-thread"
    const heightPixels = isSlim ? slimPixels : normal
    const row = { lane, isSlim, heightPixels, topPixels: top, middlePixels: top + heightPixels / 2 }
    top += heightPixels
    return row
  })
  return { rows, topPixels, heightPixels: top }
}

function lanePixels(dense: boolean, isNarrow: boolean): number {
  if (isNarrow) return dense ? 32 : 36
  return dense ? 20 : 24
}
