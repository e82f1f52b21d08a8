/** How a player changes: (state, action) -> state, pure. Nothing changed: the same object. */
import { assertNever } from "../../base/assert"
import type { PlayerAction } from "./actions"
import { isSameSelection, shownStep } from "./player-state"
import type { EditState, PlayerState, Selection } from "./player-state"

/** What of the recording the rules need. */
export interface ReduceContext {
  /** How many steps there are so far; 0 when nothing ran. */
  readonly stepCount: number
}

/** The state after `action`. */
export function reduce(
  state: PlayerState,
  action: PlayerAction,
  context: ReduceContext,
): PlayerState {
  const { stepCount } = context
  switch (action.kind) {
    case "next":
      return goTo(state, state.step === "whole" ? 1 : state.step + 1, stepCount)
    case "back":
      return goTo(state, shownStep(state, stepCount) - 1, stepCount)
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
      return advance(state, action.steps, stepCount)
    case "toggle-details":
      return { ...state, isDetailsOpen: !state.isDetailsOpen }
    case "toggle-lanes":
      return { ...state, areAllLanesShown: !state.areAllLanesShown }
    case "toggle-traceback":
      return { ...state, isTracebackOpen: !state.isTracebackOpen }
    case "select":
      return { ...state, selected: toggled(state.selected, action.who) }
    case "open-editor":
      return withEdit({ ...state, isPlaying: false }, { isOpen: true })
    case "type-draft":
      return withEdit(state, { draft: action.text })
    case "close-editor":
      return withEdit(state, { isOpen: false })
    case "discard-draft":
      return withEdit(state, { isOpen: false, draft: null })
    case "show-run":
      return {
        ...withEdit(state, { isOpen: false }),
        step: "whole",
        isPlaying: false,
        selected: null,
      }
    default:
      return assertNever(action, "player action")
  }
}

/** Any move by hand ends playing, so that a reader who takes over is not pushed on. */
function goTo(state: PlayerState, step: number, stepCount: number): PlayerState {
  if (stepCount === 0) return state
  const target = Math.min(Math.max(step, 1), stepCount)
  if (target === state.step && !state.isPlaying) return state
  return { ...state, step: target, isPlaying: false }
}

function play(state: PlayerState, stepCount: number): PlayerState {
  if (stepCount === 0 || state.isPlaying) return state
  const isAtEnd = shownStep(state, stepCount) === stepCount
  return { ...state, step: isAtEnd ? 1 : state.step, isPlaying: true }
}

function advance(state: PlayerState, steps: number, stepCount: number): PlayerState {
  if (!state.isPlaying || steps <= 0) return state
  const step = Math.min(shownStep(state, stepCount) + steps, stepCount)
  return { ...state, step, isPlaying: step < stepCount }
}

function toggled(before: Selection | null, who: Selection): Selection | null {
  return isSameSelection(before, who) ? null : who
}

function withEdit(state: PlayerState, change: Partial<EditState>): PlayerState {
  return { ...state, edit: { ...state.edit, ...change } }
}
