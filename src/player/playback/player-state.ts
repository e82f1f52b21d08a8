/**
 * Where the reader is and what they have opened: everything about a player that is not a fact of
 * the recording. Immutable; `reduce.ts` is the only place that makes a new one.
 */
import type { TaskId, ThreadId } from "../../trace/ids"
import { unzoomed } from "./zoom"
import type { Zoom } from "./zoom"

/** Who can be followed. */
export type Selection =
  | { readonly kind: "task"; readonly task: TaskId }
  | { readonly kind: "thread"; readonly thread: ThreadId }

/**
 * How far "next" and "back" go: one step; to the next line, switch of tasks or threads, turn of
 * the loop; to the next event of whom the reader follows (of nobody: the next switch).
 */
export type MoveUnit = (typeof moveUnits)[number]

/** All units, in the order in which they are offered. */
export const moveUnits = ["step", "line", "switch", "turn", "followed"] as const

/** How the lanes are laid out: step by step with labelled jumps of time, or by time. */
export type AxisKind = (typeof axisKinds)[number]

/** Both, in the order in which they are offered. */
export const axisKinds = ["steps", "time"] as const

/** How many times faster than usual a run can be played. */
export const speeds = [0.25, 0.5, 1, 2, 4] as const

/** The editor in the block. `draft` is the text that differs from the note, or null. */
export interface EditState {
  readonly isOpen: boolean
  readonly draft: string | null
  /** The program that was shown before the draft was run, or null. */
  readonly before: string | null
}

/** Which question: one of the block's own, from 0, or the one a reader asked for at a step. */
export type QuestionPlace =
  | { readonly kind: "own"; readonly index: number }
  | { readonly kind: "asked"; readonly step: number }

/** A given answer. */
export interface Answer {
  readonly place: QuestionPlace
  /** Index of the choice; -1 for "I don't know". */
  readonly choice: number
  /** Where the reader is taken to see for themselves. */
  readonly step: number
}

/** How far the reader is with the questions. */
export interface QuestionState {
  /** How many of the block's own questions are answered. */
  readonly answered: number
  /** The step at which the reader asked to be asked; null where they did not. */
  readonly askedAt: number | null
  /** The last answer, told as long as the reader stays at its step. */
  readonly result: Answer | null
}

/** One player. */
export interface PlayerState {
  /**
   * The step whose outcome is shown, from 1 to the number of steps; or "whole": the finished
   * picture, as it is before the first press.
   */
  readonly step: number | "whole"
  readonly isPlaying: boolean
  readonly unit: MoveUnit
  /** 1 is the usual pace, 2 twice as fast. */
  readonly speed: number
  /** Lines of the program, from 1, at which playing stops. */
  readonly breakpoints: readonly number[]
  /** True while the row with units, speed and reasons is open. */
  readonly areMovesOpen: boolean
  readonly areKeysShown: boolean
  readonly isDetailsOpen: boolean
  /** True when the stack in Details also has the library's own frames. */
  readonly isLibraryShown: boolean
  /** True when Details have the machine's code of the function that runs. */
  readonly isBytecodeShown: boolean
  /** True when lanes beyond the first five are unfolded. */
  readonly areAllLanesShown: boolean
  readonly axis: AxisKind
  /** Which part of the axis the lanes show. */
  readonly zoom: Zoom
  /** False when the reader put away the other run that lies below the lanes. */
  readonly isOtherShown: boolean
  readonly isTracebackOpen: boolean
  /** Whom the reader follows; marked in lanes, code and Details. */
  readonly selected: Selection | null
  readonly questions: QuestionState
  /** How many hints of the exercise are shown. */
  readonly shownHints: number
  readonly edit: EditState
}

/** A player as it is first shown. */
export const initialPlayerState: PlayerState = {
  step: "whole",
  isPlaying: false,
  unit: "step",
  speed: 1,
  breakpoints: [],
  areMovesOpen: false,
  areKeysShown: false,
  isDetailsOpen: false,
  isLibraryShown: false,
  isBytecodeShown: false,
  areAllLanesShown: false,
  axis: "steps",
  zoom: unzoomed,
  isOtherShown: true,
  isTracebackOpen: false,
  selected: null,
  questions: { answered: 0, askedAt: null, result: null },
  shownHints: 0,
  edit: { isOpen: false, draft: null, before: null },
}

/** The step whose outcome is shown; the whole picture shows the last one. */
export function shownStep(state: PlayerState, stepCount: number): number {
  return state.step === "whole" ? stepCount : Math.min(state.step, stepCount)
}

/** True when two selections name the same task or thread. */
export function isSameSelection(left: Selection | null, right: Selection | null): boolean {
  if (left === null || right === null) return left === right
  if (left.kind === "task") return right.kind === "task" && left.task === right.task
  return right.kind === "thread" && left.thread === right.thread
}
