/**
 * The player of one block. It runs the program (or the reader's draft of it), keeps the reader's
 * place, and lets the panels draw; everything it shows comes from `player/model`. The first paint
 * is synchronous and complete, because exports and prints take what is there when we return.
 *
 * While the editor is closed, what is shown is the draft where there is one, else the note.
 */
import type { Disposable } from "../../base/disposable"
import { AskedRun } from "../model/asked-run"
import { blockModelOf } from "../model/block"
import type { BlockExtras } from "../model/block"
import type { Offer } from "../model/block-model"
import { Moment } from "../model/moment"
import { lineAt } from "../model/moves"
import { playableRun } from "../model/playable-run"
import type { PlayableRun } from "../model/playable-run"
import type { PlayerAction } from "../playback/actions"
import { stepMilliseconds } from "../playback/pace"
import { initialPlayerState, shownStep } from "../playback/player-state"
import type { PlayerState } from "../playback/player-state"
import { reduce } from "../playback/reduce"
import { startTicker } from "../playback/ticker"
import { BlockFrame, containPointer } from "./block-frame"
import { withImport } from "./edits"
import { listenToKeys } from "./keys"
import type { KeyedBlock } from "./keys"
import { DEFAULT_LAYOUT, DETAILS_PIXELS, hasRoom } from "./layout"
import type { Layout } from "./layout"
import type { BlockView, PanelContext } from "./panel"
import { observeBlock } from "./observed-block"
import { showOwnFailure } from "./own-failure"
import type { MountedPlayer, PlayerOptions } from "./player-options"
import { startPresenting } from "./presenting"
import { RestingValues } from "./resting-values"
import { startRun } from "./run"
import type { Run } from "./run"
import { sharedBlock } from "./shared-block"

/** Shows a block at the end of `parent`; it is complete when this returns. */
export function mountPlayer(parent: HTMLElement, options: PlayerOptions): MountedPlayer {
  return new BlockPlayer(parent, options)
}

class BlockPlayer implements MountedPlayer {
  readonly dom: HTMLElement
  private state: PlayerState
  private layout: Layout = DEFAULT_LAYOUT
  /** The whole block, Details included. */
  private measured: Layout = DEFAULT_LAYOUT
  private frame: BlockFrame | null = null
  private view: BlockView | null = null
  private run: Run | null = null
  private asked: AskedRun | null = null
  private values: RestingValues | null = null
  private ticker: Disposable | null = null
  private presenting: Disposable | null = null
  private isVisible = false
  private isWriteRefused = false
  /** The program that is shown. */
  private source = ""
  /** How long the program before an edit took, nanoseconds, or null. */
  private previousNanos: number | null = null
  private observers: Disposable
  private readonly stopMigrating: () => void

  constructor(
    parent: HTMLElement,
    private options: PlayerOptions,
  ) {
    this.dom = parent.createEl("article", { cls: "asyncio-sim", attr: { tabindex: "0" } })
    this.state = restoredState(options)
    containPointer(this.dom)
    listenToKeys(this.dom, this.dispatch, () => this.keyed())
    this.begin()
    this.observers = this.observe()
    this.stopMigrating = this.dom.onWindowMigrated(() => this.migrate())
  }

  update(options: PlayerOptions): void {
    this.options = options
    this.begin()
  }

  present(): void {
    if (this.presenting) return this.stopPresenting()
    if (!this.frame) return
    this.presenting = startPresenting(this.dom, {
      pane: this.options.host.paneOf(this.dom),
      context: this.panelContext(),
      onLeave: () => this.stopPresenting(),
    })
  }

  dispose(): void {
    this.stopPresenting()
    this.stopMigrating()
    this.observers.dispose()
    this.end()
    this.frame?.dispose()
    this.dom.remove()
  }

  private stopPresenting(): void {
    this.presenting?.dispose()
    this.presenting = null
  }

  /** Builds the panels and shows the program from the state kept. */
  private begin(): void {
    this.end()
    this.frame?.dispose()
    this.dom.empty()
    this.view = null
    this.guard(() => {
      this.dom.setAttr("lang", this.options.locale.language)
      this.frame = new BlockFrame(this.dom, this.frameOptions())
      this.start(this.programOfState())
      this.render()
    })
  }

  private end(): void {
    this.ticker?.dispose()
    this.ticker = null
    this.run?.dispose()
    this.values?.dispose()
  }

  private frameOptions() {
    const { options } = this
    const { host } = options
    return {
      context: this.panelContext(),
      exercise: options.exercise ?? null,
      warnings: options.warnings ?? [],
      verdict: () => this.verdict(),
      editor: {
        keyScope: host.keyScope,
        source: () => this.source,
        type: (text: string) => this.keepDraft(text),
        run: () => this.showDraft(),
        close: () => this.closeEditor(),
      },
      draft: {
        write: options.writeDraft
          ? () => void this.writeDraft().catch((error: unknown) => this.fail(error))
          : null,
        discard: () => this.discardDraft(),
      },
      details: options.details ?? null,
      lanes: { idPrefix: host.uniqueId(), layout: () => this.layout },
    }
  }

  private panelContext(): PanelContext {
    const { options } = this
    return {
      say: (key, params) => options.locale.text(key, params),
      setIcon: options.host.setIcon,
      dispatch: this.dispatch,
      canEdit: options.isLocked !== true,
      ...(options.glossary ? { glossary: options.glossary } : {}),
      takeOffer: offer => this.takeOffer(offer),
      present: () => this.present(),
      ...(options.share ? { share: at => this.share(at) } : {}),
    }
  }

  private share(at: HTMLElement): void {
    const { playable, state, options } = this
    if (playable) options.share?.(sharedBlock(playable, state, options.title), at)
  }

  private start(source: string): void {
    const { host, request } = this.options
    this.run?.dispose()
    this.source = source
    this.run = startRun({
      request: { ...request, source },
      simulate: host.simulate,
      runSlice: simulation => host.runSlice(simulation),
      later: callback => this.later(callback, 0),
      onGrowth: () => this.guard(() => this.showGrowth()),
      onFailure: error => this.fail(error),
    })
    this.prepare()
    this.run.setVisible(this.isVisible)
  }

  /** Makes what was recorded so far ready to be shown. */
  private prepare(): void {
    if (!this.run) return
    const { recording, values } = this.run.simulation
    this.values?.dispose()
    this.values = new RestingValues({
      source: values,
      later: (callback, milliseconds) => this.later(callback, milliseconds),
      onValues: () => this.guard(() => this.render()),
    })
    const whole = playableRun(recording, this.options.locale, this.values)
    // Questions are about the note's program, not about what the reader makes of it.
    const asks = this.state.edit.draft === null ? this.options.asks : []
    this.asked = new AskedRun(whole, asks ?? [])
  }

  /** What may be shown of the run: all but what a question hides. */
  private get playable(): PlayableRun | null {
    return this.asked?.runFor(this.state) ?? null
  }

  private verdict() {
    if (!this.run || this.asked?.isOpen(this.state) === true) return null
    return this.options.verdictOf?.(this.run.simulation) ?? null
  }

  private showGrowth(): void {
    this.prepare()
    this.render()
  }

  private later(callback: () => void, milliseconds: number): () => void {
    const { win } = this.dom
    const timer = win.setTimeout(() => this.guard(callback), milliseconds)
    return () => win.clearTimeout(timer)
  }

  private readonly dispatch = (action: PlayerAction): void => {
    const next = reduce(this.state, action, this.playable?.moves ?? null)
    if (next === this.state) return
    const isRoomier = next.isDetailsOpen !== this.state.isDetailsOpen
    this.setState(next)
    this.guard(() => {
      this.render()
      if (isRoomier) this.settle(this.measured)
    })
  }

  private keyed(): KeyedBlock {
    const { state, playable, asked, options } = this
    return {
      state,
      line: playable ? lineAt(new Moment(playable, state)) : 0,
      canEdit: options.isLocked !== true,
      question: asked?.questionFor(state) ?? null,
      askableStep: () => asked?.askableStep(state) ?? null,
    }
  }

  private setState(state: PlayerState): void {
    this.state = state
    const { host, stateKey } = this.options
    host.store.set(stateKey, { ...state, isPlaying: false })
    if (state.isPlaying && !this.ticker) this.ticker = this.startPlaying()
    if (!state.isPlaying) {
      this.ticker?.dispose()
      this.ticker = null
    }
  }

  private startPlaying(): Disposable {
    return startTicker({
      clock: this.options.host.clockOf(this.dom.win),
      stepMilliseconds: () => stepMilliseconds(this.playable?.steps.count ?? 0) / this.state.speed,
      onSteps: steps => this.dispatch({ kind: "advance", steps }),
    })
  }

  private takeOffer(offer: Offer): void {
    switch (offer.kind) {
      case "show-step":
        return this.dispatch({ kind: "seek", step: offer.step })
      case "show-traceback":
        return this.dispatch({ kind: "toggle-traceback" })
      case "add-import":
        return this.showProgram(
          this.changedProgram("add-import", offer.module) ?? withImport(this.source, offer.module),
        )
      case "run-coroutine": {
        const program = this.changedProgram("run-coroutine", offer.name)
        if (program !== null) this.showProgram(program)
      }
    }
  }

  private changedProgram(kind: "add-import" | "run-coroutine", name: string): string | null {
    const changes = this.options.changesFor?.(this.source) ?? []
    return changes.find(each => each.kind === kind && each.name === name)?.program ?? null
  }

  /** The program the state asks for: the draft, else the note's. */
  private programOfState(): string {
    return this.state.edit.draft ?? this.options.request.source
  }

  private keepDraft(text: string): void {
    this.isWriteRefused = false
    this.dispatch({ kind: "type-draft", text: text === this.options.request.source ? null : text })
  }

  private showProgram(program: string): void {
    this.keepDraft(program)
    this.showDraft()
  }

  /** Runs what the state holds, from the whole picture. */
  private showDraft(): void {
    this.guard(() => {
      const before = this.run?.simulation.recording
      this.start(this.programOfState())
      const took = this.run?.simulation.recording.endNanos
      const isComparable = before?.outcome.kind === "finished" && before.endNanos !== took
      this.previousNanos = isComparable && this.state.edit.draft !== null ? before.endNanos : null
      const state = reduce(this.state, { kind: "show-run" }, null)
      this.setState(state)
      this.render()
      this.dom.focus({ preventScroll: true })
    })
  }

  private closeEditor(): void {
    if (this.programOfState() !== this.source) return this.showDraft()
    this.dispatch({ kind: "close-editor" })
    this.dom.focus({ preventScroll: true })
  }

  private discardDraft(): void {
    this.isWriteRefused = false
    this.dispatch({ kind: "discard-draft" })
    this.showDraft()
  }

  private async writeDraft(): Promise<void> {
    const { draft } = this.state.edit
    if (draft === null) return
    const result = await this.options.writeDraft?.(draft)
    this.isWriteRefused = result === "refused"
    if (result === "written") {
      this.options = { ...this.options, request: { ...this.options.request, source: draft } }
      this.setState(reduce(this.state, { kind: "type-draft", text: null }, null))
    }
    this.guard(() => this.render())
  }

  private render(): void {
    if (!this.asked || !this.frame) return
    this.faceQuestion(this.asked)
    const { asked, state } = this
    const run = asked.runFor(state)
    const model = blockModelOf(run, state, this.extrasOf(asked))
    const view = { model, state, isWriteRefused: this.isWriteRefused, isCut: run.isCut }
    this.frame.update(view, this.view)
    this.view = view
    if (this.state.isDetailsOpen) this.values?.restAt(this.shownEvent(run))
  }

  /** With something hidden there is no whole picture: the block opens where it is asked. */
  private faceQuestion(asked: AskedRun): void {
    const step = asked.openStep(this.state)
    if (this.state.step === "whole" && step !== null) this.setState({ ...this.state, step })
  }

  private extrasOf(asked: AskedRun): BlockExtras {
    const { state, previousNanos } = this
    const { title, focus = [], changesFor } = this.options
    const changes = state.step === "whole" ? changesFor?.(this.source) : []
    return {
      title,
      focus,
      changes: changes ?? [],
      previousNanos,
      question: asked.questionFor(state),
      askableStep: state.areMovesOpen ? asked.askableStep(state) : null,
    }
  }

  private shownEvent({ steps }: PlayableRun): number {
    return steps.eventOf(shownStep(this.state, steps.count))
  }

  /** The note moved to another window: frames and observers belong to the old one. */
  private migrate(): void {
    this.dispatch({ kind: "pause" })
    this.observers.dispose()
    this.observers = this.observe()
  }

  private observe(): Disposable {
    return observeBlock(this.dom, {
      onWidth: widthPixels => this.guard(() => this.settle({ widthPixels })),
      onVisible: isVisible => this.setVisible(isVisible),
    })
  }

  private settle(layout: Layout): void {
    this.measured = layout
    this.layout = this.inRoom(layout)
    if (this.view) this.frame?.settle(this.view)
  }

  /** Where there is room Details stand beside the rest, which then is as wide as in a note. */
  private inRoom({ widthPixels }: Layout): Layout {
    const isBeside = hasRoom({ widthPixels }) && this.state.isDetailsOpen && !this.presenting
    this.dom.toggleClass("asyncio-sim-roomy", isBeside)
    return isBeside ? { widthPixels: widthPixels - DETAILS_PIXELS } : { widthPixels }
  }

  private setVisible(isVisible: boolean): void {
    this.isVisible = isVisible
    this.run?.setVisible(isVisible)
    if (!isVisible) this.dispatch({ kind: "pause" })
  }

  /** A mistake of ours never leaves a blank block or a broken note. */
  private guard(work: () => void): void {
    try {
      work()
    } catch (error) {
      this.fail(error)
    }
  }

  private fail(error: unknown): void {
    this.end()
    this.frame = null
    showOwnFailure(this.dom, this.programOfState(), { locale: this.options.locale, error })
  }
}

function restoredState(options: PlayerOptions): PlayerState {
  const kept = options.host.store.get(options.stateKey)
  if (kept) return { ...kept, isPlaying: false }
  return {
    ...initialPlayerState,
    step: options.startStep ?? "whole",
    axis: options.axis ?? "steps",
    isDetailsOpen: options.details !== undefined,
  }
}
