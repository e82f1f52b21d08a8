// A leaf is a place for one view: a tab of the main area or a pane of a sidebar. It opens views by
// type, defers those of tabs nobody looks at, and keeps a view's state when its plugin goes.
import type * as Obsidian from "obsidian"
import type { App } from "./app"
import { Events } from "./component"
import type { TFile } from "./vault"
import { EmptyView, PlaceholderView, type View } from "./views"
import type { Split, TabGroup } from "./workspace-dom"

let nextLeafId = 0

/** A place for a view. */
export class WorkspaceLeaf extends Events {
  readonly app: App
  readonly id: string
  readonly containerEl: HTMLElement
  readonly tabHeaderEl: HTMLElement
  view: View
  hoverPopover: null = null
  group: TabGroup
  pinned = false
  /** Counts up with every use, so that the most recent leaf can be found. */
  activeTime = 0
  private pending: Obsidian.ViewState | null = null

  constructor(app: App, group: TabGroup) {
    super()
    nextLeafId += 1
    this.id = `leaf-${nextLeafId}`
    this.app = app
    this.group = group
    this.containerEl = group.contentEl.doc.createElement("div")
    this.containerEl.className = "workspace-leaf"
    this.tabHeaderEl = this.makeTabHeader(group.headerEl.doc)
    this.view = new EmptyView(this)
    this.containerEl.append(this.view.containerEl)
    this.containerEl.addEventListener(
      "mousedown",
      () => this.app.workspace.setActiveLeaf(this),
      true,
    )
    group.add(this)
    void this.view.open().then(() => this.updateHeader())
  }

  get parent(): TabGroup {
    return this.group
  }

  get isDeferred(): boolean {
    return this.view instanceof PlaceholderView && this.view.reason === "deferred"
  }

  getRoot(): Split {
    return this.group.split
  }

  getContainer(): Split {
    return this.group.split
  }

  async open(view: View): Promise<View> {
    await this.replaceView(view)
    return view
  }

  async openFile(file: TFile, openState: Obsidian.OpenViewState = {}): Promise<void> {
    const type = this.app.viewRegistry.typeFor(file.extension)
    const keep = this.view.getViewType() === type ? this.view.getState() : {}
    const state = { ...keep, ...openState.state, file: file.path }
    await this.setViewState({ type, state, active: openState.active ?? true }, openState.eState)
  }

  getViewState(): Obsidian.ViewState {
    if (this.pending) return this.pending
    return { type: this.view.getViewType(), state: this.view.getState() }
  }

  async setViewState(viewState: Obsidian.ViewState, eState?: unknown): Promise<void> {
    const isShown = viewState.active === true || this.group.active === this
    if (!isShown && this.app.workspace.defersViews) return this.defer(viewState)
    this.pending = null
    if (this.view.getViewType() !== viewState.type || this.view instanceof PlaceholderView) {
      await this.replaceView(this.app.viewRegistry.create(viewState, this))
    }
    await this.view.setState(viewState.state ?? {}, { history: false })
    if (viewState.active) this.app.workspace.setActiveLeaf(this)
    if (eState !== undefined) this.view.setEphemeralState(eState)
    this.updateHeader()
    this.app.workspace.onLeafChanged(this)
  }

  async loadIfDeferred(): Promise<void> {
    if (!this.isDeferred || !this.pending) return
    const state = this.pending
    this.pending = null
    await this.replaceView(this.app.viewRegistry.create(state, this))
    await this.view.setState(state.state ?? {}, { history: false })
    this.updateHeader()
  }

  getEphemeralState(): Record<string, unknown> {
    return this.view.getEphemeralState()
  }

  setEphemeralState(state: unknown): void {
    this.view.setEphemeralState(state)
  }

  togglePinned(): void {
    this.setPinned(!this.pinned)
  }

  setPinned(pinned: boolean): void {
    this.pinned = pinned
    this.trigger("pinned-change", pinned)
  }

  detach(): void {
    this.group.remove(this)
    void this.view.close()
    this.app.workspace.onLeafDetached(this)
  }

  getIcon(): string {
    return this.view.getIcon()
  }

  getDisplayText(): string {
    return this.view.getDisplayText()
  }

  onResize(): void {
    this.view.onResize()
  }

  /** Puts a placeholder in the view's place, keeping its state for when the plugin comes back. */
  async suspendView(): Promise<void> {
    const state = this.getViewState()
    await this.replaceView(new PlaceholderView(this, state, "missing"))
  }

  /** Makes the real view for a placeholder whose plugin has come back. */
  async restoreView(): Promise<void> {
    if (!(this.view instanceof PlaceholderView) || this.view.reason !== "missing") return
    await this.setViewState({ ...this.view.leaf.getViewState(), active: false })
  }

  updateHeader(): void {
    const title = this.tabHeaderEl.querySelector<HTMLElement>(".workspace-tab-header-inner-title")
    title?.setText(this.getDisplayText())
    this.tabHeaderEl.dataset["type"] = this.view.getViewType()
    const icon = this.tabHeaderEl.querySelector<HTMLElement>(".workspace-tab-header-inner-icon")
    if (icon) this.app.icons.setIcon(icon, this.getIcon())
    this.tabHeaderEl.setAttribute("aria-label", this.getDisplayText())
  }

  private async defer(viewState: Obsidian.ViewState): Promise<void> {
    this.pending = viewState
    await this.replaceView(new PlaceholderView(this, viewState, "deferred"))
    this.updateHeader()
  }

  private async replaceView(view: View): Promise<void> {
    const old = this.view
    this.view = view
    this.containerEl.append(view.containerEl)
    await old.close()
    await view.open()
    this.updateHeader()
  }

  private makeTabHeader(document: Document): HTMLElement {
    const header = document.createElement("div")
    header.className = "workspace-tab-header tappable"
    const inner = header.createDiv({ cls: "workspace-tab-header-inner" })
    inner.createDiv({ cls: "workspace-tab-header-inner-icon" })
    inner.createDiv({ cls: "workspace-tab-header-inner-title" })
    const close = inner.createDiv({ cls: "workspace-tab-header-inner-close-button" })
    close.setAttribute("aria-label", "Close")
    this.app.icons.setIcon(close, "lucide-x")
    close.addEventListener("click", event => {
      event.stopPropagation()
      this.detach()
    })
    header.addEventListener("click", () => void this.app.workspace.revealLeaf(this))
    return header
  }
}
