// The app: everything a plugin reaches through `this.app`, put together.
import type * as Obsidian from "obsidian"
import { MemoryAdapter, type Storage } from "./adapter"
import { Commands } from "./commands"
import { InsertionWatcher } from "./dom"
import { FileManager } from "./file-manager"
import { iconSet } from "./icons"
import { Keymap, Scope } from "./keymap"
import { CanvasView } from "./canvas-view"
import { MarkdownView } from "./markdown-view"
import { MetadataCache } from "./metadata"
import { PluginManager } from "./plugin-manager"
import { PostProcessors } from "./post-processors"
import { SettingsDialog } from "./settings-dialog"
import { Shell } from "./shell"
import type { EditorSuggest } from "./ui-suggest"
import type { Modal } from "./ui-modal"
import { Vault } from "./vault"
import { ViewRegistry } from "./view-registry"
import { Workspace } from "./workspace"

/** How notes open when nothing else is said. */
export interface Defaults {
  mode: Obsidian.MarkdownViewModeType
  source: boolean
}

/** What only tests change. */
export interface TestSwitches {
  /** Makes `ctx.getSectionInfo` answer null everywhere, as it does in several places of the app. */
  forceNullSectionInfo: boolean
}

/** How an app begins. */
export interface AppOptions {
  readonly name: string
  readonly storage: Storage
  readonly defaults: Defaults
  readonly watcher: InsertionWatcher
}

/** The app. */
export class App {
  readonly testing: TestSwitches = { forceNullSectionInfo: false }
  readonly defaults: Defaults
  readonly insertionWatcher: InsertionWatcher
  readonly icons = iconSet
  readonly scope = new Scope()
  readonly keymap = new Keymap(this.scope)
  readonly vault: Vault
  readonly metadataCache: MetadataCache
  readonly fileManager: FileManager
  readonly postProcessors = new PostProcessors(iconSet)
  readonly viewRegistry: ViewRegistry
  readonly workspace: Workspace
  readonly commands: Commands
  readonly plugins: PluginManager
  readonly settings: SettingsDialog
  readonly shell: Shell
  readonly openModals = new Set<Modal>()
  readonly editorSuggests: EditorSuggest<unknown>[] = []
  readonly protocolHandlers = new Map<string, Obsidian.ObsidianProtocolHandler>()
  readonly cliHandlers = new Map<string, Obsidian.CliHandler>()
  readonly renderContext = { hoverPopover: null }
  lastEvent: Obsidian.UserEvent | null = null

  constructor(options: AppOptions) {
    this.defaults = options.defaults
    this.insertionWatcher = options.watcher
    this.vault = new Vault(new MemoryAdapter(options.name, options.storage))
    this.metadataCache = new MetadataCache(this.vault)
    this.fileManager = new FileManager(this)
    this.shell = new Shell(this, document.body)
    this.workspace = new Workspace(this, this.shell.mainEl)
    this.viewRegistry = new ViewRegistry(() => this.workspace)
    this.viewRegistry.register("markdown", leaf => new MarkdownView(leaf))
    this.viewRegistry.register("canvas", leaf => new CanvasView(leaf))
    this.viewRegistry.registerExtensions(["canvas"], "canvas")
    this.commands = new Commands(this)
    this.plugins = new PluginManager(this)
    this.settings = new SettingsDialog(this)
    this.postProcessors.onChange = () => this.onProcessorsChanged()
    this.workspace.on("editor-change", (_editor: unknown, view: unknown) => {
      if (view instanceof MarkdownView) this.askSuggests(view)
    })
    this.keymap.listenOn(window)
    this.shell.start()
  }

  isDarkMode(): boolean {
    return document.body.hasClass("theme-dark")
  }

  loadLocalStorage(key: string): unknown {
    const text = window.localStorage.getItem(`preview-${key}`)
    return text === null ? null : (JSON.parse(text) as unknown)
  }

  saveLocalStorage(key: string, data: unknown): void {
    if (data === null) window.localStorage.removeItem(`preview-${key}`)
    else window.localStorage.setItem(`preview-${key}`, JSON.stringify(data))
  }

  /** As `app.emulateMobile` does: only classes and `Platform` change. */
  setTheme(theme: "light" | "dark"): void {
    document.body.toggleClass("theme-dark", theme === "dark")
    document.body.toggleClass("theme-light", theme === "light")
    for (const { split } of this.workspace.popouts) {
      split.doc.body.toggleClass("theme-dark", theme === "dark")
      split.doc.body.toggleClass("theme-light", theme === "light")
    }
    this.workspace.trigger("css-change")
  }

  /** Counts of everything a plugin can leave behind. */
  countTraces(): Record<string, number> {
    return {
      commands: this.commands.commands.size,
      editorExtensions: this.workspace.editorExtensions.length,
      editorSuggests: this.editorSuggests.length,
      hoverLinkSources: this.workspace.hoverLinkSources.size,
      keymapScopes: this.keymap.depth,
      listeners:
        this.vault.countListeners() +
        this.metadataCache.countListeners() +
        this.workspace.countListeners(),
      openModals: this.openModals.size,
      processors: this.postProcessors.size,
      protocolAndCliHandlers: this.protocolHandlers.size + this.cliHandlers.size,
      ribbonIcons: document.querySelectorAll(".side-dock-ribbon-action").length,
      settingTabs: this.settings.tabs.length,
      statusBarItems: document.querySelectorAll(".status-bar-item").length,
      styles: document.querySelectorAll("style").length,
      viewTypes: this.viewRegistry.size,
      watchedElements: this.insertionWatcher.size,
    }
  }

  private onProcessorsChanged(): void {
    this.workspace.trigger("post-processor-change")
  }

  private askSuggests(view: MarkdownView): void {
    for (const suggest of this.editorSuggests) void suggest.trigger(view.editor, view.file)
  }
}
