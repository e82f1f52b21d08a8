// Loads plugins as Obsidian does: `main.js` is CommonJS, called with its own `require`, which knows
// what the app provides and nothing else. A name of `obsidian` that the stand-in lacks is recorded,
// so that a test can fail on it instead of the plugin failing later in some odd place.
import type * as Obsidian from "obsidian"
import type { App } from "./app"
import { Plugin } from "./plugin"

/** The three files of a built plugin. */
export interface PluginFiles {
  readonly manifest: Obsidian.PluginManifest
  readonly main: string
  readonly styles: string
}

type PluginFactory = (
  require: (name: string) => unknown,
  module: { exports: object },
  exports: object,
) => void

interface Installed {
  readonly files: PluginFiles
  plugin: Plugin | null
  styleEl: HTMLElement | null
}

/** The plugins of an app. */
export class PluginManager {
  /** Names of modules and of `obsidian` that a plugin asked for and the stand-in lacks. */
  readonly missing = new Set<string>()
  readonly errors: unknown[] = []
  private readonly app: App
  private readonly installed = new Map<string, Installed>()
  private modules: ReadonlyMap<string, object> = new Map()

  constructor(app: App) {
    this.app = app
  }

  /** Says what `require` answers. */
  provide(modules: ReadonlyMap<string, object>): void {
    this.modules = modules
  }

  install(files: PluginFiles): void {
    this.installed.set(files.manifest.id, { files, plugin: null, styleEl: null })
  }

  ids(): string[] {
    return [...this.installed.keys()]
  }

  isEnabled(id: string): boolean {
    return this.installed.get(id)?.plugin != null
  }

  getPlugin(id: string): Plugin | null {
    return this.installed.get(id)?.plugin ?? null
  }

  async enable(id: string, options: { byUser?: boolean } = {}): Promise<void> {
    const entry = this.installed.get(id)
    if (!entry || entry.plugin) return
    const plugin = this.instantiate(entry.files)
    entry.plugin = plugin
    entry.styleEl = this.addStyles(entry.files)
    plugin.load()
    await plugin.loading
    if (options.byUser) plugin.onUserEnable()
    this.app.workspace.trigger("css-change")
  }

  disable(id: string): void {
    const entry = this.installed.get(id)
    if (!entry?.plugin) return
    entry.plugin.unload()
    entry.plugin = null
    entry.styleEl?.remove()
    entry.styleEl = null
  }

  /** A plugin's settings come from another device: the file changes, the plugin hears of it. */
  async receiveSettings(id: string, data: unknown): Promise<void> {
    const plugin = this.getPlugin(id)
    if (!plugin) return
    await plugin.saveData(data)
    await plugin.onExternalSettingsChange?.()
  }

  private instantiate(files: PluginFiles): Plugin {
    const module: { exports: object } = { exports: {} }
    evaluate(files)(name => this.require(name), module, module.exports)
    const main: unknown = Reflect.get(module.exports, "default") ?? module.exports
    if (typeof main !== "function") throw new Error(`${files.manifest.id} exports no plugin class.`)
    const instance: unknown = Reflect.construct(main, [this.app, files.manifest])
    if (!(instance instanceof Plugin)) {
      throw new Error(`${files.manifest.id} exports something that is not a plugin.`)
    }
    return instance
  }

  private require(name: string): object {
    const found = this.modules.get(name)
    if (!found) {
      this.missing.add(name)
      throw new Error(`Cannot find module '${name}'`)
    }
    return name === "obsidian" ? this.recording(found) : found
  }

  private recording(api: object): object {
    return new Proxy(api, {
      get: (target, name) => {
        const isKnown = Reflect.has(target, name) || typeof name === "symbol"
        if (!isKnown && name !== "__esModule" && name !== "default") this.missing.add(name)
        return Reflect.get(target, name) as unknown
      },
    })
  }

  private addStyles(files: PluginFiles): HTMLElement {
    const style = document.head.createEl("style", { text: files.styles })
    style.dataset["plugin"] = files.manifest.id
    return style
  }
}

/** Turns the text of `main.js` into a function, by a script element as there is no other way here. */
function evaluate(files: PluginFiles): PluginFactory {
  const slot = `preview plugin ${files.manifest.id}`
  const script = document.head.createEl("script")
  script.textContent =
    `window[${JSON.stringify(slot)}] = function anonymous(require, module, exports) {` +
    `${files.main}\n}\n//# sourceURL=plugin:${files.manifest.id}`
  // The script ran when its text was set; running again needs a new element.
  script.remove()
  const factory: unknown = Reflect.get(window, slot)
  if (typeof factory !== "function")
    throw new Error(`main.js of ${files.manifest.id} is not valid.`)
  return factory as PluginFactory
}
