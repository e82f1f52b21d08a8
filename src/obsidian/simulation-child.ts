/**
 * A simulation as a part of a rendered note: it comes and goes with its section. The first paint
 * happens while the note is rendered, because exports take what is there; a mistake of ours
 * becomes a notice in the block.
 */
import { MarkdownRenderChild } from "obsidian"
import { messageOf } from "../player/panels/panel"
import type { MountedPlayer } from "../player/panels/player-options"
import { placeKey } from "./block-place"
import type { Players, Showing } from "./players"
import type { SettingsStore } from "./settings"

/** What a simulation in a note needs. */
export interface SimulationParts {
  readonly players: Players
  readonly settings: SettingsStore
}

/** Keeps a player in an element while the element's section is shown. */
export class SimulationChild extends MarkdownRenderChild {
  private player: MountedPlayer | null = null

  constructor(
    containerEl: HTMLElement,
    private readonly parts: SimulationParts,
    private showing: Showing,
  ) {
    super(containerEl)
    this.show()
  }

  override onload(): void {
    this.show()
    this.register(this.parts.settings.onChange(() => this.refresh()))
    this.register(this.parts.players.onRetire(() => this.retire()))
    void Promise.resolve().then(() => this.settle())
  }

  override onunload(): void {
    this.player?.dispose()
    this.player = null
  }

  /** The plugin goes: the program stays readable as what it is in the note. */
  private retire(): void {
    this.unload()
    this.showSource()
  }

  private showSource(): void {
    this.containerEl.empty()
    this.containerEl.createEl("pre").createEl("code", { text: this.showing.place.source })
  }

  private show(): void {
    if (this.player) return
    if (this.parts.players.isRetired) return this.showSource()
    this.guard(() => {
      this.player = this.parts.players.mount(this.containerEl, this.showing)
    })
  }

  /**
   * Only in the document is it known where a block stands: in live preview, which of several equal
   * ones it is; in an export to PDF, that it is to be printed.
   */
  private settle(): void {
    const { showing } = this
    const place = showing.locate?.() ?? showing.place
    const isPrinted = this.containerEl.closest(".print") !== null
    const isSame = placeKey(place) === placeKey(showing.place) && !isPrinted
    // What the note's other blocks offer is known only now, too.
    if (isSame && (showing.modules?.() ?? []).length > 0) return this.refresh()
    if (!this.player || isSame) return
    this.onunload()
    this.showing = { ...showing, place, isPrinted }
    this.show()
  }

  private refresh(): void {
    this.guard(() => this.player?.update(this.parts.players.optionsFor(this.showing)))
  }

  private guard(work: () => void): void {
    try {
      work()
    } catch (error) {
      const { locale } = this.parts.settings
      showBlockFailure(this.containerEl, locale.text("block-failed", { message: messageOf(error) }))
    }
  }
}

/** Says in place of a block that it could not be shown. */
export function showBlockFailure(el: HTMLElement, sentence: string): void {
  el.empty()
  const box = el.createDiv({ cls: "asyncio-sim" })
  const finding = box.createEl("section", {
    cls: "asyncio-sim-finding",
    attr: { role: "alert" },
  })
  finding.createEl("p", { cls: "asyncio-sim-finding-what", text: sentence })
}
