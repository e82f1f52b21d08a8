/**
 * A block to be handed on: as it is at the moment shown (a picture that stands alone), or all of it
 * (a table, the run itself).
 */
import type { Simulation } from "../../trace/simulation"
import { blockModelOf } from "../model/block"
import type { OtherRun } from "../model/compare"
import type { PlayableRun } from "../model/playable-run"
import { transcriptOf } from "../model/transcript"
import { staticPicture } from "../picture/static-picture"
import { initialPlayerState } from "../playback/player-state"
import type { PlayerState } from "../playback/player-state"

/** As wide as a block in a note. */
const widthPixels = 700

/** What is handed on; nothing is drawn before it is asked for. */
export interface SharedBlock {
  readonly title: string
  /** Where the reader is. */
  readonly step: PlayerState["step"]
  /** The picture in colours for paper, as SVG text. */
  svg(): string
  /** All steps as a Markdown table. */
  transcript(): string
}

/** A block with its whole run, whatever a question hides of it. */
export interface SharedRun extends SharedBlock {
  readonly simulation: Simulation
  /** The program that was run: the note's, or what the reader made of it. */
  readonly source: string
}

/** How a block is handed on. */
export interface Sharing {
  /** Offers all ways, at an element. */
  offer(block: SharedRun, at: HTMLElement): void
  /** Makes a web page of it. */
  exportPage(block: SharedRun): void
}

/** The block of a run at the reader's moment; `title` is its own, or "". */
export function sharedBlock(
  run: PlayableRun,
  state: PlayerState,
  extras: { readonly title: string; readonly other?: OtherRun | null },
): SharedBlock {
  const { title } = extras
  const outputHeading = run.locale.text("output")
  const everybody = {
    ...state,
    areAllLanesShown: true,
    zoom: initialPlayerState.zoom,
    areMovesOpen: false,
    isDetailsOpen: false,
  }
  return {
    title: title === "" ? run.header.title : title,
    step: state.step,
    svg: () => staticPicture(blockModelOf(run, everybody, extras), { widthPixels, outputHeading }),
    transcript: () => transcriptOf(run),
  }
}
