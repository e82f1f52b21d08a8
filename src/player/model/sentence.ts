/** What just happened and why, as pieces: names of tasks and threads get their tab once. */
import type { Piece as LocalePiece } from "../../locale"
import { describeStep } from "../../trace/describe"
import { describeOutcome } from "../../trace/describe-outcome"
import type { Described, SentenceKey } from "../../trace/sentences"
import type { Actor } from "./cast"
import type { Moment } from "./moment"
import { plainText } from "./pieces"
import { toldName } from "./short-names"
import type { Piece, Pieces } from "./pieces"

/** The sentence of a moment; on the whole picture it says how the run ended. */
export function sentenceOf(moment: Moment): Pieces {
  const { run, isWhole, step } = moment
  if (isWhole || step === 0) return drawn(describeOutcome(run), moment)
  let described = describeStep(run, step)
  while (described.length > 1 && !fits(described, moment)) described = shorter(described)
  return drawn(described, moment)
}

/** What the lines kept for it hold, on a phone too, so that nothing moves while stepping. */
const mostCharacters = 118
/** What a tab takes more, and every few characters of code. */
const tabCharacters = 3
const codeShare = 0.6

function fits(described: readonly Described[], moment: Moment): boolean {
  const pieces = drawn(described, moment)
  const extra = pieces.reduce((sum, piece) => sum + extraRoom(piece), 0)
  return plainText(pieces).length + extra <= mostCharacters
}

function extraRoom(piece: Piece): number {
  if (piece.kind === "code") return piece.text.length * codeShare
  return piece.kind === "who" && piece.tab !== null ? tabCharacters : 0
}

/** Says the last sentence in fewer words, or else leaves it out. */
function shorter(described: readonly Described[]): readonly Described[] {
  const last = described.at(-1)
  const others = described.slice(0, -1)
  const key = last && briefer[last.key]
  return key ? [...others, { key, params: last.params }] : others
}

const briefer: Readonly<Partial<Record<SentenceKey, SentenceKey>>> = {
  "passes-task": "passes-briefly",
  "passes-task-returned": "passes-briefly",
  "passes-task-raised": "passes-briefly",
  "passes-task-cancelled": "passes-briefly",
  "passes-tasks": "passes-briefly",
  "passes-many": "passes-briefly",
  "passes-future-returned": "passes-briefly",
  "passes-future-raised": "passes-briefly",
  "passes-future-cancelled": "passes-briefly",
  "passes-event": "passes-briefly",
  "passes-join": "passes-briefly",
  "ready-lose": "many-ready-lose",
  "so-ready": "so-many-ready",
}

function drawn(described: readonly Described[], moment: Moment): Pieces {
  return drawnPieces(moment.run.locale.sentences(described), moment)
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
    if (introduced.has(actor)) return { kind: "who", name: toldName(actor), tab: null }
    introduced.add(actor)
    return moment.whoIs(actor)
  })
}
