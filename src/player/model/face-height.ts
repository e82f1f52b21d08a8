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
/** More lanes of each of two runs than this are folded away until asked for. */
export const mostCompared = 4
/** The line that names another run, and what is left below its lanes. */
const besidePixels = 29
const usualOutput = 5

/** What shares the face with the code. */
export interface FaceParts {
  readonly lineCount: number
  readonly cast: Pick<Cast, "actors" | "threadCount" | "ownsLoop">
  readonly outputLines: number
  /** Who takes part in another run below the lanes; absent where there is none. */
  readonly beside?: FaceParts["cast"]
}

/** Lines of the program that are in view at once. */
export function codeRowsOf(parts: FaceParts): number {
  const { lineCount } = parts
  const left = facePixels - fixedPixels - lanesPixels(parts) - outputPixels(parts)
  const rows = Math.min(Math.max(Math.floor(left / linePixels), fewestRows), usualRows)
  const tolerated = parts.beside ? 0 : toleratedRows
  const isWhole = lineCount <= Math.min(rows + tolerated, wholeRows)
  return isWhole ? lineCount : rows
}

function lanesPixels({ cast, beside }: FaceParts): number {
  const own = rulerPixels + slimLanes(cast).length * slimLanePixels
  if (!beside) return own + groupPixels(cast, usualLanes)
  return own + groupPixels(cast, mostCompared) + besidePixels + groupPixels(beside, mostCompared)
}

/** The lanes of one run but the slim ones; of two runs all are as low as where there are many. */
function groupPixels(cast: FaceParts["cast"], most: number): number {
  const others = cast.actors.length - slimLanes(cast).length
  const shown = Math.min(others, most) + (cast.threadCount > 1 ? 1 : 0)
  const lanePixels = shown >= usualLanes || most < usualLanes ? 20 : 24
  return shown * lanePixels + (others > most ? moreLanesPixels : 0)
}

function slimLanes(cast: FaceParts["cast"]): FaceParts["cast"]["actors"] {
  return cast.actors.filter(({ id }) => id.kind === "thread" && cast.ownsLoop(id.thread))
}

function outputPixels({ outputLines }: FaceParts): number {
  return outputEdgePixels + Math.min(Math.max(outputLines, 1), usualOutput) * linePixels
}
