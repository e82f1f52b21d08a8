// The rendered blocks of live preview. Each widget owns a component that is loaded when CodeMirror
// draws it and unloaded when CodeMirror throws it away, which it also does when it scrolls far off.
import { WidgetType, type EditorView } from "@codemirror/view"
import type { App } from "./app"
import { Component } from "./component"
import { loadEmbeds } from "./embeds"
import { parseNote, sectionAt, type ParsedNote, type Section } from "./markdown"
import type { CodeBlockHandler, MarkdownRenderChild } from "./post-processors"
import { renderContext } from "./preview-renderer"
import { renderProperties } from "./properties"
import { renderInto } from "./render"

/** What widgets need from the view they stand in. */
export interface WidgetHost {
  readonly app: App
  readonly sourcePath: () => string
  readonly component: Component
  /** Widgets that are drawn, with the component of each. */
  readonly drawn: Map<HTMLElement, Component>
}

type Kind = "code" | "callout" | "table" | "embed" | "properties"

interface Block {
  readonly kind: Kind
  readonly section: Section
  readonly parsed: ParsedNote
  readonly handler: CodeBlockHandler | undefined
}

function kindOf(section: Section): Kind | null {
  if (section.type === "callout" || section.type === "table") return section.type
  if (section.type === "yaml") return "properties"
  if (section.type === "paragraph" && /^!\[\[[^\]]+\]\]$/.test(section.source.trim()))
    return "embed"
  return section.type === "code" ? "code" : null
}

/** A rendered block that stands for its source. */
export class BlockWidget extends WidgetType {
  private readonly block: Block
  private readonly host: WidgetHost
  private readonly version: number

  constructor(block: Block, host: WidgetHost) {
    super()
    this.block = block
    this.host = host
    this.version = host.app.postProcessors.size
  }

  /** The widget for a section, or null for one that stays text. */
  static of(section: Section, parsed: ParsedNote, host: WidgetHost): BlockWidget | null {
    const kind = kindOf(section)
    if (kind === null) return null
    const language = section.node.type === "code" ? (section.node.lang ?? "") : ""
    const handler = host.app.postProcessors.handlerOf(language)
    if (kind === "code" && !handler) return null
    return new BlockWidget({ kind, section, parsed, handler }, host)
  }

  override eq(other: BlockWidget): boolean {
    const [a, b] = [this.block, other.block]
    const isSame = a.kind === b.kind && a.section.source === b.section.source
    return isSame && a.handler === b.handler && this.version === other.version
  }

  override get estimatedHeight(): number {
    return 24 * this.block.section.source.split("\n").length
  }

  override ignoreEvent(): boolean {
    return true
  }

  override toDOM(view: EditorView): HTMLElement {
    const dom = view.dom.doc.createElement("div")
    dom.className = this.classes()
    dom.contentEditable = "false"
    const component = this.host.component.addChild(new Component())
    this.host.drawn.set(dom, component)
    this.fill(dom, component, view)
    if (this.block.kind !== "properties") this.addEditButton(dom, view)
    return dom
  }

  override destroy(dom: HTMLElement): void {
    const component = this.host.drawn.get(dom)
    this.host.drawn.delete(dom)
    if (component) this.host.component.removeChild(component)
  }

  private classes(): string {
    const names = new Map<Kind, string>([
      ["code", "cm-preview-code-block cm-embed-block markdown-rendered cm-lang-"],
      ["callout", "cm-callout cm-embed-block markdown-rendered"],
      ["table", "cm-table-widget cm-embed-block markdown-rendered"],
      ["embed", "cm-embed-block markdown-rendered"],
      ["properties", "cm-properties markdown-rendered"],
    ])
    const name = names.get(this.block.kind) ?? ""
    const { node } = this.block.section
    return name.endsWith("cm-lang-") && node.type === "code" ? name + (node.lang ?? "") : name
  }

  private fill(dom: HTMLElement, component: Component, view: EditorView): void {
    const { section, parsed, handler } = this.block
    const { app } = this.host
    const sourcePath = this.host.sourcePath()
    if (this.block.kind === "properties") return renderProperties(dom, parsed.text)
    const context = this.context(dom, component, view)
    if (section.node.type === "code" && handler) {
      const el = dom.createDiv({ cls: `block-language-${section.node.lang ?? ""}` })
      return run(() => handler(section.node.type === "code" ? section.node.value : "", el, context))
    }
    renderInto(dom, section, renderContext(app, parsed, sourcePath))
    // Without section information: callouts have none in live preview.
    run(() => app.postProcessors.run(dom, { ...context, getSectionInfo: () => null }))
    loadEmbeds(app, dom, { sourcePath, component, depth: 0 })
  }

  private context(dom: HTMLElement, component: Component, view: EditorView) {
    const { app } = this.host
    const sourcePath = this.host.sourcePath()
    return {
      docId: `editor-${sourcePath}`,
      sourcePath,
      frontmatter: app.metadataCache.getCache(sourcePath)?.frontmatter ?? null,
      addChild: (child: unknown) => void component.addChild(child as MarkdownRenderChild),
      getSectionInfo: () => {
        if (app.testing.forceNullSectionInfo || !dom.isConnected) return null
        const text = view.state.doc.toString()
        const section = sectionAt(parseNote(text), view.posAtDOM(dom))
        if (!section) return null
        const { start, end } = section.span
        return { text, lineStart: start.line, lineEnd: end.line }
      },
    }
  }

  private addEditButton(dom: HTMLElement, view: EditorView): void {
    const button = dom.createDiv({ cls: "edit-block-button" })
    button.setAttribute("aria-label", "Edit this block")
    this.host.app.icons.setIcon(button, "lucide-code-2")
    button.addEventListener("click", () => {
      const start = view.posAtDOM(dom)
      const isFence = this.block.kind === "code"
      const line = view.state.doc.lineAt(start)
      const anchor = isFence ? Math.min(line.to + 1, view.state.doc.length) : start
      view.focus()
      view.dispatch({ selection: { anchor }, scrollIntoView: true })
    })
  }
}

function run(work: () => Promise<unknown> | void): void {
  try {
    const done = work()
    if (done) done.catch((error: unknown) => console.error("A code block failed:", error))
  } catch (error) {
    console.error("A code block failed:", error)
  }
}
