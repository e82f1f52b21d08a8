// The frame of the workspace: the main area with its tab groups side by side, and the two sidebars.
// Elements and classes are Obsidian's, so that a plugin's styles find what they expect.
import { Events } from "./component"
import type { WorkspaceLeaf } from "./leaf"

/** Where a tab group stands. */
export type Side = "left" | "right" | "root" | "popout"

/** A row of tabs with one of them shown. */
export class TabGroup extends Events {
  readonly side: Side
  readonly split: Split
  readonly el: HTMLElement
  readonly headerEl: HTMLElement
  readonly contentEl: HTMLElement
  readonly leaves: WorkspaceLeaf[] = []
  active: WorkspaceLeaf | null = null

  constructor(split: Split) {
    super()
    this.side = split.side
    this.split = split
    this.el = split.el.createDiv({ cls: "workspace-tabs" })
    const bar = this.el.createDiv({ cls: "workspace-tab-header-container" })
    this.headerEl = bar.createDiv({ cls: "workspace-tab-header-container-inner" })
    this.contentEl = this.el.createDiv({ cls: "workspace-tab-container" })
    split.groups.push(this)
  }

  get parent(): Split {
    return this.split
  }

  getRoot(): Split {
    return this.split
  }

  getContainer(): Split {
    return this.split
  }

  add(leaf: WorkspaceLeaf): void {
    leaf.group = this
    this.leaves.push(leaf)
    this.headerEl.append(leaf.tabHeaderEl)
    this.contentEl.append(leaf.containerEl)
    if (this.active === null) this.activate(leaf)
    else leaf.containerEl.hide()
  }

  /** Shows one leaf of the group and hides the others. */
  activate(leaf: WorkspaceLeaf): void {
    this.active = leaf
    for (const other of this.leaves) {
      other.containerEl.toggle(other === leaf)
      other.tabHeaderEl.toggleClass("is-active", other === leaf)
    }
    void leaf.loadIfDeferred()
  }

  remove(leaf: WorkspaceLeaf): void {
    this.leaves.splice(this.leaves.indexOf(leaf), 1)
    leaf.tabHeaderEl.remove()
    leaf.containerEl.remove()
    if (this.active === leaf) this.active = null
    const next = this.leaves[this.leaves.length - 1]
    if (this.active === null && next) this.activate(next)
    if (this.leaves.length === 0) this.split.dropGroup(this)
  }
}

/** An area with tab groups; the sidebars can be collapsed. */
export class Split extends Events {
  readonly side: Side
  readonly el: HTMLElement
  readonly groups: TabGroup[] = []
  collapsed: boolean
  onEmpty: () => void = () => undefined

  constructor(parent: HTMLElement, side: Side) {
    super()
    this.side = side
    const names = { left: "mod-left-split", right: "mod-right-split", root: "mod-root" }
    const name = side === "popout" ? "mod-root" : names[side]
    this.el = parent.createDiv({ cls: `workspace-split mod-vertical ${name}` })
    this.collapsed = side === "right"
    this.showCollapsed()
  }

  get parent(): null {
    return null
  }

  getRoot(): this {
    return this
  }

  getContainer(): this {
    return this
  }

  get win(): Window {
    return this.el.win
  }

  get doc(): Document {
    return this.el.doc
  }

  get children(): readonly TabGroup[] {
    return this.groups
  }

  collapse(): void {
    this.collapsed = true
    this.showCollapsed()
  }

  expand(): void {
    this.collapsed = false
    this.showCollapsed()
  }

  toggle(): void {
    if (this.collapsed) this.expand()
    else this.collapse()
  }

  dropGroup(group: TabGroup): void {
    this.groups.splice(this.groups.indexOf(group), 1)
    group.el.remove()
    if (this.groups.length === 0) this.onEmpty()
  }

  leaves(): WorkspaceLeaf[] {
    return this.groups.flatMap(group => group.leaves)
  }

  private showCollapsed(): void {
    this.el.toggleClass("is-sidedock-collapsed", this.collapsed)
    const isSidebar = this.side === "left" || this.side === "right"
    if (isSidebar) this.el.toggle(!this.collapsed)
  }
}
