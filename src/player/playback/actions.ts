/** Everything a reader can do to a player, and the two things that happen by themselves. */
import type { Answer, AxisKind, MoveUnit, Selection } from "./player-state"
import type { Zoom } from "./zoom"

/** What can happen to a `PlayerState`. */
export type PlayerAction =
  /** Forward by a unit, the reader's own unless told; from the whole picture to step 1. */
  | { readonly kind: "next"; readonly unit?: MoveUnit }
  /** Back by a unit; from the whole picture to the last step that begins one before the end. */
  | { readonly kind: "back"; readonly unit?: MoveUnit }
  /** To the next time one of these lines begins; after the last time to the first. */
  | { readonly kind: "run-to-line"; readonly line: number }
  /** To a step, from 1; beyond the ends is the end. */
  | { readonly kind: "seek"; readonly step: number }
  /** To step 1. */
  | { readonly kind: "home" }
  /** To the last step. */
  | { readonly kind: "end" }
  /** Starts playing, from the beginning when at the end. */
  | { readonly kind: "play" }
  | { readonly kind: "pause" }
  /** To the step that made the one shown happen (for whom the reader follows: that let them go on). */
  | { readonly kind: "cause" }
  /** Follows whom the step is about; or lets go of them. */
  | { readonly kind: "follow" }
  | { readonly kind: "set-unit"; readonly unit: MoveUnit }
  | { readonly kind: "set-speed"; readonly speed: number }
  /** Playing stops at this line of the program, or no longer. */
  | { readonly kind: "toggle-breakpoint"; readonly line: number }
  | { readonly kind: "toggle-moves" }
  | { readonly kind: "toggle-keys" }
  /** The ticker's: `steps` forward while playing; stops at breakpoints and at the end. */
  | { readonly kind: "advance"; readonly steps: number }
  | { readonly kind: "toggle-details" }
  | { readonly kind: "toggle-library" }
  | { readonly kind: "toggle-bytecode" }
  | { readonly kind: "toggle-lanes" }
  /** Puts away the other run below the lanes, or shows it again. */
  | { readonly kind: "toggle-other" }
  /** Lays the lanes out by steps or by time; another run has a place beside them by time only. */
  | { readonly kind: "set-axis"; readonly axis: AxisKind }
  /** Shows a part of the axis, or with 1 time all of it. */
  | { readonly kind: "show-window"; readonly window: Omit<Zoom, "step"> }
  | { readonly kind: "toggle-traceback" }
  /** Follows somebody; the same one again lets go. */
  | { readonly kind: "select"; readonly who: Selection }
  /** Asks the reader what comes after a step. */
  | { readonly kind: "ask"; readonly step: number }
  /** Answers the open question: the future comes back. */
  | { readonly kind: "answer"; readonly answer: Answer }
  /** Takes back what the reader asked for; puts away what was said of the last answer. */
  | { readonly kind: "close-question" }
  | { readonly kind: "show-hint" }
  | { readonly kind: "open-editor" }
  /** The editor's text changed; null when it equals the note again. */
  | { readonly kind: "type-draft"; readonly text: string | null }
  | { readonly kind: "close-editor" }
  | { readonly kind: "discard-draft" }
  /**
   * Another program is shown from here on: back to the whole picture, editor closed. `before` is
   * the one shown until now, to be compared with; null where there is nothing to compare.
   */
  | { readonly kind: "show-run"; readonly before: string | null }

/** Hands an action to the player. */
export type Dispatch = (action: PlayerAction) => void
