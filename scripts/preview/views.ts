// The base classes of what a leaf shows. A plugin derives from ItemView; the app's own note view
// stands in markdown-view.ts. Two more views exist for what is not there: a deferred view (a tab not
// looked at yet) and a placeholder (a view whose plugin is off).
import type * as Obsidian from "obsidian"
import type { App } from "./app"
import { Component } from "./component"
import type { Scope } from "./keymap"
import type { WorkspaceLeaf } from "./leaf"
import type { Menu } from "./ui-menu"
import { TFile } from "./vault"

/** What a leaf shows. */
export abstract class View extends Component {
  readonly app: App
  icon = "lucide-file"
  navigation = false
  leaf: WorkspaceLeaf
  containerEl: HTMLElement
  scope: Scope | null = null

  constructor(leaf: WorkspaceLeaf) {
    super()
    this.leaf = leaf
    this.app = leaf.app
    this.containerEl = leaf.containerEl.doc.createElement("div")
    this.containerEl.className = "workspace-leaf-content"
  }

  abstract getViewType(): string

  abstract getDisplayText(): string

  getIcon(): string {
    return this.icon
  }

  onOpen(): Promise<void> {
    return Promise.resolve()
  }

  onClose(): Promise<void> {
    return Promise.resolve()
  }

  getState(): Record<string, unknown> {
    return {}
  }

  setState(_state: unknown, _result: Obsidian.ViewStateResult): Promise<void> {
    return Promise.resolve()
  }

  getEphemeralState(): Record<string, unknown> {
    return {}
  }

  setEphemeralState(_state: unknown): void {}

  onResize(): void {}

  onPaneMenu(_menu: Menu, _source: string): void {}

  /** Loads and opens the view; the leaf calls it after putting the view into the document. */
  async open(): Promise<void> {
    this.load()
    await this.onOpen()
  }

  async close(): Promise<void> {
    await this.onClose()
    this.unload()
    this.containerEl.remove()
  }
}

/** A view with a header and a content element. */
export abstract class ItemView extends View {
  contentEl: HTMLElement
  protected readonly headerEl: HTMLElement
  protected readonly titleEl: HTMLElement
  protected readonly actionsEl: HTMLElement

  constructor(leaf: WorkspaceLeaf) {
    super(leaf)
    this.headerEl = this.containerEl.createDiv({ cls: "view-header" })
    const titles = this.headerEl.createDiv({ cls: "view-header-title-container" })
    this.titleEl = titles.createDiv({ cls: "view-header-title" })
    this.actionsEl = this.headerEl.createDiv({ cls: "view-actions" })
    this.contentEl = this.containerEl.createDiv({ cls: "view-content" })
  }

  addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const action = this.actionsEl.createEl("button", { cls: "clickable-icon view-action" })
    action.setAttribute("aria-label", title)
    this.app.icons.setIcon(action, icon)
    action.addEventListener("click", event => void callback(event))
    this.actionsEl.prepend(action)
    return action
  }

  override async open(): Promise<void> {
    this.containerEl.dataset["type"] = this.getViewType()
    this.updateHeader()
    await super.open()
  }

  updateHeader(): void {
    this.titleEl.setText(this.getDisplayText())
  }
}

/** A view of a file. */
export abstract class FileView extends ItemView {
  allowNoFile = false
  file: TFile | null = null
  override navigation = true

  override getDisplayText(): string {
    return this.file?.basename ?? "No file"
  }

  override onload(): void {
    this.registerEvent(
      this.app.vault.on("rename", (file: unknown) => {
        if (file === this.file && this.file) void this.onRename(this.file)
      }),
    )
    this.registerEvent(
      this.app.vault.on("delete", (file: unknown) => {
        if (file === this.file) this.leaf.detach()
      }),
    )
  }

  override getState(): Record<string, unknown> {
    return this.file ? { file: this.file.path } : {}
  }

  override async setState(state: unknown, _result: Obsidian.ViewStateResult): Promise<void> {
    const path: unknown = typeof state === "object" && state && "file" in state ? state.file : null
    const file = typeof path === "string" ? this.app.vault.getFileByPath(path) : null
    if (file !== this.file) await this.loadFile(file)
  }

  async loadFile(file: TFile | null): Promise<void> {
    if (this.file) await this.onUnloadFile(this.file)
    this.file = file
    if (file) await this.onLoadFile(file)
    this.updateHeader()
    this.leaf.updateHeader()
  }

  override async onClose(): Promise<void> {
    if (this.file) await this.onUnloadFile(this.file)
    this.file = null
  }

  onLoadFile(_file: TFile): Promise<void> {
    return Promise.resolve()
  }

  onUnloadFile(_file: TFile): Promise<void> {
    return Promise.resolve()
  }

  onRename(_file: TFile): Promise<void> {
    this.updateHeader()
    this.leaf.updateHeader()
    return Promise.resolve()
  }

  canAcceptExtension(_extension: string): boolean {
    return false
  }
}

/** A file view that can change its file. */
export abstract class EditableFileView extends FileView {}

// Obsidian waits two seconds after the last change before it writes.
const saveDelayMs = 2000

/** A view of a text file that is saved some time after a change. */
export abstract class TextFileView extends EditableFileView {
  data = ""
  /** The text as it was last read from or written to the vault. */
  protected savedData = ""
  private saveTimer: number | null = null
  private isSaving = false

  readonly requestSave = (): void => {
    if (this.saveTimer !== null) window.clearTimeout(this.saveTimer)
    this.saveTimer = window.setTimeout(() => void this.save(), saveDelayMs)
  }

  abstract getViewData(): string

  abstract setViewData(data: string, clear: boolean): void

  abstract clear(): void

  override onload(): void {
    super.onload()
    this.registerEvent(
      this.app.vault.on("modify", (file: unknown) => {
        if (file === this.file && this.file && !this.isSaving) this.onModify(this.file)
      }),
    )
  }

  override async onLoadFile(file: TFile): Promise<void> {
    this.data = await this.app.vault.read(file)
    this.savedData = this.data
    this.setViewData(this.data, true)
  }

  override async onUnloadFile(_file: TFile): Promise<void> {
    await this.save(true)
  }

  async save(clear = false): Promise<void> {
    if (this.saveTimer !== null) window.clearTimeout(this.saveTimer)
    this.saveTimer = null
    const data = this.getViewData()
    if (this.file && data !== this.savedData) {
      this.data = data
      this.savedData = data
      this.isSaving = true
      await this.app.vault.modify(this.file, data).finally(() => (this.isSaving = false))
    }
    if (clear) this.clear()
  }

  /** Called when somebody else changed the file. */
  protected onModify(file: TFile): void {
    this.data = this.app.vault.readNow(file)
    this.savedData = this.data
    this.setViewData(this.data, false)
  }
}

/** An empty tab. */
export class EmptyView extends ItemView {
  getViewType(): string {
    return "empty"
  }

  getDisplayText(): string {
    return "New tab"
  }

  override onOpen(): Promise<void> {
    this.contentEl.createDiv({ cls: "empty-state", text: "No file is open" })
    return Promise.resolve()
  }
}

/** Stands for a view that is not there: its plugin is off, or its tab was not looked at yet. */
export class PlaceholderView extends ItemView {
  readonly reason: "deferred" | "missing"
  private readonly state: Obsidian.ViewState

  constructor(leaf: WorkspaceLeaf, state: Obsidian.ViewState, reason: "deferred" | "missing") {
    super(leaf)
    this.state = state
    this.reason = reason
  }

  getViewType(): string {
    return this.state.type
  }

  getDisplayText(): string {
    const path = this.state.state?.["file"]
    if (typeof path !== "string") return this.state.type
    return this.app.vault.getFileByPath(path)?.basename ?? path
  }

  override getState(): Record<string, unknown> {
    return this.state.state ?? {}
  }

  override onOpen(): Promise<void> {
    if (this.reason === "missing") {
      const text = "The plugin that provides this view is not enabled."
      this.contentEl.createDiv({ cls: "empty-state mod-missing-view", text })
    }
    return Promise.resolve()
  }
}
