/**
 * Puts players on pages, for everything that shows a simulation: blocks, the Simulate button, the
 * dialog for selected code. What all players share (the machine, real time, icons, the readers'
 * places, the app's hotkeys) is gathered here once.
 */
import { Component, Scope, setIcon } from "obsidian"
import type { App, EventRef } from "obsidian"
import type { Locale } from "../locale"
import type { Compared } from "../notes/compared-block"
import { noteModules } from "../notes/note-modules"
import { editorPanel } from "../player/panels/editor-panel"
import { colouredLines } from "../player/panels/highlight"
import { DEFAULT_LAYOUT } from "../player/panels/layout"
import { mountPlayer } from "../player/panels/mounted-player"
import type { CodeGlossary } from "../player/panels/code-terms"
import type {
  BlockFacts,
  ComparedProgram,
  MountedPlayer,
  PlayerHost,
  PlayerOptions,
} from "../player/panels/player-options"
import type { SharedRun, Sharing } from "../player/panels/shared-block"
import { windowClock } from "../player/panels/window-clock"
import type { ModuleFile, Simulate } from "../trace/simulation"
import { placeKey } from "./block-place"
import type { BlockPlace } from "./block-place"
import { changesFor, factsOf, readBlock, verdictFor } from "./block-request"
import type { BlockRequest } from "./block-request"
import type { BlockStates } from "./block-state"
import { exportWebPage } from "./export-web-page"
import type { NotePaths } from "./note-paths"
import { noteRoom } from "./note-room"
import type { SettingsStore } from "./settings"
import { attempt, openShareMenu } from "./share"
import type { SharePlace } from "./share"
import { cachedSimulate } from "./simulation-cache"
import type { Slicer } from "./slicer"
import { writeDraft } from "./write-draft"

/** What players are made from. */
export interface PlayersOptions {
  readonly app: App
  readonly settings: SettingsStore
  readonly states: BlockStates
  readonly slicer: Slicer
  readonly simulate: Simulate
  readonly paths: NotePaths
  /** Who explains names in programs. */
  readonly glossary: CodeGlossary
}

/** A simulation to be shown. */
export interface Showing {
  /** The block's place when it was rendered. */
  readonly place: BlockPlace
  /** Its place now; absent where its draft has no note to go to. */
  readonly locate?: () => BlockPlace
  /** The note's text now, or null where the app cannot say it at once. */
  readonly noteText?: () => string | null
  /** Blocks of the note that this one can import. */
  readonly modules?: readonly ModuleFile[]
  /** What its option `compare` names; absent where it names nothing, or nobody looked yet. */
  readonly compared?: Compared
  /** True on paper, which shows the whole picture wherever the reader is on screen. */
  readonly isPrinted?: boolean
}

/** What is known of a block that is handed on. */
interface Shareable {
  readonly block: BlockRequest
  readonly facts: BlockFacts
  readonly compare: ComparedProgram | null
}

/** Makes players; what they show goes when it is unloaded, as rendered notes outlive the plugin. */
export class Players extends Component {
  private readonly host: PlayerHost
  private readonly simulate: Simulate
  private made = 0
  private isRoomFound = false
  /** What to do with everything shown when the plugin goes. */
  private readonly retirements = new Set<() => void>()
  private readonly shown = new Set<MountedPlayer>()
  /** True once the plugin has gone; a note may still be rendered on the way out. */
  isRetired = false

  constructor(private readonly options: PlayersOptions) {
    super()
    const { app, slicer, states } = options
    const scope = new Scope()
    this.simulate = cachedSimulate(options.simulate)
    this.host = {
      simulate: this.simulate,
      runSlice: simulation => slicer.runSlice(simulation),
      clockOf: windowClock,
      setIcon,
      uniqueId: () => `asyncio-sim-${++this.made}`,
      store: states,
      lastRoom: { layout: DEFAULT_LAYOUT },
      colourLines: colouredLines,
      editor: editorPanel({
        push: () => app.keymap.pushScope(scope),
        pop: () => app.keymap.popScope(scope),
      }),
      paneOf: block => block.closest<HTMLElement>(".workspace-leaf-content") ?? block.doc.body,
    }
  }

  /** The readers' places, for whoever opens and closes simulations. */
  get states(): BlockStates {
    return this.options.states
  }

  override onload(): void {
    this.isRetired = false
  }

  override onunload(): void {
    this.isRetired = true
    for (const retire of [...this.retirements]) retire()
  }

  /** Calls back when the plugin goes; returns what ends that. */
  onRetire(retire: () => void): () => void {
    this.retirements.add(retire)
    return () => void this.retirements.delete(retire)
  }

  /** Shows a simulation at the end of `parent`, complete when this returns. */
  mount(parent: HTMLElement, showing: Showing): MountedPlayer {
    this.findRoom(parent.doc)
    const player = mountPlayer(parent, this.optionsFor(showing))
    this.shown.add(player)
    return {
      dom: player.dom,
      update: options => player.update(options),
      present: () => player.present(),
      exportPage: () => player.exportPage(),
      dispose: () => {
        this.shown.delete(player)
        player.dispose()
      },
    }
  }

  /** Later blocks learn from earlier ones how wide they are. */
  private findRoom(doc: Document): void {
    if (this.isRoomFound) return
    this.isRoomFound = true
    this.host.lastRoom.layout = noteRoom(doc) ?? DEFAULT_LAYOUT
  }

  /** The simulation that has the focus within `place`, else the first one in view; or null. */
  inView(place: HTMLElement): MountedPlayer | null {
    const here = [...this.shown].filter(({ dom }) => place.contains(dom))
    const focused = here.find(({ dom }) => dom.contains(dom.doc.activeElement))
    if (focused) return focused
    const { top, bottom } = place.getBoundingClientRect()
    const seen = here
      .map(player => ({ player, box: player.dom.getBoundingClientRect() }))
      .filter(({ box }) => box.height > 0 && box.top < bottom && box.bottom > top)
      .sort((left, right) => left.box.top - right.box.top)
    return seen[0]?.player ?? null
  }

  /** What a player is told; asked again when settings change. */
  optionsFor(showing: Showing): PlayerOptions {
    const { place, locate } = showing
    const { settings } = this.options
    const block = readBlock(place.source, place.path, {
      settings: settings.values,
      language: settings.locale,
      modules: showing.modules ?? [],
    })
    const compared = showing.compared ?? null
    const compare = this.compareWith(compared)
    const warnings = [...block.warnings, ...comparedWarnings(compared, block.locale)]
    const facts = factsOf({ ...block, warnings }, this.simulate)
    return {
      host: this.host,
      locale: block.locale,
      stateKey: showing.isPrinted === true ? this.host.uniqueId() : placeKey(place),
      request: block.request,
      ...facts,
      isLocked: block.options.lock,
      isPrinted: showing.isPrinted === true,
      ...(compare ? { compare } : {}),
      verdictOf: run => verdictFor(block, run),
      changesFor,
      glossary: this.options.glossary,
      ...(locate ? { writeDraft: draft => this.write(place, locate(), draft) } : {}),
      share: this.sharing({ block, facts, compare }, this.sharePlace(showing, block.locale)),
    }
  }

  /** The other program runs as its own block has it. */
  private compareWith(compared: Compared | null): ComparedProgram | null {
    if (compared?.kind !== "block") return null
    const { settings } = this.options
    const { title, source, note } = compared
    const { request } = readBlock(source, note.path, {
      settings: settings.values,
      language: settings.locale,
      modules: noteModules(note.text),
    })
    return { title, request }
  }

  private sharing({ block, facts, compare }: Shareable, place: () => SharePlace): Sharing {
    const { slicer } = this.options
    const exportPage = (shared: SharedRun) => {
      const simulation = compare ? this.simulate(compare.request) : null
      const compared = compare && simulation ? { title: compare.title, simulation } : null
      return exportWebPage(shared, { block, facts, compared, slicer, place: place() })
    }
    return {
      offer: (shared, at) => openShareMenu(shared, { at, place: place(), exportPage }),
      exportPage: shared => void attempt(block.locale, () => exportPage(shared)),
    }
  }

  /** Where a block is shared from, asked when that happens: its note may have moved. */
  private sharePlace({ place, locate }: Showing, locale: Locale): () => SharePlace {
    const { app, paths } = this.options
    const now = (located: BlockPlace) => ({ ...located, path: paths.current(located.path) })
    const block = locate ? { block: () => now(locate()) } : {}
    return () => ({ app, locale, path: now(place).path, ...block })
  }

  /** Calls back with a note's text when it was changed; whoever asks ends the event. */
  whenNoteChanges(path: string, take: (text: string) => void): EventRef {
    const { app, paths } = this.options
    return app.metadataCache.on("changed", (file, text) => {
      if (file.path === paths.current(path)) take(text)
    })
  }

  /** A note's text as the vault has it; null when there is no such note. */
  async readNote(path: string): Promise<string | null> {
    const { app, paths } = this.options
    const file = app.vault.getFileByPath(paths.current(path))
    return file ? app.vault.cachedRead(file) : null
  }

  private async write(shownAt: BlockPlace, located: BlockPlace, draft: string) {
    const { app, states, paths } = this.options
    const place = { ...located, path: paths.current(located.path) }
    const source = draft.replace(/\n+$/, "")
    const to = placeKey({ ...place, source })
    // Before the note changes, because its new block is drawn while we wait.
    states.adopt(placeKey(shownAt), to)
    const result = await writeDraft(app, place, source)
    if (result === "refused") states.forget(to)
    return result
  }
}

function comparedWarnings(compared: Compared | null, locale: Locale): readonly string[] {
  if (compared === null || compared.kind === "block") return []
  const { kind, ...params } = compared
  if (kind === "itself") return [locale.text("compare-itself", params)]
  const isNear = "nearest" in params && params.nearest !== ""
  return [locale.text(isNear ? "compare-missing-near" : "compare-missing", params)]
}
