/**
 * What a block shows at one moment, as plain data: panels turn it into DOM, the picture into SVG,
 * the terminal into text. Nothing here is a key or an id that would need looking up.
 *
 * Sections that did not change from one step to the next may be the same objects: panels compare
 * with `===` before they draw.
 */
import type { CodeModel } from "./code-model"
import type { DetailsModel } from "./details-model"
import type { LanesModel, OtherLanes } from "./lanes-model"
import type { AxisKind, MoveUnit, QuestionPlace } from "../playback/player-state"
import type { ActorId, Pieces, Tab } from "./pieces"
import type { Choice } from "./question"

/** The first line of the block. */
export interface HeaderModel {
  /** `Simulação de main()`, or the block's own title. */
  readonly title: string
  /** What an edit made of the time: `3,0 s → 1,0 s`; "" where nothing was edited. */
  readonly change: string
  /** `2,0 s · 3 tarefas`, or how it stopped. */
  readonly facts: string
  /** `uma das ordens possíveis`, or null. */
  readonly orderMark: string | null
  /** `simulado: aiohttp`, or null. */
  readonly simulatedMark: string | null
}

/** The row of buttons. Their words are the panel's, from the locale. */
export interface ControlsModel {
  readonly canGoBack: boolean
  readonly canGoNext: boolean
  readonly canPlay: boolean
  readonly isPlaying: boolean
  readonly isDetailsOpen: boolean
  readonly isEditing: boolean
  /** What "next" goes by, which its button says. */
  readonly unit: MoveUnit
  readonly areMovesOpen: boolean
  /** The one tinted button of the block. */
  readonly primary: "next" | "offer"
}

/** More ways to move; made only while they are shown. */
export interface MovesModel {
  readonly unit: MoveUnit
  readonly speed: number
  readonly axis: AxisKind
  /** Why whom the reader follows, or whom the step is about, runs now or not yet. */
  readonly why: Pieces
  readonly hasCause: boolean
  /** Following whom the step is about; null where nobody is followed nor could be. */
  readonly follow: Toggle | null
  /** The line that the step is at, from 1, or 0; and stopping there. */
  readonly line: number
  readonly stop: Toggle | null
  /** The step at which the reader can be asked something, or null. */
  readonly askableStep: number | null
}

/** A button that is pressed or not. */
export interface Toggle {
  readonly text: string
  readonly isOn: boolean
}

/** One line of output. */
export interface OutputLine {
  /** `1,0 s`. */
  readonly time: string
  readonly nanos: number
  readonly tab: Tab | null
  /** The command of the child process that printed it; "" for the program's own words. */
  readonly process: string
  readonly text: string
  readonly stream: "stdout" | "stderr"
  /** `como antes`, `antes em 2,0 s`: what an edit did to the line, where that is shown; else "". */
  readonly change: string
  /** Printed after the playhead: lighter and slanted. */
  readonly isFuture: boolean
  /** Where clicking the line goes. */
  readonly step: number
}

/** Everything printed in the run. */
export interface OutputModel {
  readonly lines: readonly OutputLine[]
}

/** Something the block can do for the reader, as a button. */
export type Offer =
  | { readonly kind: "add-import"; readonly module: string; readonly label: string }
  | { readonly kind: "run-coroutine"; readonly name: string; readonly label: string }
  | { readonly kind: "show-step"; readonly step: number; readonly label: string }
  | { readonly kind: "show-traceback"; readonly label: string }

/** A failure or finding; it takes the sentence's place. */
export interface FailureModel {
  /** Python's own last line, verbatim, or "" where it is ours to say. */
  readonly verbatim: string
  /** `Falta import time no início.` Empty where there is nothing to add. */
  readonly headline: Pieces
  readonly explanation: Pieces
  /** The first is the fix where there is one: the tinted button. */
  readonly offers: readonly Offer[]
  /** The whole traceback, verbatim, shown when asked for; "" where there is none. */
  readonly traceback: string
}

/** A question to the reader; it takes the sentence's place until it is answered. */
export interface QuestionModel {
  readonly text: string
  readonly place: QuestionPlace
  readonly choices: readonly Choice[]
  /** Index of the right choice, and the step that shows it. */
  readonly right: number
  readonly answerStep: number
  /** What is said of the answer; null while there is none. */
  readonly result: {
    readonly isRight: boolean
    readonly chosen: number
    readonly words: Pieces
  } | null
}

/** The block at one moment. */
export interface BlockModel {
  /** `Simulação de main(), passo 18 de 32`: the accessible name of the block. */
  readonly label: string
  readonly header: HeaderModel
  readonly code: CodeModel
  /** What just happened and why; at first sight how it ended. */
  readonly sentence: Pieces
  /** Drawn in place of the sentence where the run failed and its end is shown. */
  readonly failure: FailureModel | null
  /** An open question in place of the sentence, or what is said of the answer above it. */
  readonly question: QuestionModel | null
  /** Offers beside the sentence: a block that only defines coroutines. */
  readonly offers: readonly Offer[]
  readonly controls: ControlsModel
  /** Null while the row of moves is closed. */
  readonly moves: MovesModel | null
  readonly lanes: LanesModel
  /** Another run below the lanes; null where there is none. */
  readonly other: OtherLanes | null
  readonly output: OutputModel
  /** Null while Details is closed. */
  readonly details: DetailsModel | null
  /** Who the reader follows, or null. */
  readonly selected: ActorId | null
}
