/** How a player changes: (state, action) -> state, pure. Nothing changed: the same object. */
import { assertNever } from "../../base/assert"
import type { PlayerAction } from "./actions"
import type { Moves } from "./moves"
import { isSameSelection, shownStep } from "./player-state"
import type {
  Answer,
  EditState,
  MoveUnit,
  PlayerState,
  QuestionState,
  Selection,
} from "./player-state"
import { unzoomed } from "./zoom"
import type { Zoom } from "./zoom"

/** What of the recording the rules need: where moves go; null when nothing ran. */
export type ReduceContext = Moves | null

/** The state after `action`. */
export function reduce(
  state: PlayerState,
  action: PlayerAction,
  context: ReduceContext,
): PlayerState {
  const stepCount = context?.stepCount ?? 0
  switch (action.kind) {
    case "next":
      if (state.step === "whole") return goTo(state, 1, stepCount)
      return move(state, { unit: action.unit ?? state.unit, direction: 1 }, context)
    case "back":
      return move(state, { unit: action.unit ?? state.unit, direction: -1 }, context)
    case "run-to-line":
      return runToLine(state, action.line, context)
    case "seek":
      return goTo(state, Math.round(action.step), stepCount)
    case "home":
      return goTo(state, 1, stepCount)
    case "end":
      return goTo(state, stepCount, stepCount)
    case "play":
      return play(state, stepCount)
    case "pause":
      return state.isPlaying ? { ...state, isPlaying: false } : state
    case "advance":
      return advance(state, action.steps, context)
    case "cause":
      return toCause(state, context)
    case "follow": {
      const who = context?.actorAt(shownStep(state, stepCount)) ?? null
      return who === null ? state : { ...state, selected: toggled(state.selected, who) }
    }
    case "set-unit":
      return { ...state, unit: action.unit }
    case "set-speed":
      return { ...state, speed: action.speed }
    case "toggle-breakpoint":
      return { ...state, breakpoints: withOrWithout(state.breakpoints, action.line) }
    case "toggle-moves":
      return { ...state, areMovesOpen: !state.areMovesOpen }
    case "toggle-keys":
      return showKeys(state)
    case "toggle-details":
      return { ...state, isDetailsOpen: !state.isDetailsOpen }
    case "toggle-library":
      return { ...state, isLibraryShown: !state.isLibraryShown }
    case "toggle-bytecode":
      return { ...state, isBytecodeShown: !state.isBytecodeShown }
    case "toggle-lanes":
      return { ...state, areAllLanesShown: !state.areAllLanesShown }
    case "set-axis":
      return { ...withNewAxis(state), axis: action.axis, isOtherShown: action.axis === "time" }
    case "toggle-other":
      return { ...withNewAxis(state), isOtherShown: !state.isOtherShown }
    case "show-window":
      return showWindow(state, action.window)
    case "toggle-traceback":
      return { ...state, isTracebackOpen: !state.isTracebackOpen }
    case "select":
      return { ...state, selected: toggled(state.selected, action.who) }
    case "ask":
      return {
        ...withQuestion(state, { askedAt: action.step, result: null }),
        step: action.step,
        isPlaying: false,
      }
    case "answer":
      return answered(state, action.answer)
    case "close-question":
      return closeQuestion(state)
    case "show-hint":
      return { ...state, shownHints: state.shownHints + 1 }
    case "open-editor":
      return withEdit({ ...state, isPlaying: false }, { isOpen: true })
    case "type-draft":
      return withEdit(state, {
        draft: action.text,
        before: action.text === null ? null : state.edit.before,
      })
    case "close-editor":
      return withEdit(state, { isOpen: false })
    case "discard-draft":
      return withEdit(state, { isOpen: false, draft: null, before: null })
    case "show-run":
      return {
        ...withQuestion(withEdit(state, { isOpen: false, before: action.before }), {
          askedAt: null,
          result: null,
        }),
        isOtherShown: true,
        step: "whole",
        zoom: unzoomed,
        isPlaying: false,
        selected: null,
      }
    default:
      return assertNever(action, "player action")
  }
}

/** Places on one axis say nothing on the other: the window goes where the playhead is. */
function withNewAxis(state: PlayerState): PlayerState {
  return { ...state, zoom: { ...state.zoom, start: null } }
}

function showWindow(state: PlayerState, { times, start }: Omit<Zoom, "step">): PlayerState {
  const { zoom, step } = state
  if (times === zoom.times && start === zoom.start && step === zoom.step) return state
  return { ...state, zoom: { times, start, step } }
}

/** Any move by hand ends playing, so that a reader who takes over is not pushed on. */
function goTo(state: PlayerState, step: number, stepCount: number): PlayerState {
  if (stepCount === 0) return state
  const target = Math.min(Math.max(step, 1), stepCount)
  if (target === state.step && !state.isPlaying) return state
  return { ...state, step: target, isPlaying: false }
}

/**
 * Where no further unit begins, the move ends at the first or last step; from the last step on it
 * puts away what is said of an answer, behind which the next question may be.
 */
function move(
  state: PlayerState,
  { unit, direction }: { readonly unit: MoveUnit; readonly direction: 1 | -1 },
  context: ReduceContext,
): PlayerState {
  if (!context) return state
  const step = shownStep(state, context.stepCount)
  const end = direction === 1 ? context.stepCount : 1
  const target = context.to(unit, { step, direction, followed: state.selected }) ?? end
  const isAtEnd = direction === 1 && step === context.stepCount
  const isAnswered = state.step !== "whole" && state.questions.result !== null
  return isAtEnd && isAnswered ? closeQuestion(state) : goTo(state, target, context.stepCount)
}

function runToLine(state: PlayerState, line: number, context: ReduceContext): PlayerState {
  if (!context) return state
  const { stepCount } = context
  const step = state.step === "whole" ? 0 : shownStep(state, stepCount)
  const target =
    context.lineBetween([line], step, stepCount) ?? context.lineBetween([line], 0, step)
  return target === null ? state : goTo(state, target, stepCount)
}

function toCause(state: PlayerState, context: ReduceContext): PlayerState {
  if (!context) return state
  const step = shownStep(state, context.stepCount)
  const target = context.cause(step, state.selected)
  return target === null ? state : goTo(state, target, context.stepCount)
}

function play(state: PlayerState, stepCount: number): PlayerState {
  if (stepCount === 0 || state.isPlaying) return state
  const isAtEnd = shownStep(state, stepCount) === stepCount
  return { ...state, step: isAtEnd ? 1 : state.step, isPlaying: true }
}

function advance(state: PlayerState, steps: number, context: ReduceContext): PlayerState {
  if (!state.isPlaying || steps <= 0 || !context) return state
  const { stepCount } = context
  const from = shownStep(state, stepCount)
  const to = Math.min(from + steps, stepCount)
  const stop =
    state.breakpoints.length > 0 ? context.lineBetween(state.breakpoints, from, to) : null
  const step = stop ?? to
  return { ...state, step, isPlaying: stop === null && step < stepCount }
}

function withOrWithout(lines: readonly number[], line: number): readonly number[] {
  if (lines.includes(line)) return lines.filter(each => each !== line)
  return [...lines, line].sort((left, right) => left - right)
}

function toggled(before: Selection | null, who: Selection): Selection | null {
  return isSameSelection(before, who) ? null : who
}

/** The list of keys is part of the row of moves, which opens with it. */
function showKeys(state: PlayerState): PlayerState {
  const areKeysShown = !(state.areKeysShown && state.areMovesOpen)
  return { ...state, areKeysShown, areMovesOpen: areKeysShown || state.areMovesOpen }
}

function answered(state: PlayerState, answer: Answer): PlayerState {
  const isOwn = answer.place.kind === "own"
  const count = state.questions.answered + (isOwn ? 1 : 0)
  const question = { answered: count, askedAt: null, result: answer }
  return { ...withQuestion(state, question), step: answer.step, isPlaying: false }
}

function closeQuestion(state: PlayerState): PlayerState {
  return withQuestion(state, { askedAt: null, result: null })
}

function withQuestion(state: PlayerState, change: Partial<QuestionState>): PlayerState {
  return { ...state, questions: { ...state.questions, ...change } }
}

function withEdit(state: PlayerState, change: Partial<EditState>): PlayerState {
  return { ...state, edit: { ...state.edit, ...change } }
}
