/** The row of moves at one moment: whom it speaks of, why they run or not yet, where one can go. */
import type { PlayerState } from "../playback/player-state"
import { isSameSelection } from "../playback/player-state"
import type { MovesModel, Toggle } from "./block-model"
import type { Moment } from "./moment"
import type { ActorId } from "./pieces"
import { whyOf } from "./why"

/** Everything the row shows. */
export function movesModelOf(
  moment: Moment,
  state: PlayerState,
  askableStep: number | null,
): MovesModel {
  const { moves } = moment.run
  const actor = moves.actorAt(moment.step)
  const who = state.selected ?? actor
  const line = lineAt(moment)
  return {
    unit: state.unit,
    speed: state.speed,
    axis: state.axis,
    why: who === null || moment.isWhole ? [] : whyOf(who, moment),
    hasCause: !moment.isWhole && moves.cause(moment.step, state.selected) !== null,
    follow: followToggle(actor, moment, state),
    line,
    stop: line === 0 ? null : stopToggle(line, moment, state),
    askableStep,
  }
}

/** The line of the program that the step shown is at, from 1, or 0. */
export function lineAt({ run, step, world }: Moment): number {
  const actor = run.moves.actorAt(step)
  if (actor === null) return 0
  const at = actor.kind === "task" ? world.tasks.get(actor.task) : world.threads.get(actor.thread)
  const isOwn = at !== undefined && run.recording.codes[at.code]?.source === 0
  return isOwn ? at.line : 0
}

function followToggle(actor: ActorId | null, moment: Moment, state: PlayerState): Toggle | null {
  const { cast, locale } = moment.run
  const isOn = state.selected !== null && isSameSelection(state.selected, actor)
  const known = actor?.kind === "task" ? cast.task(actor.task) : cast.thread(actor?.thread ?? -1)
  // The only thread is the program itself: there is nobody else to tell it from.
  if (!known || (actor?.kind === "thread" && cast.threadCount < 2)) return null
  return { text: locale.text(isOn ? "follow-stop" : "follow", { name: known.label }), isOn }
}

function stopToggle(line: number, { run: { locale } }: Moment, state: PlayerState): Toggle {
  const isOn = state.breakpoints.includes(line)
  return { text: locale.text(isOn ? "breakpoint-set" : "breakpoint", { line }), isOn }
}
