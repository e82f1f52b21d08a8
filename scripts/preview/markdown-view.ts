// The note view: a reading view and an editor over the same text, one of them shown. What changes
// the file from outside reaches the open editor as a merged edit, so that the cursor and unsaved
// typing survive.
import { history, defaultKeymap, historyKeymap, indentWithTab } from "@codemirror/commands"
import { markdown } from "@codemirror/lang-markdown"
import { python } from "@codemirror/lang-python"
import { LanguageDescription, syntaxHighlighting } from "@codemirror/language"
import { ChangeSet, Compartment, EditorState } from "@codemirror/state"
import { EditorView, keymap } from "@codemirror/view"
import { classHighlighter } from "@lezer/highlight"
import type * as Obsidian from "obsidian"
import type { App } from "./app"
import type { Component } from "./component"
import { Editor, smallestChange } from "./editor"
import type { WorkspaceLeaf } from "./leaf"
import {
  editorEditorField,
  editorInfoField,
  editorLivePreviewField,
  livePreview,
  refreshLivePreview,
  setEditorView,
  setLivePreview,
} from "./live-preview"
import { resolveSubpath } from "./metadata"
import { MarkdownRenderChild } from "./post-processors"
import { PreviewRenderer } from "./preview-renderer"
import { renderProperties } from "./properties"
import { Menu } from "./ui-menu"
import type { TFile } from "./vault"
import { TextFileView } from "./views"

const codeLanguages = [
  LanguageDescription.of({
    name: "python",
    alias: ["py", "asyncio-sim"],
    support: python(),
  }),
]

/** The reading part of a note view. */
export class MarkdownPreview extends MarkdownRenderChild {
  readonly app: App
  hoverPopover: null = null
  readonly renderer: PreviewRenderer
  private readonly view: MarkdownView
  private readonly headerEl: HTMLElement

  constructor(view: MarkdownView, parent: HTMLElement) {
    super(
      parent.createDiv({
        cls: "markdown-preview-view markdown-rendered node-insert-event is-readable-line-width",
        attr: { tabindex: "-1" },
      }),
    )
    this.view = view
    this.app = view.app
    this.renderer = new PreviewRenderer(view.app, this.containerEl, {
      sourcePath: () => view.file?.path ?? "",
      givesSectionInfo: true,
      depth: 0,
    })
    this.headerEl = this.containerEl.doc.createElement("div")
    this.headerEl.className = "mod-header mod-ui"
    this.renderer.sizerEl.prepend(this.headerEl)
    this.addChild(this.renderer)
  }

  get file(): TFile | null {
    return this.view.file
  }

  get(): string {
    return this.renderer.text
  }

  set(data: string, clear: boolean): void {
    if (clear) this.renderer.clear()
    this.headerEl.empty()
    this.headerEl.createDiv({ cls: "inline-title", text: this.view.file?.basename ?? "" })
    renderProperties(this.headerEl, data)
    this.renderer.set(data)
  }

  clear(): void {
    this.renderer.clear()
  }

  rerender(full = false): void {
    if (full) this.renderer.rerender()
    else this.renderer.set(this.renderer.text)
  }

  getScroll(): number {
    return this.containerEl.scrollTop
  }

  applyScroll(scroll: number): void {
    this.containerEl.scrollTop = scroll
  }
}

type Mode = Obsidian.MarkdownViewModeType

interface MarkdownState {
  readonly file?: unknown
  readonly mode?: unknown
  readonly source?: unknown
}

/** A note in a leaf. */
export class MarkdownView extends TextFileView {
  readonly previewMode: MarkdownPreview
  readonly editor: Editor
  hoverPopover: null = null
  /** Widgets of live preview that are drawn now. */
  readonly drawnWidgets = new Map<HTMLElement, Component>()
  override icon = "lucide-file"
  private mode: Mode
  private isSource = false
  private readonly pluginExtensions = new Compartment()
  private readonly readingEl: HTMLElement
  private readonly sourceEl: HTMLElement
  private readonly modeButton: HTMLElement

  constructor(leaf: WorkspaceLeaf) {
    super(leaf)
    this.mode = leaf.app.defaults.mode
    this.isSource = leaf.app.defaults.source
    this.sourceEl = this.contentEl.createDiv({
      cls: "markdown-source-view cm-s-obsidian mod-cm6 is-readable-line-width",
    })
    this.readingEl = this.contentEl.createDiv({ cls: "markdown-reading-view" })
    this.previewMode = new MarkdownPreview(this, this.readingEl)
    const cm = new EditorView({ parent: this.sourceEl, root: this.sourceEl.doc })
    this.editor = new Editor(cm)
    this.modeButton = this.addAction("lucide-book-open", "Change mode", () => this.toggleMode())
    this.sourceEl.addEventListener("contextmenu", event => this.showMenu(event))
    this.contentEl.addEventListener("click", event => this.onLinkClick(event))
    this.contentEl.addEventListener("auxclick", event => this.onLinkClick(event))
    this.contentEl.addEventListener("mouseover", event => this.onLinkHover(event))
  }

  get currentMode(): MarkdownPreview | Editor {
    return this.mode === "preview" ? this.previewMode : this.editor
  }

  getViewType(): string {
    return "markdown"
  }

  getMode(): Mode {
    return this.mode
  }

  override onload(): void {
    super.onload()
    this.addChild(this.previewMode)
    this.register(() => this.editor.cm.destroy())
    this.registerEvent(this.app.workspace.on("update-options", () => this.updateOptions()))
    this.registerEvent(
      this.app.workspace.on("post-processor-change", () => {
        this.previewMode.rerender(true)
        this.editor.cm.dispatch({ effects: refreshLivePreview.of(null) })
      }),
    )
    this.register(this.containerEl.onWindowMigrated(win => this.editor.cm.setRoot(win.document)))
    this.showMode()
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), mode: this.mode, source: this.isSource }
  }

  override async setState(state: unknown, result: Obsidian.ViewStateResult): Promise<void> {
    const wanted: MarkdownState = typeof state === "object" && state ? state : {}
    if ("file" in wanted) await super.setState(state, result)
    const { mode, source } = wanted
    if (mode === "preview" || mode === "source") await this.setMode(mode)
    if (typeof source === "boolean") this.isSource = source
    this.showMode()
  }

  override setEphemeralState(state: unknown): void {
    if (typeof state !== "object" || state === null) return
    if ("line" in state && typeof state.line === "number") this.showLine(state.line)
    if ("subpath" in state && typeof state.subpath === "string") this.showSubpath(state.subpath)
  }

  override getEphemeralState(): Record<string, unknown> {
    return this.mode === "preview" ? { scroll: this.previewMode.getScroll() } : {}
  }

  getViewData(): string {
    return this.editor.getValue()
  }

  setViewData(data: string, clear: boolean): void {
    if (clear) this.editor.cm.setState(this.freshState(data))
    else this.mergeExternal(data, data)
    if (clear) this.editor.cm.dispatch({ effects: setEditorView.of(this.editor.cm) })
    this.showText(data, clear)
  }

  clear(): void {
    this.previewMode.clear()
  }

  showSearch(): void {}

  /** Reads the extensions of all plugins anew. */
  private updateOptions(): void {
    this.editor.cm.dispatch({
      effects: this.pluginExtensions.reconfigure(this.app.workspace.editorExtensions),
    })
  }

  protected override onModify(file: TFile): void {
    const data = this.app.vault.readNow(file)
    this.mergeExternal(this.savedData, data)
    this.savedData = data
    this.data = this.editor.getValue()
    if (this.data !== data) this.requestSave()
    this.showText(this.data, false)
  }

  /** The reading view holds sections only while it is shown. */
  private showText(data: string, clear: boolean): void {
    if (this.mode === "preview") this.previewMode.set(data, clear)
    else this.previewMode.clear()
  }

  /** Applies what changed in the file from `base` to `data` on top of unsaved typing. */
  private mergeExternal(base: string, data: string): void {
    const current = this.editor.getValue()
    const target = base === data ? current : base
    const typed = ChangeSet.of(smallestChange(target, current), target.length)
    const incoming = ChangeSet.of(smallestChange(target, data), target.length)
    this.editor.cm.dispatch({ changes: incoming.map(typed), userEvent: "set" })
  }

  private async setMode(mode: Mode): Promise<void> {
    if (mode === this.mode) return
    if (mode === "preview") await this.save()
    this.mode = mode
    this.showText(this.getViewData(), false)
  }

  private toggleMode(): void {
    const mode = this.mode === "preview" ? "source" : "preview"
    void this.leaf.setViewState({ type: "markdown", state: { ...this.getState(), mode } })
  }

  private showMode(): void {
    const isReading = this.mode === "preview"
    this.containerEl.dataset["mode"] = this.mode
    this.readingEl.toggle(isReading)
    this.sourceEl.toggle(!isReading)
    this.sourceEl.toggleClass("is-live-preview", !this.isSource)
    this.app.icons.setIcon(this.modeButton, isReading ? "lucide-edit-3" : "lucide-book-open")
    this.editor.cm.dispatch({ effects: setLivePreview.of(this.isLive()) })
  }

  /** A hidden editor draws no widgets: the reading view has its own. */
  private isLive(): boolean {
    return !this.isSource && this.mode === "source"
  }

  private freshState(doc: string): EditorState {
    return EditorState.create({
      doc,
      extensions: [
        editorInfoField.init(() => this as unknown as Obsidian.MarkdownFileInfo),
        editorEditorField,
        editorLivePreviewField.init(() => this.isLive()),
        history(),
        keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
        markdown({ codeLanguages }),
        syntaxHighlighting(classHighlighter),
        EditorView.lineWrapping,
        EditorView.updateListener.of(update => {
          if (!update.docChanged) return
          this.data = update.state.doc.toString()
          if (this.data !== this.savedData) this.requestSave()
          this.app.workspace.trigger("editor-change", this.editor, this)
        }),
        this.pluginExtensions.of(this.app.workspace.editorExtensions),
        livePreview({
          app: this.app,
          sourcePath: () => this.file?.path ?? "",
          component: this,
          drawn: this.drawnWidgets,
        }),
      ],
    })
  }

  private showSubpath(subpath: string): void {
    const cache = this.file && this.app.metadataCache.getFileCache(this.file)
    const found = cache && resolveSubpath(cache, subpath)
    if (found) this.showLine(found.start.line)
  }

  private showLine(line: number): void {
    if (this.mode !== "preview") {
      this.editor.setCursor({ line, ch: 0 })
      const place = { line, ch: 0 }
      return this.editor.scrollIntoView({ from: place, to: place }, true)
    }
    const element = this.previewMode.renderer.elementAtLine(line)
    if (!element) return
    element.scrollIntoView({ block: "start" })
    element.addClass("is-flashing")
    window.setTimeout(() => element.removeClass("is-flashing"), 1000)
  }

  private showMenu(event: MouseEvent): void {
    event.preventDefault()
    const menu = new Menu()
    this.app.workspace.trigger("editor-menu", menu, this.editor, this)
    menu.showAtMouseEvent(event)
  }

  private internalLinkAt(event: MouseEvent): HTMLElement | null {
    const target = event.target
    if (!(target instanceof Node) || !target.instanceOf(Element)) return null
    return target.closest<HTMLElement>("a.internal-link")
  }

  private onLinkClick(event: MouseEvent): void {
    const target = event.target
    if (event.defaultPrevented || !(target instanceof Node)) return
    if (!target.instanceOf(Element)) return
    const link = this.internalLinkAt(event)
    if (target.closest("a.tag, a.external-link")) return event.preventDefault()
    if (!link) return
    event.preventDefault()
    const isNew = event.button === 1 || event.ctrlKey || event.metaKey
    const linktext = link.dataset["href"] ?? ""
    void this.app.workspace.openLinkText(linktext, this.file?.path ?? "", isNew ? "tab" : false)
  }

  private onLinkHover(event: MouseEvent): void {
    const targetEl = this.internalLinkAt(event)
    if (!targetEl) return
    this.app.workspace.trigger("hover-link", {
      event,
      source: this.mode === "preview" ? "preview" : "editor",
      hoverParent: this,
      targetEl,
      linktext: targetEl.dataset["href"],
      sourcePath: this.file?.path,
    })
  }
}
