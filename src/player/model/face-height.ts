/**
 * How tall the face of a block may be, and what of that is left for the code. The other parts have
 * the heights that `styles.css` gives them at the width of a note: all is there at first sight, so
 * the code, which follows the step, gives way to many lanes and much output.
 */
import type { Cast } from "./cast"

/** The face of a block in a note is at most this high, in pixels. */
const facePixels = 560
/** Edges, header, sentence, controls, the code's own frame. */
const fixedPixels = 129
const linePixels = 20
const rulerPixels = 32
const slimLanePixels = 16
const moreLanesPixels = 16
const outputEdgePixels = 7

const fewestRows = 8
const usualRows = 11
/** A program that needs no more than this is shown as a whole, even if it costs a little height. */
const wholeRows = 13
const toleratedRows = 2

const usualLanes = 5
const usualOutput = 5

/** What shares the face with the code. */
export interface FaceParts {
  readonly lineCount: number
  readonly cast: Pick<Cast, "actors" | "threadCount" | "ownsLoop">
  readonly outputLines: number
}

/** Lines of the program that are in view at once. */
export function codeRowsOf(parts: FaceParts): number {
  const { lineCount } = parts
  const left = facePixels - fixedPixels - lanesPixels(parts) - outputPixels(parts)
  const rows = Math.min(Math.max(Math.floor(left / linePixels), fewestRows), usualRows)
  const isWhole = lineCount <= Math.min(rows + toleratedRows, wholeRows)
  return isWhole ? lineCount : rows
}

function lanesPixels({ cast }: FaceParts): number {
  const slim = cast.actors.filter(({ id }) => id.kind === "thread" && cast.ownsLoop(id.thread))
  const others = cast.actors.length - slim.length
  const shown = Math.min(others, usualLanes) + (cast.threadCount > 1 ? 1 : 0)
  const lanePixels = shown >= usualLanes ? 20 : 24
  const more = others > usualLanes ? moreLanesPixels : 0
  return rulerPixels + slim.length * slimLanePixels + shown * lanePixels + more
}

function outputPixels({ outputLines }: FaceParts): number {
  return outputEdgePixels + Math.min(Math.max(outputLines, 1), usualOutput) * linePixels
}
