/**
 * What the compiler of patterns makes for the matcher: numbers in one array, an operation and its
 * operands after the other. Jumps are indexes into it.
 *
 * Registers: a repeat has a counter and the place where its last turn began; look-around and atomic
 * groups keep how high the stack was when they were entered.
 */
import type { CharacterSet } from "./character-set"

/** Operations; behind each its operands. */
export const Op = {
  /** The whole has matched. */
  Success: 0,
  Fail: 1,
  /** point */
  Literal: 2,
  /** Anything but a newline. */
  Any: 3,
  /** Anything at all. */
  All: 4,
  /** set */
  Set: 5,
  /** place (see `Where`) */
  At: 6,
  /** mark: remembers where we are; even for the start of a group, odd for its end */
  Mark: 7,
  /** other: goes on, and there if that fails */
  Split: 8,
  /** to */
  Jump: 9,
  /** group, flags for ignoring case or 0 */
  Reference: 10,
  /** group, else */
  IfGroup: 11,
  /** repeat: begins to count */
  RepeatBegin: 12,
  /** repeat, least, most, body: after each turn; what follows is the rest */
  Greedy: 13,
  /** repeat, least, body: after each turn; what follows is LazyMore */
  Lazy: 14,
  /** repeat, most, body: the rest has failed, one turn more */
  LazyMore: 15,
  /** repeat, least, most, rest, height: before each turn */
  PossessiveTurn: 16,
  /** height, turn: after each turn */
  PossessiveEnd: 17,
  /** unit, operand, least, most: one character again and again */
  GreedyUnit: 18,
  LazyUnit: 19,
  PossessiveUnit: 20,
  /** height, back */
  LookBegin: 21,
  /** height */
  LookEnd: 22,
  /** height, back, rest */
  RefuseBegin: 23,
  /** height */
  RefuseEnd: 24,
  /** height */
  AtomicBegin: 25,
  /** height */
  AtomicEnd: 26,
} as const

/** Places that match no text, by number. */
export const Where = {
  TextStart: 0,
  TextEnd: 1,
  /** The end, or before a newline that ends the text. */
  End: 2,
  LineStart: 3,
  LineEnd: 4,
  /** Plus 1 where letters are those of ASCII. */
  Boundary: 5,
  Inside: 7,
} as const

/** What a match begins with: one code point, one of a set, or null for anything or nothing. */
export type First = number | CharacterSet | null

/** A compiled pattern. */
export interface Program {
  readonly code: Int32Array
  readonly sets: readonly CharacterSet[]
  readonly groups: number
  readonly repeats: number
  readonly heights: number
  /** What every match begins with. */
  readonly first: First
}
