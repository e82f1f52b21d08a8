// The base class of plugins. Everything a plugin registers is undone when it is unloaded; its open
// views stay as placeholders and come back with the plugin.
import type { Extension } from "@codemirror/state"
import type * as Obsidian from "obsidian"
import type { App } from "./app"
import { Component } from "./component"
import { codeBlockPostProcessor, type CodeBlockHandler } from "./post-processors"
import type { PluginSettingTab } from "./settings-tab"
import type { WorkspaceLeaf } from "./leaf"
import type { EditorSuggest } from "./ui-suggest"
import type { View } from "./views"

/** A plugin. */
export abstract class Plugin extends Component {
  readonly app: App
  readonly manifest: Obsidian.PluginManifest
  settings?: unknown
  /** Resolves when `onload` is through. */
  loading: Promise<unknown> = Promise.resolve()

  constructor(app: App, manifest: Obsidian.PluginManifest) {
    super()
    this.app = app
    this.manifest = manifest
  }

  protected override startLoading(): unknown {
    this.loading = Promise.resolve(this.onload())
    return this.loading
  }

  onUserEnable(): void {}

  onExternalSettingsChange?(): unknown

  addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown) {
    const button = this.app.shell.addRibbonIcon(icon, title, callback)
    this.register(() => button.remove())
    return button
  }

  addStatusBarItem(): HTMLElement {
    const item = this.app.shell.addStatusBarItem()
    item.addClass(`plugin-${this.manifest.id}`)
    this.register(() => item.remove())
    return item
  }

  addCommand(command: Obsidian.Command): Obsidian.Command {
    const full = {
      ...command,
      id: `${this.manifest.id}:${command.id}`,
      name: `${this.manifest.name}: ${command.name}`,
    }
    this.app.commands.add(full)
    this.register(() => this.app.commands.remove(full.id))
    return full
  }

  removeCommand(commandId: string): void {
    this.app.commands.remove(`${this.manifest.id}:${commandId}`)
  }

  addSettingTab(tab: PluginSettingTab): void {
    this.app.settings.addTab(tab)
    this.register(() => this.app.settings.removeTab(tab))
  }

  registerView(type: string, create: (leaf: WorkspaceLeaf) => View): void {
    this.app.viewRegistry.register(type, create)
    this.register(() => this.app.viewRegistry.unregister(type))
  }

  registerHoverLinkSource(id: string, info: Obsidian.HoverLinkSource): void {
    this.app.workspace.hoverLinkSources.set(id, info)
    this.register(() => this.app.workspace.hoverLinkSources.delete(id))
  }

  registerExtensions(extensions: string[], viewType: string): void {
    this.app.viewRegistry.registerExtensions(extensions, viewType)
    this.register(() => this.app.viewRegistry.registerExtensions(extensions, null))
  }

  registerMarkdownPostProcessor(
    processor: Obsidian.MarkdownPostProcessor,
    sortOrder?: number,
  ): Obsidian.MarkdownPostProcessor {
    this.app.postProcessors.register(processor, sortOrder)
    this.register(() => this.app.postProcessors.unregister(processor))
    return processor
  }

  registerMarkdownCodeBlockProcessor(
    language: string,
    handler: CodeBlockHandler,
    sortOrder?: number,
  ): Obsidian.MarkdownPostProcessor {
    this.app.postProcessors.registerLanguage(language, handler)
    this.register(() => this.app.postProcessors.unregisterLanguage(language))
    const processor = codeBlockPostProcessor(language, handler)
    return this.registerMarkdownPostProcessor(processor, sortOrder)
  }

  registerEditorExtension(extension: Extension): void {
    const { workspace } = this.app
    workspace.editorExtensions.push(extension)
    workspace.updateOptions()
    this.register(() => {
      workspace.editorExtensions.remove(extension)
      workspace.updateOptions()
    })
  }

  registerEditorSuggest(suggest: EditorSuggest<unknown>): void {
    this.app.editorSuggests.push(suggest)
    this.register(() => {
      suggest.close()
      this.app.editorSuggests.remove(suggest)
    })
  }

  registerObsidianProtocolHandler(action: string, handler: Obsidian.ObsidianProtocolHandler): void {
    this.app.protocolHandlers.set(action, handler)
    this.register(() => this.app.protocolHandlers.delete(action))
  }

  registerCliHandler(
    command: string,
    _description: string,
    _flags: Obsidian.CliFlags | null,
    handler: Obsidian.CliHandler,
  ): void {
    if (this.app.cliHandlers.has(command)) throw new Error(`CLI command ${command} exists already`)
    this.app.cliHandlers.set(command, handler)
    this.register(() => this.app.cliHandlers.delete(command))
  }

  /** Bases are off in the preview, as they may be in the app. */
  registerBasesView(_id: string, _registration: Obsidian.BasesViewRegistration): boolean {
    return false
  }

  get dataPath(): string {
    return `${this.app.vault.configDir}/plugins/${this.manifest.id}/data.json`
  }

  async loadData(): Promise<unknown> {
    const { adapter } = this.app.vault
    if (!(await adapter.exists(this.dataPath))) return null
    return JSON.parse(await adapter.read(this.dataPath)) as unknown
  }

  async saveData(data: unknown): Promise<void> {
    await this.app.vault.adapter.write(this.dataPath, JSON.stringify(data, null, 2))
  }
}
