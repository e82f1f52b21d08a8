/**
 * The composition root: makes the parts, hands each what it needs, and registers them. Nothing is
 * read or drawn here; what takes time waits until the layout is ready.
 */
import { getLanguage, Plugin } from "obsidian"
import { syntaxes } from "../glossary/syntaxes"
import { simulate } from "../runtime/simulate"
import { BlockStates } from "./block-state"
import { codeGlossary } from "./code-definitions"
import { registerCommands } from "./commands"
import { CursorPlace } from "./cursor-place"
import { DefinitionPopover } from "./definition-popover"
import { registerGlossaryBlock } from "./glossary-block"
import { GlossaryView, glossaryViewType, openGlossary } from "./glossary-view"
import type { House } from "./house"
import { NotePaths } from "./note-paths"
import { Players } from "./players"
import { PythonWidgets } from "./python-widgets"
import { SettingsStore } from "./settings"
import { AsyncioSimSettingTab } from "./settings-tab"
import { registerEditorMenu } from "./simulate-selection"
import { registerSimulationBlocks } from "./simulation-block"
import { Slicer } from "./slicer"
import { StudyNotes } from "./study-notes"
import { VaultSimulations } from "./vault-simulations"
import { TermMarks } from "./term-marks"
import { registerTerms } from "./terms"

/** Where this device keeps drafts that are not written to their notes. */
const draftsKey = "asyncio-sim-drafts"

/** Where this device keeps the definitions it found. */
const definitionsKey = "asyncio-sim-definitions"

/** The plugin. */
export class AsyncioSimPlugin extends Plugin {
  private house: House | null = null

  override async onload(): Promise<void> {
    const settings = new SettingsStore({ save: data => this.saveData(data) }, getLanguage)
    settings.load(await this.loadData())
    const house = this.build(settings)
    this.house = house
    registerSimulationBlocks(this, house)
    registerGlossaryBlock(this, house)
    this.registerEditorExtension(this.addChild(new PythonWidgets(house)).extension)
    this.registerEditorExtension(house.cursor.extension)
    this.registerView(glossaryViewType, leaf => new GlossaryView(leaf, house))
    registerCommands(this, house)
    registerEditorMenu(this, house)
    registerTerms(this, house)
    this.addGlossaryIcon(house)
    this.addSettingTab(new AsyncioSimSettingTab(this.app, this, settings))
  }

  /** Right after the person turned the plugin on: the glossary makes the first offers. */
  override onUserEnable(): void {
    const { house } = this
    if (house) this.app.workspace.onLayoutReady(() => void openGlossary(house))
  }

  /** Another device changed the settings. */
  override async onExternalSettingsChange(): Promise<void> {
    this.house?.settings.load(await this.loadData())
  }

  private build(settings: SettingsStore): House {
    const { app } = this
    const paths = new NotePaths()
    const stored = (key: string) => ({
      load: (): unknown => app.loadLocalStorage(key),
      save: (data: unknown) => app.saveLocalStorage(key, data),
    })
    const states = new BlockStates(stored(draftsKey), paths)
    this.registerEvent(
      app.vault.on("rename", (file, from) => {
        paths.rename(from, file.path)
        states.followRenames()
      }),
    )
    const slicer = this.addChild(new Slicer())
    const studyNotes = this.addChild(
      new StudyNotes({
        app,
        settings,
        slicer,
        paths,
        storage: stored(definitionsKey),
        version: [this.manifest.version, ...syntaxes.map(each => each.form)].join(" "),
      }),
    )
    const definitions = this.addChild(new DefinitionPopover({ app, settings, studyNotes }))
    const glossary = codeGlossary(studyNotes, definitions)
    const players = this.addChild(
      new Players({ app, settings, states, slicer, simulate, paths, glossary }),
    )
    const simulations = new VaultSimulations(slicer)
    const terms = this.addChild(new TermMarks({ settings, studyNotes, paths }))
    const cursor = this.addChild(new CursorPlace())
    return { app, settings, players, slicer, studyNotes, simulations, terms, cursor }
  }

  private addGlossaryIcon(house: House): void {
    const { settings } = house
    const title = (): string => settings.locale.text("ribbon-glossary")
    const icon = this.addRibbonIcon("book-a", title(), () => void openGlossary(house))
    this.register(settings.onChange(() => icon.setAttr("aria-label", title())))
  }
}
