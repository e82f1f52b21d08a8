// The app's frame around the workspace: ribbon, file list, status bar, and the preview's own switches
// (theme, phone width, language, mode, second pane, print).
import type { App } from "./app"
import { renderMarkdown } from "./preview-renderer"
import { Component } from "./component"
import { MarkdownView } from "./markdown-view"
import { Menu } from "./ui-menu"
import { TFile, TFolder } from "./vault"

/** Ribbon, file list and status bar. */
export class Shell {
  readonly mainEl: HTMLElement
  private readonly app: App
  private readonly ribbonEl: HTMLElement
  private readonly pluginActionsEl: HTMLElement
  private readonly statusBarEl: HTMLElement
  private filesEl: HTMLElement | null = null
  private printing: { el: HTMLElement; component: Component; wasDark: boolean } | null = null

  constructor(app: App, body: HTMLElement) {
    this.app = app
    const container = body.createDiv({ cls: "app-container" })
    this.mainEl = container.createDiv({ cls: "horizontal-main-container" })
    this.ribbonEl = this.mainEl.createDiv({ cls: "workspace-ribbon side-dock-ribbon mod-left" })
    this.pluginActionsEl = this.ribbonEl.createDiv({ cls: "side-dock-actions" })
    this.statusBarEl = container.createDiv({ cls: "status-bar" })
  }

  /** Adds what needs the workspace to exist. */
  start(): void {
    this.addFileList()
    this.addOwnActions()
    this.registerKeys()
    window.addEventListener("beforeprint", () => void this.preparePrint())
    window.addEventListener("afterprint", () => this.finishPrint())
  }

  addRibbonIcon(
    icon: string,
    title: string,
    callback: (event: MouseEvent) => unknown,
    parent = this.pluginActionsEl,
  ): HTMLElement {
    const button = parent.createDiv({ cls: "clickable-icon side-dock-ribbon-action" })
    button.setAttrs({ "aria-label": title, role: "button", tabindex: 0 })
    this.app.icons.setIcon(button, icon)
    button.addEventListener("click", event => void callback(event))
    return button
  }

  addStatusBarItem(): HTMLElement {
    return this.statusBarEl.createDiv({ cls: "status-bar-item" })
  }

  /** Renders the active note into a container that only print shows, as PDF export does. */
  async preparePrint(): Promise<void> {
    this.finishPrint()
    const view = this.app.workspace.getActiveViewOfType(MarkdownView)
    if (!view) return
    const el = document.body.createDiv({ cls: "print" })
    const component = new Component()
    // The app prints light: dark paper costs ink, and pale text on white cannot be read.
    this.printing = { el, component, wasDark: this.app.isDarkMode() }
    this.showTheme(false)
    component.load()
    const page = el.createDiv({ cls: "markdown-preview-view markdown-rendered" })
    const sourcePath = view.file?.path ?? ""
    await renderMarkdown(this.app, view.getViewData(), { el: page, sourcePath, component })
  }

  finishPrint(): void {
    if (!this.printing) return
    this.printing.component.unload()
    this.printing.el.remove()
    this.showTheme(this.printing.wasDark)
    this.printing = null
  }

  private showTheme(isDark: boolean): void {
    document.body.toggleClass("theme-dark", isDark)
    document.body.toggleClass("theme-light", !isDark)
  }

  private addOwnActions(): void {
    const actions = this.ribbonEl.createDiv({ cls: "side-dock-settings" })
    const add = (icon: string, title: string, callback: () => unknown) =>
      this.addRibbonIcon(icon, title, callback, actions)
    add("lucide-panel-left", "Toggle file list", () => this.app.workspace.leftSplit.toggle())
    add("lucide-panel-right", "Toggle side panel", () => this.app.workspace.rightSplit.toggle())
    add("lucide-columns-2", "Open in second pane", () => void this.openSecondPane())
    add("lucide-app-window", "Move to new window", () => this.moveToWindow())
    add("lucide-eye", "Reading view, live preview, source", () => void this.nextMode())
    add("lucide-sun-moon", "Light or dark", () => this.toggleTheme())
    add("lucide-smartphone", "Phone width", () => this.togglePhone())
    add("lucide-languages", "Language: English or Brazilian Portuguese", () => this.nextLanguage())
    add("lucide-printer", "Print", () => window.print())
    add("lucide-terminal", "Open command palette", () => this.app.commands.openPalette())
    add("lucide-settings", "Settings", () => this.app.settings.open())
  }

  private registerKeys(): void {
    const { scope } = this.app
    scope.register(["Mod"], "p", () => {
      this.app.commands.openPalette()
      return false
    })
    scope.register(["Mod"], "e", () => {
      void this.nextMode()
      return false
    })
    scope.register(["Mod"], ",", () => {
      this.app.settings.open()
      return false
    })
  }

  private async openSecondPane(): Promise<void> {
    const file = this.app.workspace.getActiveFile()
    if (file) await this.app.workspace.splitActiveLeaf().openFile(file)
  }

  private moveToWindow(): void {
    const leaf = this.app.workspace.activeLeaf
    if (leaf) this.app.workspace.moveLeafToPopout(leaf)
  }

  private async nextMode(): Promise<void> {
    const view = this.app.workspace.getActiveViewOfType(MarkdownView)
    if (!view) return
    const state = view.getState()
    const isLive = state["mode"] === "source" && state["source"] === false
    const mode = state["mode"] === "preview" || isLive ? "source" : "preview"
    await view.leaf.setViewState({
      type: "markdown",
      state: { ...state, mode, source: isLive },
    })
  }

  private toggleTheme(): void {
    const theme = this.app.isDarkMode() ? "light" : "dark"
    this.app.setTheme(theme)
    this.app.saveLocalStorage("theme", theme)
  }

  private togglePhone(): void {
    const isPhone = document.body.hasClass("is-phone")
    this.app.saveLocalStorage("phone", isPhone ? null : true)
    window.location.reload()
  }

  private nextLanguage(): void {
    const language = window.localStorage.getItem("language") === "pt-BR" ? "en" : "pt-BR"
    window.localStorage.setItem("language", language)
    window.location.reload()
  }

  private addFileList(): void {
    const { leftSplit } = this.app.workspace
    const pane = leftSplit.el.createDiv({ cls: "workspace-tabs mod-file-explorer" })
    pane.createDiv({ cls: "vault-name", text: this.app.vault.getName() })
    this.filesEl = pane.createDiv({ cls: "nav-files-container" })
    const draw = () => this.drawFiles()
    for (const name of ["create", "delete", "rename"]) this.app.vault.on(name, draw)
    this.app.workspace.on("file-open", draw)
  }

  private drawFiles(): void {
    this.filesEl?.empty()
    if (this.filesEl) this.drawFolder(this.app.vault.getRoot(), this.filesEl)
  }

  private drawFolder(folder: TFolder, parent: HTMLElement): void {
    const isFolder = (entry: unknown) => (entry instanceof TFolder ? 0 : 1)
    const children = [...folder.children].sort(
      (a, b) => isFolder(a) - isFolder(b) || a.name.localeCompare(b.name),
    )
    for (const child of children) {
      if (child instanceof TFolder) {
        const group = parent.createDiv({ cls: "nav-folder" })
        group.createDiv({ cls: "nav-folder-title", text: child.name })
        this.drawFolder(child, group.createDiv({ cls: "nav-folder-children" }))
      } else if (child instanceof TFile) {
        this.drawFile(child, parent)
      }
    }
  }

  private showFileMenu(event: MouseEvent, file: TFile): void {
    event.preventDefault()
    const menu = new Menu()
    this.app.workspace.trigger("file-menu", menu, file, "file-explorer-context-menu")
    menu.showAtMouseEvent(event)
  }

  private drawFile(file: TFile, parent: HTMLElement): void {
    const title = parent.createDiv({ cls: "nav-file" }).createDiv({ cls: "nav-file-title" })
    title.setText(file.extension === "md" ? file.basename : file.name)
    title.dataset["path"] = file.path
    title.toggleClass("is-active", this.app.workspace.getActiveFile() === file)
    if (file.extension !== "md") return
    title.addEventListener("contextmenu", event => this.showFileMenu(event, file))
    title.addEventListener("click", event => {
      const isNew = event.ctrlKey || event.metaKey
      void this.app.workspace.getLeaf(isNew ? "tab" : false).openFile(file)
      if (document.body.hasClass("is-phone")) this.app.workspace.leftSplit.collapse()
    })
  }
}
