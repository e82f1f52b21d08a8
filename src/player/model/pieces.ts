/**
 * Small parts that every section of the block is made of. A letter says who, a form says what
 * state: the same tab stands in the code, the sentence, the lane names, the output and Details.
 * Texts in a model are final: already in the reader's language, never keys.
 */
import type { Selection } from "../playback/player-state"

/** How somebody is at a moment; each has one tab form and one mark in its lane. */
export type Condition =
  | "running"
  | "ready"
  | "waiting"
  | "blocking"
  | "returned"
  | "cancelled"
  | "raised"

/** A task, or a thread where the program's own threads are the actors. */
export type ActorId = Selection

/** The 16 px square that stands for somebody; `condition` null draws the plain form. */
export interface Tab {
  readonly actor: ActorId
  /** `M`, then `A B C`; from the 26th actor on two letters. */
  readonly letter: string
  readonly condition: Condition | null
  /** For a tooltip and screen readers: `task1: pronta`. */
  readonly title: string
}

/** A stretch of a sentence; `who` is drawn as its tab (where it has one) and a bold name. */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "strong"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "who"; readonly name: string; readonly tab: Tab | null }

/** A sentence, ready to be drawn from left to right. */
export type Pieces = readonly Piece[]

/** The sentence without its forms: for `aria-label`, tooltips and tests. */
export function plainText(pieces: Pieces): string {
  return pieces.map(piece => (piece.kind === "who" ? piece.name : piece.text)).join("")
}
