/** What just happened and why, as pieces: names of tasks and threads get their tab once. */
import type { Piece as LocalePiece } from "../../locale"
import { describeStep } from "../../trace/describe"
import { describeOutcome } from "../../trace/describe-outcome"
import type { Actor } from "./cast"
import type { Moment } from "./moment"
import type { Piece, Pieces } from "./pieces"

/** The sentence of a moment; on the whole picture it says how the run ended. */
export function sentenceOf(moment: Moment): Pieces {
  const { run, isWhole, step } = moment
  const described = isWhole || step === 0 ? describeOutcome(run) : describeStep(run, step)
  return drawnPieces(run.locale.sentences(described), moment)
}

/** Pieces of the locale with everybody drawn as they are at the moment. */
export function drawnPieces(pieces: readonly LocalePiece[], moment: Moment): Pieces {
  const introduced = new Set<Actor>()
  return pieces.map((piece): Piece => {
    if ("text" in piece) return { kind: "text", text: piece.text }
    if ("strong" in piece) return { kind: "strong", text: piece.strong }
    if ("code" in piece) return { kind: "code", text: piece.code }
    const { cast } = moment.run
    const actor = "task" in piece ? cast.task(piece.task) : cast.thread(piece.thread)
    if (!actor) return { kind: "text", text: "?" }
    if (introduced.has(actor)) return { kind: "who", name: actor.label, tab: null }
    introduced.add(actor)
    return moment.whoIs(actor)
  })
}
