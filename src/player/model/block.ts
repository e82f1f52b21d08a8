/** (run, state) -> everything a block shows: the one door between the player and its panels. */
import type { PlayerState } from "../playback/player-state"
import type {
  BlockModel,
  ControlsModel,
  HeaderModel,
  Offer,
  OutputModel,
  QuestionModel,
} from "./block-model"
import { codeModelOf } from "./code"
import { haveFinished, shownAxis } from "./compare"
import type { OtherRun } from "./compare"
import { comparedLanes } from "./compare-lanes"
import { comparedSentence, editedHeader } from "./compare-words"
import { detailsModelOf } from "./details"
import { mostCompared } from "./face-height"
import { failureOf } from "./failure"
import { lanesModelOf } from "./lanes"
import { Moment } from "./moment"
import { movesModelOf } from "./moves"
import { withChanges } from "./output-changes"
import type { Pieces } from "./pieces"
import { stepWords } from "./playable-run"
import type { PlayableRun } from "./playable-run"
import { drawnPieces, sentenceOf } from "./sentence"

/** What a block knows besides the recording. */
export interface BlockExtras {
  /** The block's own title; "" or absent for one made from the program. */
  readonly title?: string
  /** Changes to the program that can be offered before anything failed. */
  readonly changes?: readonly {
    readonly kind: "add-import" | "run-coroutine"
    readonly name: string
  }[]
  /** Another run to be shown below the own one; null when there is none. */
  readonly other?: OtherRun | null
  /** What an edited block took before, where it is compared with another block. */
  readonly before?: PlayableRun | null
  /** Whose lanes are shown first: names of tasks and threads. */
  readonly focus?: readonly string[]
  /** A question that is open or was just answered. */
  readonly question?: QuestionModel | null
  /** The step at which the reader can be asked something, or null. */
  readonly askableStep?: number | null
  /** True on paper, where there is nothing to press. */
  readonly isPrinted?: boolean
}

/** The block at the reader's moment. */
export function blockModelOf(
  playable: PlayableRun,
  given: PlayerState,
  extras: BlockExtras = {},
): BlockModel {
  const other = extras.other ?? null
  const state = { ...given, axis: shownAxis(given, other) }
  const run = other !== null && state.isOtherShown ? other.own : playable
  const moment = new Moment(run, state)
  const failure = moment.isAtEnd ? failureOf(moment) : null
  const offers = failure ? [] : coroutineOffers(run, extras)
  const sentence = blockSentence(moment, offers, extras)
  const header = titled(headerOf(run, extras), extras.title ?? "")
  const { lanes, other: otherLanes } = lanesBeside(moment, state, { sentence, extras })
  const hasOffer = (failure?.offers[0]?.kind ?? offers[0]?.kind) !== undefined
  return {
    label: labelOf(header, moment),
    header,
    code: codeModelOf(moment, state.edit.draft === null ? null : state.edit.before),
    sentence,
    failure,
    question: extras.question ?? null,
    offers,
    controls: controlsOf(moment, state, {
      hasFix: hasOffer && isFix(failure?.offers[0] ?? offers[0]),
      isAnswered: (extras.question?.result ?? null) !== null,
    }),
    moves: state.areMovesOpen ? movesModelOf(moment, state, extras.askableStep ?? null) : null,
    lanes,
    other: otherLanes,
    output: outputBeside(moment, other),
    details: state.isDetailsOpen ? detailsModelOf(moment, state) : null,
    selected: state.selected,
  }
}

function titled(header: HeaderModel, title: string): HeaderModel {
  return title === "" ? header : { ...header, title }
}

function labelOf({ title }: HeaderModel, { run, step }: Moment): string {
  return `${title}, ${stepWords(run, step)}`
}

/** A block that only defines coroutines is offered a last line that runs one. */
function coroutineOffers({ locale }: PlayableRun, { changes = [] }: BlockExtras): readonly Offer[] {
  return changes
    .filter(({ kind }) => kind === "run-coroutine")
    .map(({ name }) => ({
      kind: "run-coroutine",
      name,
      label: locale.text("offer-run", { name }),
    }))
}

function blockSentence(moment: Moment, offers: readonly Offer[], extras: BlockExtras): Pieces {
  const { locale } = moment.run
  if (!moment.isWhole) return sentenceOf(moment)
  const names = offers.flatMap(offer => (offer.kind === "run-coroutine" ? [`${offer.name}()`] : []))
  if (names.length > 0) {
    return drawnPieces(locale.pieces("only-defines", { names: names.join(", ") }), moment)
  }
  const compared = extras.other ? comparedSentence(extras.other, extras) : null
  if (compared === null) return extras.isPrinted ? paperSentence(moment) : sentenceOf(moment)
  const words = locale.pieces(compared.key, compared.params)
  const { other } = extras
  const canPress = other && !other.isGhost && haveFinished(other) && !extras.isPrinted
  const press = canPress ? [{ text: " " }, ...locale.pieces("compare-press")] : []
  return drawnPieces([...words, ...press], moment)
}

function paperSentence(moment: Moment): Pieces {
  const { locale, recording } = moment.run
  const isPlain = recording.outcome.kind === "finished" && recording.outcome.exitStatus === 0
  if (!isPlain) return sentenceOf(moment)
  return drawnPieces(locale.pieces("finished-on-paper", { time: recording.endNanos }), moment)
}

function headerOf(run: PlayableRun, { other = null, before = null }: BlockExtras): HeaderModel {
  if (other?.isGhost) return editedHeader(run, other.run)
  return before === null ? run.header : editedHeader(run, before)
}

/** The output; in the finished picture after an edit with what became of each line. */
function outputBeside({ run, step, isWhole }: Moment, other: OtherRun | null): OutputModel {
  const output = run.output.at(step)
  return other?.isGhost && isWhole ? withChanges(output, other.run) : output
}

/** The lanes, and below them those of another run where there is one. */
function lanesBeside(
  moment: Moment,
  state: PlayerState,
  { sentence, extras }: { readonly sentence: Pieces; readonly extras: BlockExtras },
): Pick<BlockModel, "lanes" | "other"> {
  const { other = null, focus = [], title = "" } = extras
  const most = other !== null && state.isOtherShown ? { most: mostCompared } : {}
  const lanes = lanesModelOf(moment, state, { sentence, focus, ...most })
  return other === null ? { lanes, other } : comparedLanes(moment, { lanes, state, other, title })
}

function isFix(offer: Offer | undefined): boolean {
  return offer?.kind === "add-import" || offer?.kind === "run-coroutine"
}

/** Beside an answer there is a next thing even where the steps end: putting the answer away. */
function controlsOf(
  moment: Moment,
  state: PlayerState,
  { hasFix, isAnswered }: { readonly hasFix: boolean; readonly isAnswered: boolean },
): ControlsModel {
  const { step, isWhole, run } = moment
  const hasSteps = run.steps.count > 0
  return {
    canGoBack: hasSteps && step > 1,
    canGoNext: hasSteps && (isWhole || step < run.steps.count || isAnswered),
    canPlay: hasSteps,
    isPlaying: state.isPlaying,
    isDetailsOpen: state.isDetailsOpen,
    isEditing: state.edit.isOpen,
    unit: state.unit,
    areMovesOpen: state.areMovesOpen,
    primary: hasFix ? "offer" : "next",
  }
}
