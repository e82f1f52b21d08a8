/**
 * From axis space to pixels, and back to steps. Jumps take up to 56 pixels a unit and together at
 * most 40 % of the width; columns share the rest; a viewport enlarges both. The ruler, the lanes,
 * the scrub bar and clicks on the picture all go through here, so they cannot disagree.
 */
import type { AxisModel, AxisPoint } from "../model/lanes-model"
import { wholeAxis } from "../model/viewport"
import type { Viewport } from "../model/viewport"

/** Space at both ends for the half of the thumb. */
const edgePixels = 4
const widestJump = 56
const narrowestJump = 36
const jumpShare = 0.4
/** Closer than some steps to a window there is nothing more to see. */
const fewestSteps = 4

/** The axis at one width. */
export interface Scale {
  readonly widthPixels: number
  readonly leftPixels: number
  readonly rightPixels: number
  readonly pixelsPerColumn: number
  readonly pixelsPerJump: number
  /** Left of 0 or right of the width where the viewport shows another part. */
  xOf(point: AxisPoint): number
  /** Where the playhead stands when `step` has happened; step 0 is the left end. */
  xOfStep(step: number): number
  /** The step whose playhead is nearest to `xPixels`, from 1. */
  stepAt(xPixels: number): number
  /** The part of the whole axis, 0 to 1, that lies left of `xPixels`. */
  placeAt(xPixels: number): number
}

/** The scale of `axis` drawn `widthPixels` wide, of all or of a part of it. */
export function scaleOf(
  axis: AxisModel,
  widthPixels: number,
  { times, start }: Viewport = wholeAxis,
): Scale {
  const room = Math.max(widthPixels - 2 * edgePixels, 1)
  const { columns, jumps } = axis.length
  const wanted = widthPixels < 320 ? narrowestJump : widestJump
  const jump = jumps === 0 ? 0 : Math.min(wanted, (room * jumpShare) / jumps)
  const column = columns === 0 ? 0 : (room - jump * jumps) / columns
  const pixelsPerJump = jump * times
  const pixelsPerColumn = column * times
  const left = edgePixels - start * room * times
  const xOf = (point: AxisPoint) =>
    left + point.columns * pixelsPerColumn + point.jumps * pixelsPerJump
  const xOfStep = (step: number) => xOf(axis.endOf(step))
  return {
    widthPixels,
    leftPixels: edgePixels,
    rightPixels: widthPixels - edgePixels,
    pixelsPerColumn,
    pixelsPerJump,
    xOf,
    xOfStep,
    stepAt: xPixels => nearestStep(axis.stepCount, xOfStep, xPixels),
    placeAt: xPixels => (xPixels - left) / (room * times),
  }
}

/** How far it makes sense to zoom into an axis. */
export function mostZoom({ stepCount }: AxisModel): number {
  return Math.max(1, stepCount / fewestSteps)
}

function nearestStep(stepCount: number, xOfStep: (step: number) => number, x: number): number {
  let low = 1
  let high = Math.max(stepCount, 1)
  while (low < high) {
    const middle = (low + high) >> 1
    if ((xOfStep(middle) + xOfStep(middle + 1)) / 2 < x) low = middle + 1
    else high = middle
  }
  return low
}
