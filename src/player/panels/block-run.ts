/**
 * The run behind one block: of the note's program or of what the reader made of it, with the
 * questions about it and the values of its variables. It grows in slices; what is ready to be
 * shown is made anew each time.
 */
import type { Disposable } from "../../base/disposable"
import type { Simulation } from "../../trace/simulation"
import { AskedRun } from "../model/asked-run"
import type { OtherRun } from "../model/compare"
import { extraPixelsOf } from "../model/face-height"
import type { FaceExtras } from "../model/face-height"
import { eventBefore } from "../model/moment"
import { historyOf, playableRun } from "../model/playable-run"
import type { PlayableRun, RunHistory } from "../model/playable-run"
import type { PlayerState } from "../playback/player-state"
import { shownStep } from "../playback/player-state"
import { BesideRun } from "./beside-run"
import type { PlayerOptions } from "./player-options"
import { RestingValues } from "./resting-values"
import { startRun } from "./run"
import type { Run } from "./run"
import type { VerdictLine } from "./verdict-panel"

/** What a block's run needs from outside. */
export interface BlockRunOptions {
  /** The block, as it is told now. */
  readonly block: () => PlayerOptions
  /** Calls back after `milliseconds`, outside this turn; returns what takes that back. */
  later(callback: () => void, milliseconds: number): () => void
  /** There is more to show: events, or values of the moment shown. */
  onMore(): void
  onFailure(error: unknown): void
}

/** What one block runs. */
export class BlockRun implements Disposable {
  /** The program that is shown. */
  source = ""
  private run: Run | null = null
  private questions: AskedRun | null = null
  private values: RestingValues | null = null
  /** What was read of the run so far: it grows with it. */
  private history: RunHistory | null = null
  private isVisible = false
  private cancelGrowth: () => void = () => undefined
  /** What the author compares the block with, and what it was before an edit. */
  private readonly compared: BesideRun
  private readonly before: BesideRun

  constructor(private readonly options: BlockRunOptions) {
    this.compared = new BesideRun(options)
    this.before = new BesideRun(options)
  }

  /** What the reader is asked about the run; null before anything ran. */
  get asked(): AskedRun | null {
    return this.questions
  }

  /** The run itself; null before anything ran. */
  get simulation(): Simulation | null {
    return this.run?.simulation ?? null
  }

  /** What may be shown of the run: all but what a question hides. */
  playableFor(state: PlayerState): PlayableRun | null {
    return this.questions?.runFor(state) ?? null
  }

  /** Another run that lies beside the one shown, or null: an edit is compared as the note's own. */
  otherFor(state: PlayerState): OtherRun | null {
    const own = this.playableFor(state)
    if (!own) return null
    return this.isCompared ? this.compared.joinedWith(own) : this.before.joinedWith(own)
  }

  /** What an edited block took before, where it lies beside another block's run; or null. */
  beforeFor(state: PlayerState): PlayableRun | null {
    const isWhole = this.isCompared && this.playableFor(state)?.isCut === false
    return isWhole ? this.before.finished : null
  }

  /** What is to be said of the run against what was expected, once nothing of it is hidden. */
  verdictFor(state: PlayerState): VerdictLine | null {
    if (!this.run || this.questions?.isOpen(state) === true) return null
    return this.options.block().verdictOf?.(this.run.simulation) ?? null
  }

  /**
   * Runs a program; its first slice is over when this returns. `before` is the program that it was
   * made from, or null.
   */
  start(source: string, before: string | null): void {
    const { host, request } = this.options.block()
    this.cancelGrowth()
    this.run?.dispose()
    this.source = source
    this.history = null
    this.run = startRun({
      request: { ...request, source },
      simulate: host.simulate,
      runSlice: simulation => host.runSlice(simulation),
      later: callback => this.options.later(callback, 0),
      onGrowth: () => this.grow(),
      onFailure: error => this.options.onFailure(error),
    })
    this.prepare(this.run.simulation)
    this.run.setVisible(this.isVisible)
    this.startBeside(before)
  }

  /** Off screen nothing runs. */
  setVisible(isVisible: boolean): void {
    this.isVisible = isVisible
    this.run?.setVisible(isVisible)
    this.compared.setVisible(isVisible)
    this.before.setVisible(isVisible)
  }

  /** The reader looks at variables: values of the moment shown are made if they stay there. */
  restAt(state: PlayerState): void {
    const steps = this.playableFor(state)?.steps
    if (!steps) return
    const step = shownStep(state, steps.count)
    this.values?.restAt(steps.eventOf(step), eventBefore(steps, step))
  }

  dispose(): void {
    this.cancelGrowth()
    this.run?.dispose()
    this.compared.dispose()
    this.before.dispose()
    this.values?.dispose()
  }

  /** True for the note's own program: questions are about that, not about what a reader makes of it. */
  private get isNotes(): boolean {
    return this.source === this.options.block().request.source
  }

  private get isCompared(): boolean {
    return this.options.block().compare !== undefined
  }

  private startBeside(before: string | null): void {
    const { compare, request, locale } = this.options.block()
    this.compared.start(compare ? { ...compare, isGhost: false } : null)
    const title = locale.text("compare-before")
    const source = before === null ? null : { ...request, source: before }
    this.before.start(source && { request: source, title, isGhost: true })
  }

  /** Reads on, prepares and shows each in a turn of its own: the page reacts in between. */
  private grow(): void {
    this.cancelGrowth()
    const { run, history } = this
    if (!run) return
    const work = [
      () => void history?.timeline.worldAt(run.simulation.recording.events.length - 1),
      () => this.prepare(run.simulation),
      () => this.options.onMore(),
    ]
    const next = (): void => {
      work.shift()?.()
      if (work.length > 0) this.cancelGrowth = this.options.later(next, 0)
    }
    next()
  }

  /** Makes what was recorded so far ready to be shown. */
  private prepare(simulation: Simulation): void {
    const { recording, values } = simulation
    const { locale, asks = [] } = this.options.block()
    this.values?.dispose()
    this.values = new RestingValues({
      source: values,
      later: (callback, milliseconds) => this.options.later(callback, milliseconds),
      onValues: () => this.options.onMore(),
    })
    const extraPixels = extraPixelsOf(this.extrasOf(simulation))
    this.history ??= historyOf(recording)
    const { history } = this
    const whole = playableRun(recording, locale, { values: this.values, history, extraPixels })
    this.questions = new AskedRun(whole, this.isNotes ? asks : [])
  }

  private extrasOf(simulation: Simulation): FaceExtras {
    const { exercise, warnings = [], verdictOf, changesFor } = this.options.block()
    return {
      goal: exercise?.goal ?? "",
      verdict: verdictOf?.(simulation)?.text ?? "",
      warnings,
      isDraft: !this.isNotes,
      hasOffer: changesFor?.(this.source).some(({ kind }) => kind === "run-coroutine") === true,
    }
  }
}
