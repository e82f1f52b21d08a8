/**
 * How tall the face of a block may be, and what of that is left for the code. The other parts have
 * the heights that `styles.css` gives them at the width of a note: all is there at first sight, so
 * the code, which follows the step, gives way to many lanes and much output.
 */
import type { Locale } from "../../locale"
import { toPlainText, unnamed } from "../../locale/message"
import type { Story } from "../../trace/describe"
import { describeOutcome } from "../../trace/describe-outcome"
import type { Cast } from "./cast"

/** The face of a block in a note is at most this high, in pixels. */
const facePixels = 560
/** Edges, header, sentence, controls, the code's own frame. */
const fixedPixels = 129
const linePixels = 20
const rulerPixels = 32
const slimLanePixels = 16
const otherLanePixels = 24
const moreLanesPixels = 16
const outputEdgePixels = 7

const fewestRows = 6
const mostRows = 13

const usualLanes = 5
/** More lanes of each of two runs than this are folded away until asked for. */
export const mostCompared = 4
/** The line that names another run, and what is left below its lanes. */
const besidePixels = 29
const usualOutput = 5

/** What shares the face with the code. */
export interface FaceParts {
  readonly cast: Pick<Cast, "actors" | "threadCount" | "ownsLoop">
  readonly outputLines: number
  /** Lanes of processes, disk, network and cores: they stand besides the usual ones. */
  readonly otherLanes: number
  /** Who takes part in another run below the lanes; absent where there is none. */
  readonly beside?: FaceParts["cast"]
  /** What stands there besides the run, and more than one sentence about it. */
  readonly extraPixels: number
}

/** How many lines of the program can be in view at once. */
export function codeRowsOf(parts: FaceParts): number {
  const taken = fixedPixels + lanesPixels(parts) + outputPixels(parts) + parts.extraPixels
  const rows = Math.floor((facePixels - taken) / linePixels)
  return Math.min(Math.max(rows, fewestRows), mostRows)
}

function lanesPixels({ cast, otherLanes, beside }: FaceParts): number {
  const own = rulerPixels + slimLanes(cast).length * slimLanePixels + otherLanes * otherLanePixels
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

/** Letters that fit on a line of the block's usual text, and of a question's. */
const lineLetters = 100
const questionLetters = 80
const replyLetters = 36

/** What a block says around its run. */
export interface FaceExtras {
  /** The goal of its exercise, and what is said of the run against it; "" for nothing. */
  readonly goal: string
  readonly verdict: string
  readonly warnings: readonly string[]
  readonly isDraft: boolean
  /** True where a line that runs a coroutine is offered in the sentence's place. */
  readonly hasOffer: boolean
}

/** The height of what a block says around its run, before the reader opens more of it. */
export function extraPixelsOf(extras: FaceExtras): number {
  const { goal, verdict, warnings, isDraft, hasOffer } = extras
  const warningLines = warnings.reduce((sum, warning) => sum + linesOf(warning), 0)
  return (
    (goal === "" ? 0 : 17 + linePixels * linesOf(goal)) +
    (verdict === "" ? 0 : 9 + linePixels * linesOf(verdict)) +
    (warningLines === 0 ? 0 : 9 + linePixels * warningLines) +
    (isDraft ? 36 : 0) +
    (hasOffer ? 60 : 0)
  )
}

/** How much higher than a sentence a question is. */
export function questionPixels(
  text: string,
  choices: readonly { readonly text: string }[],
): number {
  const longest = Math.max(0, ...choices.map(choice => linesOf(choice.text, replyLetters)))
  const replies = Math.ceil(choices.length / 2) * (24 + linePixels * Math.max(longest, 1))
  return 24 * linesOf(text, questionLetters) + replies - 18
}

/** How much higher than a sentence the notice of a run's failure is; 0 where it ended well. */
export function failurePixels(story: Story, locale: Locale): number {
  const { outcome } = story.recording
  if (outcome.kind === "finished" || outcome.kind === "running") return 0
  const [, ...explanation] = describeOutcome(story)
  return 49 + linePixels * linesOf(toPlainText(locale.sentences(explanation), unnamed))
}

function linesOf(text: string, letters = lineLetters): number {
  return Math.ceil(text.length / letters)
}
