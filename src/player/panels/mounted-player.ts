/**
 * The player of one block: joins the run, the reader's place and the panels. Everything shown
 * comes from `player/model`. The first paint is synchronous and complete, because exports and
 * prints take what is there when we return.
 */
import type { Disposable } from "../../base/disposable"
import type { PlayerAction } from "../playback/actions"
import type { ShownWindow } from "../model/viewport"
import { BlockFrame, containPointer } from "./block-frame"
import type { FrameOptions } from "./block-frame"
import { BlockRoom } from "./block-room"
import { BlockRun } from "./block-run"
import { blockViewOf, facingQuestion, keyedBlockOf } from "./block-view"
import type { BlockParts } from "./block-view"
import { Drafting } from "./drafting"
import { listenToKeys } from "./keys"
import type { KeyedBlock } from "./keys"
import { observeBlock } from "./observed-block"
import { showOwnFailure } from "./own-failure"
import type { BlockView, PanelContext } from "./panel"
import type { MountedPlayer, PlayerOptions } from "./player-options"
import { Presenting } from "./presenting"
import { ReaderPlace } from "./reader-place"
import { sharedBlock } from "./shared-block"
import type { SharedRun, Sharing } from "./shared-block"
import { markWhenUsed } from "./unfolding"

/** Shows a block at the end of `parent`; it is complete when this returns. */
export function mountPlayer(parent: HTMLElement, options: PlayerOptions): MountedPlayer {
  return new BlockPlayer(parent, options)
}

class BlockPlayer implements MountedPlayer {
  readonly dom: HTMLElement
  private frame: BlockFrame | null = null
  private view: BlockView | null = null
  /** The part of the lanes that is shown: keys go on from it. */
  private window: ShownWindow | null = null
  private readonly run: BlockRun
  private readonly place: ReaderPlace
  private readonly drafting: Drafting
  private readonly presenting: Presenting
  private readonly room: BlockRoom
  private readonly observers: Disposable

  constructor(
    parent: HTMLElement,
    private options: PlayerOptions,
  ) {
    this.dom = parent.createEl("article", { cls: "asyncio-sim", attr: { tabindex: "0" } })
    this.run = this.makeRun()
    this.place = this.makePlace()
    this.drafting = this.makeDrafting()
    this.presenting = new Presenting(this.dom, () => this.options.host.paneOf(this.dom))
    this.room = this.makeRoom()
    containPointer(this.dom)
    markWhenUsed(this.dom, this.place.state.step !== "whole")
    listenToKeys(this.dom, this.dispatch, () => this.keyed())
    this.begin()
    this.observers = this.observe()
  }

  update(options: PlayerOptions): void {
    this.options = options
    this.begin()
  }

  present(): void {
    if (this.frame) this.presenting.toggle(this.panelContext())
  }

  exportPage(): void {
    this.share((block, by) => by.exportPage(block))
  }

  dispose(): void {
    this.presenting.dispose()
    this.observers.dispose()
    this.end()
    this.frame?.dispose()
    this.dom.remove()
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
      this.run.start(this.drafting.program, this.place.state.edit.before)
      this.render()
    })
  }

  private end(): void {
    this.place.dispose()
    this.run.dispose()
  }

  private makeRun(): BlockRun {
    return new BlockRun({
      block: () => this.options,
      later: (callback, milliseconds) => this.later(callback, milliseconds),
      onMore: () => this.show(),
      onFailure: error => this.fail(error),
    })
  }

  private makePlace(): ReaderPlace {
    return new ReaderPlace({
      block: () => this.options,
      win: () => this.dom.win,
      moves: () => this.run.playableFor(this.place.state)?.moves ?? null,
      onTick: action => this.dispatch(action),
    })
  }

  private makeDrafting(): Drafting {
    return new Drafting({
      block: () => this.options,
      place: this.place,
      run: this.run,
      dispatch: this.dispatch,
      show: work => this.show(work),
      onWritten: source => this.keepNote(source),
      focus: () => this.dom.focus({ preventScroll: true }),
    })
  }

  /** Paper has a width of its own. */
  private makeRoom(): BlockRoom {
    const { host, isPrinted } = this.options
    return new BlockRoom(this.dom, {
      last: isPrinted === true ? null : host.lastRoom,
      mayBeBeside: () => this.place.state.isDetailsOpen && !this.presenting.isOn,
    })
  }

  private keepNote(source: string): void {
    const request = { ...this.options.request, source }
    this.options = { ...this.options, request }
  }

  private frameOptions(): FrameOptions {
    const { options, drafting } = this
    const { host } = options
    return {
      context: this.panelContext(),
      exercise: options.exercise ?? null,
      warnings: options.warnings ?? [],
      verdict: () => this.run.verdictFor(this.place.state),
      editor: host.editor,
      editing: {
        source: () => this.run.source,
        type: text => drafting.keep(text),
        run: () => drafting.run(),
        close: () => drafting.close(),
      },
      draft: {
        write: options.writeDraft
          ? () => void drafting.write().catch((error: unknown) => this.fail(error))
          : null,
        discard: () => drafting.discard(),
      },
      details: options.details ?? null,
      lanes: {
        idPrefix: host.uniqueId(),
        layout: () => this.room.layout,
        onWindow: window => {
          this.window = window
        },
      },
    }
  }

  private panelContext(): PanelContext {
    const { options } = this
    return {
      say: (key, params) => options.locale.text(key, params),
      setIcon: options.host.setIcon,
      colourLines: options.host.colourLines,
      dispatch: this.dispatch,
      canEdit: options.isLocked !== true,
      ...(options.glossary ? { glossary: options.glossary } : {}),
      takeOffer: offer => this.drafting.take(offer),
      present: () => this.present(),
      ...(options.share ? { share: at => this.share((block, by) => by.offer(block, at)) } : {}),
    }
  }

  private share(hand: (block: SharedRun, by: Sharing) => void): void {
    const { state } = this.place
    const { simulation, source } = this.run
    const { share, title } = this.options
    const run = this.run.playableFor(state)
    if (!share || !run || !simulation) return
    const shared = sharedBlock(run, state, { title, other: this.run.otherFor(state) })
    hand({ ...shared, simulation, source }, share)
  }

  private readonly dispatch = (action: PlayerAction): void => {
    const { isDetailsOpen } = this.place.state
    if (!this.place.take(action)) return
    const isRoomier = this.place.state.isDetailsOpen !== isDetailsOpen
    this.show()
    if (!isRoomier) return
    this.room.arrange()
    this.guard(() => this.settle())
  }

  private keyed(): KeyedBlock {
    const { window } = this
    return keyedBlockOf(this.parts, { window, isPresented: this.presenting.isOn })
  }

  private get parts(): BlockParts {
    return { options: this.options, run: this.run, state: this.place.state }
  }

  /** Does `work` and draws what came of it. */
  private show(work?: () => void): void {
    this.guard(() => {
      work?.()
      this.render()
    })
  }

  private render(): void {
    const { asked } = this.run
    if (!asked || !this.frame) return
    this.place.set(facingQuestion(this.place.state, asked))
    const view = blockViewOf(this.parts, asked, this.drafting)
    this.frame.update(view, this.view)
    this.view = view
    if (view.state.isDetailsOpen) this.run.restAt(view.state)
  }

  private observe(): Disposable {
    return observeBlock(this.dom, {
      onWidth: widthPixels => {
        this.room.measure({ widthPixels })
        this.guard(() => this.settle())
      },
      onVisible: isVisible => this.setVisible(isVisible),
      onMigrated: () => this.dispatch({ kind: "pause" }),
    })
  }

  /** Panels fit themselves into the room they have now. */
  private settle(): void {
    if (!this.view) return
    this.frame?.settle(this.view)
    // Presented, code and output take the height that the lanes leave, which is known now.
    if (this.presenting.isOn) this.frame?.settle(this.view)
  }

  private setVisible(isVisible: boolean): void {
    this.run.setVisible(isVisible)
    if (!isVisible) this.dispatch({ kind: "pause" })
  }

  private later(callback: () => void, milliseconds: number): () => void {
    const { win } = this.dom
    const timer = win.setTimeout(() => this.guard(callback), milliseconds)
    return () => win.clearTimeout(timer)
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
    const { locale } = this.options
    showOwnFailure(this.dom, this.drafting.program, { locale, error })
  }
}
