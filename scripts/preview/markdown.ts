// One parse of a note serves rendering, metadata cache and live preview, so that all three agree on
// lines and offsets. CommonMark with GitHub's additions comes from mdast; Obsidian's own additions
// (comments, links in double brackets, embeds, tags, highlights, callouts) are found here.
import type { Blockquote, Code, Html, Nodes, Root, RootContent } from "mdast"
import { fromMarkdown } from "mdast-util-from-markdown"
import { frontmatterFromMarkdown } from "mdast-util-frontmatter"
import { gfmFromMarkdown } from "mdast-util-gfm"
import { frontmatter } from "micromark-extension-frontmatter"
import { gfm } from "micromark-extension-gfm"

/** A place in a note: line and column count from 0. */
export interface Place {
  readonly line: number
  readonly col: number
  readonly offset: number
}

/** A stretch of a note. */
export interface Span {
  readonly start: Place
  readonly end: Place
}

/** A top-level piece of a note: what Obsidian renders and caches one by one. */
export interface Section {
  readonly type: string
  readonly node: RootContent
  readonly span: Span
  /** The section's source, what decides whether it is rendered again. */
  readonly source: string
}

/** A parsed note. */
export interface ParsedNote {
  readonly text: string
  readonly root: Root
  readonly sections: readonly Section[]
}

/** What stands inside running text. */
export type InlinePiece =
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "link" | "embed"; readonly target: string; readonly display: string | null }
  | { readonly kind: "tag"; readonly tag: string }
  | { readonly kind: "highlight"; readonly value: string }

/** The first line of a callout: `[!note]- Title`. */
export interface CalloutHead {
  readonly type: string
  readonly fold: "+" | "-" | ""
  readonly title: string
}

const fencePattern = /^ {0,3}(`{3,}|~{3,})/

/** Replaces `%%comments%%` by spaces, so that every other offset stays true. */
export function maskComments(text: string): string {
  let fence: string | null = null
  const fenced = text.split("\n").map(line => {
    const marker = fencePattern.exec(line)?.[1]
    if (fence === null && marker) {
      fence = marker
      return true
    }
    const closes = fence !== null && line.trim().startsWith(fence)
    if (closes && marker) {
      fence = null
      return true
    }
    return fence !== null
  })
  const blank = (found: string) => found.replace(/[^\n]/g, " ")
  if (fenced.every(inside => !inside)) return text.replace(/%%[\s\S]*?%%/g, blank)
  const lines = text.split("\n").map((line, index) => (fenced[index] ? blank(line) : line))
  return restoreFenced(lines.join("\n").replace(/%%[\s\S]*?%%/g, blank), text, fenced)
}

function restoreFenced(masked: string, text: string, fenced: readonly boolean[]): string {
  const original = text.split("\n")
  const lines = masked.split("\n")
  return lines.map((line, index) => (fenced[index] ? (original[index] ?? "") : line)).join("\n")
}

/** The span of a node. */
export function spanOf(node: Nodes): Span {
  const { start, end } = node.position ?? { start: undefined, end: undefined }
  return { start: placeOf(start), end: placeOf(end) }
}

function placeOf(
  point: { line: number; column: number; offset?: number | undefined } | undefined,
): Place {
  return {
    line: (point?.line ?? 1) - 1,
    col: (point?.column ?? 1) - 1,
    offset: point?.offset ?? 0,
  }
}

const firstCalloutLine = /^\[!([^\]\s|]+)(?:\|[^\]]*)?\]([+-]?)[ \t]*(.*)$/

/** The head of a callout, or null when the blockquote is an ordinary one. */
export function calloutHead(node: Blockquote, text: string): CalloutHead | null {
  const { start, end } = spanOf(node)
  const [line = ""] = text.slice(start.offset, end.offset).split("\n")
  const match = firstCalloutLine.exec(line.replace(/^>\s?/, ""))
  if (!match) return null
  const [, type = "note", fold = "", title = ""] = match
  return {
    type: type.toLowerCase(),
    fold: fold === "+" || fold === "-" ? fold : "",
    title: title.trim(),
  }
}

function sectionType(node: RootContent, text: string): string {
  if (node.type === "blockquote") return calloutHead(node, text) ? "callout" : "blockquote"
  return node.type
}

/** Parses a note. */
export function parseNote(text: string): ParsedNote {
  const root = fromMarkdown(maskComments(text), {
    extensions: [gfm(), frontmatter(["yaml"])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(["yaml"])],
  })
  const sections = root.children.map((node): Section => {
    const span = spanOf(node)
    const source = text.slice(span.start.offset, span.end.offset)
    return { type: sectionType(node, text), node, span, source }
  })
  return { text, root, sections }
}

/** The top-level section of a text at an offset. */
export function sectionAt(parsed: ParsedNote, offset: number): Section | null {
  return (
    parsed.sections.find(({ span }) => span.start.offset <= offset && offset <= span.end.offset) ??
    null
  )
}

const pieces =
  /(!?)\[\[([^[\]|\n]+?)(?:\\?\|([^[\]\n]*))?\]\]|==([^=\n]+)==|(^|[\s(])#([\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*)/gu

/** Where an inline piece stands in the text given, offsets from its start. */
export interface FoundPiece {
  readonly piece: InlinePiece
  readonly from: number
  readonly to: number
}

/** Obsidian's own inline pieces of a text, in order. */
export function findPieces(text: string): FoundPiece[] {
  return [...text.matchAll(pieces)].map(match => {
    const [whole, embed, target, display, highlight, before = "", tag] = match
    const to = match.index + whole.length
    if (target !== undefined) {
      const kind = embed === "!" ? "embed" : "link"
      const piece: InlinePiece = { kind, target: target.trim(), display: display ?? null }
      return { piece, from: match.index, to }
    }
    if (highlight !== undefined) {
      return { piece: { kind: "highlight", value: highlight }, from: match.index, to }
    }
    return { piece: { kind: "tag", tag: `#${tag}` }, from: match.index + before.length, to }
  })
}

/** Cuts running text into Obsidian's inline pieces and the plain text between them. */
export function cutInline(text: string): InlinePiece[] {
  const result: InlinePiece[] = []
  let done = 0
  for (const { piece, from, to } of findPieces(text)) {
    if (from > done) result.push({ kind: "text", value: text.slice(done, from) })
    result.push(piece)
    done = to
  }
  if (done < text.length) result.push({ kind: "text", value: text.slice(done) })
  return result
}

/** What a link without alias shows: `Note > Heading`. */
export function linkLabel(target: string): string {
  const parts = target.split("#").filter(part => part !== "")
  return parts.map(part => part.replace(/^\^/, "^")).join(" > ")
}

/** The nodes below a node, itself first. */
export function* walk(node: Nodes): Generator<Nodes> {
  yield node
  if (!("children" in node)) return
  for (const child of node.children) yield* walk(child)
}

/** The visible text of a node. */
export function plainText(node: Nodes): string {
  if ("value" in node) return node.type === "html" ? "" : node.value
  if (node.type === "image") return node.alt ?? ""
  if (node.type === "break") return "\n"
  return "children" in node ? node.children.map(plainText).join("") : ""
}

/** Whether a node is a fenced or indented block of code. */
export function isCode(node: Nodes): node is Code {
  return node.type === "code"
}

/** Whether a node is raw HTML. */
export function isHtml(node: Nodes): node is Html {
  return node.type === "html"
}
