// Starts the app in the order Obsidian does: plugins load first, then the vault opens and fires
// `create` for every file, then the layout comes, then it is ready.
import type * as Obsidian from "obsidian"
import { memoryStorage, type Storage } from "./adapter"
import { providedModules } from "./api"
import { App } from "./app"
import { InsertionWatcher, installDom } from "./dom"
import type { PluginFiles } from "./plugin-manager"

/** A leaf to open at the start. */
export interface LayoutEntry {
  readonly side?: "left" | "right" | "root"
  readonly state: Obsidian.ViewState
}

/** How to start. */
export interface BootOptions {
  readonly name?: string
  /** The vault: path -> text; hidden files such as a plugin's data.json may be among them. */
  readonly files: Readonly<Record<string, string>>
  /** Files whose content stays elsewhere: path -> address. */
  readonly addresses?: Readonly<Record<string, string>>
  readonly plugins: readonly PluginFiles[]
  readonly theme?: "light" | "dark"
  readonly locale?: string
  readonly isPhone?: boolean
  readonly mode?: "reading" | "live" | "source"
  readonly layout?: readonly LayoutEntry[]
  readonly storage?: Storage
}

/** Starts the app and gives it when its layout is ready. */
export async function boot(options: BootOptions): Promise<App> {
  const watcher = new InsertionWatcher()
  prepareWindow(watcher, options)
  const app = new App({
    name: options.name ?? "Vault",
    storage: options.storage ?? memoryStorage,
    defaults: {
      mode: options.mode === "reading" || !options.mode ? "preview" : "source",
      source: options.mode === "source",
    },
    watcher,
  })
  for (const [path, text] of Object.entries(options.files)) app.vault.adapter.seed(path, text)
  for (const [path, address] of Object.entries(options.addresses ?? {})) {
    app.vault.adapter.seedAddress(path, address)
  }
  const locale = options.locale ?? "en"
  app.plugins.provide(providedModules(app, { locale, isPhone: options.isPhone ?? false }))
  app.setTheme(options.theme ?? "light")
  for (const files of options.plugins) await startPlugin(app, files)
  const resolved = new Promise<void>(done => {
    if (app.vault.adapter.allFiles().every(path => !path.endsWith(".md"))) done()
    app.metadataCache.on("resolved", () => done())
  })
  app.vault.open()
  await openLayout(app, options.layout ?? [])
  app.workspace.setLayoutReady()
  await resolved
  return app
}

function prepareWindow(watcher: InsertionWatcher, options: BootOptions): void {
  installDom(window, watcher)
  window.activeWindow = window
  window.activeDocument = document
  document.documentElement.lang = options.locale ?? "en"
  document.body.addClasses(["mod-linux", "is-focused", "show-inline-title"])
  document.body.toggleClass(["is-mobile", "is-phone", "is-android"], options.isPhone ?? false)
}

async function startPlugin(app: App, files: PluginFiles): Promise<void> {
  app.plugins.install(files)
  try {
    await app.plugins.enable(files.manifest.id)
  } catch (error) {
    app.plugins.errors.push(error)
    console.error(`Plugin failure: ${files.manifest.id}`, error)
  }
}

async function openLayout(app: App, layout: readonly LayoutEntry[]): Promise<void> {
  const { workspace } = app
  if (document.body.hasClass("is-phone")) workspace.leftSplit.collapse()
  workspace.rootSplit.onEmpty()
  workspace.defersViews = true
  for (const [index, entry] of layout.entries()) {
    const side = entry.side ?? "root"
    const isFirst = side === "root" && index === 0
    const sideLeaf = side === "left" ? workspace.getLeftLeaf(false) : workspace.getRightLeaf(false)
    const leaf = side === "root" ? workspace.getLeaf(isFirst ? false : "tab") : sideLeaf
    await leaf?.setViewState({ ...entry.state, active: isFirst || entry.state.active === true })
  }
  workspace.defersViews = false
  const first = workspace.rootSplit.leaves()[0]
  if (first && !workspace.activeLeaf) workspace.setActiveLeaf(first)
}
