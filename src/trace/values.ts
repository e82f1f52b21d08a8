/**
 * Values of variables, the second tier of a recording: not recorded always, but made for a window
 * of events by running the deterministic simulation again. Bounded summaries, no user code is run.
 */
import type { EventIndex, TaskId, ThreadId } from "./ids"

/** A value as text for a reader, with enough structure to open containers. */
export interface ValueSummary {
  /** Python's type name. */
  readonly type: string
  /** Short text, at most 80 characters; Python's repr for plain values. */
  readonly text: string
  /** Identity inside the run, so that the same object is recognised; 0 for plain values. */
  readonly identity: number
  /** For a task: which one, so that a reader recognises it. */
  readonly task?: TaskId
  /** Items of a container, at most 20, keys as text; absent for plain values. */
  readonly items?: readonly { readonly key: string; readonly value: ValueSummary }[]
}

/** One live activation: of the program's own code, or of the library's, which has no variables. */
export interface FrameValues {
  readonly name: string
  readonly line: number
  readonly variables: readonly { readonly name: string; readonly value: ValueSummary }[]
  /** Of the library's code: the module it stands in, `asyncio.locks`; absent for the program. */
  readonly library?: string
}

/** An instruction of our machine's code, as text. */
export interface InstructionText {
  /** Line of the program, from 1. */
  readonly line: number
  /** Where jumps lead to it: `L1`; or "". */
  readonly label: string
  /** `ADD t0 n #1`. */
  readonly text: string
}

/** The code of the function that runs, and where in it the thread is. */
export interface BytecodeView {
  readonly name: string
  readonly instructions: readonly InstructionText[]
  /** Index of the instruction that is next, or under way while a callee runs. */
  readonly current: number
}

/** The frames of one thread or of one suspended task, outermost first. */
export interface StackValues {
  readonly thread: ThreadId
  readonly task: TaskId
  readonly frames: readonly FrameValues[]
}

/** What is true at one event: every live stack. */
export interface ValueMoment {
  readonly eventIndex: EventIndex
  readonly stacks: readonly StackValues[]
  /** Of the program's innermost function that runs; absent where none does, and in saved runs. */
  readonly bytecode?: BytecodeView
  /** The earlier moment that was asked for with it: in both, one object has one identity. */
  readonly before?: ValueMoment
}

/** Asks for the values after one event; answers null when the moment is beyond a limit. */
export interface ValueSource {
  /** With `since`, an earlier event, the values of then come along, to see what has changed. */
  valuesAt(eventIndex: EventIndex, since?: EventIndex | null): ValueMoment | null
  /** Where values are saved, not made: the last event that has them; absent where none is missing. */
  readonly keptUpTo?: EventIndex
}
