/**
 * A run that the reader is asked about. While a question is open, the recording ends where it is
 * put: what is shown is made from the events up to there, so no panel can give the future away.
 * The block's own questions come in the order of the run, each hiding what comes after it; one
 * that the reader asks for comes before them.
 */
import type { EventIndex } from "../../trace/ids"
import type { Recording } from "../../trace/recording"
import type { QuestionPlace, QuestionState } from "../playback/player-state"
import { shownStep } from "../playback/player-state"
import type { PlayerState } from "../playback/player-state"
import type { QuestionModel } from "./block-model"
import { questionPixels } from "./face-height"
import type { Pieces } from "./pieces"
import { chartsBy, playableRun } from "./playable-run"
import type { PlayableRun } from "./playable-run"
import { kindOf, nearestQuestion, questionAt } from "./question"
import type { AskedMoment, Question } from "./question"

/** A question as its author wrote it. */
export interface Ask {
  readonly text: string
  /** Text of the line at whose first beginning it is put; null for a good moment. */
  readonly at: string | null
}

interface PlacedQuestion {
  readonly place: QuestionPlace
  readonly text: string
  readonly moment: AskedMoment
  readonly question: Question
}

/** Where a run ends for the reader, and how much higher the question is than a sentence. */
interface CutPlace {
  readonly event: EventIndex
  readonly pixels: number
}

/** From how many switches a good moment is chosen. */
const mostSwitches = 100

/** A run and the questions about it. */
export class AskedRun {
  private readonly own: readonly PlacedQuestion[]
  private cut: { readonly place: CutPlace; readonly run: PlayableRun } | null = null
  private goodStep: number | null | undefined

  constructor(
    private readonly whole: PlayableRun,
    private readonly asks: readonly Ask[],
  ) {
    this.own = this.isOver ? this.placed() : []
  }

  /** What may be shown: the run up to the open question, or all of it. */
  runFor({ questions }: PlayerState): PlayableRun {
    // As long as the program runs nobody knows the answers: nothing is shown that could be one.
    const isWaiting = !this.isOver && this.asks.length > questions.answered
    if (isWaiting && this.whole.steps.count > 0) {
      return this.upTo({ event: this.whole.steps.eventOf(1), pixels: 0 })
    }
    const open = this.open(questions)
    if (!open) return this.whole
    const pixels = questionPixels(open.text, open.question.choices)
    return this.upTo({ event: open.moment.event, pixels })
  }

  /** The question that is open, or the one just answered with what is to be said of it; or null. */
  questionFor(state: PlayerState): QuestionModel | null {
    const { result } = state.questions
    const { count } = this.runFor(state).steps
    const step = shownStep(state, count)
    if (result !== null && step === Math.min(result.step, count)) {
      const answered = this.at(result.place)
      if (answered) return modelOf(answered, this.resultOf(answered, result.choice))
    }
    const open = this.open(state.questions)
    return open && step === count ? modelOf(open, null) : null
  }

  /** True while something is hidden from the reader. */
  isOpen(state: PlayerState): boolean {
    return this.runFor(state) !== this.whole
  }

  /** The step at which the open question is put; null where none is open. */
  openStep({ questions }: PlayerState): number | null {
    return this.open(questions)?.moment.step ?? null
  }

  /** Where the reader can be asked something: the step shown, else the first good one; or null. */
  askableStep(state: PlayerState): number | null {
    if (!this.isOver || this.isOpen(state)) return null
    const step = shownStep(state, this.whole.steps.count)
    if (state.step !== "whole" && this.asked(step) !== null && !this.isLast(step)) return step
    if (this.goodStep === undefined) this.goodStep = this.findGoodStep()
    return this.goodStep
  }

  private get isOver(): boolean {
    return this.whole.recording.outcome.kind !== "running"
  }

  private isLast(step: number): boolean {
    return step >= this.whole.steps.count
  }

  private open({ askedAt, answered }: QuestionState): PlacedQuestion | null {
    return (askedAt === null ? null : this.asked(askedAt)) ?? this.own[answered] ?? null
  }

  private at(place: QuestionPlace): PlacedQuestion | null {
    return place.kind === "own" ? (this.own[place.index] ?? null) : this.asked(place.step)
  }

  /** The question that is put when the reader asks for one at a step. */
  private asked(step: number): PlacedQuestion | null {
    if (step < 1 || step > this.whole.steps.count) return null
    const moment = this.momentAt(this.whole.steps.eventOf(step))
    const question = nearestQuestion(this.whole, moment)
    if (!question) return null
    const text = this.whole.locale.text(`question-${question.kind}`)
    return { place: { kind: "asked", step }, text, moment, question }
  }

  private placed(): readonly PlacedQuestion[] {
    const found = this.asks.flatMap(ask => {
      const moment = this.momentOf(ask)
      if (moment === null) return []
      const question = questionAt(this.whole, kindOf(ask.text), moment)
      return question ? [{ text: ask.text, moment, question }] : []
    })
    return found
      .sort((left, right) => left.moment.event - right.moment.event)
      .map((each, index) => ({ ...each, place: { kind: "own", index } }))
  }

  /** The event after which a question is put; without a line, or where it never begins, a good one. */
  private eventOf({ at }: Ask): EventIndex | null {
    const { recording, steps } = this.whole
    const line = at === null ? null : firstBeginning(recording, at)
    if (line !== null) return line
    const step = this.findGoodStep()
    return step === null ? null : steps.eventOf(step)
  }

  /** Whoever the line itself makes can be next only once it is over: before the next switch. */
  private momentOf(ask: Ask): AskedMoment | null {
    const { moves, steps } = this.whole
    const event = this.eventOf(ask)
    if (event === null) return null
    const moment = this.momentAt(event)
    if (kindOf(ask.text) !== "turn" || this.asksTurn(moment)) return moment
    const next = moves.to("switch", { step: moment.step, direction: 1, followed: null })
    const later = next === null ? moment : this.momentAt(steps.eventOf(next - 1))
    return this.asksTurn(later) ? later : moment
  }

  private asksTurn(moment: AskedMoment): boolean {
    return questionAt(this.whole, "turn", moment)?.kind === "turn"
  }

  private momentAt(event: EventIndex): AskedMoment {
    const { steps, output } = this.whole
    return { step: steps.stepOf(event), event, printed: output.countUpTo(event) }
  }

  /** Before the first switch that leaves a choice; else before the first line of output. */
  private findGoodStep(): number | null {
    const { moves, output } = this.whole
    let from = 0
    for (let count = 0; count < mostSwitches; count++) {
      const next = moves.to("switch", { step: from, direction: 1, followed: null })
      if (next === null) break
      if (this.asked(next - 1)?.question.kind === "turn") return next - 1
      from = next
    }
    const first = output.lines[0]
    if (!first) return null
    const step = Math.max(1, first.step - 1)
    return this.asked(step) ? step : null
  }

  private upTo(place: CutPlace): PlayableRun {
    const isSame = this.cut?.place.event === place.event && this.cut.place.pixels === place.pixels
    if (!this.cut || !isSame) this.cut = { place, run: cutRun(this.whole, place) }
    return this.cut.run
  }

  private resultOf({ question }: PlacedQuestion, choice: number): QuestionModel["result"] {
    const { choices, right, kind } = question
    const words = choice === right ? "right" : choice < 0 ? "told" : "wrong"
    const answer = choices[right]
    const form = kind === "printed" && answer?.isOutput === true ? "output" : "plain"
    const key = `answer-${words}-${form}` as const
    const pieces = this.whole.locale.pieces(key, { answer: answer?.text ?? "" })
    return { isRight: choice === right, chosen: choice, words: plainPieces(pieces) }
  }
}

function plainPieces(pieces: ReturnType<PlayableRun["locale"]["pieces"]>): Pieces {
  return pieces.flatMap((piece): Pieces => {
    if ("text" in piece) return [{ kind: "text", text: piece.text }]
    if ("strong" in piece) return [{ kind: "strong", text: piece.strong }]
    return "code" in piece ? [{ kind: "code", text: piece.code }] : []
  })
}

function modelOf(placed: PlacedQuestion, result: QuestionModel["result"]): QuestionModel {
  const { text, place, question } = placed
  const { choices, right, answerStep } = question
  return { text, place, choices, right, answerStep, result }
}

/** The first time a line with this text begins, or null. */
function firstBeginning({ events, codes, sources }: Recording, text: string): EventIndex | null {
  const lines = (sources[0]?.text ?? "").split("\n")
  for (let index = 0; index < events.length; index++) {
    if (events.kindAt(index) !== "line-started") continue
    const event = events.at(index)
    if (event.kind !== "line-started" || codes[event.code]?.source !== 0) continue
    if (lines[event.line - 1]?.includes(text)) return index
  }
  return null
}

/** Room on the axis for what is still to come, whatever it is: half of what has been. */
const futureShare = 0.5
const leastFuture = 4

/** A run as if it ended with `event`; header and axis say that it does not. */
function cutRun(whole: PlayableRun, { event, pixels }: CutPlace): PlayableRun {
  const { locale, header, values, face } = whole
  const extraPixels = face.extraPixels + pixels
  const cut = playableRun(cutRecording(whole.recording, event), locale, { values, extraPixels })
  return {
    ...cut,
    isCut: true,
    header: { ...header, facts: locale.text("question-hides") },
    chartOn: chartsBy(kind => {
      const { lanes, axis } = cut.chartOn(kind)
      const { columns, jumps } = axis.length
      const room = Math.max(kind === "steps" ? leastFuture : 0, columns * futureShare)
      return { lanes, axis: { ...axis, length: { columns: columns + room, jumps } } }
    }),
  }
}

function cutRecording(recording: Recording, event: EventIndex): Recording {
  const { events } = recording
  return {
    ...recording,
    events: {
      length: event + 1,
      at: index => events.at(index),
      kindAt: index => events.kindAt(index),
      nanosAt: index => events.nanosAt(index),
      threadAt: index => events.threadAt(index),
    },
    outcome: { kind: "running" },
    endNanos: events.nanosAt(event),
  }
}
