/**
 * What lies beside the run of a block: the program that its author compares it with, or the one
 * that the reader changed. It runs as the block's own does, and is put on one axis with that.
 */
import type { Disposable } from "../../base/disposable"
import type { SimulationRequest } from "../../trace/simulation"
import { areAlike, besideEachOther } from "../model/compare"
import type { OtherRun } from "../model/compare"
import { playableRun } from "../model/playable-run"
import type { PlayableRun } from "../model/playable-run"
import type { BlockRunOptions } from "./block-run"
import { startRun } from "./run"
import type { Run } from "./run"

/** A program to run beside the block's own. */
export interface Wanted {
  readonly request: SimulationRequest
  readonly title: string
  readonly isGhost: boolean
}

/** The other run of one block, where it has one. */
export class BesideRun implements Disposable {
  private wanted: Wanted | null = null
  private run: Run | null = null
  private playable: PlayableRun | null = null
  private joined: { readonly own: PlayableRun; readonly other: OtherRun | null } | null = null
  private isVisible = false

  constructor(private readonly options: BlockRunOptions) {}

  /** The run where it came to a good end: a measure for what became of it. */
  get finished(): PlayableRun | null {
    return this.playable?.recording.outcome.kind === "finished" ? this.playable : null
  }

  /** Runs `wanted`; null for nothing. */
  start(wanted: Wanted | null): void {
    this.dispose()
    const { host } = this.options.block()
    this.wanted = wanted
    if (!this.wanted) return
    this.run = startRun({
      request: this.wanted.request,
      simulate: host.simulate,
      runSlice: simulation => host.runSlice(simulation),
      later: callback => this.options.later(callback, 0),
      onGrowth: () => {
        this.prepare()
        this.options.onMore()
      },
      onFailure: error => this.options.onFailure(error),
    })
    this.prepare()
    this.run.setVisible(this.isVisible)
  }

  /** The other run on one axis with the own one; null where there is none, or nothing to see. */
  joinedWith(own: PlayableRun): OtherRun | null {
    const { playable, wanted } = this
    if (!playable || !wanted || own.isCut) return null
    if (this.joined?.own !== own) {
      const other = besideEachOther(own, playable, wanted)
      this.joined = { own, other: isWorthSeeing(other) ? other : null }
    }
    return this.joined.other
  }

  /** Off screen nothing runs. */
  setVisible(isVisible: boolean): void {
    this.isVisible = isVisible
    this.run?.setVisible(isVisible)
  }

  dispose(): void {
    this.run?.dispose()
    this.run = null
    this.playable = null
    this.joined = null
  }

  private prepare(): void {
    if (!this.run) return
    this.joined = null
    this.playable = playableRun(this.run.simulation.recording, this.options.block().locale)
  }
}

/** A program that failed or stopped is no measure for what became of it. */
function isWorthSeeing(other: OtherRun): boolean {
  if (!other.isGhost) return true
  return other.run.recording.outcome.kind === "finished" && !areAlike(other)
}
