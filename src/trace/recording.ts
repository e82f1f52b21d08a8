/**
 * A Recording is the waist of the house: what one run of a program was, as plain data. It can be
 * saved, diffed, drawn, compared. `events` is backed by typed columns (`columns.ts`).
 */
import type { TextRange } from "../base/text-range"
import type { EventKind, TraceEvent } from "./events"
import type { EventIndex, TaskId, ThreadId } from "./ids"

/** One text that was run: the block's program is source 0. */
export interface RecordedSource {
  readonly filename: string
  readonly text: string
  /** True for our own Python text of library modules. */
  readonly isLibrary: boolean
}

/** One function or module body that ran. */
export interface RecordedCode {
  readonly name: string
  /** Index into `Recording.sources`. */
  readonly source: number
  readonly firstLine: number
}

/** An exception as a reader meets it. */
export interface ExceptionSummary {
  readonly type: string
  /** The last line of the traceback, verbatim: `NameError: name 'x' is not defined`. */
  readonly text: string
  /** The whole traceback, verbatim. */
  readonly traceback: string
  /** Where in the program it came up (innermost frame of source 0), or null. */
  readonly range: TextRange | null
  readonly thread: ThreadId
  readonly task: TaskId
  /** The module a NameError says was forgotten to import, or null. */
  readonly missingImport: string | null
}

/** The limits of design.md section 3, by name. */
export type LimitKind =
  | "instructions"
  | "events"
  | "tasks"
  | "threads"
  | "processes"
  | "memory"
  | "output"
  | "time"
  | "allocation"

/** One link of "who waits for whom": a task or thread and the words for what it waits for. */
export interface WaitLink {
  readonly thread: ThreadId
  /** NOBODY when the thread itself waits. */
  readonly task: TaskId
  readonly line: number
}

/** How a run ended. Everything but "running" is final. */
export type Outcome =
  | { readonly kind: "running" }
  | { readonly kind: "finished"; readonly exitStatus: number }
  | { readonly kind: "raised"; readonly exception: ExceptionSummary }
  | { readonly kind: "syntax-error"; readonly exception: ExceptionSummary }
  /** A signal without a handler ended it, without a word of Python's. */
  | { readonly kind: "killed"; readonly signal: string; readonly exitStatus: number }
  | { readonly kind: "deadlock"; readonly waiting: readonly WaitLink[] }
  | { readonly kind: "limit"; readonly limit: LimitKind; readonly value: number }
  /** Something Python has and this machine does not offer (yet): named, with the line. */
  | {
      readonly kind: "unsupported"
      readonly what: string
      readonly range: TextRange | null
      readonly traceback: string
    }

/** The events of a run in order; `at` builds the object, the other readers allocate nothing. */
export interface EventColumns {
  readonly length: number
  at(index: EventIndex): TraceEvent
  kindAt(index: EventIndex): EventKind
  nanosAt(index: EventIndex): number
  threadAt(index: EventIndex): ThreadId
}

/** What one run was. A running simulation hands out recordings that grow. */
export interface Recording {
  readonly version: 1
  readonly sources: readonly RecordedSource[]
  readonly codes: readonly RecordedCode[]
  readonly events: EventColumns
  readonly outcome: Outcome
  /** Virtual time at the end, nanoseconds. */
  readonly endNanos: number
  readonly instructions: number
  /** True when another legal order of threads would have been possible (more than one thread). */
  readonly isOneOfManyOrders: boolean
  /** Imported libraries whose network, server or database was only imitated: `aiohttp`. */
  readonly simulatedLibraries: readonly string[]
}
