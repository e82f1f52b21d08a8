/**
 * The reader's place: the player's state, kept for the next time the note is drawn, and the ticker
 * that moves it on while it plays. Nobody else knows when to play.
 */
import type { Disposable } from "../../base/disposable"
import type { PlayerAction } from "../playback/actions"
import { stepMilliseconds } from "../playback/pace"
import { initialPlayerState } from "../playback/player-state"
import type { PlayerState } from "../playback/player-state"
import { reduce } from "../playback/reduce"
import type { ReduceContext } from "../playback/reduce"
import { startTicker } from "../playback/ticker"
import type { PlayerOptions } from "./player-options"

/** What a place needs to know. */
export interface ReaderPlaceOptions {
  /** The block, as it is told now. */
  readonly block: () => PlayerOptions
  /** The window that plays: a note can move to another one. */
  readonly win: () => Window
  /** Where moves go in what is shown; null when nothing ran. */
  readonly moves: () => ReduceContext
  /** Another step is due. */
  readonly onTick: (action: PlayerAction) => void
}

/** Where the reader of one block is. */
export class ReaderPlace implements Disposable {
  private current: PlayerState
  private ticker: Disposable | null = null

  constructor(private readonly options: ReaderPlaceOptions) {
    this.current = restoredState(options.block())
  }

  get state(): PlayerState {
    return this.current
  }

  /** Takes an action; false when it changes nothing. */
  take(action: PlayerAction): boolean {
    const next = reduce(this.current, action, this.options.moves())
    if (next === this.current) return false
    this.set(next)
    return true
  }

  /** Puts the reader elsewhere. */
  set(state: PlayerState): void {
    if (state === this.current) return
    this.current = state
    const { host, stateKey } = this.options.block()
    host.store.set(stateKey, { ...state, isPlaying: false })
    if (!state.isPlaying) this.dispose()
    else this.ticker ??= this.startPlaying()
  }

  /** Ends the ticking; the state stays. */
  dispose(): void {
    this.ticker?.dispose()
    this.ticker = null
  }

  private startPlaying(): Disposable {
    const { block, win, moves, onTick } = this.options
    return startTicker({
      clock: block().host.clockOf(win()),
      stepMilliseconds: () => stepMilliseconds(moves()?.stepCount ?? 0) / this.current.speed,
      onSteps: steps => onTick({ kind: "advance", steps }),
    })
  }
}

function restoredState(options: PlayerOptions): PlayerState {
  const kept = options.host.store.get(options.stateKey)
  if (kept) return { ...kept, isPlaying: false }
  // On paper there is nothing to press: all lanes at once, and no Details of one moment.
  const isPrinted = options.isPrinted === true
  return {
    ...initialPlayerState,
    step: options.startStep ?? "whole",
    axis: options.axis ?? "steps",
    areAllLanesShown: isPrinted,
    isDetailsOpen: options.details !== undefined && !isPrinted,
    isBytecodeShown: options.details?.includes("bytecode") === true,
  }
}
