/**
 * The quiet, permanent "Simulate" under a Python block. It follows the note: it appears when the
 * note becomes a study note and goes when it ceases to be one, without the note being rendered
 * again. What the reader opened stays open when the block is drawn anew.
 */
import { MarkdownRenderChild, setIcon } from "obsidian"
import { showButton } from "../player/panels/pieces"
import { placeKey } from "./block-place"
import type { BlockPlace } from "./block-place"
import type { Showing } from "./players"
import { SimulationChild } from "./simulation-child"
import type { SimulationParts } from "./simulation-child"

/** Real milliseconds without a change until an open simulation shows the changed program. */
const restMilliseconds = 600

/** The button and, while it is open, the simulation under it. */
export class SimulateButton extends MarkdownRenderChild {
  private place: BlockPlace
  private simulation: SimulationChild | null = null
  private timer: number | null = null

  constructor(
    containerEl: HTMLElement,
    private readonly parts: SimulationParts,
    /** What it opens; without `locate` the block is where we were told last. */
    private readonly showing: Showing,
  ) {
    super(containerEl)
    this.place = showing.place
  }

  override onload(): void {
    if (this.parts.players.isRetired) return
    this.draw()
    this.register(this.parts.settings.onChange(() => this.draw()))
    this.register(this.parts.studyNotes.onChange(() => this.follow()))
    this.register(this.parts.players.onRetire(() => this.unload()))
  }

  /** The block's text changed: an open simulation follows when the writer rests. */
  moveTo(place: BlockPlace): void {
    const { states } = this.parts.players
    const isOpened = states.isOpened(placeKey(this.place))
    states.setOpened(placeKey(this.place), false)
    states.setOpened(placeKey(place), isOpened)
    this.place = place
    if (!isOpened) return
    this.stopWaiting()
    this.timer = this.containerEl.win.setTimeout(() => this.draw(), restMilliseconds)
  }

  override onunload(): void {
    this.stopWaiting()
    this.simulation = null
    this.containerEl.empty()
  }

  private stopWaiting(): void {
    if (this.timer !== null) this.containerEl.win.clearTimeout(this.timer)
    this.timer = null
  }

  private draw(): void {
    const { states } = this.parts.players
    this.close()
    this.containerEl.empty()
    const bar = this.containerEl.createDiv({ cls: "asyncio-sim-invite" })
    const isOpened = states.isOpened(placeKey(this.place))
    const { locale } = this.parts.settings
    const button = showButton(bar, setIcon, {
      text: locale.text(isOpened ? "simulate-close" : "simulate"),
      icon: isOpened ? "x" : "play",
      classes: ["asyncio-sim-quiet"],
      onClick: () => this.toggle(!isOpened),
    })
    button.setAttr("aria-expanded", String(isOpened))
    if (!isOpened) button.setAttr("title", locale.text("simulate-hint"))
    if (isOpened) this.open()
    this.follow()
  }

  /** Shows or hides everything, as the note is a study note or not. */
  private follow(): void {
    const { settings, studyNotes } = this.parts
    const isOffered = settings.values.showSimulate && studyNotes.isStudyNote(this.place.path)
    this.containerEl.toggle(isOffered || this.simulation !== null)
  }

  private toggle(isOpened: boolean): void {
    this.parts.players.states.setOpened(placeKey(this.place), isOpened)
    this.draw()
    this.containerEl.querySelector("button")?.focus()
  }

  private open(): void {
    const el = this.containerEl.createDiv()
    const showing = { locate: () => this.place, ...this.showing, place: this.place }
    this.simulation = this.addChild(new SimulationChild(el, this.parts, showing))
  }

  private close(): void {
    if (this.simulation) this.removeChild(this.simulation)
    this.simulation = null
  }
}
