/**
 * A simulation as a part of a rendered note: it comes and goes with its section. The first paint
 * happens while the note is rendered, because exports take what is there; a mistake of ours
 * becomes a notice in the block.
 */
import { MarkdownRenderChild } from "obsidian"
import { comparedTitle, findCompared } from "../notes/compared-block"
import type { Compared } from "../notes/compared-block"
import { modulesNamed, noteModules } from "../notes/note-modules"
import { simulationCount } from "../notes/simulations"
import { messageOf } from "../player/panels/panel"
import type { MountedPlayer } from "../player/panels/player-options"
import type { ModuleFile } from "../trace/simulation"
import { placeKey } from "./block-place"
import type { Players, Showing } from "./players"
import type { SettingsStore } from "./settings"
import type { StudyNotes } from "./study-notes"

/** What a simulation in a note needs. */
export interface SimulationParts {
  readonly players: Players
  readonly settings: SettingsStore
  readonly studyNotes: StudyNotes
}

/** In a note with more simulations than this each keeps its controls folded until it is used. */
const calmSimulations = 5

/** Keeps a player in an element while the element's section is shown. */
export class SimulationChild extends MarkdownRenderChild {
  private player: MountedPlayer | null = null
  /** As it was read last; null before. */
  private noteText: string | null = null

  constructor(
    containerEl: HTMLElement,
    private readonly parts: SimulationParts,
    private showing: Showing,
  ) {
    super(containerEl)
    this.learnNote(showing.noteText?.() ?? null)
    this.show()
  }

  override onload(): void {
    this.show()
    this.register(this.parts.settings.onChange(() => this.refresh()))
    this.register(this.parts.players.onRetire(() => this.retire()))
    this.register(this.parts.studyNotes.onChange(() => this.followStudyNotes()))
    this.registerEvent(
      this.parts.players.whenNoteChanges(this.showing.place.path, text => this.follow(text)),
    )
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
    if (!this.player) return
    const text = showing.noteText?.() ?? null
    if (text === null) void this.readNote()
    if (placeKey(place) === placeKey(showing.place) && !isPrinted) {
      if (text !== null) this.follow(text)
      return
    }
    this.onunload()
    this.showing = { ...showing, place, isPrinted }
    this.learnNote(text)
    this.show()
  }

  /** Where the app does not say what else is in the note, the vault does, a moment later. */
  private async readNote(): Promise<void> {
    const text = await this.parts.players.readNote(this.showing.place.path)
    if (text !== null) this.follow(text)
  }

  /** The note changed: what the program imports from it, or is compared with, may be another now. */
  private follow(text: string): void {
    if (text === this.noteText) return
    if (this.player && this.learnNote(text)) this.refresh()
  }

  /** The block that this one is compared with may stand in another note. */
  private followStudyNotes(): void {
    const { compared } = this.showing
    const isElsewhere = compared?.kind !== "block" || compared.note.path !== this.showing.place.path
    if (this.player && isElsewhere && this.learnCompared(this.noteText)) this.refresh()
  }

  /**
   * Takes in how many blocks the note has and what they offer; true when that matters to the
   * program that is shown.
   */
  private learnNote(text: string | null): boolean {
    if (text === null) return false
    this.noteText = text
    const isCrowded = simulationCount(text) > calmSimulations
    this.containerEl.toggleClass("asyncio-sim-crowded", isCrowded)
    const hasOtherModules = this.learnModules(text)
    return this.learnCompared(text) || hasOtherModules
  }

  private learnModules(text: string): boolean {
    const { place, modules = [] } = this.showing
    const draft = this.parts.players.states.get(placeKey(place))?.edit.draft
    const now = noteModules(text)
    const source = draft ?? place.source
    const isOther = keyOf(modulesNamed(source, modules)) !== keyOf(modulesNamed(source, now))
    this.showing = { ...this.showing, modules: now }
    return isOther
  }

  private learnCompared(text: string | null): boolean {
    const { compared, ...showing } = this.showing
    const now = this.comparedNow(text)
    this.showing = { ...showing, ...(now ? { compared: now } : {}) }
    return whatIsCompared(compared) !== whatIsCompared(now)
  }

  /** As long as notes are being read nobody can say that a title is missing. */
  private comparedNow(text: string | null): Compared | undefined {
    const { path, source } = this.showing.place
    const title = comparedTitle(source)
    if (title === null || text === null) return undefined
    const { studyNotes } = this.parts
    const found = findCompared(title, source, [{ path, text }, ...studyNotes.texts(path)])
    return found.kind === "missing" && studyNotes.isReading ? undefined : found
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

/** What of a compared block changes what is shown: not what else its note says. */
function whatIsCompared(compared: Compared | undefined): string {
  if (compared?.kind !== "block") return JSON.stringify(compared ?? null)
  const { title, source, note } = compared
  return JSON.stringify([title, source, modulesNamed(source, noteModules(note.text))])
}

function keyOf(modules: readonly ModuleFile[]): string {
  return JSON.stringify(modules)
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
