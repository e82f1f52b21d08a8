/**
 * The blocks of a note as far as a glossary needs them: headings, paragraphs, lists, quotes and
 * callouts as a tree whose leaves are lines with their places; code, mathematics, tables and HTML
 * as opaque blocks that only stand between the others. Containers are read by taking off their
 * prefix and reading what remains the same way, down to a depth that no note reaches: there a
 * container is a paragraph. Inline marks are not looked at here.
 */
import {
  blockTag,
  columnsOf,
  cut,
  fenceStart,
  interruptsParagraph,
  isBlank,
  isPlain,
  isRule,
  itemStart,
  loneTag,
  OpenParagraph,
  outdent,
  readsAsItem,
} from "./markdown-lines"
import type { SourceLine } from "./note-source"
import type { Property } from "./properties"

interface BlockBase {
  /** First and last line in the note, from 1, both included. */
  readonly line: number
  readonly endLine: number
}

/** `## Title`, or a title underlined with `===` or `---`. */
export interface Heading extends BlockBase {
  readonly kind: "heading"
  readonly level: number
  readonly text: string
}

/** Lines of running text. */
export interface Paragraph extends BlockBase {
  readonly kind: "paragraph"
  readonly lines: readonly SourceLine[]
}

/** Items that follow each other with the same kind of marker. */
export interface List extends BlockBase {
  readonly kind: "list"
  readonly items: readonly ListItem[]
}

/** One item with everything indented under it. */
export interface ListItem extends BlockBase {
  readonly kind: "item"
  /** True for `- [ ]` and its kin. */
  readonly isTask: boolean
  readonly blocks: readonly Block[]
  /** The content's lines without marker and indentation. */
  readonly lines: readonly SourceLine[]
}

/** Lines behind `>`. */
export interface Quote extends BlockBase {
  readonly kind: "quote"
  readonly blocks: readonly Block[]
}

/** A quote that begins with `[!type] title`. */
export interface Callout extends BlockBase {
  readonly kind: "callout"
  readonly type: string
  readonly title: string
  readonly blocks: readonly Block[]
  /** The lines below the title, without quote marks. */
  readonly lines: readonly SourceLine[]
}

/** A table; its rows are not taken apart here. */
export interface Table extends BlockBase {
  readonly kind: "table"
  readonly lines: readonly SourceLine[]
}

/** Something that never holds a term. */
export interface Opaque extends BlockBase {
  readonly kind: "code" | "math" | "html" | "rule"
}

/** What stands between the two `---` at the head of a note; not found by `readBlocks`. */
export interface Properties extends BlockBase {
  readonly kind: "properties"
  readonly properties: readonly Property[]
}

/** Any block. */
export type Block =
  | Properties
  | Heading
  | Paragraph
  | List
  | ListItem
  | Quote
  | Callout
  | Table
  | Opaque

/** A block and the index of the line after it. */
interface ReadBlock {
  readonly block: Block
  readonly next: number
}

type Lines = readonly SourceLine[]

const deepest = 40

/** Reads lines (of a note, or of a container without its prefix) as blocks. */
export function readBlocks(lines: Lines, depth = 0): readonly Block[] {
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; ) {
    if (isBlank(lines[at])) at++
    else {
      const read = readBlock(lines, at, depth)
      blocks.push(read.block)
      at = read.next
    }
  }
  return blocks
}

function readBlock(lines: Lines, at: number, depth: number): ReadBlock {
  if (isPlain(textAt(lines, at))) return readTable(lines, at) ?? readParagraph(lines, at)
  return (
    readFence(lines, at) ??
    readMath(lines, at) ??
    readHeading(lines, at) ??
    readRule(lines, at) ??
    readQuote(lines, at, depth) ??
    readHtml(lines, at) ??
    readList(lines, at, depth) ??
    readIndentedCode(lines, at) ??
    readTable(lines, at) ??
    readParagraph(lines, at)
  )
}

function readFence(lines: Lines, at: number): ReadBlock | null {
  const opening = fenceStart.exec(textAt(lines, at))?.[1]
  if (opening === undefined) return null
  const closes = (text: string): boolean => {
    const mark = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(text)?.[1]
    return mark !== undefined && mark.startsWith(opening)
  }
  return until(lines, at, { kind: "code", closes })
}

function readMath(lines: Lines, at: number): ReadBlock | null {
  const text = textAt(lines, at)
  if (!/^ {0,3}\$\$/.test(text)) return null
  if (/\$\$.*\$\$/.test(text)) return single(lines, at, "math")
  return until(lines, at, { kind: "math", closes: line => line.includes("$$") })
}

function readHeading(lines: Lines, at: number): ReadBlock | null {
  const mark = /^ {0,3}(#{1,6})(?=[ \t]|$)/.exec(textAt(lines, at))
  if (!mark) return null
  const text = withoutClosingMarks(textAt(lines, at).slice(mark[0].length).trim())
  const place = placeOf(lines.slice(at, at + 1))
  return { block: { kind: "heading", level: mark[1]?.length ?? 1, text, ...place }, next: at + 1 }
}

/** `Title ##` is `Title`, `C#` stays. */
function withoutClosingMarks(title: string): string {
  let end = title.length
  while (title.charAt(end - 1) === "#") end--
  return end === 0 || /[ \t]/.test(title.charAt(end - 1)) ? title.slice(0, end).trim() : title
}

function readRule(lines: Lines, at: number): ReadBlock | null {
  return isRule(textAt(lines, at)) ? single(lines, at, "rule") : null
}

function readQuote(lines: Lines, at: number, depth: number): ReadBlock | null {
  const mark = /^ {0,3}> ?/
  if (depth >= deepest || !mark.test(textAt(lines, at))) return null
  const content: SourceLine[] = []
  const paragraph = new OpenParagraph(content)
  let next = at
  for (; next < lines.length; next++) {
    const line = lines[next]
    const found = mark.exec(line?.text ?? "")
    if (!line || (!found && !isLazy(line, paragraph))) break
    content.push(found ? cut(line, found[0].length) : line)
  }
  const place = placeOf(content)
  const callout = /^\[!([^\]|]+)(?:\|[^\]]*)?\][+-]?[ \t]*(.*)$/.exec(content[0]?.text ?? "")
  if (!callout)
    return { block: { kind: "quote", blocks: readBlocks(content, depth + 1), ...place }, next }
  const body = content.slice(1)
  const type = (callout[1] ?? "").trim().toLowerCase()
  const title = (callout[2] ?? "").trim()
  const blocks = readBlocks(body, depth + 1)
  return { block: { kind: "callout", type, title, blocks, lines: body, ...place }, next }
}

function readHtml(lines: Lines, at: number): ReadBlock | null {
  const text = textAt(lines, at)
  const raw = /^ {0,3}<(script|pre|style|textarea)(?=[\s>]|$)/i.exec(text)?.[1]
  if (raw !== undefined) {
    const end = `</${raw.toLowerCase()}>`
    if (text.toLowerCase().includes(end)) return single(lines, at, "html")
    return until(lines, at, { kind: "html", closes: line => line.toLowerCase().includes(end) })
  }
  if (!blockTag.test(text) && !loneTag.test(text)) return null
  const next = indexAfter(lines, at, isBlank)
  return { block: { kind: "html", ...placeOf(lines.slice(at, next)) }, next }
}

function readList(lines: Lines, at: number, depth: number): ReadBlock | null {
  const items: ListItem[] = []
  let next = at
  for (let item = readItem(lines, next, depth); item; item = readItem(lines, next, depth)) {
    items.push(item.block)
    next = item.next
    // Blank lines between items do not end a list.
    let after = next
    while (after < lines.length && isBlank(lines[after])) after++
    if (readsAsItem(textAt(lines, after))) next = after
  }
  const [first, last] = [items[0], items[items.length - 1]]
  if (!first || !last) return null
  return { block: { kind: "list", items, line: first.line, endLine: last.endLine }, next }
}

interface ReadItem {
  readonly block: ListItem
  readonly next: number
}

function readItem(lines: Lines, at: number, depth: number): ReadItem | null {
  const first = lines[at]
  if (!first || depth >= deepest || !readsAsItem(first.text)) return null
  const [, indent = "", marker = "", space = " "] = itemStart.exec(first.text) ?? []
  // Five spaces and more after the marker begin indented code inside the item.
  const gap = columnsOf(space) > 4 ? " " : space
  const column = columnsOf(indent) + marker.length + columnsOf(gap)
  const content: SourceLine[] = [cut(first, indent.length + marker.length + gap.length)]
  const paragraph = new OpenParagraph(content)
  let next = at + 1
  for (; next < lines.length; next++) {
    const line = lines[next]
    const own = line && lineOfItem(line, column, paragraph)
    if (!own) break
    content.push(own)
  }
  while (content.length > 1 && isBlank(content[content.length - 1])) {
    content.pop()
    next--
  }
  const isTask = /^\[.\](?=[ \t]|$)/.test(content[0]?.text ?? "")
  const blocks = readBlocks(content, depth + 1)
  return { block: { kind: "item", isTask, blocks, lines: content, ...placeOf(content) }, next }
}

/** The line as the item's content has it; null when it stands outside the item. */
function lineOfItem(line: SourceLine, column: number, open: OpenParagraph): SourceLine | null {
  if (isBlank(line)) return { ...line, text: "" }
  if (columnsOf(line.text) >= column) return outdent(line, column)
  return isLazy(line, open) ? line : null
}

/** Outside the container any number begins an item: what is open there is no paragraph. */
function interrupts(text: string): boolean {
  return interruptsParagraph(text) || readsAsItem(text)
}

/** A line that goes on with the paragraph of a container without carrying its prefix. */
function isLazy(line: SourceLine, paragraph: OpenParagraph): boolean {
  return !isBlank(line) && !interrupts(line.text) && paragraph.isOpen()
}

function readIndentedCode(lines: Lines, at: number): ReadBlock | null {
  if (columnsOf(textAt(lines, at)) < 4) return null
  const next = indexAfter(lines, at, line => !isBlank(line) && columnsOf(line.text) < 4)
  return { block: { kind: "code", ...placeOf(lines.slice(at, next)) }, next }
}

function readTable(lines: Lines, at: number): ReadBlock | null {
  const delimiter = textAt(lines, at + 1)
  const isTable =
    textAt(lines, at).includes("|") &&
    delimiter.includes("|") &&
    /^\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?$/.test(delimiter.trim())
  if (!isTable) return null
  let next = at + 2
  while (next < lines.length && !isBlank(lines[next]) && textAt(lines, next).includes("|")) next++
  const own = lines.slice(at, next)
  return { block: { kind: "table", lines: own, ...placeOf(own) }, next }
}

function readParagraph(lines: Lines, at: number): ReadBlock {
  let next = at + 1
  for (; next < lines.length && !isBlank(lines[next]); next++) {
    const text = textAt(lines, next)
    if (isPlain(text)) continue
    const underline = /^ {0,3}(=+|-+)[ \t]*$/.exec(text)?.[1]
    if (underline !== undefined) {
      const heading = lines.slice(at, next).map(line => line.text.trim())
      const place = placeOf(lines.slice(at, next + 1))
      const level = underline.startsWith("=") ? 1 : 2
      const block: Heading = { kind: "heading", level, text: heading.join(" "), ...place }
      return { block, next: next + 1 }
    }
    if (interruptsParagraph(text)) break
  }
  const own = lines.slice(at, next)
  return { block: { kind: "paragraph", lines: own, ...placeOf(own) }, next }
}

function until(
  lines: Lines,
  at: number,
  { kind, closes }: { kind: Opaque["kind"]; closes: (text: string) => boolean },
): ReadBlock {
  const next = Math.min(lines.length, indexAfter(lines, at, line => closes(line.text)) + 1)
  return { block: { kind, ...placeOf(lines.slice(at, next)) }, next }
}

function single(lines: Lines, at: number, kind: Opaque["kind"]): ReadBlock {
  return { block: { kind, ...placeOf(lines.slice(at, at + 1)) }, next: at + 1 }
}

function placeOf(lines: Lines): BlockBase {
  return { line: lines[0]?.line ?? 0, endLine: lines[lines.length - 1]?.line ?? 0 }
}

function textAt(lines: Lines, at: number): string {
  return lines[at]?.text ?? ""
}

/** The index of the first line after `at` that passes, or of the end. */
function indexAfter(lines: Lines, at: number, passes: (line: SourceLine) => boolean): number {
  let index = at + 1
  for (let line = lines[index]; line && !passes(line); line = lines[index]) index++
  return index
}
