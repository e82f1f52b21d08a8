/**
 * What a block is given: by the app (the same for every block) and by its note. The player itself
 * knows neither Obsidian nor the machine.
 */
import type { Disposable } from "../../base/disposable"
import type { Locale } from "../../locale"
import type { Simulate, Simulation, SimulationRequest } from "../../trace/simulation"
import type { Ask } from "../model/asked-run"
import type { AxisKind, PlayerState } from "../playback/player-state"
import type { RealClock } from "../playback/ticker"
import type { LastRoom } from "./block-room"
import type { CodeGlossary } from "./code-terms"
import type { Exercise } from "./exercise-panel"
import type { EditorMaker } from "./editing"
import type { ColourLines, SetIcon } from "./panel"
import type { Sharing } from "./shared-block"
import type { VerdictLine } from "./verdict-panel"

/** Keeps the readers' places while notes are rendered again; lives as long as the app. */
export interface StateStore {
  get(key: string): PlayerState | undefined
  set(key: string, state: PlayerState): void
}

/** What the app provides. */
export interface PlayerHost {
  readonly simulate: Simulate
  /** Advances a run for at most about 5 ms; true when it is over. */
  runSlice(simulation: Simulation): boolean
  /** Real time of a window, for playing. */
  clockOf(win: Window): RealClock
  readonly setIcon: SetIcon
  readonly colourLines: ColourLines
  /** Null where programs cannot be run again; blocks are locked there. */
  readonly editor: EditorMaker | null
  /** An id that no other element of the app has. */
  uniqueId(): string
  readonly store: StateStore
  readonly lastRoom: LastRoom
  /** What a presented block fills: the pane that holds it, or the page. */
  paneOf(block: HTMLElement): HTMLElement
}

/** A change to the program that is offered before or after a run; `program` has it made. */
export interface ProgramChange {
  readonly kind: "add-import" | "run-coroutine"
  /** The module, or the coroutine function. */
  readonly name: string
  readonly program: string
}

/** A program to be compared with. */
export interface ComparedProgram {
  /** The title of its block. */
  readonly title: string
  readonly request: SimulationRequest
}

/** Whether the note took the draft. */
export type WriteResult = "written" | "refused"

/** One block. */
export interface PlayerOptions {
  readonly host: PlayerHost
  readonly locale: Locale
  /** Names this block among all: path, source and ordinal among equals. */
  readonly stateKey: string
  /** The note's program and the options that change its run. */
  readonly request: SimulationRequest
  /** The block's own title, or "" for one made from the program. */
  readonly title: string
  /** The step first shown where the reader has no place yet; absent for the whole picture. */
  readonly startStep?: number
  /** How the lanes are first laid out; absent: by steps. */
  readonly axis?: AxisKind
  /** Names of the tasks and threads whose lanes are shown, the others folded; absent: the first. */
  readonly focus?: readonly string[]
  /** The sections of Details to be shown from the start; absent: all, when asked for. */
  readonly details?: readonly string[]
  /** Questions that hide the future until they are answered. */
  readonly asks?: readonly Ask[]
  /** A program beside which the block's own is shown; absent where there is none. */
  readonly compare?: ComparedProgram
  /** What the reader is to do with the program; absent where there is nothing. */
  readonly exercise?: Exercise
  /** True on paper: nothing to press. */
  readonly isPrinted?: boolean
  /** True: no editing. */
  readonly isLocked?: boolean
  /** Sentences about options that were not understood. */
  readonly warnings?: readonly string[]
  /** What is to be said of a run that is over; null where nothing is expected of it. */
  readonly verdictOf?: (run: Simulation) => VerdictLine | null
  /** What may be offered for a program, by its text. */
  readonly changesFor?: (source: string) => readonly ProgramChange[]
  /** Who explains names in the code; absent where nobody does. */
  readonly glossary?: CodeGlossary
  /** Puts a draft into the note; absent where the note cannot be written. */
  readonly writeDraft?: (source: string) => Promise<WriteResult>
  /** Hands the block on; absent where nobody can. */
  readonly share?: Sharing
}

/** What a block says to its player in plain data: it can be saved with a run. */
export type BlockFacts = Pick<
  PlayerOptions,
  "title" | "startStep" | "axis" | "focus" | "details" | "asks" | "exercise" | "warnings"
>

/** A player on a page. */
export interface MountedPlayer extends Disposable {
  readonly dom: HTMLElement
  /** New language, limits or note text; the reader's place and draft stay. */
  update(options: PlayerOptions): void
  /** Fills the pane with the block, or gives it back. */
  present(): void
  /** Makes a web page of the block, where it can be handed on. */
  exportPage(): void
}
