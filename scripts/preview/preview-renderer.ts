// The reading view of one note. Sections are rendered one by one into their own wrapper, before they
// are in the document; sections whose source did not change are kept, with the same elements and
// other line numbers; sections far from the viewport are taken out and put back later. Plugins must
// cope with all of it, so the stand-in does it too.
import type * as Obsidian from "obsidian"
import type { App } from "./app"
import { Component } from "./component"
import { loadEmbeds } from "./embeds"
import { parseNote, type ParsedNote, type Section } from "./markdown"
import type { MarkdownRenderChild } from "./post-processors"
import { renderInto, wrapperClass, type RenderContext } from "./render"

/** How one rendered note differs from another. */
export interface RendererOptions {
  readonly sourcePath: () => string
  /** Embeds give no section information, as the app does in several places. */
  readonly givesSectionInfo: boolean
  /** How many notes this one is embedded in: a note that embeds itself must come to an end. */
  readonly depth: number
  /** Which sections to show; all of them unless the embed names a heading or block. */
  readonly select?: (parsed: ParsedNote) => readonly Section[]
}

interface RenderedSection {
  section: Section
  readonly el: HTMLElement
  /** Height in pixels when last seen in the document; null before that. */
  height: number | null
}

let nextDocId = 0

/** Identifies a rendered document, as `ctx.docId` does. */
function newDocId(): string {
  nextDocId += 1
  return `doc-${nextDocId}`
}

/** What rendering takes from the app. */
export function renderContext(app: App, parsed: ParsedNote, sourcePath: string): RenderContext {
  const find = (path: string) => app.metadataCache.getFirstLinkpathDest(path, sourcePath)
  return {
    document: activeDocument,
    text: parsed.text,
    root: parsed.root,
    isResolved: path => find(path) !== null,
    resourcePath: path => {
      const file = find(path)
      return file ? app.vault.getResourcePath(file) : ""
    },
    setIcon: app.icons.setIcon,
  }
}

/** Renders Markdown into an element at once: what `MarkdownRenderer.render` does. */
export async function renderMarkdown(
  app: App,
  markdown: string,
  target: { el: HTMLElement; sourcePath: string; component: Component; depth?: number },
): Promise<void> {
  const { el, sourcePath, component } = target
  const parsed = parseNote(markdown)
  const context = renderContext(app, parsed, sourcePath)
  for (const section of parsed.sections) renderInto(el, section, context)
  const done = app.postProcessors.run(el, {
    docId: newDocId(),
    sourcePath,
    frontmatter: app.metadataCache.getCache(sourcePath)?.frontmatter ?? null,
    addChild: child => void component.addChild(child as unknown as MarkdownRenderChild),
    getSectionInfo: () => null,
  })
  loadEmbeds(app, el, { sourcePath, component, depth: target.depth ?? 0 })
  await done
}

/** Shows a note section by section. */
export class PreviewRenderer extends Component {
  readonly containerEl: HTMLElement
  readonly sizerEl: HTMLElement
  private readonly app: App
  private readonly options: RendererOptions
  private readonly pusherEl: HTMLElement
  private readonly renderChildren = new Set<MarkdownRenderChild>()
  private readonly docId = newDocId()
  private parsed: ParsedNote = parseNote("")
  private sections: RenderedSection[] = []
  private updateRequested = false

  constructor(app: App, containerEl: HTMLElement, options: RendererOptions) {
    super()
    this.app = app
    this.containerEl = containerEl
    this.options = options
    this.sizerEl = containerEl.createDiv({ cls: "markdown-preview-sizer markdown-preview-section" })
    this.pusherEl = this.sizerEl.createDiv({ cls: "markdown-preview-pusher" })
    this.pusherEl.setCssProps({ width: "1px", height: "0.1px" })
  }

  override onload(): void {
    this.registerDomEvent(this.containerEl, "scroll", () => this.requestUpdate())
    const observer = new ResizeObserver(() => this.requestUpdate())
    observer.observe(this.sizerEl)
    this.register(() => observer.disconnect())
    this.register(() => this.clear())
  }

  get text(): string {
    return this.parsed.text
  }

  set(text: string): void {
    this.parsed = parseNote(text)
    this.renderSections()
  }

  /** Renders everything anew, as the app does when processors come or go. */
  rerender(): void {
    this.clear()
    this.renderSections()
  }

  clear(): void {
    for (const rendered of this.sections) this.discard(rendered)
    this.sections = []
    for (const child of [...this.renderChildren]) this.dropChild(child)
  }

  /** The element that shows a line of the note, put into the document if it was taken out. */
  elementAtLine(line: number): HTMLElement | null {
    const found = this.sections.find(({ section }) => section.span.end.line >= line)
    if (!found) return null
    this.attachAll()
    return found.el
  }

  /** Wrapper elements in order, also those that are out of the document. */
  sectionElements(): HTMLElement[] {
    return this.sections.map(rendered => rendered.el)
  }

  private renderSections(): void {
    const { select } = this.options
    const wanted = select ? select(this.parsed) : this.parsed.sections
    const kept = this.keptSections()
    const next = wanted.map((section): RenderedSection => {
      const old = kept.get(section.source)?.shift()
      if (!old) return { section, el: this.makeWrapper(section), height: null }
      old.section = section
      return old
    })
    for (const rest of kept.values()) for (const rendered of rest) this.discard(rendered)
    const known = new Set(this.sections)
    this.sections = next
    for (const rendered of next) if (!known.has(rendered)) this.fill(rendered)
    this.dropStrayChildren()
    this.attachAll()
    this.requestUpdate()
  }

  private keptSections(): Map<string, RenderedSection[]> {
    const kept = new Map<string, RenderedSection[]>()
    for (const rendered of this.sections) {
      const { source } = rendered.section
      kept.set(source, [...(kept.get(source) ?? []), rendered])
    }
    return kept
  }

  private makeWrapper(section: Section): HTMLElement {
    const el = this.containerEl.doc.createElement("div")
    el.className = wrapperClass(section)
    return el
  }

  private fill({ section, el }: RenderedSection): void {
    const sourcePath = this.options.sourcePath()
    renderInto(el, section, renderContext(this.app, this.parsed, sourcePath))
    void this.app.postProcessors.run(el, {
      docId: this.docId,
      sourcePath,
      frontmatter: this.app.metadataCache.getCache(sourcePath)?.frontmatter ?? null,
      addChild: child => this.adopt(child as unknown as MarkdownRenderChild),
      getSectionInfo: inside => this.sectionInfo(inside),
    })
    const { depth } = this.options
    loadEmbeds(this.app, el, { sourcePath, component: this, depth })
  }

  /** A child is loaded at once and lives as long as its element is part of this document. */
  adopt(child: MarkdownRenderChild): void {
    this.renderChildren.add(child)
    this.addChild(child)
  }

  private dropChild(child: MarkdownRenderChild): void {
    this.renderChildren.delete(child)
    this.removeChild(child)
  }

  private discard({ el }: RenderedSection): void {
    for (const child of [...this.renderChildren]) {
      if (el.contains(child.containerEl)) this.dropChild(child)
    }
    el.remove()
  }

  /** A child whose element was replaced belongs to no section any more: it is lost. */
  private dropStrayChildren(): void {
    for (const child of [...this.renderChildren]) {
      const isHere = this.sections.some(({ el }) => el.contains(child.containerEl))
      if (!isHere) this.dropChild(child)
    }
  }

  private sectionInfo(el: HTMLElement): Obsidian.MarkdownSectionInformation | null {
    if (!this.options.givesSectionInfo || this.app.testing.forceNullSectionInfo) return null
    const found = this.sections.find(rendered => rendered.el.contains(el))
    if (!found) return null
    const { start, end } = found.section.span
    return { text: this.parsed.text, lineStart: start.line, lineEnd: end.line }
  }

  private attachAll(): void {
    this.pusherEl.setCssProps({ "margin-bottom": "0px" })
    this.sizerEl.setCssProps({ "min-height": "" })
    this.attach(this.sections)
  }

  private attach(wanted: readonly RenderedSection[]): void {
    const elements = new Set<Element>(wanted.map(({ el }) => el))
    for (const { el } of this.sections) if (!elements.has(el)) el.remove()
    let last: Element = this.pusherEl
    for (const { el } of wanted) {
      if (last.nextElementSibling !== el) last.after(el)
      last = el
    }
  }

  private requestUpdate(): void {
    if (this.updateRequested || this.options.depth > 0) return
    this.updateRequested = true
    this.containerEl.win.requestAnimationFrame(() => {
      this.updateRequested = false
      this.updateVisible()
    })
  }

  /** Takes sections out that are more than a viewport (at least 1,000 px) away, puts near ones in. */
  private updateVisible(): void {
    const { clientHeight, scrollTop } = this.containerEl
    if (clientHeight === 0 || !this.containerEl.isConnected) return
    this.measure()
    if (this.sections.some(({ height }) => height === null)) return this.attachAll()
    const reach = Math.max(1000, clientHeight)
    const near: RenderedSection[] = []
    let [top, above] = [this.pusherEl.offsetTop, 0]
    for (const rendered of this.sections) {
      const bottom = top + (rendered.height ?? 0)
      if (bottom < scrollTop - reach) above += rendered.height ?? 0
      else if (top <= scrollTop + clientHeight + reach) near.push(rendered)
      top = bottom
    }
    const isWhole = near.length === this.sections.length
    this.sizerEl.setCssProps({ "min-height": isWhole ? "" : `${top}px` })
    this.pusherEl.setCssProps({ "margin-bottom": `${above}px` })
    this.attach(near)
  }

  private measure(): void {
    this.sections.forEach((rendered, index) => {
      const { el } = rendered
      if (!el.isConnected) return
      const next = this.sections[index + 1]?.el
      const end = next?.isConnected ? next.offsetTop : el.offsetTop + el.offsetHeight
      rendered.height = end - el.offsetTop
    })
  }
}
