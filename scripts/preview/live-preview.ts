// Live preview: a note's source with everything rendered that the selection does not touch.
// Registered code blocks, callouts, tables, embeds and the frontmatter become widgets; ordinary
// paragraphs keep their text and only hide their marks (post processors do not run on them). A
// widget out of the editor's viewport is destroyed and made anew: nothing may live in its DOM alone.
import { StateEffect, StateField, type EditorState, type Extension } from "@codemirror/state"
import type { Range } from "@codemirror/state"
import { Decoration, EditorView, WidgetType, type DecorationSet } from "@codemirror/view"
import type { Nodes } from "mdast"
import type * as Obsidian from "obsidian"
import { findPieces, parseNote, spanOf, walk, type ParsedNote, type Section } from "./markdown"
import { BlockWidget, type WidgetHost } from "./live-preview-widgets"

/** The note an editor belongs to. */
export const editorInfoField = StateField.define<Obsidian.MarkdownFileInfo | null>({
  create: () => null,
  update: value => value,
})

/** Switches an editor between live preview and source mode. */
export const setLivePreview = StateEffect.define<boolean>()

/** True in live preview, false in source mode. */
export const editorLivePreviewField = StateField.define<boolean>({
  create: () => false,
  update: (value, { effects }) => effects.find(effect => effect.is(setLivePreview))?.value ?? value,
})

/** Gives `editorEditorField` its view, which does not exist while the state is made. */
export const setEditorView = StateEffect.define<EditorView>()

/** The view of an editor's state. */
export const editorEditorField = StateField.define<EditorView | null>({
  create: () => null,
  update: (value, { effects }) => effects.find(effect => effect.is(setEditorView))?.value ?? value,
})

/** Asks for all decorations anew, for instance when a plugin came or went. */
export const refreshLivePreview = StateEffect.define<null>()

const setFocus = StateEffect.define<boolean>()

interface Rendered {
  readonly parsed: ParsedNote
  readonly hasFocus: boolean
  readonly decorations: DecorationSet
  readonly atomic: DecorationSet
}

/** The extension for one editor. */
export function livePreview(host: WidgetHost): Extension {
  const field: StateField<Rendered> = StateField.define<Rendered>({
    create: state =>
      render(state, host, { parsed: parseNote(state.doc.toString()), hasFocus: false }),
    update(value, transaction) {
      const focus = transaction.effects.find(effect => effect.is(setFocus))?.value
      const isRefresh = transaction.effects.some(
        effect => effect.is(refreshLivePreview) || effect.is(setLivePreview),
      )
      const isChange = transaction.docChanged || transaction.selection !== undefined
      if (!isChange && focus === undefined && !isRefresh) return value
      const parsed = transaction.docChanged
        ? parseNote(transaction.state.doc.toString())
        : value.parsed
      return render(transaction.state, host, { parsed, hasFocus: focus ?? value.hasFocus })
    },
    provide: self => [
      EditorView.decorations.from(self, value => value.decorations),
      EditorView.atomicRanges.of(view => view.state.field(self).atomic),
    ],
  })
  return [field, EditorView.focusChangeEffect.of((_state, focusing) => setFocus.of(focusing))]
}

function render(
  state: EditorState,
  host: WidgetHost,
  { parsed, hasFocus }: Pick<Rendered, "parsed" | "hasFocus">,
): Rendered {
  const isLive = state.field(editorLivePreviewField)
  const ranges: Range<Decoration>[] = []
  const widgets: Range<Decoration>[] = []
  const isTouched = (from: number, to: number) =>
    hasFocus && state.selection.ranges.some(range => range.from <= to && range.to >= from)
  for (const section of parsed.sections) {
    const { from, to } = wholeLines(state, section)
    const widget = isLive && !isTouched(from, to) ? BlockWidget.of(section, parsed, host) : null
    if (widget) {
      widgets.push(Decoration.replace({ widget, block: true }).range(from, to))
    } else {
      ranges.push(...lineClasses(state, section))
      ranges.push(...inlineMarks(section.node, parsed.text, isLive ? isTouched : () => true))
      if (isLive && !isTouched(from, to)) ranges.push(...hiddenFences(state, section))
    }
  }
  return {
    parsed,
    hasFocus,
    decorations: Decoration.set([...widgets, ...ranges], true),
    atomic: Decoration.set(widgets, true),
  }
}

function wholeLines(state: EditorState, section: Section) {
  const { start, end } = section.span
  return { from: state.doc.lineAt(start.offset).from, to: state.doc.lineAt(end.offset).to }
}

function lineClass(section: Section): string | null {
  const { node } = section
  if (node.type === "heading") return `HyperMD-header HyperMD-header-${node.depth}`
  if (node.type === "code") return "HyperMD-codeblock HyperMD-codeblock-bg"
  if (node.type === "blockquote") return "HyperMD-quote HyperMD-quote-1"
  if (node.type === "list") return "HyperMD-list-line"
  return node.type === "yaml" ? "HyperMD-frontmatter" : null
}

function lineClasses(state: EditorState, section: Section): Range<Decoration>[] {
  const name = lineClass(section)
  if (name === null) return []
  const { start, end } = section.span
  const ranges: Range<Decoration>[] = []
  for (let line = start.line; line <= end.line; line++) {
    ranges.push(Decoration.line({ class: name }).range(state.doc.line(line + 1).from))
  }
  return ranges
}

/** The lines with the fences of a code block stay, empty. */
function hiddenFences(state: EditorState, section: Section): Range<Decoration>[] {
  if (section.type !== "code" || !/^(```|~~~)/.test(section.source)) return []
  const { from, to } = wholeLines(state, section)
  const lines = [state.doc.lineAt(from), state.doc.lineAt(to)]
  return lines.filter(line => line.length > 0).map(line => hidden.range(line.from, line.to))
}

type Touched = (from: number, to: number) => boolean

const hidden = Decoration.replace({})

const markClasses = new Map([
  ["strong", "cm-strong"],
  ["emphasis", "cm-em"],
  ["delete", "cm-strikethrough"],
  ["inlineCode", "cm-inline-code"],
  ["link", "cm-link"],
])

function inlineMarks(section: Nodes, text: string, isTouched: Touched): Range<Decoration>[] {
  const ranges: Range<Decoration>[] = []
  for (const node of walk(section)) {
    if (node.type === "heading") ranges.push(...headingMarks(node, text, isTouched))
    if (node.type === "listItem") ranges.push(...bullet(node, text, isTouched))
    if (node.type === "text") ranges.push(...wikiMarks(node, text, isTouched))
    const name = markClasses.get(node.type)
    if (name !== undefined) ranges.push(...delimited(node, text, { name, isTouched }))
  }
  return ranges
}

function headingMarks(node: Nodes, text: string, isTouched: Touched): Range<Decoration>[] {
  const { start, end } = spanOf(node)
  const marks = /^#+[ \t]+/.exec(text.slice(start.offset, end.offset))?.[0]
  if (marks === undefined || isTouched(start.offset, end.offset)) return []
  return [hidden.range(start.offset, start.offset + marks.length)]
}

class Bullet extends WidgetType {
  override eq(): boolean {
    return true
  }

  toDOM(view: EditorView): HTMLElement {
    const dom = view.dom.doc.createElement("span")
    dom.className = "cm-formatting-list list-bullet-widget"
    dom.textContent = "•"
    return dom
  }
}

function bullet(node: Nodes, text: string, isTouched: Touched): Range<Decoration>[] {
  const { start, end } = spanOf(node)
  const isBullet = /^[-*+] /.test(text.slice(start.offset, start.offset + 2))
  if (!isBullet || isTouched(start.offset, end.offset)) return []
  const widget = new Bullet()
  return [Decoration.replace({ widget }).range(start.offset, start.offset + 1)]
}

/** Styles what stands between delimiters, and hides them while they are not touched. */
function delimited(
  node: Nodes,
  text: string,
  { name, isTouched }: { name: string; isTouched: Touched },
): Range<Decoration>[] {
  const { start, end } = spanOf(node)
  const source = text.slice(start.offset, end.offset)
  const opening = node.type === "link" ? "[" : (/^[*_~`]+/.exec(source)?.[0] ?? "")
  const closing =
    node.type === "link" ? (/\]\([^)]*\)$/.exec(source)?.[0] ?? "") : source.slice(-opening.length)
  const from = start.offset + opening.length
  const to = end.offset - closing.length
  // An address that stands alone is a link without brackets.
  if (from >= to || opening === "" || closing === "") return []
  const mark = Decoration.mark({ class: name }).range(from, to)
  if (isTouched(start.offset, end.offset)) return [mark]
  return [hidden.range(start.offset, from), mark, hidden.range(to, end.offset)]
}

function wikiMarks(node: Nodes, text: string, isTouched: Touched): Range<Decoration>[] {
  const { start, end } = spanOf(node)
  const source = text.slice(start.offset, end.offset)
  return findPieces(source).flatMap(({ piece, from, to }) => {
    const [first, last] = [start.offset + from, start.offset + to]
    if (piece.kind === "tag") return [Decoration.mark({ class: "cm-hashtag" }).range(first, last)]
    if (piece.kind !== "link") return []
    const original = source.slice(from, to)
    const label = piece.display === null ? 2 : original.indexOf("|") + 1
    const mark = Decoration.mark({ class: "cm-hmd-internal-link" }).range(first + label, last - 2)
    if (isTouched(first, last)) return [mark]
    return [hidden.range(first, first + label), mark, hidden.range(last - 2, last)]
  })
}
