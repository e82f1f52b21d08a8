/** What the panels are shown, and what keys may do, at the reader's place in the run. */
import type { AskedRun } from "../model/asked-run"
import { blockModelOf } from "../model/block"
import type { BlockExtras } from "../model/block"
import { shownAxis } from "../model/compare"
import { Moment } from "../model/moment"
import { lineAt } from "../model/moves"
import type { PlayerState } from "../playback/player-state"
import type { BlockRun } from "./block-run"
import type { KeyedBlock } from "./keys"
import type { BlockView } from "./panel"
import type { PlayerOptions } from "./player-options"

/** What a view is made of. */
export interface BlockParts {
  readonly options: PlayerOptions
  readonly run: BlockRun
  readonly state: PlayerState
}

/** The block as its panels show it; `asked` is what is known of the run. */
export function blockViewOf(
  parts: BlockParts,
  asked: AskedRun,
  { isWriteRefused }: { readonly isWriteRefused: boolean },
): BlockView {
  const { state } = parts
  const run = asked.runFor(state)
  const model = blockModelOf(run, state, extrasOf(parts, asked))
  return { model, state, isWriteRefused, isCut: run.isCut }
}

/** With something hidden there is no whole picture: the block opens where it is asked. */
export function facingQuestion(state: PlayerState, asked: AskedRun): PlayerState {
  const step = asked.openStep(state)
  return state.step === "whole" && step !== null ? { ...state, step } : state
}

/** The block as keys see it; `window` is the part of the lanes that is shown. */
export function keyedBlockOf(
  { options, run, state }: BlockParts,
  { window, isPresented }: Pick<KeyedBlock, "window" | "isPresented">,
): KeyedBlock {
  const { asked } = run
  const shown = run.playableFor(state)
  return {
    state,
    axis: shownAxis(state, run.otherFor(state)),
    line: shown ? lineAt(new Moment(shown, state)) : 0,
    canEdit: options.isLocked !== true,
    isPresented,
    question: asked?.questionFor(state) ?? null,
    window,
    askableStep: () => asked?.askableStep(state) ?? null,
  }
}

function extrasOf({ options, run, state }: BlockParts, asked: AskedRun): BlockExtras {
  const { source } = run
  const { title, focus = [], changesFor, isPrinted = false } = options
  const changes = state.step === "whole" ? changesFor?.(source) : []
  return {
    title,
    focus,
    changes: changes ?? [],
    other: run.otherFor(state),
    before: run.beforeFor(state),
    question: asked.questionFor(state),
    askableStep: state.areMovesOpen ? asked.askableStep(state) : null,
    isPrinted,
  }
}
