// Builds the DOM of one section as Obsidian's reading view does: same elements, classes and data
// attributes. It knows nothing of plugins; post processors run over what comes out of here.
import type { Blockquote, Code, Link, List, ListItem, Nodes, Parents, Root, Table } from "mdast"
import { sanitize } from "./html"
import { calloutHead, cutInline, linkLabel, maskComments, plainText, spanOf } from "./markdown"
import type { InlinePiece, Section } from "./markdown"

/** What rendering needs from the vault. */
export interface RenderContext {
  readonly document: Document
  /** The whole note, for what the tree does not keep (marks of tasks, heads of callouts). */
  readonly text: string
  readonly root: Root
  readonly isResolved: (linkpath: string) => boolean
  readonly resourcePath: (linkpath: string) => string
  readonly setIcon: (parent: HTMLElement, icon: string) => void
}

const calloutIcons = new Map([
  ["note", "pencil"],
  ["abstract", "clipboard-list"],
  ["summary", "clipboard-list"],
  ["tldr", "clipboard-list"],
  ["info", "info"],
  ["todo", "circle-check"],
  ["tip", "flame"],
  ["hint", "flame"],
  ["important", "flame"],
  ["success", "check"],
  ["check", "check"],
  ["done", "check"],
  ["question", "circle-question-mark"],
  ["help", "circle-question-mark"],
  ["faq", "circle-question-mark"],
  ["warning", "triangle-alert"],
  ["caution", "triangle-alert"],
  ["attention", "triangle-alert"],
  ["failure", "x"],
  ["fail", "x"],
  ["missing", "x"],
  ["danger", "zap"],
  ["error", "zap"],
  ["bug", "bug"],
  ["example", "list"],
  ["quote", "quote"],
  ["cite", "quote"],
])

/** The class of a section's wrapper: `el-p`, `el-h2`, `el-pre`, ... */
export function wrapperClass(section: Section): string {
  const { node, type } = section
  if (node.type === "heading") return `el-h${node.depth}`
  if (node.type === "list") return node.ordered ? "el-ol" : "el-ul"
  if (type === "callout") return "el-div"
  if (type === "yaml") return "el-pre mod-frontmatter"
  const names = new Map([
    ["paragraph", "el-p"],
    ["code", "el-pre"],
    ["blockquote", "el-blockquote"],
    ["table", "el-table"],
    ["thematicBreak", "el-hr"],
    ["html", "el-div"],
  ])
  return names.get(type) ?? "el-div"
}

/** Renders a section into its wrapper. */
export function renderInto(parent: HTMLElement, section: Section, context: RenderContext): void {
  new Renderer(context).block(section.node, parent)
}

class Renderer {
  private readonly context: RenderContext

  constructor(context: RenderContext) {
    this.context = context
  }

  block(node: Nodes, parent: HTMLElement): void {
    switch (node.type) {
      case "heading": {
        const heading = parent.createEl(`h${node.depth}`, { attr: { dir: "auto" } })
        heading.dataset["heading"] = plainText(node).trim()
        return this.inlineChildren(node, heading)
      }
      case "paragraph":
        return this.inlineChildren(node, parent.createEl("p", { attr: { dir: "auto" } }))
      case "code":
        return this.code(node, parent)
      case "blockquote":
        return this.blockquote(node, parent)
      case "list":
        return this.list(node, parent)
      case "table":
        return this.table(node, parent)
      case "thematicBreak":
        return void parent.createEl("hr")
      case "html":
        return void parent.append(sanitize(node.value, this.context.document))
      case "yaml": {
        const pre = parent.createEl("pre", { cls: "frontmatter language-yaml" })
        return void pre.createEl("code", { cls: "language-yaml", text: node.value })
      }
      case "footnoteDefinition":
        return this.footnote(node, parent)
      case "definition":
        return
      default:
        return this.inline(node, parent)
    }
  }

  private blocks(node: Parents, parent: HTMLElement): void {
    for (const child of node.children) this.block(child, parent)
  }

  private footnote(node: Parents & { identifier?: string }, parent: HTMLElement): void {
    const section = parent.createDiv({ cls: "footnotes" })
    section.dataset["footnoteId"] = `fn-${node.identifier ?? ""}`
    this.blocks(node, section)
  }

  private code(node: Code, parent: HTMLElement): void {
    const language = node.lang ? `language-${node.lang}` : ""
    const pre = parent.createEl("pre", language)
    pre.createEl("code", { cls: language, text: `${node.value}\n` })
  }

  private blockquote(node: Blockquote, parent: HTMLElement): void {
    const head = calloutHead(node, this.context.text)
    if (!head) return this.blocks(node, parent.createEl("blockquote", { attr: { dir: "auto" } }))
    const callout = parent.createDiv({ cls: "callout", attr: { dir: "auto" } })
    callout.setAttrs({ "data-callout": head.type, "data-callout-fold": head.fold })
    callout.setAttrs({ "data-callout-metadata": "" })
    const title = callout.createDiv({ cls: "callout-title", attr: { dir: "auto" } })
    const icon = title.createDiv({ cls: "callout-icon" })
    this.context.setIcon(icon, calloutIcons.get(head.type) ?? "pencil")
    const inner = title.createDiv({ cls: "callout-title-inner" })
    const [first, ...rest] = node.children
    const body = this.calloutTitle(first, inner, head.type)
    if (head.fold !== "") this.foldable(callout, title, head.fold === "-")
    if (!body && rest.length === 0) return
    const content = callout.createDiv({ cls: "callout-content" })
    if (body) this.inlineNodes(body, content.createEl("p", { attr: { dir: "auto" } }))
    for (const child of rest) this.block(child, content)
  }

  /** Renders the title out of the first paragraph and gives what follows it there, if anything. */
  private calloutTitle(first: Nodes | undefined, inner: HTMLElement, type: string): Nodes[] | null {
    if (first?.type !== "paragraph") return null
    const { line, rest } = splitFirstLine(first.children)
    const [head, ...others] = line
    const cleaned =
      head?.type === "text"
        ? [{ ...head, value: head.value.replace(/^\[![^\]]*\][+-]?[ \t]*/, "") }, ...others]
        : line
    this.inlineNodes(cleaned, inner)
    if (inner.textContent.trim() === "") {
      inner.setText(type.charAt(0).toUpperCase() + type.slice(1))
    }
    return rest.length > 0 ? rest : null
  }

  private foldable(callout: HTMLElement, title: HTMLElement, folded: boolean): void {
    callout.addClass("is-collapsible")
    callout.toggleClass("is-collapsed", folded)
    this.context.setIcon(title.createDiv({ cls: "callout-fold" }), "chevron-down")
    title.addEventListener("click", () => {
      callout.toggleClass("is-collapsed", !callout.hasClass("is-collapsed"))
    })
  }

  private list(node: List, parent: HTMLElement): void {
    const list = parent.createEl(node.ordered ? "ol" : "ul", { attr: { dir: "auto" } })
    if (node.ordered && node.start !== null && node.start !== undefined && node.start !== 1) {
      list.setAttr("start", node.start)
    }
    if (!node.ordered) list.addClass("has-list-bullet")
    for (const item of node.children) this.listItem(item, node, list)
  }

  private listItem(item: ListItem, list: List, parent: HTMLElement): void {
    const element = parent.createEl("li", { attr: { dir: "auto" } })
    element.dataset["line"] = String(spanOf(item).start.line - spanOf(list).start.line)
    if (item.checked !== null && item.checked !== undefined) this.task(item, parent, element)
    if (!list.ordered) element.createSpan({ cls: "list-bullet" })
    for (const child of item.children) {
      if (child.type === "paragraph" && !item.spread) this.inlineChildren(child, element)
      else this.block(child, element)
    }
  }

  private task(item: ListItem, list: HTMLElement, element: HTMLElement): void {
    list.addClass("contains-task-list")
    element.addClass("task-list-item")
    element.dataset["task"] = item.checked ? "x" : " "
    const box = element.createEl("input", { cls: "task-list-item-checkbox", type: "checkbox" })
    box.checked = item.checked ?? false
  }

  private table(node: Table, parent: HTMLElement): void {
    const table = parent.createEl("table", { attr: { dir: "auto" } })
    const head = table.createEl("thead")
    const body = table.createEl("tbody")
    node.children.forEach((row, index) => {
      const line = (index === 0 ? head : body).createEl("tr")
      row.children.forEach((cell, column) => {
        const element = line.createEl(index === 0 ? "th" : "td", { attr: { dir: "auto" } })
        const align = node.align?.[column]
        if (align) element.setCssProps({ "text-align": align })
        this.inlineChildren(cell, element)
      })
    })
  }

  private inlineChildren(node: Parents, parent: HTMLElement): void {
    this.inlineNodes(node.children, parent)
  }

  private inlineNodes(nodes: readonly Nodes[], parent: HTMLElement): void {
    const open: HTMLElement[] = [parent]
    for (const node of nodes) {
      const target = open[open.length - 1] ?? parent
      if (node.type === "html") this.inlineHtml(node.value, target, open)
      else this.inline(node, target)
    }
  }

  /** Inline HTML comes as separate tags: opening ones nest what follows until they are closed. */
  private inlineHtml(source: string, parent: HTMLElement, open: HTMLElement[]): void {
    const name = /^<\/?([a-z][a-z0-9]*)/i.exec(source)?.[1]?.toLowerCase()
    if (name === undefined) return
    if (source.startsWith("</")) {
      const index = open.map(element => element.tagName.toLowerCase()).lastIndexOf(name)
      if (index > 0) open.length = index
      return
    }
    const element = sanitize(source, this.context.document).firstElementChild
    if (!(element instanceof HTMLElement)) return
    parent.append(element)
    const isVoid = ["br", "img", "hr", "wbr"].includes(name)
    if (!isVoid && !source.endsWith("/>")) open.push(element)
  }

  private inline(node: Nodes, parent: HTMLElement): void {
    switch (node.type) {
      case "text":
        return this.text(node.value, parent)
      case "strong":
      case "emphasis":
      case "delete": {
        const tag = node.type === "strong" ? "strong" : node.type === "emphasis" ? "em" : "del"
        return this.inlineChildren(node, parent.createEl(tag))
      }
      case "inlineCode":
        return void parent.createEl("code", { text: node.value })
      case "break":
        return void parent.createEl("br")
      case "link":
        return this.link(node, parent)
      case "linkReference":
        return this.linkReference(node, parent)
      case "image":
        return void parent.createEl("img", {
          attr: { src: this.imageSource(node.url), alt: node.alt ?? "" },
        })
      case "footnoteReference":
        return void parent
          .createEl("sup", { cls: "footnote-ref" })
          .createEl("a", { cls: "footnote-link", text: `[${node.identifier}]` })
      default:
        if ("children" in node) this.inlineChildren(node, parent)
    }
  }

  private imageSource(url: string): string {
    return /^[a-z]+:/i.test(url) ? url : this.context.resourcePath(decodeURI(url))
  }

  private linkReference(node: Parents & { identifier?: string }, parent: HTMLElement): void {
    const target = this.context.root.children.find(
      each => each.type === "definition" && each.identifier === node.identifier,
    )
    const url = target?.type === "definition" ? target.url : ""
    this.externalLink(url, parent, link => this.inlineChildren(node, link))
  }

  private link(node: Link, parent: HTMLElement): void {
    if (/^[a-z][a-z0-9+.-]*:/i.test(node.url)) {
      return this.externalLink(node.url, parent, link => this.inlineChildren(node, link))
    }
    const target = decodeURI(node.url).replace(/\.md(?=$|#)/, "")
    this.internalLink(target, parent, link => this.inlineChildren(node, link))
  }

  private externalLink(href: string, parent: HTMLElement, fill: (link: HTMLElement) => void) {
    const link = parent.createEl("a", { cls: "external-link", href })
    link.setAttrs({ rel: "noopener nofollow", target: "_blank" })
    fill(link)
  }

  private internalLink(target: string, parent: HTMLElement, fill: (link: HTMLElement) => void) {
    const link = parent.createEl("a", { cls: "internal-link", href: target })
    link.setAttrs({ "data-href": target, target: "_blank", rel: "noopener nofollow" })
    const path = target.split("#")[0] ?? ""
    if (path !== "" && !this.context.isResolved(path)) link.addClass("is-unresolved")
    fill(link)
  }

  private text(value: string, parent: HTMLElement): void {
    // The name of a block, ` ^name` at its end, is not shown.
    const shown = maskComments(value).replace(/\s\^[A-Za-z0-9-]+$/, "")
    for (const piece of cutInline(shown)) this.piece(piece, parent)
  }

  private piece(piece: InlinePiece, parent: HTMLElement): void {
    switch (piece.kind) {
      case "text":
        return this.plain(piece.value, parent)
      case "highlight":
        return this.plain(piece.value, parent.createEl("mark"))
      case "tag": {
        const link = parent.createEl("a", { cls: "tag", href: piece.tag, text: piece.tag })
        return link.setAttrs({ target: "_blank", rel: "noopener nofollow" })
      }
      case "link":
        return this.internalLink(piece.target, parent, link => {
          link.setText(piece.display ?? linkLabel(piece.target))
          if (piece.display !== null) link.setAttr("aria-label", piece.target)
        })
      case "embed":
        return this.embed(piece.target, piece.display, parent)
    }
  }

  private embed(target: string, display: string | null, parent: HTMLElement): void {
    const span = parent.createSpan({ cls: "internal-embed" })
    span.setAttrs({ src: target, alt: display ?? linkLabel(target), tabindex: "-1" })
    if (!/\.(png|jpe?g|gif|svg|webp)$/i.test(target)) return
    span.addClasses(["media-embed", "image-embed", "is-loaded"])
    const image = span.createEl("img", { attr: { src: this.context.resourcePath(target) } })
    const width = /^\d+$/.exec(display ?? "")?.[0]
    if (width) image.setAttr("width", width)
  }

  /** A single line break shows as one: the app's "strict line breaks" is off by default. */
  private plain(value: string, parent: HTMLElement): void {
    value.split("\n").forEach((line, index) => {
      if (index > 0) parent.createEl("br")
      if (index > 0) parent.appendText("\n")
      if (line !== "") parent.appendText(line)
    })
  }
}

/** Cuts a paragraph's nodes after its first line. */
function splitFirstLine(nodes: readonly Nodes[]): { line: Nodes[]; rest: Nodes[] } {
  for (const [index, node] of nodes.entries()) {
    if (node.type === "break") return { line: nodes.slice(0, index), rest: nodes.slice(index + 1) }
    if (node.type !== "text") continue
    const newline = node.value.indexOf("\n")
    if (newline === -1) continue
    const before = { ...node, value: node.value.slice(0, newline) }
    const after = { ...node, value: node.value.slice(newline + 1) }
    return { line: [...nodes.slice(0, index), before], rest: [after, ...nodes.slice(index + 1)] }
  }
  return { line: [...nodes], rest: [] }
}
