// Settings pages. A page that gives definitions is drawn from them, each control bound to a key of
// the plugin's settings; one that gives none draws itself in `display`.
import type * as Obsidian from "obsidian"
import type { App } from "./app"
import type { Plugin } from "./plugin"
import { drawDefinitions, type BoundControl } from "./settings-definitions"

/** A page of the settings dialog. */
export abstract class SettingTab {
  icon = "lucide-settings-2"
  app: App
  containerEl: HTMLElement
  settingItems: Obsidian.SettingDefinitionItem[] = []
  name = ""
  id = ""
  private bound: BoundControl[] = []

  constructor(app: App) {
    this.app = app
    this.containerEl = activeDocument.createElement("div")
    this.containerEl.className = "vertical-tab-content"
  }

  getSettingDefinitions(): Obsidian.SettingDefinitionItem[] {
    return []
  }

  getControlValue(_key: string): unknown {
    return undefined
  }

  setControlValue(_key: string, _value: unknown): void | Promise<void> {}

  /** Draws the page anew from its definitions. */
  update(): void {
    this.settingItems = this.getSettingDefinitions()
    this.containerEl.empty()
    this.bound = drawDefinitions(this, this.containerEl, this.settingItems)
    this.refreshDomState()
  }

  /** Evaluates what is visible and what is disabled again. */
  refreshDomState(): void {
    for (const control of this.bound) control.refresh()
  }

  display(): void {
    if (this.getSettingDefinitions().length > 0) this.update()
  }

  hide(): void {
    this.containerEl.empty()
  }
}

/** A plugin's page; its controls read and write `plugin.settings`. */
export abstract class PluginSettingTab extends SettingTab {
  readonly plugin: Plugin

  constructor(app: App, plugin: Plugin) {
    super(app)
    this.plugin = plugin
    this.name = plugin.manifest.name
    this.id = plugin.manifest.id
  }

  override getControlValue(key: string): unknown {
    const { settings } = this.plugin
    return typeof settings === "object" && settings !== null
      ? Reflect.get(settings, key)
      : undefined
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const { settings } = this.plugin
    if (typeof settings !== "object" || settings === null) return
    Reflect.set(settings, key, value)
    await this.plugin.saveData(settings)
  }
}

/** A page reached from another page. */
export abstract class SettingPage {
  rootEl: HTMLElement
  titlebarEl: HTMLElement
  containerEl: HTMLElement
  title = ""

  constructor() {
    this.rootEl = activeDocument.createElement("div")
    this.titlebarEl = this.rootEl.createDiv({ cls: "setting-page-titlebar" })
    this.containerEl = this.rootEl.createDiv({ cls: "setting-page-content" })
  }

  abstract display(): void

  hide(): void {
    this.rootEl.remove()
  }
}
