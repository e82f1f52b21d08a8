/**
 * Questions to the reader, made from the recording: what is printed next, whose turn is next, how
 * long the program takes. The author may write the words; which of the three is meant is read from
 * them. The choices stand in an order that gives nothing away and is the same every time.
 */
import type { EventIndex } from "../../trace/ids"
import type { World } from "../../trace/world"
import type { Selection } from "../playback/player-state"
import type { Actor } from "./cast"
import type { OutputLine } from "./block-model"
import type { Tab } from "./pieces"
import type { PlayableRun } from "./playable-run"

/** What can be asked. */
export type QuestionKind = "printed" | "turn" | "time"

/** One answer to choose. */
export interface Choice {
  readonly text: string
  /** True for what the program prints. */
  readonly isOutput: boolean
  /** Of a task or thread its square, without its state. */
  readonly tab: Tab | null
}

/** A question at a moment of a run. */
export interface Question {
  readonly kind: QuestionKind
  readonly choices: readonly Choice[]
  /** Index of the right choice. */
  readonly right: number
  /** The step that gives the answer. */
  readonly answerStep: number
}

/** The moment of a question: everything after `event` is hidden. */
export interface AskedMoment {
  readonly step: number
  readonly event: EventIndex
  /** Lines of output that were begun up to then. */
  readonly printed: number
}

const mostChoices = 4
const mostTimes = 3

/** What an author's words ask for. */
export function kindOf(words: string): QuestionKind {
  if (/quanto tempo|quantos segundos|quanto demora|how long|how many seconds/i.test(words)) {
    return "time"
  }
  const isWho = /\b(quem|who|(qual|que|which|what) (tarefa|thread|corrotina|task|coroutine))\b/i
  return isWho.test(words) ? "turn" : "printed"
}

/** The question of a kind at a moment, or what is printed next where it cannot be asked. */
export function questionAt(
  run: PlayableRun,
  kind: QuestionKind,
  moment: AskedMoment,
): Question | null {
  if (kind === "turn") return turnQuestion(run, moment) ?? printedQuestion(run, moment)
  if (kind === "time") return timeQuestion(run) ?? printedQuestion(run, moment)
  return printedQuestion(run, moment)
}

/** The question that is nearest to a moment: whose turn, where that comes before what is printed. */
export function nearestQuestion(run: PlayableRun, moment: AskedMoment): Question | null {
  const turn = turnQuestion(run, moment)
  const printed = printedQuestion(run, moment)
  if (turn === null || printed === null) return turn ?? printed
  return turn.answerStep <= printed.answerStep ? turn : printed
}

function printedQuestion(run: PlayableRun, { step, printed }: AskedMoment): Question | null {
  const lines = run.output.lines
  const next = lines.slice(printed).find(isWorthAsking)
  const others = otherTexts([...lines.slice(printed), ...lines.slice(0, printed)], next)
  if (others.length === 0 && next === undefined) return null
  const nothing = plainChoice(run.locale.text("question-nothing-more"))
  const texts = others.slice(0, mostChoices - (next === undefined ? 1 : 2))
  if (next !== undefined) texts.splice(step % (texts.length + 1), 0, next.text)
  const choices = [...texts.map(text => ({ ...plainChoice(text), isOutput: true })), nothing]
  const right = next === undefined ? choices.length - 1 : texts.indexOf(next.text)
  const answerStep = next === undefined ? run.steps.count : Math.max(next.step, step)
  return { kind: "printed", choices, right, answerStep }
}

function isWorthAsking({ text, stream }: OutputLine): boolean {
  return stream === "stdout" && text.trim() !== ""
}

function otherTexts(lines: readonly OutputLine[], next: OutputLine | undefined): string[] {
  const texts = new Set(lines.filter(isWorthAsking).map(({ text }) => text))
  if (next !== undefined) texts.delete(next.text)
  return [...texts]
}

function turnQuestion(run: PlayableRun, { step, event }: AskedMoment): Question | null {
  const from = { step, direction: 1, followed: null } as const
  const answerStep = run.moves.to("switch", from)
  const who = answerStep === null ? null : run.moves.actorAt(answerStep)
  if (answerStep === null || who === null) return null
  const world = run.timeline.worldAt(event)
  const idle = run.cast.actors.filter(actor => couldHaveTurn(actor, who.kind, world))
  const first = idle.findIndex(({ id }) => isSame(id, who))
  if (first < 0 || idle.length < 2) return null
  // Those created around the one who runs are the likeliest to be taken for them.
  const start = Math.max(0, Math.min(first - 1, idle.length - mostChoices))
  const shown = idle.slice(start, start + mostChoices)
  return { kind: "turn", choices: shown.map(actorChoice), right: first - start, answerStep }
}

function couldHaveTurn({ id }: Actor, kind: Selection["kind"], world: World): boolean {
  if (id.kind !== kind) return false
  const state = id.kind === "task" ? world.tasks.get(id.task) : world.threads.get(id.thread)
  return state !== undefined && state.status !== "ended" && state.status !== "running"
}

function isSame(left: Selection, right: Selection): boolean {
  if (left.kind === "task") return right.kind === "task" && left.task === right.task
  return right.kind === "thread" && left.thread === right.thread
}

function timeQuestion({ recording, locale, steps }: PlayableRun): Question | null {
  const { outcome, endNanos } = recording
  if (outcome.kind !== "finished") return null
  const sleeps = sleepsIn(recording.events)
  const sum = sleeps.reduce((total, nanos) => total + nanos, 0)
  const likely = [sum, Math.max(0, ...sleeps), endNanos + 1e9, endNanos + 2e9]
  const times = new Map([[locale.formats.moment(endNanos), endNanos]])
  for (const nanos of likely) {
    const text = locale.formats.moment(nanos)
    if (times.size < mostTimes && nanos > 0 && !times.has(text)) times.set(text, nanos)
  }
  const sorted = [...times].sort(([, left], [, right]) => left - right)
  return {
    kind: "time",
    choices: sorted.map(([text]) => plainChoice(text)),
    right: sorted.findIndex(([, nanos]) => nanos === endNanos),
    answerStep: steps.count,
  }
}

function sleepsIn(events: PlayableRun["recording"]["events"]): readonly number[] {
  const sleeps: number[] = []
  for (let index = 0; index < events.length; index++) {
    if (events.kindAt(index) !== "future-created") continue
    const event = events.at(index)
    if (event.kind === "future-created" && event.delayNanos > 0) sleeps.push(event.delayNanos)
  }
  return sleeps
}

function plainChoice(text: string): Choice {
  return { text, isOutput: false, tab: null }
}

function actorChoice({ id, letter, label }: Actor): Choice {
  const tab = { actor: id, letter, condition: null, title: label }
  return { text: label, isOutput: false, tab }
}
