// The workspace: which leaves there are, which one is active, how links open, and the events that
// tell plugins of it.
import type { Extension } from "@codemirror/state"
import type * as Obsidian from "obsidian"
import type { App } from "./app"
import { Events } from "./component"
import type { Editor } from "./editor"
import { showPagePreview, type HoverLink } from "./hover-popover"
import type { Scope } from "./keymap"
import { WorkspaceLeaf } from "./leaf"
import { MarkdownView } from "./markdown-view"
import { parseLinktext } from "./metadata"
import { openPopout, type Popout } from "./popout"
import { TFile } from "./vault"
import { FileView, type View } from "./views"
import { Split, TabGroup } from "./workspace-dom"

type AbstractClass<T> = abstract new (...args: never[]) => T

/** The leaves and what is active. */
export class Workspace extends Events {
  readonly containerEl: HTMLElement
  readonly leftSplit: Split
  readonly rootSplit: Split
  readonly rightSplit: Split
  readonly leftRibbon = {}
  readonly rightRibbon = {}
  readonly popouts: Popout[] = []
  /** Extensions that plugins registered for all note editors; a live array. */
  readonly editorExtensions: Extension[] = []
  readonly hoverLinkSources = new Map<string, Obsidian.HoverLinkSource>()
  /** Every `hover-link` there was, for tests. */
  readonly hoverLinks: Omit<HoverLink, "event" | "hoverParent">[] = []
  activeLeaf: WorkspaceLeaf | null = null
  layoutReady = false
  /** Whether a view that is not shown waits until somebody looks at it. */
  defersViews = false
  private readonly app: App
  private readonly readyCallbacks: (() => unknown)[] = []
  private readonly lastOpenFiles: string[] = []
  private uses = 0
  private activeScope: Scope | null = null
  private openFilePath: string | null = null

  constructor(app: App, parent: HTMLElement) {
    super()
    this.app = app
    this.containerEl = parent.createDiv({ cls: "workspace" })
    this.leftSplit = new Split(this.containerEl, "left")
    this.rootSplit = new Split(this.containerEl, "root")
    this.rightSplit = new Split(this.containerEl, "right")
    this.rootSplit.onEmpty = () => void this.newTab(new TabGroup(this.rootSplit))
    this.on("hover-link", ({ event, hoverParent, ...link }: HoverLink) => {
      this.hoverLinks.push(link)
      showPagePreview(app, {
        ...link,
        ...(event && { event }),
        ...(hoverParent && { hoverParent }),
      })
    })
    window.addEventListener("resize", () => this.onResize())
  }

  readonly requestSaveLayout = (): Promise<void> => Promise.resolve()

  get activeEditor(): Obsidian.MarkdownFileInfo | null {
    const view = this.getActiveViewOfType(MarkdownView)
    return view as unknown as Obsidian.MarkdownFileInfo | null
  }

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) window.setTimeout(callback)
    else this.readyCallbacks.push(callback)
  }

  setLayoutReady(): void {
    this.layoutReady = true
    for (const callback of this.readyCallbacks.splice(0)) callback()
    this.trigger("layout-ready")
    this.trigger("layout-change")
  }

  getLeaf(newLeaf?: Obsidian.PaneType | boolean): WorkspaceLeaf {
    if (newLeaf === "window") return this.openPopoutLeaf()
    if (newLeaf === "split") return this.splitActiveLeaf()
    if (newLeaf === "tab" || newLeaf === true) return this.newTab(this.mainGroup())
    return this.getUnpinnedLeaf()
  }

  getUnpinnedLeaf(): WorkspaceLeaf {
    const active = this.activeLeaf
    const isMain = active && (active.group.side === "root" || active.group.side === "popout")
    const leaf = isMain ? active : (this.mainGroup().active ?? this.getMostRecentLeaf())
    return leaf && !leaf.pinned ? leaf : this.newTab(this.mainGroup())
  }

  splitActiveLeaf(): WorkspaceLeaf {
    return new WorkspaceLeaf(this.app, new TabGroup(this.rootSplit))
  }

  async duplicateLeaf(leaf: WorkspaceLeaf): Promise<WorkspaceLeaf> {
    const copy = this.splitActiveLeaf()
    await copy.setViewState({ ...leaf.getViewState(), active: true })
    return copy
  }

  createLeafBySplit(): WorkspaceLeaf {
    return this.splitActiveLeaf()
  }

  getLeftLeaf(split: boolean): WorkspaceLeaf | null {
    return this.sideLeaf(this.leftSplit, split)
  }

  getRightLeaf(split: boolean): WorkspaceLeaf | null {
    return this.sideLeaf(this.rightSplit, split)
  }

  async ensureSideLeaf(
    type: string,
    side: "left" | "right",
    options: { active?: boolean; split?: boolean; reveal?: boolean; state?: unknown } = {},
  ): Promise<WorkspaceLeaf> {
    const split = side === "left" ? this.leftSplit : this.rightSplit
    const known = split.leaves().find(leaf => leaf.view.getViewType() === type)
    const leaf = known ?? this.sideLeaf(split, options.split ?? false)
    const state = (options.state ?? {}) as Record<string, unknown>
    if (!known) await leaf.setViewState({ type, state, active: options.active ?? false })
    if (options.reveal ?? true) await this.revealLeaf(leaf)
    return leaf
  }

  getLeafById(id: string): WorkspaceLeaf | null {
    return this.allLeaves().find(leaf => leaf.id === id) ?? null
  }

  getGroupLeaves(): WorkspaceLeaf[] {
    return []
  }

  getMostRecentLeaf(): WorkspaceLeaf | null {
    const leaves = [
      ...this.rootSplit.leaves(),
      ...this.popouts.flatMap(each => each.split.leaves()),
    ]
    return leaves.sort((a, b) => b.activeTime - a.activeTime)[0] ?? null
  }

  setActiveLeaf(leaf: WorkspaceLeaf, params?: { focus?: boolean } | boolean): void {
    this.uses += 1
    leaf.activeTime = this.uses
    leaf.group.activate(leaf)
    if (typeof params === "object" && params.focus) leaf.containerEl.win.focus()
    if (leaf === this.activeLeaf) return
    this.activeLeaf?.containerEl.removeClass("mod-active")
    leaf.containerEl.addClass("mod-active")
    this.activeLeaf = leaf
    this.useScope(leaf.view.scope)
    this.trigger("active-leaf-change", leaf)
    this.checkOpenFile()
  }

  getActiveViewOfType<T extends View>(type: AbstractClass<T>): T | null {
    const view = this.activeLeaf?.view
    return view instanceof type ? view : null
  }

  getActiveFile(): TFile | null {
    const view = this.activeLeaf?.view
    if (view instanceof FileView) return view.file
    const recent = this.getMostRecentLeaf()?.view
    return recent instanceof FileView ? recent.file : null
  }

  iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of this.rootSplit.leaves()) callback(leaf)
  }

  iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of this.allLeaves()) callback(leaf)
  }

  getLeavesOfType(type: string): WorkspaceLeaf[] {
    return this.allLeaves().filter(leaf => leaf.view.getViewType() === type)
  }

  detachLeavesOfType(type: string): void {
    for (const leaf of this.getLeavesOfType(type)) leaf.detach()
  }

  async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
    leaf.group.split.expand()
    leaf.group.activate(leaf)
    await leaf.loadIfDeferred()
    if (leaf.group.side === "root" || leaf.group.side === "popout") this.setActiveLeaf(leaf)
  }

  async openLinkText(
    linktext: string,
    sourcePath: string,
    newLeaf?: Obsidian.PaneType | boolean,
    openState: Obsidian.OpenViewState = {},
  ): Promise<void> {
    const { path, subpath } = parseLinktext(linktext)
    const found = this.app.metadataCache.getFirstLinkpathDest(path, sourcePath)
    const file = found ?? (await this.app.vault.create(withExtension(path), ""))
    const eState = subpath === "" ? openState.eState : { subpath, ...openState.eState }
    await this.getLeaf(newLeaf ?? false).openFile(file, {
      active: true,
      ...openState,
      ...(eState ? { eState } : {}),
    })
  }

  getLastOpenFiles(): string[] {
    return [...this.lastOpenFiles]
  }

  /** Configures every open editor anew, after a plugin changed its array of extensions. */
  updateOptions(): void {
    this.trigger("update-options")
  }

  openPopoutLeaf(): WorkspaceLeaf {
    const popout = openPopout(this.app)
    this.popouts.push(popout)
    this.trigger("window-open", popout.split, popout.win)
    return new WorkspaceLeaf(this.app, new TabGroup(popout.split))
  }

  /** Moves a leaf with its view into a window of its own: the elements are adopted, not made anew. */
  moveLeafToPopout(leaf: WorkspaceLeaf): Split {
    const popout = openPopout(this.app)
    this.popouts.push(popout)
    this.trigger("window-open", popout.split, popout.win)
    leaf.group.remove(leaf)
    new TabGroup(popout.split).add(leaf)
    leaf.containerEl.show()
    return popout.split
  }

  handleLinkContextMenu(): boolean {
    return false
  }

  getLayout(): Record<string, unknown> {
    return { leaves: this.allLeaves().map(leaf => leaf.getViewState()) }
  }

  /** All leaves, those of popouts included. */
  allLeaves(): WorkspaceLeaf[] {
    const splits = [this.rootSplit, this.leftSplit, this.rightSplit]
    return [...splits, ...this.popouts.map(({ split }) => split)].flatMap(split => split.leaves())
  }

  onLeafChanged(leaf: WorkspaceLeaf): void {
    if (leaf === this.activeLeaf) {
      this.useScope(leaf.view.scope)
      this.checkOpenFile()
    }
    if (this.layoutReady) this.trigger("layout-change")
  }

  onLeafDetached(leaf: WorkspaceLeaf): void {
    if (leaf === this.activeLeaf) {
      this.activeLeaf = null
      const next = this.getMostRecentLeaf()
      if (next) this.setActiveLeaf(next)
    }
    this.trigger("layout-change")
  }

  /** The editor of the active note, when it is being edited. */
  activeEditorOf(): Editor | null {
    const view = this.getActiveViewOfType(MarkdownView)
    return view && view.getMode() === "source" ? view.editor : null
  }

  private onResize(): void {
    for (const leaf of this.allLeaves()) leaf.onResize()
    this.trigger("resize")
  }

  /** The keys of the active view count before the app's. */
  private useScope(scope: Scope | null): void {
    if (this.activeScope) this.app.keymap.popScope(this.activeScope)
    this.activeScope = scope
    if (scope) this.app.keymap.pushScope(scope)
  }

  private checkOpenFile(): void {
    const view = this.activeLeaf?.view
    if (!(view instanceof FileView)) return
    const path = view.file?.path ?? null
    if (path === this.openFilePath) return
    this.openFilePath = path
    if (path !== null) this.lastOpenFiles.unshift(path)
    this.trigger("file-open", view.file)
  }

  private newTab(group: TabGroup): WorkspaceLeaf {
    return new WorkspaceLeaf(this.app, group)
  }

  private mainGroup(): TabGroup {
    const recent = this.getMostRecentLeaf()?.group
    return recent ?? this.rootSplit.groups[0] ?? new TabGroup(this.rootSplit)
  }

  private sideLeaf(split: Split, isNewGroup: boolean): WorkspaceLeaf {
    const group = isNewGroup ? undefined : split.groups[0]
    return new WorkspaceLeaf(this.app, group ?? new TabGroup(split))
  }
}

function withExtension(path: string): string {
  return /\.[a-z0-9]+$/i.test(path) ? path : `${path}.md`
}
