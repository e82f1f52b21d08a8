/** Everything a reader can do to a player, and the two things that happen by themselves. */
import type { Selection } from "./player-state"

/** What can happen to a `PlayerState`. */
export type PlayerAction =
  /** One step forward; from the whole picture to step 1. */
  | { readonly kind: "next" }
  /** One step back; from the whole picture to the last but one. */
  | { readonly kind: "back" }
  /** To a step, from 1; beyond the ends is the end. */
  | { readonly kind: "seek"; readonly step: number }
  /** To step 1. */
  | { readonly kind: "home" }
  /** To the last step. */
  | { readonly kind: "end" }
  /** Starts playing, from the beginning when at the end. */
  | { readonly kind: "play" }
  | { readonly kind: "pause" }
  /** The ticker's: `steps` forward while playing; stops at the end. */
  | { readonly kind: "advance"; readonly steps: number }
  | { readonly kind: "toggle-details" }
  | { readonly kind: "toggle-lanes" }
  | { readonly kind: "toggle-traceback" }
  /** Follows somebody; the same one again lets go. */
  | { readonly kind: "select"; readonly who: Selection }
  | { readonly kind: "open-editor" }
  /** The editor's text changed; null when it equals the note again. */
  | { readonly kind: "type-draft"; readonly text: string | null }
  | { readonly kind: "close-editor" }
  | { readonly kind: "discard-draft" }
  /** Another program is shown from here on: back to the whole picture, editor closed. */
  | { readonly kind: "show-run" }

/** Hands an action to the player. */
export type Dispatch = (action: PlayerAction) => void
